"""Introduced: the parts that action introduces and that never speak, children, animals.

By an age; by a noun for a person (``A TALL MAN``, not ``TWO COPS``); by a name that the
script goes on to write as one. A noise, a sign, a ship are no parts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from moteur.breakdown.introductions import APART, TITLES, Introduction, shorter
from moteur.breakdown.languages import Reader
from moteur.breakdown.reading import Phrase, Reading, Sort
from moteur.breakdown.uses import Uses
from moteur.breakdown.words import bare

_CAMERA = re.compile(
    r"\b(?:CUT|FADE|DISSOLVE|POV|INSERT|CLOSE|ANGLE|SHOT|TITLES?|SUPER|MONTAGE|FLASHBACK|INTERCUT"
    r"|CONTINUED|LATER|MOMENTS|BACK TO|THE END|FIN|BLACK|WIDE|ZOOM|PAN|SERIES|BEAT|PAUSE|CREDITS?"
    r"|INT|EXT|DAY|NIGHT|JOUR|NUIT|NOIR|OMITTED|OPENING|SMASH|MATCH|TV|DJ|OK|FBI|CIA|USA|UK)\b"
)
_TITLED = re.compile(
    r"(?:MRS?|MS|MISS|DR|DOCTOR|SIR|LADY|LORD|CAPTAIN|CAPT|SERGEANT|SGT|COLONEL|GENERAL"
    r"|FATHER|SISTER|AUNT|UNCLE|PROFESSOR|INSPECTOR|DETECTIVE|OFFICER|JUDGE"
    r"|MADAME|MADEMOISELLE|MONSIEUR|MME|MLLE|M(?=\.)|SEÑORA?"
    r"|TONTON|TATA|TATIE|TANTE|ONCLE|MAMIE|MÉMÉ|MÉMÈRE|PAPI|PAPY|PÉPÉ|ABBÉ|PÈRE|FRÈRE|SŒUR|MÈRE"
    r"|DOCTEURE?|CAPITAINE|COMMANDANTE?|LIEUTENANTE?|ADJUDANTE?|BRIGADIER|GÉNÉRALE?|INSPECTEUR"
    r"|COMMISSAIRE|PROFESSEURE?|BARON(?:NE)?|COMTE(?:SSE)?|MARQUISE?|DUC(?:HESSE)?|VEUVE|MAÎTRE"
    r")\.? \S"
)
_ANYBODY = {"MAN", "WOMAN", "COP", "FIGURE", "PERSON", "SOMEONE", "HOMME", "FEMME", "GUY", "GUARD"}
_PEOPLE = (Sort.PERSON, Sort.CHILD)
_NEAR = 100
_QUOTED = re.compile(r"[“\"«‘]\s?[^”\"»]*$"), re.compile(r"[^“\"«]*[”\"»’]")
_CALLED = re.compile(
    r"\b(?:call|calls|called|name is|nicknamed|appelle)(?: him| her| them)?(?: [A-Z]+ and)? $"
)
_AFTER_WORD = re.compile(
    r"(?<!\band)(?<!\bet)(?<!\bwith)(?<!\bavec)(?<!\bby)(?<!\bpar)(?<=[a-zà-ÿ]) $"
)


def silent(
    found: Iterable[Introduction],
    action: Sequence[str],
    taken: Sequence[str],
    uses: Uses,
    read: Reader,
) -> Iterator[str]:
    """Yield the parts that action introduces and that are not among those `taken`."""
    known = {bare(name) for name in taken}
    reading = lru_cache(64)(lambda text: read(text, ()))
    for one in found:
        spoken = all(shorter(piece, taken) for piece in APART.split(one.name) if piece)
        if bare(one.name) in known or spoken:
            continue
        if _introduces(one, action, uses, lambda text, _: reading(text)):
            known.add(bare(one.name))
            yield _usual_form(capitals(one.name), uses)


def capitals(name: str) -> str:
    """Return a name in capitals; McTEAGUE keeps its small letters."""
    small = re.fullmatch(
        r"(?:\S+ )*(?:Mc|Mac|De|Di|Du|Le|La|Van|Von)[^\W\d_a-z]{2,}(?: \S+)*", name
    )
    return name if small else name.upper()


def _usual_form(name: str, uses: Uses) -> str:
    """Return the one word by which the script goes on to call somebody: LUCKY BRANDT -> LUCKY."""
    words = name.split()
    if len(words) != 2 or _TITLED.match(name) or uses.count(name):
        return name
    used = [w for w in words if uses.count(w) and w.isalpha() and w not in TITLES]
    return used[0] if len(used) == 1 else name


def _introduces(one: Introduction, action: Sequence[str], uses: Uses, read: Reader) -> bool:
    if one.age is not None:
        return True
    text = action[one.paragraph]
    before, behind = text[max(0, one.start - _NEAR) : one.start], text[one.end : one.end + _NEAR]
    quoted = _QUOTED[0].search(before[-40:]) and _QUOTED[1].match(behind)
    if _CAMERA.search(one.name) or len(one.name) < 3 or (quoted and not _TITLED.match(one.name)):
        return False
    small = one.name.lower() in uses.small or one.name.endswith("S")
    named = _TITLED.match(one.name) or _CALLED.search(before)
    if named or (uses.proper(one.name) > 1 and not small):
        return True
    phrase = phrase_at(read(text, ()), one.start, one.end)
    return phrase is not None and _is_person(one, phrase, text, uses, read)


def _is_person(one: Introduction, phrase: Phrase, text: str, uses: Uses, read: Reader) -> bool:
    """Say whether capitals are a person's, by what the sentence makes of them."""
    if phrase.denied or phrase.likened or phrase.pictured:
        return False
    if phrase.sort in _PEOPLE and phrase.end <= one.end + 1:
        alone = not phrase.plural and phrase.count == 1
        return alone and bare(one.name) not in _ANYBODY and phrase.preposition[:2] != "of"
    if person_before(one, text, read) is not None:
        return True
    before, behind = text[max(0, one.start - _NEAR) : one.start], text[one.end : one.end + _NEAR]
    if (phrase.sort is not Sort.NOTHING and phrase.confidence > 0.3) or _AFTER_WORD.search(before):
        return False
    apart = re.match(r"\s*(?:\.|$|, )", behind) and re.search(r"(?:^|[.!?:] )$", before)
    return uses.written(one.name) or bool(apart and phrase.confidence <= 0.0)


