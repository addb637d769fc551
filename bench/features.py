"""Features with a planted optimum: how near the search comes, beside other ways.

    python bench/features.py [--scenes 60 120 240] [--seeds 10] [--exact] [--blocks] [--cpsat 60]
    python bench/features.py --large       400 scenes, 90 days, 10 minutes
    python bench/features.py --change      one change in a finished schedule, 5 seconds

A feature is built from a schedule that no other can undercut: each place has whole days, all
days but spare ones at the end are nearly full (with --exact: full to the minute, and no spare
day), and whoever works on several days is in so many minutes that fewer days could not hold
them. So the sum of everybody's fewest days is a bound, and the schedule meets it. The search
is told nothing of this. Seconds are of this process's processor, so that a busy machine
changes nothing; CP-SAT alone is limited by its own clock.
"""

import argparse
import datetime
import json
import random
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from moteur.schedule.days import bound, check, reading
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Problem
from moteur.schedule.days.search import exact as cpsat
from moteur.schedule.days.search.restarts import search
from moteur.schedule.days.solve import finish, shot, solve

ROOM = 600
CREW, MOVE = 1_200_000, 300_000
PLACES = {60: 7, 120: 10, 240: 14}
PEOPLE = {60: 30, 120: 35, 240: 40}
SPANS = (1, 1, 2, 2, 3, 3, 4, 5, 6, 8)


@dataclass(frozen=True)
class Planted:
    """A problem, its optimum, and the days that it was built from."""

    plain: dict[str, Any]
    optimum: int
    plan: list[dict[str, Any]]

    @property
    def problem(self) -> Problem:
        return reading.problem(json.dumps(self.plain))


Build = Callable[[int, int, bool], Planted]


def planted(scenes: int, seed: int, exact: bool = False, days: int = 0, step: int = 1) -> Planted:
    """Make a feature; minutes are multiples of `step`."""
    r = random.Random(f"{scenes}/{seed}/{exact}/{step}")
    days = days or round(scenes / r.choice((3.6, 4.0, 4.4)))
    rows = _minutes(r, scenes, days, exact, step)
    places = PLACES.get(scenes, 20)
    cuts = [0, *sorted(r.sample(range(1, days), places - 1)), days]
    place = [p for p, (a, b) in enumerate(pairwise(cuts)) for _ in range(a, b)]
    flat = [{"day": d, "minutes": m, "cast": set()} for d, row in enumerate(rows) for m in row]
    spans = _people(r, PEOPLE.get(scenes, 60), days, flat)
    r.shuffle(flat)
    for number, scene in enumerate(flat):
        scene["id"] = str(number + 1)
    dates = _dates(days + (0 if exact else r.randint(1, 3)))

    def off(first: int, last: int) -> list[str]:
        tight = r.choice((0, 0.2, 0.4))
        away = (d for d in range(len(dates)) if not first <= d <= last)
        return [dates[d] for d in away if r.random() < tight]

    rates = [100 * r.randint(300, 3000) for _ in spans]
    fees = [100 * r.randint(500, 5000) for _ in range(places)]
    plain = {
        "scenes": [
            {
                "id": scene["id"],
                "minutes": scene["minutes"],
                "location": f"place {place[scene['day']]}",
                "cast": [f"person {a}" for a in sorted(scene["cast"])],
                "time": r.choice(("DAY", "NIGHT")),
            }
            for scene in flat
        ],
        "days": [{"date": date, "capacity_minutes": ROOM} for date in dates],
        "cast": [
            {"id": f"person {a}", "day_rate_cents": rate, "unavailable": off(*span)}
            for a, (rate, span) in enumerate(zip(rates, spans, strict=True))
        ],
        "locations": [
            {"id": f"place {p}", "day_fee_cents": fee, "unavailable": off(cuts[p], cuts[p + 1] - 1)}
            for p, fee in enumerate(fees)
        ],
        "costs": {"company_move_cents": MOVE, "crew_day_cents": CREW},
    }
    optimum = CREW * days + sum(fees[p] for p in place)
    for a, rate in enumerate(rates):
        worked = [scene["day"] for scene in flat if a in scene["cast"]]
        optimum += rate * (max(worked) - min(worked) + 1) if worked else 0
    plan = [
        {"date": dates[d], "scenes": [scene["id"] for scene in flat if scene["day"] == d]}
        for d in range(days)
    ]
    return Planted(plain, optimum, plan)


