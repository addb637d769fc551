"""``moteur history``."""

from collections import defaultdict
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from moteur.cli.decisions import Document, plain
from moteur.cli.sitting import Json, Name, answer
from moteur.film.address import Address
from moteur.studio import folder as folders
from moteur.studio import places
from moteur.studio.decisions import Decision
from moteur.studio.pins import PinRow
from moteur.studio.record import Record, Version
from moteur.studio.runs import Run

_VERBS = {"approve": "[green]approved[/]", "reject": "[red]rejected[/]", "note": "noted"}


def history(name: Name, document: Document, json_: Json = False) -> None:
    """Show a document's versions: who or what made each, from what, and who decided."""
    with Record.open(folders.home()) as record:
        record.production(name)
        place = places.resolve(record, name, document)
        versions = record.versions(name, place.document, place.episode, place.scene)
        runs = {v.id: record.run(v.run) for v in versions if v.run}
        decided = record.decisions(name, place.document, place.episode)
        pins = record.pins(name, place.document, place.episode)
    if json_:
        answer(True, [_plain(v, runs.get(v.id), decided) for v in reversed(versions)], "")
        return
    _show(place, versions, runs, decided, pins)


def _show(
    place: Address,
    versions: tuple[Version, ...],
    runs: dict[str, Run],
    decided: tuple[Decision, ...],
    pins: tuple[PinRow, ...],
) -> None:
    about: dict[str | None, list[Decision]] = defaultdict(list)
    for decision in decided:
        about[decision.version].append(decision)
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", justify="right", style="bold")
    for title in ("when", "made by", "from", "decided"):
        table.add_column(title, overflow="fold")
    for version in reversed(versions):
        when = version.created.astimezone().strftime("%Y-%m-%d %H:%M")
        said = "\n".join(_said(d, place) for d in about[version.id]) or _undecided(version)
        made = _made(version, runs.get(version.id))
        table.add_row(str(version.number), when, made, _from(version), said)
    console = Console(highlight=False)
    console.print(f"[bold]{escape(str(place))}[/]", soft_wrap=True)
    console.print(table)
    for row in pins:
        console.print(f"  {_pin(row)}", soft_wrap=True)


def _undecided(version: Version) -> str:
    return "" if version.person else "[dim]proposed[/]"


def _made(version: Version, run: Run | None) -> str:
    if run is None:
        return escape(version.person)
    return escape(f"{run.step} {run.step_version}")


def _from(version: Version) -> str:
    """Return the inputs as ``e01/screenplay 2``, one a line."""
    names = [id_.partition(":")[2].replace("@", " ") for id_ in version.inputs]
    return escape("\n".join(names))


def _said(decision: Decision, place: Address) -> str:
    where = "" if decision.address == place else f" at {decision.address}"
    text = f": {decision.text}" if decision.text else ""
    verb = _VERBS.get(decision.kind, decision.kind)
    return verb + escape(f"{where} by {decision.person}, {decision.role}{text}".replace(", :", ":"))


def _pin(row: PinRow) -> str:
    said = f"[cyan]pinned[/] {escape(f'{row.address} = {row.value} by {row.person}')}"
    if row.waits:
        return f"{said}; [yellow]waits: is its scene still the same? (moteur same)[/]"
    return (
        f"{said}; [yellow]look again: what it rested on has changed[/]" if row.look_again else said
    )


def _plain(version: Version, run: Run | None, decided: tuple[Decision, ...]) -> dict[str, Any]:
    return {
        "version": version.number,
        "id": version.id,
        "body": version.body,
        "created": version.created.isoformat(),
        "person": version.person or None,
        "run": None if run is None else {**vars(run), "started": run.started.isoformat()},
        "inputs": version.inputs,
        "decisions": [plain(d) for d in decided if d.version == version.id],
    }
