"""Describing: the structure of a planned shot, computed from its camera."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from moteur.screenplay.model import Element, Kind, plain
from moteur.shots.cameras.figure import steps_between
from moteur.shots.model import Move as Mark
from moteur.shots.model import Player, ScenePlan, Setup, Size, Treatment
from moteur.shots.model import Shot as Cut
from moteur.shots.sentence.contradictions import contradictions
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.onscreen import angle_of, faces_of, place_of, size_at
from moteur.shots.sentence.structure import Angle, Line, Shot, Subject
from moteur.shots.sentence.travelling import moves_of

_WORDS, _NAMED, _FACES = 5, 5, 3
_LONGEST, _LINE = 300, 60
_QUOTED = re.compile(r"(?: ?:|, from|, de) [“«].*$")
# The plan says what a shot does, "shows where we are"; a reason wants a subject.
_DEEDS = {
    "it": ("shows", "holds", "ties", "stays", "carries", "comes", "follows", "keeps", "sees",
           "moves", "lets", "brings", "makes", "leaves", "opens", "goes", "looks"),
    "il": ("montre", "tient", "relie", "reste", "porte", "s'approche", "suit", "garde", "voit",
           "laisse", "amène", "ouvre", "va", "regarde"),
}  # fmt: skip


def describe(
    plan: ScenePlan, treatment: Treatment, item: Setup | Cut,
    elements: Sequence[Element] = (), moments: Moments | None = None,
) -> Shot:  # fmt: skip
    """Return a set-up or a shot of a treatment as the structure that its camera shows.

    A shot has its number, its first and last line and the lines on which its moves end; a
    set-up none of these. `elements` are the scene's, for the words of lines. Give `moments` of
    the treatment where many are described.
    """
    moments = moments or Moments(plan, treatment)
    setup = item if isinstance(item, Setup) else _setup(treatment, item)
    cut = moments.first(setup.number) if isinstance(item, Setup) else item
    marks = moments.framed(setup, moments.first(setup.number))
    played = cut.elements if cut else ()
    texts = {e.id: e for e in elements}
    lines: dict[str, Line] = {}
    if isinstance(item, Cut):
        ends = {s.element for s in setup.path}
        lines = {e: _begins(e, played[i:], texts) for i, e in enumerate(played) if e in ends}
    first, last = _span(played, texts) if isinstance(item, Cut) and played else (None, None)
    given = Shot(
        number=item.id if isinstance(item, Cut) else "",
        **_framing(setup, moments, marks),
        lens_mm=setup.lens_mm, height_m=setup.camera.at[2],
        distance_m=max(setup.distance_m, 0.01), angle=_angle(setup, moments, marks),
        dutch=setup.camera.roll, moves=moves_of(setup, moments, played, lines),
        first=first, last=last, why=reason(setup.why, quoting=isinstance(item, Setup)),
    )  # fmt: skip
    return _sound(given)


def _setup(treatment: Treatment, shot: Cut) -> Setup:
    return next(s for s in treatment.setups if s.number == shot.setup)


def _framing(setup: Setup, moments: Moments, marks: Mapping[str, Mark]) -> dict[str, object]:
    """Return who is in frame, over whose shoulder, through whose eyes."""
    names, over = list(dict.fromkeys(setup.subjects)), ""
    if setup.kind == "over" and len(names) > 1:
        names, over = names[:1], names[1]
    names = _seen(names, setup, moments, marks)
    eyes = setup.eyes if setup.kind == "pov" and setup.eyes not in names else ""
    others = len(names) - _NAMED if len(names) > _NAMED + 1 else 0
    names = names[: len(names) - others]
    known = [n for n in names if n in moments.players]
    subjects = tuple(_subject(name, setup, moments, marks, len(known) <= _FACES) for name in names)
    if not subjects and setup.size is Size.INSERT:
        subjects = (Subject(name="detail", size=setup.size),)
    empty = setup.size if setup.size in (Size.EXTREME_WIDE, Size.FULL) else Size.WIDE
    return {
        "subjects": subjects or (Subject(size=empty),), "others": others,
        "over": clean(over)[:100], "eyes": "" if over else clean(eyes)[:100],
    }  # fmt: skip


def _seen(names: list[str], setup: Setup, moments: Moments, marks: Mapping[str, Mark]) -> list[str]:
    """Return who is there; of a camera that goes about, who is in its first frame."""
    there = [n for n in names if n not in marks or marks[n].present]
    if setup.kind == "moving":
        first = [n for n in there if n in marks and moments.in_frame(setup.camera, marks[n])]
        there = first or there
    return there or names[:1]


def _subject(
    name: str, setup: Setup, moments: Moments, marks: Mapping[str, Mark], faces: bool
) -> Subject:
    """Return a subject; who is much larger or smaller than the first has another size."""
    mark, player = marks.get(name), moments.players.get(name)
    said = clean(name)[:100] or "somebody"
    if mark is None or player is None or setup.size is Size.INSERT:
        return Subject(name=said, size=setup.size)
    return Subject(
        name=said, size=_size(name, setup, moments, mark, player),
        place=place_of(moments.sight, setup.camera, mark),
        faces=faces_of(setup.camera, mark, marks) if faces else None,
    )  # fmt: skip


def _size(name: str, setup: Setup, moments: Moments, mark: Mark, player: Player) -> Size:
    if name == setup.subjects[0]:
        return setup.size
    shown = size_at(setup.camera, moments.sight, mark, player)
    return shown if steps_between(shown, setup.size) >= 2 else setup.size


def _angle(setup: Setup, moments: Moments, marks: Mapping[str, Mark]) -> Angle:
    mark = next((marks[n] for n in setup.subjects if n in marks), None)
    return angle_of(setup.camera, moments.sight.eyes(mark) if mark else None)


def _span(ids: Sequence[str], elements: Mapping[str, Element]) -> tuple[Line, Line | None]:
    """Return the first and the last line of a shot; a cue gives way to what is said."""
    told = [i for i in ids if i in elements and elements[i].kind not in _UNSAID] or list(ids)
    first, last = line_of(told[0], elements), line_of(told[-1], elements)
    return first, None if told[0] == told[-1] else last


_UNSAID = (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.TRANSITION)


def line_of(id_: str, elements: Mapping[str, Element]) -> Line:
    """Return an element as a line: its id, and the words that it begins with."""
    element = elements.get(id_)
    words = clean(plain(element.text[:_LONGEST])).split() if element else []
    return Line(element=id_, words=_beginning(words))


def _begins(id_: str, rest: Sequence[str], elements: Mapping[str, Element]) -> Line:
    """Return a line with its own id; a cue in the words that are said."""
    element = elements.get(id_)
    if element is None or element.kind not in _UNSAID:
        return line_of(id_, elements)
    told = next((e for e in rest if e in elements and elements[e].kind not in _UNSAID), id_)
    return Line(element=id_, words=line_of(told, elements).words)


def _beginning(words: Sequence[str]) -> str:
    """Return the first words, to the end of a phrase where one ends among them."""
    for count, word in enumerate(words[: _WORDS + 1], 1):
        if word[-1] in (".!?…" if count < 3 else ".,;:!?…") and count > 1:
            return " ".join(words[:count])[:_LINE].rstrip(" ,;:.")
    return " ".join(words[:_WORDS])[:_LINE].rstrip(" ,;:.")


def reason(why: str, quoting: bool = True) -> str:
    """Return a reason with a subject: ``shows Ana`` -> ``it shows Ana``.

    Where a sentence has its own lines, the line that the set-up was made for is left out.
    """
    said = clean(why)
    said = (said if quoting else _QUOTED.sub("", said))[: _LONGEST - 3]
    begins = said.split(" ", 1)[0]
    for subject, deeds in _DEEDS.items():
        if begins in deeds:
            return f"{subject} {said}"
    return said


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return a text on one line, without what cannot be printed."""
    kept = (c if unicodedata.category(c) not in ("Cc", "Co", "Cs") else " " for c in text)
    return " ".join("".join(kept).split())


def _sound(shot: Shot) -> Shot:
    """Leave out where moves end, where that contradicts what stands before it."""
    if not contradictions(shot):
        return shot
    moves = tuple(m.model_copy(update={"to_m": None, "to_mm": None}) for m in shot.moves)
    return shot.model_copy(update={"moves": moves})
