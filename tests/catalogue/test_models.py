"""Published models: every row checked, and found by what a planner calls them."""

import csv
from collections import Counter
from collections.abc import Iterator

import pytest

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.lookup import NotFound
from carbon_desktop.catalogue.models import FIGURES, Model

CATALOGUE = load()
MODELS = CATALOGUE.models
KINDS = {
    "text", "vision", "image generation", "video generation", "speech", "multimodal", "science",
}  # fmt: skip
NOTES = {
    "", "approximate", "at_least", "denoiser", "encoder_and_decoder", "forward_twice_macs",
    "gated", "image_text_pairs", "learning_rate_schedule", "mla", "sliding_window",
    "steps_times_batch", "up_to",
}  # fmt: skip
UNITS = {
    "context": "token", "sequence_length": "token", "tokens": "token", "flop_per_example": "FLOP",
}  # fmt: skip
PLAUSIBLE = {
    "parameters": (1e6, 3e12), "active_parameters": (1e8, 2e11), "layers": (4, 200),
    "attention_layers": (2, 60), "hidden_size": (128, 25_000), "attention_width": (512, 20_000),
    "feed_forward_width": (1024, 100_000), "kv_width": (64, 25_000),
    "vocabulary": (30_000, 300_000), "context": (512, 1.1e7), "sequence_length": (512, 33_000),
    "tokens": (1e11, 5e13), "examples": (1e6, 1e11), "epochs": (1, 1000),
    "flop_per_example": (1e8, 1e13),
}  # fmt: skip


def figures() -> Iterator[tuple[Model, str, Figure]]:
    for model in MODELS.values():
        for quantity in FIGURES:
            if (figure := getattr(model, quantity)) is not None:
                yield model, quantity, figure


def value(figure: Figure | None, otherwise: float = 0.0) -> float:
    return figure.value if figure is not None else otherwise


