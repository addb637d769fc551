"""Small problems by chance, and the fewest cents by trying everything."""

import datetime
from itertools import product
from typing import Any

from hypothesis import strategies as st

from moteur.schedule.days import check
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Problem
from moteur.schedule.days.solve import shot

FIRST = datetime.date(2027, 3, 1)


def date(day: int) -> str:
    return (FIRST + datetime.timedelta(day)).isoformat()


def small(**more: Any) -> dict[str, Any]:
    """Two places, two people, four scenes, three days."""
    return {
        "scenes": [
            {"id": "1", "minutes": 300, "location": "bar", "cast": ["ana"], "time": "DAY"},
            {"id": "2", "minutes": 300, "location": "quay", "cast": ["ben"], "time": "NIGHT"},
            {"id": "3", "minutes": 300, "location": "bar", "cast": ["ana", "ben"], "time": "DAY"},
            {"id": "4", "minutes": 300, "location": "quay", "cast": ["ana"], "time": "DAY"},
        ],
        "days": [{"date": date(d), "capacity_minutes": 600} for d in range(3)],
        "cast": [
            {"id": "ana", "day_rate_cents": 1000, "unavailable": []},
            {"id": "ben", "day_rate_cents": 2000, "unavailable": []},
        ],
        "locations": [
            {"id": "bar", "day_fee_cents": 500, "unavailable": []},
            {"id": "quay", "day_fee_cents": 700, "unavailable": []},
        ],
        "costs": {"company_move_cents": 300, "crew_day_cents": 10_000},
        **more,
    }


def cheapest(problem: Problem) -> int | None:
    """Return the least money and wishes over every way to put items on days, or None."""
    whole = compiled(problem)
    least = None
    for day in product(range(len(whole.dates)), repeat=len(whole.items)):
        days = shot(problem, whole, day)
        paid = check.bill(problem, days)
        answer = check.Answer(days=days, cost_cents=paid.money, preference_cents=paid.wishes)
        if not check.faults(problem, answer):
            total = paid.money + paid.wishes
            least = total if least is None else min(least, total)
    return least


cents = st.integers(0, 50).map(lambda n: n * 100)
some_dates = st.lists(st.integers(0, 5).map(date), max_size=1)


@st.composite
def problems(draw: st.DrawFn, extended: bool = True) -> dict[str, Any]:
    """Return a problem of up to five scenes and four days, with some of every extension."""
    scenes, days = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    people, places = ["ana", "ben", "cy"], ["bar", "quay"]
    names = [str(n + 1) for n in range(scenes)]
    problem: dict[str, Any] = {
        "scenes": [
            {
                "id": name,
                "minutes": draw(st.integers(1, 6)) * 50,
                "location": draw(st.sampled_from(places)),
                "cast": draw(st.lists(st.sampled_from(people), unique=True)),
                "time": draw(st.sampled_from(["DAY", "NIGHT"])),
            }
            for name in names
        ],
        "days": [
            {"date": date(d * draw(st.integers(1, 2)) + 10 * d), "capacity_minutes": 500}
            for d in range(days)
        ],
        "cast": [
            {"id": name, "day_rate_cents": draw(cents), "unavailable": draw(some_dates)}
            for name in people
        ],
        "locations": [
            {"id": name, "day_fee_cents": draw(cents), "unavailable": draw(some_dates)}
            for name in places
        ],
        "costs": {"company_move_cents": draw(cents), "crew_day_cents": draw(cents)},
    }
    if extended:
        _extend(draw, problem, names)
    return problem


def _extend(draw: st.DrawFn, problem: dict[str, Any], names: list[str]) -> None:
    for person in problem["cast"]:
        person.update(
            draw(
                st.fixed_dictionaries(
                    {},
                    optional={
                        "hold_rate_cents": cents,
                        "guarantee_days": st.integers(0, 4),
                        "week_rate_cents": cents,
                        "drop_calendar_days": st.integers(1, 14),
                        "travel_cents": cents,
                    },
                )
            )
        )
    for place in problem["locations"]:
        place.update(draw(st.fixed_dictionaries({}, optional={"prepare_cents": cents})))
    problem["costs"] |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "move_minutes": st.integers(0, 60),
                "overtime": st.just([{"minutes": 60, "minute_cents": 3}]),
            },
        )
    )
    problem["hires"] = [{"id": "crane", "day_rate_cents": draw(cents), "hold_rate_cents": 100}]
    for scene in problem["scenes"]:
        scene["hires"] = draw(st.lists(st.just("crane"), max_size=1))
    numbers = st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True)
    if len(names) > 1:
        if draw(st.booleans()):
            problem["precedences"] = [sorted(draw(numbers))[:2]]
        if draw(st.booleans()):
            problem["locks"] = [{"same_day": draw(numbers)}]
        if draw(st.booleans()):
            problem["preferences"] = [
                {"order": names, "cents": draw(cents)},
                {"scenes": names[:1], "avoid": [problem["days"][0]["date"]], "cents": draw(cents)},
            ]
    _more(draw, problem, names)
    if draw(st.booleans()):
        first = problem["days"][0]["date"]
        problem["earlier"] = {"days": [{"date": first, "scenes": names}], "move_cents": 100}


def _more(draw: st.DrawFn, problem: dict[str, Any], names: list[str]) -> None:
    """Add a second unit, limits, gaps and idle days."""
    some = st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True)
    days = problem["days"]
    if draw(st.booleans()):
        problem["costs"]["idle_day_cents"] = draw(cents)
    if draw(st.booleans()):
        beside = draw(st.sampled_from([day["date"] for day in days]))
        more = draw(st.sampled_from([[], [{**days[0], "date": "2027-03-15", "unit": "B"}]]))
        own = {"date": beside, "capacity_minutes": 400, "unit": "B", "crew_day_cents": draw(cents)}
        days += [own, *more]
        for scene in problem["scenes"]:
            scene["units"] = draw(st.sampled_from([None, ["B"], ["", "B"], None]))
    if draw(st.booleans()):
        dates = sorted({day["date"] for day in days})
        fewer = [[dates[0], draw(st.sampled_from([0, 100]))]]
        problem["limits"] = [{"scenes": draw(some), "minutes": 300, "dates": fewer}]
    for _ in range(draw(st.integers(0, 2))):
        least = draw(st.sampled_from([0, 1, 11]))
        gap = {"before": draw(some), "after": draw(some), "least": least}
        gap["most"] = least + draw(st.sampled_from([0, 1, 14]))
        gap["cents"] = draw(st.sampled_from([None, 500]))
        problem["gaps"] = [*problem.get("gaps", []), gap]
