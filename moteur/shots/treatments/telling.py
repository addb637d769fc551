"""Telling: what was chosen for a scene, as set-ups and shots with words."""

from collections import Counter
from collections.abc import Sequence

from moteur.shots.cameras.setups import Floor, Position
from moteur.shots.coverage import Piece
from moteur.shots.model import Setup, Shot, Station, Support, Treatment
from moteur.shots.sentence.onscreen import angle_of
from moteur.shots.sentence.wording import angle_name
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.whys import why


def told(proposal: Proposal, camp: Floor, pieces: Sequence[Piece], language: str) -> Treatment:
    """Make a treatment of its pieces; set-ups are numbered 1, 2, ... until `numbered`."""
    used: dict[tuple[object, ...], list[Piece]] = {}
    for piece in pieces:
        used.setdefault(_place(piece.position), []).append(piece)
    number = {place: str(n) for n, place in enumerate(used, 1)}
    counts: Counter[str] = Counter()
    shots: list[Shot] = []
    for piece in pieces:
        setup = number[_place(piece.position)]
        counts[setup] += 1
        shots.append(Shot(
            id=f"{setup}.{counts[setup]}", setup=setup,
            elements=tuple(e for u in piece.units for e in u.elements), seconds=piece.seconds,
        ))  # fmt: skip
    return Treatment(
        name=proposal.name, style=proposal.style, words=proposal.words, unread=proposal.unread,
        setups=tuple(_setup(used[p][0], n, camp, language, used[p][1:]) for p, n in number.items()),
        shots=tuple(shots),
    )  # fmt: skip


def _place(position: Position) -> tuple[object, ...]:
    """Return what makes a position a set-up of its own: what the crew would build again."""
    return (
        position.kind, position.subjects, position.eyes, position.size, position.camera,
        position.framed.move_to, position.path, position.move, position.support,
    )  # fmt: skip


def _setup(piece: Piece, number: str, camp: Floor, language: str, later: Sequence[Piece]) -> Setup:
    position = piece.position
    framed = position.framed
    ends = (Station(camera=framed.move_to),) if framed.move_to else ()
    return Setup(
        number=number, kind=position.kind, size=framed.size, subjects=position.subjects,
        eyes=position.eyes, angle=angle(position, camp), lens_mm=framed.camera.lens_mm,
        height_m=framed.camera.at[2], distance_m=framed.distance_m, camera=framed.camera,
        support=position.support, move=_move(position), path=position.path or ends,
        why=why(piece, camp.plan, number == "1", language, later),
    )  # fmt: skip


_CARRIED = {Support.HAND_HELD: "hand-held", Support.STEADICAM: "steadicam"}


def _move(position: Position) -> str:
    """Name what the camera does; one that is carried is never quite still."""
    if position.move == "static":
        return _CARRIED.get(position.support, "static")
    return position.move


def angle(position: Position, camp: Floor) -> str:
    """Say from where the camera looks: against the eyes of its subject, else by its tilt."""
    marks = {m.player: m for m in position.marks}
    mark = next((marks[n] for n in position.subjects if n in marks), None)
    target = camp.sight.eyes(mark) if mark and position.kind != "insert" else None
    return angle_name(angle_of(position.camera, target))
