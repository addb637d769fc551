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
from moteur.shots.manner import spoken
from moteur.shots.model import ScenePlan, Setup
from moteur.shots.placement import Placement, placed, placements
from moteur.shots.reports import setup_drawing, setup_tables
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.drawing.shapes import Box, Line, Shape, Text
from moteur.shots.reports.drawing.svg import svg
from moteur.shots.words import word

NO_LINES: Mapping[str, str] = MappingProxyType({})
WIDTH, HEIGHT = SIZES["a4-landscape"]
_LEFT, _RIGHT, _FOOT = 36.0, WIDTH - 36.0, HEIGHT - 20.0
_COLUMN = 222.0
_TOP = 96.0
_BOX: Box = (_LEFT, _TOP, _RIGHT - _LEFT - _COLUMN - 20, HEIGHT - _TOP - 52)
_BESIDE: Box = (_RIGHT - _COLUMN, _TOP + 8, _COLUMN, HEIGHT - _TOP - 50)


def plan_svg(
    plan: ScenePlan,
    setup: Setup,
    title: str = "",
    language: str = "en",
    lines: Mapping[str, str] = NO_LINES,
) -> bytes:
    """Return a set-up's floor plan as SVG, as large as the PDF's page."""
    shapes = list(_sheet(plan, placed(plan, setup), title, language, lines))
    said = f"{setup.number} – {plan.heading}"
    return svg(shapes, WIDTH, HEIGHT, said)


def plan_svgs(
    plan: ScenePlan, title: str = "", language: str = "en", lines: Mapping[str, str] = NO_LINES
) -> Iterator[tuple[str, bytes]]:
    """Yield the number and the SVG of each set-up of a scene."""
    for found in placements(plan):
        said = f"{found.setup.number} – {plan.heading}"
        yield (
            found.setup.number,
            svg(list(_sheet(plan, found, title, language, lines)), WIDTH, HEIGHT, said),
        )


def plan_pdf(
    plans: Sequence[ScenePlan],
    title: str = "",
    language: str = "en",
    lines: Mapping[str, str] = NO_LINES,
) -> bytes:
    """Return the floor plans of all set-ups, a page each, in the order of their scenes.

    `lines` are the first words of the script's elements, for where a camera is when.
    """
    paper = Paper(f"{title} – {word('Floor plans', language)}", "a4-landscape")
    pages = [(plan, found) for plan in plans for found in placements(plan)]
    for page, (plan, found) in enumerate(pages, 1):
        if page > 1:
            paper.next_page()
        paint(paper, list(_sheet(plan, found, title, language, lines)))
        said = f"{word('Page', language)} {page}/{len(pages)}"
        paper.text(_RIGHT, _FOOT, said, SANS, 7.5, FAINT, "right")
    if not pages:
        paper.text(_LEFT, 120, word("No scenes yet.", language), SANS, 11, FAINT)
    return paper.finish()


def _sheet(
    plan: ScenePlan, found: Placement, title: str, language: str, lines: Mapping[str, str]
) -> Iterator[Shape]:
    """Yield all shapes of a page but its number."""
    yield from _head(plan, found, language)
    yield from setup_drawing.drawing(plan, found, _BOX, language)
    yield from setup_tables.tables(plan, found, _BESIDE, language, lines)
    foot = " · ".join(filter(None, (title, word("Floor plan", language))))
    yield Text((_LEFT, _FOOT), foot, SANS, 7.5, FAINT)


def _head(plan: ScenePlan, found: Placement, language: str) -> Iterator[Shape]:
    setup = found.setup
    yield Text((_LEFT, 50), setup.number, SANS_BOLD, 22, ACCENT)
    left = _LEFT + width_of(setup.number, SANS_BOLD, 22) + 14
    yield Text((left, 50), fit(plan.heading, _RIGHT - left, SANS_BOLD, 13), SANS_BOLD, 13)
    for n, line in enumerate(wrap(spoken(setup.sentence), _RIGHT - left, SANS, 9)[:2]):
        yield Text((left, 66 + 11 * n), line, SANS, 9)
    yield Line((_LEFT, 84), (_RIGHT, 84), INK, 0.8)
