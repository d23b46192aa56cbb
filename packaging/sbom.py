"""sbom.cdx.json: the inventory of a bundle, as CycloneDX 1.6; equal bundles have equal ones."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from inventory import Component

QT_PREFIX = "PySide6/Qt/"
_SPDX = {"MIT", "PSF-2.0", "BSD-3-Clause", "Apache-2.0"}
"""Single licences that occur; all else is an expression of several."""


def write(target: Path, folder: Path, parts: Sequence[Component], version: str) -> None:
    """Write the inventory of a bundle's folder: components, and their files with SHA-256."""
    ours = next(one for one in parts if one.kind == "ours")
    others = [one for one in parts if one is not ours]
    listed = [_component(one, folder) for one in others]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "",
        "version": 1,
        "metadata": {"component": {**_component(ours, folder), "type": "application"}},
        "components": listed,
        "dependencies": [
            {"ref": _ref(ours), "dependsOn": sorted(_ref(one) for one in others)}
        ],
    }  # fmt: skip
    name = json.dumps(document, sort_keys=True)
    document["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, name).urn
    text = json.dumps(document, indent=2, ensure_ascii=False)
    target.write_text(f"{text}\n", encoding="utf-8")


def _ref(one: Component) -> str:
    """Return the package URL of a component, by which it is known everywhere."""
    version = one.version.replace("+", "%2B").replace(":", "%3A").replace("~", "~")
    if one.kind == "deb":
        return f"pkg:deb/debian/{one.name}@{version}"
    kind = "pypi" if one.kind == "pypi" else "generic"
    return f"pkg:{kind}/{one.name.lower().replace('_', '-').replace(' ', '-')}@{version}"


def _component(one: Component, folder: Path) -> dict[str, object]:
    shown: dict[str, object] = {
        "type": "library",
        "bom-ref": _ref(one),
        "name": one.name,
        "version": one.version,
        "purl": _ref(one),
    }
    if one.licence:
        shown["licenses"] = [_licence(one.licence)]
    files = [_file(one, path, folder) for path in one.files if (folder / path).is_file()]
    if files:
        shown["components"] = files
    return shown


def _licence(words: str) -> dict[str, object]:
    if words in _SPDX:
        return {"license": {"id": words}}
    return {"expression": words}


def _file(one: Component, path: str, folder: Path) -> dict[str, object]:
    digest = hashlib.sha256((folder / path).read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"{_ref(one)}#{path}",
        "name": path,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
