# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands at rest and hands that speak: where they are when they do nothing in particular."""

from math import pi, sin
from random import Random

import numpy as np

from .figure_limbs import Hand
from .mesh import Array
from .pose_feeling import body
from .pose_ride import ASTRIDE, grips
from .pose_stance import Stances

BEAT = 2.1
SAYS = ("one", "open", "one", "chop", "low", "self", "open", "one", "low", "offer")
SAD, AFRAID, CROSS = ("low", "self", "low"), ("self", "low"), ("chop", "one", "chop", "open")


class Hands(Stances):
    """Solve one figure's hands."""

    def idle(self, side: str) -> Hand:
        """Return a hand that does nothing, as the pose and the feeling leave it."""
        b = self.b
        if b.pose == "lie":
            return self._laid(side)
        if b.pose == "drive":
            return grips(self, side) if b.seat > ASTRIDE else self._wheel(side)
        if b.pose == "sit":
            return self._resting(side)
        if b.pose == "crouch":
            return self._on_knee(side)
        stood = self._stood(side)
        if b.pace < 0.02:
            return stood
        return stood.mixed(self._swung(side), min(1.0, b.pace * 2.2))

    def _stood(self, side: str) -> Hand:
        b = self.b
        felt = self._felt(side, b.feeling)
        if b.felt < 1:
            felt = self._felt(side, b.was).mixed(felt, b.felt)
        return felt

    def _felt(self, side: str, feeling: str) -> Hand:
        b = self.b
        manner = (b.manner // 2) % 6
        ways = {
            "fear": lambda: self._clutched(side),
            "grief": lambda: self._clasped(side, 0.02) if manner % 2 else self._hugged(side),
            "anger": lambda: self._akimbo(side) if manner % 3 == 0 else self._tense(side),
            "doubt": lambda: self._pondering(side),
            "joy": lambda: self._hang(side, 6, 26, 15),
        }
        if feeling in ways:
            return ways[feeling]()
        calm = {1: lambda: self._clasped(side, 0.06), 4: lambda: self._behind(side)}
        if side == "l":
            calm[2] = lambda: self._akimbo(side)
        if not b.deeds and b.age > 15:
            calm[3] = lambda: self._folded(side)
        return calm[manner]() if manner in calm else self._hang(side, 3, 16 if side == "l" else 12)

    def _swung(self, side: str) -> Hand:
        """Swing an arm against its leg."""
        b, run = self.b, self.b.pose == "run"
        feet = b.feet or ((0,) * 5, (0,) * 5)
        spread = float(np.clip((feet[1][0] - feet[0][0]) / (0.42 * self.s.height), -1.1, 1.1))
        swing = spread * (1 if side == "l" else -1) * (36 if run else 23) * min(1.0, b.pace)
        low = {"grief": 0.45, "fear": 0.6, "joy": 1.25, "anger": 1.15}.get(b.feeling, 1.0)
        swing *= low
        if run:
            return self._hang(side, swing + 4, 82, 10)
        return self._hang(side, swing + 3, 16 + 9 * max(0.0, swing / 24), 8)

    def _at(self, bone: str, ahead: float, aside: float, up: float, k: int) -> Array:
        """Return a point by a bone's own axes, in shares of a middling body, aside outward."""
        local = np.array([ahead, aside * k, up]) * self.s.scale
        return self._carried(bone, self.s.joint[bone]) + self.out.turn[bone] @ local

    def _of_chest(self, *xyz: float) -> Array:
        return self.out.turn["chest"] @ np.array(xyz)

    def _clasped(self, side: str, up: float) -> Hand:
        k = 1 if side == "l" else -1
        at = self._at("pelvis", 0.19 * self.build + 0.024 * k, 0.045, up, k)
        return Hand(at, self._of_chest(-0.5, k * 0.9, -0.3), self._of_chest(-1.0, -0.2 * k, 0.2),
                    self._of_chest(0.25, -k, -0.45))  # fmt: skip

    def _behind(self, side: str) -> Hand:
        k = 1 if side == "l" else -1
        deep = -0.175 * self.build - 0.024 * k
        return Hand(self._at("pelvis", deep, 0.05, 0.06, k), self._of_chest(-0.6, k, 0.0),
                    self._of_chest(-1.0, 0.0, 0.1), self._of_chest(0.1, -k, -0.5))  # fmt: skip

    def _akimbo(self, side: str) -> Hand:
        k = 1 if side == "l" else -1
        turn = self.out.turn["pelvis"]
        return Hand(self._at("pelvis", 0.05, 0.200 * self.build, 0.075, k),
                    turn @ np.array([-0.5, k, 0.1]), turn @ np.array([-0.2, -k * 0.8, -0.3]),
                    turn @ np.array([0.35, -k * 0.15, -0.8]))  # fmt: skip

    def _folded(self, side: str) -> Hand:
        """Fold the arms before the chest, the right over the left."""
        k = 1 if side == "l" else -1
        deep = (0.215 if side == "r" else 0.165) * max(1.0, self.build * 0.95)
        up = -0.075 if side == "r" else -0.045
        return Hand(self._at("chest", deep, -0.045, up, k), self._of_chest(0.25, k, -0.75),
                    self._of_chest(-1.0, 0, 0.2), self._of_chest(-0.15, -k, 0.12))  # fmt: skip

    def _hugged(self, side: str) -> Hand:
        """Hold oneself: one hand at the other arm, the other hangs."""
        k = 1 if side == "l" else -1
        if side == "l":
            return self._hang(side, 6, 10, 5)
        return Hand(self._at("chest", 0.15 * self.build, -0.13, -0.14, k),
                    self._of_chest(0.1, k, -0.8), self._of_chest(-0.9, -k * 0.4, 0),
                    self._of_chest(0.05, -k, -0.1))  # fmt: skip

    def _clutched(self, side: str) -> Hand:
        """Draw the hands up before the breast."""
        k = 1 if side == "l" else -1
        tremble = 0.003 * sin(self.b.seconds * 23 + k)
        deep = 0.19 * self.build + (0.02 if side == "r" else 0)
        return Hand(self._at("chest", deep, 0.035, 0.055 + tremble, k),
                    self._of_chest(-0.1, k, -0.7), self._of_chest(-0.6, -k, 0.2),
                    self._of_chest(0.25, -k * 0.5, 0.9))  # fmt: skip

    def _tense(self, side: str) -> Hand:
        k = 1 if side == "l" else -1
        return Hand(self._at("pelvis", 0.10, 0.225 * self.build, -0.03, k),
                    self._of_chest(-0.6, k, 0.0), self._of_chest(0.1, -k, 0.1),
                    self._of_chest(0.35, -k * 0.1, -0.9))  # fmt: skip

    def _pondering(self, side: str) -> Hand:
        """Put a hand to the chin, its elbow on the other forearm."""
        k = 1 if side == "l" else -1
        if side == "l":
            return Hand(self._at("chest", 0.19 * self.build, -0.05, -0.13, k),
                        self._of_chest(0.2, k, -0.75), self._of_chest(-0.9, 0, 0.4),
                        self._of_chest(0, -k, 0.05))  # fmt: skip
        s = self.s
        chin = self.out.at["head"] + self.out.turn["head"] @ np.array(
            [0.085 * s.head / 0.24, -0.03, -0.045 * s.head / 0.24]
        )
        wrist = chin + self._of_chest(0.0, -0.045, -0.095) * s.scale
        return Hand(wrist, self._of_chest(0.5, -0.35, -1.0), self._of_chest(-0.8, 0.55, 0.1),
                    self._of_chest(-0.12, 0.5, 0.85))  # fmt: skip

    # Low.

    def _resting(self, side: str) -> Hand:
        """Lay a hand on the table in reach, else on the thigh."""
        s, b = self.s, self.b
        k = 1 if side == "l" else -1
        hip = (b.seat or 0.45) + 0.078 * s.scale * self.build
        pole = np.array([-0.5, 0.8 * k, -0.5])
        if b.table and b.table[1] > hip and b.feeling not in ("fear", "grief"):
            x = min(max(b.table[0] + 0.07, 0.20 * s.scale), 0.37 * s.scale)
            near = 0.11 if b.manner % 3 else 0.16
            at = np.array([x, near * k * s.scale, b.table[1] + 0.042])
            return Hand(at, pole, np.array([0, 0, -1.0]), np.array([0.9, -0.45 * k, -0.06]))
        if b.feeling == "fear":
            return self._clutched(side)
        knee = 0.185
        aside = 0.115
        if (b.manner // 3) % 3 == 1 or b.feeling == "grief":
            aside, knee = 0.035, 0.17 + 0.02 * k
        thigh = self._carried("pelvis", s.joint[f"{side}_thigh"])
        at = np.array([
            thigh[0] + (knee + 0.02) * s.scale, aside * k * s.scale,
            hip + (0.108 if aside > 0.05 else 0.122) * s.scale * self.build,
        ])  # fmt: skip
        return Hand(at, pole, np.array([0, 0, -1.0]), np.array([0.9, -0.3 * k, -0.22]))

    def _wheel(self, side: str) -> Hand:
        """Keep a hand on the wheel."""
        s, k = self.s, 1 if side == "l" else -1
        steer = 0.012 * sin(self.b.seconds * 0.9 + self.b.manner)
        chest = self._carried("chest", s.joint["chest"])
        at = np.array([chest[0] + 0.40 * s.scale, 0.155 * k * s.scale,
                       (self.b.seat or 0.35) + (0.34 + steer * k) * s.scale])  # fmt: skip
        return Hand(at, np.array([-0.3, 0.9 * k, -0.8]), np.array([0.25, -k, -0.35]),
                    np.array([0.75, -0.25 * k, 0.55]))  # fmt: skip

    def _on_knee(self, side: str) -> Hand:
        s, k = self.s, 1 if side == "l" else -1
        knee = self.out.at[f"{side}_shin"]
        return Hand(knee + np.array([0.02, -0.03 * k, 0.075 * s.scale]),
                    np.array([-0.4, k, -0.5]), np.array([0, 0, -1.0]),
                    np.array([0.7, -0.5 * k, -0.5]))  # fmt: skip

    def _laid(self, side: str) -> Hand:
        s, b, k = self.s, self.b, 1 if side == "l" else -1
        root = self.out.at["pelvis"]
        hand = np.array([root[0] + 0.02 * s.scale, 0.27 * k * s.scale, b.seat + 0.06])
        if side == "r" and not b.fall:
            hand = np.array([root[0] - 0.16 * s.scale, -0.02, b.seat + 0.27 * s.scale])
        elif b.fall:
            hand = np.array([root[0] - (0.5 if k > 0 else 0.1), 0.42 * k * s.scale, b.seat + 0.05])
        flat = np.array([0.8, -0.6 * k if side == "r" else 0.1 * k, -0.1])
        return Hand(hand, np.array([0.1, 0.8 * k, 0.4]), np.array([0, 0, -1.0]), flat)

    # Speech.

    def speaking(self, side: str, rest: Hand) -> Hand:
        """Return a hand that goes with the words: another gesture each phrase or so."""
        b = self.b
        if b.speak < 0.02 or b.pose in ("lie", "drive") or b.pace > 0.3:
            return rest
        t = b.seconds / BEAT + (b.manner % 13) * 0.37
        n, u = int(t), t % 1.0
        now, then = self._says(n, side, rest), self._says(n - 1, side, rest)
        k = min(1.0, u / 0.22)
        said = then.mixed(now, k * k * (3 - 2 * k))
        lift = min(1.0, b.speak * 1.5)
        return rest.mixed(said, lift * lift * (3 - 2 * lift))

    def _says(self, n: int, side: str, rest: Hand) -> Hand:
        """Return the hand in a phrase."""
        b = self.b
        kinds = {"grief": SAD, "fear": AFRAID, "anger": CROSS}.get(b.feeling, SAYS)
        pick = Random(f"{b.manner} {n}")
        kind = pick.choice(kinds)
        main = "r" if (b.manner + (pick.random() < 0.25)) % 2 else "l"
        both = kind in ("open", "offer")
        if side != main and not both:
            return rest
        k, t = 1 if side == "l" else -1, b.seconds
        wide = body(b).wide
        beat = 0.022 * wide * sin(t * 2 * pi * 1.25 + b.manner)
        sat = 0.02 if b.pose == "sit" else 0.0
        ahead, aside, up, palm, point = {
            "one": (0.33, 0.17, -0.07, (0.1, -0.6 * k, 0.75), (0.85, -0.1 * k, 0.35)),
            "open": (0.30, 0.27, -0.12, (0.05, -0.35 * k, 0.95), (0.8, 0.3 * k, 0.15)),
            "offer": (0.36, 0.16, -0.13, (0.0, -0.3 * k, 0.95), (0.95, 0.0, 0.1)),
            "chop": (0.36, 0.09, -0.02, (0.0, -1.0 * k, 0.0), (0.85, 0.0, 0.45)),
            "low": (0.27, 0.17, -0.20, (0.0, -0.8 * k, 0.5), (0.9, -0.1 * k, -0.05)),
            "self": (0.17, 0.00, -0.04, (-1.0, 0.0, 0.1), (0.15, -1.0 * k, 0.35)),
        }[kind]
        beat *= 2.2 if kind == "chop" else 1.0
        ahead = 0.16 * self.build + (ahead - 0.16) * (0.55 + 0.45 * wide)
        middle = self._carried("chest", np.array([0, 0, self.s.joint["chest"][2]]))
        at = middle + self._of_chest(ahead, aside * k * wide**0.5, up + beat + sat) * self.s.scale
        return Hand(at, self._of_chest(-0.5, k * 0.8, -0.6), self._of_chest(*palm),
                    self._of_chest(*point))  # fmt: skip
