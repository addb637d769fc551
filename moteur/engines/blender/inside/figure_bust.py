# SPDX-License-Identifier: GPL-3.0-or-later
"""Busts: skin, hair and face of a head as one mesh that an expression moves. Head space."""

import numpy as np

from .face_look import Features
from .face_muscle import Skin
from .figure_face import Expression, Face
from .figure_hair import hair
from .figure_head import Head
from .mesh import STUFFS, Array


class Bust:
    """Hold a head: v, n, q, c, gloss, glow, s; first the skin, then hair, then the face."""

    def __init__(self, look: Features, fine: float = 1.0) -> None:
        self.look = look
        self.head = Head(look, fine)
        self.face = Face(self.head)
        tufts = sorted(hair(self.head, fine), key=lambda t: not t.moves)
        fv, fn = self.face.shape(Expression())
        every = [(self.head.v, self.head.n, self.head.q, self.head.c),
                 *((t.v, t.n, t.q, t.c) for t in tufts),
                 (fv, fn, self.face.q, self.face.c)]  # fmt: skip
        sizes = [len(e[0]) for e in every]
        start = np.cumsum([0, *sizes])
        self.v = np.concatenate([e[0] for e in every]).astype(np.float32)
        self.n = np.concatenate([e[1] for e in every]).astype(np.float32)
        self.q = np.concatenate([e[2] + b for e, b in zip(every, start, strict=False)])
        self.c = np.concatenate([e[3] for e in every]).astype(np.float32)
        self.hair_from, self.face_from = int(start[1]), int(start[-2])
        moving = self.hair_from + sum(len(t.v) for t in tufts if t.moves)
        middle = self.face_from - self.hair_from
        self.gloss = np.concatenate(
            [np.full(self.hair_from, 0.12), np.full(middle, 0.26), self.face.gloss]
        ).astype(np.float32)
        self.glow = np.concatenate([np.zeros(self.face_from), self.face.glow]).astype(np.float32)
        kinds = (STUFFS.index("skin"), STUFFS.index("hair"))
        self.s = np.concatenate(
            [np.full(self.hair_from, kinds[0]), np.full(middle, kinds[1]), self.face.s]
        ).astype(np.uint8)
        on = np.flatnonzero((self.v[:moving, 0] > 0.01) & (self.v[:moving, 2] > -0.08))
        self._moves = on
        self._skin = Skin(self.v[on], self.head.mouth)
        self._folds = self._quads(on)
        self._made: tuple[Expression, Array, Array] | None = None

    def _quads(self, on: Array) -> tuple[Array, Array]:
        """Return the quads whose corners all move, numbered among those, and what they touch."""
        number = np.full(self.face_from, -1)
        number[on] = np.arange(len(on))
        q = self.q[(self.q < self.hair_from).all(1)]
        q = number[q]
        q = q[(q >= 0).all(1)]
        full = np.bincount(q.ravel(), minlength=len(on))
        return q, full >= 4

    def shape(self, e: Expression) -> tuple[Array, Array]:
        """Return places and normals (n, 3) with an expression; a face that stays is kept."""
        if self._made is None or self._made[0] != e:
            self._made = (e, *self._shaped(e))
        return self._made[1:]

    def _shaped(self, e: Expression) -> tuple[Array, Array]:
        v, n = self.v.copy(), self.n.copy()
        fv, fn = self.face.shape(e)
        v[self.face_from :], n[self.face_from :] = fv, fn
        moved = self.face.skinned(self._skin, e)
        v[self._moves] = moved
        if e.feeling != "neutral" or e.was != "neutral" or e.brow:
            q, inner = self._folds
            turned = _turned(self._skin.p, moved, q, self.n[self._moves])
            n[self._moves[inner]] = turned[inner]
        return v, n


def _turned(before: Array, after: Array, q: Array, n: Array) -> Array:
    """Return normals n (m, 3) changed as those of the quads have."""
    change = _normals(after, q) - _normals(before, q)
    n = n + change
    return (n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-9)).astype(np.float32)


def _normals(v: Array, q: Array) -> Array:
    face = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    flat = q.ravel()
    n = np.stack([np.bincount(flat, np.repeat(face[:, i], 4), len(v)) for i in range(3)], 1)
    return n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-12)
