"""What a schedule costs, counted from scratch; nothing here is shared with what searches."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from moteur.schedule.days.model import Dates, Hire, Location, Person
from moteur.schedule.days.shot import Date, Shot, When, changes, clashes


@dataclass(frozen=True)
class Bill:
    """What a schedule costs, and what for; wishes stand apart."""

    crew: int
    people: int
    places: int
    moves: int
    overtime: int
    hires: int
    wishes: int
    idle: int = 0

    @property
    def money(self) -> int:
        """Return all that is paid."""
        known = self.crew + self.people + self.places + self.moves
        return known + self.overtime + self.hires + self.idle


def bill(shot: Shot) -> Bill:
    """Return what is paid, and what for."""
    costs, problem = shot.problem.costs, shot.problem
    return Bill(
        crew=sum(_crew(shot, when) for when in shot.days),
        people=sum(_person(shot, one) for one in problem.cast),
        places=sum(_place(shot, one) for one in problem.locations),
        moves=costs.company_move_cents * sum(map(changes, shot.days.values())),
        overtime=sum(_overtime(shot, when) for when in shot.days),
        hires=sum(_hire(shot, one) for one in problem.hires),
        wishes=sum(_wishes(shot)),
        idle=costs.idle_day_cents * _idle(shot),
    )


def _dates(whens: set[When]) -> list[Date]:
    """Return dates once each, whichever units."""
    return sorted({date for date, _ in whens})


def _crew(shot: Shot, when: When) -> int:
    own = shot.listed[when].crew_day_cents
    return shot.problem.costs.crew_day_cents if own is None else own


def _idle(shot: Shot) -> int:
    """Count the main unit's listed dates without its shooting, between first and last."""
    shot_on = {date for date, unit in shot.days if not unit}
    return len(shot.between(min(shot_on), max(shot_on)) - shot_on) if shot_on else 0


def _overtime(shot: Shot, when: When) -> int:
    over, paid = shot.minutes(when) - shot.listed[when].capacity_minutes, 0
    for tier in shot.problem.costs.overtime:
        paid += tier.minute_cents * max(0, min(over, tier.minutes))
        over -= tier.minutes
    return paid


def _held(shot: Shot, worked: list[Date]) -> int:
    return len(shot.between(worked[0], worked[-1]) - set(worked))


def _hire(shot: Shot, hire: Hire) -> int:
    used = _dates(shot.used[hire.id])
    if not used:
        return 0
    hold = hire.day_rate_cents if hire.hold_rate_cents is None else hire.hold_rate_cents
    return hire.day_rate_cents * len(used) + hold * _held(shot, used)


def _person(shot: Shot, person: Person) -> int:
    """Return the least that a person is paid: with or without a break."""
    worked = _dates(shot.work[person.id])
    if not worked:
        return 0
    gaps = [
        (before, after)
        for before, after in pairwise(worked)
        if person.drop_calendar_days is not None
        and (after - before).days > person.drop_calendar_days
    ]
    return min(_stays(shot, person, worked, gap) for gap in [None, *gaps])


def _stays(shot: Shot, person: Person, worked: list[Date], gap: tuple[Date, Date] | None) -> int:
    """Return the pay with one gap between work days left out, or none."""
    stays = [worked] if gap is None else [
        [date for date in worked if date <= gap[0]],
        [date for date in worked if date >= gap[1]],
    ]  # fmt: skip
    travel = 2 * person.travel_cents * len(stays)
    if person.week_rate_cents is not None:
        weeks = sum((stay[-1] - stay[0]).days // 7 + 1 for stay in stays)
        return travel + person.week_rate_cents * weeks
    rate = person.day_rate_cents
    hold = rate if person.hold_rate_cents is None else person.hold_rate_cents
    held = sum(_held(shot, stay) for stay in stays)
    missing = max(0, (person.guarantee_days or 0) - len(worked) - held)
    return travel + rate * (len(worked) + missing) + hold * held


def _place(shot: Shot, place: Location) -> int:
    """Return fees by date, and what the visits cost: runs over listed dates and dates there."""
    there = set(_dates(shot.there[place.id]))
    dates = sorted({*shot.main, *there})
    visits = sum(here for here, _ in groupby(dates, key=lambda date: date in there))
    return place.day_fee_cents * len(there) + (place.prepare_cents + place.strike_cents) * visits


def _wishes(shot: Shot) -> Iterator[int]:
    problem = shot.problem
    for wish in problem.preferences:
        if isinstance(wish, Dates):
            yield wish.cents * sum(shot.date[s] in wish.avoid for s in set(wish.scenes))
        else:
            pairs = pairwise(wish.order)
            yield wish.cents * sum(shot.date[b] < shot.date[a] for a, b in pairs)
    for gap in problem.gaps:
        if gap.cents is not None:
            yield gap.cents * len(clashes(shot, gap.before, gap.after, gap.least, gap.most))
    if problem.earlier is not None:
        for day in problem.earlier.days:
            for scene in day.scenes:
                if scene in shot.date and shot.date[scene] != day.date:
                    yield problem.earlier.move_cents
