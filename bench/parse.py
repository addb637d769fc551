"""How long a script takes to parse, beside other parsers, and to parse again after an edit.

    python bench/parse.py [FILE...] [--peers PYTHON]

Without FILE a script of about 120 pages is made up. PYTHON is an interpreter that has
screenplain, jouvence or screenplay-tools installed; what it has not is left out. Each parser
in a process of its own, in turns; times are the processor's, so that a busy machine counts less.
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

ROOT = Path(__file__).parents[1]
PARSERS = {
    "moteur": "from moteur.screenplay.formats import fountain\nrun = lambda: fountain.read(text)",
    "screenplain": "import io; from screenplain.parsers import fountain as f;"
    "run = lambda: list(f.parse(io.StringIO(text)))",
    "jouvence": "from jouvence.parser import JouvenceParser as J\n"
    "run = lambda: J().parseString(text)",
    "screenplay-tools": "from screenplay_tools.fountain.parser import Parser as S\n"
    "def run():\n    p = S(); p.add_text(text); p.finalize()",
}
TURNS, RUNS = 5, 5
TIMER = """
import json, sys, time
text = open(sys.argv[1], encoding="utf-8").read()
{setup}
run()
times = []
for _ in range({runs}):
    begun = time.process_time(); run(); times.append(time.process_time() - begun)
print(json.dumps(times))
"""
EDIT = "She laughs, and says nothing more about it.\n\n"


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
    """Return the median of seven runs in milliseconds of processor time."""
    times = []
    for _ in range(7):
        begun = time.process_time()
        run()
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1000


def parser(name: str, python: str, file: Path) -> list[float]:
    """Return how long one parser took, in milliseconds; nothing where it is not installed."""
    interpreter = sys.executable if name == "moteur" else python
    code = TIMER.format(setup=PARSERS[name], runs=RUNS)
    done = subprocess.run(
        [interpreter, "-c", code, str(file)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    return [took * 1000 for took in json.loads(done.stdout)] if done.returncode == 0 else []


def side_by_side(text: str, python: str) -> None:
    """Print every parser's median and least time, taking turns."""
    took: dict[str, list[float]] = {name: [] for name in PARSERS}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script.fountain"
        file.write_text(text, encoding="utf-8")
        for _ in range(TURNS):
            for name in took:
                took[name] += parser(name, python, file)
    for name, times in took.items():
        said = f"{statistics.median(times):8.1f} ms   least {min(times):6.1f}" if times else ""
        print(f"  {'parse, ' + name:28}{said or '  not installed'}")


def edited(text: str) -> None:
    """Print how long an edit in the middle takes: to read, and to find out who is who."""
    before = fountain.read(text)
    known = identify(before, before)
    place = text.index("\n\n", len(text) // 2) + 2
    after = text[:place] + EDIT + text[place:]
    draft = fountain.reread(after, text, before)
    assert draft == fountain.read(after)
    for name, run in {
        "read again after an edit": lambda: fountain.reread(after, text, before),
        "identify after an edit": lambda: identify(draft, known),
    }.items():
        print(f"  {name:28}{median(run):8.1f} ms")


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("file", type=Path, nargs="*")
    arguments.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    given = arguments.parse_args()
    texts = {file.stem: load(file) for file in given.file} or {"made up": script()}
    for name, text in texts.items():
        pages = lay_out(fountain.read(text))
        print(f"{name}: {len(pages.pages)} pages, {len(text):,} characters, medians:")
        side_by_side(text, given.peers)
        edited(text)
        print(f"  {'lay out':28}{median(lambda t=text: lay_out(fountain.read(t))):8.1f} ms")
        print(f"  {'print PDF':28}{median(lambda p=pages: pdf.write(p, 'bench')):8.1f} ms")


if __name__ == "__main__":
    main()
