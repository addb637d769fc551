# SPDX-License-Identifier: GPL-3.0-or-later
"""Materials: what STUFFS look like to Cycles, from vertex colours and small noise.

Each is a Principled surface whose colour is the attribute `Colour`; what glows adds its own.
Noise is most of what a picture costs, and bumps take it three times: none that is not seen.
"""

import bpy

from .mesh import STUFFS
from .render_nodes import Nodes

GLOW, DEEP, WARM = 0.8, 1.5, 1.2


def materials() -> dict[str, bpy.types.Material]:
    """Return a material for each of STUFFS, made once a file."""
    return {stuff: _material(stuff) for stuff in STUFFS}


def _material(stuff: str) -> bpy.types.Material:
    name = stuff.capitalize()
    there = bpy.data.materials.get(name)
    if there is not None:
        return there
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    material.cycles.emission_sampling = "NONE"
    nodes = Nodes(material.node_tree)
    base = nodes.only("ShaderNodeBsdfPrincipled")
    colour = nodes.attribute("Colour", "Color")
    surface = {
        "wood": _wood, "metal": _metal, "glass": _glass, "cloth": _cloth, "stone": _stone,
        "tile": _tile, "plastic": _plastic, "paper": _paper, "leaf": _leaf, "water": _water,
        "skin": _skin, "hair": _hair, "leather": _leather, "eye": _eye, "wet": _wet,
    }.get(stuff, _paint)  # fmt: skip
    surface(nodes, base, colour)
    if not base.inputs["Base Color"].is_linked:
        nodes.link(colour, base.inputs["Base Color"])
    glow = nodes.times(nodes.attribute("Glow", "Fac"), GLOW)
    nodes.link(nodes.gamma(colour, DEEP), base.inputs["Emission Color"])
    nodes.link(glow, base.inputs["Emission Strength"])
    return material


def _set(base, **values) -> None:
    for name, value in values.items():
        base.inputs[name.replace("_", " ")].default_value = value


def _paint(nodes: Nodes, base, colour) -> None:
    mottle = nodes.noise(nodes.place(), 2.3, 2)
    nodes.link(nodes.tinted(colour, mottle, 0.95, 1.05), base.inputs["Base Color"])
    nodes.link(nodes.span(mottle, 0.48, 0.72), base.inputs["Roughness"])
    _set(base, Specular_IOR_Level=0.35)


def _wood(nodes: Nodes, base, colour) -> None:
    grain = nodes.attribute("Grain", "Vector")
    streaks = nodes.noise(nodes.scaled(grain, (1.4, 26, 26)), 1.0, 3, 0.62)
    fine = nodes.noise(nodes.scaled(grain, (9, 190, 190)), 1.0, 0)
    mixed = nodes.mean(streaks, fine, 0.3)
    nodes.link(nodes.tinted(colour, mixed, 0.62, 1.34), base.inputs["Base Color"])
    nodes.link(nodes.span(mixed, 0.28, 0.52), base.inputs["Roughness"])
    _set(base, Coat_Weight=0.12, Coat_Roughness=0.22)


def _metal(nodes: Nodes, base, colour) -> None:
    grain = nodes.attribute("Grain", "Vector")
    brush = nodes.noise(nodes.scaled(grain, (5, 420, 420)), 1.0, 0)
    nodes.link(nodes.span(brush, 0.20, 0.46), base.inputs["Roughness"])
    nodes.link(nodes.tinted(colour, brush, 0.9, 1.2), base.inputs["Base Color"])
    _set(base, Metallic=0.85, Anisotropic=0.4)


def _glass(nodes: Nodes, base, colour) -> None:
    _set(base, Roughness=0.04, Specular_IOR_Level=0.9, Alpha=0.34, Coat_Weight=0.5)


def _cloth(nodes: Nodes, base, colour) -> None:
    grain = nodes.attribute("Grain", "Vector")
    fold = nodes.noise(grain, 11, 1)
    weave = nodes.noise(nodes.scaled(grain, (900, 900, 340)), 1.0, 0)
    nodes.link(nodes.tinted(colour, nodes.mean(fold, weave, 0.45), 0.82, 1.16),
               base.inputs["Base Color"])  # fmt: skip
    nodes.bump(base, nodes.mean(fold, weave, 0.12), 0.40, 0.012)
    _set(base, Roughness=0.88, Sheen_Weight=0.22, Sheen_Roughness=0.45, Specular_IOR_Level=0.18)


