"""The differences in words: what differs, how it is here, how the baseline has it."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.following import EffectivePhase, all_phases
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.forms.differences import Difference, differences
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.forms.value_text import value_text
from carbon_desktop.words import choice_name, field_label, plain


class DifferenceRow(NamedTuple):
    """A difference as the list shows it."""

    difference: Difference
    title: str
    own: str
    baseline: str


class DifferenceRows(QObject):
    """Says differences in the present language."""

    def of(
        self, estimate: Estimate, scenario: str, language: str, catalogue: Catalogue
    ) -> list[DifferenceRow]:
        """Return a row for each thing in which a scenario differs from the baseline."""
        plan = estimate.plan
        here = {one.id: one for one in all_phases(plan, plan.scenario(scenario))}
        there = {one.id: one for one in all_phases(plan, plan.baseline)}
        fields: dict[str, Fields] = {}
        rows = []
        for one in differences(plan, scenario):
            if one.phase not in fields:
                fields[one.phase] = Fields(estimate, scenario, one.phase)
            phase = here.get(one.phase)
            title = self._title(one, phase, len(here) > 1, language)
            if one.kind == "field":
                own, base = self._values(one.key, fields[one.phase], language, catalogue)
            else:
                own, base = self._states(one, phase, there.get(one.phase), language)
            rows.append(DifferenceRow(one, title, own, base))
        return rows

    def _title(
        self, one: Difference, phase: EffectivePhase | None, several: bool, language: str
    ) -> str:
        names = {
            "name": self.tr("Name"),
            "workload": self.tr("Known by"),
            "active": self.tr("Phase"),
            "added": self.tr("Phase"),
        }
        name = names[one.kind] if one.kind in names else field_label(one.key, language)
        if one.shared or not several or phase is None:
            return name
        return f"{phase.name} · {name}"

    def _values(
        self, key: str, fields: Fields, language: str, catalogue: Catalogue
    ) -> tuple[str, str]:
        shown = fields.field(key)
        own = value_text(key, shown.value, language, catalogue) or self.tr("not set")
        own += _range(fields.settings.get(key))
        if key not in fields.settings:
            own = self.tr("%s (catalogue)") % own
        if fields.baseline.effective is None:
            return own, ""
        base = fields.baseline.field(key).value
        told = value_text(key, base, language, catalogue) or self.tr("not set")
        return own, told + _range(fields.baseline.settings.get(key))

    def _states(
        self,
        one: Difference,
        here: EffectivePhase | None,
        there: EffectivePhase | None,
        language: str,
    ) -> tuple[str, str]:
        if one.kind == "added" or there is None or here is None:
            return self.tr("added"), ""
        if one.kind == "active":
            return self._on(here.active), self._on(there.active)
        if one.kind == "name":
            return here.name, there.name
        return choice_name(here.workload, language), choice_name(there.workload, language)

    def _on(self, active: bool) -> str:
        return self.tr("switched on") if active else self.tr("switched off")


def _range(setting: Setting | None) -> str:
    """Return the range that the user gave a value, to stand after it."""
    if setting is None or setting.low is None or setting.high is None:
        return ""
    return f" ({plain(setting.low, 4)} – {plain(setting.high, 4)})"
