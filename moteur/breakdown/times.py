"""Times of day: the writer's words in English, French and Spanish, and what they mean on set.

An evening is lit as a night; a morning and an afternoon as a day. Where a heading says
nothing that we know, the scene is a day scene.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from moteur.breakdown.model import Time
from moteur.breakdown.words import bare

# Earlier rows win: LATER THAT NIGHT is a night, PRE-DAWN a dawn.
_WORDS: tuple[tuple[Time, str], ...] = (
    (Time.DAWN, "DAWN|DAYBREAK|SUNRISE|SUN-UP|FIRST LIGHT|AUBE|AURORE|LEVER DU (?:SOLEIL|JOUR)"
                "|PETIT JOUR|PETIT MATIN|AMANECER|ALBA|AMANECIENDO"),
    (Time.DUSK, "DUSK|SUNSET|SUNDOWN|TWILIGHT|MAGIC HOUR|GOLDEN HOUR|GLOAMING|CREPUSCULE"
                "|COUCHER D[EU] SOLEIL|TOMBEE D[EU] (?:LA NUIT|JOUR)|ENTRE CHIEN ET LOUP|BRUNE"
                "|ATARDECER|OCASO|CREPUSCULO|ANOCHECER|PUESTA DE SOL"),
    (Time.NIGHT, "NIGHT|NIGHTTIME|MIDNIGHT|EVENING|EVE|NUIT|MINUIT|SOIR|SOIREE"
                 "|NOCHE|MEDIANOCHE|MADRUGADA"),
    (Time.DAY, "DAY|DAYTIME|DAYLIGHT|MORNING|NOON|MIDDAY|AFTERNOON|JOUR|JOURNEE|MATIN|MATINEE"
               "|MIDI|APRES-MIDI|DIA|MANANA|MEDIODIA|(?<!MAS )TARDE|SIESTA"),
)  # fmt: skip

_SAME = (
    "CONTINUOUS|CONTINUING|CONT'?D?|CONTD|LATER|MOMENTS? (?:LATER|AFTER)|MINUTES? LATER|SAME"
    "|SAME TIME|MEANWHILE|SIMULTANEOUS|IMMEDIATELY (?:AFTER|FOLLOWING)|INTERCUT|HOURS? LATER"
    "|SIMULTANEMENT"
    "|CONTINU|CONTINUITE|SUITE|PLUS TARD|MEME (?:MOMENT|TEMPS)"
    "|PEU APRES|INSTANTS? (?:PLUS TARD|APRES)|PENDANT CE TEMPS|CONTINUO|CONTINUA|CONTINUACION"
    "|MAS TARDE|MOMENTOS? (?:DESPUES|MAS TARDE)|MISMO MOMENTO|MIENTRAS TANTO|SEGUIDO|DESPUES"
)
_TIMES = tuple((time, re.compile(rf"\b(?:{words})\b")) for time, words in _WORDS)
_AS_BEFORE = re.compile(rf"\b(?:{_SAME})\b")


def read(word: str) -> Time | None:
    """Return the time of day that a heading's words say, or None.

    ``LATER THAT NIGHT`` -> night; ``CRÉPUSCULE`` -> dusk; ``CONTINUOUS`` -> None.
    """
    folded = bare(word)
    return next((time for time, pattern in _TIMES if pattern.search(folded)), None)


def carries_on(word: str) -> bool:
    """Say whether the words mean the light of the scene before (CONTINUOUS, PLUS TARD, ...)."""
    return read(word) is None and bool(_AS_BEFORE.search(bare(word)))


@dataclass(frozen=True, slots=True)
class Light:
    """A scene's time of day; whether the scene before gave it, or nothing did."""

    time: Time
    carried: bool = False
    guessed: bool = False


def resolve(headings: Sequence[str]) -> list[Light]:
    """Return the light of each scene, from the words of all headings in script order.

    ``["NIGHT", "CONTINUOUS", "LATER", ""]`` -> night, night (carried), night (carried),
    day (guessed). CONTINUOUS behind nothing is a guess too.
    """
    lights: list[Light] = []
    for word in headings:
        said = read(word)
        if said is not None:
            lights.append(Light(said))
        elif carries_on(word):
            before = lights[-1] if lights else Light(Time.DAY, guessed=True)
            lights.append(Light(before.time, carried=True, guessed=before.guessed))
        else:
            lights.append(Light(Time.DAY, guessed=True))
    return lights
