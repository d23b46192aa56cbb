import pytest

from carbon_desktop.workspace.preferences import Preferences, load, save


def test_that_preferences_are_read_as_they_were_saved():
    preferences = Preferences("zh", "dark", geometry="01d9", guided=True)
    assert save(preferences)
    assert load() == preferences


def test_that_a_fresh_home_leaves_the_choices_to_the_system():
    assert load() == Preferences(language="system", theme="system", guided=False)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"language": 3, "theme": "pink", "guided": 1}', "[" * 100_000, "\xff"],
)
def test_that_what_the_file_does_not_say_well_is_left_to_the_system(home, text):
    (home / "preferences.json").write_bytes(text.encode("latin-1"))
    assert load() == Preferences()


def test_that_preferences_that_cannot_be_saved_are_told(home):
    (home / "preferences.json").mkdir()
    assert not save(Preferences())
