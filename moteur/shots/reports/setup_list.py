"""The set-up list in shooting order, for the assistant director: each direction apart."""

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    RULE,
    SANS,
    SANS_BOLD,
    Paper,
    fit,
    width_of,
)
from moteur.shots.formats.tables import said, seconds, used, who
from moteur.shots.manner import title as title_of
from moteur.shots.model import ScenePlan, Setup, Shots, Support
from moteur.shots.shooting_order import Direction, shooting_order
from moteur.shots.words import hours, lens, metres, number, size, word

_LEFT, _TOP, _BOTTOM = 40.0, 48.0, 42.0
_ROW, _BAND, _HEAD = 17.0, 20.0, 44.0
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
    paper = Paper(f"{title} – {word('Shooting order', language)}", size)
    section(paper, shots, title, language)
    return paper.finish()


def section(
    paper: Paper, shots: Shots, title: str = "", language: str = "en", page: int = 1
) -> int:
    """Set the list on a paper from an empty page on; return the number of its last page."""
    return _List(paper, title, language, page).run(shots)


class _List:
    def __init__(self, paper: Paper, title: str, language: str, page: int) -> None:
        self.paper, self.title, self.language, self.page = paper, title, language, page
        self.width = paper.width - 2 * _LEFT
        self.narrow = self.width / _WIDTH
        self.end = paper.height - _BOTTOM
        self.y = _TOP
        self.number = 0

    def run(self, shots: Shots) -> int:
        self._title()
        if not any(plan.setups for plan in shots.scenes):
            self.paper.text(_LEFT, self.y + 30, self._word("No scenes yet."), SANS, 11, FAINT)
        for plan in shots.scenes:
            if plan.setups:
                self._scene(plan)
        self._foot()
        return self.page

    def _word(self, key: str) -> str:
        return word(key, self.language)

    def _title(self) -> None:
        self.paper.text(_LEFT, self.y, self._word("Shooting order"), SANS_BOLD, 17)
        self.paper.text(_LEFT + self.width, self.y, self._word("lit"), SANS, 8.5, FAINT, "right")
        self.y += 18

    def _turn(self) -> None:
        self._foot()
        self.paper.next_page()
        self.page += 1
        self.y = _TOP

    def _foot(self) -> None:
        y = self.paper.height - 22
        text = " · ".join(filter(None, (self.title, self._word("Shooting order"))))
        self.paper.text(_LEFT, y, text, SANS, 7.5, FAINT)
        right = f"{self._word('Page')} {self.page}"
        self.paper.text(_LEFT + self.width, y, right, SANS, 7.5, FAINT, "right")

    def _scene(self, plan: ScenePlan) -> None:
        directions = shooting_order(plan)
        if self.y + _HEAD + _BAND + 2 * _ROW > self.end:
            self._turn()
        self._heading(plan, self._counted(plan, directions))
        for n, direction in enumerate(directions, 1):
            # A direction's head stands with its first set-up.
            if self.y + _BAND + _ROW > self.end:
                self._again(plan)
            self._band(n, direction)
            for setup in direction.setups:
                if self.y + _ROW > self.end:
                    self._again(plan)
                    self._band(n, direction, again=True)
                self._row(plan, setup)
        self.y += 12

    def _again(self, plan: ScenePlan) -> None:
        self._turn()
        self._heading(plan, self._word("continued"))

    def _counted(self, plan: ScenePlan, directions: tuple[Direction, ...]) -> str:
        count, ways = len(plan.setups), len(directions)
        setups = self._word("one set-up" if count == 1 else "set-ups")
        turns = self._word("one direction" if ways == 1 else "directions")
        way = title_of(plan.treatment, self.language)
        spent = hours(plan.treatment.measures.minutes)
        return f"{way} · {spent} · {count} {setups} · {ways} {turns}"

    def _heading(self, plan: ScenePlan, aside: str) -> None:
        y = self.y + 16
        self.paper.text(_LEFT, y, plan.number, SANS_BOLD, 14, ACCENT)
        left = _LEFT + max(width_of(plan.number, SANS_BOLD, 14) + 10, 30)
        room = self.width - (left - _LEFT) - width_of(aside, SANS, 8.5) - 16
        self.paper.text(left, y, fit(plan.heading, room, SANS_BOLD, 11), SANS_BOLD, 11)
        self.paper.text(_LEFT + self.width, y, aside, SANS, 8.5, FAINT, "right")
        self.paper.rule(_LEFT, y + 6, self.width, INK, 0.8)
        for name, x, align, _ in _COLUMNS:
            self.paper.text(
                _LEFT + x * self.narrow, y + 18, self._word(name), SANS, 7.5, FAINT, align
            )
        self.y += _HEAD

    def _band(self, n: int, direction: Direction, again: bool = False) -> None:
        text = said(n, direction, self.language)
        text += f" ({self._word('continued')})" if again else ""
        self.paper.box(_LEFT, self.y, self.width, _BAND - 5, RULE)
        self.paper.text(_LEFT + 6, self.y + 10.5, text, SANS_BOLD, 8.5)
        self.y += _BAND - 4

    def _row(self, plan: ScenePlan, setup: Setup) -> None:
        self.number += 1
        mine = used(plan, setup)
        cells = (
            str(self.number), setup.number, size(setup.size, self.language), self._word(setup.kind),
            who(setup, self.language), lens(setup, self.language),
            metres(setup.height_m, self.language), metres(setup.distance_m, self.language),
            self._moved(setup), ", ".join(s.id for s in mine) or "–",
            number(seconds(mine), 1, self.language),
        )  # fmt: skip
        for n, (text, (_, x, align, room)) in enumerate(zip(cells, _COLUMNS, strict=True)):
            font = SANS_BOLD if n == 1 else SANS
            color = FAINT if n == 0 else INK
            shown = fit(text, room * self.narrow, font, 9)
            self.paper.text(_LEFT + x * self.narrow, self.y + 11, shown, font, 9, color, align)
        self.paper.rule(_LEFT, self.y + _ROW - 1, self.width, RULE, 0.3)
        self.y += _ROW

    def _moved(self, setup: Setup) -> str:
        """Say how a camera moves; of one that holds still what carries it, where that tells."""
        still = not setup.path and setup.support is not Support.TRIPOD
        return self._word(setup.support.value if still else setup.move)
