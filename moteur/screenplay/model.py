"""The documents of the script department: the screenplay and its pages."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Blob, Document, Part
from moteur.screenplay import cue, emphasis

plain = emphasis.plain
TITLE = ("title", "titre", "título", "titulo", "titolo", "titel")


class Kind(StrEnum):
    """Say what an element of a screenplay is (Fountain 1.1's names)."""

    ACTION = "action"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRIC = "lyric"
    TRANSITION = "transition"
    CENTERED = "centered"
    NOTE = "note"
    BONEYARD = "boneyard"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    PAGE_BREAK = "page_break"


class Element(Part):
    """One paragraph of the script.

    `text` keeps Fountain's emphasis marks; forcing marks, parentheses of a parenthetical
    and the ``^`` of dual dialogue are not in it. `id` is given at first sight and stays
    through edits elsewhere; the id of a cue is the id of the speech that it opens.
    """

    id: str
    kind: Kind
    text: str
    dual: bool = False
    depth: int = 0


class Speech(Part):
    """What one character says at one time, from cue to the end of the dialogue.

    `character` is the cue without extension, in the writer's own letters; `extension`
    is ``V.O.``, ``O.S.`` or what else stood in the cue's parentheses. `text` is the
    words alone, without emphasis marks; `manner` the parentheticals.
    """

    id: str
    character: str
    extension: str
    text: str
    manner: tuple[str, ...] = ()
    dual: bool = False
    elements: tuple[str, ...] = ()


class Heading(Part):
    """A scene heading, as written and as read.

    ``INT. KITCHEN, ANA'S FLAT - NIGHT`` -> setting ``INT``, place ``KITCHEN, ANA'S FLAT``,
    time ``NIGHT`` (the writer's word). ``INT. CAR - MOVING - DAY (1987)`` -> place ``CAR``,
    time ``DAY``, note ``1987, MOVING``. What was not understood is empty.
    """

    text: str
    setting: Literal["INT", "EXT", "INT/EXT", ""] = ""
    place: str = ""
    time: str = ""
    note: str = ""


class Scene(Part):
    """A scene: its id and number, given at first sight and never changed.

    `id` is ``s`` and the number: ``s12``, ``s12A``. `number` is what a crew reads.
    An omitted scene keeps both and has no elements.
    """

    id: str
    number: str
    heading: Heading
    elements: tuple[Element, ...] = ()
    omitted: bool = False

    def speeches(self) -> tuple[Speech, ...]:
        """Return what is said in the scene, in order; a cue without words is none."""
        return speeches(self.elements)


def speeches(elements: Iterable[Element]) -> tuple[Speech, ...]:
    """Return the speeches among elements, in order; a cue without words is none."""
    found = (_speech(block) for block in _blocks(elements))
    return tuple(speech for speech in found if speech.text)


def _blocks(elements: Iterable[Element]) -> Iterator[list[Element]]:
    """Gather each cue with what belongs to it; notes and boneyard do not end a speech."""
    block: list[Element] = []
    for element in elements:
        if element.kind is Kind.CHARACTER:
            if block:
                yield block
            block = [element]
        elif block and element.kind in _SPOKEN:
            block.append(element)
        elif block and element.kind not in (Kind.NOTE, Kind.BONEYARD):
            yield block
            block = []
    if block:
        yield block


_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)


def _speech(block: list[Element]) -> Speech:
    opening, *rest = block
    character, extension = cue.split(plain(opening.text))
    words = (plain(e.text) for e in rest if e.kind is not Kind.PARENTHETICAL)
    return Speech(
        id=opening.id,
        character=character,
        extension=extension,
        text=" ".join(" ".join(words).split()),
        manner=tuple(plain(e.text) for e in rest if e.kind is Kind.PARENTHETICAL),
        dual=opening.dual,
        elements=tuple(e.id for e in block),
    )


class TitleField(Part):
    """One entry of the title page, as ``Author:``."""

    key: str
    lines: tuple[str, ...]


def title_of(fields: Iterable[TitleField]) -> str:
    """Return the title on a title page, without emphasis; empty where there is none."""
    found = (field.lines for field in fields if field.key.lower() in TITLE)
    return plain(" ".join(next(found, ()))).strip()


class Doubt(Part):
    """Ask a person whether a scene is the one that carried an earlier id.

    Until answered, `scene` is new and the pins of `was` wait.
    """

    scene: str
    was: str
    share: float


class Revision(Part):
    """A set of changes issued to the crew under one colour, as ``Blue`` of 12 May.

    `name` is the field's word for the colour; `mark` what stands in the right margin of
    changed lines; `date` is ISO, empty where it is not known.
    """

    name: str
    mark: str = "*"
    date: str = ""


