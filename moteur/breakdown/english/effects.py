"""Effects: explosions, breakages, weather, gunfire, and what only a computer can show."""

from collections.abc import Iterator

from moteur.breakdown.english import deeds
from moteur.breakdown.english.clauses import Verb
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.telling import PEOPLE, Telling, called
from moteur.breakdown.reading import Event, Phrase, Sort

_SOLID = words("wall walls mirror glass")
_SHOTS = words("twice once shots shot rounds flare")


def effects(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what special effects do for a verb."""
    yield from _said(told, verb)
    yield from _broken(told, verb)
    thing = _thing(told, verb)
    if thing is not None and thing.head in deeds.STUFFS and verb.lemma in deeds.FLOWS:
        yield told.event(Sort.EFFECT, thing.head, 0.6, verb)
    if thing is not None and thing.head == "bullet" and verb.lemma not in deeds.STILL:
        yield told.event(Sort.EFFECT, "bullet hit", 0.75, verb)
    if verb.lemma in ("fire", "shoot") and _shoots(told, verb):
        yield told.event(Sort.EFFECT, "flare" if told.says("flare") else "gunshot", 0.65, verb)


def illusions(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what visual effects do for a verb."""
    lemma, subject = verb.lemma, told.subject(verb)
    strange = _thing(told, verb) is not None or bool(deeds.STRANGE & {t.low for t in told.sentence})
    if lemma in deeds.ILLUSIONS and (strange or lemma not in deeds.AWAY):
        yield told.event(Sort.ILLUSION, *deeds.ILLUSIONS[lemma], verb)
    if lemma in deeds.CHANGES and subject is not None and _changes(told, verb, subject):
        person = subject.sort in PEOPLE
        said = verb.lemma if person else f"{called(subject)} {told.sentence[verb.at].low}"
        yield told.event(Sort.ILLUSION, told.clause(said, verb), 0.6, verb)
    if lemma == "come" and "apart" in told.behind(verb, 2) and subject is not None:
        alive = subject.sort in (*PEOPLE, Sort.ANIMAL)
        kind = Sort.ILLUSION if alive else Sort.EFFECT
        yield told.event(kind, f"{called(subject)} comes apart", 0.65, verb)


def _thing(told: Telling, verb: Verb) -> Phrase | None:
    """Return what does it, where that is nobody."""
    subject = told.subject(verb)
    return subject if subject is not None and subject.sort not in PEOPLE else None


def _said(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what a verb says by itself: it rains, the hatch explodes."""
    thing, said = _thing(told, verb), told.sentence[verb.at].low
    if verb.lemma in deeds.EFFECTS:
        what, name, sure = deeds.EFFECTS[verb.lemma]
        burst = name == "explosion" and thing is not None
        name = f"{called(thing)} {said}" if burst and thing is not None else name
        if verb.lemma == "bleed" and thing is not None and thing.sort is Sort.BODY:
            name = f"{called(thing)} bleeding"
        yield told.event(what, name, sure, verb)
    if verb.lemma == "blow" and deeds.BLOWS & set(told.behind(verb, 2)):
        blown = thing or told.object(verb)
        snuffs = deeds.SNUFFED & {t.low for t in told.sentence}
        if blown is not None and blown.sort not in PEOPLE and not snuffs:
            yield told.event(Sort.EFFECT, "explosion", 0.7, verb)


def _broken(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what breaks, bursts, leaks: the headlamps shatter."""
    thing, lemma = _thing(told, verb), verb.lemma
    if lemma in deeds.BREAKS:
        broken = thing or told.object(verb)
        if broken is not None and broken.head in deeds.BREAKABLE:
            said = told.sentence[verb.at].low if broken is thing else lemma
            yield told.event(Sort.EFFECT, f"{called(broken)} {said}", 0.7, verb)
            return
    bursts = thing is not None and thing.sort not in deeds.BEYOND and thing.head != "bullet"
    if thing is not None and bursts and lemma in deeds.SPLIT:
        done = deeds.SPLIT[lemma]
        name = done if done in deeds.ALONE else f"{called(thing)} {done}"
        yield told.event(Sort.EFFECT, name, 0.65, verb)


def _shoots(told: Telling, verb: Verb) -> bool:
    subject, target = told.subject(verb), told.object(verb)
    if verb.lemma == "shoot" and target is not None and target.sort in PEOPLE:
        return True
    armed = any(p is not None and p.sort is Sort.WEAPON for p in (subject, target))
    behind = told.behind(verb, 3)
    alone = not behind or not behind[0][:1].isalpha()
    aimed = "at" in behind[:2] or bool(_SHOTS & set(behind)) or (alone and told.somebody(verb))
    fires = verb.lemma == "fire" and aimed
    return armed or fires


def _changes(told: Telling, verb: Verb, subject: Phrase) -> bool:
    """Say whether somebody does what nobody can: swells, shrinks, walks through a wall."""
    behind = set(told.behind(verb, 5))
    if verb.lemma == "glow" and subject.sort is Sort.BODY:
        return True
    if subject.sort not in (*PEOPLE, Sort.ANIMAL):
        return False
    if verb.lemma in ("walk", "pass", "step"):
        return "through" in behind and bool(_SOLID & behind)
    if verb.lemma in ("turn", "change"):
        return "into" in told.behind(verb, 2)
    return verb.lemma in deeds.SHIFTS or bool(behind & {"twice", "size"}) or not behind
