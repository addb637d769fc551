"""Scene headings: what a line says of setting, place and time, and in which language."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from moteur.screenplay.model import Heading

_BOTH = r"INT\.?\s?[/\-–]\s?EXT|EXT\.?\s?[/\-–]\s?INT|I/E|E/I"
_PREFIX = re.compile(
    rf"(?:(?P<both>{_BOTH})|(?P<int>INT)|(?P<ext>EXT|EST))(?=[. \t]|$)\.?\s*", re.IGNORECASE
)
_LONG = re.compile(
    r"(?:(?P<int>INTERIOR|INTERIEUR|INTÉRIEUR)|(?P<ext>EXTERIOR|EXTERIEUR|EXTÉRIEUR))"
    r"(?:\s?/\s?(?P<other>INT|EXT)\w+)?(?=[. \t])\.?[ \t-]*"
)
_STARTS = tuple("IiEe")
_LONGEST = 400
_BETWEEN = re.compile(r"\s+[-–—]+\s+|\s*(?:--+|[–—])\s*|\s+-|-\s+")
_LOOSE = re.compile(r"[.,;/]\s*")
_ASIDE = re.compile(r"\s*[(（\[][^()（）\]]*[)）\]]")

_TIMES = {
    "en": "day night morning evening afternoon noon midday midnight dawn dusk sunrise sunset "
    "twilight daybreak nightfall sundown sunup continuous later same moments dayish magic",
    "fr": "jour nuit matin soir aube crépuscule crepuscule après-midi apres-midi midi minuit "
    "continu matinée soirée journée plus-tard aurore tard simultané",
    "es": "día dia noche tarde mañana manana amanecer anochecer atardecer madrugada mediodía "
    "mediodia medianoche continuo continúa ocaso alba despues después",
    "de": "tag nacht morgen abend mittag mitternacht dämmerung morgens abends",
    "it": "giorno notte mattina sera pomeriggio alba tramonto mezzogiorno mezzanotte",
}
_LANGUAGE_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _TIMES.items():
    for _word in _words.split():
        _LANGUAGE_OF[_word] = (*_LANGUAGE_OF.get(_word, ()), _language)
_COMMON = {
    "en": "the and of to in is it you that he she with his her on at",
    "fr": "le la les et des un une il elle est dans que qui sur avec pas",
    "es": "el la los las y de un una que en es se con por no su",
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Setting = Literal["INT", "EXT", "INT/EXT", ""]


def is_heading(line: str) -> bool:
    """Say whether a line opens as a scene heading.

    INT, EXT, EST, INT./EXT, I/E and the like in any case, followed by a dot or a space;
    or their long forms in capitals; at most 400 characters.
    """
    if not line.startswith(_STARTS) or len(line) > _LONGEST:
        return False
    return bool(_PREFIX.match(line) or _LONG.match(line))


def parse(text: str) -> Heading:
    """Read a heading; what is not understood stays empty.

    ``EXT. HOUSE - GARDEN - DAY`` -> setting EXT, place ``HOUSE - GARDEN``, time ``DAY``.
    """
    text = text.strip()
    setting, rest = _setting(text)
    place, time = _place_and_time(rest)
    return Heading(text=text, setting=setting, place=place, time=time)


def _setting(text: str) -> tuple[Setting, str]:
    match = _PREFIX.match(text)
    if match:
        kind: Setting = "INT/EXT" if match["both"] else "INT" if match["int"] else "EXT"
        return kind, text[match.end() :]
    match = _LONG.match(text)
    if match:
        kind = "INT/EXT" if match["other"] else "INT" if match["int"] else "EXT"
        return kind, text[match.end() :]
    return "", text


def _place_and_time(rest: str) -> tuple[str, str]:
    """Split after the place; the last part that names a time is the time."""
    rest = rest.strip(" -–—\t")
    cuts = [(0, 0), *(m.span() for m in _BETWEEN.finditer(rest)), (len(rest), len(rest))]
    for number in range(len(cuts) - 2, -1, -1):
        part = _ASIDE.sub("", rest[cuts[number][1] : cuts[number + 1][0]]).strip(" .,")
        if number and is_time(part):
            return rest[: cuts[number][0]].strip(" .,-–—"), part
    loose = [
        m for m in _LOOSE.finditer(rest) if is_time(_ASIDE.sub("", rest[m.end() :]).strip(" ."))
    ]
    if loose:
        return rest[: loose[0].start()].strip(), _ASIDE.sub("", rest[loose[0].end() :]).strip(" .")
    if is_time(rest) and len(rest.split()) == 1:
        return "", rest
    return rest.strip(" ."), ""


def is_time(words: str) -> bool:
    """Say whether a part of a heading names a time: ``NIGHT``, ``LATER THAT DAY``."""
    found = _WORD.findall(words.lower())
    return 0 < len(found) <= 5 and any(word in _LANGUAGE_OF for word in found)


def language_of(headings: Iterable[Heading], sample: str = "") -> str:
    """Guess the language from the headings' times, else from a sample of the text."""
    votes: Counter[str] = Counter()
    for heading in headings:
        for word in _WORD.findall(heading.time.lower()):
            votes.update(_LANGUAGE_OF.get(word, ()))
    if not votes:
        words = Counter(sample.lower().split())
        for language, common in _COMMON.items():
            votes[language] = sum(words[word] for word in common.split())
    best = max(votes.values(), default=0)
    order = ("en", "fr", "es", "de", "it")
    return next((tongue for tongue in order if best and votes[tongue] == best), "en")
