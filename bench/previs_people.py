"""How the people of previs stand, sit, walk and look: posed in every shot, and measured.

    python bench/previs_people.py [SCRIPT.fountain | SLATES.json]... [--worst 6]

Every figure of every shot of the examples (or of the scripts named) is posed at five moments and
measured against the figures that previs promises: nobody more than 2 cm above or below what
bears them, nobody in furniture or a wall, no standing foot that slides more than 2 cm in a step,
eyes within 5 degrees of whom they address; in close shots no hands before a face and no head that
the frame cuts. Prints what share holds, and the worst.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from moteur.engines.blender.process import HERE, find
from moteur.previs import slates
from moteur.previs.model import Cast, Cut, Places, Voices
from moteur.shots.model import ScenePlan, Shots
from moteur.studio import apart, places, scripts

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/script/*.fountain"))
POSED = Path(__file__).with_name("previs_posed.py")
CLOSE = ("CU", "MCU", "MS")


@dataclass(frozen=True)
class Rule:
    """What is promised: a name, what of a measured moment counts, and how much is too much."""

    name: str
    of: Callable[[dict], float | None]
    most: float
    unit: str = "m"


def _of(key: str) -> Callable[[dict], float | None]:
    return lambda said: said.get(key)


def _close(key: str) -> Callable[[dict], float | None]:
    return lambda said: said.get(key) if said["subject"] else None


RULES = (
    Rule("floats or is sunk", lambda s: abs(s["off"]) if s["frame"] >= 0 else None, 0.02),
    Rule("is in furniture or a wall", _of("in"), 0.02),
    Rule("a foot slides in a step", _of("slid"), 0.02),
    Rule("floats while walking", lambda s: s["off"] if s["frame"] < 0 else None, 0.02),
    Rule("looks past whom it addresses", _of("gaze"), 5.0, "degrees"),
    Rule("hands before the face, close shots", _close("hidden"), 0.12, "of the face"),
    Rule("head cut by the frame, CU to MS", _close("cut"), 0.03, "of the frame"),
)


def told(script: Path) -> list[dict]:
    """Return every shot's slate of a script, as JSON, with its set-up's size and subject."""
    found = scripts.read(script, "")
    made: dict[type, object] = {}
    kinds = (Shots, Cut, Voices, Cast)
    with apart.apart() as record:
        apart.make(record, found, *(k.name for k in kinds), of=apart.production(found))
        for place in record.documents("apart"):
            for kind in kinds:
                if place.document == kind.name:
                    made[kind] = record.load(places.newest(record, "apart", place), kind)
        production = apart.production(found)
    spoken = {voice.speech: voice for voice in made[Voices].voices}
    timed = {cut.scene: cut for cut in made[Cut].scenes}
    design = slates.design(made[Cast], Places())
    return [
        {"shot": shot.shot, "slate": slate.model_dump(mode="json"), **_setup(plan, shot.shot)}
        for plan in made[Shots].scenes
        for shot, slate in slates.slates(plan, timed[plan.scene], spoken, production, design)
    ]


def _setup(plan: ScenePlan, shot: str) -> dict:
    numbers = {s.id: s.setup for s in plan.shots}
    setup = next(s for s in plan.setups if s.number == numbers[shot])
    return {"size": setup.size.value, "subjects": setup.subjects, "kind": setup.kind}


def _read(file: Path) -> list[dict]:
    """Return slates planned beforehand; what they are of stands in their sentences."""
    shots = json.loads(file.read_text())
    for shot in shots:
        if "size" not in shot:
            words = shot["sentence"].partition(": ")[2].split()
            shot["size"], shot["kind"] = (words or [""])[0], ""
            shot["subjects"] = [shot["slate"].get("focus") or ""]
    return shots


def measured(shots: list[dict]) -> list[dict]:
    """Return what is measured of every figure of every shot."""
    close = {s["shot"]: s["subjects"][:1] if s["size"] in CLOSE else () for s in shots}
    with tempfile.TemporaryDirectory(prefix="moteur-bench-") as folder:
        file = Path(folder) / "slates.json"
        file.write_text(json.dumps(shots))
        said = subprocess.run(
            [str(find()), str(POSED), str(HERE), str(file)], check=True, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    found = [json.loads(line) for line in said.stdout.splitlines() if line.startswith("{")]
    return [{**f, "subject": f["player"] in close[f["shot"]]} for f in found]


def main() -> int:
    """Print the shares; return 1 where anything falls short."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("files", type=Path, nargs="*", default=EXAMPLES)
    ask.add_argument("--worst", type=int, default=6)
    ask.add_argument("--keep", type=Path, help="write the slates here, as JSON")
    given = ask.parse_args()
    missed = 0
    for file in given.files:
        shots = _read(file) if file.suffix == ".json" else told(file)
        if given.keep:
            (given.keep / f"{file.stem}.json").write_text(json.dumps(shots))
        found = measured(shots)
        print(f"\n{file.stem}: {len(shots)} shots, {len(found)} measured")
        for rule in RULES:
            missed += _told(rule, found, given.worst)
    return int(missed > 0)


def _told(rule: Rule, found: list[dict], worst: int) -> int:
    """Print how often a rule holds, and where it does not; return how often that is."""
    of = [(value, said) for said in found if (value := rule.of(said)) is not None]
    bad = sorted((x for x in of if x[0] > rule.most), key=lambda x: -x[0])
    share = 100 * (1 - len(bad) / len(of)) if of else 100.0
    print(f"  {rule.name}: {len(bad)} of {len(of)}; {share:.1f}% hold")
    for value, said in bad[:worst]:
        print(f"    {value:.3f} {rule.unit}: {said['shot']} {said['player']} frame "
              f"{said['frame']} {said['pose']} {said.get('what', '')}")  # fmt: skip
    return len(bad)


if __name__ == "__main__":
    sys.exit(main())
