"""Durable jobs: what was asked for is done once, also after a crash, a kill or a cancel.

The only module that knows DBOS. A job is an order (plain JSON) for one performer; jobs lie
in ``jobs.db`` beside the record, and any number of processes take them from there.
"""

import fcntl
import logging
import os
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from dbos import DBOS, SetWorkflowID

from moteur.film.errors import Cancelled
from moteur.studio import cores
from moteur.studio.order import Order, Perform

_QUEUE = "work"
_FORM = "1"  # raise it when an Order's fields change: older jobs then stay where they are
_LOOK = 0.1
_OPEN: "dict[str, Jobs]" = {}


@DBOS.workflow(name="order")
def _order(order: Order) -> None:
    job = DBOS.workflow_id
    assert job is not None
    DBOS.run_step({"name": order["step"]}, _OPEN["jobs"].perform, order, job)


class Jobs:
    """Jobs of one studio, taken by this process too when it `works`.

    Use it as a context: on leaving, jobs in progress here are told to stop; they stay
    in the queue's book as unfinished, for the next process to take up.
    """

    def __init__(self, home: Path, perform: Perform, *, works: bool = True) -> None:
        self._home = home
        self._perform = perform
        self._works = works
        self._stopping = threading.Event()
        self._interrupted = threading.Event()
        self._name = f"{os.uname().nodename}-{os.getpid()}-{uuid.uuid4().hex[:8]}"

    def __enter__(self) -> "Jobs":
        alive = self._home / "alive"
        alive.mkdir(parents=True, exist_ok=True)
        self._mark = (alive / self._name).open("w")
        fcntl.flock(self._mark, fcntl.LOCK_EX)
        _OPEN["jobs"] = self
        # Its logger keeps the terminal of the first launch, which may be gone by the next.
        logging.getLogger("dbos").handlers.clear()
        DBOS(
            config={
                "name": "moteur",
                "system_database_url": f"sqlite:///{self._home / 'jobs.db'}",
                "executor_id": self._name,
                "application_version": _FORM,
                "log_level": "CRITICAL",
                "console_log_level": "CRITICAL",
                "notification_listener_polling_interval_sec": _LOOK,
            }
        )
        DBOS.listen_queues([_QUEUE] if self._works else [])
        DBOS.launch()
        DBOS.register_queue(
            _QUEUE, worker_concurrency=cores.count() + 1, polling_interval_sec=_LOOK
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        DBOS.destroy(workflow_completion_timeout_sec=10)
        _OPEN.pop("jobs", None)
        (self._home / "alive" / self._name).unlink(missing_ok=True)
        self._mark.close()

    def interrupt(self) -> None:
        """Ask `wait` to raise Cancelled at its next look; safe to call from a signal."""
        self._interrupted.set()

    def perform(self, order: Order, job: str) -> None:
        """Do one order; called by the queue."""
        asked = _Asked(job, self._stopping)
        self._perform(order, asked.check)

    def submit(self, order: Order) -> str:
        """Put an order into the queue and return the job's id."""
        job = f"{order['step']}-{uuid.uuid4().hex}"
        with SetWorkflowID(job):
            DBOS.enqueue_workflow(_QUEUE, _order, order)
        return job

    def unfinished(self) -> list[tuple[str, Order]]:
        """Return the jobs that are queued or were in progress, oldest first."""
        found = DBOS.list_workflows(status=["ENQUEUED", "PENDING"], name="order")
        return [(job.workflow_id, job.input["args"][0]) for job in found if job.input]

    def wait(self, jobs: Sequence[str]) -> Iterator[frozenset[str]]:
        """Yield which of the jobs are done until all are; raise what a job raised."""
        waiting = set(jobs)
        while waiting:
            if self._interrupted.is_set():
                raise Cancelled
            self.take_over()
            for job in DBOS.list_workflows(
                workflow_ids=sorted(waiting), status=["SUCCESS", "ERROR", "CANCELLED"],
                load_input=False,
            ):  # fmt: skip
                if job.status == "ERROR":
                    raise job.error or RuntimeError(f"job {job.workflow_id} failed")
                if job.status == "CANCELLED":
                    raise Cancelled
                waiting.discard(job.workflow_id)
            yield frozenset(jobs) - waiting
            if waiting:
                time.sleep(_LOOK)

    def cancel(self, jobs: Sequence[str]) -> None:
        """Take jobs out of the queue; those in progress stop at their next word of progress."""
        if jobs:
            DBOS.cancel_workflows(list(jobs))

    def take_over(self) -> None:
        """Put the jobs of processes that died back into the queue."""
        for mark in (self._home / "alive").iterdir():
            if mark.name != self._name and _is_dead(mark):
                orphans = DBOS.list_workflows(
                    status=["PENDING"], executor_id=mark.name, load_input=False
                )
                if orphans:
                    DBOS.resume_workflows([o.workflow_id for o in orphans], queue_name=_QUEUE)
                mark.unlink(missing_ok=True)


class _Asked:
    """Whether a job was asked to stop: by this process's end, or by whoever cancelled it."""

    def __init__(self, job: str, stopping: threading.Event) -> None:
        self._job = job
        self._stopping = stopping
        self._looked = time.monotonic()

    def check(self) -> None:
        if self._stopping.is_set():
            raise Cancelled
        if time.monotonic() - self._looked > 1:
            self._looked = time.monotonic()
            status = DBOS.get_workflow_status(self._job)
            if status is not None and status.status == "CANCELLED":
                raise Cancelled


def _is_dead(mark: Path) -> bool:
    try:
        with mark.open("r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except FileNotFoundError:
        return False
    return True
