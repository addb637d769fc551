"""Standing: which documents are up to date, and what the others wait for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moteur.film.document import Document, file_digest
from moteur.film.errors import MoteurError
from moteur.film.production import Production
from moteur.film.step import Step
from moteur.screenplay.model import Screenplay
from moteur.studio.desk import Desk
from moteur.studio.plans import beside, planned
from moteur.studio.record import Record, Version
from moteur.studio.sources import EPISODIC, SHARED, TYPES
from moteur.studio.steps import STEPS


@dataclass(frozen=True)
class Standing:
    """How a document stands: its newest version, its decision, and why it is not fresh.

    `state` is ``fresh``, ``stale`` (some parts must be made), ``waits`` (what it rests on
    is stale), ``changed`` (the people's file is newer than the record) or ``missing``.
    """

    document: str
    version: Version | None
    state: str
    why: str = ""


def standings(record: Record, name: str, folder: Path, episodes: Sequence[str]) -> list[Standing]:
    """Return how every document of a production stands, sources first."""
    desk = Desk()
    found = [_source(record, name, folder, desk, "", document) for document in SHARED]
    found += [_source(record, name, folder, desk, e, d) for e in episodes for d in EPISODIC]
    stale = {s.document.split("/")[-1] for s in found if s.version is None}
    for step in STEPS.values():
        for episode in [""] if step.grain == "production" else episodes:
            standing = _made(record, name, desk, step, episode, episodes, stale)
            if standing.state != "fresh":
                stale.add(step.name)
            found.append(standing)
    return found


def _source(
    record: Record, name: str, folder: Path, desk: Desk, episode: str, document: str
) -> Standing:
    label = f"{episode}/{document}" if episode else document
    version = record.newest(name, document, episode)
    if version is None:
        return Standing(label, None, "missing", "run make")
    body = record.load(version, TYPES[document])
    desk.put(episode, body, version)
    if isinstance(body, Screenplay) and body.source is not None:
        production = desk.documents["production", ""]
        assert isinstance(production, Production)
        script = folder / production.episodes[episode]
        if not script.exists():
            return Standing(label, version, "changed", f"{script} is gone")
        if file_digest(script) != body.source.sha256:
            return Standing(label, version, "changed", f"{script.name} is newer; run make")
    return Standing(label, version, "fresh")


def _made(
    record: Record, name: str, desk: Desk, step: Step, episode: str, episodes: Sequence[str],
    stale: set[str],
) -> Standing:  # fmt: skip
    label = f"{episode}/{step.name}" if episode else step.name
    version = record.newest(name, step.name, episode)
    if version is None:
        return Standing(label, None, "missing", "run make")
    try:
        document: Document = record.load(version, step.makes)
    except MoteurError as error:
        return Standing(label, version, "stale", str(error))
    desk.put(episode, document, version, step.name)
    waits = [read for read in step.reads if read in stale]
    if waits:
        return Standing(label, version, "waits", f"for {', '.join(waits)}")
    try:
        given = desk.inputs(step, episode, episodes)
        plan = planned(record, step, given, beside(record, name, step, episode))
    except MoteurError as error:
        return Standing(label, version, "stale", str(error))
    if plan.missing:
        return Standing(label, version, "stale", f"{len(plan.missing)} of {len(plan.keys)} to make")
    return Standing(label, version, "fresh")
