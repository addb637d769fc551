# SPDX-License-Identifier: GPL-3.0-or-later
"""Things in a .blend: what people have in hand, keyed with their hands, and what inserts show."""

import re

import bpy
from mathutils import Matrix

from .action import Moment
from .mesh import Array, Solid
from .pose_load import Laden
from .render_mesh import rendered_mesh, shape
from .save_camera import curve


class Things:
    """The things of one person: objects in the person's frame, seen while they are there."""

    def __init__(self, person: Laden, root: bpy.types.Object, shelf, stuffs: dict) -> None:
        self.person = person
        self.objects = {}
        self.keys: dict[str, list[tuple[int, Matrix | None]]] = {n: [] for n in person.loads}
        for name, load in person.loads.items():
            o = rendered_mesh(f"{person.name} {name}", load.solid, stuffs)
            shape(o.data, load.solid.v, load.solid.n)
            o.parent, o.rotation_mode = root, "QUATERNION"
            shelf.objects.link(o)
            self.objects[name] = o

    def play(self, m: Moment, frame: int, insert: str) -> None:
        """Key where each thing is at a moment; what an insert shows is not in hand as well."""
        pose = self.person.person.pose(m)
        for name, load in self.person.loads.items():
            here = m.present and not _same(name, insert)
            stand = self.person.stand(name, load, m, pose) if here else None
            self.keys[name].append((frame, None if stand is None else _placed(*stand)))

    def finish(self) -> None:
        """Write the keys gathered."""
        for name, keys in self.keys.items():
            o = self.objects[name]
            _travel(o, [(frame, m) for frame, m in keys if m is not None])
            appear(o, [frame for frame, _ in keys], [m is not None for _, m in keys])


def lay(solid: Solid, take: dict, shelf: bpy.types.Collection, stuffs: dict) -> None:
    """Put in what a take's insert shows; it is seen in that take alone."""
    slate, first = take["slate"], take["start"] + 1
    o = rendered_mesh(f"{slate['insert']} {take['name']}", solid, stuffs)
    shape(o.data, solid.v, solid.n)
    shelf.objects.link(o)
    frames, seen = [first, first + slate["frames"]], [True, False]
    if first > 1:
        frames, seen = [1, *frames], [False, *seen]
    appear(o, frames, seen)


def appear(o: bpy.types.Object, frames: list[int], seen: list[bool]) -> None:
    """Key whether an object is seen, from each frame on."""
    for path in ("hide_render", "hide_viewport"):
        curve(o, path, 0, frames, [0.0 if on else 1.0 for on in seen], hold=True)


def _same(name: str, shown: str) -> bool:
    one, two = (set(re.findall(r"\w+", n.casefold())) for n in (name, shown))
    return bool(two) and (one <= two or two <= one)


def _placed(turn: Array, at: Array) -> Matrix:
    return Matrix.Translation(at.tolist()) @ Matrix(turn.tolist()).to_4x4()


def _travel(o: bpy.types.Object, keys: list[tuple[int, Matrix]]) -> None:
    frames, places, turns = [frame for frame, _ in keys], [], []
    for _, m in keys:
        turn = m.to_quaternion()
        if turns and turn.dot(turns[-1]) < 0:
            turn.negate()
        places.append(m.to_translation())
        turns.append(turn)
    for path, count, values in (("location", 3, places), ("rotation_quaternion", 4, turns)):
        for i in range(count):
            curve(o, path, i, frames, [v[i] for v in values])
