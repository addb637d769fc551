"""``moteur ledger``."""

from typing import Annotated

import typer
from rich.console import Console

from moteur.cli.sitting import Json, answer
from moteur.film.errors import MoteurError
from moteur.studio import folder as folders
from moteur.studio import ledger
from moteur.studio.record import Record

app = typer.Typer(no_args_is_help=True, help="The chain of everything that was written.")


@app.callback()
def _ledger() -> None:
    """Look after the ledger."""


@app.command()
def verify(
    head: Annotated[
        str, typer.Option(help="A head noted earlier, which must be in the chain.")
    ] = "",
    blobs: Annotated[
        bool, typer.Option("--blobs", help="Read every kept file too; this takes long.")
    ] = False,
    json_: Json = False,
) -> None:
    """See that nothing written was changed or removed; else exit 1 and name the first."""
    with Record.open(folders.home()) as record:
        try:
            found = ledger.verify(record, head.strip().lower())
            if blobs:
                ledger.verify_blobs(record)
        except ledger.Broken as error:
            _broken(error, json_)
    plain = {"sound": True, "rows": found.count, "head": found.head}
    answer(json_, plain, f"[green]sound[/]: {found.count} rows\nhead   {found.head}")


def _broken(error: MoteurError, json_: bool) -> None:
    if json_:
        answer(True, {"sound": False, "broken": str(error)}, "")
    else:
        Console(stderr=True, soft_wrap=True).print(f"moteur: {error}", markup=False)
    raise typer.Exit(1)
