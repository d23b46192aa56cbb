"""Background work: one question at a time in another thread; late answers are dropped."""

import atexit
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from carbon_desktop.workspace import garbage

IsWanted = Callable[[], bool]
Work = Callable[[IsWanted], object]
"""Answers a question. It asks now and then whether the answer is wanted, and ends if it is not.

It must not hold an object of Qt: the last to let go of one would be the other thread.
"""


class _Task:
    """One question of one generation, as the other thread has it: nothing of Qt."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.is_wanted = True


class _Post(QObject):
    """Carries answers to this thread. It outlives whoever asked, and every thread."""

    returned = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.returned.connect(self._count)

    def _count(self, task: _Task) -> None:
        _tasks.discard(task)
        garbage.release()


class Background(QObject):
    """Answers the newest question only, a moment after it was asked.

    What was asked before is told that it is not wanted, and its answer is dropped.
    """

    answered = Signal(object)

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._next: _Task | None = None
        self._running: _Task | None = None
        self._delay = QTimer(self, singleShot=True, interval=delay)
        self._delay.timeout.connect(self._start)
        _post().returned.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether there is a question without its answer."""
        return self._next is not None or self._running is not None

    def ask(self, work: Work) -> None:
        """Want an answer, and none to what was asked before."""
        self.cancel()
        self._next = _Task(work)
        self._delay.start()

    def cancel(self) -> None:
        """Want no answer any more."""
        self._next = None
        self._delay.stop()
        if self._running is not None:
            self._running.is_wanted = False

    def end(self) -> None:
        """Want no answer, and wait until the other thread is done: it is soon."""
        self.cancel()
        QThreadPool.globalInstance().waitForDone()

    def _start(self) -> None:
        """Begin, or wait for the work that is under way: it has been told to end."""
        task = self._next
        if self._running is None and task is not None:
            self._next, self._running = None, task
            _tasks.add(task)
            garbage.hold()
            QThreadPool.globalInstance().start(lambda: _run(task))

    def _take(self, task: _Task, answer: object) -> None:
        """Take an answer, or raise what went wrong where it can be shown."""
        if task is not self._running:
            return
        self._running = None
        if not self._delay.isActive():
            self._start()
        if task.is_wanted:
            if isinstance(answer, Exception):
                raise answer
            self.answered.emit(answer)


_tasks: set[_Task] = set()
"""What is under way."""


@cache
def _post() -> _Post:
    return _Post()


def _run(task: _Task) -> None:
    """Work in the other thread."""
    try:
        answer = task.work(lambda: task.is_wanted)
    except Exception as error:
        answer = error
    _post().returned.emit(task, answer)


@atexit.register
def _end_all() -> None:
    """Let no thread outlive the program, however that ends."""
    for task in tuple(_tasks):
        task.is_wanted = False
    QThreadPool.globalInstance().waitForDone()
