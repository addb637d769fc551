"""How long a 120-page script takes to parse, lay out and print, beside other parsers.

    python bench/parse.py [FILE] [--peers PYTHON]

Without FILE a script of about 120 pages is made up. PYTHON is an interpreter that has
screenplain, jouvence or screenplay-tools installed; what it has not is left out.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from moteur.screenplay.formats import fountain, pdf
from moteur.screenplay.layout import lay_out
from moteur.screenplay.revisions import identify
from moteur.screenplay.source import load

PEERS = {
    "screenplain": "import io; from screenplain.parsers import fountain as f;"
    "run = lambda: list(f.parse(io.StringIO(text)))",
    "jouvence": "from jouvence.parser import JouvenceParser as J\n"
    "run = lambda: J().parseString(text)",
    "screenplay-tools": "from screenplay_tools.fountain.parser import Parser as S\n"
    "def run():\n    p = S(); p.add_text(text); p.finalize()",
}
TIMER = """
import json, statistics, sys, time
text = open(sys.argv[1], encoding="utf-8").read()
{setup}
times = []
for _ in range(7):
    begun = time.perf_counter(); run(); times.append(time.perf_counter() - begun)
print(json.dumps(statistics.median(times)))
"""


def script(pages: int = 120) -> str:
    """Make up a script of about so many pages."""
    scene = """{kind}. {place} {n} - {time}

ANA comes in from the rain, looks at the *clock* and sits down by the window. Nobody
turns round. She counts the cups on the table.

ANA
(to herself)
There were nine of them yesterday. I know, because I washed every one.

BEN (O.S.)
You never _could_ count.

He puts a tenth cup in front of her. [[Which colour?]]

ANA
And that one? Whose is it?

BEN
Yours. It has been yours since the spring, and you know it as well as I do.

CUT TO:
"""
    count = pages * 55 // 29
    return "Title: Ten Cups\n\n" + "\n".join(
        scene.format(
            kind="INT" if n % 3 else "EXT", place=("KITCHEN", "YARD")[n % 2], n=n,
            time=("DAY", "NIGHT")[n % 2],
        )
        for n in range(count)
    )  # fmt: skip


def median(run: Callable[[], object]) -> float:
    """Return the median of seven runs in milliseconds."""
    times = []
    for _ in range(7):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def peer(python: str, setup: str, file: Path) -> float | None:
    """Return a peer's median in milliseconds, or None where it is not installed."""
    code = TIMER.format(setup=setup)
    done = subprocess.run(
        [python, "-c", code, str(file)], capture_output=True, text=True, check=False
    )
    return float(json.loads(done.stdout)) * 1000 if done.returncode == 0 else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    given = parser.parse_args()
    text = load(given.file) if given.file else script()
    screenplay = fountain.read(text)
    pages = lay_out(screenplay)
    revised = fountain.read(text.replace("window", "door", 1))
    print(f"{len(pages.pages)} pages, {len(text):,} characters, medians of 7:")
    for name, run in {
        "parse": lambda: fountain.read(text),
        "revise": lambda: identify(revised, screenplay),
        "lay out": lambda: lay_out(screenplay),
        "print PDF": lambda: pdf.write(pages, "bench"),
    }.items():
        print(f"  {name:28}{median(run):8.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script.fountain"
        file.write_text(text, encoding="utf-8")
        for name, setup in PEERS.items():
            took = peer(given.peers, setup, file)
            said = f"{took:8.1f} ms" if took is not None else "  not installed"
            print(f"  {'parse, ' + name:28}{said}")


if __name__ == "__main__":
    main()
