"""The board of a production: its newest schedule and what it is made of, to ask and to answer."""

from collections.abc import Sequence
from typing import TypeVar

from moteur.breakdown.model import Breakdown
from moteur.budget.model import Budget
from moteur.film.document import Document
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.schedule.model import Schedule, Strip, Terms
from moteur.schedule.stage import Board
from moteur.schedule.steps import again
from moteur.screenplay.model import Screenplay
from moteur.studio.record import Record

D = TypeVar("D", bound=Document)


def opened(record: Record, name: str, episodes: Sequence[str]) -> tuple[Board, Schedule]:
    """Return a production's board and its newest schedule; raise BadInput before the first."""
    schedule = newest(record, name, "schedule", Schedule)
    board = again(
        schedule,
        {e: newest(record, name, "breakdown", Breakdown, e) for e in episodes},
        {e: newest(record, name, "screenplay", Screenplay, e) for e in episodes},
        newest(record, name, "terms", Terms),
        newest(record, name, "production", Production),
    )
    return board, schedule


def two(record: Record, name: str, before: int | None, after: int | None) -> list[Schedule]:
    """Return two versions of a production's schedule; by default the last two."""
    return [_numbered(record, name, "schedule", Schedule, n) for n in _last(
        record, name, "schedule", before, after)]  # fmt: skip


def budgets(record: Record, name: str, before: int | None, after: int | None) -> list[Budget]:
    """Return two versions of a production's budget; by default the last two."""
    return [_numbered(record, name, "budget", Budget, n) for n in _last(
        record, name, "budget", before, after)]  # fmt: skip


def strip(schedule: Schedule, scene: str) -> Strip:
    """Return the strip that somebody calls ``12``, ``s12`` or ``e01/s12``; raise BadInput."""
    strips = [strip for day in schedule.days for strip in day.strips]
    for one in strips:
        if scene in (one.number, one.id, one.scene, one.scene.rpartition("/")[2]):
            return one
    waiting = next((w for w in schedule.boneyard if scene in (w.strip.number, w.strip.scene)), None)
    if waiting:
        raise BadInput(f"scene {scene} is in the boneyard", "schedule", waiting.why)
    numbers = ", ".join(one.number for one in strips[:12])
    raise BadInput(f"there is no scene “{scene}” on the board", "schedule", f"write {numbers}, …")


def newest(record: Record, name: str, document: str, kind: type[D], episode: str = "") -> D:
    """Return a production's newest document; raise BadInput where there is none yet."""
    found = record.newest(name, document, episode)
    if found is None:
        raise BadInput(f"{document} has not been made yet", name, f"moteur make {name} makes it")
    return record.load(found, kind)


def _last(
    record: Record, name: str, document: str, before: int | None, after: int | None
) -> tuple[int, int]:
    known = record.versions(name, document)
    if len(known) < 2 and (before is None or after is None):
        raise BadInput(
            f"there are not two versions of {document}", name, "change something and make again"
        )
    last = after or known[-1].number
    return before or max(1, last - 1), last


def _numbered(record: Record, name: str, document: str, kind: type[D], number: int) -> D:
    known = record.versions(name, document)
    for version in known:
        if version.number == number:
            return record.load(version, kind)
    raise BadInput(f"there is no version {number}", f"{name}/{document}", f"there are {len(known)}")
