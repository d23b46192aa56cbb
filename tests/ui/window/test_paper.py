import pytest
from PySide6.QtGui import QGuiApplication


@pytest.mark.parametrize(
    ("action", "begins", "holds"),
    [
        ("copy_text", "The work used 8 × NVIDIA H100", "Left as suggested"),
        ("copy_latex", "The work used 8\\,$\\times$", "@misc{carbon-desktop,"),
        ("copy_card", "---\nco2_eq_emissions:", "## Environmental Impact"),
    ],
)
def test_that_a_copy_of_the_menu_is_on_the_clipboard(window, qtbot, action, begins, holds) -> None:
    qtbot.waitUntil(lambda: window.estimate is not None)
    getattr(window.menus, action).trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(begins)
    assert holds in text


def test_that_a_copy_is_of_the_selected_scenario_in_the_language_of_the_window(
    session, window, qtbot
) -> None:
    with qtbot.waitSignal(window.workspace.result_changed):
        window.workspace.add_alternative()
    session.choose_language("zh")
    window.menus.copy_text.trigger()
    assert QGuiApplication.clipboard().text().startswith("本工作")
