"""Any plan at all: whatever is known of it, its texts are whole and its citations have entries."""

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as run_with
from hypothesis import strategies as st

from carbon_desktop.exchange.statement import state
from carbon_desktop.exchange.writers.bibtex import as_bibtex
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.plan.field import FIELDS, FIELDS_OF_WORKLOAD, WORKLOADS
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.words import LANGUAGES

ENTRIES = {
    "model": ("llama-2-7b", "mixtral-8x7b", "vit-b-16", "bert-base", "gpt-oss-20b"),
    "accelerator": ("nvidia-h100-sxm5-80gb", "apple-m1", "google-tpu-v4", "nvidia-a10g"),
    "region": ("FR", "CA-QC", "WORLD", "aws:us-east-1"),
}
OF_HARDWARE = ("accelerator", "count", "node_class", "idle_share", "power_w", "code", "region")
BROKEN = re.compile(
    r"[{}]|\(\)|（）|  | [,.;]|，，|,,|\(, |（，|，。|；。|\b(None(?! of the energy)|nan|inf)\b"
)


def value_of(key: str) -> st.SearchStrategy[float | str]:
    field = FIELDS[key]
    if key in ENTRIES or field.choices:
        return st.sampled_from(ENTRIES.get(key, field.choices))
    low, high = field.likely or (field.minimum or 0.0, field.maximum or 1.0)
    whole = field.kind == "whole"
    return (st.integers(int(low) or 1, int(high)) if whole else st.floats(low, high)).map(float)


@st.composite
def phases(draw) -> tuple[Phase, ...]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        workload = draw(st.sampled_from(WORKLOADS))
        keys = st.sampled_from((*FIELDS_OF_WORKLOAD[workload], *OF_HARDWARE))
        settings = {key: Setting(draw(value_of(key))) for key in draw(st.sets(keys, max_size=14))}
        name = draw(st.sampled_from(("Run 1", "Pre-training", "推理", "SFT", "")))
        made.append(Phase(f"phase-{number}", name, workload, None, settings))
    return tuple(made)


@pytest.mark.parametrize("in_full", [False, True])
@given(made=phases())
@run_with(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_that_the_texts_of_any_plan_are_whole(catalogue, in_full, made) -> None:
    plan = Plan("Any", (Scenario("baseline", "Baseline", {}, made),))
    told = state(estimate(plan, catalogue), "baseline", catalogue)
    for language in LANGUAGES:
        text = as_sentence(told, language, in_full=in_full)
        assert not BROKEN.search(text), text
        assert as_hugging_face(told, language, in_full=in_full)
        latex = as_latex(told, language, in_full=in_full)
        cited = {
            key for group in re.findall(r"\\cite\{([^}]*)\}", latex) for key in group.split(",")
        }
        assert cited == set(re.findall(r"@misc\{([^,]*),", as_bibtex(told, latex)))
