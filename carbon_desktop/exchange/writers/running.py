"""What runs where: the sentences of a statement's runs."""

from carbon_desktop.exchange.runs import Place, Run
from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.tasks import PREPARATION
from carbon_desktop.exchange.writers.amounts import (
    GAP,
    about,
    came_out,
    count,
    share,
    went_in,
)
from carbon_desktop.exchange.writers.detail import details
from carbon_desktop.exchange.writers.doing import keeping, machines, told_of
from carbon_desktop.exchange.writers.lists import (
    BETWEEN,
    COMMAS,
    SEMICOLONS,
    bracketed,
    listed,
    spaced,
)
from carbon_desktop.exchange.writers.origins import Voice, citation, origin_parts
from carbon_desktop.exchange.writers.results import device_hours, hours_range
from carbon_desktop.words import choice_name, input_name
from carbon_desktop.words.paper import tell

_ARTICLE = frozenset(
    "AE AX BQ BS CC CD CF CG CK DO FK FO GB GM GS KM KY MH MP MV NL PH PN SB TC UM US VG"
    " VI".split()
)
"""Countries that English names with an article."""

WORLD = "WORLD"
"""The one region that is no place: its grid stands for all others."""

_WAYS = {"cloud": "in_cloud", "site": "at", "aggregate": "in_zone"}
"""How a place is spoken of by its kind."""


def running(statement: Statement, voice: Voice) -> list[str]:
    """Return the sentences that say what runs on what, how long and where."""
    if not statement.runs:
        return []
    language = voice.language
    said = SEMICOLONS[language].join(_run(run, voice) for run in statement.runs)
    sentences = [*_tasks(statement, voice), tell("ended", language, said=said)]
    number = device_hours(statement)
    is_news = len(statement.runs) > 1 or hours_range(statement)
    if is_news and number:
        number += hours_range(statement)
        sentences.append(tell("in_all", language, number=number))
    return sentences


def _tasks(statement: Statement, voice: Voice) -> list[str]:
    """Return a sentence for each task: what is trained or served, and all that is known of it."""
    language = voice.language
    said = [
        COMMAS[language].join([begun, *details(run.task, voice)])
        for run in statement.runs
        if run.task is not None and (begun := told_of(run.task, _subject(run, language), voice))
    ]
    return [tell("ended", language, said=one) for one in said]


def _subject(run: Run, language: str) -> str:
    return listed(run.phases, language).lstrip() if run.phases else tell("work", language)


def hardware(run: Run, language: str) -> str:
    """Return what a run runs on: "8 × NVIDIA A100 SXM4 80GB"; nothing where nothing is said."""
    if run.task is not None and run.task.kind == PREPARATION:
        return machines(run.task, language)
    if run.accelerator and run.devices is not None:
        return f"{count(run.devices)}{GAP}×{GAP}{run.accelerator}"
    if run.devices is not None:
        return tell("devices", language, number=count(run.devices), count=int(run.devices))
    return run.accelerator


def duration(run: Run, language: str, ends: str = "") -> str:
    """Return how long a run takes, on the clock and in device-hours; nothing where unknown.

    `ends` is the range of the device-hours, in brackets.
    """
    if run.hours is None:
        return ""
    written = about if run.is_planned else count
    text = tell("hours", language, number=written(run.hours * run.share), gap=GAP)
    if run.repeats != 1:
        text = tell("repeats", language, number=count(run.repeats), hours=text)
    told = []
    if run.device_hours is not None:
        number = written(run.device_hours) + ends
        told = [tell("device_hours", language, number=number)]
    if run.share != 1:
        told.append(tell("run_share", language, share=share(run.share)))
    if run.lost:
        told.append(tell("lost_share", language, share=share(run.lost)))
    return text + bracketed(COMMAS[language].join(told), language)


def place_name(place: Place, language: str) -> str:
    """Return the name of a place."""
    return place.name_zh if language == "zh" else place.name_en


def _run(run: Run, voice: Voice) -> str:
    language, what = voice.language, _equipped(run, voice)
    said = _in_chinese(run, what) if language == "zh" else _in_english(run, what)
    if run.words:
        said += tell("words", language, words=SEMICOLONS[language].join(run.words))
    if run.suggested:
        names = [input_name(name, language).lower() for name in run.suggested]
        told = tell("suggested", language, names=BETWEEN[language].join(names))
        said += bracketed(told, language)
    return said


def _in_english(run: Run, what: str) -> str:
    subject = _subject(run, "en")
    many, length = len(run.phases) > 1, duration(run, "en")
    parts = [
        subject,
        tell("run" if many else "runs", "en") if run.metered is None else metered(run, many),
        f"on {what}" if what else "",
        f"for {length}" if length else "",
        where(run.place, "en"),
    ]
    return " ".join(part for part in parts if part)


def _in_chinese(run: Run, what: str) -> str:
    """Return the same as Chinese orders it: who, where, with what, how long, how much."""
    subject = _subject(run, "zh")
    length = duration(run, "zh")
    used = f"使用{spaced(what, 'zh')}" if what else ""
    ran = f"{tell('runs', 'zh')} {length}" if length else ""
    said = f"{subject}{where(run.place, 'zh')}{used}"
    if run.metered is None:
        return said + (ran or tell("runs", "zh"))
    return f"{said}{ran}{COMMAS['zh'] if used or ran else ''}{metered(run, False, 'zh')}"


def kept(run: Run, language: str) -> list[str]:
    """Return why a run has as many devices as it has, where the plan worked that out."""
    return keeping(run.task, language) if run.task is not None and run.devices is not None else []


def _equipped(run: Run, voice: Voice) -> str:
    """Return the hardware, why it is so much, and the rated power that the estimate rests on."""
    language = voice.language
    named = hardware(run, language)
    if not named:
        return named
    told = kept(run, language)
    if run.tdp is None:
        return named + bracketed(COMMAS[language].join(told), language)
    watts = tell("tdp", language, watts=went_in(run.tdp.value, "W", language))
    said = COMMAS[language].join([*told, watts, *origin_parts(run.tdp, voice)])
    return named + bracketed(said, language) + citation(run.tdp, voice)


def metered(run: Run, many: bool, language: str = "en") -> str:
    """Return what a meter read, as the verb of the sentence."""
    energy = came_out(run.metered or 0.0, "kWh", language)
    meter = choice_name(run.meter, language)
    return tell("draw" if many else "draws", language, energy=energy, meter=meter)


def where(place: Place | None, language: str) -> str:
    """Return where something runs, as it stands in a sentence; nothing where unknown."""
    if place is None:
        return ""
    if place.id == WORLD:
        return tell("in_world", language)
    way = "in_the" if place.id in _ARTICLE else _WAYS.get(place.kind, "in")
    return tell(way, language, place=spaced(place_name(place, language), language))
