"""The workspace that a step gets: a scratch folder, progress, cancel, and the blobs."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from moteur.film.document import Blob
from moteur.studio.blobs import Blobs


@dataclass
class StudioWorkspace:
    """Give a step what `moteur.film.step.Workspace` promises."""

    make_folder: Callable[[], Path]
    threads: int
    blobs: Blobs
    told: Callable[[float], None]

    @cached_property
    def folder(self) -> Path:
        """Return the scratch folder, made when it is first asked for."""
        return self.make_folder()

    def progress(self, done: float) -> None:
        """Say how much of this part is done, 0 to 1; raise Cancelled when asked to stop."""
        self.told(done)

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        """Put a file or bytes into the blob store."""
        return self.blobs.put(file, media_type)

    def path(self, blob: Blob) -> Path:
        """Return where a blob's bytes can be read."""
        return self.blobs.path(blob)


def sweep(scratch: Path) -> None:
    """Remove the scratch folders of processes that have ended."""
    for own in scratch.glob("*"):
        if not Path("/proc", own.name).exists():
            shutil.rmtree(own, ignore_errors=True)


@contextmanager
def opened(
    scratch: Path, threads: int, blobs: Blobs, told: Callable[[float], None]
) -> Iterator[StudioWorkspace]:
    """Make a workspace whose folder is removed at the end."""
    with ExitStack() as stack:

        def make() -> Path:
            own = scratch / str(os.getpid())
            own.mkdir(parents=True, exist_ok=True)
            made = tempfile.TemporaryDirectory(dir=own, ignore_cleanup_errors=True)
            return Path(stack.enter_context(made))

        yield StudioWorkspace(make, threads, blobs, told)
