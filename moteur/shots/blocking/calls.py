"""Calls: a telephone call or an intercut plays in two places; one floor stands for both."""

import math
import re
from collections.abc import Mapping, Sequence

from moteur.screenplay.model import Element, Kind, plain
from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.names import Names
from moteur.shots.floors.ground import Ground
from moteur.shots.model import Spot

Sides = dict[str, int]
FACING = {-1: 300.0, 1: 240.0}
"""Each looks past the camera towards the other's side: cut together they seem to face."""
_INTERCUT = re.compile(r"\bintercut|\bmontage altern", re.IGNORECASE)
_BESIDE, _SHARE = 0.65, 0.27


def called(
    heading: str, elements: Sequence[Element], acts: Sequence[Act], talk: Sequence[tuple[str, str]]
) -> tuple[str, str]:
    """Return the two who talk from two places, or nobody.

    The heading or a line says so, both telephone, or one telephones the other. `talk` is
    who speaks to whom, in order.
    """
    said = any(
        e.kind in (Kind.ACTION, Kind.TRANSITION) and _INTERCUT.match(plain(e.text).lstrip(" -("))
        for e in elements
    )
    phoning = {n for a in acts if a.deed is Deed.PHONE for n in a.who}
    calls = {n: a.player for a in acts if a.deed is Deed.PHONE and a.player for n in a.who}
    for one, two in talk:
        both = one in phoning and two in phoning
        both = both or calls.get(one) == two or calls.get(two) == one
        if one and two and one != two and (said or both or _INTERCUT.search(heading)):
            return one, two
    return "", ""


def sides(
    pair: tuple[str, str], players: Sequence[str], elements: Sequence[Element], names: Names
) -> Sides:
    """Return on which side of the floor each player is: -1 with the first, 1 with the second.

    Who is named in a line with one of the two, and not with the other, is with them.
    """
    found = {pair[0]: -1, pair[1]: 1}
    for element in elements:
        there = names.mentioned(plain(element.text)) if element.kind is Kind.ACTION else ()
        known = {found[n] for n in there if n in found}
        if len(known) == 1:
            side = known.pop()
            found.update({n: side for n in there if n not in found})
    return {n: found.get(n, -1) for n in players}


def parties(where: Sides) -> tuple[tuple[str, ...], ...]:
    """Return who is on each of the two sides; nothing where there are none."""
    both = tuple(tuple(n for n, side in where.items() if side == s) for s in (-1, 1))
    return both if all(both) else ()


def spots(ground: Ground, where: Mapping[str, int]) -> dict[str, Spot]:
    """Return a free spot for each player on their side of the floor."""
    taken: dict[str, Spot] = {}
    for side in (-1, 1):
        mine = [n for n, s in where.items() if s == side]
        middle = (side * _SHARE * ground.plan.width, -0.05 * ground.plan.depth)
        for i, name in enumerate(mine):
            way = math.tau * i / max(len(mine), 1)
            away = _BESIDE if len(mine) > 1 else 0.0
            want = (middle[0] + away * math.cos(way), middle[1] + away * math.sin(way))
            taken[name] = ground.nearest(want, taken.values())
    return taken
