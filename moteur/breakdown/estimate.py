"""Estimates: how long a scene runs, and how long it takes to shoot.

Both formulas are ours, plain on purpose, and to be corrected by whoever knows better.

Running time: dialogue at 150 words a minute with half a second around each speech;
action at 4 words a second (a page of description plays about a minute); at least two
seconds a scene.

Shooting time: 20 minutes to light and rehearse and 12 minutes an eighth of a page, which
makes about four and a half pages of a ten-hour day with short scenes, then

- 5 minutes for each part beyond two,
- one tenth more outside, one fifth more outside by night, dawn or dusk,
- one seventh more with a child or an animal,
- 45 minutes for stunts, 30 for a crowd, 30 for special effects, 20 for vehicles,

rounded up to five minutes.
"""

from collections.abc import Collection
from fractions import Fraction
from math import ceil

from moteur.breakdown.model import Setting, Time
from moteur.breakdown.vocabulary import ANIMALS, CROWD, EFFECTS, STUNTS, VEHICLES

WORDS_A_SECOND = Fraction(150, 60)
SPEECH_PAUSE = Fraction(1, 2)
ACTION_WORDS_A_SECOND = Fraction(4)
LEAST_SECONDS = 2

SETUP_MINUTES, EIGHTH_MINUTES, PART_MINUTES = 20, 12, 5
EXTRA_MINUTES = {STUNTS: 45, CROWD: 30, EFFECTS: 30, VEHICLES: 20}
OUTSIDE, OUTSIDE_IN_THE_DARK = Fraction(11, 10), Fraction(12, 10)
UNRULY = Fraction(8, 7)


def running_seconds(dialogue_words: int, speeches: int, action_words: int) -> int:
    """Return the whole seconds that a scene is expected to run."""
    seconds = dialogue_words / WORDS_A_SECOND + speeches * SPEECH_PAUSE
    seconds += action_words / ACTION_WORDS_A_SECOND
    return max(LEAST_SECONDS, ceil(seconds))


def shooting_minutes(
    eighths: int,
    parts: int,
    setting: Setting,
    time: Time,
    *,
    categories: Collection[str] = (),
    child: bool = False,
) -> int:
    """Return the minutes that a scene is expected to take to shoot, a multiple of five."""
    minutes = Fraction(SETUP_MINUTES + EIGHTH_MINUTES * max(1, eighths))
    minutes += PART_MINUTES * max(0, parts - 2)
    if setting is not Setting.INT:
        minutes *= OUTSIDE if time is Time.DAY else OUTSIDE_IN_THE_DARK
    if child or ANIMALS in categories:
        minutes *= UNRULY
    minutes += sum(extra for category, extra in EXTRA_MINUTES.items() if category in categories)
    return 5 * ceil(minutes / 5)
