"""The shot list as a PDF: a plan of the floor, the cut and the set-ups of each scene."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    RULE,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    Paper,
    fit,
    width_of,
    wrap,
)
from moteur.shots.formats.tables import seconds, used, who
from moteur.shots.manner import spoken
from moteur.shots.manner import title as title_of
from moteur.shots.model import Finding, ScenePlan, Setup, Shots, Support
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.floor_drawing import drawing, short
from moteur.shots.reports.measured import TINTS
from moteur.shots.reports.remarks import answers, remark
from moteur.shots.words import clock, counted, lens, metres, number, size, word

_LEFT, _TOP, _BOTTOM = 40.0, 44.0, 40.0
_PLAN_WIDTH, _PLAN_HEIGHT = 372.0, 180.0
_ROW, _PLAIN, _LINE, _SAID = 24.0, 15.0, 11.0, 112.0
_ROOMS = {"Size": 58.0, "Kind": 72.0, "Subjects": 150.0, "Angle": 76.0, "Move": 84.0}
_LEAST = 330.0
_STRIP = 26.0
_TINTS = [HexColor(c) for c in TINTS]

_WIDTH = 762.0
_COLUMNS = (
    ("Set-up", 0.0, "left"), ("Size", 52.0, "left"), ("Kind", 112.0, "left"),
    ("Subjects", 186.0, "left"), ("Lens", 388.0, "right"), ("Height", 452.0, "right"),
    ("Distance", 512.0, "right"), ("Angle", 526.0, "left"), ("Move", 606.0, "left"),
    ("Shots", 714.0, "right"), ("Seconds", 762.0, "right"),
)  # fmt: skip


def write(shots: Shots, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF. The same plan gives the same bytes."""
    return _List(title, language, size).run(shots)


@dataclass
class _Cursor:
    page: int = 1
    y: float = _TOP


