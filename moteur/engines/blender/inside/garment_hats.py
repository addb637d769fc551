# SPDX-License-Identifier: GPL-3.0-or-later
"""Hats: turned over the skull in head space, where the crown is at 0.24 and the face at +x."""

import numpy as np

from .figure_tailor import Tailor
from .figure_wardrobe import Piece
from .garment_form import whole
from .garment_loft import dyed, net
from .mesh import Array, lin

MIDDLE = np.array([-0.012, 0.0])
# What covers the skull: how far a hat's rim is above the chin in front and behind. Hair above is
# pressed under it.
RIMS = {
    "cap": (0.186, 0.150), "beanie": (0.180, 0.128), "beret": (0.188, 0.155),
    "fedora": (0.186, 0.158), "bowler": (0.186, 0.160), "top_hat": (0.188, 0.162),
    "hard_hat": (0.184, 0.150), "fire_helmet": (0.180, 0.130), "police_cap": (0.186, 0.160),
    "captain_cap": (0.186, 0.160), "chef_hat": (0.190, 0.165), "headscarf": (0.178, 0.05),
    "bonnet": (0.180, 0.09), "straw_hat": (0.186, 0.158), "rain_hat": (0.184, 0.140),
}  # fmt: skip


def pressed(v: Array, kind: str) -> Array:
    """Return the places of hair in head space under a hat of a kind: none stands out above it."""
    front, back = RIMS[kind]
    x, y = v[:, 0] - MIDDLE[0], v[:, 1]
    rim = front + (back - front) * (0.5 - 0.5 * np.cos(np.arctan2(y, x)))
    up = np.clip((v[:, 2] - rim + 0.004) / (0.244 - rim), 0, 1)
    dome = np.sqrt(np.clip(1 - up**2, 0.0, 1)) * 0.95
    r = np.hypot(x / 0.107, y / 0.086) + 1e-9
    k = np.where(v[:, 2] > rim - 0.004, np.minimum(1.0, dome / r), 1.0)
    if kind in WRAPS:
        # A scarf holds all the hair, but for what frames the face.
        k = np.where((v[:, 2] <= rim - 0.004) & (x < 0.06), np.minimum(1.0, 0.96 / r), k)
    out = v.copy()
    out[:, 0], out[:, 1] = MIDDLE[0] + x * k, y * k
    out[:, 2] = np.minimum(v[:, 2], np.maximum(rim, 0.238))
    return out


WRAPS = ("headscarf", "bonnet")


