# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads: things that somebody has in hand, where the hands have them or where they lie."""

import re
from dataclasses import dataclass

import numpy as np

from .action import Moment
from .figure_limbs import Deed, ease
from .mesh import Array, Kit, Solid, about_z, lin
from .pose_gesture import GRASP, HANDED, LAID, PALM
from .pose_grip import Grip, grip
from .set_thing import thing

HOLDS = ("holds", "carries", "drinks", "phones")
MOST = 6


@dataclass
class Load:
    """A thing and how it is held, at the origin: face +z, top +y, metres."""

    solid: Solid
    grip: Grip

    @property
    def half(self) -> Array:
        """Return half its size."""
        return (self.solid.v.max(0) - self.solid.v.min(0)) / 2


class Laden:
    """Be a person with things: the things' geometry, and what the person is.

    A thing that is not there shrinks to a point within the body.
    """

    def __init__(self, person, names: list[str]) -> None:
        self.person = person
        self.loads = {name: _load(name) for name in names}
        solids = [load.solid for load in self.loads.values()]
        # Things come first: what is from `face_from` on is a face.
        p, base, quads = person, 0, []
        for s in solids:
            quads.append(s.q + base)
            base += len(s.v)
        self.hair_from, self.face_from = p.hair_from + base, p.face_from + base
        self.v = np.concatenate([*[s.v for s in solids], p.v]).astype(np.float32)
        self.n = np.concatenate([*[s.n for s in solids], p.n]).astype(np.float32)
        self.q = np.concatenate([*quads, p.q + base])
        self.c = np.concatenate([*[s.c for s in solids], p.c]).astype(np.float32)
        self.gloss = np.concatenate([np.full(base, 0.25, np.float32), p.gloss])
        self.glow = np.concatenate([*[s.g for s in solids], p.glow]).astype(np.float32)
        stuffs = [s.s if s.s is not None else np.zeros(len(s.v), np.uint8) for s in solids]
        self.s = np.concatenate([*stuffs, p.s])
        none = np.zeros((base, p.weights.shape[1]), np.float32)
        self.weights = np.concatenate([none, p.weights])

    def __getattr__(self, name: str):
        """Return what the person has."""
        return getattr(self.person, name)

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3) at a moment, in the figure's frame."""
        p = self.person
        pose = p.pose(m)
        v, n = p.posed(pose, p.face_at(m, pose), p.seated(m))
        places, normals = [], []
        for name, load in self.loads.items():
            stand = self.stand(name, load, m, pose)
            if stand is None:
                places.append(np.tile(pose.at["spine"], (len(load.solid.v), 1)))
                normals.append(load.solid.n)
            else:
                turn, at = stand
                places.append(load.solid.v @ turn.T + at)
                normals.append(load.solid.n @ turn.T)
        return (np.concatenate([*places, v]).astype(np.float32),
                np.concatenate([*normals, n]).astype(np.float32))  # fmt: skip

    def stand(self, name: str, load: Load, m: Moment, pose) -> tuple[Array, Array] | None:
        """Return a thing's turn and place in the figure's frame; None when it is not there."""
        deeds = [d for d in m.bearing.deeds if _thing(d) == name]
        if not deeds:
            return self._left(name, load, m)
        deed = deeds[-1]
        t, what = deed.seconds, deed.gesture
        if (what == "takes" and t < HANDED) or (what == "gives" and t >= HANDED):
            return None
        if (what == "picks up" and t < GRASP) or (what == "puts down" and t >= LAID):
            return _lying(load, deed)
        if what in ("gives", "puts down") and deed.share < 0.4:
            return self._left(name, load, m)
        return _in_hand(load, deed, pose, self.person.bones.scale)

    def _left(self, name: str, load: Load, m: Moment) -> tuple[Array, Array] | None:
        """Return a thing that lies in the set, square to it."""
        for what, at in m.left:
            if what == name:
                turn, place = _lying(load, Deed("puts down", name, to=at))
                return about_z(-m.facing) @ turn, place
        return None


