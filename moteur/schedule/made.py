"""A schedule from a board: solved, arranged, bounded, explained, and judged."""

from collections.abc import Callable, Iterator

from moteur.schedule import ages, findings, others, standins
from moteur.schedule.arrange import arrange
from moteur.schedule.bound import bound
from moteur.schedule.judge import judge
from moteur.schedule.model import Cited, Moved, Other, Schedule, Unmet
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.solve import Effort, Solution, solve
from moteur.schedule.stage import Board, Stage, stage
from moteur.schedule.wishes import unmet


def made(
    board: Board, progress: Callable[[float], None] = lambda _: None, spend: Effort | None = None
) -> Schedule:
    """Return the cheapest schedule found; raise BadInput for locks that cannot be kept.

    `spend` is the work that it may take; by default what the board deserves.
    """
    find = solve if standins.priced(board.terms) else standins.solved
    solution = find(board, spend, progress)
    here = solution.stage
    costs = solution.priced.costs.total
    least = bound(solution.problem, solution.priced.plan) if costs else 0
    beside = {"others": tuple(_others(here)), "bound": least}
    return judged(written(solution, board).model_copy(update=beside), board)


def written(solution: Solution, board: Board) -> Schedule:
    """Return a solution as a schedule in which the checker finds no fault."""
    here = solution.stage
    said = {
        "boneyard": solution.waiting,
        "moved": tuple(_moved(here, solution)),
        "unmet": tuple(_unmet(here, solution)),
        "rules": tuple(_cited(here)),
        "findings": tuple(findings.find(here, solution.waiting)),
        "players": {
            part: here.company.performer(part).name for strip in board.strips for part in strip.cast
        },
        "held": board.locks.said,
        "issued": board.issued,
    }
    return judged(arrange(here, solution.priced).model_copy(update=said), board)


def judged(schedule: Schedule, board: Board) -> Schedule:
    """Return a schedule in which the checker finds no fault; raise RuntimeError for others."""
    faults = judge(schedule, board.strips, board.terms, board.locks.said, board.place)
    if faults:
        raise RuntimeError(f"the checker refuses the schedule: {'; '.join(faults[:5])}")
    return schedule


def _others(here: Stage) -> Iterator[Other]:
    """Yield what script order and place by place cost, for the same scenes on the same terms."""
    whole = stage(here.board)
    for name, placed in others.both(pose(whole)):
        days = {key: tuple(whole.strips[i] for i in ids) for key, ids in placed.days.items()}
        priced = price(whole, days)
        yield Other(
            name=name,
            days=len(priced.dates),
            costs=priced.costs,
            left=len(placed.left) + priced.faults,
        )


def _moved(here: Stage, solution: Solution) -> Iterator[Moved]:
    """Yield which scenes stand on another date than in the approved schedule."""
    now = {s.id: key[0] for key, some in solution.priced.plan.items() for s in some}
    waiting = [one.strip for one in solution.waiting]
    for strip in (*here.board.strips, *waiting):
        before = here.board.issued.get(strip.id)
        if before and now.get(strip.id) != before:
            yield Moved(scene=strip.id, number=strip.number, before=before, after=now.get(strip.id))


def _unmet(here: Stage, solution: Solution) -> Iterator[Unmet]:
    board = here.board
    now = {s.id: key[0] for key, some in solution.priced.plan.items() for s in some}
    yield from unmet(board.strips, board.terms, here.dates, now)
    moved = sum(one.after is not None for one in _moved(here, solution))
    if moved and board.terms.calendar.move_price:
        price_ = moved * board.terms.calendar.move_price
        yield Unmet(why=f"{moved} scenes on other dates than approved", price=price_)


def _cited(here: Stage) -> Iterator[Cited]:
    """Yield the rules that are kept, each once, with where they are written."""
    seen: set[str] = set()
    for one in here.people.values():
        for profile in ages.of(one, here.board.terms):
            if profile.id not in seen:
                seen.add(profile.id)
                source = next((s.url or s.title for s in profile.sources), "")
                yield Cited(id=profile.id, title=profile.title, source=source)
