"""Pure order, side by side: our engine and others.

    python bench/orders.py --talent FILE... --mss FILE... [--seconds S] [--seeds N]
        [--without NAME...]

The others: DIDP (CABS); CP-SAT with pairwise order variables; a plain annealer in Python; greedy,
which shoots place after place, whatever calls the cheapest new people first; and script order.

One core each, one after another, every run in a process of its own; `own` is the time within
the search, `whole` from the start of the process to its end. Peers get the film that our
merging of equal scenes leaves, without which DIDP's dominance is wrong. The seeds are ours; the
others run once. didppy is optional; what is not installed is left out. Without files, a film
that the benchmark makes up is ordered.
"""

import argparse
import importlib.util
import json
import math
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moteur.schedule.orders import Answer, Effort, Film, cost, faults, solve
from moteur.schedule.orders.formats import shoot, talent
from moteur.schedule.orders.reduce import reduce

PEERS = {"didp": "didppy", "cp-sat": "ortools"}
PLAIN = ("annealer", "greedy", "script")
LONG = 60  # scenes


def ours(film: Film, seconds: float, seed: int) -> Answer:
    begun = time.monotonic()
    return solve(film, Effort(spent=lambda: (time.monotonic() - begun) / seconds), seed)


def didp(film: Film, seconds: float, seed: int) -> Answer:
    """Kuroiwa and Beck's model (arXiv 2401.13883): sets of scenes left, forced and barred moves."""
    import didppy as dp  # noqa: PLC0415 (only the process that measures it has to have it)

    small = reduce(film)
    f, n, m = small.film, small.film.scenes, len(small.film.wages)
    model = dp.Model()
    scene, actor = model.add_object_type(n), model.add_object_type(max(m, 1))
    left = model.add_set_var(scene, list(range(n)))
    casts = model.add_set_table([sorted(c) for c in f.casts], object_type=actor)
    wages = model.add_int_table(list(f.wages) or [0])
    here = casts.union(left.complement()) & casts.union(left)
    places = sorted(set(f.places))
    if places:
        where = model.add_object_type(max(places) + 2)
        place = model.add_element_var(where, max(places) + 1)
        been = model.add_set_var(where, [])
    for s in range(n):
        plays = model.create_set_const(actor, sorted(f.casts[s]))
        price = f.durations[s] * wages[here - plays]
        effects: list[Any] = [(left, left.remove(s))]
        bars = [left.contains(s)] + [~left.contains(a) for a, b in f.before if b == s]
        if places:
            p = f.places[s]
            price += ((place != p) & been.contains(p)).if_then_else(f.fees[p], 0)
            effects += [(place, p), (been, been.add(p))]
        else:
            bars += [
                ~(
                    left.contains(t)
                    & model.create_set_const(actor, sorted(f.casts[t] - f.casts[s])).issubset(here)
                )
                for t in range(n)
                if f.casts[s] < f.casts[t] and not f.before
            ]
        next_cost = dp.IntExpr.state_cost()
        model.add_transition(
            dp.Transition(f"{s}", cost=price + next_cost, effects=effects, preconditions=bars)
        )
        if not places and not f.before:
            free = [left.contains(s), here.issubset(plays), plays.issubset(here)]
            model.add_transition(
                dp.Transition(f"{s}!", cost=next_cost, effects=effects, preconditions=free),
                forced=True,
            )
    model.add_base_case([left.is_empty()])
    model.add_dual_bound(0)
    found = dp.CABS(model, time_limit=seconds, quiet=True).search()
    order = small.widen([int(t.name.rstrip("!")) for t in found.transitions])
    paid = cost(film, order)
    return Answer(
        order, paid, small.base + (found.cost if found.is_optimal else found.best_bound or 0)
    )


def cp_sat(film: Film, seconds: float, seed: int) -> Answer:
    """One variable a pair of scenes, transitive; somebody waits who has begun and not ended."""
    from ortools.sat.python import cp_model  # noqa: PLC0415

    small = reduce(film)
    f, n = small.film, small.film.scenes
    model = cp_model.CpModel()
    first = {(i, j): model.new_bool_var("") for i in range(n) for j in range(i)}
    first |= {(j, i): first[i, j].negated() for i in range(n) for j in range(i)}
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if len({i, j, k}) == 3 and i < min(j, k):
                    model.add_bool_or([first[j, i], first[k, j], first[i, k]])
    for a, b in f.before:
        model.add(first[a, b] == 1)
    terms = _waits(model, f, first) + (_visits(model, f, first) if f.places else [])
    model.minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.random_seed = 1, seed
    solver.parameters.max_time_in_seconds = seconds
    solver.solve(model)
    try:
        rank = [
            sum(solver.boolean_value(first[t, s]) for t in range(n) if t != s) for s in range(n)
        ]
    except (IndexError, RuntimeError):
        rank = list(range(n))
    order = small.widen(sorted(range(n), key=rank.__getitem__))
    bound = round(solver.best_objective_bound) if n > 1 else 0
    return Answer(order, cost(film, order), small.base + bound)


