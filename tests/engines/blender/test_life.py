"""Places have life beyond their edges; what comes the other way goes by faster than the world."""

import json
import subprocess
from pathlib import Path

from moteur.breakdown.model import Setting
from moteur.shots.floors.floor import floor_plan

LOOK = """
import json, sys
sys.path.insert(0, sys.argv[-2])
from inside.out_passing import Passing, TRAFFIC, STRIDE, COUNT
from inside.set import build
found = {}
for floor in json.loads(sys.argv[-1]):
    made = build(floor)
    parts = {s.name: s for s in made.solids}
    w, d = floor["width"] / 2, floor["depth"] / 2
    people = parts.get("life.people")
    inside = 0 if people is None else int((abs(people.v[:, 0]) < w).sum())
    found[floor["set"]] = [sorted(n for n in parts if "life" in n or "birds" in n), inside]
ride = Passing({"kind": "car_interior", "moving": True, "look": 3, "set": "CAR"}, 24.0)
world, traffic = (
    [ride.away(n, f) for f in range(4)] for n in (0, TRAFFIC))
found["steps"] = [world[1] - world[0], traffic[1] - traffic[0]]
still = Passing({"kind": "car_interior", "moving": False, "look": 3, "set": "CAR"}, 24.0)
found["still"] = still.away(TRAFFIC, 0) == still.away(TRAFFIC, 50)
print("FOUND" + json.dumps(found))
"""


def test_life_is_beyond_the_floor_and_traffic_comes(program):
    here = Path(__file__).parents[3] / "moteur/engines/blender"
    names = ("HARBOUR", "TOWN SQUARE", "FARMHOUSE", "MAIN STREET")
    floors = [floor_plan(n, Setting.EXT).model_dump(mode="json") for n in names]
    said = subprocess.run(
        [program, "-c", LOOK, str(here), json.dumps(floors)], capture_output=True, text=True,
        check=True,
    ).stdout  # fmt: skip
    found = json.loads(said.partition("FOUND")[2])
    assert "sky.birds" in found["HARBOUR"][0] and "life.people" in found["MAIN STREET"][0]
    assert all(found[name][1] == 0 for name in names)
    one, two = found["steps"]
    assert two > 1.5 * one > 0 and found["still"]
