"""Times of day: the words by which headings say when a scene plays.

English, French and Spanish, and the commonest of German and Italian. Words are compared
folded: in capitals, without accents and punctuation, ``PETIT MATIN``.
"""

import re
import unicodedata
from typing import Literal

Light = Literal["day", "night", "dawn", "dusk", ""]

# Earlier rows win: PETIT MATIN is dawn before MATIN is day. "" is the light of before.
_WORDS: dict[str, dict[Light, str]] = {
    "en": {
        "dawn": "PRE_DAWN,PREDAWN,DAWN,DAYBREAK,SUNRISE,SUN_UP,SUNUP,FIRST_LIGHT",
        "dusk": "DUSK,SUNSET,SUNDOWN,SUN_DOWN,TWILIGHT,NIGHTFALL,MAGIC_HOUR,GOLDEN_HOUR,BLUE_HOUR"
        ",GLOAMING",
        "night": "NIGHT,NIGHTTIME,NIGHTS,MIDNIGHT,EVENING,EVE,SMALL_HOURS",
        "day": "DAY,DAYTIME,DAYLIGHT,DAYS,MORNING,MID_MORNING,MIDMORNING,NOON,HIGH_NOON,MIDDAY"
        ",MID_DAY,AFTERNOON,MID_AFTERNOON,DAYISH,NOONTIME",
        "": "CONTINUOUS,CONTINUING,CONTINUED,CONT,CONT_D,CONTD,LATER,SAME,SAME_TIME,MEANWHILE"
        ",SIMULTANEOUS,SIMULTANEOUSLY,MOMENTS_AFTER,MOMENTS,IMMEDIATELY_AFTER,EARLIER",
    },
    "fr": {
        "dawn": "PETIT_MATIN,PETIT_JOUR,AUBE,AURORE,LEVER_DU_JOUR,LEVER_DU_SOLEIL"
        ",LEVER_DE_SOLEIL,POINT_DU_JOUR",
        "dusk": "CREPUSCULE,COUCHER_DU_SOLEIL,COUCHER_DE_SOLEIL,TOMBEE_DE_LA_NUIT"
        ",TOMBEE_DU_JOUR,TOMBEE_DE_NUIT,NUIT_TOMBANTE,ENTRE_CHIEN_ET_LOUP,HEURE_BLEUE"
        ",FIN_DU_JOUR,BRUNE",
        "night": "NUIT,MINUIT,SOIR,SOIREE",
        "day": "JOUR,JOURNEE,MATIN,MATINEE,MIDI,APRES_MIDI",
        "": "CONTINU,EN_CONTINU,CONTINUITE,SUITE,PLUS_TARD,MEME_TEMPS,MEME_MOMENT,MEME_HEURE"
        ",PEU_APRES,INSTANTS_APRES,PENDANT_CE_TEMPS,SIMULTANE,SIMULTANEMENT,PLUS_TOT,LENDEMAIN"
        ",MINUTES_APRES,HEURES_APRES,JOURS_APRES,ANS_APRES",
    },
    "es": {
        "dawn": "AMANECER,ALBA,AMANECIENDO,SALIDA_DEL_SOL",
        "dusk": "ATARDECER,OCASO,CREPUSCULO,ANOCHECER,PUESTA_DE_SOL,PUESTA_DEL_SOL",
        "night": "NOCHE,MEDIANOCHE,MEDIA_NOCHE,MADRUGADA",
        "day": "DIA,MANANA,MEDIODIA,MEDIO_DIA,TARDE,SIESTA",
        "": "CONTINUO,CONTINUA,CONTINUACION,MAS_TARDE,MISMO_MOMENTO,MISMO_TIEMPO"
        ",MIENTRAS_TANTO,SEGUIDO,DESPUES,SIMULTANEO,AL_DIA_SIGUIENTE,DIA_SIGUIENTE",
    },
    "de": {
        "dawn": "MORGENDAMMERUNG,MORGENGRAUEN",
        "dusk": "DAMMERUNG,ABENDDAMMERUNG",
        "night": "NACHT,ABEND,ABENDS,MITTERNACHT",
        "day": "TAG,MORGEN,MORGENS,MITTAG,NACHMITTAG",
        "": "SPATER,FORTLAUFEND",
    },
    "it": {
        "dawn": "",
        "dusk": "TRAMONTO",
        "night": "NOTTE,SERA,MEZZANOTTE",
        "day": "GIORNO,MATTINA,MATTINO,POMERIGGIO,MEZZOGIORNO",
        "": "PIU_TARDI",
    },
}
_FILL = (
    "THE THAT THIS NEXT FOLLOWING EARLY LATE MID PRE BEFORE AFTER JUST A AN FEW SEVERAL SOME "
    "MOMENT MOMENTS SECOND SECONDS MINUTE MINUTES HOUR HOURS DAYS WEEK WEEKS MONTH MONTHS YEAR "
    "YEARS AGO SHORTLY IMMEDIATELY AND TO INTO ON IN OF FOR TIME VERY MUCH STILL AM PM O CLOCK "
    "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN TWELVE TWENTY MANY FIRST LAST "
    "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY CHRISTMAS "
    "LE LA LES L UN UNE DE DU D DES AU AUX EN ET CE CET CETTE MEME PEU QUELQUES INSTANT INSTANTS "
    "HEURE HEURES JOURS SEMAINE SEMAINES MOIS AN ANS ANNEES DEBUT FIN MILIEU TOT TARD DEUX TROIS "
    "QUATRE CINQ SIX SEPT HUIT NEUF DIX LENDEMAIN SUIVANT SUIVANTE PLUS GRAND PLEIN PLEINE "
    "LUNDI MARDI MERCREDI JEUDI VENDREDI SAMEDI DIMANCHE "
    "EL LOS LAS AL DEL UNOS UNAS MISMO MISMA ESA ESE ESTA ESTE MOMENTO MOMENTOS INSTANTES MINUTOS "
    "HORA HORAS SEMANAS MESES ANOS DOS TRES CUATRO CINCO MAS TEMPRANO POR SIGUIENTE ULTIMA ULTIMO "
    "PRIMERA PRINCIPIO FINAL PLENO PLENA LUNES MARTES MIERCOLES JUEVES VIERNES SABADO DOMINGO"
)
WEATHER = (
    "RAIN RAINY RAINING SNOW SNOWY SNOWING STORM STORMY FOG FOGGY WINDY CLOUDY SUNNY MOONLIT "
    "PLUIE NEIGE ORAGE BROUILLARD BRUME TEMPETE LLUVIA NIEVE TORMENTA NIEBLA NEVANDO LLOVIENDO"
)
_MOST = 6
_TOKEN = re.compile(r"[^\W_]+(?::\d+)?")
_CLOCK = r"\d{1,2}(?: ?[H:] ?\d{0,2}| \d\d)? ?(?:A ?M|P ?M|H|HRS|O CLOCK|UHR)|\d{1,2}[H:]\d\d"


