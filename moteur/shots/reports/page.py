"""The frame of the shots' pages: head of a scene, foot, and where there is room."""

from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, Paper, fit, width_of
from moteur.shots.model import ScenePlan
from moteur.shots.words import word

LEFT, TOP, FOOT, BOTTOM = 40.0, 44.0, 22.0, 40.0


class Page:
    """The PDF in the making: `y` is where there is room from, in points from the top.

    `what` names the report, in a word of the table; `paper` is one that was begun by another
    report, whose last page was `number`.
    """

    def __init__(
        self, title: str, what: str, language: str, size: str,
        paper: Paper | None = None, number: int = 1,
    ) -> None:  # fmt: skip
        self.title, self.what, self.language = title, what, language
        self.paper = paper or Paper(f"{title} – {self.word(what)}", size)
        self.width: float = self.paper.width - 2 * LEFT
        self.end: float = self.paper.height - BOTTOM
        self.number, self.y = number, TOP

    def word(self, key: str) -> str:
        """Return a word of the table in the page's language."""
        return word(key, self.language)

    def turn(self) -> None:
        """Begin another page."""
        self.foot()
        self.paper.next_page()
        self.number, self.y = self.number + 1, TOP

    def foot(self) -> None:
        """Write the foot of a page."""
        y = self.paper.height - FOOT
        said = " · ".join(filter(None, (self.title, self.word(self.what))))
        self.paper.text(LEFT, y, said, SANS, 7.5, FAINT)
        right = f"{self.word('Page')} {self.number}"
        self.paper.text(LEFT + self.width, y, right, SANS, 7.5, FAINT, "right")

    def nothing(self) -> None:
        """Say that there are no scenes."""
        self.paper.text(LEFT, 120, self.word("No scenes yet."), SANS, 11, FAINT)

    def heading(self, plan: ScenePlan, aside: str = "", large: float = 17.0) -> None:
        """Write a scene's number and heading above a line, with a small text at the right."""
        y, small = self.y + 8, large * 0.77
        self.paper.text(LEFT, y, plan.number, SANS_BOLD, large, ACCENT)
        left = LEFT + max(width_of(plan.number, SANS_BOLD, large) + 12, 2 * large)
        room = self.width - (left - LEFT) - width_of(aside, SANS, 9) - 20
        self.paper.text(left, y, fit(plan.heading, room, SANS_BOLD, small), SANS_BOLD, small)
        self.paper.text(LEFT + self.width, y, aside, SANS, 9, FAINT, "right")
        self.paper.rule(LEFT, y + 8, self.width, INK, 0.8)
        self.y = y + 20
