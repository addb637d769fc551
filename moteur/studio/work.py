"""Work: what a job does. Make the parts that an order names, and write down the runs."""

import datetime
import os
import shutil
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from moteur.film.document import Part, canonical
from moteur.film.errors import Cancelled, MoteurError
from moteur.film.step import Step
from moteur.studio import cores, memory, workspace
from moteur.studio.disk import full
from moteur.studio.order import Order
from moteur.studio.record import Record
from moteur.studio.runs import Run
from moteur.studio.steps import STEPS
from moteur.studio.workspace import StudioWorkspace

if TYPE_CHECKING:
    from moteur.studio.jobs import Jobs

_ROOM = 1_000_000


def order(step: Step, production: str, document: str, items: list[tuple[str, str, str]]) -> Order:
    """Write an order: make the parts (item, key, hash of the slice) of a document."""
    return {
        "step": step.name,
        "production": production,
        "document": document,
        "items": [list(item) for item in items],
    }


def perform(record: Record, order: Order, check: Callable[[], None]) -> None:
    """Make each part of an order that is not there yet; `check` raises to stop."""
    for item, key, slice_ in order["items"]:
        check()
        if record.finished(key) is None:
            make_part(record, order, item, key, slice_, check)


def make_part(
    record: Record, order: Order, item: str, key: str, slice_: str, check: Callable[[], None]
) -> None:
    """Run a step on one slice, keep the part, and write down the run."""
    step = STEPS[order["step"]]
    work = step.slice_type.model_validate_json(record.blobs.read(slice_))

    def told(_: float) -> None:
        check()

    with (
        cores.held(record.home / "cores", step.threads, check) as threads,
        workspace.opened(record.home / "scratch", threads, record.blobs, told) as space,
    ):
        started, clock = datetime.datetime.now(datetime.UTC), time.monotonic()
        memory.reset()
        part = _made(step, work, space)
        seconds, peak = time.monotonic() - clock, memory.peak()
    output = record.blobs.put(canonical(part), "application/json")
    record.add_run(
        Run(
            production=order["production"],
            document=order["document"],
            step=step.name,
            step_version=step.version,
            item=item,
            key=key,
            slice=slice_,
            gates=step.gates,
            output=output.sha256,
            seconds=seconds,
            peak_memory=peak,
            machine=os.uname().nodename,
            started=started,
        )
    )


def _made(step: Step, work: Part, space: StudioWorkspace) -> Part:
    """Run a step; where a program failed for want of room, say so."""
    try:
        return step.work(work, space)
    except (MoteurError, Cancelled):
        raise
    except Exception as error:
        if shutil.disk_usage(space.folder).free < _ROOM:
            raise full(space.folder) from error
        raise


def jobs(record: Record) -> "Jobs":
    """Return this studio's jobs, done with the steps of a film."""
    from moteur.studio.jobs import Jobs  # noqa: PLC0415 - slow to load

    workspace.sweep(record.home / "scratch")
    return Jobs(record.home, partial(perform, record))
