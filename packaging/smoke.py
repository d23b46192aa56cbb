"""Prove the bundle and the installers in dist/ as a stranger's machine would.

python3 packaging/dev.py smoke [NAME...]    all proofs, or those named

What is missing is built first. A line on standard error, of any program in any proof, fails it.
On Linux all of them; the proofs in rooms of their own need root, and are reported as skipped
without it. On other systems those that need nothing of Linux.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import dev
import installers
import proofs_bundle
import proofs_hardship
import proofs_installers
import room
import system
from proof import tried

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ANYWHERE: dict[str, Callable[[], str]] = {
    "inventory": proofs_bundle.known,
    "estimates": proofs_bundle.exact,
    "answers": proofs_bundle.answering,
}
LINUX: dict[str, Callable[[], str]] = {
    "sizes": proofs_bundle.small,
    "command": proofs_bundle.light,
    "start": proofs_bundle.fast,
    "network": proofs_bundle.offline,
    "validators": proofs_installers.validated,
    "file-type": proofs_installers.told_apart,
    "packing": proofs_installers.repeatable,
    "deb": proofs_installers.packaged,
    "chinese": proofs_installers.in_chinese,
    "run": proofs_installers.by_a_user,
    "read-only": proofs_hardship.without_writing,
    "full-disk": proofs_hardship.on_a_full_disk,
    "no-display": proofs_hardship.without_a_display,
    "no-opengl": proofs_hardship.without_opengl,
    "no-libraries": proofs_hardship.without_libraries,
    "no-chinese-font": proofs_hardship.without_chinese,
    "reproducible": proofs_bundle.reproducible,
}
PROOFS = {**ANYWHERE, **LINUX} if sys.platform == "linux" else ANYWHERE


def ready() -> None:
    """See to it that everything to prove, and to prove it with, is here."""
    dev.prepare(dev.RUN_LOCK)
    dev.translations.build(dev.BIN)
    if sys.platform != "linux":
        return
    system.need_window_tests()
    system.need_smoke()
    room.WORK.mkdir(parents=True, exist_ok=True)
    if not all(proofs_bundle.measured().values()):
        installers.main()


def main(names: Sequence[str]) -> None:
    unknown = set(names) - set(PROOFS)
    if unknown:
        sys.exit(f"There is no proof {', '.join(sorted(unknown))}; there are {', '.join(PROOFS)}")
    ready()
    outcomes = [tried(name, PROOFS[name]) for name in names or PROOFS]
    room.clear()
    words = [one.word for one in outcomes]
    passed, failed, skipped = (words.count(word) for word in ("ok", "FAILED", "SKIPPED"))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
