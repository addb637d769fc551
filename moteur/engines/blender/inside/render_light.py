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

BULB, PANE, DISC = 0.07, 0.75, 1.2
KEY, FILL, RIM = 0.42, 0.16, 0.55
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
        data.energy = pi**2 * peak * lamp.reach**2
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
    share = 0.35 if inside else 0.8
    ramp.color_ramp.elements[0].color = (*(float(c) * share * 0.6 for c in mood.ground), 1.0)
    ramp.color_ramp.elements[1].color = (*(float(c) * share for c in mood.sky), 1.0)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.42, 0.62
    nodes.link(ramp.outputs[0], base.inputs[0])
    world.light_settings.distance = 3.0 if inside else 12.0
    return world


class Rig:
    """Three soft lights that fall on people alone, as `ShotLight` places them."""

    def __init__(self, mood: Mood, people: bpy.types.Collection) -> None:
        self.mood = mood
        self.lights = {name: self._light(name, people) for name in SOFT}

    def _light(self, name: str, people: bpy.types.Collection) -> bpy.types.Object:
        data = bpy.data.lights.new(name.capitalize(), "SUN")
        data.angle = radians(SOFT[name])
        o = bpy.data.objects.new(data.name, data)
        o.light_linking.receiver_collection = people
        o.light_linking.blocker_collection = people
        return o

    def set(self, key, fill, rim, gain: float = 1.0) -> None:
        """Turn the three towards where they shine from (unit vectors); `gain` lifts the key."""
        m = self.mood
        for name, way, colour, share in (
            ("key", key, m.key, KEY * gain), ("fill", fill, m.fill, FILL * gain),
            ("rim", rim, m.rim, RIM),
        ):  # fmt: skip
            o = self.lights[name]
            o.rotation_euler = _towards(-np.asarray(way, float))
            peak = float(np.max(colour))
            o.data.color = [float(c) / peak for c in colour]
            o.data.energy = pi * peak * share


def _towards(way):
    return Vector([float(x) for x in way]).to_track_quat("-Z", "Y").to_euler()
