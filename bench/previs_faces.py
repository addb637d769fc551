"""How faces of close shots are lit, parted from what is behind them, and framed.

    python bench/previs_faces.py [SCRIPT.fountain...] [--every 1]

Every close shot (MCU, CU, ECU) of the example scripts is drawn once, in its middle, in the draft
look at 640x360, and the faces of its subjects are read on the picture. A face is well lit whose
luminance is in the range below (0-1 of the picture, before the eye's gamma is undone), parted when
it differs from what is about it or has a rim, and has head room when its crown is in the picture
and not far down; an extreme close-up may cut the crown off.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from previs_scripts import EXAMPLES, told

from moteur.engines.blender.process import Blender

SIZES = {"MCU", "CU", "BCU", "ECU"}
FACE = (0.20, 0.72)
APART = 0.04
ROOM = (0.004, 0.22)
GAZE = 5.0
LEAST = 0.95


def read(shots: list[dict]) -> list[dict]:
    """Return the readings of the subjects of close shots, with the shot and its size."""
    found = []
    blender = Blender(1)
    with tempfile.TemporaryDirectory() as folder:
        for shot in shots:
            slate = shot["slate"]
            middle = slate["frames"] // 2 // slate["step"] * slate["step"]
            drawn = blender.shoot(slate, Path(folder), None, [middle])
            faces = [r for r in drawn.readings if r["player"] in shot["subjects"][:1]]
            found += [{**r, "shot": shot["shot"], "size": shot["size"]} for r in faces]
            if not faces:
                print(f"{shot['shot']:>8}  no face of {', '.join(shot['subjects'][:1])} is seen")
    blender.close()
    return found


def share(faces: list[dict], what: str, good) -> float:
    """Print and return the share of faces that are good, and name those that are not."""
    bad = [f for f in faces if not good(f)]
    part = 1 - len(bad) / max(1, len(faces))
    print(f"{what}: {part:.1%} of {len(faces)}")
    for f in bad[:12]:
        print(f"    {f['shot']} {f['size']} {f['player']}: face {f['face']:.2f} behind "
              f"{f['behind']:.2f} head room {f['headroom']:.3f} gaze {f['gaze']}")  # fmt: skip
    return part


def main() -> int:
    """Measure, print, and say whether the share is reached."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("scripts", type=Path, nargs="*")
    ask.add_argument("--every", type=int, default=1)
    given = ask.parse_args()
    scripts = given.scripts or sorted(EXAMPLES.glob("*/script/*.fountain"))
    close = [s for script in scripts for s in told(script) if s["size"] in SIZES]
    faces = read(close[:: given.every])
    lit = share(faces, f"lit, {FACE[0]}-{FACE[1]}", lambda f: FACE[0] <= f["face"] <= FACE[1])
    apart = share(
        faces, f"{APART} apart from behind", lambda f: abs(f["face"] - f["behind"]) >= APART
    )
    room = share(faces, f"head room {ROOM[0]}-{ROOM[1]} (not ECU)",
                 lambda f: f["size"] == "ECU" or ROOM[0] <= f["headroom"] <= ROOM[1])  # fmt: skip
    looks = [f for f in faces if f["gaze"] is not None]
    gaze = share(looks, f"eyes within {GAZE:.0f} degrees", lambda f: f["gaze"] <= GAZE)
    print(f"gaze, middling: {median([f['gaze'] for f in looks] or [0]):.1f} degrees")
    return 0 if min(lit, apart, room, gaze) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
