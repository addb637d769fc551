# SPDX-License-Identifier: GPL-3.0-or-later
"""Feelings in a body: how a trunk, shoulders, head and hands stand for what is felt.

After Wallbott, "Bodily expression of emotion" (1998): joy rises and opens, anger leans in,
fear draws back and shuts, grief sinks, doubt tilts.
"""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Body:
    """Degrees of forward lean, slump and chest; metres (of a middling adult) of dip and shrug.

    `head` lowers the face and `tilt` rolls it, degrees; `wide` is how far gestures go.
    """

    lean: float = 0.0
    slump: float = 0.0
    chest: float = 0.0
    dip: float = 0.0
    shrug: float = 0.0
    head: float = 0.0
    tilt: float = 0.0
    wide: float = 1.0


BODIES = {
    "neutral": Body(),
    "joy": Body(lean=-1.5, slump=-3.0, chest=-4.0, shrug=0.004, head=-4.0, tilt=3.0, wide=1.25),
    "anger": Body(lean=5.0, slump=2.0, chest=-2.0, dip=0.006, shrug=0.010, head=4.0, wide=1.35),
    "fear": Body(lean=-5.0, slump=5.0, chest=4.0, dip=0.022, shrug=0.034, head=3.0, wide=0.6),
    "grief": Body(lean=1.0, slump=11.0, chest=9.0, dip=0.010, shrug=-0.012, head=12.0, tilt=4.0,
                  wide=0.5),
    "doubt": Body(lean=-2.5, slump=2.0, chest=1.0, shrug=0.006, tilt=9.0, wide=0.8),
}  # fmt: skip


def body(b) -> Body:
    """Return how a bearing's body stands, on the way from the feeling before."""
    now, was = BODIES.get(b.feeling, BODIES["neutral"]), BODIES.get(b.was, BODIES["neutral"])
    k = b.felt
    mixed = {
        f.name: getattr(was, f.name) * (1 - k) + getattr(now, f.name) * k for f in fields(Body)
    }
    aged = max(0.0, min((b.age - 62) / 25, 1.0))
    mixed["slump"] += 6.0 * aged
    mixed["chest"] += 5.0 * aged
    mixed["dip"] += 0.008 * aged
    return Body(**mixed)
