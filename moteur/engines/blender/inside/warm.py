# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw a few tiny pictures, so that everything that is compiled is compiled and kept.

Run once when Blender's environment is made; a program that finds it starts at once.
"""

import tempfile
from pathlib import Path

SIZE = (64, 36)


def slate(look: str, inside: bool, time: str, weather: str, far: float) -> dict:
    """Return a slate of somebody who walks before a camera that follows."""
    openings = [{"kind": "window", "wall": "west", "along": 0.0, "width": 1.2, "height": 1.2,
                 "sill": 0.9}]  # fmt: skip
    floor = {
        "set": "ANYWHERE", "kind": "living" if inside else "street", "inside": inside,
        "width": 5.0 if inside else 14.0, "depth": 5.0 if inside else 14.0, "height": 2.6,
        "openings": openings if inside else [], "pieces": [], "time": time, "weather": weather,
        "look": 1,
    }  # fmt: skip
    player = {"name": "SOMEBODY", "kind": "woman", "height": 1.7, "age": 30, "look": 1}
    keys = [{"frame": f, "at": [0.0, f / 12], "facing": 270.0, "pose": "stand"} for f in (0, 6)]
    camera = {"at": [0.4, -far, 1.5], "aim": [0.0, 0.0, 1.4], "lens_mm": 50.0,
              "sensor": [24.89, 14.0], "roll": 0.0}  # fmt: skip
    return {
        "floor": floor, "figures": [{"player": player, "keys": keys, "mouth": []}],
        "camera": camera, "path": [], "frames": 12, "step": 6, "rate": "24", "width": SIZE[0],
        "height": SIZE[1], "insert": "", "look": look, "aperture": 1.4,
    }  # fmt: skip


SLATES = (
    ("draft", True, "day", "", 1.0),
    ("draft", False, "night", "rain", 3.0),
    ("drawn", True, "night", "", 1.5),
    ("drawn", False, "day", "snow", 3.0),
)


def main() -> None:
    """Draw them into a folder that goes away."""
    from .stage import Stage  # noqa: PLC0415

    stage = Stage()
    with tempfile.TemporaryDirectory() as folder:
        for number, wanted in enumerate(SLATES):
            stage.draw(slate(*wanted), Path(folder) / str(number), lambda done: None)
