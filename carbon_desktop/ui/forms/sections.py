"""The sections of the form: every field of one phase of a scenario, row by row."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.choice import Choice
from carbon_desktop.ui.forms.counted import Counted
from carbon_desktop.ui.forms.echoes import power_parts
from carbon_desktop.ui.forms.hints import Hints
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.more import More
from carbon_desktop.ui.forms.power import SHARE, WATTS, Power
from carbon_desktop.ui.forms.price import CURRENCY, PRICE, Price
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.scope import Scope
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.forms.value_text import value_text
from carbon_desktop.ui.forms.workload import Workload
from carbon_desktop.words import field_label, unit_text

_BOUNDARIES = FIELDS["grid_boundary"].choices
_BETWEEN = 6
"""Room between sections, beside that which their captions have."""

_RENTAL = "rental_price_per_hour"
_WITHOUT_ACCELERATORS = "data_preparation"


class Sections(QWidget):
    """Workload, hardware, site and the fold of all others. `edited` carries what to set."""

    edited = Signal(object)
    settled = Signal()
    group_owned = Signal(str, bool)
    source_wanted = Signal(str, str)
    """The source of an entered value is to be told: the field, and its value in words."""
    range_wanted = Signal(str)
    """The range of a field's value is to be edited; carries the field."""
    troubled = Signal(object)
    """What is wrong with a row's field has changed; carries the row."""

    override_wanted = Signal(str)
    """A figure that follows from the fields is to be set by hand; carries its field."""

    def __init__(
        self, accelerator: QWidget, region: QWidget, makes_picker: Callable[[], QWidget]
    ) -> None:
        super().__init__()
        self.hardware, self.site, self.more = Section(), Section(), More()
        self.workload = Workload(makes_picker)
        self._fixed: dict[str, Row] = {}
        self._told: dict[Row, tuple[str, object]] = {}
        self._shown: tuple[Fields, str, Catalogue] | None = None
        self._counted_in = ("", "")
        self._hints, self._counted = Hints(self), Counted(self)
        self.scopes = {"hardware": Scope("Hardware holds"), "site": Scope("Site holds")}
        self.hardware.add_to_caption(self.scopes["hardware"])
        self.site.add_to_caption(self.scopes["site"])
        self._build(accelerator, region)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        for one in (self.workload, self.hardware, self.site, self.more):
            column.addWidget(one)
        self._name()

    @property
    def rows(self) -> dict[str, Row]:
        """The rows that each have one field, by its key: those of the present kind among them."""
        return self.workload.rows | self._fixed

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        """Show a phase of a scenario: values, where they come from, what is wrong with them."""
        self._shown = (fields, language, catalogue)
        self.setEnabled(fields.effective is not None)
        rows = self._fixed | self.workload.show_fields(fields, language, catalogue)
        rows |= self.more.show_fields(fields, language)
        rows[self.power.turn_to(fields)] = self.power.row
        rows[self.price.turn_to(fields)] = self.price.row
        for key, row in rows.items():
            self._show_row(key, row, fields, language, catalogue)
        self._told = {row: self._told[row] for row in rows.values()}
        self._show_boundary(fields)
        self.watts.show_parts(*power_parts(fields, language))
        self.hardware.setVisible(fields.kind != _WITHOUT_ACCELERATORS)
        self._show_units(fields, language, catalogue)
        self.price.offer(fields, language, catalogue)
        for group, scope in self.scopes.items():
            scope.show_scope(fields.owns(group), len(fields.phases) > 1)

    def row_of(self, key: str) -> Row | None:
        """Return the row in which a field is set; None where it is shown nowhere now."""
        if key in {SHARE, WATTS}:
            return self.power.row
        if key in {PRICE, CURRENCY}:
            return self.price.row
        return self.workload.present.row_of(key) or self._fixed.get(key) or self.more.rows.get(key)

    def turn_to(self, key: str) -> None:
        """Turn a row of several fields to one of them, to be set there."""
        if key in self.power.keys:
            if key != self.power.key:
                self.power.await_key(key)
        else:
            self.workload.present.turn_to(key)

    def want_range(self, key: str) -> None:
        """Ask for the editor of a field's range, if its value may have one."""
        if self._shown is not None and self._shown[0].field(key).may_range(key):
            self.range_wanted.emit(key)

    def key_of(self, row: Row) -> str | None:
        """Return the field that a row in sight sets now."""
        return self._told[row][0] if row in self._told else None

    def row_with(self, field: QWidget | None) -> Row | None:
        """Return the row whose field a widget is."""
        rows = (*self.workload.all_rows(), *self._fixed.values(), *self.more.rows.values())
        both = (self.power.row, self.price.row)
        return next((row for row in (*rows, *both) if row.field is field), None)

    def changeEvent(self, event: QEvent) -> None:
        """Name everything anew in another language, and follow the mode."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._told.clear()
            self._name()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "price"):
            self.price.follow_theme()

    def _build(self, accelerator: QWidget, region: QWidget) -> None:
        self._add(self.hardware, "accelerator", "Accelerator", accelerator)
        self._add_number(self.hardware, "count", "Count")
        self.power = Power(self.hardware)
        self.watts = self.hardware.add_echo()
        self._add(self.site, "region", "Region", region)
        self._add_number(self.site, "intensity_gco2e_per_kwh", "Grid intensity")
        self.boundary = Choice("Grid boundary")
        self.boundary.addItems(["", ""])
        self.boundary.activated.connect(self._choose_boundary)
        self._add(self.site, "grid_boundary", "Grid boundary", self.boundary)
        self._add_number(self.site, "pue", "PUE")
        self._add_number(self.site, "wue_l_per_kwh", "WUE")
        self.price = Price(self.site)

    def _connect(self) -> None:
        for one in (self.workload, self.power, self.price):
            one.edited.connect(self.edited)
        self.more.edited.connect(self._edit_further)
        self.more.toggled.connect(lambda _open: self._show_again())
        self.more.built.connect(self._attend_all)
        self.workload.switched.connect(self._show_again)
        self.workload.built.connect(self._take_kind)
        self.workload.override_wanted.connect(self.override_wanted)
        self.watts.override_wanted.connect(self.override_wanted)
        for section in (self.workload, self.hardware, self.site, self.more):
            section.settled.connect(self.settled)
        self.power.switched.connect(self._show_again)
        for group, scope in self.scopes.items():
            scope.owned.connect(lambda own, group=group: self.group_owned.emit(group, own))
        self._attend_all(self._fixed)
        self._take_kind(self.workload.present)
        self._attend(self.power.row, lambda: self.power.key)
        self._attend(self.price.row, lambda: PRICE)

    def _add_number(self, section: Section, key: str, name: str) -> None:
        row = section.number_row(name)
        row.number_entered.connect(lambda setting: self.edited.emit({key: setting}))
        self._take(row, key)

    def _add(self, section: Section, key: str, name: str, field: QWidget) -> None:
        self._take(section.row(name, field), key)

    def _take(self, row: Row, key: str) -> None:
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self._fixed[key] = row

    def _attend(self, row: Row, key: Callable[[], str]) -> None:
        """Answer what a row asks; `key` tells the field that it shows at the time."""
        row.menu_wanted.connect(lambda menu: self._fill(menu, key()))
        row.problem_changed.connect(lambda: self.troubled.emit(row))
        row.mark.pressed.connect(lambda: self.want_range(key()))
        row.holds_range(FIELDS[key()].kind == "number")

    def _attend_all(self, rows: dict[str, Row]) -> None:
        for key, row in rows.items():
            self._attend(row, partial(str, key))

    def _take_kind(self, kind: KindRows) -> None:
        self._attend_all(kind.rows)
        for switch in kind.switches:
            self._attend(switch.row, partial(getattr, switch, "key"))

    def _name(self) -> None:
        self.hardware.caption.setText(self.tr("HARDWARE"))
        self.site.caption.setText(self.tr("SITE"))
        rows = self._fixed
        rows["accelerator"].label.setText(self.tr("&Accelerator"))
        rows["count"].label.setText(self.tr("&Count"))
        self.power.row.label.setText(self.tr("&Mean power"))
        self.power.name_units(self.tr("of TDP"), self.tr("W each"))
        self.power.unit.setToolTip(
            self.tr(
                "Mean power of the accelerator as a share of its TDP,"
                " or watts of one device with its share of the node"
            )
        )
        rows["region"].label.setText(self.tr("&Region"))
        rows["intensity_gco2e_per_kwh"].label.setText(self.tr("&Grid"))
        rows["grid_boundary"].label.setText(self.tr("&Boundary"))
        self.boundary.setItemText(0, self.tr("Life-cycle"))
        self.boundary.setItemText(1, self.tr("Direct"))
        rows["pue"].label.setText(self.tr("P&UE"))
        rows["wue_l_per_kwh"].label.setText(self.tr("&WUE"))
        self.price.row.label.setText(self.tr("Pr&ice"))

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_fields(*self._shown)

    def _show_row(
        self, key: str, row: Row, fields: Fields, language: str, catalogue: Catalogue
    ) -> None:
        shown = fields.field(key)
        told = (key, (shown, fields.is_baseline, language, catalogue))
        if self._told.get(row) == told:
            return  # Most rows stay as they are while one is typed in.
        self._told[row] = told
        hints = self._hints
        row.show_field(
            shown,
            hints.about(shown, language, catalogue),
            hints.reset(key, shown, language, catalogue),
            hints.problem(shown, language, catalogue),
        )

    def _fill(self, menu: QMenu, key: str) -> None:
        """Add to a field's menu what it can go back to."""
        if self._shown is None:
            return
        fields, language, catalogue = self._shown
        shown = fields.field(key)
        if shown.own and FIELDS[key].kind != "choice":
            colon = "：" if language == "zh" else ": "
            value = value_text(key, shown.value, language, catalogue)
            text = f"{field_label(key, language)}{colon}{value}"
            menu.addAction(
                self.tr("Where is it &from?…"), lambda: self.source_wanted.emit(key, text)
            )
        if shown.may_range(key):
            menu.addAction(self.tr("Edit the &range…"), lambda: self.want_range(key))
        if shown.back_to:
            hint = self._hints.reset(key, shown, language, catalogue)
            menu.addAction(hint.replace("&", "&&"), lambda: self.edited.emit({key: None}))
        if shown.may_unset:
            menu.addAction(
                self.tr("Take the catalogue's value"), lambda: self.edited.emit({key: UNSET})
            )

    def _edit_further(self, changes: dict[str, Setting | None]) -> None:
        """Edit a further field; the first price of all takes the currency that is shown."""
        if changes.get(_RENTAL) is not None:
            changes = {**changes, **self.price.in_currency()}
        self.edited.emit(changes)

    def _choose_boundary(self, index: int) -> None:
        self.edited.emit({"grid_boundary": Setting(_BOUNDARIES[index])})

    def _show_boundary(self, fields: Fields) -> None:
        chosen = fields.field("grid_boundary").value
        self.boundary.setCurrentIndex(_BOUNDARIES.index(chosen) if chosen in _BOUNDARIES else 0)
        self.boundary.setEnabled("intensity_gco2e_per_kwh" not in fields.settings)

    def _show_units(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        entry = catalogue.accelerators.get(str(fields.field("accelerator").value))
        counted = entry.unit_counted if entry else ""
        if (counted, language) == self._counted_in:
            return
        self._counted_in = (counted, language)
        for key in ("intensity_gco2e_per_kwh", "wue_l_per_kwh"):
            self._fixed[key].name_unit(unit_text(FIELDS[key].unit, language))
        self._fixed["count"].name_unit(self._counted.text(counted))