def fold(words: str) -> str:
    """Return words in capitals, without accents and punctuation: ``Día.`` -> ``DIA``."""
    letters = words.upper()
    if not letters.isascii():
        parts = unicodedata.normalize("NFD", letters)
        letters = "".join(c for c in parts if not unicodedata.combining(c))
    return letters if letters.isalpha() else " ".join(_TOKEN.findall(letters))


def _either(words: str) -> str:
    listed = {word.replace("_", " ") for word in re.split(r"[ ,]", words) if word}
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


_BY_LIGHT: tuple[tuple[Light, re.Pattern[str]], ...] = tuple(
    (light, re.compile(rf"\b(?:{_either(','.join(by[light] for by in _WORDS.values()))})\b"))
    for light in ("dawn", "dusk", "night", "day")
)
_BEFORE = _either(",".join(by[""] for by in _WORDS.values()))
_CARRIES = re.compile(rf"\b(?:{_BEFORE})\b")
_ANY = _either(",".join(words for by in _WORDS.values() for words in by.values()))
_PART = re.compile(
    rf"(?:(?:{_either(_FILL)}|{_either(WEATHER)}|\d+)(?: |$))*"
    rf"(?:(?:{_ANY}|{_CLOCK})(?: |$))"
    rf"(?:(?:{_ANY}|{_CLOCK}|{_either(_FILL)}|{_either(WEATHER)}|\d+)(?: |$))*"
)
_STRONG_LAST = _either(",".join(_WORDS["en"][light] for light in ("dawn", "dusk", "night", "day")))
_STRONG_FIRST = _either(
    ",".join(_WORDS[t][light] for t in ("fr", "es") for light in ("dawn", "dusk", "night", "day"))
)
_LOOSELY = re.compile(rf"(?:\S+ ){{1,3}}(?:{_STRONG_LAST})|(?:{_STRONG_FIRST})(?: \S+){{1,3}}")
_BEHIND = re.compile(rf"(?:(?:EARLY|LATE|FIN|DEBUT) )?(?:{_ANY})$")
_AHEAD = re.compile(rf"(?:{_STRONG_FIRST})(?= (?!DE |DU |D |DES |DEL |Y |ET ))")
_JOINS = {
    "OF", "THE", "DE", "DU", "D", "DES", "LA", "LE", "L", "DEL", "AU", "FOR", "A", "AND", "ET",
    "EL", "EN", "ALL", "GOOD", "CHRISTMAS", "OPENING", "LADIES", "BOXING", "MEDIA",
}  # fmt: skip
_OF_LANGUAGE = {
    language: re.compile(rf"\b(?:{_either(','.join(by.values()))})\b")
    for language, by in _WORDS.items()
}


