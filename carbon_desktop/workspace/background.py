"""Background work: one question at a time in another thread; late answers are dropped.

The other thread has nothing of Qt: it leaves its answer, and this thread comes and looks for it.
"""

import atexit
from collections.abc import Callable
from functools import cache
from weakref import WeakMethod

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from carbon_desktop.workspace import garbage

IsWanted = Callable[[], bool]
Work = Callable[[IsWanted], object]
"""Answers a question. It asks now and then whether the answer is wanted, and ends if it is not.

It must not hold an object of Qt: the last to let go of one would be the other thread.
"""

_LOOK = 5
"""Milliseconds between looks for answers, while there is something to come."""


class _Task:
    """One question of one generation, as the other thread has it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.is_wanted = True
        self.answers: list[object] = []

    def run(self) -> None:
        """Work, in the other thread."""
        try:
            self.answers.append(self.work(lambda: self.is_wanted))
        except Exception as error:
            self.answers.append(error)


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
        _thread().look_once_done()

    def _start(self) -> None:
        """Begin, or wait for the work that is under way: it has been told to end."""
        task = self._next
        if self._running is None and task is not None:
            self._next, self._running = None, task
            _thread().begin(task, WeakMethod(self._take))

    def _take(self, task: _Task) -> None:
        """Take an answer, or raise what went wrong where it can be shown."""
        self._running = None
        if not self._delay.isActive():
            self._start()
        if task.is_wanted:
            (answer,) = task.answers
            if isinstance(answer, Exception):
                raise answer
            self.answered.emit(answer)


class _Thread:
    """The one other thread, as this one sees it. It outlives whoever asked."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._tasks: dict[_Task, WeakMethod[Callable[[_Task], None]]] = {}
        self._timer = QTimer(interval=_LOOK)
        self._timer.timeout.connect(self._look)
        atexit.register(self._end)

    def begin(self, task: _Task, take: WeakMethod[Callable[[_Task], None]]) -> None:
        """Let a task be worked on, and its answer be taken if there is still someone for it."""
        garbage.hold()
        self._tasks[task] = take
        self._pool.start(task.run)
        self._timer.start()

    def look_once_done(self) -> None:
        """Wait until nothing runs, and take what has come."""
        self._pool.waitForDone()
        self._look()

    def _look(self) -> None:
        """Take answers once the thread rests: until then it may still let go of something."""
        if self._pool.activeThreadCount():
            return
        self._timer.stop()
        tasks, self._tasks = self._tasks, {}
        for _ in tasks:
            garbage.release()
        for task, taking in tasks.items():
            take = taking()
            if take is not None:
                take(task)

    def _end(self) -> None:
        """Let no thread outlive the program, however that ends."""
        for task in self._tasks:
            task.is_wanted = False
        self._pool.waitForDone()
        self._timer.stop()


@cache
def _thread() -> _Thread:
    return _Thread()
