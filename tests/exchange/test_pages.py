"""The manual's pages: whole, in both languages, and made of the method itself."""

import pkgutil
import re
from html.parser import HTMLParser

import pytest

import carbon_desktop.method as method
from carbon_desktop.exchange.writers import html
from carbon_desktop.exchange.writers.glossary_page import glossary_page
from carbon_desktop.exchange.writers.guide_page import guide_page
from carbon_desktop.exchange.writers.method_page import method_page, quantities
from carbon_desktop.exchange.writers.shortcuts_page import Shortcuts, shortcuts_page
from carbon_desktop.exchange.writers.sources_page import figures_of_sources, sources_page
from carbon_desktop.method import units
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.method.quantity import Quantity
from carbon_desktop.words import LANGUAGES, input_name, quantity_name, unit_text
from carbon_desktop.words.about_inputs import ABOUT_INPUTS
from carbon_desktop.words.about_quantities import ABOUT_QUANTITIES
from carbon_desktop.words.glossary import GLOSSARY
from carbon_desktop.words.licences import licence_text
from carbon_desktop.words.manual import DEFAULTS, GUIDE, MANUAL
from carbon_desktop.words.modules import MODULES

EMPTY = {"br", "hr", "img"}
FUNCTIONS = {"min", "max", "ceil"}


class Plain(HTMLParser):
    """The text of a page; every tag that is opened must be closed in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.links, self.anchors = "", [], []
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        assert tag not in EMPTY
        self._open.append(tag)
        given = dict(attrs)
        self.links += [given["href"]] if "href" in given else []
        self.anchors += [given["name"]] if "name" in given else []

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture(params=LANGUAGES)
def page(request, catalogue) -> tuple[str, Plain]:
    """Return a language and its method page."""
    return request.param, Plain(method_page(catalogue, request.param))


def modules() -> dict[str, list[Quantity]]:
    names = [one.name for one in pkgutil.iter_modules(method.__path__)]
    return {name: quantities(name) for name in names if quantities(name)}


def test_that_every_module_of_the_method_is_on_the_page() -> None:
    assert set(MODULES) == set(modules())


def test_that_every_quantity_and_every_input_has_its_sentence() -> None:
    assert set(ABOUT_QUANTITIES) == {one.name for group in modules().values() for one in group}
    assert set(ABOUT_INPUTS) == set(INPUTS)


def test_that_every_default_is_told_apart_from_the_others(page, catalogue) -> None:
    language, plain = page
    assert set(DEFAULTS) == set(catalogue.defaults)
    names = [pair[LANGUAGES.index(language)] for pair in DEFAULTS.values()]
    assert len(set(names)) == len(names)
    assert all(plain.text.count(name) for name in names)


def test_that_a_price_names_its_currency_and_comparisons_are_on_the_page(page, catalogue) -> None:
    language, plain = page
    assert {"en": "currency/kWh", "zh": "货币/kWh"}[language] in plain.text
    for one in catalogue.equivalences.values():
        assert (one.name_zh if language == "zh" else one.name_en) in plain.text


def test_that_the_page_tells_each_equation_as_the_code_has_it(page) -> None:
    language, plain = page
    for one in (one for group in modules().values() for one in group):
        assert quantity_name(one.name, language) in plain.text
        written = Plain(html.formula(one.formula, {})).text
        symbol = Plain(html.symbol(one.symbol)).text
        assert f"{symbol} = {written}" in plain.text
    for one in INPUTS.values():
        assert input_name(one.name, language) in plain.text


def test_that_every_symbol_leads_to_where_it_is_explained(page) -> None:
    plain = page[1]
    places = [link[1:] for link in plain.links if link.startswith("#")]
    assert set(places) <= set(plain.anchors)
    assert len(set(plain.anchors)) == len(plain.anchors)
    formulas = {token for group in modules().values() for one in group
                for token in re.findall(r"[A-Za-z]\w*", one.formula)} - FUNCTIONS  # fmt: skip
    assert len(formulas) == len(set(places))


def test_that_every_constant_and_every_default_is_told(page, catalogue) -> None:
    language, plain = page[0], page[1]
    assert all(unit_text(unit, language) in plain.text for unit in units.UNITS.values())
    assert "1758" in plain.text
    for one in catalogue.defaults.values():
        assert catalogue.sources[one.source].title in plain.text


def test_that_no_constant_has_an_english_unit_word_in_chinese() -> None:
    words = {"s", "min", "h", "day", "month", "year", "years", "percent"}
    shown = [part for one in units.UNITS.values() for part in unit_text(one, "zh").split("/")]
    assert words.isdisjoint(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_source_is_told_with_its_licence(catalogue, language) -> None:
    plain = Plain(sources_page(catalogue, language))
    for one in catalogue.sources.values():
        assert one.title in plain.text
        assert licence_text(one.licence, language) in plain.text
    assert set(plain.links) == {one.link for one in catalogue.sources.values() if one.link}


def test_that_figures_are_counted_once(catalogue) -> None:
    counts = figures_of_sources(catalogue)
    assert counts["uptime_survey"]["defaults"] == 1
    assert set(counts) <= set(catalogue.sources)


def test_that_a_name_is_no_markup_on_a_page() -> None:
    text = shortcuts_page([Shortcuts("<b>File</b>", (("A & B", "Ctrl+<"),))], "en")
    assert "<b>File</b>" in Plain(text).text
    assert "A & B" in Plain(text).text
    assert html.link('x" onclick="', "y") == '<a href="x&quot; onclick=&quot;">y</a>'


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_pages_of_words_are_whole(language) -> None:
    at = LANGUAGES.index(language)
    guide, glossary = Plain(guide_page(language)), Plain(glossary_page(language))
    assert all(title[at] in guide.text and all(p[at] in guide.text for p in texts)
               for title, texts in GUIDE)  # fmt: skip
    assert all(term[0] in glossary.text and term[1] in glossary.text for term, _ in GLOSSARY)


def test_that_the_glossary_follows_the_alphabet() -> None:
    names = [term[0].casefold() for term, _ in GLOSSARY]
    assert names == sorted(names)


PAIRS = [
    *ABOUT_QUANTITIES.values(), *ABOUT_INPUTS.values(), *(meaning for _, meaning in GLOSSARY),
    *(text for _, texts in GUIDE for text in texts),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0][:30])
def test_that_both_languages_say_whole_sentences(pair) -> None:
    english, chinese = pair
    assert english.endswith(".")
    assert chinese.endswith("。")
    assert not re.search("[\u4e00-\u9fff]", english)
    assert not re.search("[\u4e00-\u9fff][,;:?!]", chinese)


def test_that_no_text_of_the_manual_is_empty() -> None:
    assert all(english and chinese for english, chinese in MANUAL.values())
