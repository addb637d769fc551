"""Targets: what the camera of an edited set-up is aimed at, and how much of it a size shows."""

import math
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.shots.blocking.names import spelled
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import frame_height, hands
from moteur.shots.cameras.sight import Sight
from moteur.shots.edits.wish import Wish
from moteur.shots.model import Move, Player, Point, Setup, Size


@dataclass(frozen=True)
class Target:
    """A point in the set: eyes, the middle of several, a thing.

    `near` are the eyes of the first, `crown` how high that head is; `top` is what has its place
    in the frame, the highest crown; `was_away` how far the camera stood from `at` before.
    """

    name: str
    said: str
    at: Point
    top: Point
    marks: tuple[Move, ...] = ()
    player: Player | None = None
    thing: float | None = None
    near: Point = (0.0, 0.0, 0.0)
    crown: float = 0.0
    was_away: float = 1.0

    @property
    def mark(self) -> Move | None:
        """Return the first who is seen."""
        return self.marks[0] if self.marks else None

    @property
    def several(self) -> bool:
        """Say whether more than one is aimed at."""
        return len(self.marks) > 1

    def frame(self, size: Size) -> float | None:
        """Return how many metres of it a size shows from top to bottom; None of the set."""
        if self.thing is not None:
            return self.thing
        return frame_height(size, self.player) if self.player and size is not Size.INSERT else None


_HANDS = {"hand", "hands", "main", "mains"}
_ARTICLES = ("the ", "a ", "an ", "le ", "la ", "les ", "un ", "une ", "l'", "l’")


def thing_of(name: str) -> str:
    """Return the name of a thing without its article, to compare it: ``the phone`` -> ``phone``."""
    said = name.casefold().strip()
    lead = next((a for a in _ARTICLES if said.startswith(a)), "")
    return spelled(said[len(lead) :])


def target_of(wish: Wish, was: Setup, sight: Sight, marks: Marks) -> Target:
    """Return what a wish, or else the set-up as it was, is aimed at.

    Raise BadInput for somebody who is not there and a thing that nobody has.
    """
    size = wish.size or was.size
    if size is Size.INSERT:
        return _thing(wish, was, sight, marks)
    names = tuple(s.name for s in wish.subjects if s.name) if wish.spoken else was.subjects
    there = [marks[n] for n in names if n in marks]
    if wish.spoken:
        gone = next((n for n in names if n not in marks or not marks[n].present), "")
        if gone:
            raise BadInput(f"{gone} is not there on these lines", wish.where, "choose who is")
    if (was.kind in ("single", "over", "pov") and not wish.spoken) or wish.over:
        there = there[:1]
    before = _ahead(was)
    if not there:
        away = math.dist(was.camera.at, before)
        return Target("", "the set", before, before, near=before, was_away=max(away, 0.01))
    eyes = [sight.eyes(m) for m in there]
    at = _middle(eyes)
    top = (at[0], at[1], max(sight.crown(m)[2] for m in there))
    return Target(
        there[0].player, " and ".join(m.player for m in there), at, top, tuple(there),
        sight.players[there[0].player], near=eyes[0], crown=sight.crown(there[0])[2],
        was_away=max(math.dist(was.camera.at, at), 0.01),
    )  # fmt: skip


def _thing(wish: Wish, was: Setup, sight: Sight, marks: Marks) -> Target:
    """Return the thing of an insert: as before, in somebody's hands, or of the set's furniture."""
    name = wish.subjects[0].name if wish.spoken else "".join(was.subjects[:1])
    before = _ahead(was)
    away = math.dist(was.camera.at, before)
    tall = away * was.camera.sensor[1] / was.camera.lens_mm
    if was.size is Size.INSERT and thing_of(name) == thing_of("".join(was.subjects[:1])):
        return Target(name, name, before, before, thing=tall, near=before, was_away=max(away, 0.01))
    found = _held(name, sight, marks) or _in_hands(wish, sight, marks) or _furniture(name, sight)
    if found is None:
        raise BadInput(
            f"nobody has “{name}” on these lines, and the set has none", wish.where,
            "name a thing as the script does, or whose hands",
        )  # fmt: skip
    at, tall = found
    away = max(math.dist(was.camera.at, at), 0.01)
    return Target(name, name, at, at, thing=tall, near=at, was_away=away)


def _held(name: str, sight: Sight, marks: Marks) -> tuple[Point, float] | None:
    """Return where somebody holds a thing, or where the hands are that are named."""
    wanted = set(thing_of(name).replace("'s", "").split())
    for mark in marks.values():
        player = sight.players.get(mark.player)
        if player is None or not mark.present:
            continue
        has = mark.thing and wanted & set(spelled(mark.thing).split())
        own = wanted & set(spelled(mark.player).split()) and wanted & _HANDS
        if has or own:
            return hands(player, mark), frame_height(Size.INSERT, player)
    return None


def _in_hands(wish: Wish, sight: Sight, marks: Marks) -> tuple[Point, float] | None:
    """Return the hands of whom a line says to handle the thing."""
    mark = marks.get(wish.holder)
    if mark is None or not mark.present:
        return None
    player = sight.players[wish.holder]
    return hands(player, mark), frame_height(Size.INSERT, player)


def _furniture(name: str, sight: Sight) -> tuple[Point, float] | None:
    wanted = thing_of(name)
    for piece in sight.plan.pieces:
        if spelled(piece.kind.replace("_", " ")) == wanted:
            tall = max(0.3, min(piece.size[2], 1.2))
            return (piece.at[0], piece.at[1], round(piece.size[2] * 0.8, 3)), tall
    return None


def _middle(points: list[Point]) -> Point:
    count = len(points)
    x, y, z = (sum(p[i] for p in points) / count for i in range(3))
    return (x, y, z)


def _ahead(was: Setup) -> Point:
    """Return the point at which a camera without players looks."""
    at, aim = was.camera.at, was.camera.aim
    share = was.distance_m / (math.dist(at, aim) or 1.0)
    x, y, z = (a + (b - a) * share for a, b in zip(at, aim, strict=True))
    return (x, y, z)
