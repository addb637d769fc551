"""Whole productions through the schedule's own pipeline: seconds, memory, cost, what waits.

    python bench/productions.py [--strips 60 120 240 400] [--seeds 1] [--rules eu-working-time]
    python bench/productions.py --change     one more day off in a finished schedule of 120 strips

A production is made from a plan that keeps its terms: places in blocks, days about nine tenths
full, nights on Fridays, a second unit for plates, people free whenever the plan needs them. So
all strips can be shot; the plan's own cost is printed beside what was found, which knows
nothing of it. Seconds are of this process's processor.
"""

import argparse
import datetime
import random
import resource
import time
from dataclasses import dataclass
from itertools import pairwise

from moteur.schedule.made import made
from moteur.schedule.model import (
    Calendar,
    Overtime,
    Performer,
    Place,
    Schedule,
    Strip,
    Terms,
    Unit,
    Wish,
)
from moteur.schedule.others import Key
from moteur.schedule.price import price
from moteur.schedule.stage import Board, stage

START = datetime.date(2027, 3, 1)
ROOM = 600
SPANS = (1, 2, 2, 3, 4, 5, 6, 8, 12)


@dataclass(frozen=True)
class Production:
    """A board and the plan from which it was made."""

    board: Board
    plan: dict[Key, list[Strip]]


