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
from moteur.shots.grammar import names
from moteur.shots.model import ScenePlan, Setup, Shots
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.floor_drawing import drawing, short

_LEFT, _TOP, _BOTTOM = 40.0, 44.0, 40.0
_PLAN_WIDTH, _PLAN_HEIGHT = 372.0, 214.0
_ROW = 24.0
_LEAST = 392.0
_STRIP = 26.0
_TINTS = [HexColor(c) for c in ("#e7ddcf", "#d5dfe2", "#e6d3cb", "#dbe3d2", "#e4dbe6", "#efe6c8")]

_WORDS = {
    "en": {
        "title": "Shot list", "scene": "Scene", "setups": "set-ups", "shots": "shots",
        "page": "Page", "cut": "The cut",
        "look": "To look at", "unread": "Not read from the text",
        "none": "Nothing breaks the rules of the grammar.",
        "continued": "continued", "more": "and {} more", "no": "No scenes yet.", "and": "and",
        "others": "others",
        "setup": "Set-up", "one_setup": "set-up", "one_shot": "shot",
    },
    "fr": {
        "title": "Découpage", "scene": "Séquence", "setups": "axes", "shots": "plans",
        "page": "Page", "cut": "Le montage prévu",
        "look": "À regarder", "unread": "Non compris dans le texte",
        "none": "Aucune règle de grammaire n'est enfreinte.",
        "continued": "suite", "more": "et {} autres", "no": "Aucune séquence.", "and": "et",
        "others": "autres",
        "setup": "Axe", "one_setup": "axe", "one_shot": "plan",
    },
}  # fmt: skip
_COLUMNS: tuple[tuple[dict[str, str], float, str], ...] = (
    ({"en": "Set-up", "fr": "Axe"}, 0, "left"),
    ({"en": "Size", "fr": "Valeur"}, 58, "left"),
    ({"en": "Subjects", "fr": "Sujets"}, 122, "left"),
    ({"en": "Lens", "fr": "Focale"}, 372, "right"),
    ({"en": "Height", "fr": "Hauteur"}, 424, "right"),
    ({"en": "Distance", "fr": "Distance"}, 478, "right"),
    ({"en": "Angle", "fr": "Angle"}, 494, "left"),
    ({"en": "Move", "fr": "Mouvement"}, 562, "left"),
    ({"en": "Shots", "fr": "Plans"}, 692, "right"),
    ({"en": "Seconds", "fr": "Secondes"}, 762, "right"),
)
_FR = {
    "eye level": "à hauteur d'œil", "high angle": "plongée", "low angle": "contre-plongée",
    "static": "fixe", "pan": "panoramique", "track": "travelling",
}  # fmt: skip


def write(shots: Shots, title: str, language: str = "en") -> bytes:
    """Return the PDF. The same plan gives the same bytes."""
    return _List(title, "fr" if language.startswith("fr") else "en").run(shots)


@dataclass
class _Cursor:
    page: int = 1
    y: float = _TOP


