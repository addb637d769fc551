"""Numbers as a crew writes them: ``1.45``, in French ``1,45``."""

import re

PATTERN = re.compile(r"-?\d{1,7}(?:[.,]\d{1,6})?")


def figure(value: float, language: str, exact: bool = False) -> str:
    """Write a number with two decimals at most; with both where it is `exact`."""
    said = f"{value:.2f}" if exact else f"{value:.2f}".rstrip("0").rstrip(".")
    return said.replace(".", ",") if language == "fr" else said


def number(text: str) -> float | None:
    """Read a number with a point or a comma, or None where a text is none."""
    return float(text.replace(",", ".")) if PATTERN.fullmatch(text.strip()) else None
