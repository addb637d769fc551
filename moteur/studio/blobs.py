"""Blobs: files kept under the hash of their bytes, written once and never changed."""

import contextlib
import hashlib
import io
import os
import re
import secrets
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from moteur.film.document import Blob, digest, file_digest
from moteur.film.errors import BadInput
from moteur.studio.disk import guarded, sync_folder

_CHUNK = 1 << 20
_DAY = 86_400
# In canonical JSON a quote inside a text is escaped, so this matches only a Blob's own field.
_NAMED = re.compile(rb'"sha256":"([0-9a-f]{64})"')


class Blobs:
    """A folder of files, each at ``ab/cdef...``, its SHA-256 split after two digits.

    Many processes and machines may write to one folder at once. What is not `lasting` is
    not pushed to the disk.
    """

    def __init__(self, folder: Path, *, lasting: bool = True) -> None:
        self.folder = folder
        self._lasting = lasting
        self._incoming = folder / "incoming"

    def put(self, file: Path | bytes, media_type: str) -> Blob:
        """Keep a file or bytes and return its name; what is kept already is not written again.

        Raise MoteurError on a full disk: then nothing half-written stays.
        """
        if isinstance(file, bytes):
            sha = digest(file)
            if not self.has(sha):
                self._write(io.BytesIO(file))
            return Blob(sha256=sha, media_type=media_type, size=len(file))
        if not file.is_file():
            raise BadInput("there is no such file", str(file))
        with file.open("rb") as source:
            sha, size = self._write(source)
        return Blob(sha256=sha, media_type=media_type, size=size)

    def path(self, blob: Blob | str) -> Path:
        """Return where a blob's bytes stand; raise BadInput where they are missing."""
        sha = blob if isinstance(blob, str) else blob.sha256
        path = self._place(sha)
        if not path.is_file():
            then = "put the studio's blobs back from a backup"
            raise BadInput(f"the blob {sha[:12]} is missing", str(path), then)
        return path

    def has(self, sha: str) -> bool:
        """Say whether a blob is kept."""
        return self._place(sha).is_file()

    def read(self, sha: str) -> bytes:
        """Return a blob's bytes; raise BadInput where they are missing."""
        return self.path(sha).read_bytes()

    def whole(self, sha: str) -> bool:
        """Say whether a blob and, where it is a document, every blob that it names are kept."""
        if not self.has(sha):
            return False
        with self._place(sha).open("rb") as file:
            if file.read(1) != b"{":
                return True
            return all(self.has(named.decode()) for named in set(_NAMED.findall(file.read())))

    def verify(self) -> Iterator[str]:
        """Yield the names of the blobs whose bytes are no longer those they are named by."""
        for path in sorted(self.folder.glob("[0-9a-f][0-9a-f]/*")):
            sha = path.parent.name + path.name
            if file_digest(path) != sha:
                yield sha

    def sweep(self) -> None:
        """Remove what a killed program left half-written more than a day ago."""
        for path in self._incoming.glob("*"):
            with contextlib.suppress(FileNotFoundError):  # another program may have just ended it
                if time.time() - path.stat().st_mtime > _DAY:
                    path.unlink()

    def _place(self, sha: str) -> Path:
        return self.folder / sha[:2] / sha[2:]

    def _write(self, source: BinaryIO) -> tuple[str, int]:
        with guarded(self.folder):
            self._incoming.mkdir(parents=True, exist_ok=True)
            beside = self._incoming / secrets.token_hex(8)
            try:
                sha, size = _copy(source, beside, self._lasting)
                place = self._place(sha)
                if not place.is_file():
                    place.parent.mkdir(exist_ok=True)
                    beside.replace(place)
                    if self._lasting:
                        sync_folder(place.parent)
            finally:
                beside.unlink(missing_ok=True)
        return sha, size


def _copy(source: BinaryIO, to: Path, lasting: bool) -> tuple[str, int]:
    """Copy to a new read-only file on the disk; return the hash and size of what was written."""
    hasher = hashlib.sha256()
    size = 0
    with to.open("xb") as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
            hasher.update(chunk)
            size += len(chunk)
        file.flush()
        if lasting:
            os.fsync(file.fileno())
    to.chmod(0o444)
    return hasher.hexdigest(), size
