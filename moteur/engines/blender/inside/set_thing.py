# SPDX-License-Identifier: GPL-3.0-or-later
"""Things that an insert shows, built at the origin: face towards +z, top towards +y, metres."""

import re
from math import cos, pi, sin

import numpy as np

from .mesh import Kit, about_x, lin

PAPER, GOLD, STEEL, DARK = "#f2eee2", "#c9a24a", "#b4bac0", "#22252a"


def thing(name: str) -> Kit:
    """Return a kit that holds one solid: what the name says, else a small parcel."""
    kit = Kit()
    for words, build in _BUILDERS:
        if re.search(rf"(?<!\w)(?:{words})(?!\w)", name.casefold()):
            build(kit)
            break
    else:
        _parcel(kit)
    kit.finish("thing")
    return kit


def known(name: str) -> bool:
    """Say whether the kit has a thing of this name."""
    said = name.casefold()
    return any(re.search(rf"(?<!\w)(?:{words})(?!\w)", said) for words, _ in _BUILDERS)


def wide(name: str) -> bool:
    """Say whether one holds the thing with both hands."""
    return bool(
        re.search(
            r"letter|note|will|contract|map|drawing|paper|book|diary|lettre|mot|plan|livre|carnet|"
            r"journal|contrat|dessin|photo|envelope|enveloppe|telegram|toy|jouet|doll",
            name.casefold(),
        )
    )


def _sheet(kit: Kit, w: float, h: float, lines: int) -> None:
    kit.box((0, 0, 0), (w, h, 0.0016), lin(PAPER), 0.0005, cell=0.04)
    for k in range(lines):
        y = h * (0.36 - 0.78 * k / max(1, lines))
        long = w * (0.76 if k % 4 != 3 else 0.45)
        kit.box(
            (-w * 0.38 + long / 2, y, 0.0014), (long, h * 0.016, 0.0006), lin("#4a4d58"), 0.0002
        )


def _letter(kit: Kit) -> None:
    _sheet(kit, 0.15, 0.21, 11)
    kit.box((0, 0.0, 0.0012), (0.15, 0.0012, 0.0008), lin("#cfc9ba"), 0.0002)


def _card(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.15, 0.10, 0.0016), lin(PAPER) * 0.95, 0.0005)
    kit.box((0.05, 0.028, 0.0014), (0.024, 0.03, 0.0008), lin("#a8402f"), 0.0002)
    for k in range(3):
        kit.box((-0.015, -0.012 - 0.014 * k, 0.0014), (0.07, 0.003, 0.0006), lin("#4a4d58"), 0.0002)


def _photo(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.13, 0.10, 0.0016), lin("#f4f1ea"), 0.0005)
    kit.box((0, 0.002, 0.0014), (0.114, 0.080, 0.0008), lin("#8fb0c0"), 0.0002)
    kit.box((0, -0.024, 0.0019), (0.114, 0.028, 0.0006), lin("#7a8a4c"), 0.0002)
    for x, c in ((-0.018, "#a8402f"), (0.016, "#2f4a63")):
        kit.box((x, -0.012, 0.0024), (0.022, 0.034, 0.0006), lin(c), 0.0002)
        kit.ball((x, 0.014, 0.0024), (0.009, 0.010, 0.0008), lin("#d9a27c"), 12)


def _phone(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.075, 0.152, 0.009), lin(DARK), 0.004)
    kit.box((0, 0.002, 0.0046), (0.068, 0.138, 0.001), lin("#a9cfe6") * 0.9, 0.0003, glow=1)
    kit.box((0, 0.045, 0.0054), (0.05, 0.014, 0.0006), lin("#ffffff"), 0.0002, glow=1)
    for k in range(3):
        kit.box((-0.006 + 0.012 * (k % 2), 0.015 - 0.026 * k, 0.0054), (0.044, 0.017, 0.0006),
                lin("#5f9fc8" if k % 2 else "#e8eef2"), 0.0002, glow=1)  # fmt: skip


