"""The disk: write whole files or none, and say in one line why it cannot be done."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from moteur.film.errors import BadInput, MoteurError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR}


def full(where: Path | str) -> MoteurError:
    """Return the error for a disk with no room left."""
    then = "free some space and give the same command again; nothing was lost"
    return MoteurError("the disk is full", str(where), then)


@contextmanager
def guarded(where: Path) -> Iterator[None]:
    """Turn a full or closed disk into an error that a person can mend."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise full(where) from error
        if error.errno in _CLOSED:
            then = "give yourself the right to write there, or choose another MOTEUR_HOME"
            raise BadInput("writing is not allowed here", str(where), then) from error
        if error.errno in _IN_THE_WAY:
            then = "move it away, or choose another MOTEUR_HOME"
            raise BadInput("something else stands in the way", str(where), then) from error
        raise


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write(path: Path, data: bytes) -> None:
    """Replace a file by `data`, wholly or not at all; raise MoteurError on a full disk."""
    with guarded(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    sync_folder(path.parent)
