"""The method page: every equation, input, constant and default, made of the method itself."""

from html import escape
from importlib import import_module

from carbon_desktop import __version__
from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.exchange.writers import html
from carbon_desktop.method import VERSION, units
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.method.intensity import GPT3_IMPACT_INDEX
from carbon_desktop.method.quantity import Quantity
from carbon_desktop.words import (
    input_name,
    plain,
    quantity_name,
    source_text,
    unit_text,
)
from carbon_desktop.words.about_inputs import ABOUT_INPUTS
from carbon_desktop.words.about_quantities import ABOUT_QUANTITIES
from carbon_desktop.words.language import pick
from carbon_desktop.words.manual import DEFAULTS, manual_text
from carbon_desktop.words.modules import MODULES

_MONEY = "EUR"
_DIGITS = 4
_OURS = frozenset({"definition", "carbon_desktop"})
"""Sources that are no publication: they are said in a word."""


def method_page(catalogue: Catalogue, language: str) -> str:
    """Return the page as HTML."""
    page = _Page(catalogue, language)
    parts = [
        html.heading(manual_text("page_method", language), 1),
        html.paragraph(escape(page.about())),
        html.paragraph(escape(manual_text("method_replaced", language))),
        *(page.module(name) for name in MODULES),
        page.inputs(),
        page.constants(),
        page.defaults(),
        page.equivalents(),
    ]
    return "\n".join(parts)


def quantities(module: str) -> list[Quantity]:
    """Return the equations of a module of the method, in its order."""
    found = vars(import_module(f"carbon_desktop.method.{module}")).values()
    return [
        one
        for one in found
        if isinstance(one, Quantity) and one.function.__module__.endswith(f".{module}")
    ]


class _Page:
    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self._language = language
        given = {one.symbol: f"input-{one.name}" for one in INPUTS.values()}
        computed = {
            one.symbol: f"quantity-{one.name}" for name in MODULES for one in quantities(name)
        }
        self._targets = given | computed
        self._placed: set[str] = set()

    def about(self) -> str:
        """Return which method this is."""
        return manual_text(
            "method_about",
            self._language,
            method=VERSION,
            program=__version__,
            catalogue=self._catalogue.version,
        )

    def module(self, name: str) -> str:
        """Return a module of the method as a section."""
        title = html.heading(pick(MODULES[name], self._language), 2, f"module-{name}")
        return "\n".join([title, *(self._quantity(one) for one in quantities(name))])

    def inputs(self) -> str:
        """Return what goes in, as a table."""
        titles = self._titles("symbol", "quantity", "unit", "meaning")
        rows = [
            (
                f'<a name="input-{one.name}"></a>{html.symbol(one.symbol)}',
                escape(input_name(one.name, self._language)),
                escape(self._unit(one.unit)),
                escape(pick(ABOUT_INPUTS[one.name], self._language)),
            )
            for one in INPUTS.values()
        ]
        return self._section("inputs") + html.table(titles, rows)

    def constants(self) -> str:
        """Return the conversion constants, and GPT-3 as published."""
        rows = [
            (escape(f"{plain(getattr(units, name))} {unit_text(unit, self._language)}"), "", "")
            for name, unit in units.UNITS.items()
        ]
        gpt3 = f"{plain(GPT3_IMPACT_INDEX, _DIGITS)} {unit_text('gCO2e/EFLOP', self._language)}"
        name = manual_text("gpt3", self._language)
        rows.append((escape(gpt3), escape(name), self._source("patterson_2021")))
        titles = self._titles("value", "quantity", "source")
        return self._section("constants") + html.table(titles, rows)

    def defaults(self) -> str:
        """Return what stands in where nothing is given."""
        titles = self._titles("quantity", "value", "range", "source")
        rows = [
            (
                escape(pick(DEFAULTS[name], self._language)),
                escape(f"{plain(one.value)} {unit_text(one.unit, self._language)}".rstrip()),
                escape(_range(one)),
                self._source(one.source),
            )
            for name, one in self._catalogue.defaults.items()
        ]
        return self._section("defaults") + html.table(titles, rows)

    def equivalents(self) -> str:
        """Return the everyday things, and how results are compared with them."""
        rows = [
            (
                escape(pick((one.name_en, one.name_zh), self._language)),
                escape(self._per(one.figure)),
                self._source(one.figure.source),
            )
            for one in self._catalogue.equivalences.values()
        ]
        titles = self._titles("quantity", "value", "source")
        about = html.paragraph(escape(manual_text("equivalents_about", self._language)))
        return self._section("equivalents") + about + html.table(titles, rows)

    def _quantity(self, one: Quantity) -> str:
        place = "" if one.name in self._placed else f'<a name="quantity-{one.name}"></a>'
        self._placed.add(one.name)
        name = escape(quantity_name(one.name, self._language))
        written = f"{html.symbol(one.symbol)} = {html.formula(one.formula, self._targets)}"
        about = escape(pick(ABOUT_QUANTITIES[one.name], self._language))
        told = manual_text("from_source", self._language, source="\n")
        before, after = (escape(part) for part in told.split("\n"))
        return "\n".join(
            [
                f"<h3>{place}{name}</h3>",
                html.paragraph(f"{written} &nbsp; {escape(self._in_unit(one.unit))}", "formula"),
                html.paragraph(about),
                html.paragraph(f"{before}{self._source(one.source)}{after}", "source"),
            ]
        )

    def _source(self, id: str) -> str:
        if id in _OURS:
            return escape(source_text(id, self._language, self._catalogue))
        return html.source(self._catalogue.sources[id], self._language)

    def _per(self, figure: Figure) -> str:
        """Return a figure for one of a thing, whose name says of what; a distance has its unit."""
        unit, _, per = figure.unit.partition("/")
        distance = manual_text("per_km", self._language) if per == "km" else ""
        return f"{plain(figure.value)} {unit_text(unit, self._language)}{distance}"

    def _section(self, code: str) -> str:
        return html.heading(manual_text(code, self._language), 2, code)

    def _titles(self, *codes: str) -> list[str]:
        return [manual_text(f"column_{code}", self._language) for code in codes]

    def _in_unit(self, unit: str) -> str:
        if unit == _MONEY:
            return self._unit(unit)
        shown = self._unit(unit)
        if not unit_text(unit, self._language):
            return shown
        return manual_text("in_unit", self._language, unit=shown)

    def _unit(self, unit: str) -> str:
        if unit == _MONEY:
            return manual_text("any_currency", self._language)
        shown = unit_text(unit, self._language)
        if unit.startswith(f"{_MONEY}/"):
            return manual_text("currency", self._language) + shown
        return shown or manual_text("no_unit", self._language)


def _range(one: Figure) -> str:
    if one.low is None or one.high is None:
        return ""
    return f"{plain(one.low)} – {plain(one.high)}"
