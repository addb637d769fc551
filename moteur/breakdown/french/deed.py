"""Deeds: the verbs of a paragraph, who does them, and to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.names import meaning
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Event, Sort

PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_NOT = frozenset(["pas", "plus", "jamais"])


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of a sentence: who does it, to what, and the words behind it.

    `who` is ``person``, the sort of what acts, or nothing where nobody says; `object` is
    what it is done to, where that is a phrase behind the verb or the subject of a passive;
    `place` where, as ``dans le courant``.
    """

    text: str
    tokens: Sequence[Token]
    lemma: str
    at: int
    subject: Chunk | None
    object: Chunk | None
    place: Chunk | None
    who: str
    behind: str

    @property
    def passive(self) -> bool:
        """Say whether it is done to its subject: ``est projeté``."""
        return self.tokens[self.at].passive

    def itself(self) -> bool:
        """Say whether it is done to oneself: ``se renverse``."""
        return bool({"se", "s'"} & {t.low for t in self.tokens[max(0, self.at - 2) : self.at]})

    def named(self, chunk: Chunk) -> tuple[str, Sort]:
        """Return a phrase's name and sort."""
        name, sort, _ = meaning(self.tokens, chunk)
        return name, sort

    def kind(self) -> Sort | None:
        """Return the sort of what it is done to."""
        return self.named(self.object)[1] if self.object is not None else None

    def somebody(self) -> bool:
        """Say whether it is done to a person whom a pronoun or a name behind it says."""
        behind = next((t for t in self.tokens[self.at + 1 : self.at + 3] if t.tag != "M"), None)
        if behind is not None and behind.tag == "Z":
            return True
        before = {t.low for t in self.tokens[max(0, self.at - 3) : self.at]}
        return bool({"le", "la", "les", "l'", "lui", "se", "s'"} & before) or self.passive

    def event(self, what: Sort | str, name: str, sure: float = 0.7) -> Event:
        """Return it as an event, with the words from its subject to its end."""
        subject, tokens = self.subject, self.tokens
        first = subject.first if subject is not None and subject.first < self.at else self.at
        start = tokens[first].start
        end = min(len(self.text), tokens[self.at].end + len(self.behind.rstrip()))
        kind: Sort | str = "stunt" if what == "stunt" else Sort(what)
        words = self.text[start:end]
        return Event(kind, name, words, start, end, sure)  # type: ignore[arg-type]

    def of_vehicle(self) -> str:
        """Return `` de la camionnette`` where a vehicle does it."""
        if self.subject is None or self.named(self.subject)[1] is not Sort.VEHICLE:
            return ""
        return " " + self.of_subject()

    def of_subject(self) -> str:
        """Return ``du scooter``, ``de la camionnette``, ``d'obus``."""
        if self.subject is None:
            return ""
        name = self.named(self.subject)[0]
        determiners = {*self.subject.determiners}
        if name[:1] in "aeiouyéèêâîôh":
            return f"de l'{name}" if "l'" in determiners else f"d'{name}"
        if determiners & {"un", "le", "ce", "du"}:
            return f"du {name}"
        return f"de la {name}" if determiners & {"une", "la", "cette", "sa"} else f"de {name}"

    def doing(self) -> str:
        """Return what a thing does: ``berline qui enfonce la barrière``."""
        if self.subject is None:
            return ""
        clitic = self.tokens[self.at - 1] if self.at else None
        first = self.at - 1 if clitic is not None and clitic.tag == "O" else self.at
        last = self.tokens[self.at].end
        if self.object is not None and self.object.first > self.at:
            last = self.tokens[self.object.head + self.object.size - 1].end
        what = self.text[self.tokens[first].start : last].lower()
        return f"{self.named(self.subject)[0]} qui {what}"

    def what(self) -> str:
        """Return what it is done to, in its own words: ``une cloison``."""
        done = self.object
        if done is None:
            return ""
        first, last = self.tokens[done.first], self.tokens[done.head + done.size - 1]
        return self.text[first.start : last.end].lower()

    def way(self) -> str:
        """Return how it is done, as `` dans le courant``: the first words behind the verb."""
        behind = self.tokens[self.at + 1 : self.at + 2]
        if behind and behind[0].tag == "M" and " " in behind[0].low:
            return " " + behind[0].low.replace("' ", "'")
        place = self.place
        if place is None:
            return ""
        end = self.tokens[place.head + place.size - 1].end
        return " " + self.text[self.tokens[place.first - 1].start : end].lower()


