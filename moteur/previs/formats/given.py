"""Given: the files that people put into a folder of their production."""

from collections.abc import Collection
from pathlib import Path

from moteur.film.errors import BadInput


def listed(folder: Path, suffixes: Collection[str], most: int, what: str) -> list[Path]:
    """Return a folder's files by name, hidden ones left out; none where there is no folder.

    `what` names one, as "a drawing". Raises BadInput for another kind of file, and for more
    than `most`.
    """
    if not folder.is_dir():
        return []
    files = sorted(f for f in folder.iterdir() if f.is_file() and not f.name.startswith("."))
    for file in files:
        if file.suffix.lower() not in suffixes:
            kinds = ", ".join(suffixes)
            raise BadInput(f"{what} is one of {kinds}", str(file), "save it so, or take it away")
    if len(files) > most:
        raise BadInput(f"there are more than {most} files", str(folder), "take some away")
    return files
