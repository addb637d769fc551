"""A page of the board: its frame, and what every page needs to know."""

from collections import Counter
from collections.abc import Iterator

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, Paper, fit
from moteur.schedule.model import Schedule, Strip
from moteur.schedule.reports.palette import word

MARGIN, TOP, FOOT = 30.0, 56.0, 34.0


def cast_numbers(schedule: Schedule) -> dict[str, int]:
    """Return each part's number: the part with the most scenes is 1, then by appearance."""
    strips = sorted(strips_of(schedule), key=_script)
    scenes = Counter(part for strip in strips for part in dict.fromkeys(strip.cast))
    return {part: number for number, (part, _) in enumerate(scenes.most_common(), 1)}


def strips_of(schedule: Schedule) -> Iterator[Strip]:
    """Yield the strips in shooting order."""
    for day in schedule.days:
        yield from day.strips


def _script(strip: Strip) -> tuple[str, int, str]:
    digits = "".join(c for c in strip.number if c.isdigit())
    return (strip.scene.split("/", maxsplit=1)[0], int(digits or 0), strip.number)


class Sheet:
    """The PDF in the making: pages with a head, and a place where the next thing goes."""

    def __init__(self, schedule: Schedule, title: str, language: str, size: str) -> None:
        self.schedule, self.title, self.language = schedule, title, language
        self.paper = Paper(f"{title}: {word('Strip board', language)}", size)
        self.width: float = self.paper.width - 2 * MARGIN
        self.bottom: float = self.paper.height - FOOT
        self.numbers = cast_numbers(schedule)
        self.pages = 0
        self.y = TOP
        self.heading = ""

    def word(self, key: str) -> str:
        """Return a word of the page in the production's language."""
        return word(key, self.language)

    def page(self, heading: str) -> None:
        """Begin a page under a heading."""
        if self.pages:
            self.paper.next_page()
        self.pages += 1
        self.heading = heading
        right = self.paper.width - MARGIN
        days = len(self.schedule.days)
        scenes = sum(len(day.strips) for day in self.schedule.days)
        counts = (
            f"{scenes} {self.word('scene' if scenes == 1 else 'scenes')}",
            f"{days} {self.word('shooting day' if days == 1 else 'shooting days')}",
        )
        said = "  ·  ".join((heading, *counts))
        self.paper.text(MARGIN, 32, fit(self.title, 420, SANS_BOLD, 13), SANS_BOLD, 13)
        self.paper.text(right, 32, said, SANS, 9, FAINT, "right")
        self.paper.rule(MARGIN, 40, self.width, INK, 0.8)
        self.paper.text(right, self.paper.height - 18, str(self.pages), SANS, 8, FAINT, "right")
        self.y = TOP

    def room(self, height: float) -> bool:
        """Say whether something of a height still fits on the page."""
        return self.y + height <= self.bottom
