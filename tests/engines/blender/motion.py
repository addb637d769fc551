"""Measure posed people inside Blender's Python: feet, floors, seats, looks. Prints JSON."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))

import bpy  # noqa: F401  brings what its modules need
import numpy as np
from inside.action import Action
from inside.figure_cast import cast
from inside.figure_skeleton import BONES
from inside.mesh import about_y, about_z
from inside.pose_eyes import eyes_at

RATE = 24.0


class Measured:
    """A person who goes through keys, frame by frame."""

    def __init__(self, player: dict, keys: list[dict]) -> None:
        self.person = cast(player, 2.4)
        self.action = Action({"player": player, "keys": keys}, RATE, self.person.eyes, None)
        self.last = keys[-1]["frame"]
        self.foot = {s: self.person.weights[:, BONES.index(f"{s}_foot")] > 0.9 for s in "lr"}

    def at(self, frame: int) -> np.ndarray:
        m = self.action.moment(frame)
        v, _ = self.person.shaped(m)
        return v @ about_z(m.facing).T + np.array([*m.at, 0.0])

    def standing(self, frame: int) -> dict:
        found = {}
        for side, line in self.action.steps.prints.items():
            i = max(k for k, p in enumerate(line) if k == 0 or p.off <= frame)
            if frame >= line[i].on:
                found[side] = i
        return found

    def feet(self) -> dict:
        """Return how far a standing foot slid at most a step, and how low and high one was."""
        slid: dict = {}
        low, before, stood = [], None, {}
        for frame in range(0, self.last + 1, 2):
            v, now = self.at(frame), self.standing(frame)
            low.append(float(v[:, 2].min()))
            feet = {s: v[self.foot[s]] for s in "lr"}
            for side, step in now.items():
                if before is not None and stood.get(side) == step:
                    i = int(np.argmin(before[side][:, 2] + feet[side][:, 2]))
                    gone = float(np.hypot(*(feet[side][i, :2] - before[side][i, :2])))
                    slid[side, step] = slid.get((side, step), 0.0) + gone
            before, stood = feet, now
        return {"slid": max(slid.values(), default=0.0), "low": min(low), "high": max(low)}

    def gaze(self, frame: int, target: list[float]) -> float:
        """Return degrees between where the eyes look and where a point is."""
        m, p = self.action.moment(frame), self.person
        pose = p.pose(m)
        face = p.face_at(m, pose)
        eye = eyes_at(pose, p.bones, *p.to_head)
        look = pose.turn["head"] @ about_z(face.yaw) @ about_y(-face.pitch) @ np.array([1.0, 0, 0])
        wish = about_z(m.facing).T @ (np.array(target) - [*m.at, 0.0]) - eye
        return float(np.degrees(np.arccos(np.clip(look @ wish / np.linalg.norm(wish), -1, 1))))

    def palm(self, frame: int, side: str) -> list[float]:
        """Return where the middle of a hand is in the set."""
        m, p = self.action.moment(frame), self.person
        v = self.at(frame)
        hand = p.weights[:, BONES.index(f"{side}_hand")] > 0.9
        return v[hand].mean(0).tolist() if m.present else []

    def curled(self, frame: int, side: str) -> float:
        """Return how far fingertips are from a straight hand, in shares of the hand's length."""
        p = self.person
        pose = p.pose(self.action.moment(frame))
        v, n = p.v.copy(), p.n.copy()
        p.fingers.close(v, n, pose.fingers)
        on = p.fingers.hands[side][0]
        return float(np.linalg.norm(v[on] - p.v[on], axis=1).max() / p.fingers.size / 0.17)

    def seat(self, frame: int) -> float:
        """Return how high the underside of the hips is: a thigh's thickness below its joint."""
        pose = self.person.pose(self.action.moment(frame))
        thick = 0.070 * self.person.bones.scale * self.person.clothes.build
        return float(pose.at["l_thigh"][2]) - thick

    def lowest(self, frame: int) -> float:
        """Return how high the lowest part of a body without its head is."""
        head = self.person.weights[:, BONES.index("head")] > 0.1
        return float(self.at(frame)[~head][:, 2].min())


def main(work: list[dict]) -> list:
    """Measure each piece of work: {player, keys, what, args}."""
    return [getattr(Measured(w["player"], w["keys"]), w["what"])(*w["args"]) for w in work]


print(json.dumps(main(json.loads(sys.stdin.read()))))
