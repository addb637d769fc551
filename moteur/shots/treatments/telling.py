"""Telling: what was chosen for a scene, as set-ups and shots with words."""

from collections.abc import Sequence

from moteur.shots.coverage import Piece
from moteur.shots.figure import eyes_of
from moteur.shots.model import Setup, Shot, Size, Station, Treatment
from moteur.shots.setups import Floor, Position
from moteur.shots.treatments.proposals import Proposal

_APART = 0.35


def told(proposal: Proposal, camp: Floor, pieces: Sequence[Piece], language: str) -> Treatment:
    """Make a treatment of its pieces; set-ups are numbered 1, 2, ... until `numbered`."""
    order: dict[int, str] = {}
    counts: dict[str, int] = {}
    shots: list[Shot] = []
    setups: list[Setup] = []
    for piece in pieces:
        index = camp.positions.index(piece.position)
        if index not in order:
            order[index] = str(len(order) + 1)
            setups.append(_setup(piece, order[index], camp, language))
        number = order[index]
        counts[number] = counts.get(number, 0) + 1
        shots.append(Shot(
            id=f"{number}.{counts[number]}", setup=number,
            elements=tuple(e for u in piece.units for e in u.elements), seconds=piece.seconds,
        ))  # fmt: skip
    return Treatment(
        name=proposal.name, style=proposal.style, words=proposal.words, unread=proposal.unread,
        setups=tuple(setups), shots=tuple(shots),
    )  # fmt: skip


def _setup(piece: Piece, number: str, camp: Floor, language: str) -> Setup:
    position = piece.position
    framed = position.framed
    ends = (Station(camera=framed.move_to),) if framed.move_to else ()
    return Setup(
        number=number, kind=position.kind, size=framed.size, subjects=position.subjects,
        eyes=position.eyes, angle=angle_of(position, camp), lens_mm=framed.camera.lens_mm,
        height_m=framed.camera.at[2], distance_m=framed.distance_m, camera=framed.camera,
        support=position.support, move=position.move, path=position.path or ends,
        why=_why(piece, language),
    )  # fmt: skip


def angle_of(position: Position, camp: Floor) -> str:
    """Say whether the camera is level with the eyes that it looks at."""
    height = position.camera.at[2]
    if position.kind == "insert":
        return "high angle"
    marks = [m for m in position.marks if m.player in camp.players]
    level = max((eyes_of(camp.players[m.player], m) for m in marks[:1]), default=height)
    if height - level > _APART:
        return "high angle"
    return "low angle" if level - height > _APART else "eye level"


_WHY = {
    "establishing": ("shows where we are", "montre où l'on est"),
    "master": ("shows everybody and where they stand", "montre chacun et sa place"),
    "two": ("holds the two together", "tient les deux ensemble"),
    "over": ("ties who speaks to who listens", "relie qui parle à qui écoute"),
    "single": ("stays with {}", "reste avec {}"),
    "speaker": ("carries what {} says", "porte ce que dit {}"),
    "close": ("comes close to {} as it presses", "s'approche de {} quand cela se tend"),
    "pan": ("follows {} across the floor", "suit {} dans le décor"),
    "reaction": ("shows {} listening", "montre {} qui écoute"),
    "insert": ("shows the {}, which is handled here", "montre l'objet : {}"),
    "pov": ("shows {} as they are seen", "montre {} comme on le voit"),
    "moving": ("keeps everything in one breath", "tient tout d'un seul souffle"),
}  # fmt: skip


def _why(piece: Piece, language: str) -> str:
    position = piece.position
    kind: str = "pan" if position.move == "pan" else "reaction" if piece.reaction else position.kind
    if kind == "single" and position.size in (Size.CLOSE, Size.EXTREME_CLOSE):
        kind = "close"
    elif kind == "single" and any(u.speaker in position.subjects for u in piece.units):
        kind = "speaker"
    said = _WHY[kind][1 if language.startswith("fr") else 0]
    return said.format(position.subjects[0] if position.subjects else "")
