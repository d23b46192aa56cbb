"""The form: every field of the selected scenario, in reading order."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.about import about_text
from carbon_desktop.ui.forms.further import Further
from carbon_desktop.ui.forms.legend import Legend
from carbon_desktop.ui.forms.light import Light
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.phases import Phases
from carbon_desktop.ui.forms.power import SHARE, WATTS, Power
from carbon_desktop.ui.forms.price import CURRENCY, PRICE, Price
from carbon_desktop.ui.forms.row import GAP, Choice, Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields, Shown
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import amount, notice_text, problem_text, status_name, unit_text

_BOUNDARIES = FIELDS["grid_boundary"].choices
_NEVER_EMPTY = frozenset({"hours", "accelerator", "count", "region"})
"""Fields of the baseline behind which no value stands."""


class Form(QScrollArea):
    """The fields of one phase of one scenario. `edited` carries what to set, by field key."""

    edited = Signal(object)
    settled = Signal()
    """The user has gone on from a field: what is typed next is another edit."""

    def __init__(self, accelerator: QWidget, region: QWidget) -> None:
        super().__init__()
        self.rows: dict[str, Row] = {}
        self._told: dict[Row, tuple[object, ...]] = {}
        self._build(accelerator, region)
        self._lay_out()
        self._name()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "bare")

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        """Show a phase of a scenario: values, where they come from, what is wrong with them."""
        self._shown = (fields, language, catalogue)
        self.phases.show_phases(fields.phases, fields.phase)
        self._inside.setEnabled(fields.result is not None)
        rows = self.rows | self.further.show_fields(fields, language)
        rows[self.power.turn_to(fields)] = self.power.row
        rows[self.price.turn_to(fields)] = self.price.row
        for key, row in rows.items():
            self._show_row(key, row, fields, language, catalogue)
        self._told = {row: self._told[row] for row in rows.values()}
        self._show_boundary(fields)
        self._show_units(fields, language, catalogue)
        self.legend.show_words(language)

    def begin(self) -> None:
        """Stand at the first field, ready to be typed over."""
        first = self.rows["hours"].field
        first.setFocus()
        if isinstance(first, NumberField):
            first.select_whole()

    def reveal(self, key: str) -> None:
        """Lead to a field: scroll to it, put the focus into it, light it for a moment."""
        row = self._row_of(key)
        if row is None:
            return
        self.widget().layout().activate()
        self.ensureWidgetVisible(row.field, 0, 4 * GAP)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(row.field, NumberField):
            row.field.select_whole()
        self.light.shine_on(row.field)

    def refuse(self, key: str, text: str) -> None:
        """Say that the catalogue has nothing of that name; an empty text takes it back."""
        self.rows[key].show_problem(self.tr("Nothing in the catalogue matches") if text else "")

    def changeEvent(self, event: QEvent) -> None:
        """Name everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _build(self, accelerator: QWidget, region: QWidget) -> None:
        self.workload, self.hardware, self.site = Section(), Section(), Section()
        self.phases = Phases(self.workload)
        self._add_number(self.workload, "hours", "Hours")
        self.echo = self.workload.add_hint()
        self._add(self.hardware, "accelerator", "Accelerator", accelerator)
        self._add_number(self.hardware, "count", "Count")
        self.power = Power(self.hardware)
        self._add(self.site, "region", "Region", region)
        self._add_number(self.site, "intensity_gco2e_per_kwh", "Grid intensity")
        self.boundary = Choice("Grid boundary")
        self.boundary.addItems(["", ""])
        self.boundary.activated.connect(self._choose_boundary)
        self._add(self.site, "grid_boundary", "Grid boundary", self.boundary)
        self._add_number(self.site, "pue", "PUE")
        self._add_number(self.site, "wue_l_per_kwh", "WUE")
        self.price = Price(self.site)
        self.further = Further()
        self.legend = Legend()
        for one in (self.power, self.price, self.further):
            one.edited.connect(self.edited)
        for section in (self.workload, self.hardware, self.site, self.further):
            section.settled.connect(self.settled)
        self.power.switched.connect(lambda: self.show_fields(*self._shown))

    def _lay_out(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(2 * GAP, GAP + 4, 2 * GAP, GAP + 4)
        column.setSpacing(2 * GAP)
        for one in (self.workload, self.hardware, self.site, self.further):
            column.addWidget(one)
        column.addStretch(1)
        column.addWidget(self.legend)
        self.setWidget(self._inside)
        self.light = Light(self._inside)

    def _add_number(self, section: Section, key: str, name: str) -> None:
        row = section.number_row(name)
        row.number_entered.connect(
            lambda value: self.edited.emit({key: None if value is None else Setting(value)})
        )
        self._take(row, key)

    def _add(self, section: Section, key: str, name: str, field: QWidget) -> None:
        self._take(section.row(name, field), key)

    def _take(self, row: Row, key: str) -> None:
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self.rows[key] = row

    def _row_of(self, key: str) -> Row | None:
        """Return the row in which a field is set; None where it is shown nowhere now."""
        if key in {SHARE, WATTS}:
            return self.power.row
        if key in {PRICE, CURRENCY}:
            return self.price.row
        return self.rows.get(key) or self.further.rows.get(key)

    def _name(self) -> None:
        self.workload.caption.setText(self.tr("WORKLOAD"))
        self.hardware.caption.setText(self.tr("HARDWARE"))
        self.site.caption.setText(self.tr("SITE"))
        self.phases.row.label.setText(self.tr("Phase"))
        self.rows["hours"].label.setText(self.tr("H&ours"))
        self.rows["accelerator"].label.setText(self.tr("&Accelerator"))
        self.rows["count"].label.setText(self.tr("&Count"))
        self.power.row.label.setText(self.tr("&Mean power"))
        self.power.name_units(self.tr("of TDP"), self.tr("W each"))
        self.power.unit.setToolTip(
            self.tr(
                "Mean power of the accelerator as a share of its TDP,"
                " or watts of one device with its share of the node"
            )
        )
        self.rows["region"].label.setText(self.tr("&Region"))
        self.rows["intensity_gco2e_per_kwh"].label.setText(self.tr("&Grid"))
        self.rows["grid_boundary"].label.setText(self.tr("&Boundary"))
        self.boundary.setItemText(0, self.tr("Life-cycle"))
        self.boundary.setItemText(1, self.tr("Direct"))
        self.rows["pue"].label.setText(self.tr("&PUE"))
        self.rows["wue_l_per_kwh"].label.setText(self.tr("&WUE"))
        self.price.row.label.setText(self.tr("Pr&ice"))

    def _show_row(
        self, key: str, row: Row, fields: Fields, language: str, catalogue: Catalogue
    ) -> None:
        shown = fields.field(key)
        told = (key, shown, fields.is_baseline, language, catalogue)
        if self._told.get(row) == told:
            return  # Most rows stay as they are while one is typed in.
        self._told[row] = told
        about = status_name(shown.status, language) if shown.status else ""
        problem = ""
        if shown.assumption is not None:
            about = about_text(shown.assumption, language, catalogue)
        if shown.notice is not None:
            problem = notice_text(shown.notice, language, catalogue)
        if shown.problem is not None:
            problem = problem_text(shown.problem, language, catalogue)
        row.show_field(shown, about, self._reset_hint(key, shown, fields), problem)

    def _reset_hint(self, key: str, shown: Shown, fields: Fields) -> str:
        """Return what a reset would do, empty where there is nothing to go back to."""
        if not shown.own:
            return ""
        if not fields.is_baseline:
            return self.tr("Follow the baseline again")
        return "" if key in _NEVER_EMPTY else self.tr("Take the catalogue's value again")

    def _choose_boundary(self, index: int) -> None:
        self.edited.emit({"grid_boundary": Setting(_BOUNDARIES[index])})

    def _show_boundary(self, fields: Fields) -> None:
        chosen = fields.field("grid_boundary").value
        self.boundary.setCurrentIndex(_BOUNDARIES.index(chosen) if chosen in _BOUNDARIES else 0)
        self.boundary.setEnabled("intensity_gco2e_per_kwh" not in fields.settings)

    def _show_units(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        units = {"hours": "h", "intensity_gco2e_per_kwh": "gCO2e/kWh", "wue_l_per_kwh": "L/kWh"}
        for key, unit in units.items():
            self.rows[key].name_unit(unit_text(unit, language))
        entry = catalogue.accelerators.get(str(fields.field("accelerator").value))
        self.rows["count"].name_unit(self._counted(entry.unit_counted if entry else ""))
        hours = fields.result.values.get("device_hours") if fields.result else None
        self.echo.setVisible(hours is not None)
        if hours is not None:
            self.echo.setText(f"= {amount(float(hours), 'device-hours', language).text}")

    def _counted(self, unit: str) -> str:
        """Return what the count counts."""
        return {
            "card": self.tr("cards"),
            "chip": self.tr("chips"),
            "board": self.tr("boards"),
            "module": self.tr("modules"),
            "computer": self.tr("computers"),
        }.get(unit, self.tr("devices"))
