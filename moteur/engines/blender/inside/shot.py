# SPDX-License-Identifier: GPL-3.0-or-later
"""A shot being drawn: the set, the actors at their places, the light, and Blender's objects.

Looks draw it. A look's module has one class that `looks.LOOKS` names:

    class Draft:
        def __init__(self, shot: Shot) -> None
        def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array
            # (height, width, 3) bytes; the actors already stand as the moments say
        def readings(self) -> list[dict]    # previs.model.Reading, of what was exposed
        def leave(self) -> None             # take away what the look made
        notes: list[str]                    # if it has anything to say, as the device used

`shot.objects` and `actor.object` are Blender's; they are made when first asked for, so a look
that needs none pays for none.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import bpy
import numpy as np

from .action import Moment
from .course import Course
from .figure_cast import Player
from .figure_skin import placed
from .gaze import pupils
from .mesh import Array, Solid, about_z
from .raster import bounds
from .set import Set
from .shot_light import ShotLight

ROUGH = 0.015
"""How fine shadows are of those who act, metres."""


def new_mesh(name: str, v: Array, q: Array, c: Array) -> bpy.types.Object:
    """Return an object of quads with linear vertex colours, not yet linked."""
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(v))
    mesh.vertices.foreach_set("co", np.ascontiguousarray(v, np.float32).ravel())
    mesh.loops.add(q.size)
    mesh.loops.foreach_set("vertex_index", np.ascontiguousarray(q, np.int32).ravel())
    mesh.polygons.add(len(q))
    mesh.polygons.foreach_set("loop_start", np.arange(len(q), dtype=np.int32) * 4)
    colours = mesh.color_attributes.new("Light", "FLOAT_COLOR", "POINT")
    mesh.color_attributes.active_color = colours
    paint(mesh, c)
    mesh.update()
    return bpy.data.objects.new(name, mesh)


def paint(mesh: bpy.types.Mesh, c: Array) -> None:
    """Set a mesh's vertex colours (n, 3)."""
    rgba = np.ones((len(c), 4), np.float32)
    rgba[:, :3] = c
    mesh.color_attributes["Light"].data.foreach_set("color", rgba.ravel())


def rough(person: Player) -> tuple[Array, Array]:
    """Return some of a player's vertices, by number, and the quads between them: its shadow's.

    One vertex stands for all of a small cell; a player's own answer is kept with it.
    """
    known = getattr(person, "rough", None)
    if known is None:
        at = np.floor(np.asarray(person.v) / ROUGH).astype(np.int64) + 4096
        key = (at[:, 0] * 8192 + at[:, 1]) * 8192 + at[:, 2]
        _, corners, number = np.unique(key, return_index=True, return_inverse=True)
        q = number[person.q]
        q = q[(q[:, 0] != q[:, 2]) & (q[:, 1] != q[:, 3])]
        _, once = np.unique(np.sort(q, 1), axis=0, return_index=True)
        known = corners, np.ascontiguousarray(q[np.sort(once)], np.int32)
        person.rough = known
    return known


class Actor:
    """A player on the stage for one shot: `v` and `n` are where it is now, in the set."""

    def __init__(self, person: Player, scene: bpy.types.Scene, aside=(0.0, 0.0)) -> None:
        self.person, self.aside, self._scene = person, aside, scene
        self.name, self.q, self.c, self.g = person.name, person.q, person.c, person.glow
        self.quads = np.ascontiguousarray(person.q, np.int32)
        self.v: Array = np.ascontiguousarray(person.v, np.float32)
        self.n: Array | None = None
        self.bounds = bounds(self.v)
        self.present = True
        self.moment: Moment | None = None
        self.at: tuple[float, float] | None = None
        self.spread = 0.3
        self.moved = 0
        self._corners, self.rough = rough(person)
        self.thrown: tuple | None = None
        self._object: bpy.types.Object | None = None
        self._pushed = -1

    def play(self, m: Moment) -> None:
        """Take a moment's place and pose; `moved` counts up when anything changed."""
        if repr(m) == repr(self.moment):
            return
        self.moment, self.present = m, m.present
        self.moved += 1
        spot = (m.at[0] + self.aside[0], m.at[1] + self.aside[1])
        self.at = spot if m.present else None
        if not m.present:
            return
        v, n = self.person.shaped(m)
        to = about_z(m.facing).astype(np.float32)
        self.v, self.n = np.empty_like(self.v), np.empty_like(self.v)
        self.bounds = placed(
            v.astype(np.float32, copy=False), n.astype(np.float32, copy=False), to,
            np.float32(spot[0]), np.float32(spot[1]), self.v, self.n,
        )  # fmt: skip
        self.spread = 0.85 if m.bearing.pose == "lie" else 0.38 if m.bearing.pose == "sit" else 0.3

    @cached_property
    def pupils(self) -> list[tuple[Array, Array]]:
        """Return the vertices of each eyeball's foremost and hindmost ring, by number."""
        return pupils(self.person)

    @property
    def outline(self) -> Array:
        """Return the places now of the corners of `rough`, the few that a shadow needs."""
        return np.ascontiguousarray(self.v[self._corners])

    @property
    def object(self) -> bpy.types.Object:
        """Return the actor as Blender's object, standing as it stands now."""
        if self._object is None:
            self._object = new_mesh(self.name, self.v, self.q, self.c)
            self._scene.collection.objects.link(self._object)
        if self._pushed != self.moved:
            self._pushed = self.moved
            self._object.hide_render = not self.present
            mesh = self._object.data
            mesh.vertices.foreach_set("co", np.ascontiguousarray(self.v, np.float32).ravel())
            mesh.update()
        return self._object

    def leave(self) -> None:
        """Take the actor's mesh out of Blender."""
        if self._object is not None:
            bpy.data.batch_remove([self._object.data])
            self._object = None


class Held(Actor):
    """A thing that an insert shows; it lies still."""

    def __init__(self, solid: Solid, scene: bpy.types.Scene) -> None:
        super().__init__(Lying(solid), scene)
        self.n = np.asarray(solid.n, np.float32)
        self.spread = 0.0

    def play(self, m: Moment) -> None:
        """Lie still."""


class Lying:
    """Hold what a shot asks of a thing, as of a player."""

    def __init__(self, solid: Solid) -> None:
        self.name, self.v, self.q, self.c, self.glow = (
            solid.name,
            solid.v,
            solid.q,
            solid.c,
            solid.g,
        )
        self.gloss = np.full(len(solid.v), 0.3)
        self.s = solid.s


@dataclass
class Shot:
    """Hold what a look draws; `cast` are the actors and the thing of an insert.

    What a look makes of a set it may leave in `kept`, which lives as long as the set.
    """

    slate: dict
    set: Set
    cast: list[Actor]
    light: ShotLight
    course: Course
    scene: bpy.types.Scene
    folder: Path
    frames: list[int]
    rate: float
    gone: list[bool]
    width: int = 0
    height: int = 0
    kept: dict = field(default_factory=dict, repr=False)
    linked: Callable[[], list[bpy.types.Object]] = list
    _objects: list[bpy.types.Object] | None = field(default=None, repr=False)

    @property
    def objects(self) -> list[bpy.types.Object]:
        """Return Blender's objects of the set, one a solid; what is `gone` is not rendered."""
        if self._objects is None:
            self._objects = self.linked()
            for o, gone in zip(self._objects, self.gone, strict=True):
                o.hide_render = gone
        return self._objects
