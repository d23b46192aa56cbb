"""The shipped examples: plans with their published figures, told in the language shown."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting, Settings
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.published import Beside, beside
from carbon_desktop.words.example_texts import example_text
from carbon_desktop.words.examples import EXAMPLES, example_told


class Example(NamedTuple):
    """A shipped plan and what it comes to by our method today."""

    id: str
    path: Path
    result: Estimate

    @property
    def figures(self) -> tuple[Beside, ...]:
        """What was published of it, beside ours."""
        return beside(self.result)


def examples(catalogue: Catalogue, language: str) -> tuple[Example, ...]:
    """Return the examples in the order in which they are listed, each estimated.

    Raises
    ------
    ProfileError
        If a shipped file cannot be read.
    """
    paths = {id: asset(f"examples/{id}.json") for id in EXAMPLES}
    return tuple(
        Example(id, path, estimate(example_plan(path, language), catalogue))
        for id, path in paths.items()
    )


def example_plan(path: Path, language: str) -> Plan:
    """Return the plan of an example in a language; the file itself is in English.

    Raises
    ------
    ProfileError
        If the file cannot be read.
    """
    plan = load_plan(path)
    return replace(
        plan,
        name=example_text(plan.name, language),
        notes=_notes(path.stem, plan.notes, language),
        scenarios=tuple(_scenario(one, language) for one in plan.scenarios),
        published=tuple(
            replace(one, note=example_text(one.note, language)) for one in plan.published
        ),
    )


def _notes(id: str, notes: str, language: str) -> str:
    """Return the notes, which are what is told of the example; others as they stand."""
    if id not in EXAMPLES or language == "en":
        return notes
    told = example_told(id, language)
    return told.sentence + told.why


def _scenario(one: Scenario, language: str) -> Scenario:
    return replace(
        one,
        name=example_text(one.name, language),
        settings=_settings(one.settings, language),
        phases=tuple(_phase(phase, language) for phase in one.phases),
    )


def _phase(one: Phase, language: str) -> Phase:
    name = None if one.name is None else example_text(one.name, language)
    return replace(one, name=name, settings=_settings(one.settings, language))


def _settings(settings: Settings, language: str) -> dict[str, Setting]:
    return {
        key: replace(one, source=example_text(one.source, language))
        for key, one in settings.items()
    }
