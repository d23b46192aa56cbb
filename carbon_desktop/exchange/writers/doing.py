"""What is trained, served or prepared: the phrases and sentences of a run's task."""

from carbon_desktop.exchange.fact import Fact
from carbon_desktop.exchange.tasks import SERVING, TRAINING, Choice, Task
from carbon_desktop.exchange.writers.amounts import about, came_out, count, large, went_in
from carbon_desktop.exchange.writers.lists import COMMAS, bracketed, spaced
from carbon_desktop.exchange.writers.origins import Voice, citation, origin_parts, origins
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.words.paper import tell

_AS_VERBS = frozenset({"training", "pre-training", "fine-tuning"})
_DATA = ("tokens", "examples", "total_flop")
_BOTH = 2
_MANY_FLOP = 1e12
_FLOP_PER_EFLOP = 1e18
_AS_SERVICES = frozenset({"", "serving", "inference"})


def doing(task: Task, subject: str, kind: str, voice: Voice) -> str:
    """Return who does what as a paper's sentence begins; nothing where hardware says it all.

    `subject` is what the phases are called, `kind` which kind of work that is, if any.
    """
    language = voice.language
    if task.kind == TRAINING:
        code = "training" if kind in _AS_VERBS else "training_by_name"
        return tell(code, language, subject=subject.rstrip(), **_trained(task, voice))
    if task.kind == SERVING:
        code = "serving" if kind in _AS_SERVICES else "serving_by_name"
        fields = {"subject": subject.rstrip()} if code == "serving_by_name" else {}
        return tell(code, language, **fields, **_served(task, voice))
    return ""


def told_of(task: Task, subject: str, voice: Voice) -> str:
    """Return the same as the beginning of a sentence of its own: who trains or answers what."""
    language = voice.language
    if task.kind == TRAINING:
        return tell("trains", language, subject=subject, **_trained(task, voice))
    if task.kind == SERVING:
        return tell("serves", language, subject=subject, **_served(task, voice))
    return ""


def machines(task: Task, language: str) -> str:
    """Return the processors, memory and storage that prepare data; nothing where unknown."""
    cores = task.get("cores")
    if cores is None:
        return ""
    told = tell("processor_cores", language, number=count(cores.value), count=int(cores.value))
    parts = [
        tell(f"with_{name}", language, **{name: went_in(one.value, one.unit, language)})
        for name in ("memory", "storage")
        if (one := task.get(name)) is not None and one.value
    ]
    if not parts:
        return told
    joined = {"en": " and ", "zh": "，"}[language].join(parts)
    return tell("with_parts", language, cores=told, parts=joined)


def keeping(task: Task, language: str) -> list[str]:
    """Return why there are so many cards: a deadline, or replicas that are kept or paid for."""
    deadline = task.get("deadline_hours")
    if task.kind == TRAINING and deadline is not None:
        hours = went_in(deadline.value, "h", language)
        return [tell("for_deadline", language, deadline_hours=hours)]
    each = task.get("cards_per_replica")
    if task.kind != SERVING or each is None:
        return []
    replicas = task.get("replicas")
    if replicas is None:
        return [tell("of_one_replica", language), tell("while_busy", language)]
    cards = _counted("cards", each.value, language)
    told = _counted("of_replicas", replicas.value, language, cards=cards)
    return [told, tell("reserved", language)]


def flops(value: float, language: str) -> str:
    """Return FLOP as they are counted: in powers of ten, few of them with a prefix."""
    if value < _MANY_FLOP:
        return came_out(value / _FLOP_PER_EFLOP, "EFLOP", language)
    return came_out(value, "FLOP", language)


def default_said(choice: Choice, language: str) -> str:
    """Return the word that a choice is a default, in brackets; nothing where it was made."""
    return bracketed(tell("by_default", language), language) if choice.is_default else ""


def _counted(code: str, value: float, language: str, **fields: str) -> str:
    return tell(code, language, number=count(value), count=int(value), **fields)


