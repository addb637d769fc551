# SPDX-License-Identifier: GPL-3.0-or-later
"""The cast in a .blend: people on armatures with keyed bones, mouth and lids as shape keys."""

from math import radians

import bpy
import numpy as np
from mathutils import Matrix, Quaternion

from .action import Action
from .face_muscle import Expression
from .figure import Person
from .figure_cast import cast
from .figure_skeleton import BONES, PARENT
from .mesh import Array
from .pose_load import Laden, laden
from .render_mesh import rendered_mesh
from .save_camera import curve
from .save_things import Things, appear

FINE = 1.5
YAW, PITCH = 30.0, 18.0
LIPS = "ABCDEFGH"
FEELINGS = ("joy", "anger", "fear", "grief", "doubt")
FACES = {
    "Mouth": Expression(mouth=1.0),
    **{f"Mouth {s}": Expression(shape=s) for s in LIPS},
    "Blink": Expression(blink=1.0),
    "Look left": Expression(yaw=YAW),
    "Look up": Expression(pitch=PITCH),
    "Brows": Expression(brow=1.0),
    **{f.capitalize(): Expression(feeling=f) for f in FEELINGS},
}


def shown(face: Expression) -> dict[str, float]:
    """Return the values of FACES that show an expression."""
    values = dict.fromkeys(FACES, 0.0)
    if face.shape:
        values |= {f"Mouth {face.shape}": 1.0} if face.shape in LIPS else {}
    else:
        values["Mouth"] = face.mouth
    values |= {"Blink": face.blink, "Brows": face.brow}
    values |= {"Look left": face.yaw / YAW, "Look up": face.pitch / PITCH}
    for feeling, share in ((face.was, 1 - face.weight), (face.feeling, face.weight)):
        if feeling in FEELINGS:
            values[feeling.capitalize()] += share
    return values


class Role:
    """One player of a scene: an object, its bones and its keys over the takes."""

    def __init__(self, figures: list[dict], shelves: dict, stuffs: dict) -> None:
        first, shelf = figures[0], shelves["Cast"]
        self.player = p = cast(first["player"], FINE, first.get("looks"))
        self.object = rendered_mesh(p.name, p, stuffs)
        shelf.objects.link(self.object)
        self.root = self.object
        self.things: Things | None = None
        self.keys: dict[tuple[str, int], tuple[list, list]] = {}
        self.values: dict[str, tuple[list, list]] = {}
        if isinstance(p, Person):
            self.root = self._rig(p, shelf)
            self._shapes(p)
            held = laden(p, [key for figure in figures for key in figure["keys"]])
            if isinstance(held, Laden):
                self.things = Things(held, self.root, shelves["Props"], stuffs)
        self.shown: list[tuple[int, bool]] = []

    def play(self, action: Action, take: dict, every: int) -> None:
        """Key one take, every few frames."""
        frames = take["slate"]["frames"]
        bodies = {*range(0, frames, every), frames - 1}
        mouths = {f for f, _ in action.shapes if f < frames}
        for f in sorted(bodies | mouths):
            m = action.moment(f)
            at = take["start"] + 1 + f
            if isinstance(self.player, Person):
                self._face(m, at)
            if f not in bodies:
                continue
            self.shown.append((at, m.present))
            self._key("location", at, (*m.at, 0.0))
            self._key("rotation_euler", at, (0.0, 0.0, radians(m.facing)))
            if isinstance(self.player, Person):
                self._pose(m, at)
            if self.things is not None:
                self.things.play(m, at, take["slate"].get("insert") or "")

    def _face(self, m, at: int) -> None:
        for name, value in shown(m.face).items():
            frames, values = self.values.setdefault(name, ([], []))
            frames.append(at)
            values.append(value)

    def finish(self) -> None:
        """Write the keys gathered."""
        for (path, index), (frames, values) in self.keys.items():
            curve(self.root, path, index, frames, values)
        shapes = self.object.data.shape_keys
        for name, (frames, values) in self.values.items():
            if any(values):
                curve(shapes, f'key_blocks["{name}"].value', 0, frames, values)
        frames = [f for f, _ in self.shown]
        appear(self.object, frames, [on for _, on in self.shown])
        if self.things is not None:
            self.things.finish()

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
        self.object.data.shape_keys.name = f"{p.name} face"
        for name, e in FACES.items():
            key = self.object.shape_key_add(name=name)
            key.slider_min = -1.0 if name.startswith("Look") else 0.0
            key.value = 0.0
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
