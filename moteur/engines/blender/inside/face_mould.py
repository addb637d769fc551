# SPDX-License-Identifier: GPL-3.0-or-later
"""Moulds: the faces of the library as measures, and what sex, age and a seed change in them.

Lengths are millimetres of head space, where a head is 240 high; the rest are factors or shares.
"""

from dataclasses import dataclass, fields, replace
from random import Random


@dataclass(frozen=True)
class Mould:
    """Say how a face differs from the middle one."""

    wide: float = 1.0
    face: float = 0.0
    jaw: float = 0.0
    square: float = 0.0
    chin: float = 0.0
    chin_out: float = 0.0
    short: float = 0.0
    cheekbone: float = 0.0
    cheeks: float = 0.0
    ridge: float = 0.0
    forehead: float = 0.0
    nose_long: float = 0.0
    nose_out: float = 0.0
    nose_wide: float = 1.0
    bridge: float = 0.0
    tip: float = 0.0
    eye: float = 1.0
    apart: float = 0.0
    tilt: float = 0.0
    deep: float = 0.0
    hood: float = 0.0
    lips: float = 1.0
    mouth: float = 1.0
    brow: float = 1.0
    arch: float = 0.0
    brow_high: float = 0.0
    ear: float = 1.0
    jowl: float = 0.0
    line: float = 0.0


MOULDS = {
    "oval": Mould(),
    "round": Mould(wide=1.05, face=4, jaw=2, cheeks=4, short=4, nose_wide=1.1, eye=1.06, lips=1.1),
    "square": Mould(wide=1.02, jaw=9, square=1, chin=5, chin_out=2, ridge=1.5, mouth=1.08,
                    brow=1.2, nose_wide=1.05),
    "long": Mould(wide=0.92, face=-3, jaw=-2, chin_out=2, nose_long=6, nose_out=2, cheeks=-2,
                  apart=-1.5, lips=0.85, brow_high=2),
    "heart": Mould(wide=1.03, face=2, jaw=-5, chin=-5, chin_out=2, cheekbone=4, eye=1.08, apart=1,
                   tilt=5, arch=1.5, lips=1.1),
    "diamond": Mould(wide=0.97, jaw=-3, chin=-3, cheekbone=7, cheeks=-2.5, tilt=7, hood=0.5,
                     bridge=-2, nose_wide=0.95, lips=1.05),
    "broad": Mould(wide=1.06, face=5, jaw=6, cheekbone=4, nose_wide=1.38, nose_long=-1, bridge=-2.5,
                   lips=1.45, mouth=1.14, apart=2, eye=0.98),
    "hawk": Mould(wide=0.95, jaw=1, nose_long=5, nose_out=6, bridge=5, nose_wide=0.92, ridge=2.5,
                  deep=3, eye=0.9, brow=1.25, arch=1, lips=0.75, chin_out=3),
    "button": Mould(wide=1.03, face=2, jaw=-3, chin=-2, nose_long=-4, nose_out=-3, tip=4,
                    nose_wide=0.9, cheeks=3, eye=1.14, lips=0.95, mouth=0.9, brow_high=2),
    "soft": Mould(wide=1.0, face=1, jaw=-2, cheeks=2, eye=1.08, lips=1.2, chin=-1, tilt=-3,
                  nose_wide=0.96, arch=0.5),
    "gaunt": Mould(wide=0.94, face=-4, jaw=2, square=0.5, cheekbone=6, cheeks=-6, deep=4, ridge=2,
                   nose_long=3, nose_out=2, lips=0.7, line=0.35, eye=0.96),
    "heavy": Mould(wide=1.06, face=6, jaw=9, chin=7, cheeks=6, jowl=5, nose_wide=1.3, eye=0.86,
                   hood=0.5, lips=1.05, brow=1.2, deep=1),
    "fine": Mould(wide=0.94, face=-2, jaw=-5, chin=-4, nose_wide=0.8, nose_long=1, lips=0.85,
                  mouth=0.88, brow=0.7, eye=1.02, cheekbone=2, arch=1),
    "boxer": Mould(wide=1.04, jaw=8, square=0.8, chin=4, ridge=4, nose_wide=1.42, nose_out=-2,
                   bridge=-3.5, deep=3, eye=0.84, lips=1.0, brow=1.4, brow_high=-2, ear=1.12),
    "moon": Mould(wide=1.08, face=6, jaw=2, cheeks=5, cheekbone=2, bridge=-4, nose_out=-3,
                  nose_wide=1.02, tilt=6, hood=0.8, eye=0.94, apart=2, lips=1.05, brow=0.85),
    "keen": Mould(wide=0.97, jaw=-1, square=0.3, chin=-3, chin_out=4, cheekbone=3, nose_out=4,
                  tip=2.5, nose_wide=0.88, tilt=4, eye=0.98, arch=2, mouth=1.1, lips=0.82),
    "noble": Mould(wide=0.97, square=0.4, jaw=3, chin=1, chin_out=3, bridge=3, nose_long=3,
                   nose_out=3, deep=1.5, brow=1.05, lips=1.0, forehead=3, brow_high=1),
    "plain": Mould(wide=1.01, jaw=2, nose_wide=1.14, nose_out=1, tip=-1, eye=0.95, apart=-0.5,
                   tilt=-4, lips=0.92, mouth=1.05, ear=1.22, brow=0.9, chin_out=-4),
}  # fmt: skip

