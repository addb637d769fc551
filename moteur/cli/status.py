"""``moteur status``."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from moteur.studio import folder as folders
from moteur.studio.record import Record
from moteur.studio.standing import Standing, standings

_STYLES = {"fresh": "green", "stale": "yellow", "waits": "dim", "changed": "cyan", "missing": "red"}


def status(
    name: Annotated[str | None, typer.Argument(help="The production; all by default.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Show what is up to date, what waits for what, and who decided."""
    with Record.open(folders.home()) as record:
        if name is None:
            _list(record, json_)
            return
        folder = Path(record.production(name).folder)
        production = folders.read_production(folder)
        found = standings(record, name, folder, list(production.episodes))
        approved = {s.document: _decision(record, name, s) for s in found}
    if json_:
        print(json.dumps([_plain(s, approved[s.document]) for s in found], indent=2))
        return
    table = Table("document", "version", "state", "decision", "", box=None, pad_edge=False)
    for s in found:
        number = str(s.version.number) if s.version else "-"
        table.add_row(
            s.document, number, f"[{_STYLES[s.state]}]{s.state}[/]", approved[s.document], s.why
        )
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"[bold]{production.title}[/]  {folder}")
    console.print(table)


def _decision(record: Record, name: str, standing: Standing) -> str:
    if standing.version is None:
        return ""
    for decision in reversed(record.decisions(name)):
        if decision.version == standing.version.id and decision.kind in ("approve", "reject"):
            return f"{decision.kind}d by {decision.person}".replace("rejectd", "rejected")
    return "proposed" if standing.version.run else f"{standing.version.person}’s"


def _list(record: Record, json_: bool) -> None:
    rows = [{"name": p.name, "folder": p.folder} for p in record.productions()]
    if json_:
        print(json.dumps(rows, indent=2))
        return
    console = Console(highlight=False, soft_wrap=True)
    for row in rows:
        console.print(f"{row['name']}  [dim]{row['folder']}[/]")
    if not rows:
        console.print("no production yet; start one: moteur new NAME --script FILE")


def _plain(standing: Standing, decision: str) -> dict[str, object]:
    return {
        "document": standing.document,
        "version": standing.version.number if standing.version else None,
        "state": standing.state,
        "why": standing.why,
        "decision": decision,
    }
