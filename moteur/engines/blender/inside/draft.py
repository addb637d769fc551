# SPDX-License-Identifier: GPL-3.0-or-later
"""The draft look: every pixel lit, metered and mended, through the real lens, and graded."""

from dataclasses import dataclass

import numpy as np

from . import grade, lens, light_contact, light_keep, light_meter, light_shade, light_wet, raster
from .action import Moment
from .gaze import away
from .light_room import SetLight, between, flat
from .mesh import STUFFS, Array
from .out_passing import Passing
from .shot import Actor, Shot
from .weather import Weather

PROOF, PASSES = 160, 5
CONTACT = 0.40
WET, CLOTH = STUFFS.index("wet"), STUFFS.index("cloth")


class Plate:
    """A size of picture, and what is worked out for it: samples, depth, owners."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        two = (2 * height, 2 * width)
        self.near, self.seen = np.zeros(two, np.float32), np.zeros(two, np.int32)
        self.corner = np.zeros((height, width), np.float32)
        half = (-(-height // 2), -(-width // 2))
        self.half, self.rough = np.zeros(half, np.float32), np.zeros(half, np.float32)
        self.image = np.zeros((height, width, 3), np.float32)
        self.depth = np.zeros((height, width), np.float32)
        self.owner = np.zeros((height, width), np.int16)
        self.fresh = np.ones((height, width), np.uint8)
        self.kept: Kept | None = None
        self.last: light_keep.Last | None = None


@dataclass
class Kept:
    """What a locked camera sees of the set that stands: samples and their depth."""

    key: tuple
    near: Array
    seen: Array


class Draft:
    """Draw a shot quickly."""

    def __init__(self, shot: Shot) -> None:
        self.shot = shot
        self.weather = Weather(shot.slate["floor"], shot.width, shot.height)
        self.plate = Plate(shot.width, shot.height)
        self.proof = Plate(PROOF, max(2, round(PROOF * shot.height / shot.width)))
        if "draft" not in shot.kept:
            shot.kept["draft"] = SetLight(shot.set)
        self.mirror = Plate(max(2, shot.width // 4), max(2, shot.height // 4))
        self.mirror.corner[:] = 1
        self.set_light = shot.kept["draft"]
        self.between = between(shot.set, self.set_light.exposure)
        self.gains = np.ones((max(1, len(shot.cast)), 4), np.float32)
        self._way = 0.0
        self._read: list[dict] = []
        self._lit_at: dict[int, tuple[float, float]] = {}
        self._moved: tuple = ()
        self._room = self._crew = None
        self._gather()

    def _gather(self) -> None:
        """Lay the set's and the actors' vertices end to end."""
        shot = self.shot
        solids = [s for s, gone in zip(shot.set.solids, shot.gone, strict=True) if not gone]
        wet = shot.slate["floor"]["weather"] == "rain" and not shot.slate["floor"]["inside"]
        self.passing = Passing(shot.slate["floor"], shot.rate)
        rides = self.passing.speed > 0 and not wet
        solids.sort(key=lambda part: (rides and part.name.startswith("world."),
                                      wet and part.name.startswith("floor")))  # fmt: skip
        self.wet = wet
        dry = sum(len(part.q) for part in solids if not part.name.startswith("floor"))
        v, n, c, g, s, q, who = [], [], [], [], [], [], []
        base = 0
        self.world: list[tuple[int, int, int, Array]] = []
        for part in solids:
            if part.name.startswith("world."):
                number = int(part.name.split(".")[1])
                self.world.append((number, base, base + len(part.v), part.v[:, 1].copy()))
            stuff = np.zeros(len(part.v), np.uint8) if part.s is None else part.s
            if wet and part.name.startswith("floor"):
                stuff = np.full(len(part.v), WET, np.uint8)
            v.append(part.v), n.append(part.n), c.append(part.c), g.append(part.g)
            s.append(stuff), q.append(part.q + base), who.append(np.zeros(len(part.q), np.int16))
            base += len(part.v)
        self.spans: list[tuple[int, int, int, int]] = []
        quads = sum(len(x) for x in q)
        self.of_set, self.dry = (base, quads), dry
        going = [p for p in solids if rides and p.name.startswith("world.")]
        self.standing = base - sum(len(p.v) for p in going), quads - sum(len(p.q) for p in going)
        self.loose = np.array([self.standing[1], quads], np.int64)
        for number, actor in enumerate(shot.cast):
            stuff = _stuff(actor)
            v.append(actor.v), n.append(np.zeros_like(actor.v)), c.append(actor.c)
            g.append(actor.g), s.append(stuff), q.append(actor.quads + base)
            face = _face(actor)
            who.append(np.where(face, 2 * number + 2, 2 * number + 1).astype(np.int16))
            self.spans.append((base, base + len(actor.v), quads, quads + len(actor.quads)))
            base, quads = base + len(actor.v), quads + len(actor.quads)
        self.scene = light_shade.Scene(
            flat(v, np.float32), flat(n, np.float32), flat(c, np.float32), flat(g, np.float32),
            flat(s, np.uint8), flat(q, np.int32), flat(who, np.int16),
        )  # fmt: skip
        first, last = self.standing[1], self.of_set[1]
        self._going = self.scene.q[first:last] - np.int32(self.standing[0])
        self.skins = [_skin(a) for a in shot.cast]
        self._turned = np.empty_like(self.scene.v)

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        shot, image = self.shot, self.light(frame, camera)
        image = self._through(image, self.plate.depth, camera)
        lens.halo(image, 0.55 if shot.set.mood.dark else 0.22)
        bytes_ = grade.finished(image, shot.set.mood.look)
        self._note(frame, bytes_)
        return self.weather.over(bytes_, frame, shot.rate)

    def light(self, frame: int, camera: dict) -> Array:
        """Return the picture as the light makes it, linear, before lens, grade and weather."""
        shot = self.shot
        moved = tuple(a.moved for a in shot.cast)
        if moved != self._moved or self._room is None:
            self._moved = moved
            for actor, (a, b, _, _) in zip(shot.cast, self.spans, strict=True):
                if actor.present and actor.n is not None:
                    self.scene.v[a:b], self.scene.n[a:b] = actor.v, actor.n
            self._room = self.set_light.room(shot.cast)
            self._crew = None
        if self._crew is None or shot.course.moves:
            self._crew = shot.light.crew(shot.cast, self.gains)
        self._pass(frame)
        self._mend(camera)
        image = self._drawn(self.plate, camera).copy()
        if self.wet:
            self._puddle(image, camera)
        return image

    def _pass(self, frame: int) -> None:
        """Let the world outside the windows of what drives go by."""
        if self.world and self.passing.rides:
            for number, a, b, home in self.world:
                self.scene.v[a:b, 1] = home + self.passing.away(number, frame)
            self._way = self.passing.state(frame)

    def _drawn(self, plate: Plate, camera: dict) -> Array:
        """Return the linear picture of a plate's size; it is the plate's own."""
        shot, scene = self.shot, self.scene
        axes, eye, f = raster.frame(camera, plate.width, plate.height)
        view = light_shade.View(axes, eye, 2 * f, float(plate.width), float(plate.height))
        self._set_out(plate, view, (axes.tobytes(), eye.tobytes(), f, self._way * self.wet))
        for actor, (a, b, c, _) in zip(shot.cast, self.spans, strict=True):
            if actor.present and actor.n is not None:
                raster.turned(scene.v[a:b], axes, eye, self._turned[a:b])
                raster.see(self._turned[a:b], actor.quads, 2 * c, view.f, view.cx, view.cy,
                           plate.near, plate.seen)  # fmt: skip
        light_contact.contact(plate.near, view.f, CONTACT, plate.corner, plate.half, plate.rough,
                              light_contact.RING)  # fmt: skip
        self._freshen(plate, view)
        self._shade(plate, view, self._room)
        if plate is self.plate and not shot.course.moves:
            self._remember(plate)
        return plate.image

    def _freshen(self, plate: Plate, view: light_shade.View) -> None:
        """Say which pixels must be lit: all, or those that differ from the picture before."""
        last, room = plate.last, self._room
        if last is None:
            plate.fresh[:] = 1
            return
        moved = np.array(
            [a.moved != was for a, was in zip(self.shot.cast, last.moved, strict=True)] or [False]
        )
        moved |= (self.gains != last.gains).any(1)
        light_keep.stale(
            plate.seen, plate.near, plate.corner, view, self.scene.who, moved, self.loose, room,
            (last.seen, last.corner, last.rows, last.sun, last.lamps),
            light_keep.changes(last, room), plate.fresh,
        )  # fmt: skip

    def _remember(self, plate: Plate) -> None:
        """Keep what the next picture of a locked camera is compared with."""
        room, last = self._room, plate.last
        corner = plate.corner.copy() if last is None else last.corner
        plate.last = light_keep.Last(
            plate.seen.copy(), corner, room.cast_rows, room.cast_map, room.cast_maps,
            tuple(a.moved for a in self.shot.cast), self.gains.copy(),
        )  # fmt: skip

    def _puddle(self, image: Array, camera: dict) -> None:
        """Mirror what stands on wet ground in it."""
        scene, mirror, plate = self.scene, self.mirror, self.plate
        axes, eye, f = raster.frame(camera, plate.width, plate.height)
        view = light_shade.View(axes, eye, 2 * f, float(plate.width), float(plate.height))
        below = light_wet.mirrored(view, mirror.width, mirror.height)
        key = (view.axes.tobytes(), view.eye.tobytes(), view.f, self._way)
        first, _ = self.of_set
        if mirror.kept is None or mirror.kept.key != key:
            raster.turned(scene.v, below.axes, below.eye, self._turned)
            mirror.near[:], mirror.seen[:] = 0, -1
            raster.see(self._turned[:first], scene.q[: self.dry], 0, below.f, below.cx, below.cy,
                       mirror.near, mirror.seen)  # fmt: skip
            mirror.kept = Kept(key, mirror.near.copy(), mirror.seen.copy())
        mirror.near[:], mirror.seen[:] = mirror.kept.near, mirror.kept.seen
        for actor, (a, b, c, _) in zip(self.shot.cast, self.spans, strict=True):
            if actor.present and actor.n is not None:
                raster.turned(scene.v[a:b], below.axes, below.eye, self._turned[a:b])
                raster.see(self._turned[a:b], actor.quads, 2 * c, below.f, below.cx, below.cy,
                           mirror.near, mirror.seen)  # fmt: skip
        self._shade(mirror, below, self._room)
        strength = 0.95 if self.shot.set.mood.dark else 0.6
        light_wet.wetted(image, plate.depth, plate.owner, mirror.image, view, strength)

    def _set_out(self, plate: Plate, view: light_shade.View, key: tuple) -> None:
        """Draw the set; what stands was drawn from here before is taken as it was."""
        scene = self.scene
        first, quads = self.standing
        if plate.kept is None or plate.kept.key != key:
            plate.last = None
            raster.turned(scene.v[:first], view.axes, view.eye, self._turned[:first])
            plate.near[:], plate.seen[:] = 0, -1
            raster.see(self._turned[:first], scene.q[:quads], 0, view.f, view.cx, view.cy,
                       plate.near, plate.seen)  # fmt: skip
            plate.kept = Kept(key, plate.near.copy(), plate.seen.copy())
        else:
            plate.near[:], plate.seen[:] = plate.kept.near, plate.kept.seen
        end, every = self.of_set
        if every > quads:
            part = self._turned[first:end]
            raster.turned(scene.v[first:end], view.axes, view.eye, part)
            raster.see(part, self._going, 2 * quads, view.f, view.cx, view.cy, plate.near,
                       plate.seen)  # fmt: skip

    def _shade(self, plate: Plate, view: light_shade.View, room: light_shade.Room) -> None:
        light_shade.shade(
            self.scene, view, plate.seen, plate.near, plate.corner, room, self._crew,
            self.between, light_shade.SHINE, plate.fresh, plate.image, plate.depth, plate.owner,
        )  # fmt: skip

    def _mend(self, camera: dict) -> None:
        """Meter the faces on a small proof, and set key, fill and rim by it."""
        fresh = [
            k
            for k, a in enumerate(self.shot.cast)
            if a.at is not None and _far(a.at, self._lit_at.get(k)) > 1.2
        ]
        if not fresh:
            return
        dark, look = self.shot.set.mood.dark, self.shot.set.mood.look
        for _ in range(PASSES):
            image = grade.finished(self._drawn(self.proof, camera), look)
            settled = True
            for k in fresh:
                self._lit_at[k] = self.shot.cast[k].at
                read = light_meter.metered(image, self.proof.owner, k)
                if read is None:
                    continue
                gains = light_meter.mended(read, self.skins[k], dark, self.gains[k])
                settled &= bool(np.abs(gains[0] / self.gains[k, 0] - 1) < 0.06)
                self.gains[k] = gains
            if settled:
                break

    def _through(self, image: Array, depth: Array, camera: dict) -> Array:
        slate = self.shot.slate
        eye, aim = np.array(camera["at"], float), np.array(camera["aim"], float)
        way = aim - eye
        focus = float(np.linalg.norm(way))
        for actor in self.shot.cast:
            if actor.name == slate.get("focus") and actor.at is not None:
                head = np.array([*actor.at, float(actor.v[:, 2].max()) - 0.12])
                focus = float((head - eye) @ way / max(focus, 1e-6))
        aperture = float(slate.get("aperture") or 2.8)
        focus = max(focus, 0.25)
        infinity = lens.circle(camera, aperture, focus, image.shape[1])
        return lens.blurred(image, depth, focus, infinity)

    def _note(self, frame: int, image: Array) -> None:
        for k, actor in enumerate(self.shot.cast):
            read = light_meter.metered(image, self.plate.owner, k)
            if read is not None and read.pixels >= 60:
                off = away(actor)
                self._read.append(
                    {"frame": frame, "player": actor.name, "face": round(read.face, 3),
                     "behind": round(read.behind, 3), "headroom": round(read.headroom, 3),
                     "gaze": None if off is None else round(off, 1)}
                )  # fmt: skip

    def readings(self) -> list[dict]:
        """Return what was measured."""
        return self._read

    def leave(self) -> None:
        """Have nothing to take away."""


def _far(a: tuple[float, float], b: tuple[float, float] | None) -> float:
    return 1e9 if b is None else float(np.hypot(a[0] - b[0], a[1] - b[1]))


def _face(actor: Actor) -> Array:
    """Say which quads of an actor are its face: skin about the eyes and mouth, and these."""
    person = actor.person
    first = getattr(person, "face_from", None)
    if first is None:
        return np.zeros(len(actor.quads), bool)
    v = person.v
    middle = v[first:].mean(0)
    near = np.linalg.norm(v - middle, axis=1) < 0.13 * (person.v[:, 2].max() / 1.7) ** 0.5
    skin = near & (_stuff(actor) == light_shade.SKIN)
    skin[first:] = True
    return skin[actor.quads].all(1)


def _skin(actor: Actor) -> float:
    """Return how light an actor's skin is: the middle albedo of it."""
    skin = actor.c[_stuff(actor) == light_shade.SKIN]
    return float(np.median(skin, axis=0) @ light_meter.LUMA) if len(skin) else 0.35


def _stuff(actor: Actor) -> Array:
    """Return what each of an actor's vertices is made of."""
    of = getattr(actor.person, "s", None)
    return of if isinstance(of, np.ndarray) else np.full(len(actor.v), CLOTH, np.uint8)
