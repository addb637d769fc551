"""Measured: a treatment's figures in words and as bars, and its rhythm as a strip."""

from reportlab.lib.colors import HexColor

from moteur.engines.paper import ACCENT, FAINT, INK, RULE, SANS, Paper, width_of
from moteur.shots.cameras.figure import LADDER
from moteur.shots.model import ScenePlan, Size, Treatment
from moteur.shots.reports.drawing.shapes import Box
from moteur.shots.reports.floor_drawing import short
from moteur.shots.shooting_order import shooting_order
from moteur.shots.words import clock, hours, listed, number, word

SIZES: tuple[Size, ...] = (*reversed(LADDER), Size.INSERT)
TINTS = ("#e7ddcf", "#d5dfe2", "#e6d3cb", "#dbe3d2", "#e4dbe6", "#efe6c8")
_MOST = 150


def rows(plan: ScenePlan, one: Treatment, language: str) -> list[tuple[str, str]]:
    """Return a treatment's figures, each with its name."""
    told, seconds = one.measures, number(one.measures.average_seconds, 1, language)
    length = f"{seconds} s {word('average', language)}"
    turns = len(shooting_order(plan, one.setups))
    way = word("one direction" if turns == 1 else "directions", language)
    return [
        (word("Time", language), f"{hours(told.minutes)} {word('to shoot', language)}"),
        (word("Shots", language), f"{told.shots}, {clock(told.seconds)}, {length}"),
        (word("Set-ups", language), f"{told.setups}, {turns} {way}"),
        (word("Moves", language), listed(told.moves, language)),
        (word("Support", language), listed(supports(one), language)),
    ]


def supports(one: Treatment) -> dict[str, int]:
    """Count the set-ups by what carries their camera."""
    found: dict[str, int] = {}
    for setup in one.setups:
        found[setup.support.value] = found.get(setup.support.value, 0) + 1
    return found


def strip(paper: Paper, one: Treatment, box: Box) -> None:
    """Draw the shots in order, as wide as they are long."""
    shots = one.shots[:_MOST]
    total = sum(s.seconds for s in shots) or 1.0
    order = {s.number: i for i, s in enumerate(one.setups)}
    x, y, width, height = box
    for shot in shots:
        wide = width * shot.seconds / total
        tint = HexColor(TINTS[order.get(shot.setup, 0) % len(TINTS)])
        paper.box(x, y, max(wide - 0.6, 0.3), height, tint)
        label = short(shot.setup)
        size = 6.0 if height < 12 else 7.0
        if width_of(label, SANS, size) < wide - 2:
            base = y + height / 2 + size * 0.36
            paper.text(x + wide / 2 - 0.3, base, label, SANS, size, INK, "center")
        x += wide


def bars(paper: Paper, one: Treatment, box: Box, most: int, language: str) -> None:
    """Draw how many shots there are of each size, the widest at the left."""
    x, y, width, height = box
    wide, foot = width / len(SIZES), y + height - 8
    paper.rule(x, foot, width, RULE, 0.5)
    for n, size in enumerate(SIZES):
        left, many = x + n * wide, one.measures.sizes.get(size.value, 0)
        middle = left + wide / 2
        label = word(f"{size.value} in short", language)
        small = min(6.0, 6.0 * (wide - 1) / max(width_of(label, SANS, 6), 1))
        paper.text(middle, foot + 7, label, SANS, small, FAINT, "center")
        if many:
            high = (height - 18) * many / most
            paper.box(left + wide * 0.2, foot - high, wide * 0.6, high, ACCENT)
            paper.text(middle, foot - high - 2, str(many), SANS, 6.5, INK, "center")
