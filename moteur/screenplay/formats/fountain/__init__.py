"""Fountain 1.1 (fountain.io/syntax): the plain text that looks like a screenplay."""

from moteur.screenplay.formats.fountain.reader import read
from moteur.screenplay.formats.fountain.reread import reread
from moteur.screenplay.formats.fountain.writer import write

__all__ = ["read", "reread", "write"]
