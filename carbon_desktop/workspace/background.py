"""Background work: one question at a time in another thread; late answers are dropped.

The other thread has nothing of Qt: it leaves its answer, and this thread comes and looks for it.
"""

import atexit
from collections.abc import Callable
from threading import Lock, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from carbon_desktop.workspace import garbage

IsWanted = Callable[[], bool]
Work = Callable[[IsWanted], object]
"""Answers a question. It asks now and then whether the answer is wanted, and ends if it is not.

It must not hold an object of Qt: the last to let go of one would be the other thread.
"""

_LOOK = 5
"""Milliseconds between looks for an answer, while there is one to come."""

_turn = Lock()
"""Whose turn it is to work: two at once would each take the window's time."""


class _Task:
    """One question and the thread that answers it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.is_wanted = True
        self.answers: list[object] = []
        # Were it no daemon, Python would wait for its end before `_end_all` tells it to end.
        self.thread = Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        with _turn:
            if not self.is_wanted:
                return
            try:
                self.answers.append(self.work(lambda: self.is_wanted))
            except Exception as error:
                self.answers.append(error)


_under_way: list[_Task] = []
"""Tasks whose threads may still run; garbage is held once for each."""


def _begin(task: _Task) -> None:
    """Let a task be worked on."""
    garbage.hold()
    _under_way.append(task)
    task.thread.start()


def _clear() -> None:
    """Forget the tasks whose threads are gone: until then they may still let go of something."""
    for task in [one for one in _under_way if not one.thread.is_alive()]:
        _under_way.remove(task)
        garbage.release()


@atexit.register
def _end_all() -> None:
    """Let no thread outlive the program, however that ends."""
    for task in _under_way:
        task.is_wanted = False
    for task in _under_way:
        task.thread.join()


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
        self._looks = QTimer(self, interval=_LOOK)
        self._looks.timeout.connect(self._look)

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
        if self._running is not None:
            self._running.thread.join()
            self._look()

    def _start(self) -> None:
        """Begin, or wait for the work that is under way: it has been told to end."""
        task = self._next
        if self._running is None and task is not None:
            self._next, self._running = None, task
            _begin(task)
            self._looks.start()

    def _look(self) -> None:
        """Take the answer once its thread is gone."""
        task = self._running
        if task is None or task.thread.is_alive():
            return
        self._looks.stop()
        self._running = None
        _clear()
        if not self._delay.isActive():
            self._start()
        if task.is_wanted:
            (answer,) = task.answers
            if isinstance(answer, Exception):
                raise answer
            self.answered.emit(answer)