def _waits(model: Any, f: Film, first: Any) -> list[Any]:
    """Price waiting."""
    n, terms = f.scenes, []
    for who, wage in enumerate(f.wages):
        plays = [s for s in range(n) if who in f.casts[s]]
        for s in set(range(n)) - set(plays):
            begun, goes, waits = (model.new_bool_var("") for _ in range(3))
            for t in plays:
                model.add_implication(first[t, s], begun)
                model.add_implication(first[s, t], goes)
            model.add_bool_or([begun.negated(), goes.negated(), waits])
            terms.append(wage * f.durations[s] * waits)
    return terms


def _visits(model: Any, f: Film, first: Any) -> list[Any]:
    """Price visits: a line through all scenes, whose steps agree with the order."""
    n, terms = f.scenes, [-fee for place, fee in enumerate(f.fees) if place in f.places]
    arcs = []
    for i in range(n):
        starts, ends = model.new_bool_var(""), model.new_bool_var("")
        arcs += [(n, i, starts), (i, n, ends)]
        terms.append(f.fees[f.places[i]] * starts)
        for j in set(range(n)) - {i}:
            step = model.new_bool_var("")
            arcs.append((i, j, step))
            model.add_implication(step, first[i, j])
            if f.places[i] != f.places[j]:
                terms.append(f.fees[f.places[j]] * step)
    model.add_circuit(arcs)
    return terms


def script(film: Film, seconds: float, seed: int) -> Answer:
    """Scenes by number, but none before what precedes it."""
    order: list[int] = []
    while left := sorted(set(range(film.scenes)) - set(order)):
        order.append(next(s for s in left if not _early(film, s, order)))
    return Answer(tuple(order), cost(film, order), 0)


def greedy(film: Film, seconds: float, seed: int) -> Answer:
    """Stay at a place while it has scenes; take what calls the cheapest new people."""
    order: list[int] = []
    while left := set(range(film.scenes)) - set(order):
        free = [s for s in left if not _early(film, s, order)]
        stay = [
            s for s in free if order and film.places and film.places[s] == film.places[order[-1]]
        ]
        here = frozenset[int]().union(*(film.casts[s] for s in order))
        order.append(min((_new(film, s, here), s) for s in stay or free)[1])
    return Answer(tuple(order), cost(film, order), 0)


def _new(film: Film, scene: int, here: frozenset[int]) -> int:
    return sum(film.wages[a] for a in film.casts[scene] - here)


def _early(film: Film, scene: int, order: list[int]) -> bool:
    return any(b == scene and a not in order for a, b in film.before)


def annealer(film: Film, seconds: float, seed: int) -> Answer:
    """Insert a scene elsewhere or swap two, priced anew each time; cool in geometric steps."""
    begun, r = time.monotonic(), random.Random(seed)
    now = list(script(film, seconds, seed).order)
    paid = quick(film, now)
    best, least, hot = now, paid, paid / film.scenes
    while (share := (time.monotonic() - begun) / seconds) < 1:
        i, j = r.sample(range(film.scenes), 2)
        order = now.copy()
        if r.random() < 0.5:
            order.insert(j, order.pop(i))
        else:
            order[i], order[j] = order[j], order[i]
        at = {scene: k for k, scene in enumerate(order)}
        if any(at[a] > at[b] for a, b in film.before):
            continue
        price = quick(film, order)
        if price <= paid or r.random() < math.exp((paid - price) / (hot * 0.001**share)):
            now, paid = order, price
            if paid < least:
                best, least = now, paid
    return Answer(tuple(best), cost(film, best), 0)


def quick(film: Film, order: list[int]) -> int:
    """Price an order in one pass; less by a constant than what the judge says."""
    first, last, fees, place, time_ = {}, {}, 0, -1, 0
    for scene in order:
        for actor in film.casts[scene]:
            first.setdefault(actor, time_)
        time_ += film.durations[scene]
        for actor in film.casts[scene]:
            last[actor] = time_
        if film.places and film.places[scene] != place:
            place = film.places[scene]
            fees += film.fees[place]
    return fees + sum(film.wages[a] * (last[a] - first[a]) for a in first)