_BESIDE_NAME = re.compile(
    r"(?:^|[.,;:!?—–-]\s*|\b(?:and|et|behind|at)\s)"
    r"(?P<what>(?:an?|the|his|her|their|une?|le|la|son|sa)\b[^.,;:]{2,60}), $",
    re.IGNORECASE,
)


def person_before(one: Introduction, text: str, read: Reader) -> Phrase | None:
    """Return the noun for a person before a name: ``His best man, DEV, holds``."""
    found = _BESIDE_NAME.search(text[max(0, one.start - _NEAR) : one.start])
    if not found or not re.match(r"\s*(?:[,.(;]|$)", text[one.end : one.end + _NEAR]):
        return None
    first = next(iter(read(found["what"], ()).phrases), None)
    alone = first is not None and first.sort in _PEOPLE and not first.plural and first.start < 4
    return first if alone else None


def phrase_at(reading: Reading, start: int, end: int) -> Phrase | None:
    """Return the phrase that covers the end of a stretch of text."""
    over = (p for p in reading.phrases if p.start < end and start < p.end and p.end >= end - 1)
    return next(over, None)


_BESIDE = re.compile(
    r"\b(?P<name>(?:[^\W\d_a-z][\w'’-]{1,30} ){0,2}[^\W\d_a-z][\w'’-]{1,30})(?: ?\([^()]*\))?, "
    r"(?P<what>(?:an?|the|his|her|their|une?|le|la|l['’]|son|sa|leur)\b[^,.;:]{2,60})"
)


_BEASTLY = re.compile(
    r"\b(?P<what>(?:an?|his|her|their|une?|son|sa|leur|mon|ma) [^\W\d_][^,.;:()]{1,40}),"
    r" (?P<name>[^\W\d_a-z][\w'’-]{1,30})(?=[,.(]| \()"
)


def beasts(action: Iterable[str], read: Reader) -> Iterator[tuple[str, str]]:
    """Yield names that stand beside an animal: ``Biscuit, an old collie`` -> Biscuit, collie."""
    for text in action:
        for found in (*_BESIDE.finditer(text), *_BEASTLY.finditer(text)):
            what = next(iter(read(found["what"], ()).phrases), None)
            if what and what.sort is Sort.ANIMAL and what.start < 4 and not what.likened:
                yield found["name"], what.head


def children_in(action: Iterable[str], read: Reader) -> Iterator[str]:
    """Yield names that stand before a noun for a child: ``ELLIOT, the smallest boy``."""
    for text in action:
        for found in _BESIDE.finditer(text):
            what = next(iter(read(found["what"], ()).phrases), None)
            if what and what.sort is Sort.CHILD and what.start == 0 and not what.plural:
                yield found["name"]