def laden(person, keys: list[dict], shown: str = "", left=()):
    """Return a player with what the keys of a slate put into their hands, and what lies about.

    What an insert has `shown` is there already.
    """
    named = dict.fromkeys(_thing(Deed(k.get("gesture") or "", k.get("thing") or "")) for k in keys)
    named |= dict.fromkeys(thing for thing, *_ in left if grip(thing).kind != "none")
    names = [n for n in named if n and not _same(n, shown)][:MOST]
    return Laden(person, names) if names and hasattr(person, "bones") else person


def _thing(deed: Deed) -> str:
    """Return the name of what a deed has in hand; nothing where there is nothing to see."""
    if deed.gesture == "phones":
        return "phone"
    moved = (*HOLDS, "picks up", "puts down", "gives", "takes")
    held = deed.gesture in moved and grip(deed.thing).kind != "none"
    return deed.thing if held else ""


def _same(name: str, shown: str) -> bool:
    """Say whether a thing in hand is what an insert shows: ``the letter``, ``LETTER``."""
    one, two = (set(re.findall(r"\w+", n.casefold())) for n in (name, shown))
    return bool(shown) and bool(one <= two or two <= one)


def _lying(load: Load, deed: Deed) -> tuple[Array, Array] | None:
    """Return a thing that lies on its back, or stands, where a hand fetches or leaves it."""
    if deed.to is None:
        return None
    upright = load.grip.kind in ("cup", "box", "tray", "bag")
    turn = np.array([[0, 0, -1.0], [-1, 0, 0], [0, 1, 0]]) if upright else np.eye(3)
    high = load.half[1] if upright else load.half[2]
    return turn, np.array(deed.to) + np.array([0, 0, high - 0.03])


def _in_hand(load: Load, deed: Deed, pose, scale: float) -> tuple[Array, Array]:
    """Return a thing's turn and place in the hands of a pose."""
    along, palm = (_axis(pose, "r", k) for k in (0, 1))
    middle = pose.at["r_hand"] + along * PALM * scale
    if deed.gesture == "phones":
        # Its upper end is at the ear, the lower comes out of the hand towards the mouth.
        return _frame(up=along, face=-palm), middle + palm * 0.020 - along * 0.030
    if load.grip.both:
        other = pose.at["l_hand"] + _axis(pose, "l", 0) * PALM * scale
        return _between(load, middle + palm * 0.02, other + _axis(pose, "l", 1) * 0.02, pose)
    if load.grip.kind in ("bag", "aim"):
        return _hung(load, middle, along, palm, pose)
    if load.grip.kind == "cup":
        return _frame(up=_level(deed, pose), face=along), middle + palm * (
            load.half[0] * 0.7 + 0.012
        )
    if load.grip.kind == "rod":
        up = _unit(np.array([0, 0, 0.6]) + along)
        return _frame(up=up, face=-palm), middle + palm * 0.015 + up * load.half[1] * 0.5
    out = 0.02 if load.grip.kind == "phone" else load.half[2] + 0.014
    return _frame(up=along, face=palm), middle + palm * out


def _level(deed: Deed, pose) -> Array:
    """Return where the top of a cup points: up, or tipped to the lips."""
    up = np.array([0, 0, 1.0])
    if deed.gesture != "drinks":
        return up
    tip = ease((deed.seconds - 0.7) / 0.4) * (1 - ease((deed.seconds - 1.9) / 0.4))
    return up * (1 - 0.55 * tip) - pose.turn["head"][:, 0] * 0.75 * tip


def _hung(load: Load, middle: Array, along: Array, palm: Array, pose) -> tuple[Array, Array]:
    """Return what hangs from a hand, or is aimed along it."""
    up = np.array([0, 0, 1.0])
    if load.grip.kind == "bag":
        hips = pose.turn["pelvis"]
        turn = np.stack([hips[:, 0], up, -hips[:, 1]], 1)
        return turn, middle - up * (load.half[1] + 0.015)
    side = _unit(np.cross(up, along))
    return np.stack([along, np.cross(-side, along), -side], 1), (
        middle + palm * 0.02 + along * 0.03 + up * 0.03
    )


