# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours of a stranger's materials: a colour at each corner, what glows, what one sees through."""

import re

import bpy
import numpy as np

from .mesh import STUFFS, Array, lin

SMALL = 256
GREY = (0.42, 0.41, 0.39)
_WORDS = (
    ("wood", r"wood|oak|pine|timber|parquet|plank|bois|madera|floorboard"),
    ("metal", r"metal|steel|iron|brass|chrome|copper|alumin|gold|silver"),
    ("cloth", r"cloth|fabric|curtain|carpet|rug|linen|velvet|cotton|wool|tissu|rideau"),
    ("stone", r"stone|concrete|brick|marble|granite|plaster|beton|pierre|cement|asphalt"),
    ("tile", r"tile|ceramic|porcelain|carrel"), ("plastic", r"plastic|rubber|vinyl"),
    ("leather", r"leather|cuir"), ("paper", r"paper|book|card|papier"),
    ("leaf", r"leaf|leaves|grass|plant|foliage|herbe"), ("water", r"water|eau"),
)  # fmt: skip
_GLASS = re.compile(r"(?<![a-z])(?:glass|window ?pane|verre|vitre|cristal)(?![a-z])")


class Paint:
    """Read materials once each."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._images: dict[str, Array | None] = {}

    def of(self, mesh, o, corners: Array, points: Array, slots: Array) -> tuple[Array, ...]:
        """Return colours (m, 3, 3), glow, stuff and whether one sees through, of triangles."""
        m = len(slots)
        c = np.tile(np.array(GREY), (m, 3, 1))
        g, s, clear = np.zeros(m), np.zeros(m, np.uint8), np.zeros(m, bool)
        painted = self._painted(mesh, corners, points)
        for k in np.unique(slots):
            mine = slots == k
            slot = o.material_slots[k].material if k < len(o.material_slots) else None
            if slot is None:
                if painted is not None:
                    c[mine] = painted[mine]
                continue
            self._one(slot, mesh, corners.reshape(-1, 3)[mine], mine, (c, g, s, clear), painted)
        return np.clip(c, 0.002, 8), g, s, clear

    def _one(self, material, mesh, corners: Array, mine: Array, into, painted) -> None:
        c, g, s, clear = into
        node = _principled(material)
        s[mine] = _stuff(material, node)
        if node is None:
            c[mine] = np.array(material.diffuse_color[:3])
            return
        base = node.inputs["Base Color"]
        source = base.links[0].from_node if base.is_linked else None
        c[mine] = np.array(base.default_value[:3])
        image = _image(source)
        if image is not None:
            table = self._pixels(image)
            c[mine] = GREY if table is None else _sampled(table, mesh, corners)
        elif source is not None and painted is not None:
            c[mine] = painted[mine]
        elif source is not None:
            c[mine] = np.array(material.diffuse_color[:3])
        shine = node.inputs["Emission Strength"].default_value
        colour = np.array(node.inputs["Emission Color"].default_value[:3])
        if shine > 0 and colour.max() > 0.02 and np.isfinite(shine):
            c[mine], g[mine] = colour * min(shine, 2.0), 1.0
        through = node.inputs["Transmission Weight"].default_value > 0.5
        faint = node.inputs["Alpha"].default_value < 0.35 and not node.inputs["Alpha"].is_linked
        clear[mine] = through or faint or _GLASS.search(material.name.casefold()) is not None

    def _painted(self, mesh, corners: Array, points: Array) -> Array | None:
        layer = mesh.color_attributes.active_color
        if layer is None or not len(layer.data):
            return None
        values = np.empty(len(layer.data) * 4, np.float32)
        layer.data.foreach_get("color", values)
        which = corners if layer.domain == "CORNER" else points
        return values.reshape(-1, 4)[which, :3].reshape(-1, 3, 3).astype(float)

    def _pixels(self, image) -> Array | None:
        if image.name not in self._images:
            self._images[image.name] = self._read(image)
        return self._images[image.name]

    def _read(self, image) -> Array | None:
        try:
            if min(image.size) < 1 or max(image.size) > 16384:
                raise RuntimeError
            if max(image.size) > SMALL:
                image.scale(min(SMALL, image.size[0]), min(SMALL, image.size[1]))
            values = np.empty(len(image.pixels), np.float32)
            image.pixels.foreach_get(values)
        except RuntimeError:
            self.missing.add(image.name)
            return None
        table = values.reshape(image.size[1], image.size[0], -1)[..., :3].astype(float)
        if table.shape[2] < 3:
            table = np.repeat(table[..., :1], 3, 2)
        return table if image.is_float else lin(table)


def _principled(material):
    tree = material.node_tree
    if tree is None:
        return None
    return next((n for n in tree.nodes if n.type == "BSDF_PRINCIPLED"), None)


def _image(node) -> "bpy.types.Image | None":
    """Return the picture that a colour comes from, a few nodes back."""
    for _ in range(6):
        if node is None:
            return None
        if node.type == "TEX_IMAGE":
            return node.image
        links = [i.links[0].from_node for i in node.inputs if i.is_linked and i.type == "RGBA"]
        node = links[0] if links else None
    return None


def _sampled(table: Array, mesh, corners: Array) -> Array:
    layer = mesh.uv_layers.active
    if layer is None:
        return np.tile(table.reshape(-1, 3).mean(0), (len(corners), 3, 1))
    uv = np.empty(len(mesh.loops) * 2, np.float32)
    layer.uv.foreach_get("vector", uv)
    uv = np.nan_to_num(uv.reshape(-1, 2)[corners])
    uv -= np.floor(uv)
    high, wide = table.shape[:2]
    x = np.minimum((uv[..., 0] * wide).astype(int), wide - 1)
    y = np.minimum((uv[..., 1] * high).astype(int), high - 1)
    return table[y, x]


def _stuff(material, node) -> int:
    name = material.name.casefold()
    for stuff, words in _WORDS:
        if re.search(words, name):
            return STUFFS.index(stuff)
    if node is not None and node.inputs["Metallic"].default_value > 0.5:
        return STUFFS.index("metal")
    return 0
