"""Clauses: noun phrases, and the verbs and prepositions that govern them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from moteur.breakdown.english.closed import BE
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.wordnet import find

# A noun phrase as a run of tags: determiner, modifiers, nouns.
_PHRASE = re.compile(
    r"(?:s|D?[DH]?)(?:R(?=[JMp]))?M*"
    r"(?:J(?:,(?=J))?|J(?:C(?=J))|M|[gp](?=[NnEJgpM]))*(?P<nouns>[NnE]+|(?<=[DHsJM])g(?![NnEDH]))"
)
_HAS = words("has have had")
_CLAUSES = words("until as before after since till")
_OBJECTS = words("it itself them him her me us you himself herself themselves")
_PHRASAL = words(
    """
    pick put take turn switch lift pull hold throw set hand tear slip strap zip fold hang
    give bring knock blow light rip wipe lay cough toss whip dig fish yank draw shut click
    flip roll wind pass raise buckle shrug peel help drag haul hoist carry pry prise snap
    tug
    """
)
_PARTICLES = words("up down out off on over away back in open")


Role = Literal["subject", "object", "oblique", "owner", ""]


@dataclass(slots=True)
class Verb:
    """A verb of a sentence: its lemma, who does it, whether it is denied or passive.

    `pronoun` is its object and `said` its subject where they are pronouns.
    """

    lemma: str
    at: int
    form: str
    passive: bool = False
    denied: bool = False
    subject: "Chunk | None" = None
    particle: str = ""
    pronoun: str = ""
    said: str = ""


@dataclass(slots=True)
class Relation:
    """How a verb or a preposition governs a phrase."""

    role: Role
    verb: Verb | None = None
    preposition: str = ""
    after: "Chunk | None" = None


@dataclass(slots=True)
class Chunk:
    """A noun phrase: places of its first token, first noun, and behind its last."""

    first: int
    noun: int
    last: int
    tokens: list[Token] = field(repr=False)
    relations: list[Relation] = field(default_factory=list)

    @property
    def head(self) -> Token:
        """Return the head noun."""
        return self.tokens[self.last - 1]

    @property
    def words(self) -> list[Token]:
        """Return all words of the phrase."""
        return self.tokens[self.first : self.last]

    @property
    def relation(self) -> Relation:
        """Return what governs the phrase first of all."""
        return self.relations[0]


def chunks(sentence: list[Token]) -> list[Chunk]:
    """Return the noun phrases of a tagged sentence, in order."""
    tags = "".join(token.tag for token in sentence)
    found: list[Chunk] = []
    at = 0
    while at < len(tags):
        match = _PHRASE.match(tags, at)
        if not match:
            at += 1
            continue
        first, last = match.start(), match.end()
        first = _without_verbs(sentence, first, match.start("nouns"))
        found.append(Chunk(first, match.start("nouns"), last, sentence))
        at = last
    return found


def _without_verbs(sentence: list[Token], first: int, noun: int) -> int:
    """Leave out a leading -ing or -ed that is a verb: ``carrying boxes``, ``hung lamps``."""
    while first < noun and sentence[first].tag in "gp":
        before = sentence[first - 1].tag if first else "."
        word, nxt = sentence[first].low, sentence[first + 1].low
        entry = find(word)
        compound = find(f"{word} {sentence[noun].lemma}") or find(f"{word} {nxt}")
        modifies = before in "I" or (first == 0 and sentence[first].tag == "p")
        if compound or (entry and entry.noun >= 3) or modifies:
            break
        first += 1
    return first


def analyse(sentence: list[Token]) -> tuple[list[Chunk], list[Verb]]:
    """Return a sentence's phrases with what governs them, and its verbs."""
    found = chunks(sentence)
    starts = {chunk.first: chunk for chunk in found}
    inside = {at for chunk in found for at in range(chunk.first, chunk.last)}
    reader = _Reader(sentence, starts, inside)
    return found, reader.read()


