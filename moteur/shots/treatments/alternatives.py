"""Alternatives: other cameras for a shot that breaks a rule, the nearest to it first."""

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace

from moteur.shots.cameras.camera import Framed, Marks, from_direction, stand
from moteur.shots.cameras.figure import LADDER, frame_height
from moteur.shots.cameras.framing import crown_place
from moteur.shots.cameras.lens import focuses, lenses_for
from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.view import aimed, project
from moteur.shots.check.looks import gaze
from moteur.shots.check.seen import Seen
from moteur.shots.coverage import Piece
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Size

_ANGLES = (30.0, 20.0, 42.0, 12.0, 55.0, 4.0)
_LENSES = 3
_SIZES = 2
_CROWNS = (0.0, 0.1, -0.12)
_LEADS = (0.0, 0.15, -0.15, 0.3, -0.3)
_AIMED = ("single", "over", "two")
IN_FRAME = frozenset({"headroom", "thirds", "lead room", "out of frame", "covered", "foreground"})
"""Rules that the aim of a camera may mend."""


@dataclass
class Tried:
    """What was tried for a shot: cameras that could not be, and the rules that others broke."""

    stuck: Counter[str] = field(default_factory=Counter)
    blocked: Counter[str] = field(default_factory=Counter)
    unclear: int = 0
    judged: int = 0
    broke: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """Return how many ways were tried."""
        return self.stuck.total() + self.blocked.total() + self.unclear + self.judged


def must_see(camp: Floor, piece: Piece, marks: Marks) -> tuple[str, ...]:
    """Return whose face a shot must show: who speaks in it, or for whom it was made."""
    position = piece.position
    speakers = tuple(dict.fromkeys(u.speaker for u in piece.units if u.speaker))
    heard = tuple(n for n in speakers if camp.sees(position, n, marks))
    if heard and not piece.reaction:
        return heard
    one = position.kind in ("single", "over", "pov")
    names = position.subjects[:1] if one else position.subjects
    return tuple(n for n in names if n in marks and marks[n].present)


def alternatives(
    camp: Floor, piece: Piece, seen: Seen, rules: Set[str], tried: Tried
) -> Iterator[Position]:
    """Yield other positions for a piece; what cannot be built is counted in `tried`.

    `rules` are those that it breaks: where they lie in the frame, the same camera is aimed
    otherwise first.
    """
    marks, old = seen.after, piece.position
    wanted = must_see(camp, piece, marks)
    if "speaker" in rules:
        speak = dict.fromkeys(u.speaker for u in piece.units if u.speaker in marks)
        wanted = tuple(n for n in speak if marks[n].present) or wanted
    elif old.kind == "insert" or old.size is Size.INSERT:
        return
    if not wanted:
        # Who goes is seen going from where all can be seen.
        wides = (p for p in camp.positions if p.kind in ("master", "establishing"))
        yield from (p for p in (*wides, camp.wide(seen.before, ("", ""))) if p != old)
        return
    done = {old}
    same = _aimed_otherwise(camp, old, marks) if rules & IN_FRAME else ()
    for position in (*same, *_all(camp, piece, marks, wanted, tried)):
        if position in done:
            continue
        if old.kind == "establishing" and position.kind != old.kind:
            continue  # what shows where we are gives way to no face
        done.add(position)
        if all(camp.sees(position, n, marks) for n in wanted):
            yield position
        else:
            tried.unclear += 1


def _all(
    camp: Floor, piece: Piece, marks: Marks, wanted: tuple[str, ...], tried: Tried
) -> Iterator[Position]:
    old = piece.position
    yield from (p for p in camp.positions if _still(camp, p, marks))
    to = _partner(piece, marks, wanted[0])
    if len(wanted) == 1:
        yield from _alone(camp, old, marks, wanted[0], to, tried)
    pair = (wanted[0], wanted[1] if len(wanted) > 1 else to)
    if pair[1]:
        shoulder = camp.shoulder(marks, *pair) if len(wanted) == 1 else None
        eyes = camp.through_eyes(marks, camp.style.eyes, wanted[0], Size.MEDIUM_CLOSE)
        yield from (eyes,) if eyes is not None else ()
        found = (shoulder, camp.pair(marks, *pair), camp.pair(marks, *pair[::-1]))
        yield from (p for p in found if p is not None)
    yield camp.wide(marks, (wanted[0], to))


