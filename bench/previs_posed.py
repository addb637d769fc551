# SPDX-License-Identifier: GPL-3.0-or-later
"""Run by Blender's Python: pose the people of slates and measure them where they stand.

    BLENDER_PYTHON previs_posed.py INSIDE SLATES.json

One line of JSON a shot: for each player and moment how far the feet, or what lies on a seat, are
from it; how deep the mesh is in furniture or beyond a wall; degrees between the look and the eyes
of whom it addresses; how much of a face hands cover, and whether the frame cuts it. And for each
walk how far a standing foot slides in a step. Metres.
"""

import json
import sys
from fractions import Fraction
from math import cos, hypot, radians, sin
from pathlib import Path

MOMENTS, STRIDE = 5, 2
LOOSE = ("rug", "curtain", "picture", "pendant", "board", "lamp", "kerb", "stairs", "podium")
SHELLS = ("car_interior", "car", "lift")
ADDRESSED = 0.45
SETTLED = 0.7
SKIN = 0.02


def load(inside: str):
    """Bring in what poses people."""
    sys.path.insert(0, inside)
    import bpy  # noqa: F401, PLC0415


class Measured:
    """One slate's people."""

    def __init__(self, told: dict, sets: dict) -> None:
        from inside.action import Action  # noqa: PLC0415
        from inside.cheat import addressed, cheats  # noqa: PLC0415
        from inside.course import Course  # noqa: PLC0415
        from inside.figure_cast import cast  # noqa: PLC0415

        self.told, self.slate = told, told["slate"]
        floor = self.slate["floor"]
        key = json.dumps(floor, sort_keys=True)
        if key not in sets:
            sets.clear()
            sets[key] = Room(floor)
        self.room = sets[key]
        self.rate = float(Fraction(str(self.slate["rate"])))
        figures = self.slate["figures"]
        self.people = [cast(f["player"], 2.0, f.get("looks")) for f in figures]
        self.course = Course(self.slate)
        still = [(0.0, 0.0)] * len(figures)
        moves = self.course.travels
        self.aside = still if moves else cheats(self.slate["camera"], figures)
        self.actions = [
            Action(f, self.rate, p.eyes, self.room.table(f["keys"]))
            for f, p in zip(addressed(figures, self.aside), self.people, strict=True)
        ]
        self.figures = figures

    def moments(self) -> list[int]:
        last = self.slate["frames"] - 1
        return sorted({round(last * k / (MOMENTS - 1)) for k in range(MOMENTS)})

    def found(self) -> list[dict]:
        """Return what is measured of every figure at every moment, and of every walk."""
        from inside.pose_regard import met  # noqa: PLC0415

        every = []
        for frame in self.moments():
            moments = met(self.people, [a.moment(frame) for a in self.actions], self.aside)
            stood = [self._stood(k, moments[k]) for k in range(len(self.figures))]
            every += [self._measured(k, frame, stood) for k, s in enumerate(stood) if s]
        every += [self._slid(k) for k, p in enumerate(self.people) if hasattr(p, "bones")]
        return [e for e in every if e]

    def _stood(self, k: int, m):
        """Return a figure as it stands: moment, pose, places in the set; None when away."""
        import numpy as np  # noqa: PLC0415
        from inside.mesh import about_z  # noqa: PLC0415
        from inside.pose_eyes import eyes_at  # noqa: PLC0415

        p = self.people[k]
        if not m.present:
            return None
        v, _ = p.shaped(m)
        turn = about_z(m.facing)
        at = np.array([m.at[0] + self.aside[k][0], m.at[1] + self.aside[k][1], 0.0])
        pose = p.pose(m) if hasattr(p, "bones") else None
        eye = eyes_at(pose, p.bones, *p.to_head) @ turn.T + at if pose else None
        return m, pose, v @ turn.T + at, eye, turn, at

    def _measured(self, k: int, frame: int, stood) -> dict:
        m, pose, v, *_ = stood[k]
        figure, p = self.figures[k], self.people[k]
        said = {"player": figure["player"]["name"], "frame": frame, "pose": m.bearing.pose}
        said["off"] = self._off(p, m, pose, v)
        said["in"], said["what"] = self.room.inside(v, m, figure["player"]["kind"])
        if pose is None:
            return said
        gaze = self._gaze(k, frame, stood)
        if gaze is not None:
            said["gaze"] = gaze
        return {**said, **self._face(k, frame, stood)}

    def _off(self, p, m, pose, v) -> float:
        """Return how far a body floats above (or is sunk in, below 0) what bears it."""
        from inside.figure_skeleton import BONES  # noqa: PLC0415

        b = m.bearing
        low = float(v[:, 2].min())
        if pose is None:
            return 0.0 if b.pose in ("walk", "run") and low > 0 else low - b.seat
        body = p.weights[:, BONES.index("head")] < 0.1
        low = float(v[body, 2].min())
        if b.before is not None:
            return min(low, 0.0)
        if b.pose == "lie":
            return low - b.seat
        if b.pose in ("sit", "drive"):
            thick = 0.070 * p.bones.scale * p.clothes.build
            # A child's feet hang; nobody's go through the floor.
            return min((float(pose.at["l_thigh"][2]) - thick - b.seat, min(low, 0.0)), key=_worse)
        return min(low, 0.0) if b.pose == "run" else low

    def _gaze(self, k: int, frame: int, stood) -> float | None:
        """Return degrees between a look and the eyes of whom it addresses; None for none."""
        import numpy as np  # noqa: PLC0415
        from inside.mesh import about_y, about_z  # noqa: PLC0415

        m, pose, _, eye, turn, _ = stood[k]
        target, since = self._addressed(k, frame)
        if target is None or frame - since < SETTLED * self.rate:
            return None
        near = [s[3] for n, s in enumerate(stood) if n != k and s and s[3] is not None]
        near += [self._animal(s) for n, s in enumerate(stood) if n != k and s and s[3] is None]
        seen = min(near, key=lambda e: _far(e, target), default=None)
        if seen is None or _far(seen, target) > ADDRESSED + self._cheated():
            seen = np.array(target)
        face = self.people[k].face_at(m, pose)
        look = pose.turn["head"] @ about_z(face.yaw) @ about_y(-face.pitch) @ np.array([1.0, 0, 0])
        wish = turn.T @ (seen - eye)
        wish = wish / (np.linalg.norm(wish) + 1e-9)
        return float(np.degrees(np.arccos(np.clip(look @ wish, -1, 1))))

    def _cheated(self) -> float:
        return max((hypot(*a) for a in self.aside), default=0.0)

    def _animal(self, s):
        return s[2][s[2][:, 2].argmax()]

    def _addressed(self, k: int, frame: int):
        """Return the point that a figure looks at, and since when."""
        keys = self.figures[k]["keys"]
        i = max(n for n, key in enumerate(keys) if n == 0 or key["frame"] <= frame)
        gaze, first = keys[i].get("gaze"), i
        while gaze and first and keys[first - 1].get("gaze") and _far(
            keys[first - 1]["gaze"], keys[first]["gaze"]) < 0.9:  # fmt: skip
            first -= 1
        since = keys[first]["frame"] if first else -1000
        after = keys[i + 1] if i + 1 < len(keys) else None
        if gaze and after and after.get("gaze") and _far(gaze, after["gaze"]) < 0.9:
            u = (frame - keys[i]["frame"]) / max(after["frame"] - keys[i]["frame"], 1)
            gaze = [a + (b - a) * u for a, b in zip(gaze, after["gaze"], strict=True)]
        return gaze, since

    def _face(self, k: int, frame: int, stood) -> dict:
        """Return how much of a face hands hide, how large it is, and whether the frame cuts it."""
        import numpy as np  # noqa: PLC0415
        from inside.figure_skeleton import BONES  # noqa: PLC0415

        p, (_, _, v, eye, turn, _) = self.people[k], stood[k]
        camera = self.course.at(frame)
        skull = np.flatnonzero(p.weights[:, BONES.index("head")] > 0.99)
        bald = skull[(skull < p.hair_from) | (skull >= p.face_from)]
        head, deep = projected(camera, self.slate, v[bald])
        if deep.min() < 0.1:
            return {}
        size = float(np.ptp(head[:, 1])) / 2
        middle = head.mean(0)
        if size < 0.2 or abs(middle[0]) > 1.1 or abs(middle[1]) > 1.4:
            return {"head": size}
        low, high = float(head[:, 1].min()), float(head[:, 1].max())
        cut = max(0.0, high - 1.0, -1.0 - low, abs(float(middle[0])) - 1.0)
        ahead = (np.array(camera["at"]) - eye) @ (turn @ stood[k][1].turn["head"][:, 0])
        said = {"head": size, "cut": cut / 2}
        if ahead > 0:
            said["hidden"] = self._hidden(head, deep, stood, camera)
        return said

    def _hidden(self, head, deep, stood, camera) -> float:
        """Return which share of a face's square hands are before."""
        import numpy as np  # noqa: PLC0415
        from inside.figure_skeleton import BONES  # noqa: PLC0415

        low, high = head.min(0), head.max(0)
        # Brow to chin: the crown may be touched.
        high[1] = low[1] + 0.75 * (high[1] - low[1])
        low[0], high[0] = low[0] * 0.85 + high[0] * 0.15, low[0] * 0.15 + high[0] * 0.85
        grid = np.zeros((10, 10), bool)
        hands = [BONES.index(f"{s}_hand") for s in "lr"]
        for person, s in zip(self.people, stood, strict=True):
            if not s or s[1] is None:
                continue
            q = person.q[(person.weights[:, hands].max(1) > 0.5)[person.q].all(1)]
            for u in (0.0, 0.33, 0.67, 1.0):
                for w in (0.0, 0.33, 0.67, 1.0):
                    c = s[2][q]
                    spot = (c[:, 0] * (1 - u) + c[:, 1] * u) * (1 - w) + (
                        c[:, 3] * (1 - u) + c[:, 2] * u
                    ) * w
                    at, far = projected(camera, self.slate, spot)
                    cell = ((at - low) / (high - low) * 10).astype(int)
                    on = (cell >= 0).all(1) & (cell < 10).all(1) & (far < deep.mean()) & (far > 0)
                    grid[cell[on, 0], cell[on, 1]] = True
        return float(grid.mean())

    def _slid(self, k: int) -> dict:
        """Return how far a standing foot slides in a step of a figure that goes."""
        import numpy as np  # noqa: PLC0415
        from inside.figure_skeleton import BONES  # noqa: PLC0415
        from inside.mesh import about_z  # noqa: PLC0415

        action, p = self.actions[k], self.people[k]
        if all(len(line) == 1 for line in action.steps.prints.values()):
            return {}
        foot = {s: BONES.index(f"{s}_foot") for s in "lr"}
        rest = {s: p.v[p.weights[:, b] > 0.9] for s, b in foot.items()}
        slid, before, stood, high = {}, None, {}, 0.0
        for frame in range(0, self.slate["frames"], STRIDE):
            m = action.moment(frame)
            if not m.present or m.bearing.before is not None or m.bearing.pose in ("lie", "drive"):
                before = None
                continue
            pose, feet = p.pose(m), {}
            turn, at = about_z(m.facing), np.array([*m.at, 0.0])
            for side, bone in foot.items():
                name = BONES[bone]
                places = (rest[side] - p.bones.joint[name]) @ pose.turn[name].T + pose.at[name]
                feet[side] = places @ turn.T + at
            if m.bearing.pose != "run":
                high = max(high, min(float(f[:, 2].min()) for f in feet.values()))
            now = {
                side: max(n for n, q in enumerate(line) if n == 0 or q.off <= frame)
                for side, line in action.steps.prints.items()
            }
            now = {s: n for s, n in now.items() if frame >= action.steps.prints[s][n].on}
            for side, n in now.items():
                if before is not None and stood.get(side) == n:
                    i = int(np.argmin(before[side][:, 2] + feet[side][:, 2]))
                    gone = float(np.hypot(*(feet[side][i, :2] - before[side][i, :2])))
                    slid[side, n] = slid.get((side, n), 0.0) + gone
            before, stood = feet, now
        return {"player": self.figures[k]["player"]["name"], "frame": -1, "pose": "steps",
                "slid": max(slid.values(), default=0.0), "off": high}  # fmt: skip


