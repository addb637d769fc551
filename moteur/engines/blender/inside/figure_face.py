# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces: what moves in a head, put together. One topology, places by expression. Head space."""

import numpy as np

from .face_brow import brows
from .face_eye import eyes
from .face_glasses import glasses
from .face_mouth import mouth, standing
from .face_muscle import Expression, Skin
from .face_part import Part
from .figure_head import Head
from .mesh import STUFFS, Array

__all__ = ["Expression", "Face"]


class Face:
    """Shape the moving parts of a head, and the skin of the head with them."""

    def __init__(self, head: Head) -> None:
        self.head = head
        self.parts: list[Part] = [*eyes(head), *mouth(head), *brows(head), *glasses(head)]
        at = [p.at(Expression(), {})[0] for p in self.parts]
        sizes = [len(v) for v in at]
        start = np.cumsum([0, *sizes])
        self.q = np.concatenate([p.q + s for p, s in zip(self.parts, start, strict=False)])
        self.c = np.concatenate([p.c for p in self.parts]).astype(np.float32)

        def each(value) -> Array:
            return np.concatenate(
                [np.full(n, value(p), np.float32) for p, n in zip(self.parts, sizes, strict=True)]
            )

        self.glow, self.gloss = each(lambda p: p.glow), each(lambda p: p.gloss)
        self.s = each(lambda p: STUFFS.index(p.stuff)).astype(np.uint8)

    def shape(self, e: Expression) -> tuple[Array, Array]:
        """Return places and normals (n, 3) of the parts."""
        muscles = e.muscles()
        found = [p.at(e, muscles) for p in self.parts]
        return (np.concatenate([v for v, _ in found]).astype(np.float32),
                np.concatenate([n for _, n in found]).astype(np.float32))  # fmt: skip

    def skinned(self, skin: Skin, e: Expression) -> Array:
        """Return the places of a head's or a beard's skin (n, 3)."""
        muscles = e.muscles()
        return skin.moved(e, muscles, standing(e, muscles).open_)