ENGINES: dict[str, Callable[[Film, float, int], Answer]] = {
    "ours": ours,
    "didp": didp,
    "cp-sat": cp_sat,
    "annealer": annealer,
    "greedy": greedy,
    "script": script,
}


def read(file: str, kind: str) -> Film:
    return (talent if kind == "talent" else shoot).read(Path(file).read_text(), file)


def one(engine: str, kind: str, file: str, seconds: float, seed: int) -> None:
    film = read(file, kind)
    begun = time.monotonic()
    answer = ENGINES[engine](film, seconds, seed)
    took = time.monotonic() - begun
    assert not faults(film, answer.order)
    assert cost(film, answer.order) == answer.cost
    print(json.dumps([answer.cost, answer.bound, took]))


def run(
    engine: str, kind: str, file: str, seconds: float, seed: int
) -> tuple[int, int, float, float]:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, __file__, "--one", engine, kind, file, str(seconds), str(seed)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{engine} {file}: {done.stderr.strip().splitlines()[-1]}")
    paid, bound, took = json.loads(done.stdout)
    return paid, bound, took, time.monotonic() - begun


def compare(kind: str, file: str, engines: list[str], seconds: float, seeds: int) -> str:
    """Print a line an engine; return who was fastest to the least cost."""
    best: dict[str, tuple[bool, float, float]] = {}
    for engine in engines:
        runs = [
            run(engine, kind, file, seconds, seed)
            for seed in range(seeds if engine == "ours" else 1)
        ]
        costs, times = [r[0] for r in runs], [r[3] for r in runs]
        proved = sum(r[0] == r[1] for r in runs)
        print(
            f"{Path(file).stem:22}{engine:8}"
            f"{statistics.median_low(costs):10}{max(costs):10}{max(r[1] for r in runs):10}"
            f"{f'{proved}/{len(runs)}':>7}"
            f"{statistics.median(r[2] for r in runs):9.2f}{max(r[2] for r in runs):9.2f}"
            f"{statistics.median(times):9.2f}{max(times):9.2f}",
            flush=True,
        )
        # A proof counts before a cost, a cost before the time of the whole process.
        key = (proved < len(runs), float(statistics.median_low(costs)), statistics.median(times))
        best[engine] = key
    return min(best, key=best.__getitem__)


def made_up(folder: str) -> str:
    """Write a film of 18 scenes and 8 actors; return its file."""
    chance = random.Random(1)
    rows = [
        [int(chance.random() < 0.35) for _ in range(18)] + [chance.randint(1, 40)] for _ in range(8)
    ]
    file = Path(folder) / "made-up.dat"
    lines = ["made-up", "18", "8", *(" ".join(map(str, row)) for row in rows), "1 " * 18]
    file.write_text("\n".join(lines))
    return str(file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--talent", nargs="*", default=[], metavar="FILE")
    parser.add_argument("--mss", nargs="*", default=[], metavar="FILE")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--without", nargs="*", default=[], choices=[*PEERS, *PLAIN])
    parser.add_argument("--one", nargs=5, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        engine, kind, file, seconds, seed = given.one
        return one(engine, kind, file, float(seconds), int(seed))
    engines = ["ours"] + [
        peer
        for peer, module in PEERS.items()
        if peer not in given.without and importlib.util.find_spec(module)
    ]
    engines += [peer for peer in PLAIN if peer not in given.without]
    print(
        f"{'instance':22}{'engine':8}{'cost':>10}{'worst':>10}{'bound':>10}{'proved':>7}"
        f"{'own s':>9}{'worst':>9}{'whole s':>9}{'worst':>9}"
    )
    winners = []
    with tempfile.TemporaryDirectory() as folder:
        files = [("talent", f) for f in given.talent] + [("mss", f) for f in given.mss]
        for kind, file in files or [("talent", made_up(folder))]:
            # CP-SAT's triples of scenes are too many for long films.
            able = [e for e in engines if e != "cp-sat" or read(file, kind).scenes <= LONG]
            winners.append(compare(kind, file, able, given.seconds, given.seeds))
    for engine in engines:
        print(f"{engine} is first on {winners.count(engine)} of {len(winners)}")


if __name__ == "__main__":
    main()