class _List:
    def __init__(self, title: str, language: str, size: str) -> None:
        self.language = language
        self.title = title
        self.paper = Paper(f"{title} – {self._word('Shot list')}", size)
        self.width = self.paper.width - 2 * _LEFT
        self.narrow = self.width / _WIDTH
        self.end = self.paper.height - _BOTTOM
        self.cursor = _Cursor()

    def run(self, shots: Shots) -> bytes:
        """Set the scenes one after another, a new page where one does not begin well."""
        if not shots.scenes:
            self.paper.text(_LEFT, 120, self._word("No scenes yet."), SANS, 11, FAINT)
        for i, plan in enumerate(shots.scenes):
            if i and self.cursor.y + _LEAST > self.end:
                self._turn()
            elif i:
                self.cursor.y += 22
            self._scene(plan)
        self._foot()
        return self.paper.finish()

    def _word(self, key: str) -> str:
        return word(key, self.language)

    def _turn(self) -> None:
        self._foot()
        self.paper.next_page()
        self.cursor = _Cursor(self.cursor.page + 1)

    def _foot(self) -> None:
        y = self.paper.height - 22
        self.paper.text(_LEFT, y, f"{self.title} · {self._word('Shot list')}", SANS, 7.5, FAINT)
        right = f"{self._word('Page')} {self.cursor.page}"
        self.paper.text(_LEFT + self.width, y, right, SANS, 7.5, FAINT, "right")

    def _scene(self, plan: ScenePlan) -> None:
        self._heading(plan)
        top = self.cursor.y
        box = (_LEFT, top, _PLAN_WIDTH, _PLAN_HEIGHT)
        paint(self.paper, drawing(plan, plan.setups, box))
        self._beside(plan, _LEFT + _PLAN_WIDTH + 26, top)
        self.cursor.y = top + _PLAN_HEIGHT + 26
        self._cut(plan)
        self._table(plan)
        self._shots(plan)

    def _heading(self, plan: ScenePlan, continued: bool = False) -> None:
        y = self.cursor.y
        number = f"{plan.number}"
        self.paper.text(_LEFT, y + 8, number, SANS_BOLD, 17, ACCENT)
        left = _LEFT + max(width_of(number, SANS_BOLD, 17) + 12, 34)
        aside = self._word("continued") if continued else self._figures(plan)
        room = self.width - (left - _LEFT) - width_of(aside, SANS, 9) - 20
        self.paper.text(left, y + 8, fit(plan.heading, room, SANS_BOLD, 13), SANS_BOLD, 13)
        self.paper.text(_LEFT + self.width, y + 8, aside, SANS, 9, FAINT, "right")
        self.paper.rule(_LEFT, y + 16, self.width, INK, 0.8)
        self.cursor.y = y + 28

    def _figures(self, plan: ScenePlan) -> str:
        """Name the treatment with its figures: ``Plan-séquence · 2 axes · 3 plans · 1:05``."""
        seconds = sum(s.seconds for s in plan.shots)
        return " · ".join((
            title_of(plan.treatment, self.language),
            counted(len(plan.setups), "one set-up", "set-ups", self.language),
            counted(len(plan.shots), "one shot", "shots", self.language),
            clock(seconds),
        ))  # fmt: skip

    # -- beside the plan

    def _beside(self, plan: ScenePlan, x: float, top: float) -> None:
        """Say what the plan cannot draw: what to look at, and what was not understood."""
        room = _LEFT + self.width - x
        y = top + 8
        findings = [self._remark(found) for found in plan.findings]
        texts = findings or [self._word("no findings")]
        color = ACCENT if findings else FAINT
        y = self._notes(self._word("To look at"), texts, x, y, room, top + 116, color)
        if plan.blocking.unread:
            unread = self._word("not read")
            end = top + _PLAN_HEIGHT
            self._notes(unread, plan.blocking.unread, x, y + 8, room, end, FAINT)

    def _remark(self, found: Finding) -> str:
        """Say what to look at, and what answers it."""
        answered = "; ".join(answers(found, self.language))
        return remark(found) + (f" ({answered})" if answered else "")

    def _notes(
        self,
        title: str,
        texts: Sequence[str],
        x: float,
        y: float,
        room: float,
        end: float,
        color: Color,
    ) -> float:
        self.paper.text(x, y, title, SANS_BOLD, 8, color)
        y += 13
        for index, text in enumerate(texts):
            lines = wrap(" ".join(text.split()), room - 10, SANS, 8)[:3]
            if y + 10.5 * (len(lines) - 1) + (11 if index + 1 < len(texts) else 0) > end:
                self.paper.text(
                    x + 10, y, self._word("more").format(len(texts) - index), SANS_ITALIC, 8, FAINT
                )
                return y + 13
            self.paper.text(x, y, "–", SANS, 8, FAINT)
            for line in lines:
                self.paper.text(x + 10, y, line, SANS, 8)
                y += 10.5
            y += 2.5
        return y

    # -- the cut

    def _cut(self, plan: ScenePlan) -> None:
        """Draw the shots in order, as wide as they are long."""
        shots = plan.shots[:120]
        total = sum(s.seconds for s in shots) or 1.0
        order = {s.number: i for i, s in enumerate(plan.setups)}
        if len(plan.shots) > len(shots):
            return
        x, y = _LEFT, self.cursor.y
        for shot in shots:
            wide = self.width * shot.seconds / total
            tint = _TINTS[order.get(shot.setup, 0) % len(_TINTS)]
            self.paper.box(x, y, max(wide - 0.8, 0.4), 15, tint)
            label = short(shot.setup)
            if width_of(label, SANS_BOLD, 7) < wide - 2:
                self.paper.text(x + wide / 2 - 0.4, y + 10, label, SANS_BOLD, 7, INK, "center")
            x += wide
        self.cursor.y = y + _STRIP

    # -- the table

    def _table(self, plan: ScenePlan) -> None:
        self._columns()
        for setup in plan.setups:
            if self.cursor.y + _ROW > self.end:
                self._turn()
                self._heading(plan, continued=True)
                self._columns()
            self._row(plan, setup)

    def _shots(self, plan: ScenePlan) -> None:
        """Set the shots in the order of the cut, each in its sentence."""
        if not any(shot.sentence for shot in plan.shots):
            return
        self.cursor.y += 12
        room = self.width - _SAID
        head = 14.0
        for shot in plan.shots:
            lines = wrap(spoken(shot.sentence), room, SANS, 8.5)
            if self.cursor.y + head + _LINE * len(lines) + 3 > self.end:
                self._turn()
                self._heading(plan, continued=True)
                head = 14.0
            if head:
                self._shot_columns()
                head = 0.0
            y = self.cursor.y + _LINE
            self.paper.text(_LEFT, y, shot.id, SANS_BOLD, 8.5)
            said = number(shot.seconds, 1, self.language)
            self.paper.text(_LEFT + _SAID - 14, y, said, SANS, 8.5, INK, "right")
            for n, line in enumerate(lines):
                self.paper.text(_LEFT + _SAID, y + _LINE * n, line, SANS, 8.5)
            self.cursor.y = y + _LINE * (len(lines) - 1) + 4
            self.paper.rule(_LEFT, self.cursor.y - 0.5, self.width, RULE, 0.3)

    def _shot_columns(self) -> None:
        heads = (("Shot", 0.0, "left"), ("Seconds", _SAID - 14, "right"))
        for name, x, align in (*heads, ("Said in a sentence", _SAID, "left")):
            y = self.cursor.y + 7
            self.paper.text(_LEFT + x, y, self._word(name), SANS, 7.5, FAINT, align)
        self.paper.rule(_LEFT, self.cursor.y + 12, self.width)
        self.cursor.y += 14

    def _columns(self) -> None:
        y = self.cursor.y
        for name, x, align in _COLUMNS:
            self.paper.text(
                _LEFT + x * self.narrow, y + 7, self._word(name), SANS, 7.5, FAINT, align
            )
        self.paper.rule(_LEFT, y + 12, self.width)
        self.cursor.y += 14

    def _row(self, plan: ScenePlan, setup: Setup) -> None:
        y, language = self.cursor.y, self.language
        mine = used(plan, setup)
        cells = (
            setup.number, size(setup.size, language), self._word(setup.kind),
            who(setup, language), lens(setup, language), metres(setup.height_m, language),
            metres(setup.distance_m, language), self._word(setup.angle), self._moved(setup),
            str(len(mine)), number(seconds(mine), 1, language),
        )  # fmt: skip
        for (name, x, align), text in zip(_COLUMNS, cells, strict=True):
            font = SANS_BOLD if name == "Set-up" else SANS
            room = _ROOMS.get(name, 90.0) * self.narrow
            at, shown = _LEFT + x * self.narrow, fit(text, room, font, 9)
            self.paper.text(at, y + 10, shown, font, 9, INK, align)
        if mine and mine[0].sentence:
            # The shots say it below.
            self.cursor.y = y + _PLAIN
        else:
            left = _LEFT + _COLUMNS[1][1]
            said = fit(_whole(setup), _LEFT + self.width - left, SANS, 7.5)
            self.paper.text(left, y + 20, said, SANS, 7.5, FAINT)
            self.cursor.y = y + _ROW
        self.paper.rule(_LEFT, self.cursor.y - 0.5, self.width, RULE, 0.3)

    def _moved(self, setup: Setup) -> str:
        """Say how a camera moves, and what carries it where that is no tripod."""
        carried = "" if setup.support is Support.TRIPOD else self._word(setup.support.value)
        moved = "" if carried and setup.move == "static" else self._word(setup.move)
        return ", ".join(dict.fromkeys(filter(None, (moved, carried))))


def _whole(setup: Setup) -> str:
    """Return a set-up's sentence with its reason."""
    said = spoken(setup.sentence)
    return said if setup.why in said else f"{said.rstrip('.')} – {setup.why}."
