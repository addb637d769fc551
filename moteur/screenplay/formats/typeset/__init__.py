"""Typeset scripts: a screenplay read back from a PDF that holds text."""

from moteur.screenplay.formats.typeset.reader import read

__all__ = ["read"]
