"""Time the example production from script to animatic, and what a change costs afterwards.

The studio is a temporary one; the install is measured by `make film` in a fresh clone.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "eleventh-floor"
OF_A_LINE = ("I'm holding perfectly still!", "I am holding as still as I can!")


def timed(home: Path, *words: str) -> tuple[float, str]:
    """Run a command on the temporary studio; return its seconds and what it said."""
    started = time.monotonic()
    said = subprocess.run(
        [sys.executable, "-m", "moteur", *words], cwd=ROOT, check=True, capture_output=True,
        text=True, env={**os.environ, "MOTEUR_HOME": str(home)},
    ).stdout  # fmt: skip
    return time.monotonic() - started, said


def step_seconds(said: str) -> dict[str, float]:
    """Return the seconds of each step, from what make says."""
    found = re.finditer(r"^  (?!done)(\w+) .*?(\d+\.\d) s$", said, re.MULTILINE)
    return {m[1]: float(m[2]) for m in found}


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", action="store_true", help="leave the pictures out")
    wanted = ["papers"] if arguments.parse_args().papers else []
    home = Path(tempfile.mkdtemp(prefix="moteur-bench-"))
    try:
        timed(home, "new", "film", "--from", str(EXAMPLE))
        first, said = timed(home, "make", "film", *wanted)
        again, _ = timed(home, "make", "film", *wanted)
        script = next((home / "productions" / "film" / "script").glob("*.fountain"))
        text = script.read_text()
        if OF_A_LINE[0] not in text:
            sys.exit("the example no longer holds the line that this changes")
        script.write_text(text.replace(*OF_A_LINE))
        papers, _ = timed(home, "make", "film", "papers")
        line, changed = timed(home, "make", "film", *wanted)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print("| what | seconds |\n| --- | --- |")
    print(f"| first make, all steps | {first:.1f} |")
    for step, seconds in step_seconds(said).items():
        print(f"| - {step} | {seconds:.1f} |")
    print(f"| again, nothing changed | {again:.1f} |")
    print(f"| one line changed: papers | {papers:.1f} |")
    print(f"| one line changed: then the pictures | {line:.1f} |")
    for name, parts in re.findall(r"^  (\w+) .*?: (\d+ made, \d+ kept)", changed, re.MULTILINE):
        print(f"| - {name} | {parts} |")


if __name__ == "__main__":
    main()
