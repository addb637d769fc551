# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras and keyframes in a .blend."""

from math import dist

import bpy

from .course import Course
from .picture import placed, point


def curve(owner: bpy.types.ID, path: str, index: int, frames, values, hold: bool = False) -> None:
    """Key a property: frames and values, straight between keys or held."""
    data = owner.animation_data or owner.animation_data_create()
    if data.action is None:
        data.action = bpy.data.actions.new(owner.name)
    line = data.action.fcurve_ensure_for_datablock(owner, path, index=index)
    count = len(line.keyframe_points)
    line.keyframe_points.add(len(frames))
    way = "CONSTANT" if hold else "LINEAR"
    for key, frame, value in zip(line.keyframe_points[count:], frames, values, strict=True):
        key.co = (frame, value)
        key.interpolation = way
    line.update()


def shot_camera(take: dict, every: int) -> bpy.types.Object:
    """Return a camera named by its shot, keyed along its course where it moves."""
    slate = take["slate"]
    o = bpy.data.objects.new(take["name"], bpy.data.cameras.new(take["name"]))
    point(o, slate["camera"])
    o.data.dof.use_dof = True
    o.data.dof.focus_distance = max(0.2, dist(slate["camera"]["at"], slate["camera"]["aim"]))
    o.data.dof.aperture_fstop = slate.get("aperture") or 2.8
    o.rotation_mode = "QUATERNION"
    o.matrix_world = placed(slate["camera"])
    course = Course(slate)
    if course.moves:
        last = slate["frames"] - 1
        keyed = (f for f in course.frames if f <= last)
        _travel(o, course, sorted({*range(0, slate["frames"], every), *keyed, last}), take["start"])
    return o


def _travel(o: bpy.types.Object, course: Course, frames: list[int], start: int) -> None:
    places, turns, lenses = [], [], []
    for f in frames:
        c = course.at(f)
        m = placed(c)
        places.append(m.to_translation())
        turn = m.to_quaternion()
        if turns and turn.dot(turns[-1]) < 0:
            turn.negate()
        turns.append(turn)
        lenses.append(c["lens_mm"])
    at = [start + 1 + f for f in frames]
    for i in range(3):
        curve(o, "location", i, at, [p[i] for p in places])
    for i in range(4):
        curve(o, "rotation_quaternion", i, at, [q[i] for q in turns])
    if len(set(lenses)) > 1:
        curve(o.data, "lens", 0, at, lenses)
