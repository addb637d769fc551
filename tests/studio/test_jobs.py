"""The queue with the real DBOS on SQLite, over several processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from moteur.film.errors import BadInput, Cancelled
from moteur.studio.jobs import Jobs, Order

WORKER = """
import sys, time
from pathlib import Path
from moteur.studio.jobs import Jobs

def slow(order, check):
    mark = Path(order["mark"])
    mark.with_suffix(".begun").touch()
    end = time.monotonic() + order["seconds"]
    while time.monotonic() < end:
        check()
        time.sleep(0.02)
    with mark.open("a") as file:
        file.write("done\\n")

with Jobs(Path(sys.argv[1]), slow) as jobs:
    print("ready", flush=True)
    while True:
        jobs.take_over()
        time.sleep(0.1)
"""


def write(order: Order, check: Callable[[], None]) -> None:
    check()
    with Path(order["mark"]).open("a") as file:
        file.write("done\n")


def order(mark: Path, seconds: float = 0) -> Order:
    return {"step": "test", "mark": str(mark), "seconds": seconds}


def until(there: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not there():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)


def started(home: Path) -> "subprocess.Popen[str]":
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(home)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    return worker


def test_does_each_order_once(tmp_path: Path) -> None:
    marks = [tmp_path / f"{n}" for n in range(5)]
    with Jobs(tmp_path, write) as jobs:
        ids = [jobs.submit(order(mark)) for mark in marks]
        seen = list(jobs.wait(ids))
    assert seen[-1] == frozenset(ids)
    assert all(mark.read_text() == "done\n" for mark in marks)


def test_tells_what_a_job_refused(tmp_path: Path) -> None:
    def refuse(order: Order, check: Callable[[], None]) -> None:
        raise BadInput("no such thing", "here", "try there")

    with Jobs(tmp_path, refuse) as jobs, pytest.raises(BadInput, match="here: no such thing"):
        list(jobs.wait([jobs.submit(order(tmp_path / "x"))]))


def test_a_cancelled_job_stops_at_its_next_word(tmp_path: Path) -> None:
    stopped = tmp_path / "stopped"

    def endless(order: Order, check: Callable[[], None]) -> None:
        Path(order["mark"]).touch()
        while True:
            try:
                check()
            except Cancelled:
                stopped.touch()
                raise
            time.sleep(0.02)

    with Jobs(tmp_path, endless) as jobs:
        job = jobs.submit(order(tmp_path / "begun"))
        until((tmp_path / "begun").exists)
        jobs.cancel([job])
        until(stopped.exists)
        with pytest.raises(Cancelled):
            list(jobs.wait([job]))


def test_another_process_takes_the_jobs(tmp_path: Path) -> None:
    worker = started(tmp_path)
    try:
        with Jobs(tmp_path, write, works=False) as jobs:
            list(jobs.wait([jobs.submit(order(tmp_path / "mark"))]))
        assert (tmp_path / "mark").read_text() == "done\n"
    finally:
        worker.kill()
        worker.wait()


def test_what_a_killed_process_left_is_taken_over(tmp_path: Path) -> None:
    worker = started(tmp_path)
    mark = tmp_path / "mark"
    with Jobs(tmp_path, write, works=False) as jobs:
        job = jobs.submit(order(mark, seconds=600))
        until(mark.with_suffix(".begun").exists)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    with Jobs(tmp_path, write) as jobs:
        assert [j for j, _ in jobs.unfinished()] == [job]
        list(jobs.wait([job]))
        assert jobs.unfinished() == []
    assert mark.read_text() == "done\n"
