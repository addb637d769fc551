"""The set-up list in shooting order, for the assistant director: each direction apart."""

from moteur.engines.paper import (
    FAINT,
    INK,
    RULE,
    SANS,
    SANS_BOLD,
    Paper,
    fit,
)
from moteur.shots.formats.tables import said, seconds, used, who
from moteur.shots.manner import title as title_of
from moteur.shots.model import ScenePlan, Setup, Shots, Support
from moteur.shots.reports.page import LEFT, Page
from moteur.shots.shooting_order import Direction, shooting_order
from moteur.shots.words import hours, lens, metres, number, size

_ROW, _BAND, _HEAD = 17.0, 20.0, 36.0
_WIDTH = 762.0
_COLUMNS = (
    ("No.", 18.0, "right", 20.0), ("Set-up", 30.0, "left", 48.0), ("Size", 82.0, "left", 44.0),
    ("Kind", 130.0, "left", 78.0), ("Subjects", 214.0, "left", 150.0),
    ("Lens", 402.0, "right", 46.0), ("Height", 470.0, "right", 70.0),
    ("Distance", 530.0, "right", 60.0), ("Move", 546.0, "left", 72.0),
    ("Shots", 622.0, "left", 90.0), ("Seconds", 762.0, "right", 50.0),
)  # fmt: skip


def write(shots: Shots, title: str = "", language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF. The same plan gives the same bytes."""
    page = Page(title, "Shooting order", language, size)
    _List(page).run(shots)
    return page.paper.finish()


def section(
    paper: Paper, shots: Shots, title: str = "", language: str = "en", page: int = 1
) -> int:
    """Set the list on a paper from an empty page on; return the number of its last page."""
    mine = Page(title, "Shooting order", language, "", paper, page)
    _List(mine).run(shots)
    return mine.number


class _List:
    def __init__(self, page: Page) -> None:
        self.page, self.paper, self.language = page, page.paper, page.language
        self.narrow = page.width / _WIDTH
        self.number = 0

    def run(self, shots: Shots) -> None:
        """Set the scenes one after another."""
        self._title()
        if not any(plan.setups for plan in shots.scenes):
            self.page.nothing()
        for plan in shots.scenes:
            if plan.setups:
                self._scene(plan)
        self.page.foot()

    def _title(self) -> None:
        word, right = self.page.word, LEFT + self.page.width
        self.paper.text(LEFT, self.page.y + 4, word("Shooting order"), SANS_BOLD, 17)
        self.paper.text(right, self.page.y + 4, word("lit"), SANS, 8.5, FAINT, "right")
        self.page.y += 26

    def _scene(self, plan: ScenePlan) -> None:
        directions = shooting_order(plan)
        if self.page.y + _HEAD + _BAND + 2 * _ROW > self.page.end:
            self.page.turn()
        self._heading(plan, self._counted(plan, directions))
        for n, direction in enumerate(directions, 1):
            # A direction's head stands with its first set-up.
            if self.page.y + _BAND + _ROW > self.page.end:
                self._again(plan)
            self._band(n, direction)
            for setup in direction.setups:
                if self.page.y + _ROW > self.page.end:
                    self._again(plan)
                    self._band(n, direction, again=True)
                self._row(plan, setup)
        self.page.y += 12

    def _again(self, plan: ScenePlan) -> None:
        self.page.turn()
        self._heading(plan, self.page.word("continued"))

    def _counted(self, plan: ScenePlan, directions: tuple[Direction, ...]) -> str:
        count, ways = len(plan.setups), len(directions)
        setups = self.page.word("one set-up" if count == 1 else "set-ups")
        turns = self.page.word("one direction" if ways == 1 else "directions")
        way = title_of(plan.treatment, self.language)
        spent = hours(plan.treatment.measures.minutes)
        return f"{way} · {spent} · {count} {setups} · {ways} {turns}"

    def _heading(self, plan: ScenePlan, aside: str) -> None:
        self.page.heading(plan, aside, 14.0)
        for name, x, align, _ in _COLUMNS:
            at = LEFT + x * self.narrow
            self.paper.text(at, self.page.y, self.page.word(name), SANS, 7.5, FAINT, align)
        self.page.y += 8

    def _band(self, n: int, direction: Direction, again: bool = False) -> None:
        text = said(n, direction, self.language)
        text += f" ({self.page.word('continued')})" if again else ""
        self.paper.box(LEFT, self.page.y, self.page.width, _BAND - 5, RULE)
        self.paper.text(LEFT + 6, self.page.y + 10.5, text, SANS_BOLD, 8.5)
        self.page.y += _BAND - 4

    def _row(self, plan: ScenePlan, setup: Setup) -> None:
        self.number += 1
        mine = used(plan, setup)
        cells = (
            str(self.number), setup.number, size(setup.size, self.language),
            self.page.word(setup.kind), who(setup, self.language), lens(setup, self.language),
            metres(setup.height_m, self.language), metres(setup.distance_m, self.language),
            self._moved(setup), ", ".join(s.id for s in mine) or "–",
            number(seconds(mine), 1, self.language),
        )  # fmt: skip
        for n, (text, (_, x, align, room)) in enumerate(zip(cells, _COLUMNS, strict=True)):
            font = SANS_BOLD if n == 1 else SANS
            color = FAINT if n == 0 else INK
            shown = fit(text, room * self.narrow, font, 9)
            self.paper.text(LEFT + x * self.narrow, self.page.y + 11, shown, font, 9, color, align)
        self.paper.rule(LEFT, self.page.y + _ROW - 1, self.page.width, RULE, 0.3)
        self.page.y += _ROW

    def _moved(self, setup: Setup) -> str:
        """Say how a camera moves; of one that holds still what carries it, where that tells."""
        still = not setup.path and setup.support is not Support.TRIPOD
        return self.page.word(setup.support.value if still else setup.move)