class Hats(Tailor):
    """Make what is worn on the head."""

    def hat(self, piece: Piece) -> None:
        """Make a hat of a kind."""
        front, back = RIMS[piece.kind]
        getattr(self, f"_{piece.kind}")(piece, front, back)

    # Head space.

    def _put(self, p: Array, colour, stuff="cloth", gloss=0.05, closed=True) -> None:
        scale = self.s.head / 0.24
        origin = np.array([self.s.joint["head"][0] + 0.012, 0, self.s.height - self.s.head])
        mesh = net(p * scale + origin, closed)
        self.keep("hat", mesh, colour, whole(len(mesh[0]), "head"), stuff, gloss)

    def _shell(
        self, profile, front: float, back: float, bumps: float = 0.0, count: int = 0
    ) -> Array:
        """Return a net turned about the skull, by (share of its radius, height over the rim)."""
        a = np.linspace(0, 2 * np.pi, self.around(36), endpoint=False)
        rim = front + (back - front) * (0.5 - 0.5 * np.cos(a))
        rows = []
        for share, high in profile:
            r = share * (1 + bumps * np.cos(count * a) * (share > 0.3))
            x = MIDDLE[0] + np.cos(a) * 0.110 * r
            y = np.sin(a) * 0.089 * r
            # A rim dips behind; a crown does not.
            level = rim + (front - rim) * np.clip(high / 0.06, 0, 1)
            rows.append(np.stack([x, y, level + high], -1))
        return np.stack(rows)

    def _crown(self, piece: Piece, front: float, back: float, profile, stuff="cloth", gloss=0.05,
               bumps=0.0, count=0) -> None:  # fmt: skip
        p = self._shell(profile, front, back, bumps, count)
        a = np.broadcast_to(np.arange(p.shape[1]) / p.shape[1] * 0.6, p.shape[:2])
        c = dyed(piece.colour, piece.second, piece.pattern, p[..., 2], a)
        self._put(p, c, stuff, gloss)

    def _brim(self, colour, front: float, back: float, wide: float, curl: float, ahead: float = 0.0,
              stuff="cloth", only_front: bool = False) -> None:  # fmt: skip
        half = 1.25 if only_front else np.pi
        a = np.linspace(-half, half, self.around(32))
        rim = front + (back - front) * (0.5 - 0.5 * np.cos(a))
        k = np.clip(1 - (a / half) ** 4, 0, 1) if only_front else 1 + 0 * a
        rows = []
        for out, dz in ((0.0, 0.004), (1.0, 0.004), (1.02, 0.0), (1.0, -0.004), (0.0, -0.004)):
            r = 1.0 + 0 * a
            reach = out * (wide + ahead * np.clip(np.cos(a), 0, 1) ** 2) * k
            up = curl * out**2 * np.abs(np.sin(a)) ** 2 - (
                0.018 * out * k if only_front else 0.006 * out
            )
            x = MIDDLE[0] + np.cos(a) * (0.108 * r + reach)
            y = np.sin(a) * (0.087 * r + reach * 0.92)
            rows.append(np.stack([x, y, rim + up + dz], -1))
        self._put(np.stack(rows[::-1]), colour, stuff, 0.2 if only_front else 0.05, False)

    def _band(self, colour, front: float, back: float, high: float, share: float = 1.015) -> None:
        self._put(self._shell([(share - 0.01, high), (share, high), (share, 0.004), (share, -0.002),
                               (share - 0.03, -0.002)], front, back), colour)  # fmt: skip

    def _cap(self, piece: Piece, front: float, back: float) -> None:
        if piece.pattern == "tweed":
            self._crown(piece, front, back, _dome(0.055, 1.06, 1.13))
        else:
            self._crown(piece, front, back, _dome(0.072, 1.0, 1.0))
        self._brim(np.asarray(lin(piece.colour)) * 0.8, front + 0.004, back, 0.050, 0.0, 0.018,
                   only_front=True)  # fmt: skip

    def _beanie(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, _dome(0.086, 1.02, 1.03), bumps=0.010, count=18)
        self._put(self._shell([(1.03, 0.030), (1.065, 0.028), (1.065, 0.002), (1.03, -0.004),
                               (0.98, 0.0)], front, back, 0.012, 22),
                  np.asarray(lin(piece.colour)) * 0.88)  # fmt: skip

    def _beret(self, piece: Piece, front: float, back: float) -> None:
        profile = ((0.0, 0.062), (0.5, 0.062), (0.95, 0.055), (1.22, 0.040), (1.26, 0.028),
                   (1.12, 0.012), (0.99, 0.004), (0.97, -0.006))  # fmt: skip
        p = self._shell(profile, front, back)
        k = np.clip((p[..., 2] - 0.18) / 0.05, 0, 1)
        p[..., 1] -= 0.024 * k
        p[..., 2] += 0.020 * k * np.clip(p[..., 1] / 0.1, -1, 1)
        self._put(p, piece.colour)

    def _fedora(self, piece: Piece, front: float, back: float) -> None:
        p = self._shell([(0.0, 0.072), (0.35, 0.074), (0.70, 0.088), (0.86, 0.084), (0.93, 0.060),
                         (0.98, 0.02), (1.0, 0.0)], front, back)  # fmt: skip
        pinch = np.clip(p[..., 0] / 0.09, 0, 1) * np.clip((p[..., 2] - front - 0.02) / 0.06, 0, 1)
        p[..., 1] *= 1 - 0.28 * pinch
        self._put(p, piece.colour)
        self._brim(piece.colour, front, back, 0.058, 0.028, 0.006)
        self._band(piece.second or "#1a1a1d", front, back, 0.026, 1.012)

    def _straw_hat(self, piece: Piece, front: float, back: float) -> None:
        straw = Piece(piece.kind, piece.colour, piece.colour, "tweed")
        self._crown(straw, front, back, [(0.0, 0.072), (0.6, 0.071), (0.9, 0.064), (0.97, 0.04),
                                         (1.0, 0.0)])  # fmt: skip
        self._brim(piece.colour, front, back, 0.085, -0.004)
        self._band(piece.second or "#3a3550", front, back, 0.024, 1.012)

    def _rain_hat(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, _dome(0.072, 1.0, 1.0), "plastic", 0.3)
        self._brim(piece.colour, front, back, 0.050, -0.020, -0.010, "plastic")

    def _bowler(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, _dome(0.095, 1.0, 1.0), gloss=0.15)
        self._brim(piece.colour, front, back, 0.034, 0.022)
        self._band("#17171a", front, back, 0.022)

    def _top_hat(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, [(0.0, 0.150), (0.9, 0.150), (1.0, 0.146), (0.97, 0.10),
                                         (0.95, 0.05), (1.0, 0.0)], gloss=0.3)  # fmt: skip
        self._brim(piece.colour, front, back, 0.040, 0.026)
        self._band("#17171a", front, back, 0.028, 1.0)

    def _hard_hat(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, _dome(0.088, 1.10, 1.10), "plastic", 0.5)
        self._brim(piece.colour, front, back, 0.024, 0.0, 0.026, "plastic")
        a = np.linspace(-1.0, 1.0, 14)
        x, z = MIDDLE[0] + 0.105 * a, 0.186 + 0.092 * np.sqrt(np.clip(1.04 - a * a, 0, 1))
        across = (-0.014, -0.011, 0.011, 0.014)
        p = np.stack([np.stack([x, 0 * a + y, z], -1) for y in across])
        self._put(p, piece.colour, "plastic", 0.5, False)

    def _fire_helmet(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, _dome(0.098, 1.14, 1.16), "plastic", 0.3)
        self._brim(piece.colour, front - 0.004, back, 0.034, 0.004, -0.012, "plastic")
        self._band(piece.second or "#d8c23a", front, back, 0.020, 1.19)
        self._badge("#d9b640", 0.205, 0.020)

    def _badge(self, colour: str, z: float, size: float) -> None:
        y = np.linspace(-1, 1, 5) * size
        x = 0.127 - 0.25 * np.abs(y)
        rows = (z + size, z, z - size)
        p = np.stack([np.stack([x - 0.10 * (h - 0.18), y, 0 * y + h], -1) for h in rows])
        self._put(p, colour, "metal", 0.6, False)

    def _police_cap(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, [(0.0, 0.064), (0.6, 0.066), (1.12, 0.070), (1.24, 0.062),
                                         (1.16, 0.040), (1.03, 0.024), (1.0, 0.0)])  # fmt: skip
        self._band(piece.second or "#e4e4e4", front, back, 0.024, 1.03)
        self._brim("#0e0e10", front + 0.004, back, 0.034, 0.0, 0.012, "leather", True)
        self._badge("#d8dce0", 0.222, 0.013)

    def _captain_cap(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, [(0.0, 0.060), (0.6, 0.062), (1.10, 0.066), (1.22, 0.056),
                                         (1.14, 0.036), (1.02, 0.022), (1.0, 0.0)])  # fmt: skip
        self._band("#15171c", front, back, 0.026, 1.03)
        self._brim("#0e0e10", front + 0.004, back, 0.034, 0.0, 0.012, "leather", True)
        self._badge("#c9a24a", 0.212, 0.012)

    def _chef_hat(self, piece: Piece, front: float, back: float) -> None:
        self._crown(piece, front, back, [(0.0, 0.150), (0.6, 0.150), (1.05, 0.140), (1.22, 0.115),
                                         (1.20, 0.090), (1.02, 0.066), (1.0, 0.060), (1.0, 0.0)],
                    bumps=0.030, count=13)  # fmt: skip
        self._band(piece.colour, front, back, 0.050, 1.02)

    def _headscarf(self, piece: Piece, front: float, back: float) -> None:
        self._wrap(piece, front, 0.035, 1.09)

    def _bonnet(self, piece: Piece, front: float, back: float) -> None:
        self._wrap(piece, front, 0.075, 1.14)

    def _wrap(self, piece: Piece, front: float, low: float, share: float) -> None:
        """Lay cloth over the head from the brow to the nape, the face left open."""
        a = np.linspace(0.92, 2 * np.pi - 0.92, self.around(30))
        t = np.linspace(0, 1, 12)
        rows = []
        for k in t:
            high = np.sin(k * np.pi / 2)
            r = (1 - high**3) ** 0.45
            bottom = low + 0.02 * np.cos(a)
            z = bottom + (0.246 - bottom) * high
            x = MIDDLE[0] + np.cos(a) * 0.112 * r * share
            y = np.sin(a) * 0.092 * share * r
            rows.append(np.stack([x, y, z], -1))
        p = np.stack(rows[::-1])
        c = dyed(piece.colour, piece.second, piece.pattern, p[..., 2], p[..., 1])
        self._put(p, c, closed=False)
        profile = ((0.0, 0.060), (0.5, 0.056), (0.85, 0.036), (1.02, 0.006), (1.0, 0.0))
        top = self._shell(profile, front, front - 0.02)
        close = 0.89 * share
        self._put(top * np.array([close, close, 1.0]) + np.array([0, 0, 0.004]), piece.colour)


def _dome(high: float, low: float, wide: float):
    """Return the profile of a dome over the rim."""
    t = np.linspace(0, np.pi / 2, 8)
    rows = [(float(np.sin(k)) * wide, high * float(np.cos(k)) + 0.0) for k in t]
    return [*rows, (low, 0.0)]
