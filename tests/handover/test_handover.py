"""One window for all starts: who has it, where it listens, and what it takes for a wish."""

import gc
import os
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from carbon_desktop.handover import place, second
from carbon_desktop.handover.claim import claimed
from carbon_desktop.handover.wish import LARGEST, MAGIC, Wish, decoded, encoded

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the sockets are POSIX's")
ROOT = Path("/")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return the folder that the system gives this session."""
    with tempfile.TemporaryDirectory() as name:  # Short enough for a socket, unlike pytest's.
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
        yield Path(name)


@pytest.fixture
def quiet_collector():
    """Let no thread find what other tests have left of their windows: it must not destroy it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


# A wish as bytes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [None, "/home/李 雷/我的 计划.json", "/a\nb/c\td.json", "/" + "deep/" * 4000 + "plan.json",
     os.fsdecode(b"/not/utf-8/\xff\xfe.json")],
)  # fmt: skip
def test_that_a_wish_comes_back_as_it_was(path):
    wish = Wish(Path(path) if path else None, "zh", "token_TIME42")
    assert decoded(encoded(wish)) == wish


def test_that_a_path_is_told_from_the_top(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert decoded(encoded(Wish(Path("plan.json")))).path == tmp_path / "plan.json"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\0", b"\0\0\0\0", MAGIC, MAGIC + b"\0/plan.json", b"GET / HTTP/1.1\r\n\r\n",
        b"\x80\x04\x95\x0c\0\0\0\0\0\0\0\x8c\x08builtins", os.urandom(300),
        MAGIC + b"\0plan.json\0\0\0", MAGIC + b"\0/plan.json\0fr\0\0",
        MAGIC + b"\0/plan.json\0en\0\0more", MAGIC + b"\0/plan.json\0en\0\xff\0",
        MAGIC + b"\0/plan.json\0en\0\n\0", MAGIC + b"\0/plan.json\0en\0" + b"t" * 600 + b"\0",
        MAGIC + b"\0/" + b"x" * LARGEST + b"\0\0\0", b"carbon-desktop wish 2\0/plan.json\0\0\0",
    ],
)  # fmt: skip
def test_that_bytes_that_are_no_wish_are_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011 - decoding errors are value errors too
        decoded(data)


def test_that_a_token_that_could_not_be_read_back_is_left_out():
    for token in ("t" * 600, "a\nb", "标"):
        assert decoded(encoded(Wish(None, "", token))).token == ""


# The place ------------------------------------------------------------------------------------


def test_that_the_place_is_private_and_in_the_folder_of_the_session(folder):
    found = place.place()
    assert Path(found.address).parent == folder / "carbon-desktop"
    assert stat.S_IMODE((folder / "carbon-desktop").stat().st_mode) == 0o700


def test_that_another_home_or_screen_is_another_place(folder, monkeypatch, tmp_path):
    places = [place.place()]
    monkeypatch.setenv("CARBON_DESKTOP_HOME", str(tmp_path / "李 雷"))
    places.append(place.place())
    monkeypatch.setenv("DISPLAY", ":7")
    places.append(place.place())
    assert len(set(places)) == 3


def test_that_an_address_too_long_for_a_socket_is_not_used(folder, monkeypatch, tmp_path):
    deep = tmp_path / ("very long " * 10) / ("very long " * 10)
    deep.mkdir(parents=True, mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    found = place.place()
    assert Path(found.address).parent == Path("/tmp", f"carbon-desktop-{os.getuid()}")
    assert len(found.address.encode()) < 104


def test_that_a_folder_that_cannot_be_written_is_not_used(folder, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/proc/self")
    assert Path(place.place().address).parent == Path("/tmp", f"carbon-desktop-{os.getuid()}")


@pytest.mark.parametrize("make", ["open", "link", "file"])
def test_that_a_folder_that_others_may_have_prepared_is_not_used(folder, make):
    ours = folder / "carbon-desktop"
    if make == "open":
        ours.mkdir()
        ours.chmod(0o755)
    elif make == "link":
        (folder / "else").mkdir(mode=0o700)
        ours.symlink_to(folder / "else")
    else:
        ours.touch(mode=0o700)
    assert Path(place.place().address).parent != ours


def test_that_nothing_is_safe_where_every_folder_is_somebody_elses(monkeypatch):
    monkeypatch.setattr(place, "_folders", lambda: iter([Path("/proc/self/nothing")]))
    assert place.place() is None
    assert second.hand_over(None, None) is None


# The claim ------------------------------------------------------------------------------------


def test_that_one_has_the_window_until_it_lets_go(folder):
    where = place.place()
    mine = claimed(where)
    assert claimed(where) is None
    mine.release()
    again = claimed(where)
    assert again is not None
    again.release()
    assert not where.lock.exists()


def test_that_of_many_at_once_one_has_the_window(folder, quiet_collector):
    where, won = place.place(), []
    for _ in range(50):
        gate = threading.Barrier(4)

        def claim(gate=gate):
            gate.wait()
            if (mine := claimed(where)) is not None:
                won.append(mine)

        threads = [threading.Thread(target=claim) for _ in range(4)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert len(won) == 1
        won.pop().release()


def test_that_handing_over_loads_no_qt():
    heavy = ("PySide6", "pyqtgraph", "numpy")
    script = (
        "import sys; from carbon_desktop.handover import second, asking, wish;"
        f"print([one for one in {heavy} if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
