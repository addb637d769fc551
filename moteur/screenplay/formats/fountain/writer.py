"""Write Fountain that reads back as the same screenplay."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from moteur.screenplay import numbers
from moteur.screenplay.formats.fountain.hidden import unfold
from moteur.screenplay.formats.fountain.paragraph import heading, lines_of
from moteur.screenplay.formats.fountain.title import read_title, write_title
from moteur.screenplay.model import Element, Kind, Scene, Screenplay

_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
_HIDDEN = (Kind.NOTE, Kind.BONEYARD)
_WORDS = (Kind.ACTION, Kind.CHARACTER, Kind.DIALOGUE)


def write(screenplay: Screenplay) -> str:
    """Return a screenplay as Fountain 1.1.

    Scene numbers are written where the writer's file stated them; all of them where
    counting would not give them back. Where Fountain has no form for an element (dialogue
    without a cue, a heading of two lines), its words stay.
    """
    stated = set(screenplay.numbered)
    asked = [s.number if s.id in stated else "" for s in screenplay.scenes]
    if numbers.first_sight(asked) != tuple(s.number for s in screenplay.scenes):
        stated = {s.id for s in screenplay.scenes}
    lines = write_title(screenplay.title_page)
    opening = _expressible(screenplay.opening)
    lines += _elements(opening, screenplay.spaces, bool(lines))
    if not screenplay.title_page and read_title(lines)[1]:
        lines[0] = ("@" if opening[0].kind is Kind.CHARACTER else "!") + lines[0]
    for scene in screenplay.scenes:
        if lines:
            lines += [""] * (1 + screenplay.spaces.get(scene.id, 0))
        lines.append(heading(scene, scene.id in stated))
        lines += _elements(_expressible(scene.elements), screenplay.spaces, True)
    return unfold("\n".join(lines)).replace("\r", " ") + "\n"


def scene_lines(scene: Scene, spaces: Mapping[str, int]) -> list[str]:
    """Return one scene's lines, without its number; for people to compare."""
    lines = [heading(scene, False), *_elements(_expressible(scene.elements), spaces, True)]
    return unfold("\n".join(lines)).split("\n")


def _expressible(elements: Sequence[Element]) -> list[Element]:
    """Return elements that Fountain has a form for: words without a cue become action."""
    kept = []
    speaking = False
    for element in elements:
        kind, made = element.kind, element
        if kind in _WORDS and not element.text.strip():
            continue
        if kind in (Kind.DIALOGUE, Kind.PARENTHETICAL) and not speaking:
            text = f"({element.text})" if kind is Kind.PARENTHETICAL else element.text
            made = element.model_copy(update={"kind": Kind.ACTION, "text": text})
        speaking = kind is Kind.CHARACTER or (speaking and kind in (*_SPOKEN, *_HIDDEN))
        kept.append(made)
    return kept


def _elements(
    elements: Sequence[Element], spaces: Mapping[str, int], separate: bool
) -> Iterator[str]:
    before: Kind | None = None
    for number, element in enumerate(elements):
        close = element.id not in spaces and _adjoins(element, before, _after(elements, number))
        if separate and not close:
            yield from [""] * (1 + spaces.get(element.id, 0))
        separate = True
        joined = takewhile(lambda e: e.id not in spaces, _after(elements, number))
        yield from lines_of(element, _heard(joined) in _SPOKEN)
        if not (element.kind in _HIDDEN and close):
            before = element.kind
        elif before is Kind.LYRIC:
            before = Kind.DIALOGUE


def _after(elements: Sequence[Element], number: int) -> Iterator[Element]:
    return (elements[place] for place in range(number + 1, len(elements)))


def _adjoins(element: Element, before: Kind | None, after: Iterable[Element]) -> bool:
    """Say whether an element follows the one before without an empty line."""
    if element.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL):
        return True
    if element.kind is Kind.LYRIC:
        return before in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)
    if element.kind in _HIDDEN:
        speaks = _heard(after, (*_HIDDEN, Kind.LYRIC)) in (Kind.DIALOGUE, Kind.PARENTHETICAL)
        return before in (Kind.CHARACTER, Kind.PARENTHETICAL) or speaks
    return False


def _heard(after: Iterable[Element], past: tuple[Kind, ...] = _HIDDEN) -> Kind | None:
    """Return the kind of the next element that is none of `past`."""
    return next((element.kind for element in after if element.kind not in past), None)
