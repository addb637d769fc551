"""How fast the draft look is drawn, beside what its engines do alone on the same scenes.

    python bench/previs_speed.py [SCRIPT.fountain] [--every 12]

Some shots of the example are planned, timed and drawn at 640x360, eight pictures a second. Seconds
are of the processor, on one thread, so that a busy machine does not change them. The share is what
the engine alone takes of the whole: 1 would be a draft in which posing, shadows of the moment, the
lens, the grade and the PNG cost nothing.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from moteur.engines.blender.process import HERE, find
from moteur.film.production import Production
from moteur.previs import slates
from moteur.previs.model import Cut, Voices
from moteur.shots.model import Shots
from moteur.studio import apart, places, scripts

EXAMPLE = Path(__file__).parents[1] / "examples/eleventh-floor/script/the-eleventh-floor.fountain"
LEAST, PICTURES = 0.8, 4800
BARE = Path(__file__).with_name("previs_bare.py")


def told(script: Path) -> list[dict]:
    """Return every shot's slate of a script, as JSON."""
    found = scripts.read(script, "")
    made: dict[type, object] = {}
    with apart.apart() as record:
        apart.make(record, found, "shots", "cut", "voices", of=apart.production(found))
        for place in record.documents("apart"):
            for kind in (Shots, Cut, Voices):
                if place.document == kind.name:
                    newest = places.newest(record, "apart", place)
                    made[kind] = record.load(newest, kind)
        production: Production = apart.production(found)
        spoken = {voice.speech: voice for voice in made[Voices].voices}
        timed = {cut.scene: cut for cut in made[Cut].scenes}
        return [
            {"shot": shot.shot, "slate": slate.model_dump(mode="json")}
            for plan in made[Shots].scenes
            for shot, slate in slates.slates(plan, timed[plan.scene], spoken, production)
        ]


def main() -> int:
    """Measure, print, and say whether the share is reached."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("script", type=Path, nargs="?", default=EXAMPLE)
    ask.add_argument("--every", type=int, default=12)
    given = ask.parse_args()
    shots = told(given.script)[:: given.every]
    one = {name: "1" for name in ("LP_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "slates.json"
        file.write_text(json.dumps(shots))
        said = subprocess.run(
            [str(find()), str(BARE), str(HERE), str(file)], check=True, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **one},
        )  # fmt: skip
    read = [json.loads(line) for line in said.stdout.splitlines() if line.startswith("{")]
    for r in read:
        print(
            f"{r['shot']:>8}  {r['people']} people  whole {r['whole']:.3f} s  engine "
            f"{r['own']:.3f}  Workbench {r['workbench']:.3f}"
        )
    whole = sum(r["whole"] for r in read) / len(read)
    own = sum(r["own"] for r in read) / len(read)
    bench = sum(r["workbench"] for r in read) / len(read)
    print(f"{1 / whole:.1f} pictures a second and core; the engine alone {1 / own:.1f}, Workbench "
          f"alone {1 / bench:.1f}")  # fmt: skip
    print(f"share of the engine's own limit {own / whole:.2f} (wanted {LEAST})")
    print(f"ten pages ({PICTURES} pictures) on two cores: {PICTURES * whole / 120:.1f} min")
    return 0 if own / whole >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
