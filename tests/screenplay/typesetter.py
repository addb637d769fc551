"""A small typesetter that sets scripts as other programs do: their margins, their furniture."""

import io
from dataclasses import dataclass, field, replace

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

INCH = 72.0
Item = tuple[str, str]
"""What is set: (kind, text); kinds are heading, omitted, action, cue, aside, words, right,
middle, page."""


@dataclass(frozen=True)
class Style:
    """How a program sets a page; edges in inches, widths in letters."""

    paper: tuple[float, float] = (8.5, 11.0)
    font: str = "Courier"
    size: float = 12.0
    leading: float = 12.0
    left: float = 1.5
    words: float = 2.5
    aside: float = 3.1
    cue: float = 3.7
    right: float = 7.5
    widths: dict[str, int] = field(
        default_factory=lambda: {"action": 60, "words": 34, "aside": 24, "cue": 30}
    )
    top: float = 1.0
    bottom: float = 1.0
    before_heading: int = 2
    bold_headings: bool = False
    numbers: tuple[str, ...] = ("left", "right")
    number_in_line: bool = False
    more: str = "(MORE)"
    again: str = "(CONT'D)"
    continued: bool = False
    page_number: str = "{}."
    header: str = ""
    footer: str = ""
    first_number: int = 2


class Press:
    """Set items on pages; `stars` are words whose lines get a star in the right margin."""

    def __init__(self, style: Style, stars: tuple[str, ...] = ()) -> None:
        self.style, self.stars = style, stars
        self.buffer = io.BytesIO()
        width, height = (side * INCH for side in style.paper)
        self.width, self.height = width, height
        self.canvas = Canvas(self.buffer, pagesize=(width, height), invariant=1)
        self.rows = int((height - (style.top + style.bottom) * INCH) / style.leading)
        self.pages = 0
        self.row = self.rows
        self.scene = ""

    def print(self, items: list[Item], title: list[tuple[float, str]] | None = None) -> bytes:
        """Return the PDF; `title` are centred lines at heights in inches."""
        for y, text in title or []:
            self.canvas.setFont(self.style.font, self.style.size)
            self.canvas.drawCentredString(self.width / 2, self.height - y * INCH, text)
        if title:
            self.canvas.showPage()
        number = 0
        at = 0
        while at < len(items):
            kind, text = items[at]
            if kind in ("heading", "omitted"):
                number += 1
                self.scene = str(number)
            if kind == "cue":
                end = at + 1
                while end < len(items) and items[end][0] in ("words", "aside"):
                    end += 1
                self.speech(items[at:end])
                at = end
                continue
            getattr(self, f"set_{kind}")(text)
            at += 1
        self.canvas.save()
        return self.buffer.getvalue()

    def turn(self) -> None:
        if self.pages:
            if self.style.continued and self.scene:
                self.type(self.style.right - 1.1, self.rows + 1, "(CONTINUED)")
            self.canvas.showPage()
        self.pages += 1
        self.row = 0
        style = self.style
        y = self.height - 0.5 * INCH
        self.canvas.setFont(style.font, style.size)
        if style.header:
            self.canvas.drawString(style.left * INCH, y, style.header.format(self.pages))
        if self.pages >= style.first_number:
            self.canvas.drawRightString(style.right * INCH, y, style.page_number.format(self.pages))
        if style.footer:
            self.canvas.drawCentredString(self.width / 2, 0.5 * INCH, style.footer)
        if style.continued and self.scene and self.pages > 1:
            self.type(style.left, 0, "CONTINUED:" + (f" ({self.pages})" if self.pages > 2 else ""))
            self.margins(0)
            self.row = 2

    def type(self, x: float, row: int, text: str, font: str = "") -> None:
        self.canvas.setFont(font or self.style.font, self.style.size)
        y = self.height - self.style.top * INCH - row * self.style.leading - 9
        self.canvas.drawString(x * INCH, y, text)
        if any(word in text for word in self.stars):
            self.canvas.drawString((self.style.right + 0.4) * INCH, y, "*")

    def margins(self, row: int) -> None:
        if "left" in self.style.numbers:
            self.type(self.style.left - 0.75, row, self.scene)
        if "right" in self.style.numbers:
            self.type(self.style.right + 0.1, row, self.scene)

    def room(self, rows: int, space: int) -> None:
        """Leave empty lines and turn the page where the rows do not fit."""
        if self.row + space + rows > self.rows:
            self.turn()
        elif self.row:
            self.row += space

    def lines(self, text: str, kind: str) -> list[str]:
        """Wrap a text where the width of so many letters ends."""
        size = self.style.size
        most = self.style.widths[kind] * pdfmetrics.stringWidth("n", self.style.font, size)
        found: list[str] = []
        for part in text.split("\n"):
            found.append("")
            for word in part.split(" "):
                longer = f"{found[-1]} {word}" if found[-1] else word
                if pdfmetrics.stringWidth(longer, self.style.font, size) <= most:
                    found[-1] = longer
                else:
                    found.append(word)
        return found

    def set_page(self, text: str) -> None:
        self.turn()

    def set_heading(self, text: str) -> None:
        bold = f"{self.style.font}-Bold" if self.style.bold_headings else ""
        if self.style.number_in_line:
            text = f"{self.scene}. {text}"
        lines = self.lines(text, "action")
        self.room(len(lines) + 2, self.style.before_heading)
        self.margins(self.row)
        for line in lines:
            self.type(self.style.left, self.row, line, bold)
            self.row += 1

    set_omitted = set_heading

    def set_action(self, text: str) -> None:
        lines = self.lines(text, "action")
        self.room(min(len(lines), 2), 1)
        for line in lines:
            self.room(1, 0)
            self.type(self.style.left, self.row, line)
            self.row += 1

    def set_right(self, text: str) -> None:
        self.room(1, 1)
        width = pdfmetrics.stringWidth(text, self.style.font, self.style.size)
        self.type(self.style.right - width / INCH, self.row, text)
        self.row += 1

    def set_middle(self, text: str) -> None:
        self.room(1, 1)
        width = pdfmetrics.stringWidth(text, self.style.font, self.style.size)
        middle = (self.style.left + self.style.right) / 2
        self.type(middle - width / INCH / 2, self.row, text)
        self.row += 1

    def speech(self, items: list[Item]) -> None:
        style = self.style
        name = items[0][1]
        rows = [(kind, line) for kind, text in items[1:] for line in self.lines(text, kind)]
        self.room(3, 1)
        self.type(style.cue, self.row, name)
        self.row += 1
        for number, (kind, line) in enumerate(rows):
            left = len(rows) - number
            if self.row + 1 >= self.rows and left > 1 and number > 0:
                if style.more:
                    self.type(style.cue, self.row, style.more)
                self.turn()
                if style.again:
                    self.type(style.cue, self.row, f"{name} {style.again}")
                    self.row += 1
            self.type(style.words if kind == "words" else style.aside, self.row, line)
            self.row += 1


