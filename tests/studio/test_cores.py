import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from moteur.film.errors import Cancelled
from moteur.studio import cores


def never() -> None:
    pass


def _hold(folder: Path, threads: int, log: Path, seconds: float) -> None:
    with cores.held(folder, threads, never) as held, log.open("a") as file:
        file.write(f"{time.monotonic()} {held}\n")
        file.flush()
        time.sleep(seconds)
        file.write(f"{time.monotonic()} -{held}\n")


def test_processes_never_hold_more_than_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTEUR_CORES", "3")
    log = tmp_path / "log"
    spawn = multiprocessing.get_context("spawn")
    jobs = [
        spawn.Process(target=_hold, args=(tmp_path / "cores", threads, log, 0.05))
        for threads in (1, 2, 3, 2, 1, 1)
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    events = sorted(line.split() for line in log.read_text().splitlines())
    running, most = 0, 0
    for _, change in events:
        running += int(change)
        most = max(most, running)
    assert len(events) == 12
    assert 1 < most <= 3


def test_more_than_all_is_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTEUR_CORES", "2")
    with cores.held(tmp_path, 16, never) as held:
        assert held == 2


def test_waiting_can_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTEUR_CORES", "1")

    def stop() -> None:
        raise Cancelled

    with (
        cores.held(tmp_path, 1, never),
        pytest.raises(Cancelled),
        cores.held(tmp_path, 1, _after(2, stop)),
    ):
        pass


def _after(times: int, do: Callable[[], None]) -> Callable[[], None]:
    calls = iter([never] * times)

    def call() -> None:
        next(calls, do)()

    return call


def test_a_killed_process_lets_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTEUR_CORES", "1")
    log = tmp_path / "log"
    holder = multiprocessing.get_context("spawn").Process(
        target=_hold, args=(tmp_path / "cores", 1, log, 60)
    )
    holder.start()
    while not log.exists() or not log.read_text():
        time.sleep(0.01)
    assert holder.pid is not None
    os.kill(holder.pid, signal.SIGKILL)
    with cores.held(tmp_path / "cores", 1, never) as held:
        assert held == 1
    holder.join()
