"""Compile the published models, whose tables are written by hand beside this file.

Each figure stands in the source that it names; what is not published, or not known for sure, has
no row. Shapes are those of the models' own configurations.
"""

from catalogue.shared import FIGURE, OURS, Row, Shared, rows, write

MODEL = ("id", "name", "organisation", "kind", "release_year")


def compile_models(shared: Shared) -> None:
    """Write models by name, their figures in the same order, and their aliases."""
    models = sorted(rows(OURS / "models.csv"), key=lambda r: r["name"].casefold())
    place = {r["id"]: at for at, r in enumerate(models)}
    figures = sorted(rows(OURS / "model_figures.csv"), key=lambda r: place[r["id"]])
    aliases = sorted(rows(OURS / "model_aliases.csv"), key=lambda r: place[r["id"]])
    write("models.csv", MODEL, ([r[column] for column in MODEL] for r in models))
    write("model_figures.csv", FIGURE, (_figure(shared, r) for r in figures))
    write("model_aliases.csv", ("id", "alias"), ([r["id"], r["alias"]] for r in aliases))


def _figure(shared: Shared, row: Row) -> list[str]:
    assert row["source"] in shared.years, row
    return [row[column] for column in FIGURE]
