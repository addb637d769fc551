"""Wonders: what no crew can do before a camera: levitation, living light, glass that heals."""

from collections.abc import Iterator

from moteur.breakdown.english.clauses import Verb
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.telling import PEOPLE, Telling, called
from moteur.breakdown.reading import Event, Phrase, Sort

_RISES = words("lift rise float drift hover levitate soar ascend")
_ADRIFT = words("float drift hover levitate")
_ALOFT = words("air midair mid-air upward upwards weightless weightlessly ceiling gravity")
_OFF = words("from off")
_GROUND = words("floor ground bed chair seat table couch deck earth stretcher slab sofa mattress")
_AFLOAT = words(
    "water sea river lake pool pond ocean surface tide current waves harbour harbor stream air "
    "wind breeze music"
)
_SOLID = (Sort.FURNISHING, Sort.OBJECT, Sort.FOOD, Sort.INSTRUMENT, Sort.WEAPON, Sort.CLOTHING)
_WARM = (*PEOPLE, Sort.BODY, Sort.EFFECT, Sort.CLOTHING, Sort.ANIMAL)
# These fly, or rise and fall in smoke and wind, by themselves.
_LIGHT = words(
    "balloon kite feather leaf leaves paper confetti bubble ash curtain flag parachute buoy raft "
    "lantern blind elevator lift hammer lid cork bread dough"
)
_LIQUIDS = words("water blood milk coffee wine mercury oil tear")
_LAMPS = words(
    "lamp light lights lantern bulb screen monitor cigarette ember coal fire candle window sign "
    "headlight headlamp torch flashlight tube neon fireplace hearth stove brazier sky sun moon "
    "lamppost streetlamp streetlight television tv dial display panel button face cheek skin star "
    "horizon sunset sunrise furnace forge clock phone laptop match embers coals chandelier"
)
_SPREADS = words("race creep spread crawl bloom run climb cover grow")
_HEALS = words("heal mend reassemble reknit regrow unbreak unburn")
_STRANDS = words("thread ribbon tendril strand swarm orb ball vein web sphere filament")
_GLOWS = words("light sparks spark fire energy electricity stars")
_SEEN_THROUGH = words("see-through transparent translucent incorporeal")
_WORLDS = words("earth mars jupiter saturn venus")
_COLOURS = words("blue green violet purple pink silver black white")
_SWARMS = words("swarm cloud thousands hundreds thousand million swirl shoal")
_GROWS = words("grow cross spread heal close run widen lengthen creep race seal vanish")