def deeds(text: str, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Deed]:
    """Yield the deeds of a paragraph in order; what is denied is none."""
    for at, token in enumerate(tokens):
        verbal = token.tag in "VGI" or (token.tag == "P" and _done(tokens, at))
        if not (verbal and token.tag and token.lemma) or _denied(tokens, at):
            continue
        own = [c for c in chunks if c.verb == at]
        subject = next((c for c in own if c.role == "subject"), None)
        done_to = next(
            (c for c in own if c.role == "object" and (c.first > at or token.passive)), None
        )
        place = next((c for c in own if c.role == "oblique" and c.first > at), None)
        if subject is None:
            subject = _related(tokens, chunks, at) or _carried(tokens, chunks, at)
        if subject is None and token.tag == "V":
            subject = _opening(tokens, chunks, at)
        behind = text[token.end : _end(tokens, at, text)]
        who = _who(tokens, at, subject)
        yield Deed(text, tokens, token.lemma, at, subject, done_to, place, who, behind)


def _denied(tokens: Sequence[Token], at: int) -> bool:
    near = {t.low for t in tokens[max(0, at - 4) : at + 3]}
    return bool({"ne", "n'"} & near) and bool(_NOT & near)


def _done(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a participle is a deed of its own: ``fauché par une voiture``."""
    links = ("par", "au", "à", "contre", "dans", "en", "sous", "de")
    return at + 1 < len(tokens) and tokens[at + 1].low in links


def _end(tokens: Sequence[Token], at: int, text: str) -> int:
    return next((t.start for t in tokens[at + 1 :] if t.tag == "." or t.low == ","), len(text))


def _related(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return what a ``qui`` before the verb stands for: the phrase before it."""
    place = at - 1
    while place >= 0 and tokens[place].tag in "MO":
        place -= 1
    if place < 0 or tokens[place].low != "qui":
        return None
    before = [chunk for chunk in chunks if chunk.last <= place and place - chunk.last <= 1]
    return before[-1] if before else None


def _carried(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return the subject that a verb shares with those before: ``glisse, ... et bascule``."""
    place = at - 1
    while place >= 0 and tokens[place].tag != ".":
        if tokens[place].tag == "S":
            return None
        if tokens[place].tag == "V":
            found = next((c for c in chunks if c.verb == place and c.role == "subject"), None)
            if found is not None:
                return found
        place -= 1
    return None


def _opening(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return the phrase that a sentence opens on, where nothing nearer is its subject."""
    start = at
    while start > 0 and tokens[start - 1].tag != ".":
        start -= 1
    if any(token.tag == "S" for token in tokens[start:at]):
        return None
    here = [c for c in chunks if start <= c.first < at and not c.preposition]
    first = here[0] if here and here[0].first <= start + 1 else None
    return first if first is not None and first.role in ("", "subject") else None


def _who(tokens: Sequence[Token], at: int, subject: Chunk | None) -> str:
    if subject is not None:
        sort = meaning(tokens, subject)[1]
        return "person" if sort in PEOPLE else str(sort)
    for token in reversed(tokens[:at]):
        if token.tag == ".":
            break
        if token.tag == "Z" or token.low in ("il", "elle", "on", "ils", "elles", "qui"):
            return "person"
    return "person" if at == 0 or tokens[at - 1].tag in ".," else ""
