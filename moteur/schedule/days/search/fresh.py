"""Throw away what was compiled from other sources.

numba keeps what it compiles until the function's own file changes, but not until one changes
whose functions or numbers are part of it. Running such a mixture reads the wrong memory.
"""

import contextlib
import hashlib
from pathlib import Path


def renew(folder: Path) -> None:
    """Empty numba's cache in a folder if any module there has changed since it was filled."""
    kept = folder / "__pycache__"
    mark = kept / "compiled-from"
    now = _sources(folder)
    with contextlib.suppress(OSError):
        if mark.exists() and mark.read_text() == now:
            return
        for file in [*kept.glob("*.nbi"), *kept.glob("*.nbc")]:
            file.unlink(missing_ok=True)
        kept.mkdir(exist_ok=True)
        mark.write_text(now)


def _sources(folder: Path) -> str:
    """Return a hash of the modules' names and texts."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