def wonders(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what a verb says that only wires or a computer can do."""
    subject = told.subject(verb)
    if subject is None or verb.passive or subject.likened or subject.pictured:
        return
    yield from _levitates(told, verb, subject)
    lemma, head = verb.lemma, subject.head
    if lemma == "glow" and head not in _LAMPS and subject.sort not in _WARM:
        yield told.event(Sort.ILLUSION, f"glowing {subject.name}", 0.6, verb)
    if head in ("frost", "ice") and lemma in _SPREADS:
        yield told.event(Sort.ILLUSION, head, 0.65, verb)
    if lemma in _HEALS and subject.sort not in (*PEOPLE, Sort.BODY, Sort.ANIMAL):
        yield told.event(Sort.ILLUSION, _done(told, verb, subject), 0.7, verb)
    if head == "crack" and lemma in _GROWS:
        yield told.event(Sort.ILLUSION, "crack", 0.6, verb)


def _levitates(told: Telling, verb: Verb, subject: Phrase) -> Iterator[Event]:
    """Yield what rises by itself; a person hangs on wires for it."""
    flown = {"width", "length"} & set(told.behind(verb, 3))
    if verb.lemma == "fly" and flown and told.somebody(verb):
        yield told.event("stunt", f"fly the {min(flown)}", 0.7, verb)
        yield _wires(told, verb)
    if verb.lemma not in _RISES or subject.head in _LIGHT:
        return
    behind = told.behind(verb, 9)
    if _AFLOAT - {"air"} & set(behind) and "air" not in behind:
        return
    aloft = bool(_ALOFT & set(behind)) or _leaves(behind)
    person = subject.sort in PEOPLE
    if person and _leaves(behind) and verb.lemma in ("lift", "rise"):
        # Who gets up from a chair is on their feet; who rises off it is not.
        aloft = "off" in behind or not {"chair", "seat", "sofa", "couch", "bed"} & set(behind)
        aloft = aloft and "table" not in behind
    if person and aloft:
        yield told.event(Sort.ILLUSION, told.clause(verb.lemma, verb), 0.65, verb)
        yield _wires(told, verb)
    elif subject.sort in _SOLID and (aloft or (verb.lemma in _ADRIFT and subject.plural)):
        yield told.event(Sort.ILLUSION, _done(told, verb, subject), 0.65, verb)


def _leaves(behind: list[str]) -> bool:
    """Say whether words say that it leaves the floor."""
    return any(
        word in _OFF and _GROUND & set(behind[at + 1 : at + 4]) for at, word in enumerate(behind)
    )


def _wires(told: Telling, verb: Verb) -> Event:
    token = told.sentence[verb.at]
    start, end = token.start, token.end
    return Event(Sort.EQUIPMENT, "wire rig", told.text[start:end], start, end, 0.6, implied=True)


def _done(told: Telling, verb: Verb, subject: Phrase) -> str:
    return f"{called(subject)} {told.sentence[verb.at].low}"


def sights(told: Telling) -> Iterator[Event]:
    """Yield what is only to be seen: threads of light, swarms of sparks, the Earth from afar."""
    sentence = told.sentence
    for at, token in enumerate(sentence):
        behind = sentence[at + 1 : at + 5]
        if token.low in _STRANDS and behind[:1] and behind[0].low == "of":
            stuff = next((t for t in behind[1:] if t.tag in "Nn"), None)
            if stuff is not None and (stuff.low in _GLOWS or _floats(told, token.low, stuff.low)):
                name = f"{token.low} of {stuff.low}"
                start, end = token.start, stuff.end
                yield Event(Sort.ILLUSION, name, told.text[start:end], start, end, 0.65)
        if token.low in _WORLDS and token.text[:1].isupper() and _afar(told, at):
            yield Event(Sort.ILLUSION, token.low, token.text, token.start, token.end, 0.6)
    for _, phrase in told.found:
        seen = {t.strip(",") for t in phrase.text.lower().split()[:-1]} & _SEEN_THROUGH
        if seen and phrase.sort in (*PEOPLE, Sort.ILLUSION):
            name = phrase.name if phrase.name.split()[0] in seen else f"{min(seen)} {phrase.name}"
            yield Event(Sort.ILLUSION, name, phrase.text, phrase.start, phrase.end, 0.7)


def _floats(told: Telling, shape: str, stuff: str) -> bool:
    """Say whether a ball is of water."""
    return shape in ("ball", "orb", "sphere") and stuff in _LIQUIDS


def _afar(told: Telling, at: int) -> bool:
    """Say whether a world is looked at: the Earth hangs over the rim."""
    before = told.sentence[at - 1].low if at else ""
    behind = {t.low for t in told.sentence[at + 1 : at + 4]}
    seen = {t.low for t in told.sentence[max(0, at - 4) : at]} & {"below", "above", "see", "sees"}
    return before == "the" and bool(seen or behind & _HANGS)


_HANGS = words("hangs rises sets turns fills floats glows spins below above hanging turning")


def sparkles(phrase: Phrase, told: Telling) -> bool:
    """Say whether sparks are no fire's: blue ones, a swarm of them."""
    said = {t.low.strip(",") for t in told.sentence}
    near = {word.strip(",") for word in phrase.text.lower().split()}
    return phrase.head in ("spark", "sparks") and bool(
        near & _COLOURS or said & _SWARMS or (phrase.count == 1 and said & _COLOURS)
    )
