"""``moteur breakdown``: what each scene of a script's file needs, with no studio."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from moteur.breakdown.formats import json as plain_format
from moteur.breakdown.model import Breakdown, Category, Sheet
from moteur.film import eighths
from moteur.film.paper import Paper
from moteur.studio import apart, disk, scripts

Out = Annotated[Path | None, typer.Option(metavar="OUT", show_default=False)]

_READ = ("en", "fr")


def breakdown(
    file: Annotated[Path, typer.Argument(help="A script, in any format that Moteur reads.")],
    *,
    json_: Annotated[
        Path | None, typer.Option("--json", metavar="OUT", help="Write it as JSON; - for here.")
    ] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="OUT", help="Write the sheets.")] = None,
    xlsx: Annotated[Path | None, typer.Option(metavar="OUT", help="Write tables.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="OUT", help="Write the elements.")] = None,
    fdx: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write the script with its tags.")
    ] = None,
    language: Annotated[str, typer.Option(help="The script's language, as en or fr.")] = "",
) -> None:
    """Break a script down: what each scene needs, and the words that say so."""
    screenplay = scripts.read(file, language)
    if screenplay.language[:2].lower() not in _READ:
        Console(stderr=True, highlight=False, soft_wrap=True).print(
            f"[yellow]the action is read in English and French, not in "
            f"“{escape(screenplay.language)}”: sets, light and cast only[/]"
        )
    with apart.apart() as record:
        desk = apart.make(
            record, screenplay, "breakdown", *(["breakdown_sheets"] if pdf or xlsx or csv else [])
        )
        made = desk.documents["breakdown", apart.EPISODE]
        assert isinstance(made, Breakdown)
        paper = desk.documents.get(("breakdown_sheets", apart.EPISODE))
        for suffix, out in (("pdf", pdf), ("xlsx", xlsx), ("csv", csv)):
            if out is not None and isinstance(paper, Paper):
                disk.write(out, record.blobs.read(paper.made[f"breakdown.{suffix}"].sha256))
    if fdx is not None:
        disk.write(fdx, scripts.spell(fdx, screenplay, scripts.lay(screenplay), made))
    if json_ is not None and str(json_) != "-":
        disk.write(json_, plain_format.write(made))
    elif json_ is not None:
        print(plain_format.write(made).decode())
    elif not (pdf or xlsx or csv or fdx):
        Console(highlight=False, soft_wrap=True).print("\n".join(_lines(made)))


def _lines(made: Breakdown) -> Iterator[str]:
    for sheet in made.sheets:
        yield f"[bold]{escape(sheet.number)}[/]  {_head(sheet)}"
        for category in Category:
            found = sheet.needs(category)
            if found:
                names = ", ".join(f"{t.name}?" if t.inferred else t.name for t in found)
                yield f"    [dim]{category.value.replace('_', ' ')}[/]  {escape(names)}"
        yield ""
    for pair in made.alike:
        yield f"[yellow]{escape(pair.other)} may be {escape(pair.name)}: {escape(pair.reason)}[/]"


def _head(sheet: Sheet) -> str:
    return (
        f"{sheet.setting} {escape(sheet.set)}, {sheet.time}  "
        f"[dim]{eighths.spell(sheet.eighths)} pages, {sheet.minutes} min to shoot[/]"
    )
