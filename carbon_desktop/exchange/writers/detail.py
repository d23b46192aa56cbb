"""The whole of a task: what else a full account says of what is trained or served."""

from collections.abc import Iterable

from carbon_desktop.exchange.fact import Fact
from carbon_desktop.exchange.tasks import SERVING, TRAINING, Task
from carbon_desktop.exchange.writers.amounts import count, large, share, went_in
from carbon_desktop.exchange.writers.doing import default_said, flops
from carbon_desktop.exchange.writers.origins import Voice, origin
from carbon_desktop.words.numbers import significant
from carbon_desktop.words.paper import tell

_SHARES = frozenset({"trained_share", "frozen_below_share", "pruned_share", "idle_time_share"})
_FURTHER = (("partly_frozen", "frozen_below_share"), ("distilled", "teacher_parameters"))
_LARGE = frozenset({"teacher_parameters", "requests_per_day", "tokens_per_day"})


def details(task: Task, voice: Voice) -> list[str]:
    """Return what is said of a task beside its model and its data, in reading order."""
    if task.kind == TRAINING:
        return [*_computed(task, voice), *_parts_trained(task, voice), *_chosen(task, voice)]
    return list(_load(task, voice)) if task.kind == SERVING else []


def _computed(task: Task, voice: Voice) -> Iterable[str]:
    if task.get("total_flop") is None:
        yield from _told("flop_of_a_run", task, voice, "training_flop")
    yield from _told("flop_of_an_example", task, voice, "flop_per_example")
    yield from _told("with_attention", task, voice, "sequence_length")
    precision = task.choice("precision")
    if precision is not None:
        default = default_said(precision, voice.language)
        yield tell("computed_in", voice.language, precision=precision.value, default=default)


def _parts_trained(task: Task, voice: Voice) -> Iterable[str]:
    """Tell of adapters, frozen layers and a teacher, where there are any."""
    trained = task.get("trained_share")
    if trained is not None and trained.value < 1:
        code = "partly_trained" if trained.value else "adapters_alone"
        yield from _told(code, task, voice, "trained_share")
    for code, name in (
        ("partly_frozen", "frozen_below_share"),
        ("distilled", "teacher_parameters"),
    ):
        one = task.get(name)
        if one is not None and one.value:
            yield from _told(code, task, voice, name)


def _chosen(task: Task, voice: Voice) -> Iterable[str]:
    recompute, code = task.choice("recompute"), task.choice("code")
    if recompute is not None and recompute.value != "none":
        yield tell(f"recomputed_{recompute.value}", voice.language)
    if code is not None and code.value == "tuned":
        yield tell("code_tuned", voice.language)


def _load(task: Task, voice: Voice) -> Iterable[str]:
    yield from next((told for told in _loads(task, voice) if told), ())
    for code, name, usual in (("pruned", "pruned_share", 0.0), ("peak", "peak_to_mean", 1.0)):
        one = task.get(name)
        if one is not None and one.value != usual:
            yield from _told(code, task, voice, name)
    yield from _told("cards_wait", task, voice, "idle_time_share")


def _loads(task: Task, voice: Voice) -> Iterable[list[str]]:
    """Return how the load was given, the fullest first."""
    yield _told("requests_a_day", task, voice, "requests_per_day", "period_days")
    yield _told("tokens_a_day", task, voice, "tokens_per_day", "period_days")
    yield _told("over_period", task, voice, "period_days")


def _told(code: str, task: Task, voice: Voice, *names: str) -> list[str]:
    """Return a sentence's part where all that it tells is known, else nothing."""
    facts = [one for one in map(task.get, names) if one is not None]
    if len(facts) < len(names):
        return []
    fields = {one.name: _number(one, voice.language) for one in facts}
    size = task.get("parameters")
    known = "" if size is None else origin(size, voice)
    said = {f"{one.name}_from": _unless(known, origin(one, voice)) for one in facts}
    return [tell(code, voice.language, **fields, **said)]


def _unless(known: str, said: str) -> str:
    """Return where a number comes from, unless the model's size came from there too."""
    return "" if said == known else said


def _number(one: Fact, language: str) -> str:
    if one.name in _SHARES:
        return share(significant(one.value))
    if one.name in _LARGE:
        return large(one.value, language)
    if one.unit == "1":
        return count(one.value)
    if one.unit == "FLOP":
        return flops(one.value, language)
    return went_in(one.value, one.unit, language)
