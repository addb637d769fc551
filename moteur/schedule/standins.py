"""Stand-ins: amounts to search by where nobody has entered any."""

from dataclasses import replace

from moteur.schedule.model import Performer, Terms
from moteur.schedule.names import fold
from moteur.schedule.price import price
from moteur.schedule.solve import Effort, Progress, Solution, solve
from moteur.schedule.stage import Board

_CREW, _MOVE, _DAY, _HOLD = 1_000_000, 100_000, 20_000, 10_000


def priced(terms: Terms) -> bool:
    """Say whether anything costs anything."""
    calendar = terms.calendar
    people = (rate for one in terms.performers for rate in (one.day_rate, one.week_rate))
    return any(
        (
            calendar.crew_day,
            calendar.company_move,
            *people,
            *(one.fee for one in terms.places),
            *(one.day_rate for one in terms.hires),
        )
    )


def solved(board: Board, spend: Effort | None, progress: Progress) -> Solution:
    """Return a solution by amounts that keep days, moves and waiting few; it costs nothing."""
    found = solve(board.model_copy(update={"terms": _amounts(board)}), spend, progress)
    here = replace(found.stage, board=found.stage.board.model_copy(update={"terms": board.terms}))
    return replace(
        found, stage=here, priced=price(here, found.priced.plan, found.problem.precedences)
    )


def _amounts(board: Board) -> Terms:
    terms = board.terms
    entered = {fold(name) for one in terms.performers for name in (one.name, *one.plays)}
    parts = dict.fromkeys(part for strip in board.strips for part in strip.cast)
    others = [Performer(name=p, plays=(p,)) for p in parts if fold(p) not in entered]
    amounts = {"day_rate": _DAY, "hold_rate": _HOLD}
    return terms.model_copy(
        update={
            "calendar": terms.calendar.model_copy(
                update={"crew_day": _CREW, "company_move": _MOVE}
            ),
            "performers": tuple(
                one.model_copy(update=amounts) for one in (*terms.performers, *others)
            ),
        }
    )
