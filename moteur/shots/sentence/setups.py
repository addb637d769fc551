"""The shot of a set-up: what the plan of today says, as a structure."""

from collections.abc import Sequence

from moteur.film.errors import BadInput
from moteur.shots.model import Setup
from moteur.shots.nearest import meant
from moteur.shots.sentence.structure import Angle, Line, Move, Movement, Shot, Subject
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary

# The plan says what a shot does, "shows where we are"; a reason wants a subject.
_DEEDS = {
    "it": ["shows", "holds", "ties", "stays", "carries", "comes", "follows"],
    "il": ["montre", "tient", "relie", "reste", "porte", "s'approche", "suit"],
}
_ANGLES = {"eye level": Angle.EYE, "high angle": Angle.HIGH, "low angle": Angle.LOW}


def of(setup: Setup, elements: Sequence[str] = ()) -> Shot:
    """Return a set-up as a shot; `elements` are the ids that play in it, in order.

    The set-up says neither places on the screen nor facings, nor when a move begins; its
    reason gets a subject, "it shows where we are". Raise BadInput for an angle or a move in
    words that are not known.
    """
    seen, over = setup.subjects, ""
    if setup.kind == "over":
        seen, over = setup.subjects[:1], "".join(setup.subjects[1:2])
    if setup.kind == "insert" and not seen:
        seen = ("detail",)
    lines = [Line(element=e) for e in (elements[0], elements[-1])] if elements else [None, None]
    return Shot(
        number=setup.number,
        subjects=tuple(Subject(name=n, size=setup.size) for n in seen)
        or (Subject(size=setup.size),),
        over=over,
        lens_mm=setup.lens_mm,
        height_m=setup.height_m,
        distance_m=setup.distance_m,
        angle=_angle(setup),
        moves=_moves(setup),
        first=lines[0],
        last=lines[1],
        why=_why(setup.why),
    )


def _why(why: str) -> str:
    begins = why.split(" ", 1)[0]
    for subject, deeds in _DEEDS.items():
        if begins in deeds:
            return f"{subject} {why}"
    return why


def _angle(setup: Setup) -> Angle | None:
    if not setup.angle:
        return None
    if setup.angle in _ANGLES:
        return _ANGLES[setup.angle]
    return Angle(_word("angle", setup.angle, setup.number))


def _moves(setup: Setup) -> tuple[Move, ...]:
    if not setup.move:
        return ()
    kind = Movement(_word("move", setup.move, setup.number))
    follows = setup.subjects[:1] if kind in (Movement.PAN, Movement.TRACK) else ()
    return (Move(kind=kind, follows=follows),)


def _word(group: str, said: str, number: str) -> str:
    """Return the meaning of a word that a person may have pinned, in either language."""
    known: list[str] = []
    for language in LANGUAGES:
        words = vocabulary(language)
        found = words.find(group, said)
        if found:
            return found
        known.extend(phrases[0] for phrases in words.groups[group].values())
    raise BadInput(f"“{said}” is no {group}", f"shot {number}", meant(said, known))