def _still(camp: Floor, position: Position, marks: Marks) -> bool:
    return position.move == "static" and not position.path and camp.holds(position, marks)


def _partner(piece: Piece, marks: Marks, name: str) -> str:
    """Return to whom somebody speaks or looks, who is there."""
    said = [u.to for u in piece.units if u.speaker == name]
    for other in (*said, *piece.position.subjects[1:], marks[name].looks_at):
        if other and other != name and other in marks and marks[other].present:
            return other
    return ""


def _aimed_otherwise(camp: Floor, old: Position, marks: Marks) -> Iterator[Position]:
    """Yield the same camera with the head elsewhere in the frame."""
    if old.kind not in _AIMED or old.move != "static" or old.subjects[0] not in marks:
        return
    camera, crown = old.camera, camp.sight.crown(marks[old.subjects[0]])
    place = project(camera, crown)
    if place is None:
        return
    top = crown_place(old.size)
    for down in _CROWNS:
        for aside in _LEADS:
            x = aside if old.kind == "single" else place[0] + aside
            other = aimed(camera.at, camera.lens_mm, camera.sensor, crown, x, top - down)
            yield replace(old, framed=replace(old.framed, camera=other))


def _alone(
    camp: Floor, old: Position, marks: Marks, name: str, to: str, tried: Tried
) -> Iterator[Position]:
    """Yield singles: other sizes, sides and lenses, those of the camera's own side first."""
    mark = marks[name]
    look = gaze(mark, marks, to)
    turn = (bearing(mark.at, old.camera.at[:2]) - look + 180.0) % 360.0 - 180.0
    side = 1.0 if turn >= 0 else -1.0
    for size in _sizes(camp, old.size):
        for lens in lenses_for(camp.kit, size, camp.style.lens)[:_LENSES]:
            for sign in (side, -side):
                for angle in _ANGLES:
                    way = look + angle * sign
                    found = _single(camp, marks, name, size, way, lens, sign, tried)
                    if found is not None:
                        yield Position(
                            "single", (name,), found, (mark,), asked=size,
                            support=camp.style.support,
                        )  # fmt: skip


def _sizes(camp: Floor, size: Size) -> list[Size]:
    """Return the sizes that a style has, the nearest first."""
    start = LADDER.index(size) if size in LADDER else LADDER.index(Size.MEDIUM)
    start = min(max(start, camp.tightest), camp.widest)
    near = sorted(LADDER, key=lambda s: (abs(LADDER.index(s) - start), LADDER.index(s)))
    return [s for s in near if camp.allows(s) and abs(LADDER.index(s) - start) <= _SIZES]


def _single(
    camp: Floor, marks: Marks, name: str, size: Size, way: float, lens: float, lead: float,
    tried: Tried,
) -> Framed | None:  # fmt: skip
    """Frame somebody from a direction; count why not where that cannot be."""
    found, stuck, blocker = camp.known(
        ("alone", name, size, way, lens, lead, camp.style.height), marks,
        lambda: _framed(camp, marks, name, size, way, lens, lead),
    )  # fmt: skip
    if stuck:
        tried.stuck[stuck] += 1
    elif blocker:
        tried.blocked[blocker] += 1
    elif found is None:
        tried.unclear += 1
    return found


def _framed(
    camp: Floor, marks: Marks, name: str, size: Size, way: float, lens: float, lead: float
) -> tuple[Framed | None, str, str]:
    """Frame somebody from a direction, or name in what the camera is, or what is in its way."""
    sight, mark = camp.sight, marks[name]
    distance = frame_height(size, sight.players[name]) * lens / camp.kit.sensor[1]
    at = stand(sight, mark, way, distance, size, camp.style.height)
    stuck = sight.stuck(at)
    if stuck or not focuses(camp.kit, lens, distance):
        return None, stuck or "focus", ""
    others = [m for n, m in marks.items() if n != name]
    blocker = sight.crowded(at, others) or sight.hidden(at, sight.eyes(mark), others)
    if blocker:
        return None, "", blocker
    found = from_direction(
        sight, marks, name, size, way, lens, camp.kit, 0.5 * lead, camp.style.height
    )
    return found, "", ""
