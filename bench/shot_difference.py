"""How much the treatments of a scene differ: the set-ups that each two of them share.

    python bench/shot_difference.py [FILE ...]

Of each two treatments of a scene: the share of the smaller one's set-ups whose number is in the
other too (a camera that two treatments have in common has one number), and, as a number could
hide it, those whose camera stands within 0.3 m of one of the other, looks the same way within 10
degrees and shows the same size. Without files: the example and three scripts. Of a scene in which
there is one place to stand nothing else can come.
"""

import argparse
import math
import statistics
import sys
from itertools import combinations
from pathlib import Path

from shot_scenes import EXAMPLE, UNSEEN, works

from moteur.shots.model import ScenePlan, Setup, Treatment
from moteur.shots.plan import plan_scene

MOST = 0.5
NEAR, TURNED = 0.3, 10.0


def shared(one: Treatment, other: Treatment) -> float:
    """Return the share of the smaller treatment's set-ups that the other has by number."""
    mine, theirs = ({s.number for s in t.setups} for t in (one, other))
    return len(mine & theirs) / max(min(len(mine), len(theirs)), 1)


def alike(one: Treatment, other: Treatment) -> float:
    """Return the share of the smaller treatment's set-ups that the other nearly has."""
    few, many = sorted((one.setups, other.setups), key=len)
    return sum(any(_like(a, b) for b in many) for a in few) / max(len(few), 1)


def _like(a: Setup, b: Setup) -> bool:
    if a.size != b.size or bool(a.path) != bool(b.path):
        return False
    turn = (_way(a) - _way(b) + 180) % 360 - 180
    return math.dist(a.camera.at, b.camera.at) < NEAR and abs(turn) < TURNED


def _way(setup: Setup) -> float:
    at, aim = setup.camera.at, setup.camera.aim
    return math.degrees(math.atan2(aim[1] - at[1], aim[0] - at[0]))


def pairs(plan: ScenePlan) -> list[tuple[str, float, float]]:
    """Return each two treatments of a scene, and how much they share."""
    return [
        (f"{a.name}, {b.name}", shared(a, b), alike(a, b))
        for a, b in combinations(plan.treatments, 2)
    ]


def main() -> int:
    """Print the table; return 1 where two share more than they may."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("files", nargs="*", type=Path)
    files = arguments.parse_args().files or [EXAMPLE, *UNSEEN]
    print("| script | scenes | ways | shared: most | median | alike: most | median | over |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    over: list[str] = []
    for file in files:
        plans = [plan_scene(w) for w in works(file).values()]
        found = [(p, *pair) for p in plans for pair in pairs(p)]
        more = [f for f in found if max(f[2], f[3]) > MOST]
        over += [f"{file.stem} {p.number}: {names} {s:.0%}, {a:.0%}" for p, names, s, a in more]
        numbers = [
            f"{of([f[n] for f in found]):.0%}" for n in (2, 3) for of in (max, statistics.median)
        ]
        least = min(len(p.treatments) for p in plans)
        print(f"| {file.stem} | {len(plans)} | {least} | {' | '.join(numbers)} | {len(more)} |")
    print("\n" + "\n".join(over) if over else "")
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