def _radio(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.065, 0.14, 0.03), lin(DARK) * 1.3, 0.008)
    kit.tube([(0.02, 0.07, 0), (0.02, 0.16, 0)], 0.005, lin(DARK))
    for k in range(5):
        kit.box((0, -0.01 - 0.01 * k, 0.0156), (0.045, 0.004, 0.001), lin("#0c0d0e"), 0.0002)
    kit.box((0, 0.035, 0.0156), (0.04, 0.026, 0.001), lin("#f0a040"), 0.0002, glow=1)


def _key(kit: Kit) -> None:
    a = np.linspace(0, 2 * pi, 21)
    kit.tube(np.stack([0.016 * np.cos(a), 0.045 + 0.016 * np.sin(a), 0 * a], 1), 0.0036, lin(GOLD))
    kit.tube([(0, 0.03, 0), (0, -0.045, 0)], 0.0036, lin(GOLD))
    for y, long in ((-0.040, 0.014), (-0.030, 0.010), (-0.022, 0.013)):
        kit.box((long / 2, y, 0), (long, 0.005, 0.003), lin(GOLD), 0.0006)
    ring = np.stack([0.02 * np.cos(a), 0.075 + 0.02 * np.sin(a), 0.004 * np.sin(a * 2)], 1)
    kit.tube(ring, 0.0018, lin(STEEL))
    kit.box((0.03, 0.10, 0), (0.03, 0.045, 0.004), lin("#a8402f"), 0.0015)


def _book(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.13, 0.19, 0.024), lin("#7d2f2a"), 0.003)
    kit.box((0.004, 0, 0), (0.126, 0.182, 0.018), lin(PAPER), 0.001)
    kit.box((0, 0, 0.0115), (0.132, 0.19, 0.003), lin("#8a352e"), 0.001)
    kit.box((0, 0.045, 0.0135), (0.08, 0.012, 0.001), lin(GOLD), 0.0003)
    kit.box((0, 0.025, 0.0135), (0.05, 0.006, 0.001), lin(GOLD), 0.0003)


def _newspaper(kit: Kit) -> None:
    _sheet(kit, 0.26, 0.34, 18)
    kit.box((0, 0.145, 0.0014), (0.22, 0.026, 0.0008), lin("#1c1c1e"), 0.0002)
    kit.box((0.06, 0.05, 0.0022), (0.10, 0.10, 0.0008), lin("#8d8f93"), 0.0002)


def _cup(kit: Kit) -> None:
    turn = about_x(-90)
    profile = [
        (0.026, -0.045),
        (0.036, -0.03),
        (0.040, 0.045),
        (0.036, 0.045),
        (0.03, -0.02),
        (0.001, -0.03),
    ]
    kit.lathe((0, 0, 0), profile, lin("#b8492f"), 18, tilt=turn)
    kit.tube(
        [(0.037, 0.025, 0), (0.062, 0.015, 0), (0.060, -0.015, 0), (0.034, -0.022, 0)],
        0.005,
        lin("#b8492f"),
    )


def _bottle(kit: Kit) -> None:
    profile = [
        (0.001, -0.12),
        (0.034, -0.12),
        (0.036, 0.02),
        (0.013, 0.065),
        (0.013, 0.12),
        (0.001, 0.122),
    ]
    kit.lathe((0, 0, 0), profile, lin("#3f5a34"), 18, tilt=about_x(-90))
    kit.box((0, -0.045, 0.0355), (0.045, 0.06, 0.002), lin(PAPER), 0.0005)


