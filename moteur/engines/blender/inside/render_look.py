# SPDX-License-Identifier: GPL-3.0-or-later
"""The rendered look: Cycles takes a plate, and then only what has changed in it.

In a locked shot of people who talk this is one whole picture, and a small one for each mouth of
each face, so its cost does not grow with its length.
"""

from dataclasses import replace

from .action import Moment
from .mesh import Array
from .out_passing import Passing
from .render_device import device
from .render_glow import developed
from .render_hold import BUDGET, Hold, apart, rounded, stance
from .render_mesh import shape
from .render_meter import mend
from .render_patch import Box, changed, joined, meet, paste, share
from .render_read import Reader
from .render_scene import SAMPLES, Scene
from .shot import Shot
from .weather import Weather

MOVING, TRAVEL = 8, 5.0
WHOLE, BASE = 0.5, 0.04
FACES = 20
GPU = 30.0


class Rendered:
    """Draw a shot with Cycles."""

    def __init__(self, shot: Shot) -> None:
        self.shot, self.size = shot, (shot.width, shot.height)
        self.scene = Scene(shot.set, shot.width, shot.height, shot.folder)
        self.scene.dress(shot.gone)
        self.objects = [self.scene.add(a.person) for a in shot.cast]
        self.weather = Weather(shot.slate["floor"], shot.width, shot.height)
        self.passing = Passing(shot.slate["floor"], shot.rate)
        self.kind, self.device = device()
        self.moves = shot.course.moves or bool(self.passing.speed)
        budget = TRAVEL if self.moves else BUDGET
        self.hold = Hold(len(shot.frames), budget * (1 if self.kind == "CPU" else GPU))
        self.reader = Reader(shot)
        self._read: list[dict] = []
        self.base: Array | None = None
        self.camera: dict = {}
        self.plate: list[Moment] = []
        self.places: list[Array] = []
        self.faces: list[dict[str, tuple[Box, Array] | None]] = []

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        moments = [replace(m, face=rounded(m.face)) for m in moments]
        away = round(self.passing.way(frame), 1) if self.passing.speed else 0.0
        if self.hold.due((repr(camera), away, [stance(m) for m in moments])):
            self._take(camera, moments, away)
        image = developed(self._with_faces(moments), self.shot.set.mood.dark)
        self._read += self.reader.readings(frame, image, self.owner)
        return self.weather.over(image, frame, self.shot.rate)

    def _take(self, camera: dict, moments: list[Moment], away: float) -> None:
        """Take the plate anew, or the part of it where bodies have moved."""
        same = self.base is not None and camera == self.camera and not self.passing.speed
        box: Box | None = None
        if same:
            moments = [
                old if old.present == new.present and stance(old) == stance(new) else new
                for old, new in zip(self.plate, moments, strict=True)
            ]
        for k, actor in enumerate(self.shot.cast):
            if k < len(moments):
                actor.play(moments[k])
            here = actor.v.copy() if actor.present else actor.v[:0]
            if same and len(here) == len(self.places[k]):
                box = joined(box, changed(self.places[k], here, camera, self.size))
            elif same:
                box = (0, 0, *self.size)
            self.places[k:] = [here, *self.places[k + 1 :]]
            self._put(k)
        if same and box is None:
            self.plate = moments
            return
        whole = not same or box is None or share(box, self.size) > WHOLE
        self._shoot(camera, None if whole else box)
        self.plate, self.camera = moments, dict(camera)
        self.owner = self.reader.owners(camera, *self.size)

    def _shoot(self, camera: dict, box: Box | None) -> None:
        """Take the plate, or a box of it; the first time, meter and set the lights."""
        light, scene = self.shot.light, self.scene
        ways = light.key, light.fill, light.rim
        samples = MOVING if self.moves else SAMPLES
        if box is not None:
            assert self.base is not None
            self.hold.pay(share(box, self.size) * samples / SAMPLES + BASE)
            self.base = paste(self.base, box, scene.taken(samples, box))
            for held in self.faces:
                for key in [k for k, f in held.items() if f is None or meet(f[0], box)]:
                    del held[key]
            return
        scene.look(camera, self.shot.slate.get("aperture") or 2.8, self._focus(camera))
        if self.base is None:
            self.gains = mend(scene, self.reader, scene.rigs, ways, camera, self.shot.set.mood)
        else:
            self.hold.pay(samples / SAMPLES + BASE)
            for rig, gain in zip(scene.rigs, self.gains, strict=True):
                rig.set(*ways, gain)
        self.base = scene.taken(samples)
        self.faces = [{} for _ in self.shot.cast]

    def _with_faces(self, moments: list[Moment]) -> Array:
        """Return the plate with each face as it is now."""
        assert self.base is not None
        image = self.base
        for k, (now, then) in enumerate(zip(moments, self.plate, strict=True)):
            if not then.present:
                continue
            for face in apart(then.face, now.face):
                patch = self._face(k, replace(then, face=face))
                if patch is not None:
                    image = paste(image, *patch)
        return image

    def _face(self, k: int, m: Moment) -> tuple[Box, Array] | None:
        """Return the patch of one face, taken once; None where it shows nothing."""
        held, key = self.faces[k], repr(m.face)
        if key in held:
            return held[key]
        if len(held) >= FACES:
            return next(reversed(held.values()))
        actor = self.shot.cast[k]
        actor.play(m)
        box = changed(self.places[k], actor.v, self.camera, self.size)
        if box is None:
            held[key] = None
            return None
        self._put(k)
        samples = MOVING if self.moves else SAMPLES
        held[key] = box, self.scene.taken(samples, box)
        actor.play(self.plate[k])
        self._put(k)
        return held[key]

    def _put(self, k: int) -> None:
        actor, o = self.shot.cast[k], self.objects[k]
        o.hide_render = not actor.present
        if actor.present:
            shape(o.data, actor.v, None)

    def _focus(self, camera: dict):
        """Return the place in focus: the face of whom the slate names, or the aim."""
        name = self.shot.slate.get("focus")
        for actor in self.shot.cast:
            if name and actor.name == name and actor.present:
                return actor.v[actor.v[:, 2].argmax()].tolist()
        return camera["aim"]

    def readings(self) -> list[dict]:
        """Return what was measured."""
        return self._read

    @property
    def notes(self) -> list[str]:
        """Return what is to be said of the pictures."""
        said = [f"rendered on {self.device} ({self.kind})"] if self.device else []
        if self.hold.held:
            said.append(f"{self.hold.held} of {self.hold.frames} pictures are held")
        return said

    def leave(self) -> None:
        """Take the Cycles scene away."""
        self.scene.leave()
