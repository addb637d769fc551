"""Read Fountain: lines in, elements out, then scenes with ids and numbers."""

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.formats.fountain.blocks import Block, blocks
from moteur.screenplay.formats.fountain.hidden import fold
from moteur.screenplay.formats.fountain.title import read_title
from moteur.screenplay.heading import language_of, parse
from moteur.screenplay.model import Element, Scene, Screenplay, TitleField

OMITTED = frozenset({"OMITTED", "OMIT", "OMIS", "OMISE", "SUPPRIMÉE", "OMITIDA", "OMITIDO"})
_SAMPLE = 20_000
_SCENES, _PARAGRAPHS = 5_000, 200_000


def read(text: str, language: str = "") -> Screenplay:
    """Read a script; ids and numbers are given at first sight.

    `language` (BCP 47) is guessed from the headings where it is empty. Raise BadInput
    where there is no scene heading, or more text than one screenplay can be.
    """
    title_page, found = parts(text)
    scenes = sum(block.heading for block in found)
    if scenes > _SCENES or len(found) > _PARAGRAPHS:
        raise BadInput(
            f"{scenes:,} scenes and {len(found):,} paragraphs are more than a screenplay has",
            then="give one episode a file of its own",
        )
    if not scenes:
        raise BadInput(
            "no scene heading found",
            then="begin each scene with a line such as INT. KITCHEN - DAY, or a period before it",
        )
    return _screenplay(title_page, found, language, text[:_SAMPLE])


def parts(text: str) -> tuple[tuple[TitleField, ...], list[Block]]:
    """Return the title page and the blocks of a script, headings among them."""
    lines = fold(text.replace("\r\n", "\n")).split("\n")
    title_page, start = read_title(lines)
    return title_page, blocks(lines, start)


def _screenplay(
    title_page: tuple[TitleField, ...], found: list[Block], language: str, sample: str
) -> Screenplay:
    headings = [block for block in found if block.heading]
    given = numbers.first_sight([block.number for block in headings])
    opening: list[Element] = []
    scenes: list[tuple[str, str, Block, list[Element]]] = []
    positions: dict[str, tuple[int, int]] = {}
    spaces: dict[str, int] = {}
    elements, stem = opening, "o"
    for block in found:
        if block.heading:
            number, elements = given[len(scenes)], []
            name = stem = f"s{number}"
            scenes.append((name, number, block, elements))
        else:
            name = f"{stem}.{len(elements) + 1}"
            elements.append(
                Element.model_construct(
                    id=name, kind=block.kind, text=block.text, dual=block.dual, depth=block.depth
                )
            )
        positions[name] = (block.first, block.last)
        if block.space:
            spaces[name] = block.space
    made = tuple(_scene(*scene) for scene in scenes)
    return Screenplay.model_construct(
        language=language or language_of((scene.heading for scene in made), sample),
        title_page=title_page,
        opening=tuple(opening),
        scenes=made,
        positions=positions,
        spaces=spaces,
        numbered=tuple(f"s{n}" for n, b in zip(given, headings, strict=True) if b.number == n),
    )


def _scene(name: str, number: str, block: Block, elements: list[Element]) -> Scene:
    return Scene(
        id=name,
        number=number,
        heading=parse(block.text),
        elements=tuple(elements),
        omitted=block.text.upper() in OMITTED and not elements,
    )
