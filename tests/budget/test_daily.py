"""What each day costs: together with the rest, all of the schedule."""

from moteur.budget import daily
from moteur.schedule.model import Costs

from ..schedule import schedules
from .film import COSTS, SCHEDULE, date


def test_days_and_the_rest() -> None:
    days, rest = daily.days(SCHEDULE)
    first, second, aerial, third = days
    assert first.costs == Costs(crew=7800_00, moves=1300_00, places=1100_00, work=950_00)
    assert second.costs.hold == 475_00
    assert (aerial.unit, aerial.costs.hold) == ("Aerial", 0)
    assert third.costs == Costs(crew=7800_00, places=400_00, work=950_00 + 475_00 - 475_00,
                                hires=820_50)  # fmt: skip
    assert rest.hold == 475_00, "held on a date without shooting"
    assert rest.work == 4140_00, "a week is no day"
    assert sum((day.costs for day in days), rest) == COSTS


def test_of_a_schedule_made_by_others() -> None:
    days, rest = daily.days(schedules.SCHEDULE)
    assert sum((day.costs for day in days), rest) == schedules.COSTS
    assert rest.crew == 0
    assert days[0].date == date(1)
