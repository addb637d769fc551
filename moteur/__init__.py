"""Moteur: an open, self-hosted AI studio for film and series."""

__version__ = "0.1.0"
