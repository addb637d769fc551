# SPDX-License-Identifier: GPL-3.0-or-later
"""Save a scene as a .blend that an artist can go on with: set, cast, cameras, markers, lights."""

from pathlib import Path

import bpy

from .save_export import export
from .save_scene import staged


def save(stage: dict, path: Path, built: str = "") -> None:
    """Write a scene: {floor, takes: [{name, start, slate}]} in frames of the scene.

    The path's suffix says how: .blend, or one of `save_export.WAYS`. An adopted set that is
    `built` takes the place of the kit's.
    """
    if built:
        stage["floor"]["built"] = built
    if path.suffix != ".blend":
        export(stage, path)
        return
    staged(stage)
    _views()
    path.parent.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=True, check_existing=False)


def _views() -> None:
    """Let every 3D view open through the shot's camera, in the colours of things."""
    for screen in bpy.data.screens:
        for area in screen.areas:
            for space in area.spaces:
                if space.type == "VIEW_3D":
                    space.shading.type = "SOLID"
                    space.shading.color_type = "VERTEX"
                    if space.region_3d is not None:
                        space.region_3d.view_perspective = "CAMERA"