def _minutes(r: random.Random, scenes: int, days: int, exact: bool, step: int) -> list[list[int]]:
    """Fill each day with scenes of at least half an hour."""
    counts = [scenes // days + (d < scenes % days) for d in range(days)]
    r.shuffle(counts)
    low, rows = 30 // step, []
    for count in counts:
        units = ROOM // step - (0 if exact else r.randint(0, 15 // step))
        cuts = sorted(r.sample(range(1, units - (low - 1) * count), count - 1))
        parts = [0, *cuts, units - (low - 1) * count]
        rows.append([(b - a + low - 1) * step for a, b in pairwise(parts)])
    return rows


def _people(r: random.Random, people: int, days: int, flat: list[Any]) -> list[tuple[int, int]]:
    """Cast everybody over a run of days, so densely that fewer days could not hold them."""
    spans = []
    for a in range(people):
        length = min(days, r.choice(SPANS) if a > 2 else r.randint(days // 4, days // 2))
        first = r.randrange(days - length + 1)
        last = first + length - 1
        spans.append((first, last))
        mine = [scene for scene in flat if first <= scene["day"] <= last]
        chosen = r.sample(mine, len(mine) if length > 1 else r.randint(1, len(mine)))
        total = sum(scene["minutes"] for scene in chosen)
        for scene in list(chosen) if length > 1 else ():
            if total - scene["minutes"] > (length - 1) * ROOM:
                chosen.remove(scene)
                total -= scene["minutes"]
        if length > 1 and {first, last} - {scene["day"] for scene in chosen}:
            chosen = mine
        for scene in chosen:
            scene["cast"].add(a)
    for scene in flat:
        near = [a for a, (first, last) in enumerate(spans) if first == scene["day"] == last]
        if not scene["cast"] and near:
            scene["cast"].add(r.choice(near))
    return spans


def _dates(many: int) -> list[str]:
    first = datetime.date(2027, 3, 1)
    return [(first + datetime.timedelta(d + 2 * (d // 5))).isoformat() for d in range(many)]


def blocks(  # noqa: C901 - one feature, told from top to bottom
    scenes: int, seed: int, exact: bool = False
) -> Planted:
    """Make a feature as somebody else might: by blocks of places and companies of players.

    Days of 8 to 12 hours, minutes on grids or odd, places in one block, scattered, or two on
    a day; companies of people who work the same days; availability is often the planted days
    and little more; costs differ widely.
    """
    r = random.Random(f"blocks/{scenes}/{seed}/{exact}")
    room, grid = r.choice((480, 600, 660, 720)), r.choice((1, 5, 15, 15))
    days = round(scenes / r.choice((3.5, 4.0, 5.0, 6.0)))
    way = r.choice(("blocks", "blocks", "scattered", "shared"))
    slack = [0] * days
    for _ in range(0 if exact else int(0.9 * room / grid)):
        slack[r.randrange(days)] += grid
    place, halves = _block_places(r, days, max(7, min(14, scenes // 10)), way)
    flat: list[Any] = []
    counts = [scenes // days + (d < scenes % days) for d in range(days)]
    r.shuffle(counts)
    for d, count in enumerate(counts):
        units = (room - min(slack[d], room // 8 // grid * grid)) // grid
        least = max(1, 30 // grid if units > 40 * count // grid else 1)
        cuts = sorted(r.sample(range(1, units - (least - 1) * count), count - 1))
        parts = [0, *cuts, units - (least - 1) * count]
        minutes = [(b - a + least - 1) * grid for a, b in pairwise(parts)]
        # A day of two places is cut where what is left for each is nearest to half.
        sums = [abs(2 * sum(minutes[:k]) - sum(minutes)) for k in range(1, count)]
        cut = 1 + sums.index(min(sums)) if d in halves else count
        for k, m in enumerate(minutes):
            flat.append(
                {"day": d, "minutes": m, "cast": set(),
                 "place": place[d] if k < cut else halves[d]}
            )  # fmt: skip
    people = r.randint(30, 40)
    spans: list[tuple[int, int]] = []
    while len(spans) < people:
        length = min(days, r.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, days // 3)))
        first = r.randrange(days - length + 1)
        for _ in range(min(r.randint(1, 5), people - len(spans))):
            _company(r, len(spans), first, first + length - 1, room, flat)
            spans.append((first, first + length - 1))
    r.shuffle(flat)
    for number, scene in enumerate(flat):
        scene["id"] = f"{number + 1}"
    dates = _dates(days + (0 if exact else r.choice((0, 0, 1, 2, 5))))
    crew = 1000 * r.choice((200, 900, 2500))
    move = int(crew * r.choice((0.05, 0.3, 0.9)))
    rates = [100 * r.randint(100, 5000) for _ in spans]
    names = range(max(place + list(halves.values())) + 1)
    fees = [100 * r.choice((100, 1000, 3000, 8000)) for _ in names]
    there = [{s["day"] for s in flat if s["place"] == p} for p in names]
    tight = r.choice(("exactly", "nearly", "holes"))

    def off(used: set[int]) -> list[str]:
        low, high = min(used), max(used)
        if tight != "exactly":
            low, high = low - r.randint(0, 4), high + r.randint(0, 4)
        if tight == "holes":
            away = [d for d in range(len(dates)) if not min(used) <= d <= max(used)]
            return [dates[d] for d in away if r.random() < 0.5]
        return [dates[d] for d in range(len(dates)) if not low <= d <= high]

    plain = {
        "scenes": [
            {"id": s["id"], "minutes": s["minutes"], "location": f"place {s['place']}",
             "cast": [f"person {a}" for a in sorted(s["cast"])],
             "time": r.choice(("DAY", "NIGHT"))}
            for s in flat
        ],
        "days": [{"date": date, "capacity_minutes": room} for date in dates],
        "cast": [
            {"id": f"person {a}", "day_rate_cents": rate,
             "unavailable": off(set(range(span[0], span[1] + 1)))}
            for a, (rate, span) in enumerate(zip(rates, spans, strict=True))
        ],
        "locations": [
            {"id": f"place {p}", "day_fee_cents": fees[p],
             "unavailable": off(there[p]) if r.random() < 0.5 else []}
            for p in names
        ],
        "costs": {"company_move_cents": move, "crew_day_cents": crew},
    }  # fmt: skip
    optimum = crew * days + move * len(halves)
    optimum += sum(fee * len(some) for fee, some in zip(fees, there, strict=True))
    for a, rate in enumerate(rates):
        worked = [s["day"] for s in flat if a in s["cast"]]
        optimum += rate * (max(worked) - min(worked) + 1) if worked else 0
    plan = [
        {"date": dates[d], "scenes": [s["id"] for s in flat if s["day"] == d]} for d in range(days)
    ]
    return Planted(plain, optimum, plan)


def _block_places(
    r: random.Random, days: int, many: int, way: str
) -> tuple[list[int], dict[int, int]]:
    """Return each day's place, and the second place of some days."""
    many = min(many, days)
    cuts = [0, *sorted(r.sample(range(1, days), many - 1)), days]
    place = [p for p, (a, b) in enumerate(pairwise(cuts)) for _ in range(a, b)]
    halves: dict[int, int] = {}
    if way == "scattered":
        r.shuffle(place)
    if way == "shared":
        # Two blocks in turn share a day, no block more than one.
        for p in range(0, many - 1, 2):
            if cuts[p + 1] - cuts[p] > 1:
                halves[cuts[p + 1] - 1] = p + 1
    return place, halves


def _company(r: random.Random, a: int, first: int, last: int, room: int, flat: list[Any]) -> None:
    """Cast somebody over some days, so densely that fewer could not hold them."""
    mine = [s for s in flat if first <= s["day"] <= last]
    if first == last:
        mine = r.sample(mine, r.randint(1, len(mine)))
    total = sum(s["minutes"] for s in mine)
    for s in r.sample(mine, len(mine)) if first < last else ():
        beside = any(t is not s and t["day"] == s["day"] for t in mine)
        if beside and total - s["minutes"] > (last - first) * room and r.random() < 0.8:
            mine.remove(s)
            total -= s["minutes"]
    for s in mine:
        s["cast"].add(a)


def by_hand(problem: Problem, by_place: bool, optimum: int) -> str:
    """Return the gap of scenes in script order, or place by place, each on the first day it fits.

    Where scenes are left that fit nowhere any more, say how many: that is no schedule.
    """
    whole = compiled(problem)
    board = whole.board
    order = list(range(len(whole.items)))
    if by_place:
        order.sort(key=lambda i: board.places[board.place_start[i]])
    load, day, now, left = [0] * len(board.room), [-1] * len(order), 0, 0
    for i in order:
        several = [*range(now, len(load)), *range(now)]
        fits = (d for d in several if board.allowed[i, d]
                and load[d] + board.minutes[i] <= board.room[d])  # fmt: skip
        at = next(fits, -1)
        if at < 0:
            left += 1
            continue
        load[at] += int(board.minutes[i])
        day[i] = at
        now = max(now, at) if not by_place else now
    if left:
        return f"none: {left} scenes left"
    return gap(check.bill(problem, shot(problem, whole, day)).money, optimum)


def cp_sat_alone(problem: Problem, seconds: float) -> int | None:
    """Return what CP-SAT finds from nothing, one worker."""
    board = compiled(problem).board
    many, days = len(board.minutes), len(board.room)
    day = cpsat.share(board, [0] * many, range(days), 1e9, 0, seconds=seconds).day
    whole = compiled(problem)
    return check.bill(problem, shot(problem, whole, day)).money if day else None


def gap(cost: int | None, optimum: int) -> str:
    return "none" if cost is None else f"{cost / optimum - 1:7.2%}"


def features(
    scenes: int, seeds: int, seconds: float, exact: bool, alone: float, build: Build
) -> None:
    kind = "exactly full" if exact else "nearly full"
    print(
        f"\n{scenes} scenes, {kind} days, {build.__name__}; above the planted "
        f"optimum, {seconds:g} s each\n"
    )
    print("| seed | search | bound | proved | s | by place | script order | CP-SAT alone |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    gaps, bounds, missed = [], [], 0
    for seed in range(1, seeds + 1):
        film = build(scenes, seed, exact)
        problem = film.problem
        begun = time.process_time()
        found = solve(problem, lambda _, b=begun: (time.process_time() - b) / seconds, 1).answer
        took = time.process_time() - begun
        if found is None:
            missed += 1
        else:
            assert not check.faults(problem, found)
            gaps.append(found.cost_cents / film.optimum - 1)
            bounds.append(1 - found.bound_cents / film.optimum)
        sat = gap(cp_sat_alone(problem, alone), film.optimum) if alone else "-"
        least = "" if found is None else f"{found.bound_cents / film.optimum - 1:.2%}"
        print(
            f"| {seed} | {gap(found and found.cost_cents, film.optimum)} | {least} | "
            f"{'yes' if found and found.proved else 'no'} | {took:.1f} | "
            f"{by_hand(problem, True, film.optimum)} | "
            f"{by_hand(problem, False, film.optimum)} | {sat} |",
            flush=True,
        )
    if gaps:
        print(f"\nmedian {statistics.median(gaps):.2%}, worst {max(gaps):.2%}; "
              f"no schedule: {missed} of {seeds}", flush=True)  # fmt: skip


def large(seconds: float) -> None:
    film = planted(400, 1, days=88)
    problem = film.problem
    begun = time.process_time()
    found = solve(problem, lambda _: (time.process_time() - begun) / seconds, 1).answer
    took = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    hand = by_hand(problem, True, film.optimum)
    print(f"\n400 scenes on {len(problem.days)} days, {took:.0f} s, {peak:.0f} MiB at most: "
          f"above the optimum {gap(found and found.cost_cents, film.optimum)}, "
          f"the bound {found and found.bound_cents / film.optimum - 1:.2%}, "
          f"by place {hand}")  # fmt: skip


def change(seeds: int, seconds: float) -> None:
    """Lose a day to rain, halfway, and schedule again from what was."""
    print(f"\n120 scenes, a day in the middle lost; {seconds:g} s; moves of scenes are priced")
    print("\n| seed | scenes moved | cost more | cost more, searched anew 60 s |")
    print("| --- | --- | --- | --- |")
    for seed in range(1, seeds + 1):
        film = planted(120, seed)
        lost = film.plan[len(film.plan) // 2]["date"]
        days = [day for day in film.plain["days"] if day["date"] != lost]
        earlier = {"days": film.plan, "move_cents": 20_000}
        again = reading.problem(json.dumps({**film.plain, "days": days, "earlier": earlier}))
        whole = compiled(again)
        begun = time.process_time()
        found = solve(again, lambda _, b=begun: (time.process_time() - b) / seconds, 1).answer
        if found is None:
            print(f"| {seed} | none found | | |", flush=True)
            continue
        moved = found.preference_cents // 20_000
        anew = reading.problem(json.dumps({**film.plain, "days": days}))
        whole, begun = compiled(anew), time.process_time()
        least = bound.money(whole.board)
        free = finish(
            anew,
            whole,
            search(whole.board, least, lambda _, b=begun: (time.process_time() - b) / 60, 1),
            least,
        ).answer
        print(f"| {seed} | {moved} | {gap(found.cost_cents, film.optimum)} | "
              f"{gap(free and free.cost_cents, film.optimum)} |", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scenes", type=int, nargs="+", default=[120])
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--cpsat", type=float, default=0, help="seconds for CP-SAT alone")
    parser.add_argument("--blocks", action="store_true", help="the second kind of feature")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--change", action="store_true")
    asked = parser.parse_args()
    # Compiling counts at the first run on a machine only; it is kept in a cache.
    begun = time.process_time()
    solve(planted(60, 0).problem, lambda made: made / 1000, 1)
    print(f"start-up: {time.process_time() - begun:.1f} s")
    if asked.large:
        large(asked.seconds or 600)
    elif asked.change:
        change(asked.seeds, asked.seconds or 5)
    else:
        for scenes in asked.scenes:
            build = blocks if asked.blocks else planted
            features(scenes, asked.seeds, asked.seconds or 60, asked.exact, asked.cpsat, build)


if __name__ == "__main__":
    main()
