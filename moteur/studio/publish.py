"""Publish: lay what was made for people into ``out/``, where it may be deleted."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from moteur.film.document import Document, file_digest
from moteur.studio.blobs import Blobs

_LIST = ".made.json"


def publish(blobs: Blobs, documents: Iterable[Document], folder: Path) -> list[Path]:
    """Write the documents' files below `folder`; return those that are new or changed.

    A file that somebody changed or deleted is written again; one that is no longer made
    is removed. Every file is written beside and then renamed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = _listed(folder)
    wanted = {path: blob for document in documents for path, blob in document.files().items()}
    changed = []
    for path, blob in sorted(wanted.items()):
        target = folder / path
        if before.get(path) == _stamp(blob.sha256, target):
            continue
        if not (target.exists() and file_digest(target) == blob.sha256):
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.part")
            shutil.copyfile(blobs.path(blob), beside)
            beside.replace(target)
            changed.append(target)
    for path in before.keys() - wanted.keys():
        (folder / path).unlink(missing_ok=True)
    made = {path: _stamp(blob.sha256, folder / path) for path, blob in wanted.items()}
    beside = folder / f"{_LIST}.part"
    beside.write_text(json.dumps(made, indent=0, sort_keys=True))
    beside.replace(folder / _LIST)
    return changed


def _stamp(sha256: str, file: Path) -> str:
    """Return the hash with the file's size and time, so that an untouched file is not read."""
    try:
        facts = file.stat()
    except FileNotFoundError:
        return sha256
    return f"{sha256} {facts.st_size} {facts.st_mtime_ns}"


def _listed(folder: Path) -> dict[str, str]:
    try:
        listed = json.loads((folder / _LIST).read_text())
    except (OSError, ValueError):
        return {}
    return listed if isinstance(listed, dict) else {}
