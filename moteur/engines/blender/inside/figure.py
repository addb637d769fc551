# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures: a player's body, head and hair as one mesh that bones and a face move."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .action import Moment
from .face_look import features
from .figure_body import body
from .figure_bust import Bust
from .figure_face import Expression
from .figure_fold import halves, pressed_flat, shares
from .figure_limbs import Bearing, Posed
from .figure_pose import Poser
from .figure_skeleton import BONES, Skeleton, skeleton
from .figure_skin import carried, pulls
from .figure_tailor import bind
from .figure_wardrobe import Wardrobe, wardrobe
from .garment_hats import pressed
from .light import Light, solidity
from .mesh import STUFFS, Array, Solid
from .pose_eyes import aimed
from .pose_fingers import Fingers

HEAD = BONES.index("head")
CLOSE = ("sit", "crouch", "lie", "drive")


@dataclass
class Person:
    """Hold a figure at rest: places, normals, quads, colours, bone weights (n, bones)."""

    name: str
    bones: Skeleton
    clothes: Wardrobe
    bust: Bust
    v: Array
    n: Array
    q: Array
    c: Array
    weights: Array
    folds: Array
    gloss: Array
    glow: Array
    s: Array
    head_from: int
    hair_from: int
    face_from: int
    to_head: tuple[float, Array]
    hug: Array

    def rest(self, e: Expression, seated: float = 0.0) -> tuple[Array, Array]:
        """Return rest places and normals with an expression; skirts hug the legs of who sits."""
        v, n = self.v.copy(), self.n.copy()
        scale, origin = self.to_head
        hv, n[self.head_from :] = self.bust.shape(e)
        v[self.head_from :] = hv * scale + origin
        if seated:
            v += self.hug * seated
        return v, n

    @cached_property
    def pulls(self) -> tuple[Array, Array]:
        """Return the bones that pull at each place, and how much."""
        return pulls(self.weights)

    def posed(self, pose: Posed, e: Expression, seated: float = 0.0) -> tuple[Array, Array]:
        """Return places and normals (n, 3) in the figure's frame."""
        v, n = self.rest(e, seated)
        self.fingers.close(v, n, pose.fingers)
        whole = pose.matrices(self.bones)
        half = halves(pose, self.bones, whole)
        return carried(v, n, self.pulls, self.folds, whole, half)

    @cached_property
    def fingers(self) -> Fingers:
        """Return the fingers, to be closed."""
        return Fingers(self.bones, self.clothes, self.v, self.weights, BONES)

    def solve(self, b: Bearing) -> Posed:
        """Return the pose for a bearing."""
        return Poser(self.bones, b, self.clothes.build).solve()

    @property
    def eyes(self) -> float:
        """Return how high the eyes are when standing, metres."""
        scale, origin = self.to_head
        return float(origin[2] + self.bust.head.eye[2] * scale)

    def pose(self, m: Moment) -> Posed:
        """Return the pose at a moment, on its way from the one before."""
        return self.solve(m.bearing)

    def face_at(self, m: Moment, pose: Posed) -> Expression:
        """Return the face at a moment, with the eyes on what the figure looks at."""
        return aimed(m, pose, self.bones, *self.to_head)

    def seated(self, m: Moment) -> float:
        """Return 0-1: how much skirts hug the legs at a moment."""
        b = m.bearing
        low = b.pose in CLOSE
        was = b.before.pose in CLOSE if b.before is not None else low
        return was + (low - was) * b.change

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3) at a moment, in the figure's frame."""
        pose = self.pose(m)
        seated = self.seated(m)
        v, n = self.posed(pose, self.face_at(m, pose), seated)
        if m.bearing.pose in ("sit", "drive") and m.bearing.seat > 0:
            pressed_flat(v, self.weights, m.bearing.seat, seated)
        return v, n


