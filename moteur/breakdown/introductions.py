"""Introductions: names in capitals that action describes, and whose names they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from moteur.breakdown.words import bare

# A word of a name: DANA, McTEAGUE, O'BRIEN, MRS., #2.
_PIECE = (
    r"(?:(?:Mc|Mac|De|Di|Du|Le|La|Van|Von)?[^\W\d_a-zà-öø-ÿ]{2,}(?:['’][^\W\d_a-zà-öø-ÿ]+)*"
    r"|[^\W\d_a-zà-öø-ÿ]['’][^\W\d_a-zà-öø-ÿ]{2,})"
)
_TITLE = r"(?:MRS?|MS|DR|ST|SGT|LT|CAPT|COL|PROF|MME|MLLE|M)\.? "
_NAME = (
    rf"(?:{_TITLE})?{_PIECE}"
    rf"(?:(?:[ -]|, (?=JR\b|SR\b))(?:(?:{_TITLE})?{_PIECE}|[\"“'‘]{_PIECE}[\"”'’]|#\d+|\d(?!\d)))*"
)
_NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
]
_NOMBRES = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
]
_DECADES = (
    "teen|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
    "|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|ado"
)
_WORDS = "|".join([*_NUMBERS[2:], *_NOMBRES[2:]])
_AGE = (
    rf"(?: ?\((?P<age>[^()]{{0,40}}?\d[^()]{{0,40}}|(?:{_WORDS})\b[^()]*|[^()]*(?:{_DECADES})[^()]*"
    r"|ageless|sans âge)\)"
    rf"|, (?P<years>(?:early |mid-? ?|late )?\d{{1,3}}s?(?: ans| years old|-year-old)?"
    rf"|(?:in )?(?:his|her|their) (?:early |mid-? ?|late )?(?:\d0s|teens|{_DECADES})"
    rf"|(?:{_WORDS})(?: ans| years old)?)(?=[,.;)—–]|:(?!\d)| (?:and|et) |$))"
)
_INTRODUCED = re.compile(rf"(?<![\w'’])(?P<name>{_NAME})(?:{_AGE})?")
APART = re.compile(r"\s*(?:&|\+|/|,|\bAND\b|\bET\b|\bY\b)\s*")
TITLES = {"MR", "MRS", "MS", "MISS", "DR", "THE", "LE", "LA", "LES", "M", "MME", "MLLE",
           "OLD", "YOUNG", "LITTLE", "BIG", "MAN", "WOMAN", "BOY", "GIRL", "OFFICER", "DOCTOR",
           "SA", "SON", "SES", "LEUR", "HIS", "HER", "HOMME", "FEMME", "VIEUX", "VIEILLE",
           "JEUNE", "PETIT", "PETITE", "VOICE"}  # fmt: skip
NOBODY = {"ALL", "BOTH", "EVERYONE", "EVERYBODY", "TOUS", "TOUTES", "TODOS", "TOUS LES DEUX",
           "TOGETHER", "ENSEMBLE", "VOICES"}  # fmt: skip
_AGED = {"YOUNG", "YOUNGER", "LITTLE", "OLD", "OLDER", "TEENAGE", "BABY",
         "JEUNE", "PETIT", "PETITE", "VIEUX", "VIEIL", "VIEILLE"}  # fmt: skip
_BELONGS = {"OF", "WITH", "FOR", "DE", "DU", "AVEC"}
_KIN = re.compile(r"['’]S?$")
_ALIAS = re.compile(
    rf"(?<![\w'’])(?P<name>{_NAME})(?:{_AGE})?,? (?:known as|called|a\.?k\.?a\.?|nicknamed"
    rf"|known to \w+ as|dit|dite|surnommée?|alias) [\"“«]?\s?(?P<other>{_NAME})"
)
ADULT = 18


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name in capitals in a paragraph, its age (None where it says none), its place."""

    name: str
    age: int | None
    paragraph: int
    start: int
    end: int


def introductions(action: Iterable[str]) -> Iterator[Introduction]:
    """Yield the names in capitals that stand in paragraphs of action.

    ``DANA'S MOTHER (60)`` is one name; what is all in capitals introduces nobody.
    """
    for number, text in enumerate(action):
        if text.isupper():
            continue
        for found in _INTRODUCED.finditer(text):
            said = found["age"] or found["years"]
            yield Introduction(
                found["name"], age(said) if said else None, number, found.start(), found.end("name")
            )


def aliases(action: Iterable[str]) -> dict[str, str]:
    """Return the names that action says are another's: ``DILYS (9), known as DILL``."""
    return {m["name"]: m["other"] for text in action for m in _ALIAS.finditer(text)}


def age(said: str) -> int:
    """Return the years that words say; those of an adult where they say none.

    ``9`` -> 9; ``8 months`` -> 0; ``teens`` -> 15; ``mid-30s`` -> 30; ``nine ans`` -> 9.
    """
    low = said.lower()
    number = re.search(r"\d+(?!\d| ?(?:days?|jours?|cm|m|kg)\b)", low)
    if number:
        return 0 if re.search(r"month|mois|week|semaine", low) else int(number.group())
    if "teen" in low.split("thir")[0] and not re.search(r"(?:six|seven|eight|nine)teen", low):
        return 15
    for listed in (_NUMBERS, _NOMBRES):
        spoken = [listed.index(word) for word in re.findall(r"[\w-]+", low) if word in listed]
        if spoken:
            return spoken[0]
    return ADULT


def shorter(name: str, speaking: Sequence[str]) -> str:
    """Return the one speaker whose whole name is this name or words of it; else nothing.

    YOUNG ANA beside ANA is another performer, but OLD MAN beside MAN the same; the
    BROTHER OF ANA is not she, nor is ANA'S BROTHER.
    """
    words = re.sub(r"[\"“”‘]|(?<=\s)'|'(?=\s)", "", bare(name)).split()
    fits = {part: at for part in speaking if (at := _place(led(bare(part)).split(), words)) >= 0}
    exact = [part for part in fits if bare(part) == bare(name)]
    if exact or len(fits) != 1:
        return exact[0] if exact else ""
    ((part, at),) = fits.items()
    before = {*words[:at]}
    another = before & _AGED and not {*bare(part).split()} <= TITLES
    owned = any(_KIN.search(word) for word in before)
    return "" if another or owned or before & _BELONGS else part


def led(part: str) -> str:
    """Return a part's name without its article: LA MARCHANDE is also MARCHANDE."""
    return re.sub(r"^(?:THE|LE|LA|LES) |^L[’']", "", part)


def _place(part: Sequence[str], words: Sequence[str]) -> int:
    """Return where a sequence of words stands in another, or -1."""
    places = range(len(words) - len(part) + 1)
    return next((at for at in places if words[at : at + len(part)] == part), -1)
