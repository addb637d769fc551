"""Make: bring documents up to date, and make nothing twice."""

import datetime
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from moteur.film.document import Document, Part, canonical, digest
from moteur.film.errors import BadInput
from moteur.film.step import Step
from moteur.screenplay import excerpt
from moteur.screenplay.model import Pages, Screenplay
from moteur.studio import consent, work
from moteur.studio.desk import Desk
from moteur.studio.order import Order
from moteur.studio.plans import Plan, asked, beside, extra, planned, refuse_unpinned
from moteur.studio.record import Record, Version
from moteur.studio.runs import Run
from moteur.studio.sources import EPISODIC, SHARED, TYPES, Sources
from moteur.studio.steps import STEPS


@dataclass(frozen=True)
class Scope:
    """Make only one scene (by number), and only its first pages."""

    scene: str = ""
    pages: int | None = None

    @property
    def label(self) -> str:
        """Return what the record calls it; empty for the whole film."""
        if not self.scene:
            return ""
        return f"scene-{self.scene}" + (f"-pages-{self.pages}" if self.pages else "")


class Teller(Protocol):
    """Who is told how a make goes on."""

    def begin(
        self, step: str, episode: str, parts: int, missing: Sequence[str], weight: float
    ) -> None:
        """Say that a step starts: its parts, and which of them must be made."""

    def advance(self, weight: float) -> None:
        """Say how much of the missing weight is done."""

    def end(self, seconds: float) -> None:
        """Say that the step is finished."""


class Queue(Protocol):
    """Who does the jobs; see `jobs.Jobs`."""

    def take_over(self) -> None:
        """Take up what others left."""

    def unfinished(self) -> list[tuple[str, Order]]:
        """Return the jobs that wait or are in progress."""

    def submit(self, order: Order) -> str:
        """Ask for a job; return its id."""

    def wait(self, jobs: Sequence[str]) -> Iterator[frozenset[str]]:
        """Yield which of the jobs are done until all are."""

    def cancel(self, jobs: Sequence[str]) -> None:
        """Take jobs back."""