class _Reader:
    """Walk a sentence once, from left to right."""

    def __init__(self, sentence: list[Token], starts: dict[int, Chunk], inside: set[int]) -> None:
        self.sentence, self.starts, self.inside = sentence, starts, inside
        self.verbs: list[Verb] = []
        self.verb: Verb | None = None
        self.subject: Chunk | None = None
        self.before: Chunk | None = None
        self.preposition = ""
        self.helper = ""
        self.said = ""
        self.denied = False
        self.fresh = False
        self.finished = False

    def read(self) -> list[Verb]:
        at = 0
        while at < len(self.sentence):
            chunk = self.starts.get(at)
            if chunk:
                self._place(chunk)
                at = chunk.last
            else:
                self._word(at)
                at += 1
        return self.verbs

    def _word(self, at: int) -> None:
        token = self.sentence[at]
        if token.tag in "ZBgpX":
            self._verbal(token, at)
        elif token.tag == "K":
            self.denied = True
        elif token.tag in ("I", "T"):
            self._preposition(token)
        elif token.tag in ("C", ","):
            self.preposition = ""
            self.fresh = False
        elif token.tag in ("U", "Y"):
            self._pronoun(token)
        elif token.tag == "W":
            self._relative(token)

    def _pronoun(self, token: Token) -> None:
        if self.fresh and self.verb and token.low in _OBJECTS:
            # "Hands him a boathook": what follows is the object too.
            self.verb.pronoun = token.low
            return
        if not self.preposition:
            self.subject, self.said = None, token.low
        self.preposition, self.fresh, self.before = "", False, None

    def _relative(self, token: Token) -> None:
        self.fresh = False
        self.preposition = token.low if token.low in ("if", "though") else ""
        if token.low in ("which", "that", "who") and self.before is not None:
            self.subject, self.verb = self.before, None

    def _verbal(self, token: Token, at: int) -> None:
        if token.tag == "X" and not (token.low in _HAS and self._has(at)):
            self.helper, self.denied = token.low, "n't" in token.low
            return
        self._verb(token, at)
        if token.tag == "X":
            self.verbs[-1].lemma = "have"

    def _verb(self, token: Token, at: int) -> None:
        passive = token.tag == "p" and (self.helper in BE)
        if token.tag == "p" and at and self.sentence[at - 1].tag == "C" and self.verbs:
            passive = passive or self.verbs[-1].passive
        reduced = token.tag == "p" and not self.helper and self.before is not None
        subject = self.before if token.tag in "gp" and not self.helper else self.subject
        if token.tag == "g" and (self.before is None or self.sentence[at - 1].tag == ","):
            subject = self.subject
        verb = Verb(token.lemma, at, token.tag, passive or reduced, self.denied, subject)
        verb.said = "" if subject else self.said
        if passive and self.subject:
            self.subject.relations.append(Relation("object", verb))
        elif reduced and self.before:
            self.before.relations.append(Relation("object", verb))
        elif subject is not None:
            subject.relations.append(Relation("subject", verb))
        self.verbs.append(verb)
        self.finished = self.finished or bool(self.helper) or token.tag in "ZB"
        self.verb, self.fresh, self.preposition = verb, True, ""
        self.helper, self.denied, self.before = "", False, None

    def _has(self, at: int) -> bool:
        """Say whether "has" is no auxiliary: ``Mute has the bag``."""
        behind = self.sentence[at + 1 : at + 2]
        return bool(behind) and behind[0].tag in "DHM"

    def _preposition(self, token: Token) -> None:
        verb = self.verb
        if self.fresh and verb and token.low in _PARTICLES and not verb.particle:
            verb.particle = token.low
            if verb.lemma in _PHRASAL:
                return
        self.preposition = f"{self.preposition} {token.low}".strip()
        self.fresh = False

    def _place(self, chunk: Chunk) -> None:
        owner = chunk.last < len(self.sentence) and self.sentence[chunk.last].tag == "s"
        if owner:
            chunk.relations.append(Relation("owner", self.verb, self.preposition))
            return
        if self.preposition and not self._opens_clause(chunk):
            role = Relation("oblique", self.verb, self.preposition, self.before)
        elif self.fresh and self.verb:
            role = Relation("object", self.verb)
        elif self._opens_clause(chunk):
            role = Relation("subject" if self._finite(chunk) else "")
            self.subject, self.verb, self.said = chunk, None, ""
            self.finished = False
        elif self.before is not None and self.before.relations and self._coordinated(chunk):
            first = self.before.relation
            likened = first.preposition.split()[:1] in (["like"], ["as"])
            # "Quill on the gurney, foil blanket": not two things that she is on.
            aside = first.role == "oblique" and first.verb is None and self.subject is not None
            aside = aside and self.subject is not None and self.subject.head.tag == "E"
            named = first.role == "subject" and self.before.head.tag == "E"
            apart = named and chunk.head.tag != "E" and self.sentence[chunk.first - 1].tag == ","
            role = Relation("") if likened or aside or apart else _copied(first)
        else:
            role = Relation("")
            if self.subject is None:
                self.subject = chunk
        chunk.relations.append(role)
        self.before, self.preposition, self.fresh = chunk, "", False

    def _coordinated(self, chunk: Chunk) -> bool:
        last = self.before.last if self.before else 0
        between = [self.sentence[at].tag for at in range(last, chunk.first)]
        return bool(between) and all(tag in "C,s" for tag in between)

    def _opens_clause(self, chunk: Chunk) -> bool:
        """Say whether a finite verb follows the phrase, so that it is its subject."""
        if self.preposition in _CLAUSES:
            behind = self.sentence[chunk.last : chunk.last + 1]
            return bool(behind) and behind[0].tag in "ZX"
        if self.fresh or self.preposition not in ("", "if", "though"):
            return False
        return self._finite(chunk)

    def _finite(self, chunk: Chunk) -> bool:
        plural = chunk.head.tag == "n"
        for at in range(chunk.last, min(len(self.sentence), chunk.last + 12)):
            tag = self.sentence[at].tag
            if at in self.inside or tag in "RKIT":
                continue
            if tag in ("Z", "X") or (tag == "B" and (plural or chunk.head.tag == "E")):
                return True
            if tag == "," and any(t.tag == "Z" for t in self.sentence[at : at + 26]):
                return self.subject is None or self.finished
            return tag == "p" and self.sentence[at - 1].tag in "NnE" and self.subject is None
        return False


def verbs_of(chunk: Chunk) -> Iterator[tuple[str, Verb]]:
    """Yield the verbs that govern a phrase, each with the phrase's role beside it."""
    for relation in chunk.relations:
        if relation.verb is not None:
            yield relation.role, relation.verb


def _copied(relation: Relation) -> Relation:
    return Relation(relation.role, relation.verb, relation.preposition, relation.after)
