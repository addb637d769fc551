# SPDX-License-Identifier: GPL-3.0-or-later
"""Moods: how the hour and the weather light a set, and the colours of its sky."""

from dataclasses import dataclass

import numpy as np

from .light import Lamp
from .mesh import Array, lin

GREY = {
    "rain": ("#aab4be", "#b6bec5", "#8895a2"), "snow": ("#b9c3ce", "#d3d9de", "#a3afbb"),
    "fog": ("#b4bfca", "#c6ccd0", "#a2aeb8"),
}  # fmt: skip
"""Ambience, horizon and zenith under a grey sky, by weather."""
CLEAR = 5.0
"""Metres through which no fog is seen: whoever a shot is about keeps their colours."""


@dataclass(frozen=True)
class Mood:
    """Linear colours: ambience above and below, sky bands, window light, the fill on faces."""

    sky: Array
    ground: Array
    zenith: Array
    horizon: Array
    window: Array
    key: Array
    fill: Array
    rim: Array
    exposure: float
    dark: bool
    sun: Lamp | None = None
    fog: float = 0.0
    fill_inside: float = 0.35
    look: str = "day"


def _c(colour: str, k: float = 1.0) -> Array:
    return lin(colour) * k


def mood(time: str, weather: str, inside: bool) -> Mood:
    """Return the mood of a floor's time and weather."""
    fog = {"fog": 0.034, "rain": 0.006, "snow": 0.010}.get(weather, 0.0)
    grey = bool(weather)
    if time == "night":
        return Mood(
            sky=_c("#6575a4", 0.66 if not inside else 0.52),
            ground=_c("#3d4564", 0.55),
            zenith=_c("#0a1024"),
            horizon=_c("#222c48"),
            window=_c("#4a68a8", 0.55),
            key=_c("#ffd9a8", 0.85),
            fill=_c("#6d86c4", 0.46),
            rim=_c("#9db8f5", 0.75),
            exposure=1.45,
            dark=True,
            fog=fog * 0.6,
            fill_inside=0.30,
            look="night",
            sun=None
            if inside
            else Lamp(np.array([-0.45, 0.35, 0.82]), _c("#6f8ed0", 0.16), sun=True),
        )
    low = time in ("dawn", "dusk")
    sun_to = np.array([-0.78, -0.30, 0.42 if low else 0.80])
    sun_to = sun_to / np.linalg.norm(sun_to)
    if time == "dawn":
        sky, horizon, zenith, sun = "#b3a9b8", "#f7c49c", "#6f8cc0", "#ffb98a"
    elif time == "dusk":
        sky, horizon, zenith, sun = "#b09ab4", "#efb488", "#3f5690", "#ff9f62"
    else:
        sky, horizon, zenith, sun = "#c3d4e8", "#dfeaf2", "#6fa4dc", "#fff0d2"
    if grey:
        sky, horizon, zenith = GREY[weather]
        if low and weather == "fog":
            horizon, sky = ("#dfd2c4", "#bdb8ba") if time == "dawn" else ("#d8b39a", "#a89fae")
    strength = 0.0 if grey else (0.9 if low else 1.15)
    dim = 0.85 if low else 0.9 if grey else 1.0
    lamp = Lamp(sun_to, _c(sun, strength), sun=True) if strength and not inside else None
    return Mood(
        sky=_c(sky, (0.74 if inside else 0.78) * dim),
        ground=_c("#b09a84", (0.62 if inside else 0.5) * dim),
        zenith=_c(zenith),
        horizon=_c(horizon),
        window=_c(horizon if low else "#f6f7f8", 2.7 * dim),
        key=_c("#fff1de", 0.80 * dim),
        fill=_c("#a9b8cc", 0.50),
        rim=_c("#ffffff", 0.42),
        exposure=(2.0 if low else 1.55) if inside else 1.35,
        dark=False,
        sun=lamp,
        fog=fog,
        look="low" if low else "grey" if grey else "day",
    )
