"""What makes the program at home on a Linux desktop: the parts name each other rightly."""

import os
import re
import struct
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from carbon_desktop.cli import COMMANDS

TYPE = "application/vnd.carbon-desktop.plan+json"
ASK = """
import sys
from PySide6.QtCore import QMimeDatabase
base = QMimeDatabase()
for path in sys.argv[1:]:
    print(base.mimeTypeForFile(path).name())
"""


@pytest.fixture
def linux(checkout):
    return checkout / "packaging" / "linux"


def entry(linux):
    lines = (linux / "carbon-desktop.desktop").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_that_a_plan_is_told_from_any_other_json_by_its_contents(checkout, linux, tmp_path):
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "carbon-desktop.xml").write_bytes((linux / "carbon-desktop.mime.xml").read_bytes())
    others = ('{"a": 1}', "[1, 2]", '{\n  "format": 3,\n  "name": "x"\n}\n')
    for number, text in enumerate(others):
        (tmp_path / f"{number}.json").write_text(text, encoding="utf-8")
    plans = sorted((checkout / "resources" / "examples").glob("*.json"))
    paths = [*plans, *sorted(tmp_path.glob("*.json"))]
    environment = {**os.environ, "XDG_DATA_DIRS": str(tmp_path / "share"), "XDG_DATA_HOME": "/-"}
    done = subprocess.run(
        [sys.executable, "-c", ASK, *map(str, paths)],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    wanted = [TYPE] * len(plans) + ["application/json"] * len(others)
    assert done.stdout.split() == wanted


def test_that_a_plan_that_the_program_writes_today_is_told_too(linux):
    from carbon_desktop.plan.plan import Plan, Scenario
    from carbon_desktop.profiles.format import dumps

    text = dumps(Plan("计划", (Scenario("baseline", "Baseline"),), notes="n")).decode()
    tree = ElementTree.parse(linux / "carbon-desktop.mime.xml")
    for match in tree.iter("{*}match"):
        start, _, end = match.get("offset").partition(":")
        sought = match.get("value").encode().decode("unicode_escape")
        found = text.find(sought)
        assert int(start) <= found <= int(end or start), sought


def test_that_the_menu_entry_names_what_there_is(checkout, linux):
    said = entry(linux)
    gui = (checkout / "carbon_desktop" / "gui.py").read_text(encoding="utf-8")
    assert said["MimeType"] == f"{TYPE};"
    assert f'mime-type type="{TYPE}"' in (linux / "carbon-desktop.mime.xml").read_text("utf-8")
    assert f'setDesktopFileName("{said["StartupWMClass"]}")' in gui
    assert (checkout / "resources" / "icons" / f"{said['Icon']}.svg").is_file()
    assert said["Exec"].endswith("/carbon-desktop-window %f")


def test_that_both_manual_pages_tell_of_every_command(linux):
    pages = [linux / "carbon-desktop.1", linux / "carbon-desktop.zh_CN.1"]
    english, chinese = (page.read_text(encoding="utf-8") for page in pages)
    told = re.compile(r"^\.(?:BI?|BR) ([a-z]+)", re.MULTILINE)
    for page in (english, chinese):
        assert [word for word in told.findall(page) if word in COMMANDS] == [*COMMANDS]
    capitals = re.compile(r"CARBON_DESKTOP_\w+")
    assert capitals.findall(english) == capitals.findall(chinese)


def test_that_software_centres_are_shown_pictures_that_exist(packaging, checkout, monkeypatch):
    desktop = packaging("desktop")
    monkeypatch.setenv("CARBON_DESKTOP_HOMEPAGE", "https://example.org/a&b/")
    root = ElementTree.fromstring(desktop.metainfo())
    images = [one.text for one in root.iter("image")]
    names = [one.rpartition("/")[2] for one in images]
    assert names == list(desktop.SCREENSHOTS)
    assert all((checkout / "resources" / "screenshots" / name).is_file() for name in names)
    assert all(one.startswith("https://example.org/a&b/raw/v") for one in images)
    captions = [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in
                root.iter("caption")]  # fmt: skip
    assert captions == [None, "zh_CN"] * len(names)


def test_that_no_picture_is_promised_where_no_home_page_is_known(packaging, monkeypatch):
    desktop = packaging("desktop")
    monkeypatch.setenv("CARBON_DESKTOP_HOMEPAGE", "")
    root = ElementTree.fromstring(desktop.metainfo())
    assert not list(root.iter("screenshots"))
    assert root.find("releases/release").get("version") == packaging("bundle").version()


def test_that_the_icon_is_drawn_in_every_size_it_is_asked_for(packaging, qapp, tmp_path):
    icons = packaging("icons")
    icons.write(tmp_path)
    for size in {*icons.SIZES}:
        header = (tmp_path / f"{size}.png").read_bytes()[:24]
        assert struct.unpack(">2I", header[16:]) == (size, size)
    assert {*packaging("desktop").ICONS} <= {*icons.SIZES}
    kind, count = struct.unpack("<2H", (tmp_path / "carbon-desktop.ico").read_bytes()[2:6])
    assert (kind, count) == (1, len(icons.ICO))
    data = (tmp_path / "carbon-desktop.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
