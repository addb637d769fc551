# SPDX-License-Identifier: GPL-3.0-or-later
"""Lights for Cycles: the set's lamps, windows, sun and sky, and a key, fill and rim on people.

The draft's units: a lamp of colour c and reach r lights a white wall before it by c at distance
0 and c/2 at distance r. Strengths in watts follow from that.
"""

from math import pi, radians

import bpy
import numpy as np
from mathutils import Vector

from .light import Lamp
from .mood import Mood
from .render_nodes import Nodes

BULB, PANE, THROUGH, DISC = 0.12, 0.75, 1.9, 1.2
KEY, FILL, RIM = 0.80, 0.28, 0.55
SOFT = {"key": 28.0, "fill": 80.0, "rim": 14.0}


def lamp(lamp: Lamp, name: str) -> bpy.types.Object:
    """Return a set's lamp as a light: a bulb, a pane of a window, or the sun."""
    kind = "SUN" if lamp.sun else "AREA" if lamp.facing is not None else "POINT"
    data = bpy.data.lights.new(name, kind)
    peak = float(np.max(lamp.colour))
    data.color = [float(c) / max(peak, 1e-6) for c in lamp.colour]
    o = bpy.data.objects.new(name, data)
    if lamp.sun:
        data.energy, data.angle = pi * peak, radians(DISC)
        o.rotation_euler = _towards(-lamp.at)
        return o
    o.location = [float(x) for x in lamp.at]
    if lamp.facing is not None:
        data.shape, data.size = "SQUARE", PANE
        data.energy = pi**2 * peak * lamp.reach**2 * THROUGH
        o.rotation_euler = _towards(lamp.facing)
        o.visible_camera = False
    else:
        data.shadow_soft_size = BULB
        data.energy = 4 * pi**2 * peak * lamp.reach**2
    return o


def sky(mood: Mood, inside: bool) -> bpy.types.World:
    """Return a world that lights as the mood's sky from above and its ground from below."""
    world = bpy.data.worlds.new("Sky")
    world.use_nodes = True
    nodes = Nodes(world.node_tree)
    base = nodes.only("ShaderNodeBackground")
    split = nodes.new("ShaderNodeSeparateXYZ")
    nodes.link(nodes.new("ShaderNodeTexCoord").outputs["Generated"], split.inputs[0])
    ramp = nodes.new("ShaderNodeValToRGB")
    nodes.link(nodes.span(split.outputs[2], 0.0, 1.0, -1.0, 1.0), ramp.inputs[0])
    share = (1.0 if inside else 2.0) if mood.dark else 1.05 if inside else 1.7
    ramp.color_ramp.elements[0].color = (*(float(c) * share * 0.6 for c in mood.ground), 1.0)
    ramp.color_ramp.elements[1].color = (*(float(c) * share for c in mood.sky), 1.0)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.42, 0.62
    nodes.link(ramp.outputs[0], base.inputs[0])
    world.light_settings.distance = 3.0 if inside else 12.0
    return world


def air(density: float) -> bpy.types.Object:
    """Return a box of air that scatters light, `density` a metre, over a whole set outside."""
    mesh = bpy.data.meshes.new("Air")
    at = [(x, y, z) for x in (-45, 45) for y in (-45, 45) for z in (-1, 14)]
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    mesh.from_pydata(at, [], faces)
    material = bpy.data.materials.new("Air")
    material.use_nodes = True
    nodes = Nodes(material.node_tree)
    material.node_tree.nodes.remove(nodes.only("ShaderNodeBsdfPrincipled"))
    cloud = nodes.new("ShaderNodeVolumeScatter")
    cloud.inputs["Density"].default_value = density
    cloud.inputs["Anisotropy"].default_value = 0.35
    nodes.link(cloud.outputs[0], nodes.only("ShaderNodeOutputMaterial").inputs["Volume"])
    mesh.materials.append(material)
    o = bpy.data.objects.new("Air", mesh)
    o.visible_shadow = False
    return o


class Rig:
    """Three soft lights that fall on some people alone, as `ShotLight` places them."""

    def __init__(self, mood: Mood, lit: bpy.types.Collection, people: bpy.types.Collection) -> None:
        self.mood = mood
        self.lights = {name: self._light(name, lit, people) for name in SOFT}

    def _light(self, name: str, lit, people) -> bpy.types.Object:
        data = bpy.data.lights.new(name.capitalize(), "SUN")
        data.angle = radians(SOFT[name])
        o = bpy.data.objects.new(data.name, data)
        o.light_linking.receiver_collection = lit
        o.light_linking.blocker_collection = people
        return o

    def set(self, key, fill, rim, gains=(1.0, 1.0, 1.0)) -> None:
        """Turn the three towards where they shine from (unit vectors), times their gains."""
        m = self.mood
        edge = RIM * (1.6 if m.dark else 1.0)
        for name, way, colour, strength in (
            ("key", key, m.key, KEY * gains[0]), ("rim", rim, m.rim, edge * gains[2]),
            ("fill", fill, _paler(m.fill), FILL * gains[1]),
        ):  # fmt: skip
            o = self.lights[name]
            o.rotation_euler = _towards(-np.asarray(way, float))
            peak = float(np.max(colour))
            o.data.color = [float(c) / peak for c in colour]
            o.data.energy = pi * peak * float(strength)


def _paler(colour):
    """Return a colour half as rich: blue alone in the shadows of a face makes teeth blue."""
    return (colour + float(np.mean(colour))) / 2


def _towards(way):
    return Vector([float(x) for x in way]).to_track_quat("-Z", "Y").to_euler()
