"""Alone: one make at a time works on a production."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from moteur.film.errors import BadInput


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one make at a time work on a production."""
    with (folder / ".make.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise BadInput(
                f"another make is at work on it (process {lock.read().strip() or 'unknown'})",
                folder.name, "wait for it or stop it",
            ) from None  # fmt: skip
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
