"""Telling: a sentence's verbs beside its phrases, and what can be asked of them."""

from collections.abc import Sequence
from typing import Literal

from moteur.breakdown.english.clauses import Chunk, Verb
from moteur.breakdown.english.deeds import FIGHTS
from moteur.breakdown.english.real import as_if
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.reading import Event, Phrase, Sort

PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_PRONOUNS = frozenset(("he", "she", "they", "who", "i", "we", "you", "both"))
_WISHES = ("would", "could", "might", "should", "if", "to")
What = Sort | Literal["stunt"]


class Telling:
    """A sentence: its verbs, its phrases, its words.

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

    def happens(self, verb: Verb) -> bool:
        """Say whether it happens: not in a denial, a likeness, a wish."""
        before = self.sentence[max(0, verb.at - 8) : verb.at]
        wished = verb.form == "B" and any(t.low in _WISHES for t in before[-2:])
        told = verb.lemma in ("fall", "explode")
        return not verb.denied and not as_if(before) and (told or not wished)

    def subject(self, verb: Verb) -> Phrase | None:
        """Return who or what does it, where a noun says so."""
        return self.phrase.get(id(verb.subject)) if verb.subject is not None else None

    def object(self, verb: Verb) -> Phrase | None:
        """Return whom or what it is done to."""
        for chunk, phrase in self.found:
            if any(r.verb is verb and r.role == "object" for r in chunk.relations):
                return phrase
        return None

    def somebody(self, verb: Verb) -> bool:
        """Say whether a person does it, by name, noun or pronoun."""
        subject = self.subject(verb)
        if subject is not None:
            return subject.sort in PEOPLE and not subject.likened
        near = self.sentence[max(0, verb.at - 3) : verb.at]
        return verb.said in _PRONOUNS or any(t.low in _PRONOUNS for t in near)

    def behind(self, verb: Verb, count: int = 6) -> list[str]:
        """Return the words behind a verb."""
        return [t.low for t in self.sentence[verb.at + 1 : verb.at + 1 + count]]

    def clause(self, name: str, verb: Verb) -> str:
        """Return a deed with where it goes: ``dive behind forklift``."""
        links: list[str] = []
        ends = {chunk.first: chunk for chunk, _ in self.found}
        for at in range(verb.at + 1, min(verb.at + 8, len(self.sentence))):
            token = self.sentence[at]
            if at in ends:
                where = ends[at].head
                struck = self.subject(verb)
                hits = verb.lemma in FIGHTS and (struck is None or struck.sort in PEOPLE)
                known = where.tag in "Nn" and (links or not hits)
                return " ".join([name, *links, where.low]) if known else name
            if token.tag in ",.CUYZBWX":
                return name
            if token.tag in "IT":
                links.append(token.low)
        return name

    def says(self, word: str) -> bool:
        """Say whether a word stands in the sentence."""
        return any(t.low == word for t in self.sentence)

    def event(self, what: What, name: str, sure: float, verb: Verb) -> Event:
        """Return an event that stands at a verb, its particle included."""
        token = self.sentence[verb.at]
        start, end = token.start, token.end
        behind = self.sentence[verb.at + 1 : verb.at + 2]
        if verb.particle and behind and behind[0].low == verb.particle:
            end = behind[0].end
        return Event(what, name, self.text[start:end], start, end, sure)


def called(phrase: Phrase) -> str:
    """Return what a deed calls who or what does it: headlamps, in headlamps shatter."""
    return phrase.text.split()[-1].lower() if phrase.plural else phrase.head.lower()
