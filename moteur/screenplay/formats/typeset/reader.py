"""Read a typeset script: sheets, rows, columns, paragraphs, then scenes with ids and numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.formats.typeset import furniture, margins, over, title
from moteur.screenplay.formats.typeset.columns import columns
from moteur.screenplay.formats.typeset.issue import Issue
from moteur.screenplay.formats.typeset.measure import limits
from moteur.screenplay.formats.typeset.paragraph import HEADING, Paragraph
from moteur.screenplay.formats.typeset.paragraphs import paragraphs
from moteur.screenplay.formats.typeset.row import Leaf, leaves, measure
from moteur.screenplay.formats.typeset.sheet import Sheet, sheets
from moteur.screenplay.formats.typeset.text import Habits, habits, words_of
from moteur.screenplay.heading import language_of, parse
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay, TitleField

_SAMPLE, _SCENES = 20_000, 5_000


@dataclass(slots=True)
class _Told:
    """A paragraph with its text, where its rows stand in it, and its scene's number."""

    paragraph: Paragraph
    text: str
    spans: list[tuple[int, int]]
    number: str = ""
    omitted: bool = False


def read(data: bytes, where: str, language: str = "") -> Screenplay:
    """Read a screenplay from a PDF that holds text; ids and numbers are given at first sight.

    Kinds are told by where lines stand, not by the order of the file. `language` (BCP 47) is
    guessed from the headings where it is empty. Raise BadInput where the file is damaged, a
    scan, protected by a password, too large, or no screenplay.
    """
    return assemble(sheets(data, where), where, language)


def assemble(found: Sequence[Sheet], where: str, language: str = "") -> Screenplay:
    """Make a screenplay of sheets of type; raise BadInput where they are none."""
    pages = leaves(found)
    type_ = measure(pages)
    furniture.strip(pages, type_)
    title_page: tuple[TitleField, ...] = ()
    first = next((n for n, page in enumerate(pages) if page.rows), 0)
    if len(pages) > first + 1 and title.is_title(pages[first], type_):
        title_page = title.read(pages[first], type_)
        pages = pages[first + 1 :]
    left = margins.left_edge(pages, type_)
    if left is None:
        raise _no_script(where)
    margins.clear(pages, left, type_)
    set_ = columns(pages, left, type_)
    parts = paragraphs(pages, set_)
    edges = limits(parts, set_)
    parts = over.join(parts, edges, type_.pitch)
    told = list(_told(parts, habits(parts, edges)))
    scenes = sum(block.paragraph.kind is HEADING for block in told)
    if not scenes:
        raise _no_script(where)
    if scenes > _SCENES:
        raise BadInput(
            f"{scenes:,} scenes are more than a screenplay has",
            where,
            "give one episode a file of its own",
        )
    return _screenplay(title_page, told, pages, language)


def _no_script(where: str) -> BadInput:
    return BadInput(
        "it has text, but no scene heading such as INT. KITCHEN - DAY",
        where,
        "check that this is a screenplay",
    )


def _told(found: Sequence[Paragraph], usual: Habits) -> Iterator[_Told]:
    for paragraph in found:
        text, spans = words_of(paragraph, usual)
        if paragraph.kind is Kind.PARENTHETICAL:
            text, spans = _bare(text, spans)
        if paragraph.kind is not HEADING:
            if text.strip():
                yield _Told(paragraph, text, spans)
            continue
        first = paragraph.rows[0]
        omitted = margins.is_omitted(first.text)
        given = list(margins.numbers_of(first.number)) or [""]
        for number in given:
            yield _Told(paragraph, text, spans, number, omitted)


def _bare(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Take the parentheses off a parenthetical."""
    inner = text.removeprefix("(")
    off = len(text) - len(inner)
    inner = inner.removesuffix(")")
    shifted = [(max(a - off, 0), min(max(b - off, 0), len(inner))) for a, b in spans]
    return inner, shifted


def _screenplay(
    title_page: tuple[TitleField, ...], told: list[_Told], pages: Sequence[Leaf], language: str
) -> Screenplay:
    heads = [block for block in told if block.paragraph.kind is HEADING]
    given = numbers.first_sight([block.number for block in heads])
    issue = Issue(pages)
    opening: list[Element] = []
    scenes: list[tuple[str, Heading, list[Element], bool]] = []
    elements, stem = opening, "o"
    for block in told:
        kind = block.paragraph.kind
        if kind == HEADING:
            elements = []
            stem = name = f"s{given[len(scenes)]}"
            scenes.append((given[len(scenes)], parse(block.text), elements, block.omitted))
        else:
            name = f"{stem}.{len(elements) + 1}"
            elements.append(
                Element(
                    id=name, kind=Kind(kind), text=block.text,
                    dual=block.paragraph.dual and kind is Kind.CHARACTER,
                )
            )  # fmt: skip
        issue.note(name, block.paragraph.rows, block.spans)
    made = tuple(
        Scene(
            id=f"s{number}", number=number, heading=heading, elements=tuple(inside),
            omitted=omitted and not inside,
        )
        for number, heading, inside, omitted in scenes
    )  # fmt: skip
    sample = "\n".join(block.text for block in told)[:_SAMPLE]
    tongue = language or language_of((scene.heading for scene in made), sample)
    revisions, changes = issue.done(tongue)
    return Screenplay(
        language=tongue,
        title_page=title_page,
        opening=tuple(opening),
        scenes=made,
        numbered=tuple(
            f"s{number}" for number, head in zip(given, heads, strict=True) if head.number == number
        ),
        revisions=revisions,
        changes=changes,
    )
