"""Events: falls, fights, explosions, vanishings, noises, songs, told by the verbs of a sentence."""

from collections.abc import Iterator, Mapping, Sequence

from moteur.breakdown.english.clauses import Chunk, Verb
from moteur.breakdown.english.deeds import (
    ADJECTIVES,
    AWAY,
    BREAKABLE,
    BREAKS,
    DRIVEN,
    FALLS,
    FIGHTS,
    HAIR,
    JUMPS,
    PLAIN,
    SPLIT,
)
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.use import likened
from moteur.breakdown.english.verbs import SOUNDS, SOURCES, VOICED
from moteur.breakdown.reading import Event, Phrase, Sort

Kinds = Mapping[int, Phrase]
_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_GUNS = words("gun pistol revolver rifle shotgun handgun cannon musket")


class Happenings:
    """A sentence's verbs beside its phrases, asked one kind of event after another."""

    def __init__(
        self,
        sentence: Sequence[Token],
        found: Sequence[tuple[Chunk, Phrase]],
        verbs: Sequence[Verb],
        text: str,
    ) -> None:
        self.sentence, self.verbs, self.text = sentence, verbs, text
        self.phrase = {id(chunk): phrase for chunk, phrase in found}
        self.found = found

    def read(self) -> Iterator[Event]:
        """Yield what happens, in the order of the verbs."""
        for verb in self.verbs:
            if verb.denied or self._unreal(verb):
                continue
            yield from self._of(verb)
        yield from self._looks()

    def _unreal(self, verb: Verb) -> bool:
        before = self.sentence[max(0, verb.at - 8) : verb.at]
        pairs = zip(before, before[1:], strict=False)
        return any(a.low == "as" and b.low in ("if", "though") for a, b in pairs) or any(
            t.low in ("would", "could", "might") for t in before[-3:]
        )

    def _of(self, verb: Verb) -> Iterator[Event]:
        lemma, subject = verb.lemma, self._subject(verb)
        thing = subject is not None and subject.sort not in _PEOPLE
        if lemma in PLAIN:
            what, name, sure = PLAIN[lemma]
            if not (what is Sort.ILLUSION and not thing and lemma in AWAY and not self._strange()):
                yield self._event(what, name, verb, sure)
        elif lemma in FALLS and self._falls(verb, subject):
            yield self._event("stunt", "fall", verb, 0.75)
        elif lemma in JUMPS and self._leads(verb) & JUMPS[lemma]:
            yield self._event("stunt", JUMPS_NAMED.get(lemma, "jump"), verb, 0.75)
        elif lemma in FIGHTS and (verb.passive or self._strikes(verb)):
            yield self._event("stunt", FIGHTS[lemma], verb, 0.75)
        if subject is not None and subject.sort is Sort.VEHICLE and lemma in DRIVEN:
            yield self._event("stunt", f"{subject.head} {DRIVEN[lemma]}", verb, 0.7)
        if lemma in BREAKS:
            broken = subject if thing else self._object(verb)
            if broken is not None and broken.head in BREAKABLE:
                yield self._event(Sort.EFFECT, f"breakaway {broken.head}", verb, 0.7)
        if lemma in SPLIT and thing and subject is not None:
            yield self._event(Sort.EFFECT, f"{subject.head} {SPLIT[lemma]}", verb, 0.65)
        if lemma == "fire" and self._shoots(verb, subject):
            yield self._event(Sort.EFFECT, "gunshot", verb, 0.65)
        yield from self._sounds(verb, subject)
        yield from self._plays(verb, subject)

    def _sounds(self, verb: Verb, subject: Phrase | None) -> Iterator[Event]:
        if verb.lemma not in SOUNDS or subject is None or subject.sort in _PEOPLE:
            return
        if verb.passive or (verb.form == "p" and verb.subject is None):
            return
        inanimate = subject.sort not in (Sort.ANIMAL,)
        if subject.sort is Sort.BODY or (subject.sort is Sort.NOTHING and verb.lemma in VOICED):
            return
        if subject.sort is Sort.EFFECT and subject.head in ("rain", "fire", "smoke", "flame"):
            return
        head = subject.name if subject.head in SOURCES else f"{subject.head} {verb.lemma}"
        if subject.sort is Sort.SOUND and inanimate:
            head = subject.name
        yield self._event(Sort.SOUND, head, verb, 0.7)

    def _plays(self, verb: Verb, subject: Phrase | None) -> Iterator[Event]:
        if verb.lemma == "play":
            told = self._object(verb) or subject
            if told is not None and told.sort in (Sort.INSTRUMENT, Sort.MUSIC):
                yield self._event(Sort.MUSIC, told.name, verb, 0.85)
            elif subject is not None and subject.head in ("band", "orchestra", "radio", "jukebox"):
                yield self._event(Sort.MUSIC, f"{subject.head} music", verb, 0.7)
            elif subject is not None and subject.head in ("organist", "pianist", "violinist"):
                yield self._event(Sort.MUSIC, subject.head[:-3] + "o" * (subject.head[0] == "p"),
                                  verb, 0.7)  # fmt: skip
        elif verb.lemma == "sing" and (subject is None or subject.sort in _PEOPLE):
            yield self._event(Sort.MUSIC, "song", verb, 0.7)

    def _looks(self) -> Iterator[Event]:
        for at, token in enumerate(self.sentence):
            name = ADJECTIVES.get(token.low)
            if name and token.tag in "JpNR" and self._of_somebody(at):
                yield Event(Sort.LOOK, name, token.text, token.start, token.end, 0.65)
            if token.low == "hair" and (state := self._state(at)):
                yield Event(Sort.LOOK, f"{state} hair", token.text, token.start, token.end, 0.7)

    def _state(self, at: int) -> str:
        near = [
            t.low for t in (*self.sentence[max(0, at - 3) : at], *self.sentence[at + 1 : at + 4])
        ]
        return next((word for word in near if word in HAIR), "")

    def _of_somebody(self, at: int) -> bool:
        """Say whether an adjective is a person's: in the phrase of one, or said of one."""
        for chunk, phrase in self.found:
            if chunk.first <= at < chunk.last:
                named = phrase.sort in _PEOPLE or phrase.sort is Sort.BODY
                return named and not likened(chunk, self.sentence)
        before = [phrase for chunk, phrase in self.found if chunk.last <= at]
        pronoun = any(t.low in ("he", "she", "they") for t in self.sentence[max(0, at - 4) : at])
        return pronoun or bool(before and before[-1].sort in (*_PEOPLE, Sort.BODY))

    def _strange(self) -> bool:
        words = {t.low for t in self.sentence}
        return bool(words & {"air", "ghost", "smoke", "suddenly", "thin", "dust", "light", "gone"})

    def _subject(self, verb: Verb) -> Phrase | None:
        return self.phrase.get(id(verb.subject)) if verb.subject is not None else None

    def _object(self, verb: Verb) -> Phrase | None:
        for chunk, phrase in self.found:
            if any(r.verb is verb and r.role == "object" for r in chunk.relations):
                return phrase
        return None

    def _leads(self, verb: Verb) -> set[str]:
        """Return the prepositions and particles right behind a verb."""
        found = set()
        for token in self.sentence[verb.at + 1 : verb.at + 5]:
            if token.tag in "ITR":
                found.add(token.low)
            elif token.tag in ",.C" or token.tag in "Nn":
                break
        return found

    def _falls(self, verb: Verb, subject: Phrase | None) -> bool:
        if subject is not None and subject.sort not in (*_PEOPLE, Sort.NOTHING, Sort.VEHICLE):
            return False
        if subject is None and not self._pronoun(verb):
            return False
        if subject is not None and subject.sort is Sort.NOTHING:
            return False
        behind = [t.low for t in self.sentence[verb.at + 1 : verb.at + 6]]
        quiet = {"asleep", "silent", "quiet", "in", "for", "behind", "into step", "short", "apart"}
        soft = {"chair", "sofa", "armchair", "bed", "seat", "knees", "arms", "couch", "laughing"}
        return not (behind and behind[0] in quiet) and not soft & set(behind)

    def _pronoun(self, verb: Verb) -> bool:
        before = self.sentence[max(0, verb.at - 3) : verb.at]
        return any(t.low in ("he", "she", "they", "who", "both") for t in before)

    def _strikes(self, verb: Verb) -> bool:
        struck = self._object(verb)
        if struck is not None:
            return struck.sort in _PEOPLE
        behind = self.sentence[verb.at + 1 : verb.at + 2]
        return bool(behind and behind[0].low in ("him", "her", "them", "each")) and not (
            behind[0].low == "her" and behind[0].tag == "H"
        )

    def _shoots(self, verb: Verb, subject: Phrase | None) -> bool:
        told = self._object(verb)
        leads = self._leads(verb)
        guns = [p.head in _GUNS or p.sort is Sort.WEAPON for p in (subject, told) if p is not None]
        return (
            any(guns)
            or "at" in leads
            or any(
                t.low in ("twice", "once", "shots", "shot")
                for t in self.sentence[verb.at : verb.at + 3]
            )
        )

    def _event(self, what: Sort | str, name: str, verb: Verb, sure: float) -> Event:
        token = self.sentence[verb.at]
        start, end = token.start, token.end
        if verb.particle:
            behind = self.sentence[verb.at + 1 : verb.at + 2]
            end = behind[0].end if behind and behind[0].low == verb.particle else end
        return Event(what, name, self.text[start:end], start, end, sure)  # type: ignore[arg-type]


JUMPS_NAMED = {"dive": "dive", "climb": "climb", "slide": "slide", "swing": "swing",
               "dangle": "hanging", "hang": "hanging", "sink": "sinking", "roll": "roll"}  # fmt: skip
