"""Draw a contact sheet of sets, people and shot sizes, to look at with one's own eyes.

python bench/contact_sheet.py FOLDER [all|sets|people|faces|night]
"""

import sys
import time
from math import atan2, cos, degrees, radians, sin
from pathlib import Path
from typing import Any

from PIL import Image

from moteur.breakdown.model import Setting, Time
from moteur.engines.blender.process import shared
from moteur.shots.floors.floor import floor_plan

SETS = (
    ("KITCHEN", "INT"), ("LIVING ROOM", "INT"), ("BEDROOM", "INT"), ("BATHROOM", "INT"),
    ("CORRIDOR", "INT"), ("STAIRWELL", "INT"), ("LIFT", "INT"), ("LOBBY", "INT"),
    ("OFFICE", "INT"), ("SHOP", "INT"), ("BAR", "INT"), ("HOSPITAL ROOM", "INT"),
    ("CLASSROOM", "INT"), ("POLICE STATION", "INT"), ("STAGE", "INT"), ("CONTROL ROOM", "INT"),
    ("STREET", "EXT"), ("COURTYARD", "EXT"), ("ROOFTOP", "EXT"), ("PARK", "EXT"),
    ("FOREST", "EXT"), ("BEACH", "EXT"), ("HARBOUR", "EXT"), ("CAR", "INT"), ("VOID", "INT"),
)  # fmt: skip
CAST = (
    ("ANNA", "woman", 1.68, 33), ("BEN", "man", 1.82, 41), ("MIA", "girl", 1.2, 8),
    ("TOM", "boy", 1.35, 10), ("RUTH", "woman", 1.60, 71), ("KARL", "man", 1.74, 66),
    ("ZOE", "woman", 1.74, 25), ("OMAR", "man", 1.86, 29), ("REX", "dog", 0.55, 4),
    ("MOG", "cat", 0.28, 3), ("IDA", "woman", 1.66, 48), ("SAM", "man", 1.70, 19),
)  # fmt: skip


def player(i: int, look: int = 0) -> dict[str, Any]:
    name, kind, height, age = CAST[i % len(CAST)]
    return {"name": name, "kind": kind, "height": height, "age": age, "look": i * 7919 + look}


def key(at: Any, facing: float, pose: str = "stand", **more: Any) -> dict[str, Any]:
    return {"frame": 0, "at": at, "facing": facing, "pose": pose, "seat": 0.0, "gaze": None,
            "present": True, **more}  # fmt: skip


def slate(floor: Any, figures: list[Any], at: Any, aim: Any, lens: float) -> dict[str, Any]:
    camera = {"at": at, "aim": aim, "lens_mm": lens, "sensor": [24.89, 14.0], "roll": 0.0}
    return {"floor": floor, "figures": figures, "camera": camera, "path": [], "frames": 1,
            "step": 1, "rate": "24", "width": 640, "height": 360, "insert": ""}  # fmt: skip


def figure(who: dict[str, Any], *keys: Any, mouth: int = 0) -> dict[str, Any]:
    return {"player": who, "keys": list(keys), "mouth": [[0, mouth]]}


def facing(a: Any, b: Any) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def of_set(name: str, where: str, time_: Time, weather: Any = "") -> dict[str, Any]:
    """Return a wide of two people in a set."""
    plan = floor_plan(name, Setting(where), time_, weather if where == "EXT" else "")
    floor = plan.model_dump(mode="json")
    seats = [
        s
        for p in floor["pieces"]
        if p["kind"] not in ("bed", "stairs", "crate")
        for s in p["seats"]
    ]
    y = floor["depth"] / 2 - 1.7 if plan.kind == "street" else -0.05 * floor["depth"]
    a, b = (-0.65, y), (0.65, y)
    figures = [
        figure(player(0), key(a, facing(a, b), gaze=[*b, 1.6]), mouth=6),
        figure(player(1), key(b, facing(b, a), gaze=[*a, 1.5])),
    ]
    if seats:
        s = seats[0]
        figures.append(figure(player(4), key(s[:2], s[2], "sit", seat=s[3], gaze=[0, y, 1.5])))
    back = min(floor["depth"] / 2 - 0.3, 6.5)
    at = [0.6, y - 6.0, 1.6] if where == "EXT" else [floor["width"] * 0.2, -back, 1.6]
    return slate(
        floor, figures, at, [0, y if where == "EXT" else 0.2, 1.05], 24 if where == "INT" else 28
    )


