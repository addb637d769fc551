"""The shot as a sentence that a crew reads and a structure that a program checks.

After the Prose Storyboard Language (Ronfard, Gandhi, Boiron 2015,
arXiv 1508.07593): who is in frame, how large, where, facing which way; from which angle and
height, through which lens; how the camera moves; from which line to which; and why. Both
ways without loss, in English and French::

    shot = read("12B: MCU Ana, right third, over Boris's shoulder; 50 mm; static")
    write(shot, "fr")   # 12B : plan poitrine Ana, tiers droit, amorce Boris ; 50 mm ; fixe
"""

from moteur.shots.sentence.binding import bind
from moteur.shots.sentence.contradictions import contradictions
from moteur.shots.sentence.describing import describe
from moteur.shots.sentence.reading import read
from moteur.shots.sentence.structure import (
    Angle,
    Faces,
    Line,
    Move,
    Movement,
    Pace,
    Place,
    Shot,
    Side,
    Spot,
    Subject,
)  # fmt: skip
from moteur.shots.sentence.wording import worded
from moteur.shots.sentence.writing import write

__all__ = [
    "Angle", "Faces", "Line", "Move", "Movement", "Pace", "Place", "Shot", "Side", "Spot",
    "Subject", "bind", "contradictions", "describe", "read", "worded", "write",
]  # fmt: skip
