"""``moteur worker``."""

import os
import signal
import time

from rich.console import Console

from moteur.studio import folder as folders
from moteur.studio import work
from moteur.studio.record import Record

_LOOK = 1.0


def worker() -> None:
    """Take jobs from the queue of this studio until stopped.

    Stopping it at any time is safe: the job in progress goes back to the queue.
    """
    home = folders.home()
    with Record.open(home) as record, work.jobs(record) as jobs:
        # A worker ends at once; its locks fall, its programs die with it, its job is taken over.
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda *_: os._exit(0))
        Console().print(f"working for {home}; stop with Ctrl-C")
        while True:
            jobs.take_over()
            time.sleep(_LOOK)