def of_face(i: int, time_: Time, name: str = "LIVING ROOM") -> dict[str, Any]:
    """Return a close-up."""
    who = player(i)
    floor = floor_plan(name, Setting("INT"), time_).model_dump(mode="json")
    high = who["height"] * 0.918
    turn = 200.0 + 8 * (i % 3)
    a = radians(turn - 22)
    at = [0.95 * cos(a), -0.4 + 0.95 * sin(a), high + 0.02]
    f = figure(
        who,
        key((0, -0.4), turn, gaze=[2 * cos(radians(turn)), -0.4 + 2 * sin(radians(turn)), high]),
        mouth=(0, 6, 0, 9)[i % 4],
    )
    return slate(floor, [f], at, [0, -0.4, high - 0.03], 40)


def of_people(first: int, time_: Time) -> dict[str, Any]:
    """Return a row of people in all poses."""
    floor = floor_plan("PARK", Setting("EXT"), time_).model_dump(mode="json")
    floor["pieces"] = []
    poses = ("stand", "walk", "run", "crouch", "sit", "stand", "stand", "lie")
    figures = []
    for k, pose in enumerate(poses):
        x = (k - 3.5) * 1.0
        start = key((x, 0.0), -90 + (k % 3 - 1) * 30, pose, seat=0.45 if pose == "sit" else 0.0)
        keys = [start]
        if pose in ("walk", "run"):
            keys = [
                {**start, "facing": -30},
                {**start, "frame": 24, "at": (x + 1.4, -0.6), "facing": -30},
            ]
        figures.append(figure(player(first + k), *keys, mouth=5 if k == 6 else 0))
    made = slate(floor, figures, [0, -8.5, 1.5], [0, 0, 0.85], 25)
    return {**made, "frames": 13, "step": 12}


def slates(which: str) -> list[tuple[str, dict[str, Any]]]:
    found = []
    if which in ("all", "sets"):
        found += [(f"set {n.lower()}", of_set(n, w, Time.DAY)) for n, w in SETS]
    if which in ("all", "night"):
        found += [(f"night {n.lower()}", of_set(n, w, Time.NIGHT, "rain")) for n, w in SETS]
    if which in ("all", "people"):
        found += [
            (f"people {k}", of_people(k, t))
            for k, t in ((0, Time.DAY), (4, Time.DUSK), (20, Time.DAY))
        ]
    if which in ("all", "faces"):
        faces = [k for k in range(24) if CAST[k % 12][1] not in ("dog", "cat")]
        found += [(f"face {k}", of_face(k, Time.NIGHT if k % 3 == 2 else Time.DAY)) for k in faces]
    return found


def main() -> None:
    folder = Path(sys.argv[1])
    which = sys.argv[2] if len(sys.argv) > 2 else "all"
    blender, shown = shared(1), []
    for name, made in slates(which):
        begin = time.perf_counter()
        shown.append(blender.draw(made, folder / name.replace(" ", "_"))[-1])
        print(f"{name:24} {time.perf_counter() - begin:5.2f} s", flush=True)
    across = 3
    sheet = Image.new("RGB", (640 * across, 360 * ((len(shown) + across - 1) // across)))
    for k, path in enumerate(shown):
        sheet.paste(Image.open(path), (640 * (k % across), 360 * (k // across)))
    sheet.save(folder / f"sheet_{which}.png")


if __name__ == "__main__":
    main()
