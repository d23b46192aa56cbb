"""Who used what: one run as it stands in the sentence of a paper."""

from collections.abc import Iterable

from carbon_desktop.exchange.runs import Run
from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.tasks import PREPARATION, SERVING, TRAINING
from carbon_desktop.exchange.writers.amounts import came_out
from carbon_desktop.exchange.writers.doing import doing
from carbon_desktop.exchange.writers.lists import COMMAS, bracketed, listed, spaced
from carbon_desktop.exchange.writers.origins import Voice
from carbon_desktop.exchange.writers.results import PER_REQUEST, hours_range
from carbon_desktop.exchange.writers.running import duration, hardware, kept, where
from carbon_desktop.words import choice_name
from carbon_desktop.words.language import pick
from carbon_desktop.words.paper import tell
from carbon_desktop.words.summary import KINDS, kind_of

_KIND_OF_TASK = {TRAINING: "training", SERVING: "serving", PREPARATION: "data-preparation"}


def used(run: Run, statement: Statement, voice: Voice) -> str:
    """Return who used what for how long and where, in the order of the language."""
    language = voice.language
    ends = hours_range(statement) if len(statement.runs) == 1 else ""
    hardware_used, length = _kept(run, language), duration(run, language, ends)
    place = where(run.place, language)
    who = _who(run, statement, voice)
    if language == "zh":
        using = tell("used", "zh", hardware=spaced(hardware_used, "zh")) if hardware_used else ""
        ran = f"{tell('ran', 'zh')} {length}" if length or not hardware_used else ""
        said = f"{who}{place}{using}{ran}".rstrip().removesuffix(f"，{tell('ran', 'zh')}")
    else:
        verb = tell("used", "en", hardware=hardware_used) if hardware_used else tell("ran", "en")
        parts = [who, verb, f"for {length}" if length else "", place]
        said = " ".join(part for part in parts if part)
    return COMMAS[language].join(
        [said, *_metered(run, language), *_each(run, statement, language)]
    )


def _kept(run: Run, language: str) -> str:
    """Return the hardware, and why it is so much where the plan worked that out."""
    cards = hardware(run, language)
    told = kept(run, language) if cards else []
    return cards + bracketed(COMMAS[language].join(told), language)


def _metered(run: Run, language: str) -> list[str]:
    if run.metered is None:
        return []
    energy, meter = came_out(run.metered, "kWh", language), choice_name(run.meter, language)
    return [tell("with_meter", language, energy=energy, meter=meter)]


def _each(run: Run, statement: Statement, language: str) -> list[str]:
    """Return the energy of a request where the plan as a whole has none to tell."""
    known = [] if run.task is None else [run.task.get(name) for name in PER_REQUEST]
    facts = [one for one in known if one is not None]
    if len(facts) < len(PER_REQUEST) or PER_REQUEST[0] in statement.results:
        return []
    fields = {one.name: came_out(one.value, one.unit, language) for one in facts}
    return [tell("per_request", language, **fields)]


def _who(run: Run, statement: Statement, voice: Voice) -> str:
    """Return what ran, and on which model and data where the plan says so."""
    language, kind = voice.language, _kind(run, statement)
    subject = _subject(run, statement, language)
    if run.task is None or run.task.kind == PREPARATION:
        return subject
    said = doing(run.task, subject, kind, voice)
    return f"{said}，" if language == "zh" else said


def _kind(run: Run, statement: Statement) -> str:
    """Return the kind of a run by the names of its phases, or by its task if it stands alone."""
    kinds = {kind_of(name) for name in run.phases or statement.phases}
    kind = kinds.pop() if len(kinds) == 1 else ""
    alone = not run.phases and run.task is not None
    return kind or (_KIND_OF_TASK[run.task.kind] if alone and run.task is not None else "")


def _subject(run: Run, statement: Statement, language: str) -> str:
    """Return what ran: by its kind where a name or its task says it, else by its name."""
    names = run.phases or statement.phases
    kinds = [kind_of(name) for name in names]
    if not run.phases and not all(kinds):
        kind = _kind(run, statement)
        text = pick(KINDS[kind], language) if kind else ""
        return text[:1].upper() + text[1:] or tell("work", language)
    text = named(names, language)
    return text[:1].upper() + text[1:] if kinds[0] else text


def named(phases: Iterable[str], language: str) -> str:
    """Return phases as the language calls their kinds; others keep their names."""
    kinds = {name: kind_of(name) for name in phases}
    called = [pick(KINDS[kind], language) if kind else name for name, kind in kinds.items()]
    return listed(list(dict.fromkeys(called)), language).lstrip()
