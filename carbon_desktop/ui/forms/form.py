"""The form: the phases, the fields of the selected one, or what an alternative says itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QMenuBar, QScrollArea, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.bubble import Bubble
from carbon_desktop.ui.forms.differences import differences
from carbon_desktop.ui.forms.head import Head
from carbon_desktop.ui.forms.hours_rows import HOURS
from carbon_desktop.ui.forms.legend import Legend
from carbon_desktop.ui.forms.light import Light
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.row import GAP, Row
from carbon_desktop.ui.forms.sections import Sections
from carbon_desktop.ui.forms.shown import Fields, Shown
from carbon_desktop.ui.forms.status_mark import PROBLEM
from carbon_desktop.ui.theme import set_look

if TYPE_CHECKING:
    from carbon_desktop.ui.forms.difference_page import DifferencePage


class Form(QScrollArea):
    """The left panel. `edited` carries what to set, by field key."""

    edited = Signal(object)
    settled = Signal()
    """The user has gone on from a field: what is typed next is another edit."""
    workload_chosen = Signal(str)
    group_owned = Signal(str, bool)
    """A group, "hardware" or "site", is to be the present phase's own, or followed again."""
    kept = Signal(str, object)
    """Phases, by id, are to keep what the baseline's have of a field, by its key."""
    source_wanted = Signal(str, str)
    """The source of an entered value is to be told: the field, and its value in words."""
    range_wanted = Signal(str)
    """The range of a field's value is to be edited; carries the field."""
    range_offered = Signal(bool)
    """The field that the keys are at, or were before a menu had them, may have a range or not."""
    differences_toggled = Signal(bool)
    difference_wanted = Signal(object)
    difference_reset = Signal(object)

    def __init__(
        self,
        accelerator: QWidget,
        region: QWidget,
        phases: QWidget,
        makes_picker: Callable[[], QWidget],
    ) -> None:
        """`makes_picker` makes the field of the model, once for each kind that has one."""
        super().__init__()
        self.sections = Sections(accelerator, region, makes_picker)
        self.more = self.sections.more
        self.power, self.price = self.sections.power, self.sections.price
        self.boundary, self.scopes = self.sections.boundary, self.sections.scopes
        self.workload = self.sections.workload
        self._shown: tuple[Fields, str, Catalogue] | None = None
        self._focused: Row | None = None
        self._last: Row | None = None
        self._asked_of = ("", "")
        self._lay_out(phases)
        self._connect()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "bare")

    @property
    def rows(self) -> dict[str, Row]:
        """The rows that each have one field, by its key: those of the present kind among them."""
        return self.sections.rows

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        """Show a phase of a scenario, or only what an alternative says itself."""
        self._shown = (fields, language, catalogue)
        if self._show_head(fields):
            self.bubble.hide()
            self._page().show_fields(fields, language, catalogue)
        else:
            self.sections.show_fields(fields, language, catalogue)
            self.legend.show_words(language)

    def begin(self) -> None:
        """Stand at the first field, ready to be typed over."""
        first = (HOURS, "model", "energy_kwh", "cores")
        self._go_to(next(self.rows[key] for key in first if key in self.rows))

    def reveal(self, key: str) -> None:
        """Lead to a field: open its fold, scroll to it, give it the focus and a light."""
        self.show_differences_only(False)
        if key in self.more.keys:
            self.more.open()
        self.sections.turn_to(key)
        row = self.sections.row_of(key)
        if row is None and key == HOURS:
            self.begin()  # Other kinds of workload begin with another field.
        if row is None or row.field.isHidden():
            return
        # What was opened just now has its place only once it is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        centre = row.field.mapTo(self._inside, row.field.rect().center())
        self.ensureVisible(0, centre.y(), 0, row.field.height() + 2 * GAP)
        self._go_to(row)
        self.light.shine_on(row.field)

    def want_range(self) -> None:
        """Ask for the editor of the range of the field in focus."""
        key = None if self._last is None else self.sections.key_of(self._last)
        if key is not None:
            self.sections.want_range(key)

    def range_reset_text(self, key: str, shown: Shown) -> str:
        """Return what gives a value the range that it had without the user, if it can."""
        if shown.may_unset or shown.back_to == "catalogue":
            return self.tr("Use the &catalogue's range")
        if shown.back_to and shown.ranged is not None:
            return self.tr("Take the &range back")
        return ""

    def changes_to(self, key: str, setting: Setting) -> dict[str, Setting | None]:
        """Return what setting a field changes: what else its row may set gives way to it."""
        switches = (*self.workload.present.switches, self.power)
        others = next((one.without(key) for one in switches if key in one.keys), {})
        currency = self.price.in_currency() if FIELDS[key].is_price else {}
        return {key: setting, **others, **currency}

    def show_differences_only(self, only: bool) -> None:
        """Show only what an alternative says itself, or every field again."""
        self.head.only.setChecked(only)

    def ask_to_keep(self, key: str, phases: tuple[str, ...]) -> None:
        """Ask whether phases of the baseline that have their own of a field are to be followed."""
        if self._shown is not None:
            fields, language, _ = self._shown
            names = [one.name for one in fields.plan.baseline.phases if one.id in phases]
            self._asked_of = (fields.scenario, key)
            self.head.ask(key, phases, [name or "–" for name in names], language)

    def refuse(self, key: str, text: str) -> None:
        """Say that the catalogue has nothing of that name; an empty text takes it back."""
        self.rows[key].complain(self.tr("Nothing in the catalogue matches") if text else "")

    def _lay_out(self, phases: QWidget) -> None:
        inside = self._inside = QWidget()
        self._phases, self.head, self.legend = phases, Head(), Legend()
        self.differences: DifferencePage | None = None
        column = self._column = QVBoxLayout(inside)
        # Half a gap at the foot: in Chinese the fields of four phases need every pixel.
        column.setContentsMargins(GAP, GAP - 2, GAP + 2, GAP // 4)
        column.setSpacing(GAP)
        for one in (self.head, phases, self.sections):
            column.addWidget(one)
        column.addStretch(1)
        column.addWidget(self.legend)
        self.setWidget(inside)
        self.bubble, self.light = Bubble(inside), Light(inside)

    def _connect(self) -> None:
        sections = self.sections
        sections.edited.connect(self.edited)
        sections.settled.connect(self.settled)
        sections.group_owned.connect(self.group_owned)
        sections.source_wanted.connect(self.source_wanted)
        sections.range_wanted.connect(self.range_wanted)
        sections.override_wanted.connect(self.reveal)
        sections.troubled.connect(self._say_of)
        sections.more.toggled.connect(self._bring_up)
        sections.workload.kind_chosen.connect(self.workload_chosen)
        self.head.toggled.connect(self._turn_to_differences)
        self.head.kept.connect(self.kept)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # A widget cannot be without one.
        app.focusChanged.connect(self._follow_focus)

    def _bring_up(self, is_open: bool) -> None:
        """Scroll to what was opened: it is of no use beneath the form's end."""
        if is_open:
            # What was opened just now has its place only once it is laid out.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            top = self.more.mapTo(self._inside, QPoint(0, -GAP)).y()
            self.verticalScrollBar().setValue(top)

    def _go_to(self, row: Row) -> None:
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(row.field, NumberField):
            row.field.select_whole()

    def _show_head(self, fields: Fields) -> bool:
        """Show how far an alternative follows; say whether only that is to be shown."""
        only, own = False, 0
        if not fields.is_baseline:
            only, own = self.head.only.isChecked(), len(differences(fields.plan, fields.scenario))
        self.head.setVisible(not fields.is_baseline)
        self.head.show_differences(own)
        scenario, key = self._asked_of
        said = fields.plan.scenario(fields.scenario).settings
        if self.head.banner is not None and (scenario != fields.scenario or key not in said):
            self.head.banner.hide()
        for widget in (self.sections, self._phases, self.legend):
            widget.setVisible(not only)
        if self.differences is not None:
            self.differences.setVisible(only)
        return only

    def _page(self) -> DifferencePage:
        """Return the page of differences, made if it is wanted for the first time."""
        if self.differences is None:
            from carbon_desktop.ui.forms.difference_page import DifferencePage

            self.differences = DifferencePage()
            self.differences.wanted.connect(self.difference_wanted)
            self.differences.reset_wanted.connect(self.difference_reset)
            self._column.insertWidget(1, self.differences)
        return self.differences

    def _turn_to_differences(self, only: bool) -> None:
        if only and self._inside.isAncestorOf(self.focusWidget() or self):
            self.head.only.setFocus()  # The field that has the focus goes out of sight.
        if self._shown is not None:
            self.show_fields(*self._shown)
        self.differences_toggled.emit(only)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        found = self.sections.row_with(new)
        if found is not None or self._focused is not None:
            self._focused = found
            self._say_of(found)
        # A menu bar takes the keys from the field that its action is for.
        if new is not None and not isinstance(new, QMenuBar) and found is not self._last:
            self._last = found
            key = None if found is None else self.sections.key_of(found)
            self.range_offered.emit(key is not None and FIELDS[key].kind == "number")

    def _say_of(self, row: Row | None) -> None:
        """Say what is wrong with the field in focus, beneath it."""
        if row is None:
            self.bubble.hide()
        elif row is self._focused:
            sign = "▲ " if row.mark.sign == PROBLEM else ""
            self.bubble.say(row.problem and f"{sign}{row.problem}", row.field)