class Room:
    """A set's furniture as it is built, to ask whether somebody is in it."""

    def __init__(self, floor: dict) -> None:
        from inside.set import build  # noqa: PLC0415
        from mathutils.bvhtree import BVHTree  # noqa: PLC0415

        self.floor, made = floor, build(floor)
        self.table = made.table
        self.pieces = []
        solids = {s.name: s for s in made.solids}
        for n, p in enumerate(floor["pieces"]):
            solid = solids.get(f"{p['kind']}.{n}")
            if solid is not None and p["kind"] not in LOOSE:
                tree = BVHTree.FromPolygons(solid.v.tolist(), solid.q.tolist())
                self.pieces.append((p, solid.v.min(0), solid.v.max(0), tree))

    def inside(self, v, m, kind: str) -> tuple[float, str]:
        """Return how deep a mesh is in furniture or a wall, metres, and in what."""
        deep, what = self._beyond(v)
        if kind in ("car", "bicycle", "train"):
            return deep, what
        for p, low, high, tree in self.pieces:
            if self._used(p, m):
                continue
            near = v[((v > low + SKIN) & (v < high - SKIN)).all(1)][::2]
            for spot in near.tolist():
                d = tree.find_nearest(spot)[3] or 0.0
                if d > max(deep, SKIN) and _within(tree, spot):
                    deep, what = d, p["kind"]
        return round(deep, 3), what

    def _beyond(self, v) -> tuple[float, str]:
        """Return how far a mesh is beyond the walls, but for doors."""
        f = self.floor
        if not f["inside"] or f["kind"] in SHELLS:
            return 0.0, ""
        x, y = f["width"] / 2, f["depth"] / 2
        over = {"east": v[:, 0] - x, "west": -x - v[:, 0], "north": v[:, 1] - y,
                "south": -y - v[:, 1]}  # fmt: skip
        deep, what = 0.0, ""
        for wall, far in over.items():
            out = far
            along = v[:, 1] if wall in ("east", "west") else v[:, 0]
            for hole in f["openings"]:
                if hole["wall"] == wall and hole["kind"] != "window":
                    out = out * (abs(along - hole["along"]) > hole["width"] / 2)
            if float(out.max()) > max(deep, SKIN):
                deep, what = float(out.max()), f"wall {wall}"
        return deep, what

    def _used(self, p: dict, m) -> bool:
        b = m.bearing
        low = ("sit", "lie", "drive")
        if b.pose not in low and (b.before is None or b.before.pose not in low):
            return False
        a = radians(-p["turn"])
        dx, dy = m.at[0] - p["at"][0], m.at[1] - p["at"][1]
        u, w = dx * cos(a) - dy * sin(a), dx * sin(a) + dy * cos(a)
        on = abs(u) < p["size"][0] / 2 + 0.3 and abs(w) < p["size"][1] / 2 + 0.3
        return on and bool(p["seats"] or p["kind"] in ("bed", "bench", "sofa", "car", "crate"))


