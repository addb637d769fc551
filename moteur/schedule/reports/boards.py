"""Several boards side by side as a PDF, and what differs between them."""

from collections.abc import Callable, Sequence

from moteur.engines.paper import ACCENT, INK, SANS, SANS_BOLD, wrap
from moteur.film.errors import BadInput
from moteur.schedule.reports import cast, difference
from moteur.schedule.reports.compared import say
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import GREEN
from moteur.schedule.reports.saying import has_cents, plain
from moteur.schedule.reports.sidebyside import Boards, Side, where
from moteur.schedule.reports.table import Cell, Column, Table
from moteur.schedule.reports.words import word

__all__ = ["draw", "say"]

MOST = 4


def draw(boards: Boards, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF of two to four named boards; the others are held against the first.

    Raise BadInput where there are fewer or more.
    """
    if not 2 <= len(boards) <= MOST:
        raise BadInput(f"{len(boards)} boards side by side", "boards", f"give 2 to {MOST}")
    page = Page(title, word("Boards side by side", language), language, size)
    Side(page, boards).draw()
    page.begin(page.word("Differences"))
    page.mark(page.heading)
    _words(page, boards)
    _table(page, boards)
    _scenes(page, boards)
    return page.paper.finish()


def _words(page: Page, boards: Boards) -> None:
    """Say of each board what sets it apart from the first."""
    page.y += 4
    for name, schedule in boards[1:]:
        page.need(40)
        page.paper.text(MARGIN, page.y + 10, f"{name}", SANS_BOLD, 11)
        page.y += 15
        for sentence in say(boards[0], (name, schedule), page.language):
            for line in wrap(sentence, page.width - 10, SANS, 9.5):
                page.need(13)
                page.paper.text(MARGIN + 8, page.y + 9, line, SANS, 9.5)
                page.y += 13
        page.y += 8


def _table(page: Page, boards: Boards) -> None:
    """Set the figures: days, costs by kind, moves, held days by person."""
    room = page.width - 190
    wide = min(150.0, room / (2 * len(boards) - 1))
    columns = [Column(width=190, size=8.5)]
    for index, (name, _) in enumerate(boards):
        columns.append(Column(name, wide, "right", size=8.5))
        if index:
            columns.append(Column("±", wide, "right", size=8.5))
    page.title_of(page.word("Figures"), 60)
    table = Table(page, columns, width=sum(c.width for c in columns), pad=1.8)
    table.begin()
    schedules = [schedule for _, schedule in boards]
    _row(table, page.word("Shooting days"), [difference.days(s) for s in schedules], str)
    _row(table, page.word("Company moves"), [difference.moves(s) for s in schedules], str)
    held = [difference.held(s) for s in schedules]
    _row(table, page.word("Held days"), [sum(one.values()) for one in held], str)
    if len({s.currency for s in schedules}) == 1:
        currency = schedules[0].currency

        every = [getattr(s.costs, kind) for s in schedules for kind in difference.KINDS]
        cents = has_cents(every, currency)

        def paid(amount: int) -> str:
            return plain(amount, currency, page.language, cents)

        for kind in difference.kinds([s.costs for s in schedules]):
            _row(table, page.word(kind), [getattr(s.costs, kind) for s in schedules], paid)
        page.paper.rule(MARGIN, page.y, table.width, INK, 0.8)
        total = [s.costs.total for s in schedules]
        _row(table, f"{page.word('Total')}, {currency}", total, paid, SANS_BOLD)
    names = [n for n in dict.fromkeys(n for one in held for n in one)]
    for name in sorted(names, key=lambda n: -max(one.get(n, 0) for one in held)):
        said = page.word("held name").format(name=name)
        _row(table, said, [one.get(name, 0) for one in held], str)
    table.end()
    page.y += 10


def _row(
    table: Table, name: str, numbers: Sequence[int], write: Callable[[int], str], font: str = SANS
) -> None:
    cells: list[Cell] = [Run(name, font, 8.5)]
    for index, number in enumerate(numbers):
        cells.append(Run(write(number), font, 8.5))
        if index:
            change = number - numbers[0]
            color = ACCENT if change > 0 else GREEN
            said = ("+" if change > 0 else "") + write(change) if change else "="
            cells.append(Run(said, font, 8.5, color if change else INK))
    table.row(cells)


def _scenes(page: Page, boards: Boards) -> None:
    """Set the scenes that stand on other dates, with their dates on each board."""
    stands = [difference.stands(schedule) for _, schedule in boards]
    every = dict.fromkeys(scene for one in stands for scene in one)
    moved = [scene for scene in every if len({one.get(scene) for one in stands}) > 1]
    if not moved:
        return
    page.title_of(page.word("Scenes on other dates"), 50)
    names = {s.scene: s for _, b in reversed(boards) for s in cast.strips_of(b)}
    heads = [Column(page.word("Scene"), 48, font=SANS_BOLD, size=8.5)]
    heads += [Column(page.word("Set"), share=1)]
    heads += [Column(name, 116 if len(boards) < 4 else 104) for name, _ in boards]
    table = Table(page, heads, pad=1.8)
    table.begin()
    for scene in moved:
        dates = [where(one.get(scene, ()), page.language) for one in stands]
        never = page.word("not placed")
        cells: list[Cell] = [
            Run(said or never, SANS, 8, INK if said == dates[0] else ACCENT) for said in dates
        ]
        table.row((names[scene].number, names[scene].set, *cells))
    table.end()
