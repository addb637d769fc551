# SPDX-License-Identifier: GPL-3.0-or-later
"""A scene for Cycles: the set and people of a slate with their materials and lights."""

from math import dist
from pathlib import Path

import bpy
import numpy as np

from . import picture
from .mesh import STUFFS, Array
from .render_device import device
from .render_light import Rig, air, lamp, sky
from .render_material import materials
from .render_mesh import laid, rendered_mesh, shape
from .render_meter import loaded
from .set import Set

SAMPLES = 16
THIN, SPARED = 0.45, 0.45
WET = STUFFS.index("wet")
GROUND = tuple(STUFFS.index(s) for s in ("paint", "stone", "tile"))


class Scene:
    """Hold a Cycles scene of one set; people and a camera come and go."""

    def __init__(self, set_: Set, width: int, height: int, folder: Path) -> None:
        self.set, self.width, self.height, self.folder = set_, width, height, folder
        self.scene = bpy.data.scenes.new("Rendered")
        self.stuffs = materials()
        self.people = bpy.data.collections.new("People")
        self.place = bpy.data.collections.new("Place")
        self.lights = bpy.data.collections.new("Lights")
        for shelf in (self.place, self.people, self.lights):
            self.scene.collection.children.link(shelf)
        self.camera = bpy.data.objects.new("Lens", bpy.data.cameras.new("Lens"))
        self.scene.collection.objects.link(self.camera)
        self.scene.camera = self.camera
        self.alone: list[bpy.types.Collection] = []
        self.rigs: list[Rig] = []
        self.objects = [self._part(solid) for solid in set_.solids]
        self._light()
        cycles(self.scene)

    def _part(self, solid) -> bpy.types.Object:
        stuff = solid.s
        if self.set.floor["weather"] == "rain" and not self.set.floor["inside"]:
            stuff = wetted(solid)
        o = rendered_mesh(solid.name, solid, self.stuffs, stuff)
        floor = solid.name.startswith("floor")
        shape(o.data, laid(solid.v, solid.q) if floor else solid.v, solid.n)
        if solid.name.startswith("sky"):
            o.visible_diffuse = o.visible_shadow = False
        self.place.objects.link(o)
        return o

    def _light(self) -> None:
        self.scene.world = sky(self.set.mood, self.set.floor["inside"])
        for n, given in enumerate(self.set.light.lamps):
            for on, share in ((self.place, 1.0), (self.people, SPARED)):
                # Who acts is lit by a key at the height of eyes, less by what hangs above.
                o = lamp(given, f"Lamp {n} on {on.name.lower()}")
                o.data.energy *= 1.0 if given.sun else share
                o.light_linking.receiver_collection = on
                self.lights.objects.link(o)
        if self.set.mood.fog and not self.set.floor["inside"]:
            self.place.objects.link(air(self.set.mood.fog * THIN))

    def dress(self, hidden) -> None:
        """Let the lens see through the parts that are hidden; they go on shading."""
        for o, gone in zip(self.objects, hidden, strict=True):
            o.visible_camera = not gone

    def linear(self, wide: int, samples: int) -> Array:
        """Return a small picture in scene light (h, w, 3)."""
        image = self.scene.render.image_settings
        kept = image.file_format, image.color_mode
        path = self.folder / ".proof.exr"
        try:
            image.file_format, image.color_mode, image.color_depth = "OPEN_EXR", "RGB", "32"
            self._small(wide, samples, path)
        finally:
            image.file_format, image.color_mode = kept
        return loaded(path)

    def proof(self, wide: int, samples: int) -> Array:
        """Return a small picture (h, w, 3) as it will be developed."""
        width, height = self.width, self.height
        high = max(8, round(wide * height / width))
        self.scene.cycles.samples = samples
        return picture.taken(self.scene, wide, high, self.folder)

    def _small(self, wide: int, samples: int, path: Path) -> None:
        render = self.scene.render
        render.resolution_x = wide
        render.resolution_y = max(8, round(wide * self.height / self.width))
        self.scene.cycles.samples = samples
        render.filepath = str(path)
        bpy.ops.render.render(write_still=True, scene=self.scene.name)

    def taken(self, samples: int, box=None) -> Array:
        """Render the picture, or a box of it (left, top, right, bottom); return (h, w, 3) bytes."""
        render, width, height = self.scene.render, self.width, self.height
        self.scene.cycles.samples = samples
        left, top, right, bottom = box or (0, 0, width, height)
        render.use_border = render.use_crop_to_border = box is not None
        render.border_min_x, render.border_max_x = left / width, right / width
        render.border_min_y, render.border_max_y = 1 - bottom / height, 1 - top / height
        image = picture.taken(self.scene, width, height, self.folder)
        render.use_border = False
        return fitted(image, bottom - top, right - left)

    def leave(self) -> None:
        """Take everything out of Blender but the materials."""
        for shelf in (self.place, self.people, self.lights):
            bpy.data.batch_remove([o.data for o in shelf.objects])
            bpy.data.collections.remove(shelf)
        for shelf in self.alone:
            bpy.data.collections.remove(shelf)
        bpy.data.batch_remove([self.camera.data, self.scene.world])
        bpy.data.scenes.remove(self.scene)

    def add(self, player) -> bpy.types.Object:
        """Put a player's mesh in, with a key, fill and rim of its own."""
        o = rendered_mesh(player.name, player, self.stuffs)
        alone = bpy.data.collections.new(player.name)
        for shelf in (self.people, alone):
            shelf.objects.link(o)
        rig = Rig(self.set.mood, alone, self.people)
        for light in rig.lights.values():
            self.lights.objects.link(light)
        self.alone.append(alone)
        self.rigs.append(rig)
        return o

    def look(self, camera: dict, aperture: float, focus) -> None:
        """Point the lens, and focus at a place of the set."""
        picture.point(self.camera, camera)
        dof = self.camera.data.dof
        dof.use_dof = True
        dof.focus_distance = max(0.2, dist(camera["at"], focus))
        dof.aperture_fstop = aperture