class _List:
    def __init__(self, title: str, language: str) -> None:
        self.words = _WORDS[language]
        self.language = language
        self.title = title
        self.paper = Paper(f"{title} – {self.words['title']}", "a4-landscape")
        self.width = self.paper.width - 2 * _LEFT
        self.end = self.paper.height - _BOTTOM
        self.cursor = _Cursor()

    def run(self, shots: Shots) -> bytes:
        """Set the scenes one after another, a new page where one does not begin well."""
        if not shots.scenes:
            self.paper.text(_LEFT, 120, self.words["no"], SANS, 11, FAINT)
        for i, plan in enumerate(shots.scenes):
            if i and self.cursor.y + _LEAST > self.end:
                self._turn()
            elif i:
                self.cursor.y += 22
            self._scene(plan)
        self._foot()
        return self.paper.finish()

    def _turn(self) -> None:
        self._foot()
        self.paper.next_page()
        self.cursor = _Cursor(self.cursor.page + 1)

    def _foot(self) -> None:
        y = self.paper.height - 22
        self.paper.text(_LEFT, y, f"{self.title} · {self.words['title']}", SANS, 7.5, FAINT)
        right = f"{self.words['page']} {self.cursor.page}"
        self.paper.text(_LEFT + self.width, y, right, SANS, 7.5, FAINT, "right")

    def _scene(self, plan: ScenePlan) -> None:
        self._heading(plan)
        top = self.cursor.y
        box = (_LEFT, top, _PLAN_WIDTH, _PLAN_HEIGHT)
        paint(self.paper, drawing(plan.floor, plan.blocking, plan.setups, box))
        self._beside(plan, _LEFT + _PLAN_WIDTH + 26, top)
        self.cursor.y = top + _PLAN_HEIGHT + 26
        self._cut(plan)
        self._table(plan)

    def _heading(self, plan: ScenePlan, continued: bool = False) -> None:
        y = self.cursor.y
        number = f"{plan.number}"
        self.paper.text(_LEFT, y + 8, number, SANS_BOLD, 17, ACCENT)
        left = _LEFT + max(width_of(number, SANS_BOLD, 17) + 12, 34)
        seconds = round(sum(s.seconds for s in plan.shots))
        count = (
            f"{self._count(len(plan.setups), 'setup')} · {self._count(len(plan.shots), 'shot')} "
            f"· {_minutes(seconds)}"
        )
        if continued:
            count = self.words["continued"]
        room = self.width - (left - _LEFT) - width_of(count, SANS, 9) - 20
        self.paper.text(left, y + 8, fit(plan.heading, room, SANS_BOLD, 13), SANS_BOLD, 13)
        self.paper.text(_LEFT + self.width, y + 8, count, SANS, 9, FAINT, "right")
        self.paper.rule(_LEFT, y + 16, self.width, INK, 0.8)
        self.cursor.y = y + 28

    def _count(self, many: int, word: str) -> str:
        return f"{many} {self.words[f'one_{word}' if many == 1 else f'{word}s']}"

    # -- beside the plan

    def _beside(self, plan: ScenePlan, x: float, top: float) -> None:
        """Say what the plan cannot draw: what to look at, and what was not understood."""
        room = _LEFT + self.width - x
        y = top + 8
        findings = [f.text for f in plan.findings]
        y = self._notes(
            self.words["look"],
            findings or [self.words["none"]],
            x,
            y,
            room,
            top + 150,
            ACCENT if findings else FAINT,
        )
        if plan.blocking.unread:
            self._notes(
                self.words["unread"],
                list(plan.blocking.unread),
                x,
                y + 8,
                room,
                top + _PLAN_HEIGHT,
                FAINT,
            )

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
                    x + 10, y, self.words["more"].format(len(texts) - index), SANS_ITALIC, 8, FAINT
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

    def _columns(self) -> None:
        for title, x, align in _COLUMNS:
            self.paper.text(
                _LEFT + x, self.cursor.y + 7, title[self.language], SANS, 7.5, FAINT, align
            )
        self.paper.rule(_LEFT, self.cursor.y + 12, self.width)
        self.cursor.y += 14

    def _row(self, plan: ScenePlan, setup: Setup) -> None:
        y = self.cursor.y
        mine = [s for s in plan.shots if s.setup == setup.number]
        who = names(setup.subjects, self.words["and"], self.words["others"])
        if setup.kind == "over" and len(setup.subjects) > 1:
            who = f"{setup.subjects[0]} / {setup.subjects[1]}"
        cells = (
            setup.number, setup.size.value, who, f"{setup.lens_mm:g} mm", f"{setup.height_m:.2f} m",
            f"{setup.distance_m:.1f} m", self._said(setup.angle), self._said(setup.move),
            str(len(mine)), f"{sum(s.seconds for s in mine):.1f}",
        )  # fmt: skip
        for i, (text, (_, x, align)) in enumerate(zip(cells, _COLUMNS, strict=True)):
            font = SANS_BOLD if i == 0 else SANS
            room = 195.0 if i == 2 else 130.0
            self.paper.text(_LEFT + x, y + 10, fit(text, room, font, 9), font, 9, INK, align)
        said = f"{setup.sentence.rstrip('.')} – {setup.why}." if setup.why else setup.sentence
        self.paper.text(
            _LEFT + 122, y + 20, fit(said, self.width - 122, SANS, 7.5), SANS, 7.5, FAINT
        )
        self.paper.rule(_LEFT, y + _ROW - 0.5, self.width, RULE, 0.3)
        self.cursor.y = y + _ROW

    def _said(self, text: str) -> str:
        return _FR.get(text, text) if self.language == "fr" else text


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
