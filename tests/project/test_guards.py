"""The guards of conftest.py guard: a test that breaks its promise fails."""

import os
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def inner(
    pytester: pytest.Pytester, checkout: Path, caplog: pytest.LogCaptureFixture
) -> pytest.Pytester:
    """Return an empty project with our conftest.py and settings; what it logs is expected."""
    pytester.makeconftest((checkout / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nfilterwarnings = error\nqt_log_level_fail = WARNING\n")
    return pytester


def test_that_an_unexpected_log_record_fails_a_test(inner: pytest.Pytester) -> None:
    inner.makepyfile("import logging\ndef test_it(): logging.getLogger('a').warning('careful')")
    inner.runpytest_inprocess().assert_outcomes(passed=1, errors=1)


def test_that_a_test_may_expect_log_records(inner: pytest.Pytester) -> None:
    inner.makepyfile(
        "import logging\ndef test_it(caplog): logging.getLogger('a').warning('careful')"
    )
    inner.runpytest_inprocess().assert_outcomes(passed=1)


def test_that_a_complaint_of_qt_fails_a_test(inner: pytest.Pytester) -> None:
    inner.makepyfile("from PySide6.QtCore import qWarning\ndef test_it(qapp): qWarning('careful')")
    inner.runpytest_inprocess().assert_outcomes(failed=1)


def test_that_a_warning_of_python_fails_a_test(inner: pytest.Pytester) -> None:
    inner.makepyfile("import warnings\ndef test_it(): warnings.warn('careful')")
    inner.runpytest_inprocess().assert_outcomes(failed=1)


def test_that_every_test_has_an_empty_home_of_its_own(home: Path) -> None:
    assert os.environ["CARBON_DESKTOP_HOME"] == str(home)
    assert not list(home.iterdir())
