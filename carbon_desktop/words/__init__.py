"""Sentences, names, numbers and units in English and Simplified Chinese; no Qt, no state."""

from carbon_desktop.words.file_errors import file_error_text
from carbon_desktop.words.formula import formula_text, split_symbol
from carbon_desktop.words.language import LANGUAGES
from carbon_desktop.words.licences import licence_text
from carbon_desktop.words.messages import bounds_text, notice_text, problem_text
from carbon_desktop.words.missing import missing_text, wishes
from carbon_desktop.words.names import (
    accelerator_name,
    choice_name,
    entry_name,
    fact_text,
    field_label,
    input_name,
    label_text,
    model_name,
    quantity_name,
    region_name,
    source_text,
    status_name,
)
from carbon_desktop.words.numbers import brief, exact, plain
from carbon_desktop.words.sentences import say
from carbon_desktop.words.units import (
    Amount,
    Scale,
    amount,
    in_scale,
    quantity_amount,
    scale,
    unit_text,
)

__all__ = [
    "LANGUAGES",
    "Amount",
    "Scale",
    "accelerator_name",
    "amount",
    "bounds_text",
    "brief",
    "choice_name",
    "entry_name",
    "exact",
    "fact_text",
    "field_label",
    "file_error_text",
    "formula_text",
    "in_scale",
    "input_name",
    "label_text",
    "licence_text",
    "missing_text",
    "model_name",
    "notice_text",
    "plain",
    "problem_text",
    "quantity_amount",
    "quantity_name",
    "region_name",
    "say",
    "scale",
    "source_text",
    "split_symbol",
    "status_name",
    "unit_text",
    "wishes",
]
