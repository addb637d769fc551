"""Stunts: falls, leaps, fights, and what vehicles do."""

from collections.abc import Iterator

from moteur.breakdown.english import deeds
from moteur.breakdown.english.clauses import Verb
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.telling import PEOPLE, Telling, called
from moteur.breakdown.reading import Event, Sort

_SELF = words("himself herself themselves")
_HEADLONG = words("headfirst headlong")
_MOVED = (Sort.VEHICLE, Sort.ANIMAL)
# Who fights against sleep, through a crowd, for breath fights nobody.
_STRUGGLES = words("against through for her his their its my to down")
_SOFT = words("feet bed seat chair car taxi sofa action arms")


def stunts(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what a stunt department does for a verb."""
    found = _of_people(told, verb)
    if found:
        yield told.event("stunt", *found, verb)
    if verb.pronoun in _SELF and verb.lemma in deeds.HURLS:
        yield told.event("stunt", f"{verb.lemma} {verb.pronoun}", 0.75, verb)
    if _HEADLONG & set(told.behind(verb, 2)) and told.somebody(verb):
        yield told.event("stunt", told.clause("headfirst", verb), 0.75, verb)
    subject = told.subject(verb)
    if subject is not None and subject.sort is Sort.VEHICLE and verb.lemma in deeds.DRIVEN:
        said = told.sentence[verb.at].low
        yield told.event("stunt", told.clause(f"{called(subject)} {said}", verb), 0.7, verb)
    elif subject is not None and subject.sort in _MOVED and _upset(told, verb, subject.sort):
        said = told.sentence[verb.at].low + (" over" if verb.lemma == "go" else "")
        name = told.clause(f"{called(subject)} {said}", verb).replace(" over over", " over")
        yield told.event("stunt", name, 0.65, verb)


def _upset(told: Telling, verb: Verb, sort: Sort) -> bool:
    """Say whether an animal bolts or clears a hurdle, a carriage goes over."""
    behind = told.behind(verb, 4)
    if verb.lemma == "go":
        return (
            sort is Sort.VEHICLE
            and behind[:1] == ["over"]
            and not {"to", "it", "them"} & set(behind[1:2])
        )
    if sort is Sort.VEHICLE or verb.lemma not in deeds.BEASTLY:
        return False
    alone = verb.lemma in deeds.QUIET and not verb.particle
    return alone or bool(deeds.HURDLES & set(behind))


def _of_people(told: Telling, verb: Verb) -> tuple[str, float] | None:
    """Return what somebody does or suffers, and how sure it is a stunt."""
    lemma, subject = verb.lemma, told.subject(verb)
    if lemma == "fight" and (told.behind(verb, 1) or [""])[0] in _STRUGGLES:
        return None
    if lemma in deeds.STUNTS:
        return deeds.STUNTS[lemma] if subject is None or subject.sort in PEOPLE else None
    if lemma in deeds.FALLS and told.somebody(verb) and _falls(told, verb):
        return told.clause("fall", verb), 0.75
    if lemma in deeds.JUMPS and told.somebody(verb) and _leads(told, verb):
        return told.clause(deeds.JUMPS_NAMED.get(lemma, lemma), verb), 0.75
    if lemma in deeds.FIGHTS and _attacked(told, verb):
        return deeds.FIGHTS[lemma], 0.75
    return None


def _leads(told: Telling, verb: Verb) -> bool:
    """Say whether a verb goes on as a leap does: from, over, through something."""
    wanted = deeds.JUMPS[verb.lemma]
    for token in told.sentence[verb.at + 1 : verb.at + 5]:
        if token.low in wanted:
            walks = verb.lemma == "go" and "to" in told.behind(verb, 3)
            return not walks and not _SOFT & set(told.behind(verb, 8))
        if token.tag in ",.CNn":
            return verb.lemma == "dive" and token.tag in ",."
    return not wanted or verb.lemma == "dive"


def _falls(told: Telling, verb: Verb) -> bool:
    behind = told.behind(verb)
    quiet = bool(behind) and behind[0] in deeds.NO_FALL
    return not quiet and not deeds.SOFT & set(behind)


def _attacked(told: Telling, verb: Verb) -> bool:
    """Say whether a verb's object is somebody: by name, noun or pronoun."""
    if verb.passive:
        return told.somebody(verb) and "with" not in told.behind(verb, 2)
    struck = told.object(verb)
    if struck is not None and verb.pronoun not in ("him", "her", "them"):
        return struck.sort in PEOPLE
    return verb.pronoun in ("him", "her", "them", "each")
