"""Flow: a screenplay as paragraphs one after another, as files of other programs hold it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.formats import marks
from moteur.screenplay.heading import language_of, parse
from moteur.screenplay.hidden import spans
from moteur.screenplay.model import Change, Element, Kind, Marked, Scene, Screenplay, TitleField

SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
HIDDEN = (Kind.NOTE, Kind.BONEYARD)
OMITTED = frozenset({"OMITTED", "OMIT", "OMIS", "OMISE", "SUPPRIMÉE", "OMITIDA", "OMITIDO"})
CARD = "OMITTED"
_SCENES, _PARAGRAPHS = 5_000, 200_000
_NUMBER = re.compile(r"[^\w.-]+|^[^\w]+|_+")


@dataclass(slots=True)
class Block:
    """Hold one paragraph: its kind, its words in Fountain's marks, and what is said of them.

    A scene heading has `heading` set, perhaps a `number`, and `omitted` where the scene is
    cut. `changes` are (start, end, revision), `marked` (start, end, category, label); `id`
    is that of the element or scene where it comes from a screenplay.
    """

    kind: Kind
    text: str
    heading: bool = False
    number: str = ""
    omitted: bool = False
    dual: bool = False
    depth: int = 0
    space: int = 0
    changes: list[tuple[int, int, int]] = field(default_factory=list)
    marked: list[tuple[int, int, str, str]] = field(default_factory=list)
    id: str = ""

    def key(self) -> tuple[object, object]:
        """Return what makes it the same paragraph in two drafts: its kind and words."""
        if self.kind in HIDDEN:
            return self.kind, self.text
        return "scene" if self.heading else self.kind, marks.meaning(self.text)


def clean_number(number: str | None) -> str:
    """Return a scene number as it may stand in an address: letters, digits, dots, dashes."""
    return _NUMBER.sub("-", (number or "").strip()).strip("-.")


def assemble(
    blocks: Sequence[Block],
    title_page: tuple[TitleField, ...],
    where: str,
    language: str = "",
    **more: Any,
) -> Screenplay:
    """Make the screenplay of some paragraphs; ids and numbers are given at first sight.

    Raise BadInput where there is no scene heading, or more than a screenplay can be.
    """
    headings = [block for block in blocks if block.heading]
    check(len(headings), len(blocks), where)
    if not headings:
        raise BadInput(
            "no scene heading found", where, "mark each scene's first line as a scene heading"
        )
    given = iter(numbers.first_sight([block.number for block in headings]))
    parts: list[tuple[str, Block | None, list[Element]]] = [("", None, [])]
    made: dict[str, Any] = {"changes": [], "marked": [], "spaces": {}, "numbered": []}
    for block in blocks:
        if block.heading:
            number = next(given)
            name = f"s{number}"
            parts.append((number, block, []))
            if block.number == number:
                made["numbered"].append(name)
        else:
            elements = parts[-1][2]
            name = f"{'s' + parts[-1][0] if parts[-1][0] else 'o'}.{len(elements) + 1}"
            elements.append(
                Element.model_construct(
                    id=name, kind=block.kind, text=block.text, dual=block.dual, depth=block.depth
                )
            )
        _say(name, block, made)
    scenes = tuple(_scene(*part) for part in parts[1:])
    sample = "\n".join(block.text for block in blocks[:400])
    return Screenplay.model_construct(
        language=language or language_of((scene.heading for scene in scenes), sample),
        title_page=title_page,
        opening=tuple(parts[0][2]),
        scenes=scenes,
        positions={},
        spaces=made["spaces"],
        numbered=tuple(made["numbered"]),
        changes=tuple(made["changes"]),
        marked=tuple(made["marked"]),
        **more,
    )


def check(scenes: int, paragraphs: int, where: str) -> None:
    """Refuse more than a screenplay can be."""
    found = f"{paragraphs:,} paragraphs" + (f" in {scenes:,} scenes" if scenes else "")
    if scenes > _SCENES or paragraphs > _PARAGRAPHS:
        raise BadInput(
            f"{found} are more than a screenplay has",
            where,
            "give one episode a file of its own",
        )


def _say(name: str, block: Block, made: dict[str, Any]) -> None:
    """Gather what is said of a block beside its words."""
    if block.space:
        made["spaces"][name] = block.space
    made["changes"] += [
        Change(element=name, start=start, end=end, revision=revision)
        for start, end, revision in block.changes
    ]
    made["marked"] += [
        Marked(element=name, start=start, end=end, category=category, label=label)
        for start, end, category, label in block.marked
    ]


def _scene(number: str, block: Block | None, elements: list[Element]) -> Scene:
    text = block.text if block else ""
    cut = block is not None and block.omitted
    return Scene(
        id=f"s{number}",
        number=number,
        heading=parse(text),
        elements=tuple(elements),
        omitted=not elements and (cut or text.upper() in OMITTED),
    )


def flatten(screenplay: Screenplay) -> list[Block]:
    """Return a screenplay's paragraphs in order, headings among them.

    Notes and boneyard inside a paragraph follow it as blocks of their own.

    Scene numbers stand where the writer's file stated them; all of them where counting
    would not give them back.
    """
    changes: dict[str, list[tuple[int, int, int]]] = {}
    for change in screenplay.changes:
        changes.setdefault(change.element, []).append((change.start, change.end, change.revision))
    tagged: dict[str, list[tuple[int, int, str, str]]] = {}
    for word in screenplay.marked:
        tagged.setdefault(word.element, []).append(
            (word.start, word.end, word.category, word.label)
        )
    blocks = [
        part
        for block in _blocks(screenplay, _stated(screenplay))
        for part in (block, *_inside(block))
    ]
    for block in blocks:
        block.changes = changes.get(block.id, [])
        block.marked = tagged.get(block.id, [])
        block.space = screenplay.spaces.get(block.id, 0)
    return blocks


def _inside(block: Block) -> Iterator[Block]:
    """Yield the notes and boneyard inside a paragraph."""
    if block.kind in HIDDEN or ("[[" not in block.text and "/*" not in block.text):
        return
    for number, (start, end) in enumerate(spans(block.text), 1):
        kind = Kind.NOTE if block.text[start] == "[" else Kind.BONEYARD
        text = block.text[start + 2 : end - 2].strip()
        if text:
            yield Block(kind, text, id=f"{block.id}~{number}")


def _stated(screenplay: Screenplay) -> set[str]:
    stated = set(screenplay.numbered)
    asked = [s.number if s.id in stated else "" for s in screenplay.scenes]
    if screenplay.lock or numbers.first_sight(asked) != tuple(s.number for s in screenplay.scenes):
        return {s.id for s in screenplay.scenes}
    return stated


def _blocks(screenplay: Screenplay, stated: set[str]) -> Iterator[Block]:
    for element in screenplay.opening:
        yield _block(element)
    for scene in screenplay.scenes:
        yield Block(
            Kind.ACTION,
            scene.heading.text,
            heading=True,
            number=scene.number if scene.id in stated else "",
            omitted=scene.omitted,
            id=scene.id,
        )
        for element in scene.elements:
            yield _block(element)


def _block(element: Element) -> Block:
    return Block(element.kind, element.text, dual=element.dual, depth=element.depth, id=element.id)
