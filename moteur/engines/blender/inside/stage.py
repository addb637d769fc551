# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage: a set and figures in Blender, lit into their vertices and drawn frame by frame.

Sets are kept by floor and figures by player, so the shots of a scene share them.
"""

import json
from collections import OrderedDict
from dataclasses import dataclass
from fractions import Fraction
from math import hypot
from pathlib import Path

import bpy
import numpy as np

from . import picture
from .action import Action, Moment
from .cheat import cheats
from .course import Course
from .figure_cast import Player, cast
from .mesh import Array, Solid, about_z
from .set import Set, build
from .set_thing import thing, wide
from .shot_light import ShotLight
from .weather import Weather

KEEP_SETS, KEEP_CAST = 3, 24


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


class Stage:
    """Hold what has been built, and draw slates."""

    def __init__(self) -> None:
        self.scene = picture.prepare()
        self.sets: OrderedDict[str, tuple[Set, list[bpy.types.Object]]] = OrderedDict()
        self.cast: OrderedDict[str, Player] = OrderedDict()

    def draw(self, slate: dict, folder: Path, progress, only=None) -> list[Path]:
        """Draw every `step`-th frame of a slate, or `only` some frames.

        Returns one path each, repeats included.
        """
        folder.mkdir(parents=True, exist_ok=True)
        rate = float(Fraction(str(slate["rate"])))
        set_, objects = self._set(slate["floor"])
        players = [
            self._player(f["player"], _detail(slate, f), f.get("looks")) for f in slate["figures"]
        ]
        actions = [
            Action(f, rate, p.eyes, None) for f, p in zip(slate["figures"], players, strict=True)
        ]
        for action, figure in zip(actions, slate["figures"], strict=True):
            action.table = set_.table(figure["keys"])
        held = self._thing(slate, actions)
        shot = ShotLight(set_, slate["camera"], slate["width"] / slate["height"])
        course = Course(slate)
        shot.dress(objects, course)
        still = [(0.0, 0.0)] * len(players)
        aside = still if course.travels else cheats(slate["camera"], slate["figures"])
        troupe = [Actor(p, shot, self.scene, a) for p, a in zip(players, aside, strict=True)]
        if held is not None:
            troupe.append(Held(held, shot, self.scene))
        frames = only or range(0, slate["frames"], max(1, slate["step"]))
        paths: list[Path] = []
        weather = Weather(slate["floor"], slate["width"], slate["height"])
        last = None
        try:
            for count, frame in enumerate(frames):
                camera = course.at(frame)
                moments = [a.moment(frame) for a in actions]
                state = (repr(camera), repr(moments), weather.state(frame, rate))
                if state == last:
                    paths.append(paths[-1])
                else:
                    picture.point(self.scene.camera, camera)
                    if course.travels:
                        shot.turn(camera)
                    for actor, moment in zip(troupe, moments, strict=False):
                        actor.play(moment)
                    shot.ground(objects, troupe)
                    image = picture.expose(self.scene, slate["width"], slate["height"], folder)
                    image = picture.grade(image, set_.mood.dark)
                    image = weather.over(image, frame, rate)
                    path = folder / f"{frame:06d}.png"
                    picture.write_png(path, image)
                    paths.append(path)
                last = state
                progress((count + 1) / len(frames))
        finally:
            for actor in troupe:
                actor.leave()
        return paths

    def _set(self, floor: dict) -> tuple[Set, list[bpy.types.Object]]:
        key = json.dumps(floor, sort_keys=True)
        for other, (_, objects) in self.sets.items():
            for o in objects:
                o.hide_render = other != key
        if key not in self.sets:
            made = build(floor)
            objects = []
            for solid, c in zip(made.solids, made.lit(), strict=True):
                o = new_mesh(solid.name, solid.v, solid.q, c)
                self.scene.collection.objects.link(o)
                objects.append(o)
            self.sets[key] = (made, objects)
            while len(self.sets) > KEEP_SETS:
                _, (_, old) = self.sets.popitem(last=False)
                bpy.data.batch_remove([o.data for o in old])
        self.sets.move_to_end(key)
        return self.sets[key]

    def _thing(self, slate: dict, actions: list[Action]) -> Solid | None:
        """Return what an insert shows, lying at the aim, and give it into the nearest hands."""
        name = slate.get("insert") or ""
        if not name:
            return None
        aim = np.array(slate["camera"]["aim"], float)
        near = [(hypot(*(np.array(a.keys[0]["at"]) - aim[:2])), k) for k, a in enumerate(actions)]
        up = np.array(slate["camera"]["at"], float) - aim
        if near and min(near)[0] < 0.75:
            holder = actions[min(near)[1]]
            holder.hold, holder.both = tuple(aim), wide(name)
        face = up / (np.linalg.norm(up) + 1e-9) + np.array([0, 0, 0.25])
        face /= np.linalg.norm(face)
        side = np.cross((0, 0, 1.0), face)
        side = side / np.linalg.norm(side) if np.linalg.norm(side) > 1e-3 else np.array([1.0, 0, 0])
        to = np.stack([side, np.cross(face, side), face], 1)
        return thing(name).solids[0].turned(to, aim)

    def _player(self, player: dict, fine: float, looks: dict | None) -> Player:
        key = json.dumps([player, fine, looks], sort_keys=True)
        if key not in self.cast:
            self.cast[key] = cast(player, fine, looks)
            while len(self.cast) > KEEP_CAST:
                self.cast.popitem(last=False)
        self.cast.move_to_end(key)
        return self.cast[key]


def _detail(slate: dict, figure: dict) -> float:
    """Return how coarse a figure may be, by how large its head will be in the picture."""
    nearest = 1e9
    for camera in Course(slate).keys:
        for key in figure["keys"]:
            far = hypot(camera["at"][0] - key["at"][0], camera["at"][1] - key["at"][1])
            nearest = min(nearest, far / camera["lens_mm"] * camera["sensor"][0])
    head = 0.25 * slate["width"] / max(nearest, 0.1)
    return 1.0 if head > 120 else 1.3 if head > 60 else 1.7 if head > 30 else 2.3


class Actor:
    """A person on the stage for one shot."""

    def __init__(self, person: Player, shot: ShotLight, scene: bpy.types.Scene, aside) -> None:
        self.person, self.shot, self.aside = person, shot, aside
        self.object = new_mesh(person.name, person.v, person.q, person.c)
        scene.collection.objects.link(self.object)
        self.last: str | None = None
        self.at: tuple[float, float] | None = None
        self.spread = 0.3

    def play(self, m: Moment) -> None:
        """Take a moment's place, pose and light."""
        self.object.hide_render = not m.present
        spot = (m.at[0] + self.aside[0], m.at[1] + self.aside[1])
        self.at = spot if m.present else None
        state = repr((m, self.shot.eye.tolist()))
        if not m.present or state == self.last:
            return
        self.last = state
        v, n = self.person.shaped(m)
        to = about_z(m.facing).astype(np.float32)
        v = v @ to.T + np.array([*spot, 0], np.float32)
        n = n @ to.T
        mesh = self.object.data
        mesh.vertices.foreach_set("co", v.astype(np.float32).ravel())
        self.spread = 0.85 if m.bearing.pose == "lie" else 0.38 if m.bearing.pose == "sit" else 0.3
        paint(mesh, self.shot.on_figure(self.person, v, n))
        mesh.update()

    def leave(self) -> None:
        """Take the actor's mesh out of Blender."""
        bpy.data.batch_remove([self.object.data])


class Held:
    """A thing that an insert shows, lit like a figure."""

    at = None
    spread = 0.0

    def __init__(self, solid: Solid, shot: ShotLight, scene: bpy.types.Scene) -> None:
        lit = Lit(solid.c, np.full(len(solid.v), 0.3), solid.g)
        colours = shot.on_figure(lit, solid.v, solid.n)
        self.object = new_mesh(solid.name, solid.v, solid.q, colours)
        scene.collection.objects.link(self.object)

    def leave(self) -> None:
        """Take the thing's mesh out of Blender."""
        bpy.data.batch_remove([self.object.data])


@dataclass(frozen=True)
class Lit:
    """Hold what the light asks of a thing."""

    c: Array
    gloss: Array
    glow: Array
