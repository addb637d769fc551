# SPDX-License-Identifier: GPL-3.0-or-later
"""Run by Blender's Python: a slate's pictures as the draft makes them, and engines alone.

    BLENDER_PYTHON previs_bare.py INSIDE SLATES.json

For each slate one line of JSON: processor seconds a picture of the whole draft look, and how much
of them its rasteriser, shadows and shading take; of these alone, bare: one picture from shapes that
are already posed, with nothing kept of the picture before; and of Blender's Workbench alone, flat,
at twice the size, as many samples a pixel, with nothing read back or written.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST = 24


def seconds(work, count: int) -> float:
    """Return processor seconds a turn."""
    started = time.process_time()
    for turn in range(count):
        work(turn)
    return (time.process_time() - started) / count


def alone(look, camera: dict) -> None:
    """Draw one picture as the engine does that has never drawn another."""
    shot = look.shot
    for actor in shot.cast:
        actor.thrown = None
    shot.light._shadows.clear()
    look.plate.kept = look.plate.last = None
    look._room = look.set_light.room(shot.cast)
    look._crew = shot.light.crew(shot.cast, look.gains)
    look._drawn(look.plate, camera)


@contextmanager
def engine() -> Iterator[list[float]]:
    """Collect the processor seconds that rasteriser, shadows and shading take meanwhile."""
    from inside.draft import Draft  # noqa: PLC0415
    from inside.light_room import SetLight  # noqa: PLC0415
    from inside.shot_light import ShotLight  # noqa: PLC0415

    spent: list[float] = []

    def timed(work):
        def run(*given):
            started = time.process_time()
            made = work(*given)
            spent.append(time.process_time() - started)
            return made

        return run

    parts = [(Draft, "_drawn"), (SetLight, "room"), (ShotLight, "crew")]
    own = [getattr(kind, name) for kind, name in parts]
    try:
        for (kind, name), work in zip(parts, own, strict=True):
            setattr(kind, name, timed(work))
        yield spent
    finally:
        for (kind, name), work in zip(parts, own, strict=True):
            setattr(kind, name, work)


def measured(stage, told: dict, where: Path) -> dict:
    """Return what one slate takes."""
    import bpy  # noqa: PLC0415
    from inside import picture  # noqa: PLC0415
    from inside.draft import Draft  # noqa: PLC0415

    slate = told["slate"]
    frames = list(range(0, slate["frames"], slate["step"]))[:MOST]
    stage.draw(slate, where, lambda done: None, frames[:2])
    with engine() as spent:
        started = time.process_time()
        paths = stage.draw(slate, where, lambda done: None, frames)
        whole = (time.process_time() - started) / len(set(paths))
    shot, actions = stage._shot(slate, where, frames)
    for actor, action in zip(shot.cast, actions, strict=False):
        actor.play(action.moment(frames[0]))
    look, camera = Draft(shot), shot.course.at(frames[0])
    look.expose(frames[0], camera, [])
    own = seconds(lambda turn: alone(look, camera), 6)
    objects = [*shot.objects, *(actor.object for actor in shot.cast)]
    picture.point(stage.scene.camera, camera)
    render = stage.scene.render
    render.resolution_x, render.resolution_y = 2 * slate["width"], 2 * slate["height"]
    bpy.ops.render.render()
    workbench = seconds(lambda turn: bpy.ops.render.render(), 6)
    for actor in shot.cast:
        actor.leave()
    return {"shot": told["shot"], "people": len(slate["figures"]), "whole": whole, "own": own,
            "spent": sum(spent) / len(set(paths)), "workbench": workbench,
            "objects": len(objects)}  # fmt: skip


def main(inside: str, file: str) -> None:
    """Measure each slate of a file."""
    sys.path.insert(0, inside)
    from inside.stage import Stage  # noqa: PLC0415

    stage = Stage()
    for told in json.loads(Path(file).read_text()):
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measured(stage, told, Path(folder))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
