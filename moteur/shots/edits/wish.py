"""Wish: what is said of a set-up, by a sentence or by numbers, before a camera is solved."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.edits.said import Said, angle_said, moves_said
from moteur.shots.model import Setup, Size
from moteur.shots.sentence.structure import Angle, Move, Shot, Side, Subject

_NUMBERS = ("lens_mm", "height_m", "distance_m")


@dataclass(frozen=True)
class Wish:
    """What is to be true of a camera; what is None or empty stays as it was.

    `subjects` are who is in frame where a sentence says so, with places and facings. `holder`
    is who handles the thing of an insert by the words of its lines.
    """

    where: str
    subjects: tuple[Subject, ...] = ()
    size: Size | None = None
    over: str = ""
    shoulder: Side | None = None
    eyes: str = ""
    lens_mm: float | None = None
    height_m: float | None = None
    distance_m: float | None = None
    angle: Angle | None = None
    dutch: float | None = None
    moves: tuple[Move, ...] = ()
    why: str = ""
    holder: str = ""

    @property
    def spoken(self) -> bool:
        """Say whether a sentence tells who is in frame."""
        return bool(self.subjects)


def wish_of(setup: Setup, fields: Mapping[str, Any], said: Said | None, language: str) -> Wish:
    """Return what is pinned of a set-up; raise BadInput where sentence and numbers differ."""
    shot = said.shot if said else Shot()
    given: dict[str, Any] = {name: getattr(shot, name) for name in _NUMBERS}
    for name in _NUMBERS:
        if name not in fields:
            continue
        pinned = float(fields[name])
        if given[name] is not None and abs(given[name] - pinned) > 0.005:
            raise _differ(setup, name, f"{given[name]:g}", f"{pinned:g}")
        given[name] = pinned
    size = shot.subjects[0].size if shot.subjects else None
    if "size" in fields:
        if size and size is not Size(fields["size"]):
            raise _differ(setup, "size", size.value, str(fields["size"]))
        size = Size(fields["size"])
    angle = shot.angle
    if "angle" in fields:
        meaning = Angle(angle_said(str(fields["angle"]), setup.number))
        if angle and angle is not meaning:
            raise _differ(setup, "angle", angle.value, meaning.value)
        angle = meaning
    moves = shot.moves
    if "move" in fields:
        meant = moves_said(str(fields["move"]), language, setup.number)
        if moves and [m.kind for m in moves] != [m.kind for m in meant]:
            raise _differ(setup, "move", moves[0].kind.value, meant[0].kind.value)
        moves = moves or meant
    return Wish(
        where=setup.number, subjects=shot.subjects, size=size, over=shot.over,
        shoulder=shot.shoulder, eyes=shot.eyes, angle=angle,
        dutch=shot.dutch if shot.dutch else None, moves=moves,
        why=str(fields.get("why", shot.why)), **given,
    )  # fmt: skip


def _differ(setup: Setup, what: str, said: str, pinned: str) -> BadInput:
    noun = what.partition("_")[0]
    return BadInput(
        f"the sentence says {noun} {said}, and {noun} {pinned} is pinned", setup.number,
        "change one of both",
    )  # fmt: skip