def _trained(task: Task, voice: Voice) -> dict[str, str]:
    """Return the model and its data; an origin that both share is told once, with the data."""
    known = [task.get(name) for name in ("parameters", "active_parameters", *_DATA)]
    facts = [one for one in known if one is not None]
    said = origins(facts, voice)
    return {
        "model": _model(task, said, voice),
        "data": _data(task, said, voice.language),
    }


def _data(task: Task, said: dict[str, str], language: str) -> str:
    found = next((one for one in map(task.get, _DATA) if one is not None), None)
    if found is None:
        return ""
    if found.name == "total_flop":
        flop = flops(found.value, language)
        return tell("with_flop", language, flop=flop, flop_from=said[found.name])
    data = tell(found.name, language, number=large(found.value, language))
    epochs = task.get("epochs")
    if epochs is not None and epochs.value != 1:
        data += tell("over_epochs", language, number=count(epochs.value))
    return tell("on_data", language, data=data, data_from=said[found.name])


def _model(task: Task, said: dict[str, str], voice: Voice) -> str:
    language, size = voice.language, task.get("parameters")
    active = task.get("active_parameters")
    known = [one for one in (size, active) if one is not None]
    if not known:
        return _name(task, language) or tell("some_model", language)
    fields = {one.name: large(one.value, language) for one in known}
    fields |= {"model": _name(task, language), **_sized(known, said, voice)}
    who = "named" if task.model else "own"
    if size is None:
        return tell(f"{who}_active", language, **fields)
    code = "of_them_active" if task.model else "own_of_them_active"
    part = "" if active is None else tell(code, language, **fields)
    return tell(f"{who}_model", language, **fields, active=part)


def _sized(known: list[Fact], said: dict[str, str], voice: Voice) -> dict[str, str]:
    """Return where the model's size comes from, in brackets and as it stands inside of some."""
    told = [one for one in known if said[one.name]]
    parts = dict.fromkeys(part for one in told for part in origin_parts(one, voice))
    cited = dict.fromkeys(citation(one, voice) for one in told)
    comma = COMMAS[voice.language]
    return {
        "size_from": "".join(dict.fromkeys(said[one.name] for one in told)),
        "size_said": "".join(comma + part for part in parts),
        "size_cited": "".join(cited),
    }


def _name(task: Task, language: str) -> str:
    """Return the model's name, set off from the Chinese before it."""
    return spaced(task.model, language).rstrip()


def _served(task: Task, voice: Voice) -> dict[str, str]:
    language = voice.language
    sizes = [one for one in map(task.get, ("parameters", "active_parameters")) if one is not None]
    requests = task.get("served_requests")
    number = "" if requests is None else large(requests.value, language)
    code = "requests" if number else "any_requests"
    return {
        "model": _model(task, origins(sizes, voice), voice),
        "requests": tell(code, language, number=number),
        "each": _each(task, voice),
        "precision": _precision(task, language),
        "batch": _batch(task, voice),
    }


def _each(task: Task, voice: Voice) -> str:
    """Return the tokens of one request, where both are known."""
    both = [one for one in map(task.get, ("input_tokens", "output_tokens")) if one is not None]
    if len(both) < _BOTH:
        return ""
    fields = {one.name: count(one.value) for one in both}
    said = "".join(dict.fromkeys(origins(both, voice).values()))
    return tell("each_request", voice.language, **fields, tokens_from=said)


def _precision(task: Task, language: str) -> str:
    chosen = task.choice("precision")
    if chosen is None:
        return ""
    default = default_said(chosen, language)
    return tell("in_precision", language, precision=chosen.value, default=default)


def _batch(task: Task, voice: Voice) -> str:
    batch = task.get("batch")
    if batch is None:
        return ""
    number = _plain(batch)
    said = origins([batch], voice)[batch.name]
    return tell("at_batch", voice.language, batch=number, batch_from=said)


def _plain(one: Fact) -> str:
    return count(one.value) if one.status == ENTERED else about(one.value)
