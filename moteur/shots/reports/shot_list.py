"""The shot list as a PDF: a plan of the floor, the cut, set-ups and shots of each scene."""

from moteur.engines.paper import ACCENT, FAINT
from moteur.shots.manner import title as title_of
from moteur.shots.model import Finding, ScenePlan, Shots
from moteur.shots.reports import measured, shot_rows
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.floor_drawing import drawing
from moteur.shots.reports.page import LEFT, Page
from moteur.shots.reports.remarks import answers, notes, remark
from moteur.shots.words import clock, counted

_PLAN_WIDTH, _PLAN_HEIGHT, _FINDINGS = 372.0, 180.0, 108.0
_LEAST, _STRIP = 330.0, 15.0


def write(shots: Shots, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF. The same plan gives the same bytes."""
    page = Page(title, "Shot list", language, size)
    if not shots.scenes:
        page.nothing()
    for n, plan in enumerate(shots.scenes):
        # A scene begins on a page of its own where it does not begin well.
        if n and page.y + _LEAST > page.end:
            page.turn()
        elif n:
            page.y += 22
        _scene(page, plan)
    page.foot()
    return page.paper.finish()


def _scene(page: Page, plan: ScenePlan) -> None:
    page.heading(plan, _figures(page, plan))
    top = page.y + 8
    paint(page.paper, drawing(plan, plan.setups, (LEFT, top, _PLAN_WIDTH, _PLAN_HEIGHT)))
    _beside(page, plan, LEFT + _PLAN_WIDTH + 26, top)
    page.y = top + _PLAN_HEIGHT + 26
    measured.strip(page.paper, plan.treatment, (LEFT, page.y, page.width, _STRIP))
    page.y += _STRIP + 11
    shot_rows.setups(page, plan)
    shot_rows.shots(page, plan)


def _figures(page: Page, plan: ScenePlan) -> str:
    """Name the treatment with its figures: ``Plan-séquence · 2 axes · 3 plans · 1:05``."""
    return " · ".join((
        title_of(plan.treatment, page.language),
        counted(len(plan.setups), "one set-up", "set-ups", page.language),
        counted(len(plan.shots), "one shot", "shots", page.language),
        clock(sum(s.seconds for s in plan.shots)),
    ))  # fmt: skip


def _beside(page: Page, plan: ScenePlan, x: float, top: float) -> None:
    """Say what the plan cannot draw: what to look at, and what was not understood."""
    room, y, more = LEFT + page.width - x, top + 8, page.word("more")
    found = [_remark(page, one) for one in plan.findings]
    texts, color = found or [page.word("no findings")], ACCENT if found else FAINT
    box = (x, y, room, _FINDINGS)
    end = notes(page.paper, page.word("To look at"), texts, box, color, more) + 8
    if plan.blocking.unread:
        box = (x, end, room, top + _PLAN_HEIGHT - end)
        notes(page.paper, page.word("not read"), plan.blocking.unread, box, FAINT, more)


def _remark(page: Page, found: Finding) -> str:
    """Say what to look at, and what answers it."""
    answered = "; ".join(answers(found, page.language))
    return remark(found) + (f" ({answered})" if answered else "")
