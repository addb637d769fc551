# SPDX-License-Identifier: GPL-3.0-or-later
"""Materials that programs other than Blender understand."""

import bpy

from .mesh import STUFFS


def plainly() -> dict[str, bpy.types.Material]:
    """Return a material a stuff whose colour is the vertex colour, without noise."""
    rough = {"metal": 0.35, "glass": 0.1, "tile": 0.2, "plastic": 0.35, "eye": 0.1, "wet": 0.1,
             "water": 0.1, "skin": 0.5, "hair": 0.45, "leather": 0.4, "wood": 0.45}  # fmt: skip
    made = {}
    for stuff in STUFFS:
        material = bpy.data.materials.new(stuff.capitalize())
        material.use_nodes = True
        nodes = material.node_tree
        base = next(n for n in nodes.nodes if n.bl_idname == "ShaderNodeBsdfPrincipled")
        colour = nodes.nodes.new("ShaderNodeVertexColor")
        colour.layer_name = "Colour"
        nodes.links.new(colour.outputs["Color"], base.inputs["Base Color"])
        base.inputs["Roughness"].default_value = rough.get(stuff, 0.8)
        base.inputs["Metallic"].default_value = 0.8 if stuff == "metal" else 0.0
        made[stuff] = material
    return made
