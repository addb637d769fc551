"""The colours of the schedule's pages, as data."""

from reportlab.lib.colors import Color, HexColor

from moteur.schedule.model import Strip

# Day interiors white, day exteriors yellow, night interiors blue, night exteriors green.
# Dawn and dusk have no common colour: rose and violet here.
STRIPS = {
    ("INT", "day"): "#ffffff",
    ("EXT", "day"): "#fbe38e",
    ("INT", "night"): "#a9c3e6",
    ("EXT", "night"): "#a9d3a6",
    ("INT", "dawn"): "#fbe3da",
    ("EXT", "dawn"): "#f6c4b2",
    ("INT", "dusk"): "#ebdcf0",
    ("EXT", "dusk"): "#d6bbe0",
}
WHITE, PALE = HexColor("#ffffff"), HexColor("#d9d4cc")
SAND, SHADE = HexColor("#f4f1ec"), HexColor("#e9e6e1")
DAY, UNIT, NIGHT = HexColor("#1c1b1a"), HexColor("#2c4a63"), HexColor("#27324f")
GOLD, GREEN = HexColor("#f2c14e"), HexColor("#2d7a3e")

# What a banner between strips is filled with, and its letters.
BANNERS = {
    "move": ("#5a544d", "#ffffff"),
    "meal": ("#e7e2da", "#1c1b1a"),
    "wait": ("#cfc6dd", "#1c1b1a"),
    "again": ("#f4f1ec", "#1c1b1a"),
    "travel": ("#d3e3ea", "#1c1b1a"),
    "idle": ("#f4f1ec", "#77726c"),
}
# The grid of the day out of days: from S, F, D or P with work, over work, to a break.
CODES = {"ends": "#9fcaa9", "W": "#d3e8d8", "H": "#f4e3b4", "T": "#c6dcea", "-": "#efece7"}
# Shares of the costs, in the order of `Costs`.
SHARES = {
    "crew": "#3d4f5c",
    "overtime": "#6d8291",
    "idle": "#a9b7c0",
    "work": "#b3402a",
    "hold": "#d98a5f",
    "guarantee": "#e3ac8a",
    "travel": "#edcbb4",
    "extra": "#8c2f39",
    "places": "#3f8f86",
    "visits": "#86bcb5",
    "moves": "#c79a0a",
    "hires": "#7b4fa3",
}


def strip_color(strip: Strip) -> Color:
    """Return a strip's colour; scenes in both settings count as exteriors."""
    setting = "INT" if strip.setting == "INT" else "EXT"
    return HexColor(STRIPS.get((setting, strip.time), "#ffffff"))


def code_color(code: str) -> Color | None:
    """Return the colour of a code of the day out of days; None for an empty one."""
    if "W" in code:
        return HexColor(CODES["ends" if set(code) & set("SFDP") else "W"])
    return HexColor(CODES.get(code[:1], "#ffffff")) if code else None
