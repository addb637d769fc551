"""How fast the draft look is drawn, beside what its engines do alone on the same scenes.

    python bench/previs_speed.py [SCRIPT.fountain] [--every 12]

Some shots of the example are planned, timed and drawn at 640x360, eight pictures a second. Seconds
are of the processor, on one thread, so that a busy machine changes them little.

The engine's bare limit is one picture of the same scene from shapes that are already posed, with
nothing kept of the picture before: shadows of the figures, every face, every pixel lit; no posing,
no metering, no lens, no grade, no PNG. The share is the draft's pictures a second against that
limit. The draft keeps what stands still, which pays for what it does beyond the engine: the share
may pass 1, so the part of the draft's own time that the engine takes is said beside it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from previs_scripts import EXAMPLE, told

from moteur.engines.blender.process import HERE, find

LEAST, PICTURES = 0.8, 4800
BARE = Path(__file__).with_name("previs_bare.py")


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
    spent = sum(r["spent"] for r in read) / len(read)
    print(f"share of the engine's bare limit {own / whole:.2f} (wanted {LEAST}); the engine takes "
          f"{spent / whole:.0%} of the draft's time")  # fmt: skip
    print(f"ten pages ({PICTURES} pictures) on two cores: {PICTURES * whole / 120:.1f} min")
    return 0 if own / whole >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
