# SPDX-License-Identifier: GPL-3.0-or-later
"""The world outside a moving car, bus or train, keyed in a .blend as the takes show it."""

import bpy

from .out_passing import Passing

EVERY = 4


def pass_by(
    parts: dict[int, bpy.types.Object], takes: list[dict], floor: dict, rate: float
) -> None:
    """Key where each part of the world is through each take.

    Parts go round: where one comes back to the far end it jumps there between two keys.
    """
    passing = Passing(floor, rate)
    if not passing.speed:
        return
    for number, o in parts.items():
        o.animation_data_create()
        action = o.animation_data.action = bpy.data.actions.new(o.name)
        line = action.fcurve_ensure_for_datablock(o, "location", index=1)
        keys: list[tuple[float, float, bool]] = []
        for take in takes:
            count = int(take["slate"]["frames"])
            frames = [*range(0, count, EVERY), count]
            ways = [passing.away(number, f) for f in frames]
            for k, (frame, way) in enumerate(zip(frames, ways, strict=True)):
                last = k + 1 == len(frames)
                jumps = last or ways[k + 1] < way
                keys.append((take["start"] + 1 + frame - (0.01 if last else 0), way, jumps))
        line.keyframe_points.add(len(keys))
        for point, (frame, way, jumps) in zip(line.keyframe_points, keys, strict=True):
            point.co = (frame, way)
            point.interpolation = "CONSTANT" if jumps else "LINEAR"
        line.update()
