"""Moments: what a moving camera should show while each unit of a scene plays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.wides import principals
from moteur.shots.model import Move, Size, Spot, Style
from moteur.shots.staging import Staging
from moteur.shots.units import Unit

_ROUND = 4
_PRESS = ((0.18, Size.COWBOY), (0.42, Size.MEDIUM), (0.78, Size.MEDIUM_CLOSE))
_LISTENER, _WALKER, _SEEN, _LAST = 0.35, 0.8, 0.7, 3.0


@dataclass(frozen=True)
class Moment:
    """What to show of one unit.

    `marks` is where everybody is as it begins, with who comes in while it plays; `after` where
    they then are. `hero` should be seen from the front in `size`, `others` be in frame, each
    by a weight. `whole` asks for the place and all who are in it. `walkers` are followed for the
    `walk` seconds that the longest of them goes; `trails` are the corners of their ways, where
    they begin among them.
    """

    marks: dict[str, Move]
    after: dict[str, Move]
    hero: str = ""
    others: tuple[tuple[str, float], ...] = ()
    size: Size = Size.MEDIUM
    whole: bool = False
    walkers: tuple[str, ...] = ()
    seconds: float = 0.0
    walk: float = 0.0
    trails: tuple[tuple[str, tuple[Spot, ...]], ...] = ()
    speaks: bool = False

    @cached_property
    def key(self) -> tuple[object, ...]:
        """Return what decides how good a camera is for it."""
        where = tuple((m.player, m.at, m.pose, m.facing) for m in self.marks.values() if m.present)
        return (where, self.hero, self.others, self.size, self.whole)


def moments(
    staging: Staging, units: Sequence[Unit], before: Sequence[Marks], after: Sequence[Marks],
    style: Style, opens: bool,
) -> list[Moment]:  # fmt: skip
    """Return the moment of each unit of a shot, and one for its end.

    It opens wide, and comes closer as the scene presses; who walks is seen whole. `opens` says
    that the scene begins with it.
    """
    found: list[Moment] = []
    for i, unit in enumerate(units):
        through = i // _ROUND * _ROUND / max(len(units) - 1, 1)
        there, last = _there(before[i], after[i], unit), found[-1].hero if found else ""
        moment = _moment(staging, unit, there, dict(after[i]), through, last)
        if i == 0 and opens:
            moment = _opening(moment, staging.work.new_set)
        found.append(_kept(moment, style))
    end = found[-1]
    found.append(Moment(
        marks=dict(after[-1]), after=dict(after[-1]), hero=end.hero, others=end.others,
        size=end.size, whole=end.whole and len(units) == 1, seconds=_LAST,
    ))  # fmt: skip
    return found


def _there(before: Marks, after: Marks, unit: Unit) -> dict[str, Move]:
    """Return where everybody is as a unit begins.

    Who comes in stands where they come in; who turns, sits down or rises without a walk has
    done so at once.
    """
    found = dict(before)
    for name, mark in before.items():
        then = after.get(name, mark)
        if not mark.present and then.present and name in unit.movers:
            found[name] = mark.model_copy(update={"present": True})
        elif mark.present and then.present and mark.at == then.at:
            found[name] = then
    return found


def _moment(
    staging: Staging,
    unit: Unit,
    marks: dict[str, Move],
    after: dict[str, Move],
    through: float,
    last: str,
) -> Moment:
    there = [m.player for m in principals(marks) if m.present]
    walkers = tuple(n for n in dict.fromkeys(unit.movers) if n in marks and marks[n].present)
    about = unit.speaker or next(iter(unit.seen), "")
    seen = [n for n in unit.seen if n in there and not staging.parties.apart(about, n)]
    hero, size, others = "", Size.MEDIUM, list[tuple[str, float]]()
    if unit.speaker in there:
        hero = unit.speaker
        press = 0.75 * through + 0.3 * unit.tense
        size = next((s for most, s in _PRESS if press < most), Size.CLOSE)
        listener = unit.to if unit.to in there and unit.to != hero else ""
        listener = "" if staging.parties.apart(hero, listener) else listener
        weight = 1.0 if unit.also else _LISTENER * (1.0 - through)
        others = [(listener, weight)] if listener else []
    elif unit.voice:
        hero = next((n for n in (last, unit.to, *seen, *there) if n in there), "")
        size = Size.MEDIUM_CLOSE
    elif unit.thing and unit.holder in there:
        hero, size = unit.holder, Size.MEDIUM_CLOSE
    elif seen:
        hero = seen[0]
        others = [(n, _SEEN) for n in seen[1:3]]
        size = Size.MEDIUM if len(seen) == 1 else Size.COWBOY
    if walkers:
        hero = hero or walkers[0]
        size = Size.FULL if not unit.speaker else Size.COWBOY
        others += [(n, _WALKER) for n in walkers[:3] if n != hero and n not in dict(others)]
    return Moment(
        marks, after, hero, tuple(others), size, walkers=walkers, seconds=unit.seconds,
        walk=unit.walk if walkers else 0.0, trails=_trails(staging, unit, marks, walkers),
        speaks=bool(unit.speaker),
    )  # fmt: skip


def _trails(
    staging: Staging, unit: Unit, marks: Marks, walkers: Sequence[str]
) -> tuple[tuple[str, tuple[Spot, ...]], ...]:
    """Return by which corners each of some players walks while a unit plays."""
    found = {name: [marks[name].at] for name in walkers}
    for move in staging.blocking.moves:
        way = found.get(move.player)
        if way is not None and move.element in unit.elements and move.at != way[-1]:
            way.append(move.at)
    return tuple((name, tuple(way)) for name, way in found.items())


def _opening(moment: Moment, new_set: bool) -> Moment:
    """Show all who are there, and of a new set as much as can be."""
    return replace(moment, size=Size.WIDE if new_set else Size.FULL, whole=True)


def _kept(moment: Moment, style: Style) -> Moment:
    """Keep what to show within what the style allows."""
    widest, tightest = LADDER.index(style.widest), LADDER.index(style.tightest)
    size = LADDER[max(min(LADDER.index(moment.size), widest), min(tightest, widest))]
    stays = [n for n in style.stays_with if n in moment.marks and moment.marks[n].present]
    others, hero = moment.others, moment.hero
    if stays and hero not in stays:
        hero, others = (hero, (*others, (stays[0], 2.0))) if hero else (stays[0], others)
    whole = moment.whole and widest > LADDER.index(Size.FULL)
    return replace(moment, hero=hero, others=others, size=size, whole=whole)
