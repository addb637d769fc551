"""``moteur new``."""

import re
import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from moteur.film.errors import BadInput
from moteur.studio import folder as folders
from moteur.studio import founding
from moteur.studio.record import Record

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def new(
    name: Annotated[str, typer.Argument(help="A short name: small letters, digits, - and _.")],
    script: Annotated[
        Path | None,
        typer.Option("--script", help="The screenplay: .fountain, .fdx, .fadein, .pdf or .json."),
    ] = None,
    from_: Annotated[
        Path | None, typer.Option("--from", help="A production's folder to start from.")
    ] = None,
    title: Annotated[str, typer.Option(help="The title, if the script does not say it.")] = "",
    language: Annotated[str, typer.Option(help="The script's language, as en or fr.")] = "",
    if_missing: Annotated[
        bool, typer.Option("--if-missing", help="Do nothing when it is there already.")
    ] = False,
) -> None:
    """Start a production from a screenplay."""
    if not _NAME.fullmatch(name):
        raise BadInput(f"“{name}” cannot be a name", then="use small letters, digits, - and _")
    if (script is None) == (from_ is None):
        raise BadInput("say what to start from", then="give --script FILE or --from FOLDER")
    home = folders.home()
    folder = home / "productions" / name
    with Record.open(home) as record:
        if folder.exists() or name in [p.name for p in record.productions()]:
            if if_missing:
                return
            raise BadInput("there is one of this name already", str(folder), "choose another name")
        beside = folder.with_name(f".{name}.new")
        shutil.rmtree(beside, ignore_errors=True)
        try:
            if script is not None:
                founding.from_script(beside, script, title, language)
            else:
                assert from_ is not None
                founding.from_folder(beside, from_)
            beside.rename(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        record.add_production(name, str(folder))
    then = "" if from_ else "write people, places and calendar into terms/, then "
    Console(highlight=False, soft_wrap=True).print(f"{folder}\n{then}moteur make {name}")
