"""Kinds: whether a man or a woman is meant where the script does not say it."""

from typing import Literal

from moteur.previs.people.lots import number

Sex = Literal["f", "m"]


def sex(name: str, kind: str) -> Sex:
    """Return a character's sex, by their name where the script leaves it open.

    Face and voice take it from here, so that they agree.
    """
    if kind in ("woman", "girl"):
        return "f"
    if kind in ("man", "boy"):
        return "m"
    return "f" if number(name, "sex") % 2 == 0 else "m"


def shown(name: str, kind: str) -> str:
    """Return who is seen and heard for a player's kind: of a person a man or a woman."""
    if kind not in ("person", "child"):
        return kind
    female = sex(name, kind) == "f"
    if kind == "child":
        return "girl" if female else "boy"
    return "woman" if female else "man"
