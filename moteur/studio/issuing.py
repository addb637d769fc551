"""Issuing: numbers and pages that a production's crew holds, as versions of its script."""

import datetime

from moteur.film.errors import BadInput
from moteur.screenplay import locking, marking
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Screenplay
from moteur.screenplay.steps import paper_of
from moteur.studio.record import Record


def lock(record: Record, name: str, episode: str, person: str) -> Screenplay:
    """Freeze the scene and page numbers of an episode's newest script; return it."""
    screenplay = _newest(record, name, episode)
    locked = locking.lock(screenplay, lay_out(screenplay, paper_of(screenplay)))
    record.add_version(name, "screenplay", locked, episode=episode, person=person)
    return locked


def issue(
    record: Record, name: str, episode: str, person: str, colour: str, date: datetime.date
) -> Screenplay:
    """Begin a revision of an episode's script; what changes from now on is its colour."""
    screenplay = _newest(record, name, episode)
    if screenplay.lock is None:
        then = f"moteur script lock {name} freezes the numbers first"
        raise BadInput("its pages are not locked yet", name, then)
    issued = marking.issue(screenplay, colour, date.isoformat())
    record.add_version(name, "screenplay", issued, episode=episode, person=person)
    return issued


def _newest(record: Record, name: str, episode: str) -> Screenplay:
    version = record.newest(name, "screenplay", episode)
    if version is None:
        raise BadInput(f"{episode} has no script yet", name, f"moteur make {name} takes it in")
    return record.load(version, Screenplay)