def _between(load: Load, right: Array, left: Array, pose) -> tuple[Array, Array]:
    """Return a thing that two hands hold: a sheet to be read, a box before the belly."""
    side = _unit(right - left)
    middle = (right + left) / 2
    if load.grip.kind == "sheet":
        up = _unit(_axis(pose, "r", 0) + _axis(pose, "l", 0))
        return _frame(up=up - side * (up @ side), face=np.cross(side, up)), middle + up * 0.03
    chest = pose.turn["chest"][:, 0]
    ahead = _unit(chest * (1, 1, 0))
    turn = np.stack([side, np.array([0, 0, 1.0]), np.cross(side, (0, 0, 1.0))], 1)
    return turn, middle + ahead * 0.05 + np.array([0, 0, load.half[1] - 0.04])


def _axis(pose, side: str, which: int) -> Array:
    """Return where a hand's fingers point (0), or its palm faces (1)."""
    down = np.array([0, 0.53 if side == "l" else -0.53, -0.848])
    inward = np.array([0, -0.848 if side == "l" else 0.848, -0.53])
    return pose.turn[f"{side}_hand"] @ (down if which == 0 else inward)


def _frame(up: Array, face: Array) -> Array:
    """Return the turn that brings +y to `up` and +z near to `face`."""
    y = _unit(up)
    z = _unit(face - y * (face @ y))
    return np.stack([np.cross(y, z), y, z], 1)


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v) + 1e-9)


def _load(name: str) -> Load:
    """Return a thing as it is carried: what the kit has, or a bag, a case, a box, a tray."""
    g = grip(name)
    if g.kind not in ("bag", "box", "tray"):
        return Load(thing(name).solids[0], g)
    kit = Kit()
    {"bag": _bag, "box": _box, "tray": _tray}[g.kind](kit, g.wide, sum(map(ord, name)))
    kit.finish("load")
    return Load(kit.solids[0], g)


_HIDES = ("#5b3a26", "#2c2a2e", "#7a2f2a", "#3d4a3a", "#8a6a42")


def _bag(kit: Kit, wide: float, seed: int) -> None:
    colour = lin(_HIDES[seed % len(_HIDES)])
    case = wide > 0.4
    high = wide * (0.72 if case else 0.9)
    kit.of("leather")
    kit.box((0, -0.04, 0), (wide, high, 0.16 if case else 0.12), colour, 0.03)
    kit.box((0, -0.04, 0), (wide * 0.14, high * 1.01, 0.165 if case else 0.125), colour * 0.7, 0.01)
    top, out = high / 2 - 0.04, wide * 0.16
    rise = 0.05 if case else 0.14
    bow = [(-out, top, 0), (-out * 0.8, top + rise, 0), (out * 0.8, top + rise, 0), (out, top, 0)]
    kit.tube(bow, 0.010, colour * 0.6)


def _box(kit: Kit, wide: float, seed: int) -> None:
    kit.of("paper")
    colour = lin(("#b08a5c", "#a5804f", "#c19b6c")[seed % 3])
    kit.box((0, 0, 0), (wide, wide * 0.62, wide * 0.72), colour, 0.006)
    kit.box((0, wide * 0.312, 0), (wide * 1.002, 0.003, 0.05), lin("#d8c9a4"), 0.001)
    kit.box((0, 0.0, wide * 0.361), (0.05, wide * 0.4, 0.003), lin("#d8c9a4"), 0.001)


def _tray(kit: Kit, wide: float, seed: int) -> None:
    kit.of("wood")
    kit.box((0, -0.01, 0), (wide * 1.3, 0.014, wide), lin("#6b4a2e"), 0.005)
    kit.of("tile")
    for x, r in ((-0.08, 0.035), (0.02, 0.035), (0.11, 0.05)):
        kit.lathe((x, 0.0, 0.03 * (-1) ** seed), [(r * 0.7, 0), (r, 0.08), (r * 0.9, 0.08),
                  (r * 0.6, 0.01)], lin("#e8e4da"), 14)  # fmt: skip
