"""The schedule beside other ways of shooting the same: what it saves, on the same terms."""

from collections.abc import Iterator

from moteur.budget.model import Beside, Other
from moteur.budget.reports.frame import MARGIN, Column, Frame
from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, wrap
from moteur.schedule.model import Costs

ROW = 16.0


def draw(frame: Frame) -> None:
    """Draw the table and what it says, where the schedule knows other ways."""
    here = frame.budget.beside
    if not here.others or not here.costs.total:
        return
    columns = _columns(frame, here)
    frame.page(frame.word("Comparison"))
    frame.mark(frame.word("Comparison"))
    frame.y += 14
    for at, said in enumerate(sentences(frame, here)):
        size, font = (14, SANS_BOLD) if at == 0 else (10.5, SANS)
        for line in wrap(said, frame.width, font, size):
            frame.paper.text(MARGIN, frame.y, line, font, size)
            frame.y += size * 1.35
        frame.y += 4
    frame.y += 6
    frame.row(columns, [column.head for column in columns], SANS_BOLD, 8.5, FAINT)
    frame.rule(INK, 0.8)
    frame.y += ROW
    _table(frame, columns, here)
    frame.y += 8
    for line in wrap(frame.word("before fringes"), frame.width, SANS, 8):
        frame.paper.text(MARGIN, frame.y, line, SANS, 8, FAINT)
        frame.y += 11


def sentences(frame: Frame, here: Beside) -> Iterator[str]:
    """Yield, for each other way, what the schedule costs less or more."""
    total = here.costs.total + here.counted
    for other in here.others:
        saved = other.costs.total + other.counted - total
        key = "less" if saved > 0 else "more" if saved < 0 else "same"
        amount = f"{frame.money(abs(saved))} {frame.budget.currency}"
        said = frame.word(key, saved=amount, name=frame.word(other.name))
        if other.days != here.days:
            said += frame.word("days instead", days=here.days, others=other.days)
        if other.left:
            said += frame.word("left over", left=other.left)
        yield said[0].upper() + said[1:]


def _columns(frame: Frame, here: Beside) -> tuple[Column, ...]:
    heads = [frame.word("This schedule"), *(frame.word(other.name) for other in here.others)]
    step = (frame.width - 206) / len(heads)
    return (
        Column("", 0, 206),
        *(Column(h, 206 + at * step + 6, step - 6, "right") for at, h in enumerate(heads)),
    )


def _table(frame: Frame, columns: tuple[Column, ...], here: Beside) -> None:
    ways: tuple[Beside | Other, ...] = (here, *here.others)
    for kind in Costs.model_fields:
        amounts = [getattr(way.costs, kind) for way in ways]
        if any(amounts):
            _row(frame, columns, kind, amounts)
    if any(way.counted for way in ways):
        _row(frame, columns, "counted", [way.counted for way in ways])
    totals = [way.costs.total + way.counted for way in ways]
    frame.paper.rule(MARGIN, frame.y - 11.5, frame.width, INK, 0.8)
    frame.y += 2
    _row(frame, columns, "Total", totals, SANS_BOLD)
    frame.row(columns, [frame.word("Saved"), ""], SANS_BOLD, 9.5)
    for column, total in zip(columns[2:], totals[1:], strict=True):
        saved = total - totals[0]
        color = ACCENT if saved < 0 else INK
        frame.row([column], [frame.money(saved)], SANS_BOLD, 9.5, color)
    frame.rule()
    frame.y += ROW
    days = [str(way.days) for way in ways]
    frame.row(columns, [frame.word("Shooting days"), *days], SANS, 9.5)
    frame.y += ROW


def _row(
    frame: Frame, columns: tuple[Column, ...], key: str, amounts: list[int], font: str = SANS
) -> None:
    said = [frame.money(minor) if minor else "–" for minor in amounts]
    frame.row(columns, [frame.word(key), *said], font, 9.5)
    frame.rule()
    frame.y += ROW
