# SPDX-License-Identifier: GPL-3.0-or-later
"""Export a scene as USD or glTF, for programs that are not Blender."""

from pathlib import Path

import bpy
import numpy as np

from .save_scene import staged

WAYS = ("usdc", "usda", "glb")
STEP = 2


def export(stage: dict, path: Path) -> None:
    """Write a scene as its path's suffix says: .usdc, .usda or .glb.

    Metres; USD keeps z up, glTF turns to y up as it must.
    """
    way = path.suffix.lstrip(".")
    if way not in WAYS:
        raise ValueError(f"no way to write .{way}")
    staged(stage, plain=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    if way == "glb":
        _gltf(path)
    else:
        _usd(path)


def _gltf(path: Path) -> None:
    bpy.ops.export_scene.gltf(
        filepath=str(path), export_format="GLB", export_cameras=True, export_lights=True,
        export_yup=True, export_animations=True, export_animation_mode="SCENE",
        export_force_sampling=True, export_frame_step=STEP, export_morph_normal=False,
        export_vertex_color="ACTIVE", export_optimize_animation_size=True, export_extras=True,
        export_texcoords=False, export_image_format="NONE", export_all_influences=False,
    )  # fmt: skip


def _usd(path: Path) -> None:
    bpy.ops.wm.usd_export(
        filepath=str(path), export_animation=True, export_materials=True,
        generate_preview_surface=True, export_textures_mode="KEEP", export_mesh_colors=True,
        export_armatures=True, export_shapekeys=True, convert_world_material=False,
        evaluation_mode="RENDER", export_uvmaps=False, root_prim_path="/Scene",
    )  # fmt: skip
    _colour(path)


def _colour(path: Path) -> None:
    """Let each material read its colour from the mesh, as the preview surface can."""
    bpy.utils.expose_bundled_modules()
    from pxr import Sdf, Usd, UsdGeom, UsdShade, Vt  # noqa: PLC0415

    stage = Usd.Stage.Open(str(path))
    for prim in list(stage.Traverse()):
        if prim.IsA(UsdGeom.Mesh):
            held = UsdGeom.PrimvarsAPI(prim)
            colour = np.array(held.GetPrimvar("Colour").Get(), np.float32)[:, :3]
            shown = UsdGeom.Mesh(prim).CreateDisplayColorPrimvar("vertex")
            shown.Set(Vt.Vec3fArray.FromNumpy(np.ascontiguousarray(colour)))
            for name in ("Colour", "Grain", "Glow"):
                held.RemovePrimvar(name)
        if not prim.IsA(UsdShade.Shader):
            continue
        shader = UsdShade.Shader(prim)
        if shader.GetIdAttr().Get() != "UsdPreviewSurface":
            continue
        reader = UsdShade.Shader.Define(stage, prim.GetParent().GetPath().AppendChild("Colour"))
        reader.CreateIdAttr("UsdPrimvarReader_float3")
        reader.CreateInput("varname", Sdf.ValueTypeNames.String).Set("displayColor")
        reader.CreateInput("fallback", Sdf.ValueTypeNames.Float3).Set((0.5, 0.5, 0.5))
        out = reader.CreateOutput("result", Sdf.ValueTypeNames.Float3)
        shader.CreateInput("diffuseColor", Sdf.ValueTypeNames.Color3f).ConnectToSource(out)
    stage.GetRootLayer().Save()