def person(player: dict, fine: float = 1.0, looks: dict | None = None) -> Person:
    """Build a person from a player of the contract; equal players give equal meshes.

    `looks` is an appearance of the contract; None leaves it to the player's seed.
    """
    look = player["look"]
    w = wardrobe(player["kind"], player["age"], look, looks)
    s = skeleton(player["height"], w.female, w.child, w.age)
    bust = Bust(features(w, look, looks), fine)
    if w.hat:
        part = slice(bust.hair_from, bust.face_from)
        bust.v[part] = pressed(bust.v[part], w.hat)
    scale = s.head / 0.24
    origin = np.array([s.joint["head"][0] + 0.012, 0, s.height - s.head], np.float32)
    v, n, q, c, weights, gloss, stuff = [], [], [], [], [], [], []
    base = 0

    def put(pv, pn, pq, pc, dense, shine, of) -> None:
        nonlocal base
        v.append(pv)
        n.append(pn)
        q.append(pq + base)
        c.append(pc)
        weights.append(dense)
        gloss.append(np.full(len(pv), shine))
        stuff.append(np.full(len(pv), STUFFS.index(of), np.uint8))
        base += len(pv)

    hugs = []
    for skin in body(s, w, fine):
        dense = np.zeros((len(skin.v), len(BONES)), np.float32)
        np.put_along_axis(dense, skin.bones, skin.weights, 1)
        put(skin.v, skin.n, skin.q, skin.c, dense, skin.gloss, skin.stuff)
        hugs.append(_hug(s, skin.v) if skin.name == "skirt" else np.zeros_like(skin.v))
    begin = base
    world = bust.v * scale + origin
    put(world, bust.n, bust.q, bust.c, _on_head(s, bust, world), 0.0, "skin")
    va, na, qa = np.concatenate(v).astype(np.float32), np.concatenate(n), np.concatenate(q)
    ca = np.concatenate(c).astype(np.float32)
    gloss[-1], stuff[-1] = bust.gloss, bust.s
    glow = np.concatenate([np.zeros(begin), bust.glow]).astype(np.float32)
    hug = np.zeros_like(va)
    hug[:begin] = np.concatenate(hugs)
    ca[:begin] *= _creases(va, na, qa, begin)[:, None]
    carried = np.concatenate(weights)
    return Person(
        player["name"], s, w, bust, va, na.astype(np.float32), qa, ca, carried, shares(carried),
        np.concatenate(gloss).astype(np.float32), glow, np.concatenate(stuff), begin,
        begin + bust.hair_from, begin + bust.face_from, (scale, origin), hug,
    )  # fmt: skip


def _hug(s: Skeleton, v: Array) -> Array:
    """Return the shift that lays a skirt's places close around the thighs."""
    b = s.scale
    hip = s.joint["l_thigh"]
    k = np.clip((hip[2] + 0.02 * b - v[:, 2]) / (0.16 * b), 0, 1)[:, None]
    axis = np.stack([np.zeros(len(v)), np.clip(v[:, 1], -hip[1], hip[1]), v[:, 2]], 1)
    out = v - axis
    far = np.linalg.norm(out, axis=1, keepdims=True) + 1e-6
    close = axis + out / far * np.minimum(far, 0.098 * b)
    return ((close - v) * k).astype(np.float32)


def _on_head(s: Skeleton, bust: Bust, world: Array) -> Array:
    """Return the weights of a head's places: long hair lies on the shoulders."""
    dense = np.zeros((len(world), len(BONES)), np.float32)
    dense[:, HEAD] = 1
    low = np.flatnonzero(bust.v[: bust.face_from, 2] < 0.0)
    low = low[low >= bust.hair_from]
    if len(low):
        index, part = bind(s, world[low], ("head", "neck", "chest"), 3)
        loose = np.zeros((len(low), len(BONES)), np.float32)
        np.put_along_axis(loose, index, part, 1)
        k = np.clip(-bust.v[low, 2:3] / 0.08, 0, 1)
        dense[low] = dense[low] * (1 - k) + loose * k
    return dense


def _creases(v: Array, n: Array, q: Array, count: int) -> Array:
    """Return how open each of the first places of the rest figure is, 0-1."""
    solid = Solid("figure", v, n, q, v, v[:, 0])
    space = solidity([solid], v.min(0), v.max(0), 0.022)
    v, n, q = v[:count], n[:count], q[(q < count).all(1)]
    shade = Light([], np.ones(3), np.ones(3), solid=space).corners(v, n)
    for _ in range(4):
        face = np.repeat(shade[q].mean(1), 4)
        shade = np.bincount(q.ravel(), face, count) / np.maximum(
            np.bincount(q.ravel(), minlength=count), 1
        )
    return np.clip(0.42 + 0.58 * shade / max(float(np.quantile(shade, 0.8)), 1e-3), 0.3, 1.06)
