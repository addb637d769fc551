# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces: which builder makes which kind. Each stands in its own frame: front -y, floor 0."""

from math import isclose

from . import set_bathroom as bathroom
from . import set_facade as house
from . import set_fixture as fixture
from . import set_furniture as furniture
from . import set_kitchen as kitchen
from . import set_lamp as lamp
from . import set_storage as storage
from . import set_street as street
from .in_fitting import FITTINGS, MADE_OF, bunk, ward_bed
from .in_motif import motifs
from .light import Lamp
from .mesh import Kit
from .mood import Mood
from .out_pieces import SCENERY
from .palette import Palette
from .set_prop import Prop

BUILDERS = {
    "table": furniture.table, "chair": furniture.chair, "stool": furniture.stool,
    "sofa": furniture.sofa, "armchair": furniture.armchair, "bed": furniture.bed,
    "desk": furniture.desk, "bench": furniture.bench, "crate": furniture.crate,
    "podium": furniture.podium, "wardrobe": storage.wardrobe, "cabinet": storage.cabinet,
    "shelf": storage.shelf, "counter": kitchen.counter, "stove": kitchen.stove,
    "fridge": kitchen.fridge, "sink": kitchen.sink, "bar": storage.bar,
    "mailboxes": storage.mailboxes, "lamp": lamp.lamp, "pendant": lamp.pendant,
    "screen": lamp.screen, "board": fixture.board, "plant": fixture.plant,
    "rug": fixture.rug, "picture": fixture.picture, "bath": bathroom.bath,
    "toilet": bathroom.toilet, "curtain": fixture.curtain, "stairs": fixture.stairs,
    "lift_doors": fixture.lift_doors, "car": street.car,
    "lamppost": street.lamppost, "kerb": street.kerb, "facade": house.facade,
    "parapet": street.parapet,  "bollard": street.bollard,
    "rubbish_bin": street.rubbish_bin, "bicycle": street.bicycle,
    **SCENERY,
    **FITTINGS,
}  # fmt: skip
TURNED = {"chair", "armchair", "sofa", "bench", "toilet", "stool", "pew", "booth", "stalls"}

BEDS = {
    "hospital": ward_bed, "hospital_corridor": ward_bed, "cell": bunk, "cabin": bunk, "tent": bunk,
    "police_station": bunk, "engine_room": bunk,
}  # fmt: skip


def narrow(p: dict) -> bool:
    """Say whether a bed is for one, its head at its back."""
    return p["size"][0] < min(1.3, p["size"][1])


def piece(
    kit: Kit, p: dict, number: int, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Build one piece of the plan as a solid of its own; unknown kinds become crates."""
    turn, (w, d, h) = p["turn"], p["size"]
    if p["kind"] in TURNED and p.get("seats"):
        facing = p["seats"][0][2] + 90
        quarters = round((facing - turn) / 90)
        if quarters % 2 and not isclose(w, d):
            w, d = d, w
        turn = facing
    kit.stand(*p["at"], turn)
    pick = colours.pick(f"{p['kind']} {number}")
    if p["kind"] in ("chair", "stool", "bench"):
        pick = colours.pick(p["kind"])
    prop = Prop(kit, w, d, h, colours, pick, air, lamps, floor, motifs(colours, 4)[number % 3 :])
    kit.of(MADE_OF.get(p["kind"], "paint"))
    build = BEDS.get(floor["kind"]) if p["kind"] == "bed" and narrow(p) else None
    (build or BUILDERS.get(p["kind"], furniture.crate))(prop)
    kit.finish(f"{p['kind']}.{number}")
