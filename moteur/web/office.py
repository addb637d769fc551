"""What the page shows of schedule and budget: rows that the template only sets."""

from collections.abc import Mapping
from dataclasses import dataclass

from moteur.budget.model import Budget
from moteur.film.money import Money
from moteur.schedule.model import Boards, Change, Reasons, Schedule, ShootDay

_KINDS = {
    "crew": "Crew", "overtime": "Crew overtime", "idle": "Days without shooting",
    "work": "Cast, days worked", "hold": "Cast, days held", "guarantee": "Guarantees",
    "travel": "Travel", "extra": "Cast: overtime, late meals, forced calls",
    "places": "Places", "visits": "Preparing and striking", "moves": "Company moves",
    "hires": "Hires",
}  # fmt: skip
_OTHERS = {"script_order": "Script order", "by_place": "Place by place"}


@dataclass(frozen=True)
class CostRow:
    """A kind of cost in this schedule and in the other ways, as text."""

    name: str
    amounts: tuple[str, ...]


@dataclass(frozen=True)
class Why:
    """What a scene adds, and its cheapest other day, in words."""

    share: str
    other: str


def heads(schedule: Schedule) -> tuple[str, ...]:
    """Return the columns of the comparison: this schedule and the other ways."""
    return ("This schedule", *(_OTHERS[other.name] for other in schedule.others))


def costs(schedule: Schedule) -> tuple[CostRow, ...]:
    """Return days, each kind of cost that any way has, and the total."""
    several = (schedule.costs, *(other.costs for other in schedule.others))
    days = (_dates(schedule), *(other.days for other in schedule.others))
    rows = [CostRow("Shooting days", tuple(map(str, days)))]
    for kind, name in _KINDS.items():
        amounts = [getattr(one, kind) for one in several]
        if any(amounts):
            rows.append(CostRow(name, tuple(_money(one, schedule.currency) for one in amounts)))
    if any(other.left for other in schedule.others):
        left = tuple(str(other.left or "") for other in schedule.others)
        rows.append(CostRow("Rules and dates not kept", ("", *left)))
    totals = tuple(_money(one.total, schedule.currency) for one in several)
    return (*rows, CostRow("Total", totals))


def _dates(schedule: Schedule) -> int:
    return len({day.date for day in schedule.days if not day.unit})


def saved(schedule: Schedule) -> tuple[str, ...]:
    """Return what the schedule saves beside each other way, or costs more, in sentences."""
    said = []
    for other in schedule.others:
        more = other.costs.total - schedule.costs.total
        if other.costs.total:
            share = f"{abs(more) / other.costs.total:.0%}"
            word = "less" if more >= 0 else "more"
            several = "rule or date" if other.left == 1 else "rules and dates"
            kept = f", which breaks {other.left} {several}" if other.left else ""
            amount = _money(abs(more), schedule.currency)
            said.append(f"{amount} ({share}) {word} than {_OTHERS[other.name].lower()}{kept}")
    return tuple(said)


def proof(schedule: Schedule) -> str:
    """Return what is proved of the cost, in a sentence."""
    total, bound = schedule.costs.total, schedule.bound
    until = f"that ends by {schedule.until}" if schedule.until else "of these dates"
    if total and bound >= total:
        return f"Proved: no schedule {until} and keeps what is held costs less."
    if not bound:
        return ""
    least, gap = _money(bound, schedule.currency), f"{(total - bound) / bound:.1%}"
    return f"No schedule {until} can cost less than {least}: at most {gap} less than this one."


def whys(reasons: Reasons | None) -> Mapping[str, Why]:
    """Return why each scene stands where it does, by scene."""
    if reasons is None or not any(one.share for one in reasons.reasons):
        return {}
    return {
        one.scene: Why(
            share=_money(one.share, reasons.currency),
            other=next((_other(c, reasons.currency) for c in one.changes if not c.forbidden), ""),
        )
        for one in reasons.reasons
    }


def _other(change: Change, currency: str) -> str:
    more = "more" if change.cents >= 0 else "less"
    words = f": {', '.join(change.words)}" if change.words else ""
    return f"to day {change.day}: {_money(abs(change.cents), currency)} {more}{words}"


def alternatives(boards: Boards | None) -> tuple[tuple[str, str, str], ...]:
    """Return title, cost and what differs, of each other good schedule."""
    return tuple(
        (
            one.title,
            f"{_money(one.schedule.costs.total, one.schedule.currency)}, "
            f"{one.apart}% of scenes’ company differs",
            ", ".join(one.words) or "costs the same",
        )
        for one in (boards.alternatives if boards else ())
    )


def summary(budget: Budget | None) -> tuple[tuple[str, str], ...]:
    """Return the top sheet: categories that hold an amount, and the total."""
    if budget is None or not budget.lines:
        return ()
    by = budget.by_category()
    names = {one.number: one.name_in(budget.language) for one in budget.chart.categories}
    rows = [(names[n], _money(amount, budget.currency)) for n, amount in by.items() if amount]
    return (*rows, ("Total", _money(budget.total, budget.currency)))


def hour(minute: int | None) -> str:
    """Return a minute of the day as people read it: 510 -> ``8:30``, 1500 -> ``1:00 +1``."""
    if minute is None:
        return ""
    days, rest = divmod(minute, 24 * 60)
    return f"{rest // 60}:{rest % 60:02d}" + (f" +{days}" if days else "")


def starts(day: ShootDay) -> Mapping[str, str]:
    """Return when each strip of a day begins, by its id."""
    found: dict[str, str] = {}
    for moment in day.moments:
        if moment.kind == "scene":
            found.setdefault(moment.scene, hour(moment.start))
    return found


def _money(minor: int, currency: str) -> str:
    return str(Money(minor, currency))
