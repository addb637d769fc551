"""The costs of a schedule beside other ways to shoot the same, and what is proved."""

from reportlab.lib.colors import HexColor

from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, wrap
from moteur.schedule.model import Costs, Other, Schedule
from moteur.schedule.reports import difference
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import GREEN, SHARES, WHITE
from moteur.schedule.reports.saying import has_cents, long_date, money, plain
from moteur.schedule.reports.table import Cell, Column, Table

NAMES = {"script_order": "Script order", "by_place": "Place by place"}
BAR = 15.0


def draw(page: Page, schedule: Schedule) -> None:
    """Set what is saved in words, bars by kind, and the table of costs."""
    page.begin(page.word("Costs"))
    page.mark(page.heading)
    page.y += 6
    for index, text in enumerate(verdict(page, schedule)):
        size = 10.0 if index else 15.0
        for row in wrap(text, page.width, SANS if index else SANS_BOLD, size):
            page.y += size * 1.35
            page.paper.text(MARGIN, page.y, row, SANS if index else SANS_BOLD, size)
        page.y += 3
    page.y += 10
    if schedule.costs.total:
        _bars(page, schedule)
    _table(page, schedule)


def _ways(page: Page, schedule: Schedule) -> list[tuple[str, Costs, int, int]]:
    made = (page.word("This schedule"), schedule.costs, difference.days(schedule), 0)
    others = ((page.word(NAMES[o.name]), o.costs, o.days, o.left) for o in schedule.others)
    return [made, *others]


def _bars(page: Page, schedule: Schedule) -> None:
    """Draw each way as a bar, its kinds of costs as lengths of it."""
    ways = _ways(page, schedule)
    most = max(costs.total for _, costs, _, _ in ways)
    left, room = 120.0, page.width - 240.0
    for name, costs, _, _ in ways:
        x = MARGIN + left
        page.paper.text(MARGIN, page.y + 10.5, name, SANS_BOLD, 8.5)
        for kind in difference.kinds([costs]):
            wide = room * getattr(costs, kind) / most
            page.paper.box(x, page.y, wide, BAR, HexColor(SHARES[kind]), WHITE, 0.4)
            x += wide
        said = money(costs.total, schedule.currency, page.language)
        page.paper.text(x + 6, page.y + 10.5, said, SANS_BOLD, 8.5)
        page.y += BAR + 5
    page.y += 6


def _table(page: Page, schedule: Schedule) -> None:
    ways = _ways(page, schedule)
    columns = [Column(width=14), Column(share=17, size=9)]
    columns.append(Column(f"{ways[0][0]}, {schedule.currency}", 0, "right", 10, size=9))
    for name, *_ in ways[1:]:
        columns.append(Column(name, 0, "right", 10, size=9))
        columns.append(Column(page.word("Saved"), 0, "right", 8.6, size=9))
    table = Table(page, columns, width=min(page.width, 290.0 + 186 * (len(ways) - 1)), pad=2.2)
    table.begin()
    top = page.y
    kinds = difference.kinds([costs for _, costs, _, _ in ways])
    for kind in kinds:
        page.need(16)
        amounts = [getattr(costs, kind) for _, costs, _, _ in ways]
        y = page.y
        table.row(("", page.word(kind), *_amounts(page, schedule, amounts)))
        page.paper.box(MARGIN + 2, y + 3.5, 8, 8, HexColor(SHARES[kind]))
    if kinds:
        totals = [costs.total for _, costs, _, _ in ways]
        cells = _amounts(page, schedule, totals, SANS_BOLD)
        page.paper.rule(MARGIN, page.y, table.width, INK, 0.8)
        table.row(("", Run(page.word("Total"), SANS_BOLD, 9), *cells))
    days = [number for _, _, number, _ in ways]
    table.row(("", page.word("Shooting days"), *_plain(days)))
    if any(left for *_, left in ways):
        left: list[Cell] = []
        for index, (*_, count) in enumerate(ways):
            left += [Run(str(count), SANS, 9, ACCENT if count else INK), *([""] if index else [])]
        table.row(("", page.word("Rules and dates broken"), *left))
    table.end()
    page.y = max(page.y, top) + 8


def _amounts(page: Page, schedule: Schedule, amounts: list[int], font: str = SANS) -> list[Cell]:
    cells: list[Cell] = []
    every = [amount for _, costs, _, _ in _ways(page, schedule) for amount in _all(costs)]
    cents = has_cents(every, schedule.currency)
    for index, amount in enumerate(amounts):
        cells.append(Run(plain(amount, schedule.currency, page.language, cents), font, 9))
        if index:
            saved = amount - amounts[0]
            color = ACCENT if saved < 0 else GREEN
            said = plain(saved, schedule.currency, page.language, cents)
            cells.append(Run(said, font, 9, color) if saved else Run("–", font, 9, FAINT))
    return cells


def _all(costs: Costs) -> list[int]:
    return [getattr(costs, kind) for kind in difference.KINDS]


def _plain(numbers: list[int]) -> list[Cell]:
    cells: list[Cell] = []
    for index, number in enumerate(numbers):
        cells += [str(number), *([str(number - numbers[0])] if index else [])]
    return cells


def verdict(page: Page, schedule: Schedule) -> list[str]:
    """Return, in words, what is saved and what is proved."""
    if not schedule.days:
        return []
    if not schedule.costs.total:
        return [page.word("free")]
    said = [_beside(page, schedule, other) for other in schedule.others]
    return [*filter(None, said), _proof(page, schedule)]


def _beside(page: Page, schedule: Schedule, other: Other) -> str:
    total, before = schedule.costs.total, other.costs.total
    name = page.word(f"than {other.name}")
    broken = page.word("breaking").format(count=other.left) if other.left else ""
    if before == total:
        return ""
    saved = money(abs(before - total), schedule.currency, page.language)
    if before < total:
        return page.word("dearer").format(saved=saved, than=name) + broken
    share = f"{(before - total) / before:.0%}"
    share = share.replace("%", "\u00a0%") if page.language.startswith("fr") else share
    return page.word("saving").format(saved=saved, share=share, than=name) + broken


def _proof(page: Page, schedule: Schedule) -> str:
    last = schedule.until or max(day.date for day in schedule.days)
    until = long_date(last, page.language, weekday=False)
    total, bound = schedule.costs.total, schedule.bound
    if bound >= total:
        return page.word("proved").format(until=until)
    if bound <= 0:
        return page.word("no bound")
    gap = money(total - bound, schedule.currency, page.language)
    share = f"{(total - bound) / bound:.1%}"
    if page.language.startswith("fr"):
        share = share.replace(".", ",").replace("%", "\u00a0%")
    said = money(bound, schedule.currency, page.language)
    return page.word("gap").format(gap=f"{gap} ({share})", until=until, bound=said)
