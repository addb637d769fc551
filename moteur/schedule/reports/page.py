"""The frame of the schedule's pages: head, foot, and where there is room."""

from collections.abc import Callable

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, Paper, fit, width_of, wrap
from moteur.schedule.reports.words import word

MARGIN, TOP, FOOT = 30.0, 52.0, 34.0


class Page:
    """The PDF in the making: `y` is where there is room from, in points from the top.

    `what` names the report, `aside` stands beside it in the head of each page. `repeat`, if
    set, draws again on a new page what stands over a table's columns. `head` takes the
    place of the plain head of a page.
    """

    def __init__(
        self, title: str, what: str, language: str, size: str, aside: tuple[str, ...] = ()
    ) -> None:
        self.title, self.language, self.aside = title, language, aside
        self.heading = what
        self.paper = Paper(f"{title}: {what}", size)
        self.width: float = self.paper.width - 2 * MARGIN
        self.bottom: float = self.paper.height - FOOT
        self.number = 0
        self.y = TOP
        self.repeat: Callable[[], None] | None = None
        self.head: Callable[[], None] | None = None
        self.foot: Callable[[], None] | None = None

    def word(self, key: str) -> str:
        """Return a word of the page in its language."""
        return word(key, self.language)

    def begin(self, heading: str = "") -> None:
        """Begin a page, under another heading where one is given."""
        if self.number:
            self.paper.next_page()
        self.number += 1
        self.heading = heading or self.heading
        self.y = TOP
        (self.head or self.plain_head)()
        right, foot = MARGIN + self.width, self.paper.height - 18
        self.paper.text(right, foot, str(self.number), SANS, 8, FAINT, "right")
        if self.foot:
            self.foot()
        if self.repeat:
            self.repeat()

    def plain_head(self) -> None:
        """Draw the title, what the report is, and the figures beside it."""
        right = MARGIN + self.width
        said = "  ·  ".join((self.heading, *self.aside))
        said = fit(said, self.width * 0.55, SANS, 9)
        self.write_title(self.width - width_of(said, SANS, 9) - 18, 13)
        self.paper.text(right, 30, said, SANS, 9, FAINT, "right")
        self.paper.rule(MARGIN, 38, self.width, INK, 0.8)

    def write_title(self, room: float, size: float) -> None:
        """Write the title at the top, smaller where it is long, or on two lines."""
        while size > 7 and width_of(self.title, SANS_BOLD, size) > room:
            size -= 0.5
        lines = wrap(self.title, room, SANS_BOLD, size)
        if len(lines) > 2:
            lines = [lines[0], fit(" ".join(lines[1:4]), room, SANS_BOLD, size)]
        for index, line in enumerate(reversed(lines)):
            self.paper.text(MARGIN, 30 - index * 8.5, line, SANS_BOLD, size)

    def room(self, height: float) -> bool:
        """Say whether something of a height still fits on the page."""
        return self.y + height <= self.bottom

    def need(self, height: float) -> bool:
        """Begin a page where the height does not fit on this one; say whether it did."""
        if self.room(height):
            return False
        self.begin()
        return True

    def title_of(self, said: str, room: float = 40) -> None:
        """Write a heading within the page, with so much room below it."""
        kept, self.repeat = self.repeat, None
        self.need(22 + room)
        self.repeat = kept
        self.mark(said)
        self.paper.text(MARGIN, self.y + 14, said, SANS_BOLD, 11)
        self.y += 22

    def mark(self, said: str, level: int = 0) -> None:
        """Put a place into the list of contents that a reader shows."""
        canvas, key = self.paper.canvas, f"p{self.number} {said} {self.y:.0f}"
        canvas.bookmarkHorizontal(key, 0, self.paper.height - self.y)
        canvas.addOutlineEntry(said, key, level)
