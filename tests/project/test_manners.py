"""The code keeps the manners of the house: small modules, short functions, no way out."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = sorted((ROOT / "carbon_desktop").rglob("*.py"))
OURS = [*PROGRAM, *sorted((ROOT / "packaging").rglob("*.py"))]
WAYS_OUT = {
    "ftplib",
    "http",
    "marshal",
    "pickle",
    "requests",
    "shelve",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "webbrowser",
    "xmlrpc",
}
LOCAL = {"handover/asking.py", "workspace/door.py"}
"""The modules that may import `socket`: they know only AF_UNIX, which ends at this machine."""
SAFE_ON_PIPES = {"close", "poll", "recv_bytes", "send_bytes"}
"""What may be asked of a pipe's connection; its `send` and `recv` pickle."""
QT_WAYS_OUT = {"QtNetwork", "QtWebSockets", "QtWebEngineCore"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the length of a function, without its docstring and decorators."""
    first = function.body[1:2] if ast.get_docstring(function) else function.body[:1]
    start = first[0].lineno if first else function.end_lineno
    return 1 + function.end_lineno - start


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", OURS, ids=name)
def test_that_a_module_is_short_and_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(syntax(path)), "no module docstring"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", OURS, ids=name)
def test_that_a_function_fits_on_a_screen(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert {f.name: body_lines(f) for f in functions if body_lines(f) > 40} == {}


@pytest.mark.parametrize("path", PROGRAM, ids=name)
def test_that_the_program_has_no_way_out_of_this_machine(path: Path) -> None:
    names = list(imported(syntax(path)))
    local = {"socket"} if path.relative_to(ROOT / "carbon_desktop").as_posix() in LOCAL else set()
    assert {n for n in names if n.partition(".")[0] in WAYS_OUT} == local
    assert {n for n in names if QT_WAYS_OUT & set(n.split("."))} == set()


@pytest.mark.parametrize("path", sorted(LOCAL))
def test_that_a_socket_of_the_program_ends_at_this_machine(path: str) -> None:
    tree = syntax(ROOT / "carbon_desktop" / path)
    used = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "socket"
    ]
    assert set(used) == {"socket", "AF_UNIX", "SOCK_STREAM"}
    made = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [one for one in made if one.startswith("socket.socket(")] == [
        "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)"
    ]


def test_that_bytes_from_a_pipe_are_never_unpickled() -> None:
    piped = [one for one in PROGRAM if "multiprocessing.connection" in one.read_text("utf-8")]
    assert [one.name for one in piped] == ["asking.py", "pipe_door.py"]
    for path in piped:
        calls = [node.func for node in ast.walk(syntax(path)) if isinstance(node, ast.Call)]
        prefix = ("pipe.", "line.", "self._line.") if path.name == "pipe_door.py" else "pipe."
        asked = {one.attr for one in calls if ast.unparse(one).startswith(prefix)}
        assert asked
        assert asked <= SAFE_ON_PIPES


@pytest.mark.parametrize("path", PROGRAM, ids=name)
def test_that_the_program_runs_no_text_as_code(path: Path) -> None:
    calls = [node.func for node in ast.walk(syntax(path)) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    assert names & {"eval", "exec", "compile", "__import__"} == set()


def test_that_the_command_line_starts_without_qt_and_numpy() -> None:
    heavy = ("PySide6", "pyqtgraph", "shiboken6", "numpy")
    script = f"import sys, carbon_desktop.cli; print([n for n in {heavy} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
