"""The accounts: what each comes to, under its category."""

from moteur.budget.reports.frame import MARGIN, Column, Frame
from moteur.engines.paper import INK, SANS, SANS_BOLD

ROW = 14.0


def draw(frame: Frame) -> None:
    """Draw a line for each account that has amounts."""
    budget = frame.budget
    columns = (
        Column(frame.word("Account"), 6, 44),
        Column("", 50, frame.width - 166),
        Column(frame.word("Total"), frame.width - 116, 110, "right"),
    )
    frame.page(frame.word("Accounts"), columns)
    frame.mark(frame.word("Accounts"))
    totals, sums = budget.totals(), budget.by_category()
    for category in budget.chart.categories:
        own = [a for a in budget.chart.of(category.number) if a.number in totals]
        if not own:
            continue
        frame.again(ROW * (min(len(own), 3) + 2))
        frame.y += 6 if frame.y > frame.start else 0
        named = category.name_in(frame.language)
        frame.row(columns, [category.number, named, frame.money(sums[category.number])],
                  SANS_BOLD, 9.5)  # fmt: skip
        frame.rule(INK, 0.6)
        frame.y += ROW + 1
        for account in own:
            frame.again(ROW)
            texts = [account.number, account.name_in(frame.language)]
            frame.row(columns, [*texts, frame.money(totals[account.number])], SANS, 9)
            frame.rule()
            frame.y += ROW
    frame.again(2 * ROW)
    frame.y += 8
    frame.paper.rule(MARGIN, frame.y - 11, frame.width, INK, 1.2)
    frame.row(columns, ["", frame.word("Grand total"), frame.money(budget.total)], SANS_BOLD, 10)