def _stone(nodes: Nodes, base, colour) -> None:
    at = nodes.place()
    spots = nodes.mean(nodes.noise(at, 1.1, 2), nodes.noise(at, 34, 1), 0.45)
    nodes.link(nodes.tinted(colour, spots, 0.72, 1.22), base.inputs["Base Color"])
    nodes.link(nodes.span(spots, 0.70, 0.92), base.inputs["Roughness"])
    nodes.bump(base, nodes.noise(at, 70, 1), 0.25, 0.004)


def _tile(nodes: Nodes, base, colour) -> None:
    uneven = nodes.noise(nodes.place(), 7, 1)
    nodes.link(nodes.span(uneven, 0.10, 0.26), base.inputs["Roughness"])
    _set(base, Coat_Weight=0.3, Coat_Roughness=0.08)


def _plastic(nodes: Nodes, base, colour) -> None:
    _set(base, Roughness=0.34, Specular_IOR_Level=0.5)


def _paper(nodes: Nodes, base, colour) -> None:
    _set(base, Roughness=0.9, Specular_IOR_Level=0.15)


def _leaf(nodes: Nodes, base, colour) -> None:
    at = nodes.attribute("Grain", "Vector")
    nodes.link(nodes.tinted(colour, nodes.noise(at, 8, 2), 0.7, 1.3), base.inputs["Base Color"])
    _set(base, Roughness=0.5, Sheen_Weight=0.1)


def _water(nodes: Nodes, base, colour) -> None:
    at = nodes.place()
    nodes.bump(base, nodes.noise(nodes.scaled(at, (1, 2.4, 1)), 1.7, 4), 0.35, 0.05)
    _set(base, Roughness=0.06, Specular_IOR_Level=0.7)


def _skin(nodes: Nodes, base, colour) -> None:
    at = nodes.attribute("Grain", "Vector")
    mottle, colour = nodes.noise(at, 55, 1), nodes.richer(colour, WARM)
    nodes.link(nodes.tinted(colour, mottle, 0.93, 1.06), base.inputs["Base Color"])
    nodes.link(nodes.span(mottle, 0.40, 0.56), base.inputs["Roughness"])
    _set(base, Subsurface_Weight=0.22, Subsurface_Scale=0.012, Specular_IOR_Level=0.42)
    base.inputs["Subsurface Radius"].default_value = (1.0, 0.38, 0.2)


def _hair(nodes: Nodes, base, colour) -> None:
    at = nodes.attribute("Grain", "Vector")
    strand = nodes.noise(nodes.scaled(at, (320, 320, 22)), 1.0, 0)
    lock = nodes.noise(nodes.scaled(at, (60, 60, 6)), 1.0, 1)
    both = nodes.mean(strand, lock, 0.35)
    nodes.link(nodes.tinted(colour, both, 0.45, 1.45), base.inputs["Base Color"])
    nodes.bump(base, both, 0.40, 0.002)
    _set(base, Roughness=0.46, Anisotropic=0.5, Specular_IOR_Level=0.32)


def _leather(nodes: Nodes, base, colour) -> None:
    at = nodes.attribute("Grain", "Vector")
    nodes.bump(base, nodes.noise(at, 240, 3), 0.18, 0.002)
    nodes.link(nodes.span(nodes.noise(at, 30, 3), 0.30, 0.5), base.inputs["Roughness"])


def _eye(nodes: Nodes, base, colour) -> None:
    nodes.link(nodes.dimmed(colour, 0.60), base.inputs["Base Color"])
    _set(base, Roughness=0.30, Coat_Weight=0.7, Coat_Roughness=0.03)


def _wet(nodes: Nodes, base, colour) -> None:
    at = nodes.place()
    pool = nodes.sharp(nodes.noise(at, 0.55, 4), 0.46, 0.60)
    rough = nodes.noise(at, 26, 3)
    nodes.link(nodes.tinted(colour, pool, 0.62, 0.36), base.inputs["Base Color"])
    nodes.link(nodes.blend(pool, nodes.span(rough, 0.20, 0.42), 0.035), base.inputs["Roughness"])
    nodes.bump(base, nodes.noise(at, 55, 3), 0.16, 0.004, less=pool)
    _set(base, Specular_IOR_Level=0.75)
