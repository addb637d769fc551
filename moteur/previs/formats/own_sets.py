"""Own sets: places that people built, ``sets/KITCHEN.glb``; the name is the script's set.

What is in a file is looked at when it is made ready (`previs.places`); here only that it can
be one.
"""

from collections.abc import Callable
from pathlib import Path

from moteur.film.document import Blob
from moteur.film.errors import BadInput
from moteur.previs.formats.given import listed
from moteur.previs.model import OwnSet, OwnSets

MEDIA = {
    ".blend": "application/x-blender", ".glb": "model/gltf-binary", ".gltf": "model/gltf+json",
    ".usd": "model/vnd.usd", ".usda": "model/vnd.usda", ".usdc": "model/vnd.usdc",
    ".usdz": "model/vnd.usdz+zip",
}  # fmt: skip
_BYTES, _COUNT = 2 * 2**30, 500


def read(folder: Path, keep: Callable[[Path, str], Blob]) -> OwnSets:
    """Read a folder of sets; none where there is no folder. `keep` takes a file in.

    ``living room.glb`` and ``LIVING ROOM.glb`` both stand for the set LIVING ROOM. Raises
    BadInput for another kind of file, one of more than 2 GB, and two of one set.
    """
    found: dict[str, OwnSet] = {}
    for file in listed(folder, MEDIA, _COUNT, "a set"):
        name = " ".join(file.stem.replace("_", " ").split()).upper()
        if name in found:
            raise BadInput(f"there are two sets {name}", str(folder), "keep one")
        if file.stat().st_size > _BYTES:
            raise BadInput("the set is larger than 2 GB", str(file), "save it without its pictures")
        blob = keep(file, MEDIA[file.suffix.lower()])
        found[name] = OwnSet(set=name, file=blob, suffix=file.suffix.lower().lstrip("."))
    return OwnSets(sets=tuple(found.values()))
