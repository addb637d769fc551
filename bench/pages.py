"""On which page the same paragraph stands with us and with screenplain, and how quickly.

    python bench/pages.py [FILE...] [--instances DIR] [--peers PYTHON]

DIR holds Fountain scripts; without any the two examples are laid out, and a script of
about 120 pages is made up to be timed. PYTHON is an interpreter that has screenplain;
without it only our pages are counted. Both set Letter in Courier Prime. Times are from file
to PDF, turn by turn, medians of five: processor and wall of a fresh process, with all that
it must import, and processor of a process that has done it before.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from difflib import SequenceMatcher
from pathlib import Path

from parse import script

from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import HEIGHT, lay_out
from moteur.screenplay.model import Pages
from moteur.screenplay.source import load

ROUNDS = 5
LONG = 100
EXAMPLES = Path(__file__).parent.parent / "examples"
OURS = """
import sys
from moteur.screenplay.formats import fountain, pdf
from moteur.screenplay.layout import lay_out
def run():
    text = open(sys.argv[1], encoding="utf-8").read()
    open(sys.argv[2], "wb").write(pdf.write(lay_out(fountain.read(text)), "bench"))
"""
THEIRS = """
import sys
from screenplain.export import pdf
from screenplain.parsers import fountain
def run():
    pdf.to_pdf(fountain.parse(open(sys.argv[1], encoding="utf-8")), sys.argv[2])
"""
AGAIN = """
import statistics, time
times = []
for _ in range(6):
    begun = time.process_time(); run(); times.append(time.process_time() - begun)
print(statistics.median(times[1:]))
"""
PLACES = """
import json, sys
from screenplain.export import pdf
from screenplain.parsers import fountain
found = []
class Told(pdf.DocTemplate):
    def afterFlowable(self, flowable):
        flowable = getattr(flowable, "slug_paragraph", flowable)
        if hasattr(flowable, "getPlainText"):
            found.append((self.page - self.has_title_page, flowable.getPlainText(identify=1)))
with open(sys.argv[1], encoding="utf-8") as file:
    pdf.to_pdf(fountain.parse(file), sys.argv[2], template_constructor=Told)
print(json.dumps(found))
"""

Place = tuple[int, str]


def key(text: str) -> str:
    """Return what two programs print alike of a paragraph's beginning."""
    return "".join(sign for sign in text.lower() if sign.isalnum())[:18]


def ours(pages: Pages) -> list[Place]:
    """Return (page, beginning) of each paragraph as we set it."""
    found: list[Place] = []
    seen: set[str] = set()
    for number, page in enumerate(pages.pages, 1):
        for line in page.lines:
            if line.element not in seen:
                seen.add(line.element)
                found.append((number, key("".join(text for text, _ in line.runs))))
    return found


def theirs(python: str, file: Path, folder: Path) -> list[Place]:
    """Return (page, beginning) of each paragraph as screenplain sets it; empty without it."""
    done = subprocess.run(
        [python, "-c", PLACES, str(file), str(folder / "theirs.pdf")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return [(page, key(text)) for page, text in json.loads(done.stdout or "[]")]


def differences(one: list[Place], other: list[Place]) -> list[int]:
    """Return the difference in pages of each paragraph that both print."""
    match = SequenceMatcher(None, [k for _, k in one], [k for _, k in other], autojunk=False)
    return [
        one[block.a + at][0] - other[block.b + at][0]
        for block in match.get_matching_blocks()
        for at in range(block.size)
    ]


def run(python: str, code: str, file: Path, folder: Path) -> str:
    """Run a program of ours or theirs on a script; return what it says."""
    done = subprocess.run(
        [python, "-c", code, str(file), str(folder / "timed.pdf")],
        env={**os.environ, "PYTHONPATH": str(EXAMPLES.parent) if "moteur" in code else ""},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def fresh(python: str, code: str, file: Path, folder: Path) -> tuple[float, float]:
    """Return processor and wall seconds of one fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    run(python, f"{code}run()", file, folder)
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def race(peers: str, file: Path, folder: Path) -> None:
    """Print both side by side, turn by turn."""
    sides = ((sys.executable, OURS), (peers, THEIRS))
    turns = [[fresh(*side, file, folder) for side in sides] for _ in range(ROUNDS)]
    for place, name in enumerate(("fresh, processor", "fresh, wall")):
        mine, peer = (statistics.median(turn[side][place] for turn in turns) for side in (0, 1))
        told(name, mine, peer)
    mine, peer = (float(run(python, code + AGAIN, file, folder)) for python, code in sides)
    told("again, processor", mine, peer)


def told(name: str, mine: float, peer: float) -> None:
    print(f"    {name:18}{mine:6.2f} s, screenplain {peer:.2f} s: {mine / peer:.2f} of it")


def report(file: Path, peers: str, folder: Path) -> None:
    """Print what is to say of one script."""
    pages = lay_out(fountain.read(load(file), "en"))
    other = theirs(peers, file, folder)
    count = len(pages.pages)
    print(f"  {file.stem[:44]:46}{count:4} pages", end="")
    if not other:
        print(", screenplain not installed")
        return
    found = differences(ours(pages), other)
    mean = statistics.fmean(map(abs, found))
    worst = max(found, key=abs)
    print(
        f", screenplain {other[-1][0]}; {len(found)} paragraphs, "
        f"{worst:+} page at most, {mean:.2f} in the mean"
    )
    if count >= LONG:
        race(peers, file, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--instances", type=Path, metavar="DIR")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    given = parser.parse_args()
    files = [*given.files, *(sorted(given.instances.glob("*.fountain")) if given.instances else ())]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = folder / "made up.fountain"
        made.write_text(script(), encoding="utf-8")
        print(f"Letter, {HEIGHT['letter']} lines:")
        for file in files or [*sorted(EXAMPLES.glob("*/script/*.fountain")), made]:
            report(file, given.peers, folder)


if __name__ == "__main__":
    main()
