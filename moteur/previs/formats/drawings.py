"""Drawings: pictures that people give for shots, ``drawings/12B.png`` or ``12B.1.jpg``.

Of a series each episode has a folder of its own, ``drawings/e02/12B.png``.
"""

import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from moteur.film.document import Blob
from moteur.film.errors import BadInput
from moteur.previs.formats.given import listed
from moteur.previs.model import Drawing, Drawings

MEDIA = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp",
    ".tif": "image/tiff", ".tiff": "image/tiff",
}  # fmt: skip
_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF")
_PIXELS, _LEAST, _BYTES, _COUNT = 64_000_000, 16, 100 * 2**20, 5000
_THEN = "save it as PNG or JPEG"


def read(folder: Path, keep: Callable[[Path, str], Blob]) -> Drawings:
    """Read a folder of drawings; none where there is no folder. `keep` takes a file in.

    A picture may have any size from 16 pixels a side to 64 million in all. Raises BadInput for
    what is no picture, whatever its name says, and for two drawings of one shot.
    """
    found: dict[str, Drawing] = {}
    for file in listed(folder, MEDIA, _COUNT, "a drawing"):
        if file.stem in found:
            raise BadInput(f"there are two drawings of {file.stem}", str(folder), "keep one")
        width, height = _measured(file)
        picture = keep(file, MEDIA[file.suffix.lower()])
        found[file.stem] = Drawing(shot=file.stem, picture=picture, width=width, height=height)
    return Drawings(drawings=tuple(found.values()))


def opened(file: Path) -> Image.Image:
    """Return a drawing as RGB on white paper, upright; grey of 16 bits is brought to 8."""
    with Image.open(file, formats=_FORMATS) as read_:
        image = ImageOps.exif_transpose(read_)
        if image.mode.startswith("I"):
            deep = np.asarray(image, np.float64)
            image = Image.fromarray((deep / 257.0 + 0.5).clip(0, 255).astype(np.uint8))
        paper = Image.new("RGB", image.size, "white")
        whole = not image.has_transparency_data
        mask = None if whole else image.convert("RGBA").getchannel("A")
        paper.paste(image.convert("RGB"), mask=mask)
        return paper


def _measured(file: Path) -> tuple[int, int]:
    """Return a picture's size in pixels as it is seen; raise BadInput where it is none."""
    if file.stat().st_size > _BYTES:
        raise BadInput(f"the drawing is larger than {_BYTES >> 20} MB", str(file), _THEN)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as image:
                width, height = image.size
                if width * height <= _PIXELS:
                    image.load()
                if image.mode == "F":
                    raise BadInput("the drawing holds light, not colours", str(file), _THEN)
                turned = image.getexif().get(0x0112, 1) >= 5
    except UnidentifiedImageError as error:
        raise BadInput("it is no picture, whatever its name says", str(file), _THEN) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _large(file) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise BadInput("the picture is broken", str(file), "save it once more") from error
    if width * height > _PIXELS:
        raise _large(file)
    if min(width, height) < _LEAST:
        raise BadInput(f"the drawing is {width}x{height} pixels", str(file), "make it larger")
    return (height, width) if turned else (width, height)


def _large(file: Path) -> BadInput:
    return BadInput(
        f"the drawing has more than {_PIXELS // 10**6} million pixels", str(file), "make it smaller"
    )
