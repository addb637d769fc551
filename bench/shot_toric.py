"""Two people at wanted places of a frame: how far the camera of the toric space misses.

Random pairs of heads, lenses, sensors and places in the frame; the miss is measured by
projecting the heads through the camera, in frames of -1 to 1.
"""

import argparse
import math
import statistics
import sys
from random import Random

from moteur.shots.cameras.toric import level, spread, toric
from moteur.shots.cameras.view import project
from moteur.shots.model import Camera

WITHIN = 1e-9
SENSORS = ((24.89, 14.0), (24.89, 10.41), (27.99, 19.22), (36.7, 25.54), (18.96, 10.0))
LENSES = (18.0, 25.0, 35.0, 50.0, 85.0, 135.0)
Case = tuple[
    tuple[float, float, float], tuple[float, float, float], tuple[float, float],
    tuple[float, float], float, float, float, tuple[float, float],
]  # fmt: skip


def case(pick: Random) -> Case:
    """Return heads, places, theta, phi, lens and sensor of a case."""
    while True:
        a, b = ((pick.uniform(-4, 4), pick.uniform(-4, 4), pick.uniform(0.3, 2.1)) for _ in "ab")
        if math.dist(a[:2], b[:2]) > 0.4:
            break
    lens, sensor = pick.choice(LENSES), pick.choice(SENSORS)
    pa = (-pick.uniform(0.05, 0.9), pick.uniform(-0.7, 0.8))
    pb = (pick.uniform(0.05, 0.9), pick.uniform(-0.7, 0.8))
    if pick.random() < 0.5:
        pa, pb = pb, pa
    theta = pick.uniform(0.03, 0.97) * 2 * (math.pi - spread(lens, sensor, pa, pb))
    return a, b, pa, pb, theta, pick.uniform(0.0, math.tau), lens, sensor


def miss(camera: Camera, one: Case) -> float:
    """Return how far a camera shows the heads from where they are wanted."""
    seen = ((project(camera, one[0]), one[2]), (project(camera, one[1]), one[3]))
    return max(math.dist(place, wanted) if place else 2.0 for place, wanted in seen)


def main() -> int:
    """Print the table; return 1 where a case misses by more than it may."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=int, default=10_000)
    cases = arguments.parse_args().cases
    pick = Random(1)
    free, levelled, none = [], [], 0
    for _ in range(cases):
        one = case(pick)
        free.append(miss(toric(*one), one))
        a, b, pa, pb, theta, _, lens, sensor = one
        camera = level(a, b, pa, pb, theta, lens, sensor)
        if camera is None:
            none += 1
        else:
            levelled.append(miss(camera, one))
    print("| camera | cases | worst miss | median |\n| --- | --- | --- | --- |")
    for name, found in (("any roll", free), ("level horizon", levelled)):
        print(f"| {name} | {len(found)} | {max(found):.1e} | {statistics.median(found):.1e} |")
    print(f"\n{none} have no level camera within 57 degrees of the plane of the heads.")
    return int(max(*free, *levelled) > WITHIN)


if __name__ == "__main__":
    sys.exit(main())
