"""OSF: the Open Screenplay Format of Fade In, zipped as .fadein or alone as .osf."""

from moteur.screenplay.formats.osf.reader import read
from moteur.screenplay.formats.osf.writer import write

__all__ = ["read", "write"]
