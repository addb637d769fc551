"""Fittings: pieces that belong to one trade, their sizes and seats."""

from moteur.shots.model import Point

Seat = tuple[float, float, float, float]
"""Own x, own y, turn of the sitter from the piece's front, seat height."""

FITTINGS: dict[str, Point] = {
    "pew": (3.0, 0.62, 0.95),
    "altar": (2.2, 0.8, 1.0),
    "workbench": (2.2, 0.7, 0.9),
    "drill": (0.6, 0.7, 1.7),
    "gurney": (0.75, 1.95, 0.85),
    "drip": (0.45, 0.45, 1.85),
    "vending": (0.9, 0.75, 1.85),
    "bunk": (0.85, 1.95, 0.5),
    "sea_bag": (0.42, 0.42, 0.8),
    "helm": (0.9, 0.7, 1.25),
    "dash": (1.7, 0.5, 1.0),
    "engine": (3.0, 1.3, 1.6),
    "winch": (2.0, 1.4, 1.7),
    "partition": (2.4, 0.14, 1.35),
    "trough": (1.3, 0.5, 0.6),
    "ladder": (0.55, 0.8, 3.0),
    "lantern": (0.26, 0.26, 0.4),
    "tyres": (0.66, 0.66, 0.8),
    "trunk": (1.0, 0.55, 0.55),
    "rack": (1.5, 0.4, 1.7),
    "tribune": (3.6, 0.9, 1.3),
    "dock": (1.3, 1.1, 1.1),
    "balustrade": (3.6, 0.12, 0.9),
    "proscenium": (12.0, 0.5, 5.4),
    "stalls": (3.4, 0.75, 0.95),
    "vitrine": (1.4, 0.75, 1.3),
    "plinth": (0.55, 0.55, 1.9),
    "range": (1.4, 0.75, 0.9),
    "booth": (1.15, 0.62, 1.15),
}
OVERHEAD = frozenset({"lantern", "proscenium"})
"""What hangs, or stands round the edge of a stage: it takes no floor."""
FITTING_SEATS: dict[str, tuple[Seat, ...]] = {
    "pew": ((-0.9, 0.02, 0.0, 0.45), (0.0, 0.02, 0.0, 0.45), (0.9, 0.02, 0.0, 0.45)),
    "bunk": ((0.25, -0.4, 90.0, 0.5), (0.25, 0.4, 90.0, 0.5)),
    "gurney": (),
    "trunk": ((0.0, 0.0, 0.0, 0.55),),
    "dock": ((0.0, 0.15, 0.0, 0.45),),
    "stalls": tuple((x, 0.0, 0.0, 0.45) for x in (-1.15, -0.4, 0.4, 1.15)),
    "booth": ((-0.27, -0.08, 0.0, 0.46), (0.27, -0.08, 0.0, 0.46)),
}