BOLD = 1.45
# Larger eyes are a doll's; from this age on a face shows years.
_LARGE, _GROWN, _AGEING = 1.13, 26, 40
_SPREAD = {
    "wide": 0.012, "face": 1.2, "jaw": 1.4, "chin": 1.2, "chin_out": 1.2, "cheekbone": 1.0,
    "cheeks": 1.0, "nose_long": 1.3, "nose_out": 1.0, "nose_wide": 0.05, "bridge": 0.8, "tip": 0.8,
    "eye": 0.025, "apart": 0.5, "tilt": 1.5, "lips": 0.07, "mouth": 0.03, "brow": 0.1, "arch": 0.5,
    "brow_high": 0.8, "ear": 0.05,
}  # fmt: skip


def mould(name: str, seed: int, female: bool, age: int) -> Mould:
    """Return a mould as one person has it."""
    pick = Random(f"face {seed}")
    m = _drawn(MOULDS[name])
    m = replace(m, **{k: getattr(m, k) + pick.uniform(-s, s) for k, s in _SPREAD.items()})
    if age < 16:
        m = _young(m, age, female)
    elif female:
        m = _woman(m)
    if age >= 16:
        m = replace(m, eye=min(m.eye, _LARGE))
        if age < _GROWN:
            m = _fresh(m)
    return _old(m, age) if age > _AGEING else m


def _drawn(m: Mould) -> Mould:
    """Return a mould with its features brought out: a face is to be known in a wide shot."""
    mid = Mould()
    return Mould(**{
        f.name: getattr(mid, f.name) + (getattr(m, f.name) - getattr(mid, f.name)) * BOLD
        for f in fields(m)
    })  # fmt: skip


def _add(m: Mould, **more: float) -> Mould:
    return replace(m, **{k: getattr(m, k) + x for k, x in more.items()})


def _woman(m: Mould) -> Mould:
    m = replace(
        m, square=m.square * 0.4, cheekbone=m.cheekbone * 0.6,
        arch=min(m.arch, 1.2), cheeks=max(m.cheeks, m.cheeks * 0.4),
        ridge=min(m.ridge, 0) * 0.5 - 2.5,
        jaw=m.jaw * 0.65 - 7.5,
        chin=m.chin * 0.7 - 4, nose_out=m.nose_out * 0.8 - 1.5, brow=m.brow * 0.62,
        nose_wide=1 + (m.nose_wide - 1) * 0.75 - 0.09, lips=m.lips * 1.22 + 0.08,
    )  # fmt: skip
    return _add(m, eye=0.08, arch=1.2, wide=-0.015, short=2, brow_high=1.2, cheekbone=1)


def _young(m: Mould, age: int, female: bool) -> Mould:
    """Round a face off the more, the younger."""
    k = min(1.0, (17.5 - age) / 7.5)
    mid = Mould()
    m = Mould(**{
        f.name: getattr(m, f.name) + (getattr(mid, f.name) - getattr(m, f.name)) * 0.45 * k
        for f in fields(m)
    })  # fmt: skip
    return _add(
        m, jaw=-10 * k, chin=-8 * k, cheeks=5.5 * k, face=2 * k, short=9.5 * k, ridge=-3 * k,
        nose_out=-4.5 * k, nose_long=-4.5 * k, nose_wide=-0.2 * k, bridge=-2.5 * k, tip=2.5 * k,
        eye=0.17 * k, brow=-0.35 * k, mouth=-0.14 * k, wide=0.03 * k, chin_out=-6 * k, forehead=2.5,
        lips=0.12 if female else 0.0,
    )  # fmt: skip


def _fresh(m: Mould) -> Mould:
    """Return a face in its twenties: noses, brows and jaws still come out."""
    soft = {k: getattr(m, k) * 0.6 for k in ("nose_long", "nose_out", "ridge", "deep", "jowl")}
    return replace(m, **soft, line=0.0, cheeks=max(m.cheeks, m.cheeks * 0.5) + 0.8)


def _old(m: Mould, age: int) -> Mould:
    k = min(1.1, (age - _AGEING) / 32)
    return _add(
        m, jowl=4.5 * k, cheeks=-2.5 * k, nose_long=2.5 * k, nose_wide=0.1 * k, ear=0.16 * k,
        lips=-0.32 * k, hood=0.55 * k, line=1.1 * k, deep=1.8 * k, eye=-0.05 * k, mouth=0.03 * k,
        jaw=1.5 * k, chin_out=1.0 * k,
    )  # fmt: skip
