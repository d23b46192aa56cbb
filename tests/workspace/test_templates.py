"""A phase of a common purpose starts with its kind of workload, on the model there is."""

import pytest

from carbon_desktop.plan.field import FIELDS, WORKLOADS
from carbon_desktop.plan.following import all_phases
from carbon_desktop.plan.plan import Setting
from carbon_desktop.words import say
from carbon_desktop.workspace.templates import TEMPLATES


def present(workspace):
    phases = all_phases(workspace.plan, workspace.plan.scenario(workspace.selected))
    return next(one for one in phases if one.id == workspace.phase)


def test_that_every_template_sets_what_its_fields_hold():
    for template in TEMPLATES.values():
        assert template.workload in WORKLOADS
        assert {FIELDS[key].group for key in template.carried} <= {"workload"}
        for key, value in template.settings.items():
            assert FIELDS[key].group == "workload"
            assert FIELDS[key].holds(value)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_template_has_a_name_of_its_own(language):
    names = [say(f"template_{one}", language) for one in TEMPLATES]
    assert len(set(names)) == len(names) >= 6


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_a_template_adds_a_phase_and_turns_to_it(workspace, name):
    workspace.add_template(name)
    one = present(workspace)
    assert one.name == say(f"template_{name}", "en")
    assert one.workload == TEMPLATES[name].workload
    assert all(setting.suggested for setting in one.settings.values())
    workspace.history.undo()
    assert len(workspace.plan.baseline.phases) == 1


def test_that_a_second_phase_of_a_template_has_a_name_and_id_of_its_own(workspace):
    for _ in range(2):
        workspace.add_template("lora")
    first, second = workspace.plan.baseline.phases[1:]
    assert (first.name, second.name) == ("LoRA", "LoRA 2")
    assert first.id != second.id


def test_that_fine_tuning_follows_on_the_model_of_the_present_phase(workspace):
    workspace.add_template("pre_training")
    workspace.set_fields({"model": Setting("llama-3.1-8b"), "tokens": Setting(2e12)})
    workspace.add_template("lora")
    settings = present(workspace).settings
    assert settings["model"] == Setting("llama-3.1-8b", suggested=True)
    assert settings["trained_share"] == Setting(0.01, suggested=True)
    assert "tokens" not in settings


def test_that_a_search_goes_over_the_same_data_at_a_smaller_size(workspace):
    workspace.add_template("pre_training")
    workspace.set_fields({"parameters": Setting(7e9), "tokens": Setting(1e11)})
    workspace.add_template("search")
    settings = present(workspace).settings
    assert settings["tokens"].value == 1e11
    assert settings["run_share"].value < 1 < settings["repeats"].value


def test_that_data_preparation_has_no_model(workspace):
    workspace.add_template("pre_training")
    workspace.set_fields({"parameters": Setting(7e9)})
    workspace.add_template("data_preparation")
    assert "parameters" not in present(workspace).settings


def test_that_an_alternative_adds_a_phase_that_the_baseline_lacks(workspace):
    workspace.add_alternative()
    workspace.add_template("serving")
    assert len(workspace.plan.baseline.phases) == 1
    assert present(workspace).workload == "serving"
