"""``moteur schedule``: a schedule for a file, and a check of one."""

import json
import time
from pathlib import Path
from typing import Annotated

import typer

from moteur.cli.sitting import Json, answer
from moteur.film.errors import BadInput
from moteur.schedule.days import check as judge
from moteur.schedule.days import reading
from moteur.schedule.days.model import Answer, Problem
from moteur.studio import disk

app = typer.Typer(no_args_is_help=True, help="Schedules: of a problem's file, or a production's.")

Given = Annotated[
    Path, typer.Argument(help="What is to be shot, and when.", metavar="PROBLEM.json")
]
Made = Annotated[Path, typer.Argument(help="A schedule of it.", metavar="SCHEDULE.json")]


@app.command()
def solve(
    given: Given,
    *,
    out: Annotated[
        Path,
        typer.Option("-o", "--out", help="Where to write the schedule.", metavar="SCHEDULE.json"),
    ],
    seconds: Annotated[float, typer.Option(min=0.1, max=86_400, help="Search so long.")] = 60,
    moves: Annotated[
        int, typer.Option(min=0, help="Search so many moves instead: the same schedule each time.")
    ] = 0,
    workers: Annotated[int, typer.Option(min=1, max=256, help="So many searches at once.")] = 1,
    seed: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Another search.")] = 0,
    json_: Json = False,
) -> None:
    """Find the days and the order of scenes that cost least."""
    from moteur.schedule.days.workers import solve as solved  # noqa: PLC0415 - slow to load

    begun = time.monotonic()
    problem = _problem(given)
    found = solved(problem, seconds=seconds, moves=moves, workers=workers, seed=seed, begun=begun)
    disk.write(out, _written(found))
    plain = {**found.model_dump(mode="json", exclude={"days", "format"}), "days": len(found.days)}
    answer(json_, plain, _told(problem, found))


@app.command()
def check(given: Given, made: Made, *, json_: Json = False) -> None:
    """Judge a schedule by every rule and recompute its cost; exit 1 where it falls short."""
    problem = _problem(given)
    schedule = reading.answer(_bytes(made), str(made))
    found = judge.faults(problem, schedule)
    answer(json_, found, "\n".join(found) or f"{len(schedule.days)} days, nothing to say")
    raise typer.Exit(1 if found else 0)


def _problem(file: Path) -> Problem:
    return reading.problem(_bytes(file), str(file))


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > reading.SIZE:
            raise BadInput(f"it is larger than {reading.SIZE // 2**20} MB", str(file))
        return file.read_bytes()
    except OSError as error:
        said = error.strerror or "it cannot be read"
        raise BadInput(said.lower(), str(file), "name a file that can be read") from error


def _written(found: Answer) -> bytes:
    """Return an answer as its file: what has no meaning for the problem is left out."""
    plain = found.model_dump(mode="json", exclude_defaults=False)
    if not found.preference_cents:
        del plain["preference_cents"]
    return (json.dumps(plain, indent=1, ensure_ascii=False) + "\n").encode()


def _told(problem: Problem, found: Answer) -> str:
    bill = judge.bill(problem, found.days)
    parts = ", ".join(
        f"{name} {cents / 100:,.2f}"
        for name, cents in (
            ("crew", bill.crew), ("people", bill.people), ("places", bill.places),
            ("moves", bill.moves), ("overtime", bill.overtime), ("hires", bill.hires),
        )
        if cents
    )  # fmt: skip
    gap = (bill.money - found.bound_cents) / max(1, found.bound_cents)
    near = "proved: none is cheaper" if found.proved else f"at most {gap:.1%} above the cheapest"
    return f"{len(found.days)} days, {bill.money / 100:,.2f} ({parts}); {near}"