def is_time(words: str) -> bool:
    """Say whether words name a time and nothing else: ``NIGHT``, ``LATER THAT DAY``."""
    folded = fold(words)
    return 0 < folded.count(" ") + 1 <= _MOST and bool(_PART.fullmatch(folded))


def may_be_time(words: str) -> bool:
    """Say whether words end (begin, in French) with a time: ``BLIZZARD NIGHT``."""
    return bool(_LOOSELY.fullmatch(fold(words)))


def behind(words: str) -> int:
    """Return how many words at the end name a time, where nothing marks it off.

    ``KITCHEN NIGHT`` -> 1; ``BOÎTE DE NUIT``, ``ANA`` -> 0.
    """
    folded = fold(words)
    found = _BEHIND.search(folded)
    if not found or not found.start() or folded[found.start() - 1] != " ":
        return 0
    if folded[: found.start()].split()[-1] in _JOINS:
        return 0
    return found.group().count(" ") + 1


def ahead(words: str) -> int:
    """Return how many words at the start name a time, as in French: ``NUIT CUISINE`` -> 1."""
    found = _AHEAD.match(fold(words))
    return found.group().count(" ") + 1 if found else 0


def light(words: str) -> Light:
    """Return the light that words say; none for CONTINUOUS, LATER and words unknown."""
    folded = re.sub(r"\bMAS TARDE\b", "", fold(words))
    return next((light for light, pattern in _BY_LIGHT if pattern.search(folded)), "")


def carries(words: str) -> bool:
    """Say whether words take the light of the scene before: ``CONTINUOUS``, ``PLUS TARD``."""
    return not light(words) and bool(_CARRIES.search(fold(words)))


def languages(words: str) -> tuple[str, ...]:
    """Return the languages in which words name a time; none where it is no time."""
    folded = fold(words)
    return tuple(name for name, pattern in _OF_LANGUAGE.items() if pattern.search(folded))


def common(language: str) -> tuple[str, ...]:
    """Return a language's single words for times of day, folded; English for others."""
    by = _WORDS.get(language[:2].lower(), _WORDS["en"])
    words = ",".join(by[light] for light in ("day", "night", "dawn", "dusk", ""))
    return tuple(word for word in words.split(",") if word and "_" not in word)
