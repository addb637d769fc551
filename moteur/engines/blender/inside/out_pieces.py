# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenery: which builder makes which kind of piece that stands under the sky."""

from collections.abc import Callable

from . import out_country as country
from . import out_farm as farm
from . import out_roof as roof
from . import out_sea as sea
from . import out_station as station
from . import out_town as town
from .out_tree import tree
from .out_water import water
from .set_prop import Prop

SCENERY: dict[str, Callable[[Prop], None]] = {
    "stall": town.stall, "fountain": town.fountain, "statue": town.statue,
    "terrace_table": town.terrace_table, "shelter": town.shelter, "trolley": town.trolley,
    "pump": town.pump, "lamp_tall": town.lamp_tall, "rails": station.rails,
    "canopy": station.canopy, "platform_sign": station.platform_sign, "train": station.train,
    "boat": sea.boat, "ship": sea.ship, "nets": sea.nets, "barrel": sea.barrel,
    "deckhouse": sea.deckhouse, "lifeboat": sea.lifeboat, "vent": sea.vent,
    "parasol": sea.parasol, "log": country.log, "boulder": country.boulder,
    "bush": country.bush, "bale": country.bale, "fence": country.fence, "pole": country.pole,
    "road_sign": country.road_sign, "gravestone": country.gravestone, "hut": country.hut,
    "chimney": roof.chimney, "water_tank": roof.water_tank, "skylight": roof.skylight,
    "farmhouse": farm.farmhouse, "barn": farm.barn,
    "tree": tree, "water": water, "air_unit": roof.air_unit, "washing_line": roof.washing_line,
}  # fmt: skip