def projected(camera: dict, slate: dict, v):
    """Return places in the frame, each edge at -1 or 1, and how deep they are."""
    import numpy as np  # noqa: PLC0415
    from inside.picture import placed  # noqa: PLC0415

    to = np.array(placed(camera).inverted())
    local = v @ to[:3, :3].T + to[:3, 3]
    deep = -local[:, 2]
    x = local[:, 0] / np.maximum(deep, 1e-3) * camera["lens_mm"] / camera["sensor"][0] * 2
    y = local[:, 1] / np.maximum(deep, 1e-3) * camera["lens_mm"] / camera["sensor"][0] * 2
    return np.stack([x, y * slate["width"] / slate["height"]], 1), deep


def _within(tree, spot) -> bool:
    """Say whether a point is in closed parts of a mesh: more faces seen from behind each way."""
    from mathutils import Vector  # noqa: PLC0415

    for way in ((1, 0.013, 0.02), (-1, 0.017, 0.01), (0.02, 1, 0.01), (0.01, -1, 0.02),
                (0.013, 0.02, 1)):  # fmt: skip
        to, at, count = Vector(way).normalized(), Vector(spot), 0
        for _ in range(40):
            hit, normal, _, _ = tree.ray_cast(at, to)
            if hit is None:
                break
            count += 1 if normal.dot(to) > 0 else -1
            at = hit + to * 1e-4
        if count < 1:
            return False
    return True


def _far(a, b) -> float:
    return sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5


def _worse(x: float) -> float:
    return -abs(x)


def main(inside: str, file: str) -> None:
    """Measure each slate of a file."""
    load(inside)
    sets: dict = {}
    for told in json.loads(Path(file).read_text()):
        for said in Measured(told, sets).found():
            print(json.dumps({"shot": told["shot"], **said}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
