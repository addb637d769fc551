"""Likeness: how far apart two of a cast are to the eye, across a room.

What tells people apart at twenty metres is the colour of the largest garment, the outline, what
the legs wear and the hair; faces come later.
"""

from collections.abc import Sequence

from moteur.previs.model import Appearance, Garment
from moteur.previs.people import garments
from moteur.previs.people.lots import contrast

Costume = Sequence[Garment]

_LONG = ("coat", "raincoat", "parka", "lab_coat", "dressing_gown", "frock_coat")
_SHORT = (
    "jacket", "bomber", "denim_jacket", "uniform_jacket", "chef_jacket", "hi_vis", "police_vest",
    "cardigan",
)  # fmt: skip
_SKIRTS = ("skirt", "long_skirt", "pencil_skirt")
# Hair that looks alike from afar.
_SHORN = (
    "crop", "buzz", "crew", "parting", "comb_over", "slick", "swept", "undercut", "receding",
    "bald", "bare", "quiff", "pompadour", "pixie", "cornrows",
)  # fmt: skip
_UP = ("bun", "top_knot", "chignon", "man_bun", "ponytail", "high_ponytail", "set", "puffs")
_ROUND = ("curls", "afro", "mop", "shaggy", "bowl", "ringlets", "dreads", "braids")
_MOST = 0.5


def largest(costume: Costume) -> Garment | None:
    """Return the garment that shows most: a coat before a dress, a dress before a shirt."""
    for kinds in ((*_LONG, *_SHORT), garments.DRESSES, garments.TOPS, garments.BOTTOMS):
        found = [g for g in costume if g.kind in kinds]
        if found:
            return found[-1]
    return None


def legs(costume: Costume) -> str:
    """Return the colour below the waist."""
    for kinds in (garments.BOTTOMS, garments.DRESSES):
        found = [g.colour for g in costume if g.kind in kinds]
        if found:
            return found[0]
    return ""


def outline(costume: Costume) -> tuple[str, str, str]:
    """Return what makes a figure's outline: what falls over it, the legs, the head."""
    kinds = {g.kind for g in costume}
    over = "long" if kinds & {*_LONG} else "short" if kinds & {*_SHORT} else ""
    dressed = kinds & {*garments.DRESSES} - {"overalls"}
    legs = "skirt" if dressed or kinds & {*_SKIRTS} else "shorts" if "shorts" in kinds else ""
    hat = next((g.kind for g in costume if g.kind in garments.HATS), "")
    return over, legs, hat


def apart(one: Costume, two: Costume) -> float:
    """Return how far apart two costumes are, 0 for the same and 1 for wholly unlike."""
    a, b = largest(one), largest(two)
    if a is None or b is None:
        return 0.0 if a is b else 1.0
    colour = min(contrast(a.colour, b.colour), _MOST) / _MOST
    below = min(contrast(legs(one) or a.colour, legs(two) or b.colour), _MOST) / _MOST
    shape = sum(x != y for x, y in zip(outline(one), outline(two), strict=True)) / 3
    kind = float(a.kind != b.kind)
    return 0.5 * colour + 0.15 * below + 0.25 * shape + 0.1 * kind


def unlike(one: Appearance, two: Appearance) -> float:
    """Return how far apart two people are, 0-1: costume, then hair, then build."""
    hair = min(contrast(one.hair_colour or "#000000", two.hair_colour or "#000000"), _MOST) / _MOST
    style = float(_family(one.hair) != _family(two.hair))
    build = min(1.0, abs(one.build - two.build) * 3 + abs(one.height - two.height) * 3)
    sex = float(one.kind != two.kind)
    return (
        0.6 * apart(one.costume, two.costume)
        + 0.12 * hair + 0.12 * style + 0.08 * build + 0.08 * sex
    )  # fmt: skip


def _family(hair: str) -> str:
    for n, family in enumerate((_SHORN, _UP, _ROUND)):
        if hair in family:
            return str(n)
    return "long"
