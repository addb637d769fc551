# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes: the few shader nodes that materials are made of, joined by name."""

import bpy


class Nodes:
    """Write a node tree."""

    def __init__(self, tree: bpy.types.NodeTree) -> None:
        self.tree = tree
        self._held: dict = {}

    def only(self, kind: str):
        """Return the tree's node of a kind."""
        return next(n for n in self.tree.nodes if n.bl_idname == kind)

    def link(self, source, target) -> None:
        """Join two sockets."""
        self.tree.links.new(source, target)

    def new(self, kind: str, **settings):
        """Return a new node with settings."""
        node = self.tree.nodes.new(kind)
        for name, value in settings.items():
            setattr(node, name, value)
        node.location = (-180 * len(self.tree.nodes), 0)
        return node

    def attribute(self, name: str, output: str):
        """Return a socket of a mesh attribute: its Color, Vector or Fac."""
        if name not in self._held:
            self._held[name] = self.new("ShaderNodeAttribute", attribute_name=name)
        return self._held[name].outputs[output]

    def place(self):
        """Return the socket of places in the world."""
        if "place" not in self._held:
            self._held["place"] = self.new("ShaderNodeNewGeometry")
        return self._held["place"].outputs["Position"]

    def scaled(self, vector, by: tuple[float, float, float]):
        """Return a vector times three numbers."""
        node = self.new("ShaderNodeVectorMath", operation="MULTIPLY")
        self.link(vector, node.inputs[0])
        node.inputs[1].default_value = by
        return node.outputs[0]

    def noise(self, vector, scale: float, detail: float, rough: float = 0.5):
        """Return noise of about 0.3 to 0.7 in a vector's space."""
        node = self.new("ShaderNodeTexNoise")
        self.link(vector, node.inputs["Vector"])
        node.inputs["Scale"].default_value = scale
        node.inputs["Detail"].default_value = detail
        node.inputs["Roughness"].default_value = rough
        return node.outputs[0]

    def times(self, value, by: float):
        """Return a number times another."""
        node = self.new("ShaderNodeMath", operation="MULTIPLY")
        self.link(value, node.inputs[0])
        node.inputs[1].default_value = by
        return node.outputs[0]

    def span(self, value, low: float, high: float, start: float = 0.3, end: float = 0.7):
        """Return `start` to `end` of a number laid out from low to high."""
        node = self.new("ShaderNodeMapRange")
        self.link(value, node.inputs[0])
        for k, given in enumerate((start, end, low, high), 1):
            node.inputs[k].default_value = given
        return node.outputs[0]

    def sharp(self, value, start: float, end: float):
        """Return 0 below `start` and 1 above `end`, smooth between."""
        node = self.new("ShaderNodeMapRange", interpolation_type="SMOOTHSTEP")
        self.link(value, node.inputs[0])
        node.inputs[1].default_value, node.inputs[2].default_value = start, end
        return node.outputs[0]

    def gamma(self, colour, by: float):
        """Return a colour raised to a power: above 1 deepens what is below 1."""
        node = self.new("ShaderNodeGamma")
        self.link(colour, node.inputs[0])
        node.inputs[1].default_value = by
        return node.outputs[0]

    def richer(self, colour, by: float):
        """Return a colour with its saturation times a number."""
        node = self.new("ShaderNodeHueSaturation")
        self.link(colour, node.inputs["Color"])
        node.inputs["Saturation"].default_value = by
        return node.outputs[0]

    def mean(self, one, other, share: float):
        """Return two numbers mixed; `share` is the other's."""
        node = self.new("ShaderNodeMix", data_type="FLOAT")
        node.inputs[0].default_value = share
        self.link(one, node.inputs[2])
        self.link(other, node.inputs[3])
        return node.outputs[0]

    def blend(self, share, one, other: float):
        """Return a number mixed with a constant by a socket."""
        node = self.new("ShaderNodeMix", data_type="FLOAT")
        self.link(share, node.inputs[0])
        self.link(one, node.inputs[2])
        node.inputs[3].default_value = other
        return node.outputs[0]

    def tinted(self, colour, value, low: float, high: float):
        """Return a colour made darker or lighter as noise goes."""
        node = self.new("ShaderNodeVectorMath", operation="SCALE")
        self.link(colour, node.inputs[0])
        self.link(self.span(value, low, high), node.inputs["Scale"])
        return node.outputs[0]

    def dimmed(self, colour, by: float):
        """Return a colour times a number."""
        node = self.new("ShaderNodeVectorMath", operation="SCALE")
        self.link(colour, node.inputs[0])
        node.inputs["Scale"].default_value = by
        return node.outputs[0]

    def bump(self, base, height, strength: float, distance: float, less=None) -> None:
        """Give a surface small heights; none where `less` is 1."""
        node = self.new("ShaderNodeBump")
        node.inputs["Strength"].default_value = strength
        node.inputs["Distance"].default_value = distance
        if less is not None:
            self.link(self.span(less, strength, 0.0, 0.0, 1.0), node.inputs["Strength"])
        self.link(height, node.inputs["Height"])
        self.link(node.outputs[0], base.inputs["Normal"])
