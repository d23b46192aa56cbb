"""The JSON Schema of the plan file, made from the shapes that read and write it."""

import json

from carbon_desktop.profiles.migrations import FORMAT


def schema_text() -> str:
    """Return the text of ``resources/schema/plan.schema.json``."""
    import msgspec

    from carbon_desktop.profiles.shapes import Document

    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Plan of Carbon Desktop, format {FORMAT}",
        **msgspec.json.schema(Document),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
