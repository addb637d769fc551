"""PDF of a screenplay, set as on a typewriter; its text can be searched and copied."""

import unicodedata

from reportlab.pdfbase import pdfmetrics

from moteur.engines.paper import FAINT, INK, SANS, TYPEWRITER, Paper, width_of
from moteur.screenplay.emphasis import Run
from moteur.screenplay.model import Line, Page, Pages, TitleField
from moteur.screenplay.wrap import wrap

SIZE, PITCH, LEADING, INCH = 12.0, 7.2, 12.0, 72.0
_TOP = INCH + 9
_LEFT_MARK, _RIGHT_MARK = 7.5, 78.0
_MISSING = "□"
_BELOW = ("contact", "draft date", "date", "copyright", "notes", "revision", "version")
TITLE, SOURCE = ("title", "titre", "título", "titulo", "titolo", "titel"), "source"


def write(pages: Pages, title: str) -> bytes:
    """Return the PDF.

    A character that no typeface of ours has is set as a box, and a last page names it.
    """
    printer = _Printer(Paper(title, pages.paper))
    if pages.title_page:
        _title_page(printer, pages.title_page)
    for page in pages.pages:
        printer.begin()
        _page(printer, page)
    if not pages.pages and not pages.title_page:
        printer.begin()
    if printer.missing:
        printer.begin()
        _missing_page(printer)
    return printer.paper.finish()


class _Printer:
    """Set runs of type on a page, with a substitute where Courier Prime has no sign."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.missing: dict[str, None] = {}
        self.begun = False
        self.faces = {
            name: frozenset(pdfmetrics.getFont(name).face.charToGlyph)
            for name in (*TYPEWRITER.values(), SANS)
        }

    def begin(self) -> None:
        """Begin a page."""
        if self.begun:
            self.paper.next_page()
        self.paper.canvas.setLineWidth(0.5)  # a page with nothing on it would be left out
        self.begun = True

    def type(self, x: float, y: float, line: tuple[Run, ...]) -> None:
        """Set runs from `x` on with the baseline at `y`, points from the top left."""
        for text, marks in line:
            font = TYPEWRITER["".join(mark for mark in "bi" if mark in marks)]
            start = x
            for piece, face in self._pieces(text, font):
                x = self._piece(x, y, piece, face)
            if "u" in marks:
                self.paper.rule(start, y + 1.8, x - start, INK, 0.6)

    def _piece(self, x: float, y: float, piece: str, face: str) -> float:
        if face != SANS:
            self.paper.text(x, y, piece, face, SIZE)
            return x + PITCH * len(piece)
        for sign in piece:
            cells = 2 if unicodedata.east_asian_width(sign) in "WF" else 1
            if sign == _MISSING:
                self.paper.box(x + 1, y - 7.5, PITCH * cells - 2, 8, line=INK, weight=0.6)
            else:
                size = min(10.5, 10.5 * PITCH / max(width_of(sign, SANS, 10.5), 1))
                self.paper.text(x + PITCH * cells / 2, y, sign, SANS, size, align="center")
            x += PITCH * cells
        return x

    def _pieces(self, text: str, font: str) -> list[tuple[str, str]]:
        """Cut a text where the typeface must change."""
        if text.isascii():
            return [(text, font)]
        pieces: list[tuple[str, str]] = []
        for sign in unicodedata.normalize("NFC", text):
            shown, face = self._face(sign, font)
            if pieces and pieces[-1][1] == face:
                pieces[-1] = (pieces[-1][0] + shown, face)
            else:
                pieces.append((shown, face))
        return pieces

    def _face(self, sign: str, font: str) -> tuple[str, str]:
        code = ord(sign)
        if code in self.faces[font]:
            return sign, font
        if sign.isspace():
            return " ", font
        if code in self.faces[SANS]:
            return sign, SANS
        self.missing[sign] = None
        return _MISSING, SANS


def _page(printer: _Printer, page: Page) -> None:
    if page.number != "1":
        printer.paper.text(
            75 * PITCH, INCH / 2 + 9, f"{page.number}.", TYPEWRITER[""], SIZE, align="right"
        )
    for line in page.lines:
        y = _TOP + line.row * LEADING
        printer.type(line.column * PITCH, y, line.runs)
        if line.mark:
            _mark(printer, line, y)


def _mark(printer: _Printer, line: Line, y: float) -> None:
    width = len(line.mark)
    printer.type(max(_LEFT_MARK - max(width - 4, 0), 2) * PITCH, y, ((line.mark, ""),))
    edge = printer.paper.width / PITCH - 2
    printer.type(min(_RIGHT_MARK, edge - width) * PITCH, y, ((line.mark, ""),))


def _title_page(printer: _Printer, fields: tuple[TitleField, ...]) -> None:
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
            _centered(printer, y, line)
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


def _centered(printer: _Printer, y: float, line: tuple[Run, ...]) -> None:
    width = sum(len(text) for text, _ in line) * PITCH
    printer.type((printer.paper.width - width) / 2, y, line)


def _missing_page(printer: _Printer) -> None:
    """Name the characters that were set as boxes."""
    paper = printer.paper
    y = _TOP
    paper.text(1.5 * INCH, y, "Printed as a box, because no typeface here has it:", SANS, 10)
    for sign in printer.missing:
        y += 14
        if y > paper.height - INCH:
            break
        name = unicodedata.name(sign, "unnamed")
        paper.text(1.5 * INCH, y, f"U+{ord(sign):04X}  {name}", SANS, 9, FAINT)
