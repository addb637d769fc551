# SPDX-License-Identifier: GPL-3.0-or-later
"""The cast in a .blend: people on armatures with keyed bones, mouth and lids as shape keys."""

from math import radians

import bpy
import numpy as np
from mathutils import Matrix, Quaternion

from .action import Action
from .figure import Person
from .figure_cast import cast
from .figure_face import Expression
from .figure_skeleton import BONES, PARENT
from .light import tone
from .mesh import Array
from .save_camera import curve
from .set import Set
from .stage import new_mesh

FINE = 1.5


class Role:
    """One player of a scene: an object, its bones and its keys over the takes."""

    def __init__(self, player: dict, set_: Set, shelf: bpy.types.Collection, paint) -> None:
        self.player, self.set = cast(player, FINE), set_
        p = self.player
        self.object = new_mesh(p.name, p.v, p.q, _neutral(p, set_))
        self.object.data.materials.append(paint)
        shelf.objects.link(self.object)
        self.root = self.object
        self.keys: dict[tuple[str, int], tuple[list, list]] = {}
        self.values: dict[str, tuple[list, list]] = {}
        if isinstance(p, Person):
            self.root = self._rig(p, shelf)
            self._shapes(p)
        self.shown: list[tuple[int, bool]] = []

    def play(self, figure: dict, take: dict, rate: float, every: int) -> None:
        """Key one take, every few frames."""
        action = Action(figure, rate, self.player.eyes, self.set.table(figure["keys"]))
        frames = take["slate"]["frames"]
        for f in sorted({*range(0, frames, every), frames - 1}):
            m = action.moment(f)
            at = take["start"] + 1 + f
            self.shown.append((at, m.present))
            self._key("location", at, (*m.at, 0.0))
            self._key("rotation_euler", at, (0.0, 0.0, radians(m.facing)))
            if isinstance(self.player, Person):
                self._pose(m, at)
                for name, value in (("Mouth", m.face.mouth), ("Blink", m.face.blink)):
                    frames_, values = self.values.setdefault(name, ([], []))
                    frames_.append(at)
                    values.append(value)

    def finish(self) -> None:
        """Write the keys gathered."""
        for (path, index), (frames, values) in self.keys.items():
            curve(self.root, path, index, frames, values)
        shapes = self.object.data.shape_keys
        for name, (frames, values) in self.values.items():
            curve(shapes, f'key_blocks["{name}"].value', 0, frames, values)
        frames = [f for f, _ in self.shown]
        for path in ("hide_render", "hide_viewport"):
            curve(
                self.object,
                path,
                0,
                frames,
                [0.0 if on else 1.0 for _, on in self.shown],
                hold=True,
            )

    def _key(self, path: str, frame: int, values) -> None:
        for i, given in enumerate(values):
            value = given
            frames, held = self.keys.setdefault((path, i), ([], []))
            if path.endswith("euler") and held:
                value = held[-1] + (value - held[-1] + np.pi) % (2 * np.pi) - np.pi
            frames.append(frame)
            held.append(float(value))

    def _rig(self, p: Person, shelf: bpy.types.Collection) -> bpy.types.Object:
        data = bpy.data.armatures.new(f"{p.name} bones")
        rig = bpy.data.objects.new(f"{p.name} rig", data)
        shelf.objects.link(rig)
        bpy.context.view_layer.objects.active = rig
        bpy.ops.object.mode_set(mode="EDIT")
        for bone in BONES:
            b = data.edit_bones.new(bone)
            b.head, b.tail = p.bones.joint[bone].tolist(), p.bones.tip[bone].tolist()
            if PARENT[bone]:
                b.parent = data.edit_bones[PARENT[bone]]
        bpy.ops.object.mode_set(mode="OBJECT")
        self.rest = {b.name: b.matrix_local.copy() for b in data.bones}
        for b in rig.pose.bones:
            b.rotation_mode = "QUATERNION"
        self.object.parent = rig
        self.object.modifiers.new("Bones", "ARMATURE").object = rig
        _weigh(self.object, p.weights)
        return rig

    def _shapes(self, p: Person) -> None:
        self.object.shape_key_add(name="Basis")
        for name, e in (("Mouth", Expression(mouth=1.0)), ("Blink", Expression(blink=1.0))):
            key = self.object.shape_key_add(name=name)
            key.data.foreach_set("co", p.rest(e)[0].astype(np.float32).ravel())

    def _pose(self, m, frame: int) -> None:
        posed = self.player.pose(m)
        s = self.player.bones
        world = {}
        for bone in BONES:
            turn = Matrix(posed.turn[bone].tolist()).to_4x4()
            shift = posed.at[bone] - posed.turn[bone] @ s.joint[bone]
            world[bone] = Matrix.Translation(shift.tolist()) @ turn @ self.rest[bone]
        for bone in BONES:
            parent = PARENT[bone]
            local = self.rest[bone].inverted() @ world[bone]
            if parent:
                between = self.rest[parent].inverted() @ self.rest[bone]
                local = between.inverted() @ world[parent].inverted() @ world[bone]
            base = f'pose.bones["{bone}"]'
            self._key(f"{base}.location", frame, local.to_translation())
            turn = local.to_quaternion()
            held = [
                self.keys.get((f"{base}.rotation_quaternion", i), ([], []))[1] for i in range(4)
            ]
            if held[0] and turn.dot(Quaternion([h[-1] for h in held])) < 0:
                turn.negate()
            self._key(f"{base}.rotation_quaternion", frame, turn)


def _weigh(o: bpy.types.Object, weights: Array) -> None:
    """Fill vertex groups, weights in steps of 1/24."""
    steps = np.rint(weights * 24).astype(int)
    for i, bone in enumerate(BONES):
        group = o.vertex_groups.new(name=bone)
        for level in np.unique(steps[:, i]):
            if level:
                group.add(np.nonzero(steps[:, i] == level)[0].tolist(), level / 24, "REPLACE")


def _neutral(p, set_: Set) -> Array:
    """Return colours lit from in front and above, for any camera."""
    n = p.n if hasattr(p, "n") else np.zeros_like(p.v) + np.array([0, 0, 1.0])
    m = set_.mood
    up = n[:, 2:3] * 0.5 + 0.5
    light = m.ground * 0.7 + (m.sky * 0.8 - m.ground * 0.7) * up
    d = np.array([0.70, 0.35, 0.62])
    light = light + np.clip((n @ d + 0.3) / 1.3, 0, 1)[:, None] * m.key * 0.8
    glow = p.glow[:, None]
    return tone(p.c * light * (1 - glow) + p.c * glow * 1.6, m.exposure)
