"""Scenery: pieces that stand under the sky, and their usual sizes in metres."""

from moteur.shots.model import Point

SCENERY: dict[str, Point] = {
    "stall": (2.6, 1.7, 2.5),
    "fountain": (4.2, 4.2, 2.6),
    "statue": (1.6, 1.6, 3.6),
    "terrace_table": (1.9, 1.9, 2.6),
    "shelter": (3.6, 1.4, 2.5),
    "train": (40.0, 2.9, 3.9),
    "rails": (120.0, 3.6, 0.05),
    "platform_sign": (2.4, 0.15, 2.7),
    "canopy": (14.0, 4.6, 3.6),
    "boat": (2.2, 6.5, 2.2),
    "ship": (26.0, 7.0, 11.0),
    "nets": (1.6, 1.2, 0.7),
    "barrel": (0.6, 0.6, 0.9),
    "log": (2.2, 0.5, 0.45),
    "boulder": (1.1, 0.9, 0.6),
    "bush": (1.3, 1.1, 1.0),
    "bale": (1.3, 1.2, 1.25),
    "fence": (6.0, 0.12, 1.15),
    "pole": (0.28, 0.28, 7.5),
    "road_sign": (0.7, 0.1, 2.3),
    "gravestone": (0.7, 0.22, 1.0),
    "parasol": (2.2, 2.2, 2.3),
    "hut": (2.6, 2.2, 2.7),
    "farmhouse": (10.5, 6.5, 6.6),
    "barn": (8.0, 10.0, 7.0),
    "chimney": (1.5, 0.7, 1.7),
    "water_tank": (2.0, 2.0, 3.0),
    "skylight": (1.6, 1.2, 0.7),
    "air_unit": (1.1, 0.8, 0.9),
    "washing_line": (4.0, 0.4, 1.9),
    "deckhouse": (10.0, 5.0, 3.2),
    "lifeboat": (5.2, 1.8, 2.7),
    "vent": (0.7, 0.7, 1.5),
    "pump": (0.8, 0.5, 1.7),
    "trolley": (0.6, 1.0, 1.0),
    "lamp_tall": (0.3, 0.3, 8.0),
    "bus_seat": (0.95, 0.55, 1.1),
    "cab": (2.3, 0.9, 1.9),
}
FLAT_SCENERY = frozenset({"rails", "canopy"})
BEYOND = frozenset({"facade", "farmhouse", "barn", "train", "ship", "deckhouse"})
"""What stands where it is put, whatever else overlaps it."""
