"""Read Fountain: lines in, elements out, then scenes with ids and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import TypeAdapter

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.formats.fountain.blocks import Block, blocks
from moteur.screenplay.formats.fountain.hidden import fold
from moteur.screenplay.formats.fountain.lines import OMITTED
from moteur.screenplay.formats.fountain.title import read_title
from moteur.screenplay.heading import language_of, parse
from moteur.screenplay.model import Element, Scene, Screenplay, TitleField

SAMPLE = 20_000
_SCENES, _PARAGRAPHS = 5_000, 200_000


def read(text: str, language: str = "") -> Screenplay:
    """Read a script; ids and numbers are given at first sight.

    `language` (BCP 47) is guessed from the headings where it is empty. Raise BadInput
    where there is no scene heading, or more text than one screenplay can be.
    """
    title_page, found = parts(text)
    scenes = sum(block.heading for block in found)
    if not within_limits(scenes, len(found)):
        raise BadInput(
            f"{scenes:,} scenes and {len(found):,} paragraphs are more than a screenplay has",
            then="give one episode a file of its own",
        )
    if not scenes:
        raise BadInput(
            "no scene heading found",
            then="begin each scene with a line such as INT. KITCHEN - DAY, or a period before it",
        )
    return _screenplay(title_page, found, language, text[:SAMPLE])


def within_limits(scenes: int, paragraphs: int) -> bool:
    """Say whether one screenplay can have so much."""
    return scenes <= _SCENES and paragraphs <= _PARAGRAPHS


def parts(text: str) -> tuple[tuple[TitleField, ...], list[Block]]:
    """Return the title page and the blocks of a script, headings among them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = fold(text).split("\n")
    title_page, start = read_title(lines)
    return title_page, blocks(lines, start)


def _screenplay(
    title_page: tuple[TitleField, ...], found: list[Block], language: str, sample: str
) -> Screenplay:
    places = [place for place, block in enumerate(found) if block.heading]
    headings = [found[place] for place in places]
    given = numbers.first_sight([block.number for block in headings])
    notes = Notes({}, {})
    opening = notes.elements("o", found[: places[0]])
    scenes = tuple(
        notes.scene(number, found[place], found[place + 1 : end])
        for number, (place, end) in zip(given, pairwise([*places, len(found)]), strict=True)
    )
    return Screenplay.model_construct(
        language=language or language_of((scene.heading for scene in scenes), sample),
        title_page=title_page,
        opening=opening,
        scenes=scenes,
        positions=notes.positions,
        spaces=notes.spaces,
        numbered=tuple(f"s{n}" for n, b in zip(given, headings, strict=True) if b.number == n),
    )


@dataclass(frozen=True)
class Notes:
    """Make scenes of blocks, and note where each stood: its lines, the empty lines before it.

    `shift` is how many lines of the file stand before the blocks.
    """

    positions: dict[str, tuple[int, int]]
    spaces: dict[str, int]
    shift: int = 0

    def scene(self, number: str, heading: Block, found: Sequence[Block]) -> Scene:
        """Make one scene, numbered."""
        name = f"s{number}"
        self._note(name, heading)
        return Scene.model_construct(
            id=name,
            number=number,
            heading=parse(heading.text),
            elements=self.elements(name, found),
            omitted=heading.text.upper() in OMITTED and not found,
        )

    def elements(self, stem: str, found: Sequence[Block]) -> tuple[Element, ...]:
        """Make the elements of a scene, named ``s12.1``, ``s12.2``."""
        made = []
        for count, block in enumerate(found, 1):
            name = f"{stem}.{count}"
            self._note(name, block)
            made.append(
                {
                    "id": name,
                    "kind": block.kind,
                    "text": block.text,
                    "dual": block.dual,
                    "depth": block.depth,
                }
            )
        # All at once: several times as quick as one by one.
        return _ELEMENTS.validate_python(made)

    def _note(self, name: str, block: Block) -> None:
        self.positions[name] = (block.first + self.shift, block.last + self.shift)
        if block.space:
            self.spaces[name] = block.space


_ELEMENTS = TypeAdapter(tuple[Element, ...])
