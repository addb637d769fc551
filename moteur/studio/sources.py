"""Sources: what people wrote, taken in as versions by the person who acts.

The files in ``script/``, ``terms/``, ``drawings/`` and ``sets/`` and ``production.toml`` are
theirs; they are read here and never written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from moteur.budget.formats import estimates as estimates_format
from moteur.budget.model import Estimates
from moteur.film.document import Document
from moteur.film.production import Production
from moteur.previs.formats import drawings as drawings_format
from moteur.previs.formats import own_sets as own_sets_format
from moteur.previs.model import Drawings, OwnSets
from moteur.schedule.formats import terms as terms_format
from moteur.schedule.model import Terms
from moteur.screenplay import revisions
from moteur.screenplay.model import Screenplay
from moteur.studio import scripts
from moteur.studio.folder import read_production
from moteur.studio.people import acting
from moteur.studio.record import Record

TYPES: Mapping[str, type[Document]] = {
    "production": Production,
    "terms": Terms,
    "estimates": Estimates,
    "own_sets": OwnSets,
    "screenplay": Screenplay,
    "drawings": Drawings,
}
SHARED = ("production", "terms", "estimates", "own_sets")
EPISODIC = ("screenplay", "drawings")


@dataclass(frozen=True)
class Sources:
    """Where the people's documents stand, and who brought them in."""

    production: Production
    person: str
    episodes: tuple[str, ...]
    changed: tuple[str, ...]


def take_in(record: Record, name: str, folder: Path, as_: str | None) -> Sources:
    """Read a production's files and keep what changed as new versions.

    Raises BadInput where a file cannot be read; then nothing is kept of that file.
    """
    production = read_production(folder)
    person = acting(production, as_).name
    changed: list[str] = []

    def keep(document: str, body: Document, episode: str = "") -> None:
        before = record.newest(name, document, episode)
        version = record.add_version(name, document, body, episode=episode, person=person)
        if before is None or version.id != before.id:
            changed.append(f"{episode}/{document}" if episode else document)

    office = folder / "terms"
    terms = terms_format.read(office, production.currency, production.start)
    costs = estimates_format.read(office, production.currency, terms.exchange)
    keep("production", production)
    keep("terms", terms)
    keep("estimates", costs)
    keep("own_sets", own_sets_format.read(folder / "sets", record.blobs.put))
    for episode, script in production.episodes.items():
        if _take_in_script(record, name, production, episode, folder / script, person):
            changed.append(f"{episode}/screenplay")
        boards = folder / "drawings" / (episode if len(production.episodes) > 1 else "")
        keep("drawings", drawings_format.read(boards, record.blobs.put), episode)
    return Sources(production, person, tuple(production.episodes), tuple(changed))


def _take_in_script(
    record: Record, name: str, production: Production, episode: str, script: Path, person: str
) -> bool:
    """Read one episode's script; return whether it is a new version."""
    draft = scripts.read(script, production.language)
    blob = record.blobs.put(script, scripts.MEDIA.get(script.suffix.lower(), "text/plain"))
    newest = record.newest(name, "screenplay", episode)
    previous = record.load(newest, Screenplay) if newest else None
    same = _answered(record, name, episode, previous)
    if previous and not same and (previous.source, previous.language) == (
        blob, production.language,
    ):  # fmt: skip
        return False
    if same and previous:
        previous = _before(record, name, episode, previous)
    identified = revisions.identify(draft, previous, same)
    doubts = tuple(d for d in identified.doubts if d.scene not in same)
    screenplay = identified.model_copy(update={"source": blob, "doubts": doubts})
    version = record.add_version(name, "screenplay", screenplay, episode=episode, person=person)
    return newest is None or version.id != newest.id


def _answered(
    record: Record, name: str, episode: str, screenplay: Screenplay | None
) -> dict[str, str]:
    """Return what people said of the open doubts: new id to earlier id, or to nothing."""
    answers = record.answers(name, episode)
    doubts = screenplay.doubts if screenplay else ()
    said = {d.scene: (d.was, answers.get((d.scene, d.was))) for d in doubts}
    return {scene: was if yes else "" for scene, (was, yes) in said.items() if yes is not None}


def _before(record: Record, name: str, episode: str, doubtful: Screenplay) -> Screenplay:
    """Return the newest version in which the scenes in doubt still had their lines."""
    asked = {doubt.was for doubt in doubtful.doubts}
    for version in reversed(record.versions(name, "screenplay", episode)):
        screenplay = record.load(version, Screenplay)
        whole = {scene.id for scene in screenplay.scenes if not scene.omitted}
        if asked <= whole:
            return screenplay
    return doubtful
