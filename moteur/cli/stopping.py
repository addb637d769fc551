"""Stopping: Ctrl-C while jobs are done."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moteur.studio.jobs import Jobs


@contextmanager
def stoppable(jobs: "Jobs") -> Iterator[None]:
    """Let Ctrl-C ask the jobs to stop; a second one ends the program at once.

    The usual interrupt could fall into a database transaction and leave it locked.
    """

    def ask(_: int, __: object) -> None:
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
        jobs.interrupt()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