def fitted(image: Array, height: int, width: int) -> Array:
    """Return a picture of a size; a border that Blender rounded is cut or repeated."""
    down = np.minimum(np.arange(height), image.shape[0] - 1)
    across = np.minimum(np.arange(width), image.shape[1] - 1)
    return image[down][:, across]


def wetted(solid) -> Array | None:
    """Return what a solid is made of in the rain: what lies flat and open is wet."""
    if solid.s is None or not solid.name.startswith("floor"):
        return solid.s
    flat = (solid.n[:, 2] > 0.9) & np.isin(solid.s, GROUND)
    return np.where(flat, WET, solid.s).astype(np.uint8)


def cycles(scene: bpy.types.Scene) -> None:
    """Set Cycles up: few samples, denoised, the same each time."""
    scene.render.engine = "CYCLES"
    c = scene.cycles
    c.device = "CPU" if device()[0] == "CPU" else "GPU"
    c.samples, c.seed = SAMPLES, 7
    c.use_adaptive_sampling = False
    c.use_denoising, c.denoiser = True, "OPENIMAGEDENOISE"
    c.denoising_input_passes, c.denoising_prefilter = "RGB_ALBEDO_NORMAL", "FAST"
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces = 4, 2, 2
    c.transmission_bounces, c.transparent_max_bounces = 2, 8
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect, c.blur_glossy = 2.5, 1.0
    c.use_fast_gi, c.fast_gi_method, c.ao_bounces_render = True, "REPLACE", 1
    c.use_light_tree, c.volume_bounces = True, 0
    scene.render.use_persistent_data = True
    scene.view_settings.view_transform, scene.view_settings.look = "AgX", "AgX - Punchy"
    scene.render.image_settings.file_format = "TARGA_RAW"
    scene.render.image_settings.color_mode = "RGB"
    scene.render.use_file_extension = False
