"""``moteur previs``: a script's file seen before it is shot."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from moteur.cli.stopping import stoppable
from moteur.cli.telling import Telling
from moteur.film.errors import BadInput
from moteur.film.production import Look, Picture
from moteur.studio import apart, scripts, showing, work
from moteur.studio.record import Record
from moteur.studio.steps import STEPS

_SIZE = re.compile(r"(\d{2,5})[x×](\d{2,5})")
_MOST, _LEAST = 4096, 64


def previs(
    file: Annotated[Path, typer.Argument(help="A script, in any format that Moteur reads.")],
    *,
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="DIR", help="The folder to put it all into.")
    ],
    scene: Annotated[int, typer.Option(help="Which scene, counted from 1; 0 is all.")] = 0,
    treatment: Annotated[
        str, typer.Option(help="Which treatment, by its name or its place; by default the chosen.")
    ] = "",
    look: Annotated[str, typer.Option(help="draft, drawn or rendered.")] = "draft",
    size: Annotated[str, typer.Option(help="The picture in pixels, as 960x540.")] = "640x360",
    rate: Annotated[str, typer.Option(help="Frames a second of the film, as 25.")] = "24",
    pictures: Annotated[int, typer.Option(min=1, help="Pictures drawn each second.")] = 8,
    burn_ins: Annotated[
        bool, typer.Option("--burn-ins/--no-burn-ins", help="The strip below the picture.")
    ] = True,
    camera: Annotated[str, typer.Option(help="A camera package, as alexa-35-signature.")] = "",
    language: Annotated[str, typer.Option(help="The script's language, as en or fr.")] = "",
) -> None:
    """Draw a script: animatic, boards, storyboard, characters, and a scene for Blender each."""
    started, console = time.monotonic(), Console(highlight=False, soft_wrap=True)
    screenplay = scripts.read(file, language)
    fields: dict[str, Any] = {"camera": camera} if camera else {}
    rate_ = _rate(rate)
    if pictures > rate_:
        raise BadInput(f"{pictures} pictures a second", "--pictures", f"at most the rate, {rate}")
    width, height = _size(size)
    picture = Picture(
        width=width, height=height, pictures=Fraction(pictures), look=_look(look), burn_ins=burn_ins
    )
    production = apart.production(screenplay, rate=rate_, picture=picture, **fields)
    tell = Telling(console, [apart.EPISODE], {s.name: f"{s.per}s" for s in STEPS.values() if s.per})
    try:
        made, said = showing.show(
            screenplay, production, out, scene=scene, treatment=treatment, jobs=_jobs, tell=tell
        )
    finally:
        tell.close()
    for notice in said:
        console.print(f"  {notice}", style="yellow", markup=False)
    console.print(f"  done in {time.monotonic() - started:.1f} s")
    new = [path for path in made if path.name == "animatic.mp4"]
    console.print(f"Look at {new[0] if new else out}")


@contextmanager
def _jobs(record: Record) -> Iterator[Any]:
    with work.jobs(record) as jobs, stoppable(jobs):
        yield jobs


def _size(said: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(said.strip())
    width, height = (int(n) for n in match.groups()) if match else (0, 0)
    good = all(_LEAST <= n <= _MOST and n % 2 == 0 for n in (width, height))
    if not good:
        raise BadInput(
            f"“{said}” is no size of a picture", "--size",
            f"two even numbers from {_LEAST} to {_MOST}, as 960x540",
        )  # fmt: skip
    return width, height


def _rate(said: str) -> Fraction:
    try:
        rate = Fraction(said)
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if "." in said and rate.denominator > 1:
        then = "write 23.976 as 24000/1001, 29.97 as 30000/1001"
        raise BadInput(f"the rate cannot be {said}", "--rate", then)
    if not 1 <= rate <= 120:
        raise BadInput(f"“{said}” is no frame rate", "--rate", "write 24, 25, 30 or 24000/1001")
    return rate


def _look(said: str) -> Look:
    for look in ("draft", "drawn", "rendered"):
        if said == look:
            return look
    raise BadInput(f"there is no look “{said}”", "--look", "choose draft, drawn or rendered")
