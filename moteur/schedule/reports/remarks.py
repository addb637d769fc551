"""What a reader of the schedule must know: findings, wishes, moved scenes, rules, pins."""

from collections.abc import Sequence

from moteur.engines.paper import ACCENT, SANS, wrap
from moteur.schedule.model import Schedule
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.saying import money, short_date
from moteur.schedule.reports.table import Column, Table


def draw(page: Page, schedule: Schedule) -> None:
    """Set the remarks, each kind under its heading, where there are any."""
    _list(page, "To know", schedule.findings)
    unmet = sorted(schedule.unmet, key=lambda wish: -wish.price)
    if unmet:
        _table(
            page,
            "Unmet wishes",
            (Column(page.word("Wish"), share=1), Column(page.word("Weight"), 80, "right")),
            [(wish.why, money(wish.price, schedule.currency, page.language)) for wish in unmet],
        )
    if schedule.moved:
        never, language = page.word("not placed"), page.language
        dates = [
            [short_date(d, language) if d else never for d in (moved.before, moved.after)]
            for moved in schedule.moved
        ]
        heads = [Column(page.word(h), 110) for h in ("Scene", "Was on", "Is on")]
        rows = [(m.number, *two) for m, two in zip(schedule.moved, dates, strict=True)]
        _table(page, "Moved since the approved schedule", heads, rows)
    if schedule.held:
        heads = [Column(page.word("What"), 180), Column(page.word("Value"), share=1)]
        _table(page, "Pinned by people", heads, sorted(schedule.held.items()))
    if schedule.rules:
        heads = [Column(page.word("Rule"), share=2), Column(page.word("Source"), share=3)]
        _table(page, "Rules kept", heads, [(rule.title, rule.source) for rule in schedule.rules])


def _list(page: Page, heading: str, said: Sequence[str]) -> None:
    if not said:
        return
    page.title_of(page.word(heading), 24)
    for finding in said:
        lines = wrap(finding, page.width - 16, SANS, 9)
        page.need(min(12.0 * len(lines) + 4, 120.0))
        for line in lines:
            page.need(12)
            page.paper.box(MARGIN, page.y + 1, 3, 11, fill=ACCENT)
            page.paper.text(MARGIN + 10, page.y + 9.5, line, SANS, 9)
            page.y += 12
        page.y += 4
    page.y += 6


def _table(
    page: Page, heading: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> None:
    page.title_of(page.word(heading), 48)
    wide = 0.0 if any(c.share for c in columns) else sum(c.width for c in columns)
    table = Table(page, columns, width=wide, pad=2)
    table.begin()
    for row in rows:
        table.row(row)
    table.end()
    page.y += 10
