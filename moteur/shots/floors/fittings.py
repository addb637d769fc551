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
}
FITTING_SEATS: dict[str, tuple[Seat, ...]] = {
    "pew": ((-0.9, 0.02, 0.0, 0.45), (0.0, 0.02, 0.0, 0.45), (0.9, 0.02, 0.0, 0.45)),
    "bunk": ((0.25, -0.4, 90.0, 0.5), (0.25, 0.4, 90.0, 0.5)),
    "gurney": (),
}
