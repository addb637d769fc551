"""Times of day: the writer's words in English, French and Spanish, and what they mean on set.

An evening is lit as a night; a morning and an afternoon as a day. Where a heading says
nothing that we know, the scene is a day scene.
"""

import re

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


def resolve(headings: list[str]) -> list[Time]:
    """Return the time of each scene, from the words of all headings in script order.

    ``["NIGHT", "CONTINUOUS", "LATER", ""]`` -> night, night, night, day.
    """
    times: list[Time] = []
    for word in headings:
        before = times[-1] if times else Time.DAY
        times.append(read(word) or (before if carries_on(word) else Time.DAY))
    return times
