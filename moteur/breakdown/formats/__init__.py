"""Formats in which a breakdown goes to other programs."""
