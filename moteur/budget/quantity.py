"""Quantities: sums of products of numbers and figures, as ``2 * prep_weeks + 1.5``."""

import re
from collections.abc import Mapping, Set
from difflib import get_close_matches
from fractions import Fraction

from moteur.film.errors import BadInput

MOST_TERMS, MOST = 20, 10**7
_NUMBER = re.compile(r"\d{1,9}([.,]\d{1,6})?|[.,]\d{1,6}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def tidy(text: str, names: Set[str], where: str) -> str:
    """Return a quantity in one spelling; nothing is 1. Raise BadInput where it is none.

    ``2x prep_weeks`` -> ``2 * prep_weeks``; ``1,5`` -> ``1.5``.
    """
    plain = " ".join(text.casefold().replace("×", "*").split())
    if not plain:
        return "1"
    terms = [[part.strip() for part in term.split("*")] for term in plain.split("+")]
    if sum(map(len, terms)) > MOST_TERMS:
        raise BadInput(f"“{text[:40]}…” is too long", where, f"use {MOST_TERMS} numbers at most")
    for part in (part for term in terms for part in term):
        if not _NUMBER.fullmatch(part) and part not in names:
            raise BadInput(f"“{part or text}” is no quantity", where, _instead(part, names))
    return " + ".join(" * ".join(part.replace(",", ".") for part in term) for term in terms)


def value(quantity: str, figures: Mapping[str, Fraction], where: str) -> Fraction:
    """Return what a tidy quantity comes to; raise BadInput where it is too much."""
    total = Fraction(0)
    for term in quantity.split(" + "):
        product = Fraction(1)
        for part in term.split(" * "):
            product *= figures[part] if part in figures else Fraction(part)
        total += product
    if total > MOST:
        raise BadInput(f"“{quantity}” is more than {MOST:,}", where, "write a smaller quantity")
    return total


def names_in(quantity: str) -> frozenset[str]:
    """Return the figures that a quantity names."""
    parts = re.split(r" [+*] ", quantity)
    return frozenset(part for part in parts if _NAME.fullmatch(part))


def is_name(text: str) -> bool:
    """Say whether a text may name a figure."""
    return bool(_NAME.fullmatch(text))


def _instead(part: str, names: Set[str]) -> str:
    near = get_close_matches(part, sorted(names), 1)
    if near:
        return f"did you mean {near[0]}?"
    return f"write a number, or one of {', '.join(sorted(names))}"
