"""Camera packages: a camera in one of its modes, with the lenses that are on the truck.

::

    from moteur.shots.packages import package, nearest, field_of_view

    ours = package("alexa-35-signature")
    lens = nearest(ours, 50)              # 47 mm T1.8
    field_of_view(ours, lens)             # (33.2, 23.1, 39.7) degrees
"""

from moteur.shots.packages.cover import Coverage, covers
from moteur.shots.packages.kit import Camera, Lens, LensSet, Mode, Package, Source
from moteur.shots.packages.optics import (
    distance,
    equivalent,
    field_of_view,
    frame_height,
    nearest,
    picture,
)
from moteur.shots.packages.own import own
from moteur.shots.packages.shelf import camera, cameras, known, lens_set, lens_sets, pack, package

__all__ = [
    "Camera", "Coverage", "Lens", "LensSet", "Mode", "Package", "Source", "camera", "cameras",
    "covers", "distance", "equivalent", "field_of_view", "frame_height", "known", "lens_set",
    "lens_sets", "nearest", "own", "pack", "package", "picture",
]  # fmt: skip
