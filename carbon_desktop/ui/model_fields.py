"""The fields of the model: a picker for each kind of workload that has one, made when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.pickers.listing import Models
from carbon_desktop.ui.pickers.picker import Picker

if TYPE_CHECKING:
    from carbon_desktop.ui.main_window import MainWindow

MODEL = "model"


class ModelFields:
    """Makes the pickers and keeps them all at the same model."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: list[Picker] = []
        self._id = ""
        self._hiding: Setting | None = None

    def make(self) -> Picker:
        """Make a picker of published models; it may stay empty."""
        work, form = self._window.workspace, self._window.form
        picker = Picker("Model", Models(work.catalogue, work.language), is_optional=True)
        picker.picked.connect(lambda id: work.set_fields({MODEL: Setting(id)}))
        picker.cleared.connect(lambda: work.set_fields({MODEL: self._hiding}))
        picker.taken_back.connect(lambda: work.take_back(MODEL))
        picker.settled.connect(work.history.seal)
        picker.refused.connect(lambda text: form.refuse(MODEL, text))
        picker.show_id(self._id)
        self._made.append(picker)
        return picker

    def show_fields(self, fields: Fields) -> None:
        """Show the model of a phase, or that it has none."""
        # Where the baseline has a model, an alternative without one must hide it.
        self._id, self._hiding = str(fields.field(MODEL).value or ""), fields.hiding(MODEL)
        for picker in self._made:
            picker.show_id(self._id)

    def use_catalogue(self, catalogue: Catalogue, language: str) -> None:
        """Offer the models of a catalogue, in a language."""
        for picker in self._made:
            picker.use_listing(Models(catalogue, language))
