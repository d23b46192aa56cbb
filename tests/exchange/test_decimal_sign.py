"""Texts that go out have the point for a decimal sign: their reader has a locale of their own."""

import pytest

from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.words.numbers import decimal, written_with


@pytest.mark.parametrize("write", [as_sentence, as_latex, as_hugging_face])
def test_that_a_text_is_the_same_wherever_it_is_copied(state_of, write) -> None:
    statement = state_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0, hours=24.5, region="FR")
    at_home = write(statement, "en")
    assert "24.5" in at_home
    with written_with(","):
        assert write(statement, "en") == at_home
        assert decimal() == ","
