"""What a rendered shot costs: seconds of processor and clock, pictures taken, memory at its peak.

    python bench/previs_rendered.py [SCRIPT.fountain ...] [--size 960x540] [--shots 1A.1,2B.1]

Of the examples four shots are drawn, each in a program of its own: one that stands still while
people talk, a wide one, a street at night, and one whose camera travels. A shot may take a minute
and a half on two cores: 180 seconds of processor, which a busy machine does not change much.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from previs_speed import told

from moteur.engines.blender.process import HERE, find

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/script/*.fountain"))
MOST, CORES = 90.0, 2
INSIDE = """
import json, resource, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from inside.stage import Stage
from inside import render_scene
taken = [0]
own = render_scene.Scene.taken
def counted(self, *given):
    taken[0] += 1
    return own(self, *given)
render_scene.Scene.taken = counted
slate, stage = json.loads(Path(sys.argv[2]).read_text()), Stage()
wall, cpu = time.monotonic(), time.process_time()
paths = stage.draw(slate, Path(sys.argv[2]).parent / "out", lambda done: None)
print("FOUND" + json.dumps({
    "wall": time.monotonic() - wall, "cpu": time.process_time() - cpu, "pictures": len(paths),
    "taken": taken[0], "notes": stage.notes,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20}))
"""


def chosen(shots: list[dict]) -> dict[str, dict]:
    """Return the four shots to measure, by what they are."""

    def first(fits) -> dict | None:
        return next((s for s in shots if s["slate"]["figures"] and fits(s["slate"])), None)

    def talks(slate: dict) -> bool:
        return any(f.get("shapes") or f.get("mouth") for f in slate["figures"])

    found = {
        "dialogue": first(
            lambda s: not s["path"] and talks(s) and s["camera"]["lens_mm"] >= 40
            and s["floor"]["inside"] and s["frames"] > 60
        ),
        "wide": first(lambda s: s["camera"]["lens_mm"] <= 20 and s["floor"]["inside"]),
        "night street": first(
            lambda s: s["floor"]["time"] == "night" and not s["floor"]["inside"]
            and not s["floor"]["kind"].endswith("_interior")
        ),
        "moving": first(lambda s: bool(s["path"])),
    }  # fmt: skip
    return {name: shot for name, shot in found.items() if shot is not None}


def _shots(script: Path) -> list[dict]:
    """Return the slates of a script, or those kept in a JSON file."""
    return json.loads(script.read_text()) if script.suffix == ".json" else told(script)


def drawn(slate: dict) -> dict:
    """Draw one slate in a new program; return what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "slate.json"
        file.write_text(json.dumps(slate))
        done = subprocess.run(
            [str(find()), "-c", INSIDE, str(HERE), str(file)],
            check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    cost: dict = json.loads(done.stdout.split("FOUND")[1].splitlines()[0])
    return cost


def main() -> int:
    """Measure, print, and say whether each shot keeps within its time."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("scripts", type=Path, nargs="*", default=EXAMPLES)
    ask.add_argument("--size", default="960x540")
    ask.add_argument("--shots", default="")
    given = ask.parse_args()
    width, height = map(int, given.size.split("x"))
    found = [shot for script in given.scripts for shot in _shots(script)]
    named = {s["shot"]: s for s in found if s["shot"] in given.shots.split(",")}
    kept = True
    for what, shot in (named or chosen(found)).items():
        slate = {**shot["slate"], "width": width, "height": height, "look": "rendered"}
        cost = drawn(slate)
        kept = kept and cost["cpu"] / CORES <= MOST
        print(
            f"{what:>12}  {shot['shot']:>6}  {slate['frames']:4} frames  {cost['pictures']:3} "
            f"pictures, {cost['taken']:3} taken  {cost['cpu']:6.1f} s of processor  "
            f"{cost['wall']:6.1f} s  {cost['memory']:.2f} GiB  {'; '.join(cost['notes'])}",
            flush=True,
        )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