FINAL = Style(left=1.5, words=2.5, aside=3.0, cue=3.5, continued=True)
HIGHLAND = Style(before_heading=1, bold_headings=True, numbers=(), cue=3.8, words=2.6)
EUROPEAN = replace(
    Style(), paper=(8.27, 11.69), font="Helvetica", size=11, leading=13, left=1.0, words=2.2,
    aside=2.6, cue=3.2, right=7.2, numbers=("left",), more="(À SUIVRE)", again="(SUITE)",
    page_number="- {} -", widths={"action": 70, "words": 40, "aside": 28, "cue": 40},
)  # fmt: skip
SPANISH = replace(
    Style(), paper=(8.27, 11.69), more="(MÁS)", again="(CONT.)", number_in_line=True, numbers=(),
    page_number="{}", footer="Guion de rodaje", left=1.6, words=2.7, aside=3.2, cue=3.9,
)  # fmt: skip
SMALL = replace(
    Style(), size=10, leading=10, left=1.2, words=2.0, aside=2.5, cue=3.0, right=6.2,
    header="THE LONG PIER {}", page_number="Page {}",
)  # fmt: skip
STYLES = {
    "final": FINAL, "highland": HIGHLAND, "european": EUROPEAN, "spanish": SPANISH, "small": SMALL,
}  # fmt: skip
