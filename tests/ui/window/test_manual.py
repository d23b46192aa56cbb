def test_that_the_manual_opens_once_and_follows_the_language(session, window, qtbot) -> None:
    from carbon_desktop.ui.dialogs.help import Help

    window.menus.manual.trigger()
    window.menus.manual.trigger()
    (found,) = window.findChildren(Help)
    assert found.isVisible()
    found.open_page("method")
    session.choose_language("zh")
    qtbot.waitUntil(lambda: found.browser.toPlainText().startswith("计算方法"))


def test_that_the_shortcuts_are_those_of_the_menus(window) -> None:
    from carbon_desktop.ui.dialogs.help import Help

    window.menus.manual.trigger()
    (found,) = window.findChildren(Help)
    found.open_page("shortcuts")
    text = found.browser.toPlainText()
    actions = [one for menu in window.menus._menus for one in menu.actions()]
    keys = [one for one in actions if not one.shortcut().isEmpty()]
    assert keys
    for action in keys:
        assert action.text().replace("&", "").rstrip("…") in text
        assert action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) in text
