"""How fast scenes are planned: made-up ones, all treatments, by the real step.

    python bench/shot_speed.py [--scenes 100] [--processes 2] [--profile]

Scenes are planned in batches of eight by processes that stay, as the studio's jobs do; then they
are gathered. A changed line is one scene planned again and all gathered. The same scenes are
planned once more in processes with other hash seeds, and must be equal to the byte. Seconds are
of the wall, those of a scene of the processor; the processes start before the clock does. Memory
is that of the largest process.
"""

import argparse
import cProfile
import hashlib
import json
import multiprocessing
import os
import pstats
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from shot_scenes import given, script

from moteur.film.document import canonical
from moteur.shots.model import ScenePlan
from moteur.shots.steps import shots
from moteur.shots.work import SceneWork

BATCH = shots.batch
SECONDS, CHANGED, BYTES = 20.0, 1.0, 2**30
FEW = 12
OF_A_LINE = ("Why now?", "Why now, of all days?")


def planned(batch: list[str]) -> tuple[list[str], list[float], int]:
    """Plan a batch as a job does: JSON in, JSON out; and the seconds of each, and memory."""
    made, seconds = [], []
    for slice_ in batch:
        started = time.process_time()
        made.append(shots.work(SceneWork.model_validate_json(slice_), None).model_dump_json())
        seconds.append(time.process_time() - started)
    return made, seconds, _memory()


def digest(parts: list[str]) -> str:
    """Return the hash of plans."""
    return hashlib.sha256(canonical([json.loads(p) for p in parts])).hexdigest()


def again(scenes: int) -> str:
    """Return the hash of a few plans made by another process with another hash seed."""
    said = subprocess.run(
        [sys.executable, __file__, "--scenes", str(scenes), "--digest"], check=True,
        capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "4711"},
    )  # fmt: skip
    return said.stdout.strip()


def main() -> int:
    """Print the table; return 1 where a figure falls short."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--scenes", type=int, default=100)
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--digest", action="store_true", help="print the plans' hash alone")
    arguments.add_argument("--profile", action="store_true", help="say where the time goes")
    asked = arguments.parse_args()
    text = script(asked.scenes)
    read = given(text)
    slices = [w.model_dump_json() for w in shots.slices_of(**read).values()]
    if asked.digest:
        print(digest(planned(slices)[0]))
        return 0
    if asked.profile:
        return _profile(slices)
    batches = [slices[n : n + BATCH] for n in range(0, len(slices), BATCH)]
    with multiprocessing.get_context("spawn").Pool(asked.processes) as pool:
        pool.map(planned, [slices[:1]] * asked.processes * 2, chunksize=1)
        started = time.monotonic()
        found = pool.map(planned, batches, chunksize=1)
        parts = [ScenePlan.model_validate_json(p) for made, _, _ in found for p in made]
        seconds = time.monotonic() - started
    started = Clock()
    document = shots.gather_of({p.scene: p for p in parts}, **read)
    gathered = started.said()
    each = [s for _, many, _ in found for s in many]
    memory = max([_memory(), *(m for _, _, m in found)])
    changed = _changed(text, read, {p.scene: p for p in parts}, document)
    few = min(FEW, asked.scenes)
    alone = [w.model_dump_json() for w in shots.slices_of(**given(script(few))).values()]
    same = again(few) == digest(planned(alone)[0])
    setups, cut = (sum(map(len, many)) for many in zip(
        *((p.every_setup(), p.every_shot()) for p in parts), strict=True
    ))  # fmt: skip
    _table([
        (f"{len(slices)} scenes, all treatments, {asked.processes} processes",
         f"{seconds:.1f} s", f"{SECONDS:g} s"),
        ("of the processors' time", f"{sum(each):.1f} s", ""),
        ("a scene", f"{statistics.median(each):.2f} s, at most {max(each):.2f} s", ""),
        ("set-ups and shots", f"{setups} and {cut}", ""),
        ("gathered", gathered, ""),
        ("a changed line planned and gathered", changed.said(), f"{CHANGED:g} s"),
        ("memory of a process", f"{memory >> 20} MiB", f"{BYTES >> 20} MiB"),
        ("the same in another process and hash seed", "yes" if same else "NO", "yes"),
    ])  # fmt: skip
    return int(seconds > SECONDS or changed.wall > CHANGED or memory > BYTES or not same)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _table(rows: list[tuple[str, str, str]]) -> None:
    print("| what | measured | wanted |\n| --- | --- | --- |")
    for row in rows:
        print(f"| {' | '.join(row)} |")


class Clock:
    """Measure seconds of the wall and of the processor from its making until it is asked."""

    def __init__(self) -> None:
        self._wall, self._work = time.monotonic(), time.process_time()
        self.wall = self.work = 0.0

    def stop(self) -> "Clock":
        """Hold the seconds that have passed."""
        self.wall, self.work = time.monotonic() - self._wall, time.process_time() - self._work
        return self

    def said(self) -> str:
        """Return the seconds in words."""
        if not self.wall:
            self.stop()
        return f"{self.wall:.2f} s, {self.work:.2f} s of the processor"


def _changed(text: str, read: dict, parts: dict, document) -> Clock:
    """Return the seconds until a script with one other line is planned again."""
    other = given(text.replace(*OF_A_LINE, 1))
    started = Clock()
    before, after = shots.slices_of(**read), shots.slices_of(**other)
    for scene, work in after.items():
        if shots.key(work) != shots.key(before[scene]):
            parts = {**parts, scene: shots.work(work, None)}
    shots.gather_of(parts, **other, previous=document)
    return started.stop()


def _profile(slices: list[str]) -> int:
    profile = cProfile.Profile()
    profile.enable()
    planned(slices)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(35)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main())
