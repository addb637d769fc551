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


def setup(take: dict) -> str:
    """Return the number of the set-up that a take is shot from: ``12A`` of ``12A.1``."""
    return take["name"].rpartition(".")[0] or take["name"]


def setup_camera(takes: list[dict], every: int) -> bpy.types.Object:
    """Return the camera of one set-up, named by it, over its takes in time.

    It has keys only where it moves, or stands otherwise from one take to the next.
    """
    name, slate = setup(takes[0]), takes[0]["slate"]
    o = bpy.data.objects.new(name, bpy.data.cameras.new(name))
    point(o, slate["camera"])
    o.data.dof.use_dof = True
    o.data.dof.focus_distance = _focus(slate["camera"])
    o.data.dof.aperture_fstop = slate.get("aperture") or 2.8
    o.rotation_mode = "QUATERNION"
    o.matrix_world = placed(slate["camera"])
    courses = [Course(take["slate"]) for take in takes]
    if any(c.moves or c.at(0) != courses[0].at(0) for c in courses):
        for take, course in zip(takes, courses, strict=True):
            _travel(o, course, _frames(take, course, every), take["start"])
    return o


def _focus(camera: dict) -> float:
    return max(0.2, dist(camera["at"], camera["aim"]))


def _frames(take: dict, course: Course, every: int) -> list[int]:
    """Return the frames of a take that need a key."""
    if not course.moves:
        return [0]
    count = take["slate"]["frames"]
    keyed = (f for f in course.frames if f < count)
    return sorted({*range(0, count, every), *keyed, count - 1})


def _travel(o: bpy.types.Object, course: Course, frames: list[int], start: int) -> None:
    """Key a camera along a course, from the scene's frame `start` on."""
    cameras = [course.at(f) for f in frames]
    places, turns = [], []
    for c in cameras:
        m = placed(c)
        places.append(m.to_translation())
        turn = m.to_quaternion()
        if turns and turn.dot(turns[-1]) < 0:
            turn.negate()
        turns.append(turn)
    at, still = [start + 1 + f for f in frames], len(frames) == 1
    for path, count, values in (("location", 3, places), ("rotation_quaternion", 4, turns)):
        for i in range(count):
            curve(o, path, i, at, [v[i] for v in values], hold=still)
    curve(o.data, "lens", 0, at, [c["lens_mm"] for c in cameras], hold=still)
    curve(o.data, "dof.focus_distance", 0, at, [_focus(c) for c in cameras], hold=still)
