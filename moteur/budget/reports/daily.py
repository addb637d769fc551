"""What each day costs by the schedule, as a table, and what belongs to no one day."""

from moteur.budget.headings import short_date
from moteur.budget.reports.frame import MARGIN, Column, Frame
from moteur.budget.words import amount, number
from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, wrap
from moteur.film.eighths import spell
from moteur.film.money import digits
from moteur.schedule.model import Costs

ROW, SIZE = 13.5, 7.4
KINDS = (
    ("Crew", ("crew",)),
    ("Overtime", ("overtime",)),
    ("Cast", ("work", "hold")),
    ("Places", ("places",)),
    ("Moves", ("moves",)),
    ("Hires", ("hires",)),
)


def draw(frame: Frame) -> None:
    """Draw the table."""
    budget = frame.budget
    if not budget.days:
        return
    columns = _columns(frame)
    frame.page(frame.word("Days"), columns)
    frame.mark(frame.word("Days"))
    for day in budget.days:
        frame.again(ROW)
        date = short_date(day.date, frame.language) + (f" · {day.unit}" if day.unit else "")
        pages = spell(day.eighths) if day.eighths else ""
        _row(frame, columns, (str(day.number), date, pages), day.costs)
    whole = sum((day.costs for day in budget.days), budget.apart)
    frame.again(5 * ROW)
    if budget.apart.total:
        wide = (columns[0], Column("", columns[1].x, 250), columns[-1])
        said = ("", frame.word("of_no_day"), _short(frame, budget.apart.total))
        frame.row(wide, said, SANS, SIZE, FAINT)
        frame.y += ROW
    frame.paper.rule(MARGIN, frame.y - 9.5, frame.width, INK, 0.8)
    frame.y += 1
    pages = spell(sum(day.eighths for day in budget.days))
    _row(frame, columns, ("", frame.word("Total"), pages), whole, SANS_BOLD)
    days = budget.beside.days
    if days:
        average = round(whole.total / days)
        wide = (columns[0], Column("", columns[1].x, 250), columns[-1])
        frame.row(wide, ("", frame.word("per_day"), _short(frame, average)), SANS, SIZE)
        frame.y += ROW
    frame.y += 6
    for line in wrap(frame.word("daily note"), frame.width, SANS, 8):
        frame.paper.text(MARGIN, frame.y, line, SANS, 8, FAINT)
        frame.y += 11


def _columns(frame: Frame) -> tuple[Column, ...]:
    left = 140.0
    step = (frame.width - left) / 7
    named = [frame.word(key) for key, _ in KINDS] + [frame.word("Total")]
    return (
        Column(frame.word("Day"), 4, 20),
        Column(frame.word("Date"), 26, 84),
        Column(frame.word("Pages"), 106, 30, "right"),
        *(Column(name, left + at * step + 3, step - 6, "right") for at, name in enumerate(named)),
    )


def _row(
    frame: Frame,
    columns: tuple[Column, ...],
    said: tuple[str, str, str],
    costs: Costs,
    font: str = SANS,
) -> None:
    amounts = [sum(getattr(costs, kind) for kind in kinds) for _, kinds in KINDS]
    texts = [_short(frame, minor) for minor in (*amounts, costs.total)]
    frame.row(columns, (*said, *texts), font, SIZE)
    frame.rule()
    frame.y += ROW


def _short(frame: Frame, minor: int) -> str:
    """Write an amount, without cents where it has none; nothing for nothing."""
    if not minor:
        return ""
    unit = 10 ** digits(frame.budget.currency)
    if minor % unit == 0:
        return number(minor // unit, frame.language)
    return amount(minor, frame.budget.currency, frame.language)
