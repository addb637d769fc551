# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage: a set and figures in Blender, lit into their vertices and drawn frame by frame.

Sets are kept by floor and figures by player, so the shots of a scene share them.
"""

import json
from collections import OrderedDict
from fractions import Fraction
from math import hypot
from pathlib import Path

import bpy

from . import insert, picture
from .action import Action, Moment
from .cheat import addressed, cheats
from .course import Course
from .figure_cast import Player, cast
from .headroom import framed
from .light_sun import sunlit
from .looks import look
from .out_passing import Passing
from .pose_load import laden
from .pose_regard import met
from .set import Set, build
from .shot import Actor, Held, Shot, new_mesh
from .shot_light import ShotLight
from .weather import Weather

KEEP_SETS, KEEP_CAST = 3, 24


class Stage:
    """Hold what has been built, and draw slates."""

    def __init__(self) -> None:
        self.scene = picture.prepare()
        self.sets: OrderedDict[str, Set] = OrderedDict()
        self.kept: dict[str, dict] = {}
        self.linked: dict[str, list[bpy.types.Object]] = {}
        self.cast: OrderedDict[str, Player] = OrderedDict()
        self.readings: list[dict] = []
        self.notes: list[str] = []

    def draw(self, slate: dict, folder: Path, progress, only=None) -> list[Path]:
        """Draw every `step`-th frame of a slate, or `only` some frames.

        Returns one path each, repeats included; `readings` is what was measured of the faces,
        `notes` what a look has to say.
        """
        folder.mkdir(parents=True, exist_ok=True)
        shot, actions = self._shot(slate, folder, only)
        weather = Weather(slate["floor"], shot.width, shot.height)
        passing = Passing(slate["floor"], shot.rate)
        shown = look(shot)
        paths: list[Path] = []
        last = None
        try:
            for count, frame in enumerate(shot.frames):
                camera = shot.course.at(frame)
                moments = self._moments(shot, actions, frame)
                state = (repr(camera), repr(moments), weather.state(frame, shot.rate),
                         passing.state(frame))  # fmt: skip
                if state == last:
                    paths.append(paths[-1])
                else:
                    if shot.course.travels:
                        shot.light.turn(camera)
                    for actor, moment in zip(shot.cast, moments, strict=False):
                        actor.play(moment)
                    passing.move(frame)
                    path = folder / f"{frame:06d}.png"
                    picture.write_png(path, shown.expose(frame, camera, moments))
                    paths.append(path)
                last = state
                progress((count + 1) / len(shot.frames))
            self.readings = shown.readings()
            self.notes = list(getattr(shown, "notes", ()))
        finally:
            shown.leave()
            for actor in shot.cast:
                actor.leave()
        return paths

    def _moments(self, shot: Shot, actions: list[Action], frame: int) -> list[Moment]:
        """Return what the players do at a frame, those who look at each other eye to eye."""
        actors = shot.cast[: len(actions)]
        moments = [a.moment(frame) for a in actions]
        return met([a.person for a in actors], moments, [a.aside for a in actors])

    def _shot(self, slate: dict, folder: Path, only) -> tuple[Shot, list[Action]]:
        """Build what a slate asks for; return it with what its players do."""
        rate = float(Fraction(str(slate["rate"])))
        key = json.dumps([slate["floor"], slate.get("sun")], sort_keys=True)
        set_ = self._set(key, slate["floor"], slate.get("sun"))
        shown = slate.get("insert") or ""
        players = [
            laden(self._player(f["player"], _detail(slate, f), f.get("looks")), f["keys"], shown,
                  f.get("left") or ())
            for f in slate["figures"]
        ]  # fmt: skip
        still = [(0.0, 0.0)] * len(players)
        aside = still if Course(slate).travels else cheats(slate["camera"], slate["figures"])
        told = addressed(slate["figures"], aside)
        actions = [Action(f, rate, p.eyes, None) for f, p in zip(told, players, strict=True)]
        for action, figure in zip(actions, slate["figures"], strict=True):
            action.table = set_.table(figure["keys"])
        slate = framed(slate, players, actions)
        course = Course(slate)
        held = insert.shown(slate, actions)
        light = ShotLight(set_, slate["camera"], slate["width"] / slate["height"])
        troupe = [Actor(p, self.scene, a) for p, a in zip(players, aside, strict=True)]
        if held is not None:
            troupe.append(Held(held, self.scene))
        frames = list(only or range(0, slate["frames"], max(1, slate["step"])))
        shot = Shot(
            slate, set_, troupe, light, course, self.scene, folder, frames, rate,
            light.gone(course), slate["width"], slate["height"],
            self.kept.setdefault(key, {}), lambda: self._link(key),
        )  # fmt: skip
        return shot, actions

    def _set(self, key: str, floor: dict, sun) -> Set:
        if key not in self.sets:
            self.sets[key] = build(floor)
            sunlit(self.sets[key], sun)
            while len(self.sets) > KEEP_SETS:
                old, _ = self.sets.popitem(last=False)
                self.kept.pop(old, None)
                bpy.data.batch_remove([o.data for o in self.linked.pop(old, [])])
        self.sets.move_to_end(key)
        for other, objects in self.linked.items():
            for o in objects:
                o.hide_render = other != key
        return self.sets[key]

    def _link(self, key: str) -> list[bpy.types.Object]:
        """Return a set's objects in Blender, lit."""
        made = self.sets[key]
        if key not in self.linked:
            self.linked[key] = []
            for solid, c in zip(made.solids, made.lit(), strict=True):
                o = new_mesh(solid.name, solid.v, solid.q, c)
                self.scene.collection.objects.link(o)
                self.linked[key].append(o)
        return self.linked[key]

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
