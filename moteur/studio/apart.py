"""Apart: the same steps on files, with no studio; the record is thrown away at the end."""

import datetime
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from moteur.budget.model import Estimates
from moteur.film.production import Person, Production
from moteur.previs.model import Drawings, OwnSets
from moteur.schedule.model import Calendar, Terms
from moteur.screenplay.model import Screenplay
from moteur.studio import work
from moteur.studio.desk import Desk
from moteur.studio.make import Make, Queue, Teller
from moteur.studio.order import Order
from moteur.studio.record import Record
from moteur.studio.sources import Sources
from moteur.studio.steps import needed

EPISODE = "e01"
NAME, PERSON = "apart", "somebody"
_MONDAY = datetime.date(2027, 3, 1)
_LEFT = 24 * 3600.0


@contextmanager
def apart() -> Iterator[Record]:
    """Open a record in the user's cache folder, gone when the work is done."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "moteur"
    cache.mkdir(parents=True, exist_ok=True)
    _sweep(cache)
    with (
        tempfile.TemporaryDirectory(prefix="apart-", dir=cache) as home,
        Record.open(Path(home), database=f"sqlite:///{home}/studio.db", lasting=False) as record,
    ):
        yield record


def production(screenplay: Screenplay, **fields: Any) -> Production:
    """Return the production of a screenplay that stands alone, with these fields."""
    return Production(
        title=screenplay.title or "Screenplay",
        language=screenplay.language,
        currency="USD" if screenplay.language.startswith("en") else "EUR",
        episodes={EPISODE: "script"},
        people=(Person(name=PERSON, roles=("director", "producer")),),
        **fields,
    )


def make(
    record: Record, screenplay: Screenplay, *documents: str, of: Production | None = None
) -> Desk:
    """Make documents of a screenplay, and all that they rest on, in this process."""
    return maker(record, screenplay, of=of).run(needed(documents))


def maker(
    record: Record, screenplay: Screenplay, *, of: Production | None = None,
    jobs: Queue | None = None, tell: Teller | None = None,
) -> Make:  # fmt: skip
    """Take a screenplay in and return what makes its documents, by jobs or in this process."""
    production_ = of or production(screenplay)
    record.add_production(NAME, str(record.home))
    terms = Terms(currency=production_.currency, calendar=Calendar(start=_MONDAY))
    record.add_version(NAME, "production", production_, person=PERSON)
    record.add_version(NAME, "terms", terms, person=PERSON)
    estimates = Estimates(currency=production_.currency)
    record.add_version(NAME, "estimates", estimates, person=PERSON)
    record.add_version(NAME, "own_sets", OwnSets(), person=PERSON)
    record.add_version(NAME, "screenplay", screenplay, episode=EPISODE, person=PERSON)
    record.add_version(NAME, "drawings", Drawings(), episode=EPISODE, person=PERSON)
    sources = Sources(production_, PERSON, (EPISODE,), ())
    return Make(record, jobs or _AtOnce(record), NAME, sources, tell or _Silent())


class _AtOnce:
    """Jobs that are done as soon as they are asked for."""

    def __init__(self, record: Record) -> None:
        self._perform: Callable[[Order, Callable[[], None]], None] = partial(work.perform, record)

    def take_over(self) -> None:
        """Nothing is left by others."""

    def unfinished(self) -> list[tuple[str, Order]]:
        return []

    def submit(self, order: Order) -> str:
        self._perform(order, lambda: None)
        return str(id(order))

    def wait(self, jobs: Sequence[str]) -> Iterator[frozenset[str]]:
        yield frozenset(jobs)

    def cancel(self, jobs: Sequence[str]) -> None:
        """All is done already."""


class _Silent:
    def begin(
        self, step: str, episode: str, parts: int, missing: Sequence[str], weight: float
    ) -> None: ...

    def advance(self, weight: float) -> None: ...

    def end(self, seconds: float) -> None: ...


def _sweep(cache: Path) -> None:
    """Remove what killed commands left behind."""
    for left in cache.glob("apart-*"):
        with suppress(FileNotFoundError):  # another command may have just ended it
            if time.time() - left.stat().st_mtime > _LEFT:
                shutil.rmtree(left, ignore_errors=True)