def production(
    strips: int, seed: int = 0, rules: tuple[str, ...] = ("eu-working-time",)
) -> Production:
    """Make a production of so many strips; those of more than 300 are a series."""
    r = random.Random(f"{strips}/{seed}")
    many = round(strips / 4.4)
    dates = [d for d in (START + datetime.timedelta(n) for n in range(4 * many)) if d.weekday() < 5]
    dates = dates[:many]
    places = max(10, min(14, many // 3)) if strips < 300 else 20
    cuts = [0, *sorted(r.sample(range(1, many), min(places, many) - 1)), many]
    at = [p for p, (a, b) in enumerate(pairwise(cuts)) for _ in range(a, b)]
    cast = _cast(r, 30 + strips // 24, many)
    plan: dict[Key, list[Strip]] = {}
    plates = max(2, strips // 30)
    number = 0
    for day, date in enumerate(dates):
        count = (strips - plates) * (day + 1) // many - (strips - plates) * day // many
        night = date.weekday() == 4 and r.random() < 0.5
        outside = r.random() < 0.4
        minutes = _share(r, 450 if night else 480 if outside else 550, count)
        there = [name for name, days in cast.items() if day in days]
        for k in range(count):
            plan.setdefault((date, ""), []).append(
                Strip(
                    scene=f"e{1 + number * 8 // strips if strips > 300 else 1:02}/s{number}",
                    number=str(number + 1),
                    set=f"SET {at[day]}-{k % 2}",
                    place=f"PLACE {at[day]}",
                    setting="EXT" if night or (outside and k % 2) else "INT",
                    time="night" if night else "day",
                    eighths=max(1, minutes[k] // 15),
                    minutes=minutes[k],
                    cast=tuple(sorted(n for n in there if r.random() < 0.6 or k == 0)),
                )
            )
            number += 1
    for k in range(plates):
        date = dates[r.randrange(many)]
        one = Strip(
            scene=f"plate/P{k}", kind="plate", number=f"P{k}", set=f"VIEW {k % 3}",
            place=f"PLACE {r.randrange(places)}", setting="EXT", time="day", eighths=0,
            minutes=5 * r.randint(12, 36), unit="second",
        )  # fmt: skip
        plan.setdefault((date, "second"), []).append(one)
    some = [strip for strips_ in plan.values() for strip in strips_]
    r.shuffle(some)
    order = tuple(sorted(some, key=lambda s: (s.kind != "scene", s.scene)))
    return Production(_board(r, order, plan, dates, places, rules), plan)


def _cast(r: random.Random, many: int, days: int) -> dict[str, set[int]]:
    """Return on which days of the plan each part works: mostly in a row, a lead now and then."""
    found = {}
    for k in range(many):
        if k < 3:
            found[f"P{k}"] = {d for d in range(days) if r.random() < 0.6}
        else:
            span = min(days, r.choice(SPANS))
            first = r.randrange(days - span + 1)
            found[f"P{k}"] = set(range(first, first + span))
    return found


def _share(r: random.Random, minutes: int, count: int) -> list[int]:
    """Share minutes among scenes, in fives."""
    if not count:
        return []
    cuts = sorted(r.sample(range(1, minutes // 5 - count), count - 1))
    return [5 * (b - a + 1) for a, b in pairwise([0, *cuts, minutes // 5 - count])]


def _board(
    r: random.Random,
    order: tuple[Strip, ...],
    plan: dict[Key, list[Strip]],
    dates: list[datetime.date],
    places: int,
    rules: tuple[str, ...],
) -> Board:
    needs: dict[str, set[datetime.date]] = {}
    used: dict[str, set[datetime.date]] = {}
    for (date, _), strips in plan.items():
        for strip in strips:
            used.setdefault(strip.place, set()).add(date)
            for part in strip.cast:
                needs.setdefault(part, set()).add(date)

    def off(free: set[datetime.date], chance: float) -> tuple[datetime.date, ...]:
        return tuple(d for d in dates if d not in free and r.random() < chance)

    people = tuple(
        Performer(
            name=f"Player {part}",
            plays=(part,),
            day_rate=100 * r.randint(300, 3000),
            hold_rate=100 * r.randint(100, 300),
            drop_days=r.choice((None, 10)),
            travel=r.choice((0, 20_000)),
            days_off=off(days, r.choice((0, 0, 0.2, 0.4))),
            makeup=r.choice((0, 30, 45)),
            pick_up=r.choice((0, 30)),
        )
        for part, days in sorted(needs.items())
    )
    terms = Terms(
        currency="EUR",
        calendar=Calendar(
            start=START,
            day_minutes=ROOM,
            crew_day=1_200_000,
            idle_day=200_000,
            company_move=300_000,
            overtime=(Overtime(minutes=60, minute=3_000),),
            rules=rules,
            units=(Unit(name="second", crew_day=300_000),),
            latitude=48.86,
            longitude=2.35,
            timezone="Europe/Paris",
            move_price=20_000,
        ),
        performers=people,
        places=tuple(
            Place(
                name=f"PLACE {p}", sets=(), fee=100 * r.randint(500, 5000), prepare=80_000,
                strike=40_000, days_off=off(used.get(f"PLACE {p}", set()), 0.15),
            )
            for p in range(places)
        ),
        wishes=(Wish(kind="exteriors_first", price=1_000),),
    )  # fmt: skip
    return Board(strips=order, terms=terms)


def told(schedule: Schedule) -> str:
    """Say what a schedule costs, beside its bound and other ways."""
    total = schedule.costs.total
    over = 100 * (total - schedule.bound) / max(1, schedule.bound)
    others = ", ".join(
        f"{o.name} {o.costs.total / 1e8:.3f} ({o.left} left)" for o in schedule.others
    )
    return (
        f"{total / 1e8:.3f} MEUR, {over:.1f}% above the bound, {len(schedule.days)} unit days, "
        f"{others}, boneyard {len(schedule.boneyard)}, moved {len(schedule.moved)}"
    )


def run(one: Board, label: str) -> Schedule:
    """Make a schedule and say what that took."""
    wall, begun = time.perf_counter(), time.process_time()
    schedule = made(one)
    gone, wall = time.process_time() - begun, time.perf_counter() - wall
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{label}: {gone:.0f} s ({wall:.0f} by the clock), {memory:.0f} MiB, {told(schedule)}",
        flush=True,
    )
    for waiting in schedule.boneyard[:5]:
        print(f"    waits: {waiting.strip.number}: {waiting.why}", flush=True)
    return schedule


def changed(one: Board, schedule: Schedule) -> Board:
    """Return a board with a day off more for somebody who works, and the schedule issued."""
    middle = schedule.days[len(schedule.days) // 2]
    name = middle.works[0]
    terms = one.terms
    people = tuple(
        p.model_copy(update={"days_off": (*p.days_off, middle.date)}) if p.name == name else p
        for p in terms.performers
    )
    issued = {strip.id: day.date for day in schedule.days for strip in day.strips}
    terms = terms.model_copy(update={"performers": people})
    return one.model_copy(update={"terms": terms, "issued": issued})


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--strips", type=int, nargs="*", default=[60, 120, 240, 400])
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--rules", nargs="*", default=["eu-working-time"])
    parser.add_argument("--change", action="store_true")
    asked = parser.parse_args()
    for strips in [120] if asked.change else asked.strips:
        for seed in range(asked.seeds):
            whole = production(strips, seed, tuple(asked.rules))
            planted = price(stage(whole.board), whole.plan)
            print(
                f"{strips}/{seed}: the plan {planted.costs.total / 1e8:.3f}, "
                f"{planted.faults} faults",
                flush=True,
            )
            for timed in planted.timed.values():
                for fault in timed.faults:
                    print(f"    {timed.date} {fault.kind}: {fault.words}", flush=True)
            schedule = run(whole.board, f"{strips}/{seed}")
            if asked.change:
                run(changed(whole.board, schedule), f"{strips}/{seed} changed")


if __name__ == "__main__":
    main()
