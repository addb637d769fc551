"""What the budget stands on: shares on pay, figures that lines are counted by."""

from collections.abc import Sequence

from moteur.budget.model import Amount
from moteur.budget.reports.frame import MARGIN, Column, Frame
from moteur.budget.words import number
from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, wrap

ROW, LEAD = 13.5, 8.6


def draw(frame: Frame) -> None:
    """Draw fringes and percentages, then figures."""
    _shares(frame)
    _figures(frame)


def _shares(frame: Frame) -> None:
    """Draw each share once, with all that it comes to and the accounts that it falls on."""
    lines = [line for line in frame.budget.lines if line.percent is not None]
    if not lines:
        return
    end = frame.width
    columns = (
        Column(frame.word("Text"), 6, end - 246),
        Column(frame.word("Percent"), end - 232, 50, "right"),
        Column(frame.word("Base"), end - 176, 82, "right"),
        Column(frame.word("Amount"), end - 88, 82, "right"),
    )
    frame.page(frame.word("Fringes and percentages"), columns)
    frame.mark(frame.word("Fringes and percentages"))
    for own in _gathered(lines):
        below = wrap(_said(frame, own), end - 60, SANS, 6.9)[:4]
        frame.again(ROW + LEAD * len(below))
        percent = f"{number(own[0].percent or 0, frame.language)} %"
        base = frame.money(sum(line.base or 0 for line in own))
        amount = frame.money(sum(line.amount for line in own))
        frame.row(columns, [own[0].text, percent, base, amount], SANS, 8.8)
        for text in below:
            frame.y += LEAD
            frame.paper.text(MARGIN + 12, frame.y, text, SANS, 6.9, FAINT)
        frame.rule()
        frame.y += ROW + 2
    frame.again(ROW)
    total = frame.money(sum(line.amount for line in lines))
    frame.paper.rule(MARGIN, frame.y - 10, frame.width, INK, 0.8)
    frame.row(columns, [frame.word("Total"), "", "", total], SANS_BOLD, 9)
    frame.y += ROW + 12


def _gathered(lines: Sequence[Amount]) -> list[list[Amount]]:
    """Return the lines of each share, as they were entered."""
    found: dict[tuple[str, str], list[Amount]] = {}
    for line in lines:
        found.setdefault((line.source, line.text), []).append(line)
    return list(found.values())


def _said(frame: Frame, own: Sequence[Amount]) -> str:
    if own[0].made == "percentage":
        return own[0].origin
    accounts = ", ".join(line.account for line in own)
    said = frame.word("falls on", source=own[0].source, accounts=accounts)
    return "  ·  ".join(text for text in (said, own[0].notes) if text)


def _figures(frame: Frame) -> None:
    columns = (
        Column(frame.word("Figure"), 6, 90),
        Column(frame.word("Value"), 100, 60, "right"),
        Column(frame.word("Source"), 178, frame.width - 184),
    )
    if not frame.number or frame.y + ROW * (len(frame.budget.figures) + 3) > frame.bottom:
        frame.page(frame.word("Basis"))
    frame.mark(frame.word("figures").capitalize())
    frame.y += 10
    frame.row(columns, [column.head for column in columns], SANS, 7.5, FAINT)
    frame.rule(INK, 0.6)
    frame.y += ROW
    frame.heads = ()
    for figure in frame.budget.figures:
        frame.again(ROW)
        texts = [figure.name, number(figure.value, frame.language), figure.source]
        frame.row(columns, texts, SANS, 8.8)
        frame.rule()
        frame.y += ROW