class Make:
    """One make of one production."""

    def __init__(
        self, record: Record, jobs: Queue, name: str, sources: Sources, tell: Teller,
        scope: Scope = Scope(),
    ) -> None:  # fmt: skip
        self.record = record
        self.jobs = jobs
        self.name = name
        self.sources = sources
        self.tell = tell
        self.scope = scope
        self.desk = Desk()
        self._load_sources()

    def run(self, steps: Sequence[Step]) -> Desk:
        """Bring what these steps make up to date; return all documents in hand."""
        for step in steps:
            for episode in [""] if step.grain == "production" else self.sources.episodes:
                self._bring_up_to_date(step, episode)
                if step.name == "pages" and self.scope.scene:
                    self._excerpt(episode)
        return self.desk

    def rest(self) -> frozenset[str]:
        """Lay the newest of what was not asked for on the desk too; return its names.

        It may be older than what it rests on.
        """
        older = set()
        for step in STEPS.values():
            for episode in [""] if step.grain == "production" else self.sources.episodes:
                version = self.record.newest(self.name, step.name, episode, self.scope.label)
                if version is None or (step.name, episode) in self.desk.documents:
                    continue
                with suppress(BadInput):  # of a form that an older Moteur wrote
                    self.desk.put(episode, self.record.load(version, step.makes), version)
                    older.add(step.name)
        return frozenset(older)

    def _load_sources(self) -> None:
        for name in SHARED:
            self._lay("", name)
        for episode in self.sources.episodes:
            for name in EPISODIC:
                self._lay(episode, name)

    def _lay(self, episode: str, name: str) -> None:
        version = self.record.newest(self.name, name, episode)
        if version is None:
            raise BadInput(f"{name} is not in the record", self.name, "run make again")
        self.desk.put(episode, self.record.load(version, TYPES[name]), version)

    def _excerpt(self, episode: str) -> None:
        """Put the chosen scene in the screenplay's place, for all steps that follow."""
        screenplay = self.desk.documents["screenplay", episode]
        pages = self.desk.documents["pages", episode]
        assert isinstance(screenplay, Screenplay) and isinstance(pages, Pages)
        part = excerpt.excerpt(screenplay, pages, self.scope.scene, self.scope.pages)
        version = self._keep("screenplay", episode, part, None, [])
        self.desk.put(episode, part, version)

    def _bring_up_to_date(self, step: Step, episode: str) -> None:
        started = time.monotonic()
        given = self.desk.inputs(step, episode, self.sources.episodes)
        found = beside(self.record, self.name, step, episode, self.scope.label)
        plan = planned(self.record, step, given, found)
        consent.ask_all(self.record, self.name, step, plan.slices, self.sources)
        weight = sum(step.weight_of(plan.slices[item]) for item in plan.missing)
        self.tell.begin(step.name, episode, len(plan.slices), plan.missing, weight)
        self._make_missing(step, episode, plan)
        document, run = self._gather(step, episode, plan, given, found)
        refuse_unpinned(document, found["pins"])
        inputs = self.desk.input_versions(step, episode)
        version = self._keep(step.name, episode, document, run, inputs)
        self.desk.put(episode, document, version)
        self.tell.end(time.monotonic() - started)

    def _make_missing(self, step: Step, episode: str, plan: Plan) -> None:
        """Have the missing parts made by jobs, also by those that an earlier make left."""
        if not plan.missing:
            return
        jobs, left = self._taken_up(step, set(plan.missing), plan)
        weights: dict[str, float] = {
            job: sum(step.weight_of(plan.slices[i]) for i in items) for job, items in jobs.items()
        }
        for start in range(0, len(left), step.batch):
            items = left[start : start + step.batch]
            keyed = [(i, plan.keys[i], self._put(plan.slices[i])) for i in items]
            job = self.jobs.submit(
                work.order(step, self.name, self._document(step, episode), keyed)
            )
            jobs[job] = items
            weights[job] = sum(step.weight_of(plan.slices[i]) for i in items)
        self._wait(jobs, weights, plan)

    def _taken_up(
        self, step: Step, missing: set[str], plan: Plan
    ) -> tuple[dict[str, list[str]], list[str]]:
        """Return jobs already in the queue for missing parts, and the items left to order."""
        jobs: dict[str, list[str]] = {}
        self.jobs.take_over()
        for job, order in self.jobs.unfinished():
            items = [i for i, key, _ in order["items"] if i in missing and plan.keys[i] == key]
            if order["step"] == step.name and items:
                jobs[job] = items
                missing = missing - set(items)
        return jobs, [item for item in plan.missing if item in missing]

    def _wait(
        self, jobs: Mapping[str, Sequence[str]], weights: Mapping[str, float], plan: Plan
    ) -> None:
        told: set[str] = set()
        try:
            for finished in self.jobs.wait(list(jobs)):
                for job in finished - told:
                    self.tell.advance(weights[job])
                told |= finished
        except BaseException:
            self.jobs.cancel([job for job in jobs if job not in told])
            raise

    def _gather(
        self, step: Step, episode: str, plan: Plan, given: dict[str, Any], found: Mapping[str, Any]
    ) -> tuple[Document, str | None]:
        """Join the parts into the document; return it and the run that made it."""
        finished = self.record.finished_many(list(plan.keys.values()))
        parts = {
            item: step.part_type.model_validate_json(self.record.blobs.read(finished[key]))
            for item, key in plan.keys.items()
        }
        if step.gather_of is None:
            (document,) = parts.values()
            assert isinstance(document, Document)
            return document, self.record.run_of(next(iter(plan.keys.values())))
        newest = self.record.newest(self.name, step.name, episode, self.scope.label)
        more = extra(step.gather_of, found)
        if "previous" in asked(step.gather_of):
            more["previous"] = None
            with suppress(BadInput):  # of a form that an older Moteur wrote
                more["previous"] = self.record.load(newest, step.makes) if newest else None
        started, clock = datetime.datetime.now(datetime.UTC), time.monotonic()
        document = step.gather_of(parts, **given, **more)
        key = digest(canonical([step.name, step.version, "gather", sorted(plan.keys.items())]))
        run = Run(
            production=self.name, document=self._document(step, episode), step=step.name,
            step_version=step.version, item="*", key=key, slice="", gates=(),
            output=self._put(document), seconds=time.monotonic() - clock, peak_memory=0,
            machine=os.uname().nodename, started=started,
        )  # fmt: skip
        if newest is None or newest.body != run.output:
            return document, self.record.add_run(run)
        return document, newest.run

    def _keep(
        self, name: str, episode: str, document: Document, run: str | None, inputs: Sequence[str]
    ) -> Version:
        return self.record.add_version(
            self.name, name, document, episode=episode, scope=self.scope.label,
            person="" if run else self.sources.person, run=run, inputs=inputs,
        )  # fmt: skip

    def _put(self, part: Part) -> str:
        return self.record.blobs.put(canonical(part), "application/json").sha256

    def _document(self, step: Step, episode: str) -> str:
        return f"{episode}/{step.name}" if episode else step.name