def _gun(kit: Kit) -> None:
    kit.box((0.02, 0.02, 0), (0.17, 0.032, 0.026), lin(DARK) * 1.5, 0.004)
    kit.box((-0.045, -0.035, 0), (0.034, 0.10, 0.024), lin("#4a3424"), 0.006)
    a = np.linspace(0, pi, 9)
    kit.tube(
        np.stack([-0.012 + 0.018 * np.cos(a), -0.002 - 0.02 * np.sin(a), 0 * a], 1),
        0.003,
        lin(DARK),
    )


def _knife(kit: Kit) -> None:
    kit.box((0, 0.06, 0), (0.022, 0.13, 0.002), lin(STEEL) * 1.2, 0.0008)
    kit.box((0, -0.05, 0), (0.024, 0.10, 0.016), lin("#3a2a20"), 0.005)


def _ring(kit: Kit) -> None:
    a = np.linspace(0, 2 * pi, 29)
    kit.tube(np.stack([0.016 * np.cos(a), 0.016 * np.sin(a), 0 * a], 1), 0.0028, lin(GOLD))
    kit.ball((0, 0.019, 0.001), 0.006, lin("#d8eef4"), 10)


def _watch(kit: Kit) -> None:
    kit.box((0, 0, -0.003), (0.022, 0.19, 0.003), lin("#4a3020"), 0.001)
    kit.lathe(
        (0, 0, -0.002),
        [(0.001, 0), (0.021, 0), (0.022, 0.006), (0.019, 0.008), (0.001, 0.008)],
        lin(GOLD),
        24,
    )
    kit.lathe((0, 0, 0.0062), [(0.001, 0.0006), (0.0175, 0.0006)], lin("#f6f3ea"), 24)
    for turn, long in ((0.7, 0.009), (2.4, 0.014)):
        kit.tube(
            [(0, 0, 0.0078), (long * sin(turn), long * cos(turn), 0.0078)], 0.0007, lin("#101010")
        )


def _light(kit: Kit) -> None:
    kit.tube([(0, -0.09, 0), (0, 0.03, 0)], 0.016, lin(DARK) * 1.6)
    kit.tube([(0, 0.03, 0), (0, 0.055, 0)], [0.018, 0.027], lin(STEEL))
    kit.ball((0, 0.058, 0), (0.024, 0.006, 0.024), lin("#fff0c0") * 1.6, 14, glow=1)


def _parcel(kit: Kit) -> None:
    kit.box((0, 0, 0), (0.13, 0.09, 0.05), lin("#b08a5c"), 0.004)
    kit.box((0, 0, 0.0256), (0.012, 0.092, 0.001), lin("#e6dcc4"), 0.0003)
    kit.box((0, 0, 0.0256), (0.132, 0.012, 0.001), lin("#e6dcc4"), 0.0003)


_BUILDERS = (
    (
        r"\w*phones?|mobile|téléphone|portable|remote|télécommande|smartphone|battery|pile|usb.*",
        _phone,
    ),
    (r"radio|walkie.*|receiver|combiné|tape|cassette", _radio),
    (r"keys?|clés?|clefs?", _key),
    (r"photo\w*|picture.*|drawing|dessin", _photo),
    (r"envelope|enveloppe|postcard|carte.*|card|ticket|billet|badge|cheque|check|chèque", _card),
    (r"newspaper|journal|map|plan", _newspaper),
    (r"letter|lettre|note|mot|will|contract|contrat|telegram|paper", _letter),
    (r"book|notebook|diary|livre|carnet|purse|wallet|portefeuille", _book),
    (r"cup|mug|glass|verre|tasse", _cup),
    (r"bottle|bouteille|pills?|comprimé", _bottle),
    (r"gun|pistol|pistolet|revolver", _gun),
    (r"knife|couteau|scissors|ciseaux|screwdriver|tournevis|syringe|seringue|cigarette", _knife),
    (r"ring|bague|coin|pièce|necklace|collier|bracelet|medal|médaille", _ring),
    (r"watch|montre", _watch),
    (r"torch|flashlight|lampe.*|candle|bougie|lighter|briquet|match|allumette", _light),
)
