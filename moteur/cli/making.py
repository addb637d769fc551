"""``moteur make``."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from moteur.cli.stopping import stoppable
from moteur.cli.telling import Telling
from moteur.film.document import Document
from moteur.film.errors import BadInput, MoteurError
from moteur.previs.notices import notices
from moteur.screenplay.model import Screenplay
from moteur.studio import folder as folders
from moteur.studio import work
from moteur.studio.alone import alone
from moteur.studio.make import Make, Scope
from moteur.studio.publish import publish
from moteur.studio.record import Record
from moteur.studio.sources import TYPES, take_in
from moteur.studio.steps import PICTURES, STEPS, needed
from moteur.web import index

_PAPERS = "papers"


def make(
    name: Annotated[str, typer.Argument(help="The production.")],
    documents: Annotated[
        list[str] | None,
        typer.Argument(help="What to make; everything by default, “papers” for all but pictures."),
    ] = None,
    scene: Annotated[str, typer.Option(help="Make only the scene of this number.")] = "",
    pages: Annotated[
        int | None, typer.Option(min=1, help="Make only the first pages of that scene.")
    ] = None,
    as_: Annotated[str | None, typer.Option("--as", help="Who acts.")] = None,
) -> None:
    """Bring a production's documents up to date, and make nothing twice."""
    if pages and not scene:
        raise BadInput("--pages says how much of one scene", then="give --scene too")
    started, console = time.monotonic(), Console(highlight=False, soft_wrap=True)
    home = folders.home()
    with Record.open(home) as record:
        folder = Path(record.production(name).folder)
        if not folder.is_dir():
            raise BadInput("its folder is gone", str(folder), "put it back where it was")
        with alone(folder):
            sources = take_in(record, name, folder, as_)
            console.print(f"[bold]{sources.production.title}[/]", markup=True)
            for changed in sources.changed:
                console.print(f"  {changed}: taken in as {sources.person}’s", style="cyan")
            tell = Telling(
                console, sources.episodes, {s.name: f"{s.per}s" for s in STEPS.values() if s.per}
            )
            steps = needed(chosen(documents or (), scene))
            with work.jobs(record) as jobs, stoppable(jobs):
                maker = Make(record, jobs, name, sources, tell, Scope(scene, pages))
                try:
                    maker.run(steps)
                except BaseException:
                    with suppress(OSError, MoteurError):
                        _show(record, maker, folder)
                    raise
                finally:
                    tell.close()
            page = _show(record, maker, folder)
    for asked in _doubts(name, maker.desk.documents.values()):
        console.print(asked, style="yellow")
    for notice in notices(maker.desk.documents):
        console.print(f"  {notice}", style="yellow", markup=False)
    console.print(f"  done in {time.monotonic() - started:.1f} s")
    console.print(f"Look at {page}")


def _show(record: Record, maker: Make, folder: Path) -> Path:
    """Lay what is made, by this make or an earlier one, into ``out/``; return the page."""
    older = maker.rest()
    documents, episodes = maker.desk.documents, maker.sources.episodes
    out = folder / "out" / maker.scope.label
    for place, made in _places(documents, episodes, out).items():
        publish(record.blobs, made, place)
    return index.write(record, maker.name, maker.scope.label, documents, older, out)


def _doubts(name: str, documents: Iterable[Document]) -> Iterator[str]:
    """Yield the questions that only a person can answer about changed scenes."""
    for document in documents:
        for doubt in document.doubts if isinstance(document, Screenplay) else ():
            yield (
                f"  Is {doubt.scene} the earlier {doubt.was} ({doubt.share:.0%} alike)? Its pins "
                f"wait: moteur same {name} {doubt.scene} {doubt.was}, with --not if it is another"
            )


def _places(
    documents: Mapping[tuple[str, str], Document], episodes: Sequence[str], out: Path
) -> dict[Path, list[Document]]:
    """Return which documents' files lie where: a series has a folder for each episode."""
    places: dict[Path, list[Document]] = {}
    for (_, episode), document in documents.items():
        place = out / episode if episode and len(episodes) > 1 else out
        places.setdefault(place, []).append(document)
    return places


def chosen(documents: tuple[str, ...] | list[str], scene: str) -> tuple[str, ...]:
    """Return the documents that were asked for, by name; refuse what is none."""
    wanted: list[str] = []
    for document in documents:
        name = document.split("/")[-1].replace("-", "_")
        if name == _PAPERS:
            wanted += [n for n in STEPS if n not in PICTURES]
        elif name in STEPS:
            wanted.append(name)
        elif name not in TYPES:
            raise BadInput(
                f"“{document}” is not a document",
                then=f"choose from {', '.join((*STEPS, _PAPERS))}",
            )
    if not documents:
        wanted = [n for n, step in STEPS.items() if not (scene and step.grain == "production")]
    return tuple(wanted)
