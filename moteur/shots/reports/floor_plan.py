"""Floor plans: a page for each set-up, from which a crew can repeat it on the set."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    SANS,
    SANS_BOLD,
    SIZES,
    Paper,
    fit,
    width_of,
    wrap,
)
from moteur.shots.floors.placement import Placement, placed, placements
from moteur.shots.manner import spoken
from moteur.shots.model import ScenePlan, Setup
from moteur.shots.reports import setup_drawing, setup_tables
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.drawing.shapes import Box, Line, Shape, Text
from moteur.shots.reports.drawing.svg import svg
from moteur.shots.words import word

NO_LINES: Mapping[str, str] = MappingProxyType({})
SIZE = "a4-landscape"
_LEFT, _TOP, _COLUMN = 36.0, 96.0, 222.0


def plan_svg(
    plan: ScenePlan, setup: Setup, title: str = "", language: str = "en",
    lines: Mapping[str, str] = NO_LINES, size: str = SIZE,
) -> bytes:  # fmt: skip
    """Return a set-up's floor plan as SVG, as large as the PDF's page."""
    return _Sheet(title, language, lines, size).svg(plan, placed(plan, setup))


def plan_svgs(
    plan: ScenePlan, title: str = "", language: str = "en",
    lines: Mapping[str, str] = NO_LINES, size: str = SIZE,
) -> Iterator[tuple[str, bytes]]:  # fmt: skip
    """Yield the number and the SVG of each set-up of a scene."""
    sheet = _Sheet(title, language, lines, size)
    for found in placements(plan):
        yield found.setup.number, sheet.svg(plan, found)


def plan_pdf(
    plans: Sequence[ScenePlan], title: str = "", language: str = "en",
    lines: Mapping[str, str] = NO_LINES, size: str = SIZE,
) -> bytes:  # fmt: skip
    """Return the floor plans of all set-ups, a page each, in the order of their scenes.

    `lines` are the first words of the script's elements, for where a camera is when; `size`
    is the paper on its side.
    """
    sheet = _Sheet(title, language, lines, size)
    paper = Paper(f"{title} – {word('Floor plans', language)}", size)
    pages = [(plan, found) for plan in plans for found in placements(plan)]
    for page, (plan, found) in enumerate(pages, 1):
        if page > 1:
            paper.next_page()
        paint(paper, list(sheet.shapes(plan, found)))
        said = f"{word('Page', language)} {page}/{len(pages)}"
        paper.text(sheet.right, sheet.foot, said, SANS, 7.5, FAINT, "right")
    if not pages:
        paper.text(_LEFT, 120, word("No scenes yet.", language), SANS, 11, FAINT)
    return paper.finish()


class _Sheet:
    """A page: its words, and where the drawing and the tables stand on it."""

    def __init__(self, title: str, language: str, lines: Mapping[str, str], size: str) -> None:
        self.title, self.language, self.lines = title, language, lines
        self.width, self.height = SIZES[size]
        self.right, self.foot = self.width - _LEFT, self.height - 20.0
        wide, high = self.right - _LEFT - _COLUMN - 20, self.height - _TOP - 52
        self.box: Box = (_LEFT, _TOP, wide, high)
        self.beside: Box = (self.right - _COLUMN, _TOP + 8, _COLUMN, high + 2)

    def svg(self, plan: ScenePlan, found: Placement) -> bytes:
        """Return the page as SVG."""
        said = f"{found.setup.number} – {plan.heading}"
        return svg(list(self.shapes(plan, found)), self.width, self.height, said)

    def shapes(self, plan: ScenePlan, found: Placement) -> Iterator[Shape]:
        """Yield all shapes of a page but its number."""
        language = self.language
        yield from self._head(plan, found.setup)
        yield from setup_drawing.drawing(plan, found, self.box, language)
        yield from setup_tables.tables(plan, found, self.beside, language, self.lines)
        foot = " · ".join(filter(None, (self.title, word("Floor plan", language))))
        yield Text((_LEFT, self.foot), foot, SANS, 7.5, FAINT)

    def _head(self, plan: ScenePlan, setup: Setup) -> Iterator[Shape]:
        yield Text((_LEFT, 50), setup.number, SANS_BOLD, 22, ACCENT)
        left = _LEFT + width_of(setup.number, SANS_BOLD, 22) + 14
        room = self.right - left
        yield Text((left, 50), fit(plan.heading, room, SANS_BOLD, 13), SANS_BOLD, 13)
        for n, line in enumerate(wrap(spoken(setup.sentence), room, SANS, 9)[:2]):
            yield Text((left, 66 + 11 * n), line, SANS, 9)
        yield Line((_LEFT, 84), (self.right, 84), INK, 0.8)
