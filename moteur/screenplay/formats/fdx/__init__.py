"""FDX: Final Draft's XML, read without loss and written back where it came from."""

from moteur.screenplay.formats.fdx.reader import read
from moteur.screenplay.formats.fdx.tags import CATEGORIES, Tagged
from moteur.screenplay.formats.fdx.writer import write

__all__ = ["CATEGORIES", "Tagged", "read", "write"]
