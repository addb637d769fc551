"""Events: falls, fights, explosions, vanishings, noises, songs, told by the verbs of a sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.breakdown.english import deeds
from moteur.breakdown.english.clauses import Chunk, Verb
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import SOUNDS, SOURCES, VOICED
from moteur.breakdown.reading import Event, Phrase, Sort

_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_PRONOUNS = frozenset(("he", "she", "they", "who", "i", "we", "you", "both"))
What = Sort | str


class Happenings:
    """A sentence's verbs beside its phrases, asked one kind of event after another.

    `found` are the phrases of the sentence before and, from `first` on, its own.
    """

    def __init__(
        self,
        sentence: Sequence[Token],
        found: Sequence[tuple[Chunk, Phrase]],
        first: int,
        verbs: Sequence[Verb],
        text: str,
    ) -> None:
        self.sentence, self.verbs, self.text = sentence, verbs, text
        self.phrase = {id(chunk): phrase for chunk, phrase in found}
        self.found = found[first:]

    def read(self) -> Iterator[Event]:
        """Yield what happens, in the order of the verbs."""
        for verb in self.verbs:
            if not verb.denied and not self._unreal(verb):
                yield from self._stunts(verb)
                yield from self._effects(verb)
                yield from self._sounds(verb)
                yield from self._music(verb)
        yield from self._rigs()

    def _unreal(self, verb: Verb) -> bool:
        """Say whether a verb stands in a likeness or a wish: as if it exploded."""
        before = self.sentence[max(0, verb.at - 8) : verb.at]
        likened = any(a.low == "as" and b.low in ("if", "though") for a, b in pairwise(before))
        return likened or (any(
            t.low in ("would", "could", "might", "should", "if", "to") for t in before[-2:]
        ) and verb.form == "B" and verb.lemma not in ("fall", "explode"))  # fmt: skip

    def _stunts(self, verb: Verb) -> Iterator[Event]:
        lemma, subject = verb.lemma, self._subject(verb)
        if lemma in deeds.STUNTS:
            if subject is None or subject.sort in _PEOPLE:
                yield self._event("stunt", *deeds.STUNTS[lemma], verb)
        elif lemma in deeds.FALLS and self._somebody(verb) and self._falls(verb):
            yield self._event("stunt", self._clause("fall", verb), 0.75, verb)
        elif lemma in deeds.JUMPS and self._somebody(verb) and self._leads(verb, lemma):
            name = deeds.JUMPS_NAMED.get(lemma, lemma)
            yield self._event("stunt", self._clause(name, verb), 0.75, verb)
        elif lemma in deeds.FIGHTS and self._attacked(verb):
            yield self._event("stunt", deeds.FIGHTS[lemma], 0.75, verb)
        if verb.pronoun in ("himself", "herself", "themselves") and lemma in deeds.HURLS:
            yield self._event("stunt", f"{lemma} {verb.pronoun}", 0.75, verb)
        if {"headfirst", "headlong"} & set(self._behind(verb, 2)) and self._somebody(verb):
            yield self._event("stunt", self._clause("headfirst", verb), 0.75, verb)
        if subject is not None and subject.sort is Sort.VEHICLE and lemma in deeds.DRIVEN:
            said = self.sentence[verb.at].low
            yield self._event("stunt", self._clause(f"{subject.head} {said}", verb), 0.7, verb)

    def _effects(self, verb: Verb) -> Iterator[Event]:
        lemma, subject, told = verb.lemma, self._subject(verb), self._object(verb)
        thing = subject if subject is not None and subject.sort not in _PEOPLE else None
        if lemma in deeds.EFFECTS:
            what, name, sure = deeds.EFFECTS[lemma]
            if name == "explosion" and thing is not None:
                name = f"{thing.head} {self.sentence[verb.at].low}"
            yield self._event(what, name, sure, verb)
        elif lemma in deeds.ILLUSIONS and (
            thing is not None or lemma not in deeds.AWAY or self._strange()
        ):
            yield self._event(Sort.ILLUSION, *deeds.ILLUSIONS[lemma], verb)
        if lemma in deeds.CHANGES and subject is not None and self._changes(verb, subject):
            yield self._event(
                Sort.ILLUSION, f"{subject.head} {self.sentence[verb.at].low}", 0.6, verb
            )
        if lemma == "come" and "apart" in self._behind(verb, 2) and subject is not None:
            kind = Sort.ILLUSION if subject.sort in (*_PEOPLE, Sort.ANIMAL) else Sort.EFFECT
            yield self._event(kind, f"{subject.head} comes apart", 0.65, verb)
        if lemma in deeds.BREAKS:
            broken = thing or told
            if broken is not None and broken.head in deeds.BREAKABLE:
                said = self.sentence[verb.at].low
                name = f"{broken.head} {said if broken is thing else lemma}"
                yield self._event(Sort.EFFECT, name, 0.7, verb)
        elif thing is not None and lemma in deeds.SPLIT and thing.sort not in deeds.BEYOND:
            done = deeds.SPLIT[lemma]
            name = done if done in deeds.ALONE else f"{thing.head} {done}"
            yield self._event(Sort.EFFECT, name, 0.65, verb)
        if lemma == "blow" and deeds.BLOWS & set(self._behind(verb, 2)):
            blown = thing or told
            if blown is not None and blown.sort not in _PEOPLE:
                yield self._event(Sort.EFFECT, "explosion", 0.7, verb)
        if thing is not None and thing.head in deeds.STUFFS and lemma in deeds.FLOWS:
            yield self._event(Sort.EFFECT, thing.head, 0.6, verb)
        if thing is not None and thing.head == "bullet" and lemma not in deeds.STILL:
            yield self._event(Sort.EFFECT, "bullet hit", 0.75, verb)
        if lemma in ("fire", "shoot") and self._shoots(verb, subject, told):
            yield self._event(
                Sort.EFFECT, "flare" if self._says("flare") else "gunshot", 0.65, verb
            )

    def _sounds(self, verb: Verb) -> Iterator[Event]:
        subject = self._subject(verb)
        if verb.lemma not in SOUNDS or subject is None or subject.sort in _PEOPLE:
            return
        if verb.passive or (verb.form == "p" and verb.subject is None):
            return
        if subject.sort in (Sort.BODY, Sort.EFFECT) and subject.head != "thunder":
            return
        if subject.sort is Sort.NOTHING and verb.lemma in VOICED and subject.confidence == 0.0:
            return
        named = subject.head in SOURCES or subject.sort is Sort.SOUND
        said = self.sentence[verb.at].low if verb.form == "g" else verb.lemma
        name = subject.name if named else f"{subject.head} {said}"
        yield self._event(Sort.SOUND, name, 0.7, verb)

    def _music(self, verb: Verb) -> Iterator[Event]:
        subject, told = self._subject(verb), self._object(verb)
        if verb.lemma in deeds.PLAYS:
            played = next(
                (p for p in (told, subject) if p and p.sort in (Sort.INSTRUMENT, Sort.MUSIC)), None
            )
            if played is not None:
                yield self._event(Sort.MUSIC, played.name, 0.85, verb)
            elif subject is not None and verb.lemma == "play" and subject.head in deeds.BANDS:
                yield self._event(Sort.MUSIC, deeds.BANDS[subject.head], 0.7, verb)
        elif verb.lemma == "sing" and self._somebody(verb):
            yield self._event(Sort.MUSIC, "song", 0.7, verb)

    def _rigs(self) -> Iterator[Event]:
        for at, token in enumerate(self.sentence):
            name = deeds.RIGS.get(token.low)
            if token.text.isupper() and token.low in deeds.SHOTS and at + 1 < len(self.sentence):
                leads = self.sentence[at + 1].low
                name = deeds.SHOTS[token.low] if leads in deeds.MOVES else name
            if name:
                start, end = token.start, token.end
                yield Event(Sort.EQUIPMENT, name, token.text, start, end, 0.75, implied=True)

    def _subject(self, verb: Verb) -> Phrase | None:
        return self.phrase.get(id(verb.subject)) if verb.subject is not None else None

    def _object(self, verb: Verb) -> Phrase | None:
        for chunk, phrase in self.found:
            if any(r.verb is verb and r.role == "object" for r in chunk.relations):
                return phrase
        return None

    def _somebody(self, verb: Verb) -> bool:
        """Say whether a person does it, by name, noun or pronoun."""
        subject = self._subject(verb)
        if subject is not None:
            return subject.sort in _PEOPLE and not subject.likened
        near = self.sentence[max(0, verb.at - 3) : verb.at]
        return verb.said in _PRONOUNS or any(t.low in _PRONOUNS for t in near)

    def _behind(self, verb: Verb, count: int = 6) -> list[str]:
        return [t.low for t in self.sentence[verb.at + 1 : verb.at + 1 + count]]

    def _leads(self, verb: Verb, lemma: str) -> bool:
        """Say whether a verb goes on as a leap does: from, over, through something."""
        wanted = deeds.JUMPS[lemma]
        for token in self.sentence[verb.at + 1 : verb.at + 5]:
            if token.low in wanted and not (verb.lemma == "go" and "to" in self._behind(verb, 3)):
                soft = {"feet", "bed", "seat", "chair", "car", "taxi", "sofa", "action", "arms"}
                return not soft & set(self._behind(verb, 8))
            if token.tag in ",.CNn":
                return False
        return not wanted

    def _falls(self, verb: Verb) -> bool:
        behind = self._behind(verb)
        quiet = bool(behind) and behind[0] in deeds.NO_FALL
        return not quiet and not deeds.SOFT & set(behind)

    def _attacked(self, verb: Verb) -> bool:
        """Say whether a verb's object is somebody: by name, noun or pronoun."""
        if verb.passive:
            return self._somebody(verb) and "with" not in self._behind(verb, 2)
        struck = self._object(verb)
        if struck is not None and verb.pronoun not in ("him", "her", "them"):
            return struck.sort in _PEOPLE
        return verb.pronoun in ("him", "her", "them", "each")

    def _shoots(self, verb: Verb, subject: Phrase | None, told: Phrase | None) -> bool:
        if verb.lemma == "shoot" and told is not None and told.sort in _PEOPLE:
            return True
        armed = any(p is not None and p.sort is Sort.WEAPON for p in (subject, told))
        behind = self._behind(verb, 3)
        shots = {"twice", "once", "shots", "shot", "rounds", "flare"} & set(behind)
        return armed or (verb.lemma == "fire" and ("at" in behind[:2] or bool(shots)))

    def _clause(self, name: str, verb: Verb) -> str:
        """Return a deed with where it goes: ``dive behind forklift``."""
        links: list[str] = []
        ends = {chunk.first: chunk for chunk, _ in self.found}
        for at in range(verb.at + 1, min(verb.at + 8, len(self.sentence))):
            token = self.sentence[at]
            if at in ends:
                where = ends[at].head
                known = where.tag in "Nn" and (links or verb.lemma not in deeds.FIGHTS)
                return " ".join([name, *links, where.low]) if known else name
            if token.tag in ",.CUYZBWX":
                return name
            if token.tag in "IT":
                links.append(token.low)
        return name

    def _changes(self, verb: Verb, subject: Phrase) -> bool:
        """Say whether somebody becomes what nobody can: swells, shrinks, walks through a wall."""
        behind = self._behind(verb, 5)
        if subject.sort not in (*_PEOPLE, Sort.ANIMAL):
            return False
        if verb.lemma in ("walk", "pass", "step"):
            return "through" in behind and bool({"wall", "walls", "mirror", "glass"} & set(behind))
        if verb.lemma in ("turn", "change"):
            return "into" in behind[:2]
        return "twice" in behind or "size" in behind or not behind or verb.lemma in deeds.SHIFTS

    def _strange(self) -> bool:
        return bool(deeds.STRANGE & {t.low for t in self.sentence})

    def _says(self, word: str) -> bool:
        return any(t.low == word for t in self.sentence)

    def _event(self, what: What, name: str, sure: float, verb: Verb) -> Event:
        token = self.sentence[verb.at]
        start, end = token.start, token.end
        behind = self.sentence[verb.at + 1 : verb.at + 2]
        if verb.particle and behind and behind[0].low == verb.particle:
            end = behind[0].end
        return Event(what, name, self.text[start:end], start, end, sure)  # type: ignore[arg-type]