class Change(Part):
    """Words of an element that a revision brought.

    `start` and `end` count characters of the element's `text`; equal where something was
    taken out. `revision` counts the screenplay's revisions from 1. `element` is a scene's
    id where its heading changed.
    """

    element: str
    start: int
    end: int
    revision: int


class LockedPage(Part):
    """A page that a crew holds: its number, and what stood on it when it was locked.

    `elements` are ids in order (a scene's id for its heading); `skip` is how many
    characters of the first stand on the page before; `revision` is the one under which it
    was last issued, counted from 1, and 0 for white.
    """

    number: str
    elements: tuple[str, ...]
    skip: int = 0
    revision: int = 0


class Lock(Part):
    """Scene and page numbers that a production has issued, and that no longer move.

    `scenes` are the issued numbers in order, those of omitted scenes too.
    """

    paper: Literal["letter", "a4"]
    scenes: tuple[str, ...] = ()
    pages: tuple[LockedPage, ...] = ()


class Marked(Part):
    """Words of the script that somebody tagged for the breakdown in the writer's program.

    `start` and `end` count characters of the element's `text`; `category` is the name of
    Final Draft's category as it stands in the file, `label` what was tagged.
    """

    element: str
    start: int
    end: int
    category: str
    label: str


class Origin(Part):
    """The file of another program that a screenplay was read from, so that it goes back whole.

    `format` is ``fdx`` or ``osf``; `text` the XML.
    """

    format: Literal["fdx", "osf"]
    text: str


class Screenplay(Document):
    """An episode's script.

    What a crew holds (`lock`, `revisions`, `changes`) and what other programs know
    (`marked`, `origin`) stand apart from the scenes, so that they change none. `positions`
    gives the first and last line in the writer's file, counted from 1, of each scene (its
    heading) and element; it stands apart so that an edit elsewhere changes no scene. So do
    `spaces`, the empty lines that the writer left before a scene or element beyond the one
    that separates, and `numbered`, the scenes whose number the file states.
    """

    name: ClassVar = "screenplay"
    format: Literal["screenplay.1"] = "screenplay.1"
    language: str = "en"
    title_page: tuple[TitleField, ...] = ()
    opening: tuple[Element, ...] = ()
    scenes: tuple[Scene, ...] = ()
    positions: dict[str, tuple[int, int]] = Field({})
    spaces: dict[str, int] = Field({})
    numbered: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    lock: Lock | None = None
    revisions: tuple[Revision, ...] = ()
    changes: tuple[Change, ...] = ()
    marked: tuple[Marked, ...] = ()
    origin: Origin | None = None
    source: Blob | None = None

    @property
    def title(self) -> str:
        """Return what the title page calls the film, without emphasis; empty where it does not."""
        return title_of(self.title_page)

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene, or an element of it by id."""
        for candidate in self.scenes:
            if candidate.id == scene:
                if not item:
                    return candidate
                return next((e for e in candidate.elements if e.id == item), None)
        return super().find(scene, item)


class Line(Part):
    """A laid-out line of type: `column` characters from the left edge, `row` from the first line.

    `style` is for the printer: plain text with Fountain emphasis resolved into runs of
    (text, marks), where marks is a subset of ``biu``. `mark` is what stands in both
    margins (the scene number) on the line of a heading; `star` is what stands in the right
    margin of a line that the newest revision changed.
    """

    row: int
    column: int
    runs: tuple[tuple[str, str], ...]
    scene: str = ""
    element: str = ""
    mark: str = ""
    star: str = ""


class Page(Part):
    """A page of laid-out lines; `number` is printed top right.

    `revision` is the colour that it was last issued under, empty for white; `slug` is
    printed beside the number, as ``Blue 2026-05-12``.
    """

    number: str
    lines: tuple[Line, ...]
    revision: str = ""
    slug: str = ""


class Extent(Part):
    """Where a scene stands on the pages: its first page, its eighths, its laid-out lines.

    `crowded` says that more than eight scenes stand on one of its pages, so that the
    least eighth makes the page longer than it is. `seconds` is the least and the most
    that the scene is expected to run.
    """

    page: str
    eighths: int
    lines: int
    crowded: bool = False
    seconds: tuple[int, int] = (0, 0)


class Pages(Document):
    """The laid-out script: one paginator's answer for page numbers, eighths and the PDF."""

    name: ClassVar = "pages"
    format: Literal["pages.1"] = "pages.1"
    paper: Literal["letter", "a4"] = "letter"
    title_page: tuple[TitleField, ...] = ()
    pages: tuple[Page, ...] = ()
    extents: dict[str, Extent] = Field({})
