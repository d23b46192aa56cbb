"""Background work: one question at a time in another thread; late answers are dropped."""

import atexit
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

IsWanted = Callable[[], bool]
Work = Callable[[IsWanted], object]
"""Answers a question. It asks now and then whether the answer is wanted, and ends if it is not."""

_running: "set[Background]" = set()
"""Those whose work is under way: were they taken down meanwhile, there would be none to tell."""


class Background(QObject):
    """Answers the newest question only, a moment after it was asked.

    Questions have a number, their generation: an answer of an older one is dropped.
    """

    answered = Signal(object)
    _returned = Signal(int, object)

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._generation = 0
        self._next: Work | None = None
        self._is_running = False
        self._delay = QTimer(self, singleShot=True, interval=delay)
        self._delay.timeout.connect(self._start)
        self._returned.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether there is a question without its answer."""
        return self._next is not None or self._is_running

    def ask(self, work: Work) -> None:
        """Want an answer, and none to what was asked before."""
        self._generation += 1
        self._next = work
        self._delay.start()

    def cancel(self) -> None:
        """Want no answer any more."""
        self._generation += 1
        self._next = None
        self._delay.stop()

    def end(self) -> None:
        """Want no answer, and wait until the other thread is done: it is soon."""
        self.cancel()
        QThreadPool.globalInstance().waitForDone()

    def _start(self) -> None:
        """Begin, or wait for the work that is under way: it has been told to end."""
        work, generation = self._next, self._generation
        if self._is_running or work is None:
            return
        self._next, self._is_running = None, True
        _running.add(self)
        QThreadPool.globalInstance().start(lambda: self._run(work, generation))

    def _run(self, work: Work, generation: int) -> None:
        """Work in the other thread. What goes wrong there is told where it can be shown."""
        try:
            answer = work(lambda: generation == self._generation)
        except Exception as error:
            answer = error
        self._returned.emit(generation, answer)

    def _take(self, generation: int, answer: object) -> None:
        self._is_running = False
        _running.discard(self)
        if self._next is not None and not self._delay.isActive():
            self._start()
        if generation == self._generation:
            if isinstance(answer, Exception):
                raise answer
            self.answered.emit(answer)


@atexit.register
def _end_all() -> None:
    """Let no thread outlive the program, however that ends."""
    for one in tuple(_running):
        one.end()
