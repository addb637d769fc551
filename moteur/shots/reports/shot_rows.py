"""Rows of the shot list: set-ups with their numbers, and shots in their sentences."""

from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, fit, wrap
from moteur.shots.formats.tables import seconds, used, who
from moteur.shots.manner import spoken
from moteur.shots.model import ScenePlan, Setup, Support
from moteur.shots.reports.page import LEFT, Page
from moteur.shots.words import lens, metres, number, size

_ROW, _PLAIN, _LINE, _SAID, _HEAD = 24.0, 15.0, 11.0, 112.0, 14.0
_WIDTH = 762.0
_COLUMNS = (
    ("Set-up", 0.0, "left"), ("Size", 52.0, "left"), ("Kind", 112.0, "left"),
    ("Subjects", 186.0, "left"), ("Lens", 388.0, "right"), ("Height", 452.0, "right"),
    ("Distance", 512.0, "right"), ("Angle", 526.0, "left"), ("Move", 606.0, "left"),
    ("Shots", 714.0, "right"), ("Seconds", 762.0, "right"),
)  # fmt: skip
_ROOMS = {"Size": 58.0, "Kind": 72.0, "Subjects": 150.0, "Angle": 76.0, "Move": 84.0}
_SHOT_COLUMNS = (
    ("Shot", 0.0, "left"), ("Seconds", _SAID - 14, "right"), ("Said in a sentence", _SAID, "left"),
)  # fmt: skip


def setups(page: Page, plan: ScenePlan) -> None:
    """Set a row for each set-up; its sentence where no shot says it."""
    _setup_heads(page)
    for setup in plan.setups:
        if page.y + _ROW > page.end:
            _again(page, plan)
            _setup_heads(page)
        _setup(page, plan, setup)


def shots(page: Page, plan: ScenePlan) -> None:
    """Set the shots in the order of the cut, each in its sentence, where they have one."""
    if not any(shot.sentence for shot in plan.shots):
        return
    page.y += 12
    head = _HEAD
    for shot in plan.shots:
        lines = wrap(spoken(shot.sentence), page.width - _SAID, SANS, 8.5)
        if page.y + head + _LINE * len(lines) + 3 > page.end:
            _again(page, plan)
            head = _HEAD
        if head:
            _heads(page, _SHOT_COLUMNS, 1.0)
            head = 0.0
        y = page.y + _LINE
        page.paper.text(LEFT, y, shot.id, SANS_BOLD, 8.5)
        length = number(shot.seconds, 1, page.language)
        page.paper.text(LEFT + _SAID - 14, y, length, SANS, 8.5, INK, "right")
        for n, line in enumerate(lines):
            page.paper.text(LEFT + _SAID, y + _LINE * n, line, SANS, 8.5)
        page.y = y + _LINE * (len(lines) - 1) + 4
        page.paper.rule(LEFT, page.y - 0.5, page.width, RULE, 0.3)


def _again(page: Page, plan: ScenePlan) -> None:
    page.turn()
    page.heading(plan, page.word("continued"))


def _heads(page: Page, columns: tuple[tuple[str, float, str], ...], narrow: float) -> None:
    for name, x, align in columns:
        page.paper.text(
            LEFT + x * narrow, page.y + 7, page.word(name), SANS, 7.5, FAINT, align
        )  # fmt: skip
    page.paper.rule(LEFT, page.y + 12, page.width)
    page.y += _HEAD


def _setup_heads(page: Page) -> None:
    _heads(page, _COLUMNS, page.width / _WIDTH)


def _setup(page: Page, plan: ScenePlan, setup: Setup) -> None:
    y, language, narrow = page.y, page.language, page.width / _WIDTH
    mine = used(plan, setup)
    cells = (
        setup.number, size(setup.size, language), page.word(setup.kind),
        who(setup, language), lens(setup, language), metres(setup.height_m, language),
        metres(setup.distance_m, language), page.word(setup.angle), _moved(page, setup),
        str(len(mine)), number(seconds(mine), 1, language),
    )  # fmt: skip
    for (name, x, align), text in zip(_COLUMNS, cells, strict=True):
        font = SANS_BOLD if name == "Set-up" else SANS
        shown = fit(text, _ROOMS.get(name, 90.0) * narrow, font, 9)
        page.paper.text(LEFT + x * narrow, y + 10, shown, font, 9, INK, align)
    if mine and mine[0].sentence:
        page.y = y + _PLAIN
    else:
        left = LEFT + _COLUMNS[1][1]
        said = fit(_whole(setup), LEFT + page.width - left, SANS, 7.5)
        page.paper.text(left, y + 20, said, SANS, 7.5, FAINT)
        page.y = y + _ROW
    page.paper.rule(LEFT, page.y - 0.5, page.width, RULE, 0.3)


def _moved(page: Page, setup: Setup) -> str:
    """Say how a camera moves, and what carries it where that is no tripod."""
    carried = "" if setup.support is Support.TRIPOD else page.word(setup.support.value)
    moved = "" if carried and setup.move == "static" else page.word(setup.move)
    return ", ".join(dict.fromkeys(filter(None, (moved, carried))))


def _whole(setup: Setup) -> str:
    """Return a set-up's sentence with its reason."""
    said = spoken(setup.sentence)
    return said if setup.why in said else f"{said.rstrip('.')} – {setup.why}."
