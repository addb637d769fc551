# SPDX-License-Identifier: GPL-3.0-or-later
"""Run by Blender's Python: a slate's pictures as the draft makes them, and engines alone.

    BLENDER_PYTHON previs_bare.py INSIDE SLATES.json

For each slate one line of JSON: processor seconds a picture of the whole draft look; of its
rasteriser and shading alone, on the same shapes at the same size; and of Blender's Workbench
alone, flat, at twice the size, as many samples a pixel, with nothing read back or written.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

MOST = 24


def seconds(work, count: int) -> float:
    """Return processor seconds a turn."""
    started = time.process_time()
    for turn in range(count):
        work(turn)
    return (time.process_time() - started) / count


def measured(stage, told: dict, where: Path) -> dict:
    """Return what one slate takes."""
    import bpy  # noqa: PLC0415
    from inside import picture  # noqa: PLC0415
    from inside.draft import Draft  # noqa: PLC0415

    slate = told["slate"]
    frames = list(range(0, slate["frames"], slate["step"]))[:MOST]
    stage.draw(slate, where, lambda done: None, frames[:2])
    started = time.process_time()
    paths = stage.draw(slate, where, lambda done: None, frames)
    whole = (time.process_time() - started) / len(set(paths))
    shot, actions = stage._shot(slate, where, frames)
    for actor, action in zip(shot.cast, actions, strict=False):
        actor.play(action.moment(frames[0]))
    look, camera = Draft(shot), shot.course.at(frames[0])
    look.expose(frames[0], camera, [])
    own = seconds(lambda turn: look._drawn(look.plate, camera), 6)
    objects = [*shot.objects, *(actor.object for actor in shot.cast)]
    picture.point(stage.scene.camera, camera)
    render = stage.scene.render
    render.resolution_x, render.resolution_y = 2 * slate["width"], 2 * slate["height"]
    bpy.ops.render.render()
    workbench = seconds(lambda turn: bpy.ops.render.render(), 6)
    for actor in shot.cast:
        actor.leave()
    return {"shot": told["shot"], "people": len(slate["figures"]), "whole": whole, "own": own,
            "workbench": workbench, "objects": len(objects)}  # fmt: skip


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
