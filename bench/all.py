"""Run every measurement that needs no outside data; `make bench`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BENCHES = (
    "parse.py", "pages.py", "breakdown.py", "fuzz.py", "features.py", "productions.py",
    "shot_toric.py", "shot_speed.py", "shot_difference.py", "shot_framing.py", "previs_speed.py",
    "previs_faces.py", "previs_people.py", "previs_rendered.py", "film.py",
)  # fmt: skip


def main() -> int:
    """Run them one after the other; return 1 if one failed."""
    worst = 0
    for bench in BENCHES:
        print(f"\n## {bench.removesuffix('.py')}\n", flush=True)
        worst = max(worst, subprocess.run([sys.executable, HERE / bench], check=False).returncode)
    return min(worst, 1)


if __name__ == "__main__":
    sys.exit(main())