def table(name: str) -> list[list[str]]:
    with asset(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def test_that_the_families_that_planners_pick_from_are_there() -> None:
    assert len(MODELS) == 210
    kinds = Counter(model.kind for model in MODELS.values())
    assert kinds.keys() == KINDS
    assert kinds["text"] >= 140
    years = {model.release_year for model in MODELS.values()}
    assert years >= set(range(2017, 2027))


def test_that_every_id_stands_once_and_every_row_belongs_to_a_model() -> None:
    ids = Counter(row[0] for row in table("models"))
    assert max(ids.values()) == 1
    rows = table("model_figures")
    assert {row[0] for row in rows} == ids.keys()
    assert {row[1] for row in rows} == set(FIGURES)
    assert max(Counter((row[0], row[1]) for row in rows).values()) == 1
    assert {row[0] for row in table("model_aliases")} <= ids.keys()


def test_that_models_are_ordered_by_name_and_each_has_a_name_of_its_own() -> None:
    names = [model.name.casefold() for model in MODELS.values()]
    assert names == sorted(names)
    assert len(names) == len(set(names))


def test_that_no_name_or_alias_is_shared_by_two_models() -> None:
    called = Counter(
        name.casefold()
        for model in MODELS.values()
        for name in {model.name.casefold(), *(alias.casefold() for alias in model.aliases)}
    )
    assert [name for name, count in called.items() if count > 1] == []


def test_that_every_figure_has_a_known_source_its_unit_and_a_plausible_value() -> None:
    for model, quantity, figure in figures():
        where = (model.id, quantity)
        assert figure.source in CATALOGUE.sources, where
        assert figure.year is not None, where
        assert 2015 <= figure.year <= 2026, where
        assert figure.unit == UNITS.get(quantity, "1"), where
        assert figure.note in NOTES, where
        low, high = PLAUSIBLE[quantity]
        assert low <= figure.value <= high, where


def test_that_counts_are_whole() -> None:
    for model, quantity, figure in figures():
        if quantity not in {"flop_per_example", "epochs"}:
            assert figure.value == int(figure.value), (model.id, quantity)


def test_that_every_model_has_its_parameters_and_those_active_are_fewer() -> None:
    for model in MODELS.values():
        assert model.parameters is not None, model.id
        if model.active_parameters is not None:
            assert model.active_parameters.value < model.parameters.value, model.id
    assert sum(model.active_parameters is not None for model in MODELS.values()) >= 30


def test_that_parameters_are_what_the_shape_of_a_dense_decoder_implies() -> None:
    checked = 0
    for model in MODELS.values():
        if model.feed_forward_width is None or model.kv_width is None or model.vocabulary is None:
            continue
        hidden, own = value(model.hidden_size), value(model.parameters)
        attention = 2 * value(model.attention_width, hidden) + 2 * model.kv_width.value
        matrices = 3 if model.feed_forward_width.note == "gated" else 2
        layer = hidden * (attention + matrices * model.feed_forward_width.value)
        body, embedding = value(model.layers) * layer, model.vocabulary.value * hidden
        # Input and output may share one embedding.
        nearest = min(abs((body + count * embedding) / own - 1) for count in (1, 2))
        assert nearest < 0.08, (model.id, nearest)
        checked += 1
    assert checked >= 110


def test_that_a_mixture_of_experts_is_not_given_the_shape_of_a_dense_layer() -> None:
    for model in MODELS.values():
        if model.active_parameters is not None:
            assert model.feed_forward_width is None, model.id


def test_that_tokens_for_each_active_parameter_are_plausible() -> None:
    # MT-NLG had half a token for each of its parameters, Qwen3 0.6B 60,000.
    for model in MODELS.values():
        if model.tokens is not None:
            computed = model.active_parameters or model.parameters
            assert 0.5 <= model.tokens.value / value(computed) <= 60_000, model.id


def test_that_parts_of_a_shape_are_no_larger_than_the_whole() -> None:
    for model in MODELS.values():
        if model.attention_layers is not None:
            assert model.attention_layers.value < value(model.layers), model.id
        if model.sequence_length is not None and model.context is not None:
            assert model.sequence_length.value <= model.context.value, model.id
        if model.kv_width is not None and model.kv_width.note != "mla":
            width = value(model.attention_width, value(model.hidden_size))
            assert model.kv_width.value <= width, model.id


@pytest.mark.parametrize(
    ("id", "width"), [("llama-3-8b", 2048), ("deepseek-v3", 576), ("bloom-176b", 28_672)]
)
def test_that_a_compressed_cache_holds_one_vector_and_any_other_two(id: str, width: float) -> None:
    assert MODELS[id].cache_width == width


def test_that_a_model_without_a_known_cache_has_no_width() -> None:
    assert MODELS["resnet-50"].cache_width is None


def test_that_published_figures_are_those_of_the_papers() -> None:
    found = {
        id: tuple(value(getattr(MODELS[id], quantity)) for quantity in
                  ("parameters", "active_parameters", "layers", "hidden_size", "tokens"))
        for id in ("gpt-3-175b", "bloom-176b", "deepseek-v3", "kimi-k2", "llama-3.1-405b")
    }  # fmt: skip
    assert found == {
        "gpt-3-175b": (175e9, 0, 96, 12288, 300e9),
        "bloom-176b": (176247271424, 0, 70, 14336, 366e9),
        "deepseek-v3": (671e9, 37e9, 61, 7168, 14.8e12),
        "kimi-k2": (1.04e12, 32.6e9, 61, 7168, 15.5e12),
        "llama-3.1-405b": (405e9, 0, 126, 16384, 15.6e12),
    }


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("llama-3.1-70b", "llama-3.1-70b"),
        ("LLAMA 3.1 70b", "llama-3.1-70b"),
        ("Meta Llama 3 8B", "llama-3-8b"),
        ("meta-llama/Llama-3.1-405B-Instruct-FP8", "llama-3.1-405b"),
        ("gpt3", "gpt-3-175b"),
        ("OLMo 1 7B", "olmo-7b"),
        ("Llama 4 Maverick 17Bx128E", "llama-4-maverick"),
        ("Gpt-Oss 120B", "gpt-oss-120b"),
        ("resnet50", "resnet-50"),
        ("Qwen/Qwen3-235B-A22B-Thinking-2507-FP8", "qwen3-235b-a22b"),
        ("Qwen/Qwen3-Coder-30B-A3B-Instruct", "qwen3-30b-a3b"),
        ("nvidia/NVIDIA-Nemotron-Nano-9B-v2", "nemotron-nano-9b-v2"),
        ("google/gemma-3-27b-it", "gemma-3-27b"),
        ("通义千问2.5 7B", "qwen2.5-7b"),
        ("智谱 GLM-4.5", "glm-4.5"),
        ("深度求索 V3", "deepseek-v3"),
        ("月之暗面Kimi K2", "kimi-k2"),
    ],
)
def test_that_a_model_is_found_exactly_by_what_it_is_called(query: str, id: str) -> None:
    found = CATALOGUE.model(query)
    assert (found.entry.id, found.exact, found.alternatives) == (id, True, ())


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("llama 405b", "llama-3.1-405b"),
        ("gemma 27b", "gemma-3-27b"),
        ("llama 70b", "llama-3.3-70b"),
        ("qwen", "qwen3.5-397b-a17b"),
        ("mixtral", "mixtral-8x22b"),
        ("olmo", "olmo-3-32b"),
        ("kimi", "kimi-k2"),
        ("智谱", "glm-5"),
        ("百川", "baichuan-2-13b"),
        ("whisper", "whisper-large"),
    ],
)
def test_that_words_find_the_newest_and_largest_and_name_the_others(query: str, id: str) -> None:
    found = CATALOGUE.model(query)
    assert found.entry.id == id
    assert not found.exact


def test_that_the_others_a_query_may_mean_are_named() -> None:
    found = CATALOGUE.model("llama 70b")
    assert {found.entry.id, *found.alternatives} == {
        "llama-2-70b", "llama-3-70b", "llama-3.1-70b", "llama-3.3-70b",
    }  # fmt: skip


def test_that_every_model_is_found_by_its_id_its_name_and_each_alias() -> None:
    for model in MODELS.values():
        for query in (model.id, model.name, *model.aliases):
            found = CATALOGUE.model(query)
            assert (found.entry.id, found.exact) == (model.id, True), query


@pytest.mark.parametrize("query", ["", "  ", "-", "nosuchmodel9"])
def test_that_what_names_no_model_is_not_found(query: str) -> None:
    with pytest.raises(NotFound) as missed:
        CATALOGUE.model(query)
    assert missed.value.suggestions == ()


def test_that_a_mistyped_model_brings_suggestions() -> None:
    with pytest.raises(NotFound) as missed:
        CATALOGUE.model("lama 70b")
    assert "llama-3.3-70b" in missed.value.suggestions


@pytest.mark.parametrize(
    ("typed", "first"),
    [("GLM", "glm-5"), ("通义千问3 8", "qwen3-8b"), ("llama 4", "llama-4-maverick")],
)
def test_that_the_index_is_searched_as_the_user_types(typed: str, first: str) -> None:
    assert CATALOGUE.model_index.search(typed)[0] == first
