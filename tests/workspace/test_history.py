"""The history: what else there is to it than undoing and doing again."""

import subprocess
import sys


def test_that_a_history_that_is_garbage_is_cleared_away_in_silence() -> None:
    code = """
import gc
from PySide6.QtCore import QCoreApplication, QObject
from carbon_desktop.workspace.history import History, Label
class Holder(QObject):
    def __init__(self):
        super().__init__()
        self.history = History(self.show)
        self.history.indexChanged.connect(self.look)
    def show(self, plan): pass
    def look(self, index): pass
app = QCoreApplication([])
for number in range(600):
    holder = Holder()
    for edit in range(20):
        holder.history.record(edit, edit + 1, Label("x"))
        holder.history.undo_label()
    if number % 50 == 0: gc.collect()
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
