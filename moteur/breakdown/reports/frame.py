"""The frame of the breakdown's pages: running head, page numbers, and where there is room."""

from reportlab.lib.colors import Color, HexColor, white

from moteur.breakdown.model import Breakdown, Ink, Sheet
from moteur.breakdown.reports.palette import strip_color, word
from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, Paper, fit, width_of
from moteur.film.shooting import Shooting

MARGIN, TOP, FOOT, BAR = 42.0, 58.0, 46.0, 13.5
CHIP = 11.5


class Frame:
    """The pages in the making: `y` is where there is room from, in points from the top."""

    def __init__(
        self, breakdown: Breakdown, title: str, language: str, size: str, shooting: Shooting
    ) -> None:
        self.breakdown, self.title, self.language = breakdown, title, language
        self.shooting = shooting
        self.paper = Paper(f"{title}: {self.word('Breakdown')}", size)
        self.width: float = self.paper.width - 2 * MARGIN
        self.bottom: float = self.paper.height - FOOT
        self.y = TOP
        self.number = 0

    def word(self, english: str) -> str:
        """Return a word of the page in its language."""
        return word(english, self.language)

    def counted(self, number: int, one: str) -> str:
        """Return a number with its noun: ``1 scene``, ``14 scenes``."""
        return f"{number} {self.word(one if number == 1 else one + 's')}"

    def page(self) -> None:
        """Begin a page."""
        if self.number:
            self.paper.next_page()
        self.number += 1
        self.y = TOP
        paper, right = self.paper, MARGIN + self.width
        scenes = self.counted(len(self.breakdown.sheets), "scene")
        paper.text(MARGIN, 36, fit(self.title, 330, SANS_BOLD, 11), SANS_BOLD, 11)
        paper.text(right, 36, f"{self.word('Breakdown')}  ·  {scenes}", SANS, 9, FAINT, "right")
        paper.rule(MARGIN, 44, self.width, INK, 0.8)
        foot = paper.height - 24
        paper.text(right, foot, str(self.number), SANS, 8, FAINT, "right")
        paper.text(MARGIN, foot, self.word("legend"), SANS, 6.5, FAINT)

    def need(self, height: float) -> bool:
        """Begin a page where the height does not fit on this one; say whether it did."""
        if self.y + height <= self.bottom:
            return False
        self.page()
        return True

    def heading(self, said: str, room: float = 60) -> None:
        """Write a heading of the page, with so much room below it, and mark it for readers."""
        self.y += 16 if self.y > TOP else 0
        self.need(30 + room)
        self.mark(said)
        self.paper.text(MARGIN, self.y + 14, said, SANS_BOLD, 13)
        self.y += 24

    def mark(self, said: str, key: str = "", level: int = 0) -> None:
        """Put a place into the list of contents that a reader shows."""
        key = key or f"page {said}"
        self.paper.canvas.bookmarkHorizontal(key, 0, self.paper.height - self.y)
        self.paper.canvas.addOutlineEntry(said, key, level)

    def link(self, x: float, y: float, width: float, height: float, key: str) -> None:
        """Make a part of the page lead to a place that is marked."""
        low = self.paper.height - y - height
        self.paper.canvas.linkRect("", key, (x, low, x + width, low + height), Border="[0 0 0]")


def bar(paper: Paper, x: float, y: float, width: float, ink: Ink, heading: str, more: str) -> None:
    """Draw a category's bar with its heading, and a small word at its right."""
    paper.box(x, y, width, BAR, fill=HexColor(ink.color))
    left = x + 6
    if ink.mark != "underline":
        _mark(paper, x + 10, y + BAR / 2, ink.mark)
        left += 11
    end = width_of(more, SANS, 7) + 10 if more else 6
    said = fit(heading, width - (left - x) - end, SANS_BOLD, 8)
    paper.text(left, y + 9.7, said, SANS_BOLD, 8, white)
    if more:
        paper.text(x + width - 5, y + 9.5, more, SANS, 7, white, "right")


def _mark(paper: Paper, x: float, y: float, mark: str) -> None:
    """Draw what a pen would draw about the word: a circle, a star, a box."""
    canvas, low = paper.canvas, paper.height - y
    canvas.setStrokeColor(white)
    canvas.setLineWidth(1)
    if mark == "circle":
        canvas.circle(x, low, 3.4)
    elif mark == "box":
        canvas.rect(x - 3.2, low - 3.2, 6.4, 6.4)
    else:
        for dx, dy in ((0.0, 3.8), (3.3, 1.9), (3.3, -1.9)):
            canvas.line(x - dx, low - dy, x + dx, low + dy)


def chip(frame: Frame, x: float, y: float, sheet: Sheet) -> float:
    """Draw a scene's number in the colour of its strip; return how wide it is."""
    width = chip_width(sheet)
    color: Color = strip_color(sheet.setting, sheet.time)
    frame.paper.box(x, y, width, CHIP, fill=color, line=RULE)
    frame.paper.text(x + width / 2, y + 8.4, sheet.number, SANS, 7, INK, "center")
    frame.link(x, y, width, CHIP, sheet.scene)
    return width


def chip_width(sheet: Sheet) -> float:
    """Return how wide a scene's chip is."""
    return max(15.0, width_of(sheet.number, SANS, 7) + 6)


def hours(minutes: int) -> str:
    """Write minutes as a call sheet does: 45 -> ``45 min``, 90 -> ``1 h 30``."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02d}" if rest else f"{whole} h"


def running(sheet: Sheet) -> str:
    """Write how long a scene runs: ``0:41–1:16``, or one time where that is all we know."""
    return between(sheet.least or sheet.seconds, sheet.most or sheet.seconds)


def between(least: int, most: int) -> str:
    """Write a range of seconds: ``0:41–1:16``."""
    low, high = (f"{s // 60}:{s % 60:02d}" for s in (least, most))
    return low if low == high else f"{low}–{high}"
