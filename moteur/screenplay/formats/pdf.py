"""PDF of a screenplay, set as on a typewriter; its text can be searched and copied."""

import unicodedata

from reportlab.lib.colors import HexColor

from moteur.engines.paper import FAINT, SANS, TYPEWRITER, Paper
from moteur.screenplay.emphasis import Run
from moteur.screenplay.formats.printer import INCH, LEADING, PITCH, Printer, width
from moteur.screenplay.model import TITLE, Line, Page, Pages, TitleField
from moteur.screenplay.wrap import wrap

_TOP = INCH + 9
_HEADER = INCH / 2 + 9
_LEFT, _RIGHT = 15, 75
_LEFT_MARK, _STAR, _RIGHT_MARK = 7.5, 76.4, 78.0
_BELOW = ("contact", "draft date", "date", "copyright", "notes", "revision", "version")
SOURCE = "source"
_TINTS = {
    "blue": "#e6f1fb",
    "pink": "#fdeaf1",
    "yellow": "#fffbdc",
    "green": "#e8f6e8",
    "goldenrod": "#fcf0cf",
    "buff": "#f8eddb",
    "salmon": "#fde8df",
    "cherry": "#fbdfe3",
    "tan": "#f1e6d8",
}


def write(pages: Pages, title: str, tint: bool = True) -> bytes:
    """Return the PDF; `tint` colours the pages of a revision lightly.

    A character that no typeface has is set as a box, and a last page names it.
    """
    printer = Printer(Paper(title, pages.paper, font=TYPEWRITER[""]))
    if pages.title_page:
        _title_page(printer, pages.title_page)
    for number, page in enumerate(pages.pages):
        printer.begin()
        if tint:
            _tint(printer.paper, page.revision)
        _page(printer, page, first=number == 0)
    if not pages.pages and not pages.title_page:
        printer.begin()
    missing = _missing(printer)
    if missing:
        printer.begin()
        _missing_page(printer.paper, missing)
    return printer.finish()


def _tint(paper: Paper, revision: str) -> None:
    colour = _TINTS.get(revision.rpartition(" ")[2].lower())
    if colour:
        paper.box(0, 0, paper.width, paper.height, fill=HexColor(colour))


def _page(printer: Printer, page: Page, first: bool) -> None:
    if not first or page.number != "1":
        number = f"{page.number}."
        printer.type((_RIGHT - len(number)) * PITCH, _HEADER, ((number, ""),))
    if page.slug:
        printer.type(_LEFT * PITCH, _HEADER, ((page.slug, ""),))
    starred: set[int] = set()
    for line in page.lines:
        y = _TOP + line.row * LEADING
        printer.type(line.column * PITCH, y, line.runs)
        if line.mark:
            _mark(printer, line, y)
        if line.star and line.row not in starred:
            starred.add(line.row)
            printer.type(_STAR * PITCH, y, ((line.star, ""),))


def _mark(printer: Printer, line: Line, y: float) -> None:
    wide = len(line.mark)
    printer.type(max(_LEFT_MARK - max(wide - 4, 0), 2) * PITCH, y, ((line.mark, ""),))
    edge = printer.paper.width / PITCH - 2
    printer.type(min(_RIGHT_MARK, edge - wide) * PITCH, y, ((line.mark, ""),))


def _title_page(printer: Printer, fields: tuple[TitleField, ...]) -> None:
    """Set title, credit, authors and source in the middle, the rest at the foot."""
    printer.begin()
    middle = [f for f in fields if f.key.lower() not in _BELOW]
    below = [f for f in fields if f.key.lower() in _BELOW]
    y = printer.paper.height * 0.31
    for field in middle:
        key = field.key.lower()
        lines = [line for text in field.lines for line in _balanced(text, 48)]
        if key in TITLE:
            lines = [_title_line(line) for line in lines]
        elif key == SOURCE:
            y += LEADING
        for line in lines:
            printer.type((printer.paper.width - width(line)) / 2, y, line)
            y += LEADING * (1.5 if key in TITLE else 1)
        y += LEADING * (3 if key in TITLE else 1)
    rows = [line for field in below for line in (*_field(field), ())]
    y = printer.paper.height - INCH - LEADING * len(rows)
    for line in rows:
        printer.type(1.5 * INCH, y, line)
        y += LEADING


def _balanced(text: str, width: int) -> list[tuple[Run, ...]]:
    """Wrap a text in as few lines as it needs, about equally long."""
    needed = len(wrap(text, width))
    while width > 12 and needed > 1 and len(wrap(text, width - 1)) == needed:
        width -= 1
    return wrap(text, width)


def _title_line(line: tuple[Run, ...]) -> tuple[Run, ...]:
    """Set a title in capitals, underlined where the writer chose no emphasis."""
    plain = all(not marks for _, marks in line)
    return tuple((text.upper(), "u" if plain else marks) for text, marks in line)


def _field(field: TitleField) -> list[tuple[Run, ...]]:
    return [line for text in field.lines for line in wrap(text, 58)]


def _missing(printer: Printer) -> list[str]:
    printer.settle()
    return list(printer.missing)


def _missing_page(paper: Paper, missing: list[str]) -> None:
    """Name the characters that were set as boxes."""
    y = _TOP
    paper.text(1.5 * INCH, y, "Printed as a box, because no typeface here has it:", SANS, 10)
    for sign in missing:
        y += 14
        if y > paper.height - INCH:
            break
        name = unicodedata.name(sign, "unnamed")
        paper.text(1.5 * INCH, y, f"U+{ord(sign):04X}  {name}", SANS, 9, FAINT)
