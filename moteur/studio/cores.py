"""Cores: no more threads at work than the machine has, over all processes.

Each core is a file that whoever works holds locked; the system lets go of the locks of a
process that dies, however it dies.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

_PAUSE = 0.02


def count() -> int:
    """Return how many cores may be used: ``MOTEUR_CORES``, else those of this process."""
    asked = os.environ.get("MOTEUR_CORES", "")
    return int(asked) if asked.isdigit() and int(asked) else len(os.sched_getaffinity(0))


@contextmanager
def held(folder: Path, threads: int, cancelled: Callable[[], None]) -> Iterator[int]:
    """Hold `threads` cores (at most all) while the block runs; yield how many are held.

    `cancelled` is called while waiting and may raise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = min(threads, count())
    with ExitStack() as stack:
        # One process gathers at a time, so that two cannot each hold half of what both need.
        with (folder / "door").open("w") as door:
            _wait_for(door, cancelled)
            held_now = 0
            while held_now < wanted:
                cancelled()
                held_now += _take(folder, wanted - held_now, stack)
                if held_now < wanted:
                    time.sleep(_PAUSE)
        yield wanted


def _wait_for(door: IO[str], cancelled: Callable[[], None]) -> None:
    while True:
        try:
            fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            cancelled()
            time.sleep(_PAUSE)


def _take(folder: Path, wanted: int, stack: ExitStack) -> int:
    taken = 0
    for number in range(count()):
        if taken == wanted:
            break
        core = (folder / str(number)).open("w")
        try:
            fcntl.flock(core, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            core.close()
        else:
            stack.enter_context(core)
            taken += 1
    return taken
