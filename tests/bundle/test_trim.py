"""What a bundle leaves out: what is unwanted, and what only that needed."""

import pytest

NEEDS = {
    "/w/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
    "/w/libQt6Gui.so.6": ["libpng16.so.16", "libstdc++.so.6"],
    "/w/libpng16.so.16": ["libz.so.1"],
    "/w/libqgtk3.so": ["libpango.so.0"],
    "/w/libqxcb.so": ["libxcb-cursor.so.0"],
}
ENTRIES = [
    ("PySide6/QtGui.abi3.so", "/w/QtGui.abi3.so", "EXTENSION"),
    ("PySide6/Qt/lib/libQt6Gui.so.6", "/w/libQt6Gui.so.6", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/w/libqgtk3.so", "BINARY"),
    ("libpng16.so.16", "/w/libpng16.so.16", "BINARY"),
    ("libpango.so.0", "/w/libpango.so.0", "BINARY"),
    ("libxcb-cursor.so.0", "/w/libxcb-cursor.so.0", "BINARY"),
    ("libstdc++.so.6", "/w/libstdc++.so.6", "BINARY"),
    ("libpython3.11.so.1.0", "/w/libpython3.11.so.1.0", "BINARY"),
    ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
    ("libqgtk3.so", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "SYMLINK"),
    ("PySide6/Qt/translations/qtbase_zh_CN.qm", "/w/qtbase_zh_CN.qm", "DATA"),
    ("PySide6/Qt/translations/qtbase_de.qm", "/w/qtbase_de.qm", "DATA"),
]


@pytest.fixture
def kept(packaging):
    trim = packaging("trim")
    return {path for path, _, _ in trim.trimmed(ENTRIES, lambda source: NEEDS.get(source, []))}


def test_that_what_a_module_needs_stays_at_whatever_remove(kept):
    needed = {"PySide6/QtGui.abi3.so", "PySide6/Qt/lib/libQt6Gui.so.6", "libpng16.so.16"}
    assert needed <= kept


def test_that_what_only_an_unwanted_plugin_needed_goes_with_it(kept):
    assert "PySide6/Qt/plugins/platformthemes/libqgtk3.so" not in kept
    assert "libpango.so.0" not in kept


def test_that_plugins_and_the_interpreter_stay_although_nothing_is_linked_with_them(kept):
    wanted = {"PySide6/Qt/plugins/platforms/libqxcb.so", "libxcb-cursor.so.0"}
    assert wanted | {"libpython3.11.so.1.0"} <= kept


def test_that_a_link_stays_only_with_what_it_leads_to(kept):
    assert "libQt6Gui.so.6" in kept
    assert "libqgtk3.so" not in kept


def test_that_drivers_meet_the_systems_own_libraries(kept):
    assert "libstdc++.so.6" not in kept


def test_that_only_the_languages_of_the_program_are_in_it(kept):
    assert {path for path in kept if path.endswith(".qm")} == {
        "PySide6/Qt/translations/qtbase_zh_CN.qm"
    }


def test_that_nothing_is_left_out_that_pyqtgraph_draws_with(packaging):
    trim = packaging("trim")
    assert not {"PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSvg"} & set(trim.MODULES)


def test_that_every_omission_has_its_reason(packaging):
    trim = packaging("trim")
    for table in (trim.MODULES, trim.COMMAND_MODULES, trim.FILES, trim.SYSTEM):
        assert all(reason.strip() for reason in table.values())
