"""What the budget stands on: shares on pay, figures that lines are counted by."""

from moteur.budget.reports.frame import MARGIN, Column, Frame
from moteur.budget.words import number
from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, wrap

ROW, LEAD = 13.5, 8.6


def draw(frame: Frame) -> None:
    """Draw fringes and percentages, then figures."""
    _shares(frame)
    _figures(frame)


def _shares(frame: Frame) -> None:
    lines = [line for line in frame.budget.lines if line.percent is not None]
    if not lines:
        return
    end = frame.width
    columns = (
        Column(frame.word("Account"), 6, 40),
        Column(frame.word("Text"), 50, end - 290),
        Column(frame.word("Percent"), end - 232, 50, "right"),
        Column(frame.word("Base"), end - 176, 82, "right"),
        Column(frame.word("Amount"), end - 88, 82, "right"),
    )
    frame.page(frame.word("Fringes and percentages"), columns)
    frame.mark(frame.word("Fringes and percentages"))
    for line in lines:
        said = "  ·  ".join(text for text in (line.origin, line.notes) if text)
        below = wrap(said, end - 60, SANS, 6.9)[:3]
        frame.again(ROW + LEAD * len(below))
        percent = number(line.percent or 0, frame.language)
        texts = [line.account, line.text, percent, frame.money(line.base or 0)]
        frame.row(columns, [*texts, frame.money(line.amount)], SANS, 8.8)
        for text in below:
            frame.y += LEAD
            frame.paper.text(MARGIN + 50, frame.y, text, SANS, 6.9, FAINT)
        frame.rule()
        frame.y += ROW + 2
    frame.again(ROW)
    total = frame.money(sum(line.amount for line in lines))
    frame.paper.rule(MARGIN, frame.y - 10, frame.width, INK, 0.8)
    frame.row(columns, ["", frame.word("Total"), "", "", total], SANS_BOLD, 9)
    frame.y += ROW + 12


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
