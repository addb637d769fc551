"""``moteur bench``: solve published scheduling problems, one JSON line an instance."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from moteur.film.errors import BadInput
from moteur.schedule import orders
from moteur.schedule.orders.formats import shoot
from moteur.schedule.orders.formats import talent as talents

app = typer.Typer(no_args_is_help=True, help="Solve published problems, to compare with others.")

_ENDLESS = 10**15  # time ends it
_LARGEST = 16 * 2**20

Files = Annotated[list[Path], typer.Argument(help="Instances.", show_default=False)]
Seconds = Annotated[float, typer.Option(min=0.1, max=86_400, help="At most so long for each.")]
Seed = Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Another seed, another search.")]


@app.command()
def talent(files: Files, *, seconds: Seconds = 30, seed: Seed = 0) -> None:
    """Order scenes so that actors' pay from first to last scene is least."""
    _solve(files, talents.read, seconds, seed)


@app.command()
def mss(files: Files, *, seconds: Seconds = 20, seed: Seed = 0) -> None:
    """Order scenes of a movie shoot: waiting, returns to places, precedences."""
    _solve(files, shoot.read, seconds, seed)


def _solve(
    files: list[Path], read: Callable[[str, str], orders.Film], seconds: float, seed: int
) -> None:
    # Every file is read first: a broken one is said before an hour is spent on the others.
    for file, film in [(file, read(_text(file), str(file))) for file in files]:
        begun = time.monotonic()
        effort = orders.Effort(_ENDLESS, _ENDLESS, _share(begun, seconds))
        answer = orders.solve(film, effort, seed)
        took = time.monotonic() - begun
        _judge(film, answer)
        line = {
            "instance": file.stem,
            "cost": answer.cost,
            "bound": answer.bound,
            "proved": answer.proved,
            "seconds": round(took, 3),
            "order": list(answer.order),
        }
        print(json.dumps(line), flush=True)


def _share(begun: float, seconds: float) -> Callable[[], float]:
    return lambda: (time.monotonic() - begun) / seconds


def _judge(film: orders.Film, answer: orders.Answer) -> None:
    """Refuse to print what the judge, who shares no code with the search, finds wrong."""
    wrong = orders.faults(film, answer.order)
    if wrong or orders.cost(film, answer.order) != answer.cost or answer.bound > answer.cost:
        raise RuntimeError(f"{film.name}: {wrong or 'the cost is not what the search says'}")


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            raw = opened.read(_LARGEST + 1)
    except OSError as error:
        told = error.strerror or "cannot be read"
        raise BadInput(told, str(file), "give an instance's file") from None
    if len(raw) > _LARGEST:
        raise BadInput("larger than 16 MiB", str(file), "give an instance's file")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("not a text file", str(file), "give an instance's file") from None
