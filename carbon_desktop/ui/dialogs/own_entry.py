"""Add your own: a small form for an accelerator or a site that the catalogue lacks."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.field import FIELDS, Field
from carbon_desktop.ui.mnemonic import without_mnemonic
from carbon_desktop.ui.number import parse
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import choice_name, plain
from carbon_desktop.words.numbers import decimal

_POSITIVE = Field("", "", above=True, maximum=FIELDS["power_w"].maximum)


class OwnEntryDialog(QDialog):
    """Fields above, a line that says what is still missing, and two buttons."""

    source: QLineEdit

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        set_look(self.wrong, "problem")
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.button(buttons.Ok).setDefault(True)
        self.buttons.button(buttons.Cancel).setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        self.form.setVerticalSpacing(8)
        column.addLayout(self.form)
        column.addWidget(self.wrong)
        column.addWidget(self.buttons)
        self.setMinimumWidth(440)
        self._numbers: list[tuple[QLineEdit, Field, bool]] = []
        self.name = self._add_text(self.tr("&Name"))
        self.name.setFocus()  # Else the first button has it, for the line came after.

    def check(self) -> None:
        """Allow what is complete and right only, and say what is not."""
        wrong = self._wrong()
        self.wrong.setText(wrong)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not wrong)

    def _add_text(self, label: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(without_mnemonic(label))
        line.textChanged.connect(self.check)
        self.form.addRow(label, line)
        return line

    def _add_number(self, label: str, bounds: Field, needed: bool = False) -> QLineEdit:
        line = self._add_text(label)
        if not needed:
            line.setPlaceholderText(self.tr("optional"))
        self._numbers.append((line, bounds, needed))
        return line

    def _add_source(self) -> QLineEdit:
        line = self._add_text(self.tr("&Source"))
        line.setPlaceholderText(self.tr("data sheet, meter, contract …"))
        return line

    def _fill(self, line: QLineEdit, figure: Figure | None) -> None:
        if figure is not None:
            line.setText(plain(figure.value))
            self.source.setText(figure.source)

    def _wrong(self) -> str:
        if not self.name.text().strip():
            return self.tr("Give it a name")
        for line, bounds, _ in self._numbers:
            number = _number(line)
            if line.text().strip() and (number is None or not bounds.holds(number)):
                return self.tr("%s: enter a number that is possible") % line.accessibleName()
        for line, _, needed in self._numbers:
            if needed and not line.text().strip():
                return self.tr("Still needed: %s") % line.accessibleName()
        return ""

    def _begin(self, name: str) -> None:
        """Start at the first line that waits for something: not at a name that is given."""
        self.name.setText(name)
        if name:
            self._numbers[0][0].setFocus()
        self.check()


class OwnAcceleratorDialog(OwnEntryDialog):
    """An accelerator: its watts and memory, and its embodied emissions where known."""

    def __init__(self, parent: QWidget, name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add your own accelerator"))
        self.watts = self._add_number(self.tr("&TDP, W"), _POSITIVE, needed=True)
        self.memory = self._add_number(self.tr("&Memory, GB"), _POSITIVE)
        self.embodied = self._add_number(
            self.tr("&Embodied, kg CO₂e each"), FIELDS["embodied_kgco2e"]
        )
        self.source = self._add_source()
        self._begin(name)

    def fill(self, entry: Accelerator) -> None:
        """Start from an entry, to mend it."""
        self.setWindowTitle(self.tr("Edit your accelerator"))
        self.name.setText(entry.name)
        self.memory.setText("" if entry.memory_gb is None else plain(entry.memory_gb))
        for line, figure in ((self.watts, entry.tdp), (self.embodied, entry.embodied)):
            self._fill(line, figure)

    def entry(self) -> Accelerator:
        """Return the accelerator as it was described; its id is given by whoever keeps it."""
        source = self.source.text().strip()
        watts, embodied = _number(self.watts), _number(self.embodied)
        return Accelerator(
            id="",
            name=self.name.text().strip(),
            memory_gb=_number(self.memory),
            tdp=_figure(watts, "W", source),
            embodied=_figure(embodied, "kgCO2e", source),
            own=True,
        )


class OwnSiteDialog(OwnEntryDialog):
    """A site: the carbon intensity of its power and what that covers, its PUE and WUE."""

    def __init__(self, parent: QWidget, language: str, name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add your own site"))
        self.intensity = self._add_number(
            self.tr("&Grid, gCO₂e/kWh"), FIELDS["intensity_gco2e_per_kwh"], needed=True
        )
        self.boundary = QComboBox()
        for choice in FIELDS["grid_boundary"].choices:
            self.boundary.addItem(choice_name(choice, language), choice)
        self.form.addRow(self.tr("&Boundary"), self.boundary)
        self.pue = self._add_number(self.tr("&PUE"), FIELDS["pue"])
        self.wue = self._add_number(self.tr("&WUE, L/kWh"), FIELDS["wue_l_per_kwh"])
        self.source = self._add_source()
        self._begin(name)

    def fill(self, entry: Region) -> None:
        """Start from an entry, to mend it."""
        self.setWindowTitle(self.tr("Edit your site"))
        self.name.setText(entry.name_en)
        for boundary, figure in entry.factors.items():
            self.boundary.setCurrentIndex(max(self.boundary.findData(boundary), 0))
            self._fill(self.intensity, figure)
        self._fill(self.pue, entry.pue)
        self._fill(self.wue, entry.wue)

    def entry(self) -> Region:
        """Return the site as it was described; its id is given by whoever keeps it."""
        source, name = self.source.text().strip(), self.name.text().strip()
        intensity = _figure(_number(self.intensity), "gCO2e/kWh", source)
        factors = {self.boundary.currentData(): intensity} if intensity is not None else {}
        return Region(
            id="",
            kind="site",
            name_en=name,
            name_zh=name,
            zone="",
            factors=factors,
            pue=_figure(_number(self.pue), "1", source),
            wue=_figure(_number(self.wue), "L/kWh", source),
            own=True,
        )


def _number(line: QLineEdit) -> float | None:
    return parse(line.text(), decimal())


def _figure(value: float | None, unit: str, source: str) -> Figure | None:
    return None if value is None else Figure(value, unit, source)
