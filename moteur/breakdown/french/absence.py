"""Absence: what a French sentence names and that is not there.

What is denied (``pas de voiture``), likened (``comme un bœuf``), pictured (``la photo d'un
cheval``), or only heard of (``le bruit d'une moto``).
"""

import re
from collections.abc import Iterable, Sequence

from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.grammar import row, several
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Sort

_SCREENS = re.compile(
    r"(?:sur|à) (?:l'écran|un écran|les écrans|le téléviseur|(?:la|une) photo(?:graphie)?"
    r"|le tableau|l'affiche|l'image|le moniteur)\b|à la télé(?:vision)?\b",
    re.IGNORECASE,
)
_SHOWING = several("de d' du des représentant montrant figurant")
_SHOWN = several("avec représentant montrant où")
_AROUND = frozenset(
    ["sur", "dans", "contre", "devant", "derrière", "au-dessus de", "à côté de", "sous"]
)
_LIKE = frozenset(
    [
        "comme",
        "tel",
        "telle",
        "tels",
        "telles",
        "façon",
        "en guise de",
        "en forme de",
        "en forme d'",
    ]
)
_SIMILAR = several("semblable semblables pareil pareille identique")
_NOT = several("pas plus jamais point")
_NONE = several("aucun aucune nul nulle")
_NOWHERE = (-1, -1)


class Absence:
    """What of a paragraph is not there, phrase by phrase in order."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.pictured = self.heard = _NOWHERE
        self.likened = -1

    def of(self, chunk: Chunk, sort: Sort) -> tuple[bool, bool, bool]:
        """Return whether a phrase is denied, likened, pictured."""
        first = chunk.first
        pictured = _within(first, self.pictured) or self._on_screen(chunk)
        denied = _within(first, self.heard) and self.tokens[chunk.head].tag != "Z"
        likened = first < self.likened
        if is_likened(self.tokens, chunk):
            likened, self.likened = True, self._clause_end(chunk.last)
        self._look_ahead(chunk, sort, likened)
        return denied or is_denied(self.tokens, chunk), likened, pictured

    def _look_ahead(self, chunk: Chunk, sort: Sort, likened: bool) -> None:
        """Remember what this phrase shows or sounds like."""
        head = head_of(self.tokens, chunk)
        if not likened and head in row("pictures"):
            shown = self._shown(chunk)
            self.pictured = shown if shown[1] > chunk.last else self.pictured
        if sort is Sort.SOUND or head in row("ghosts"):
            made = self._complement(chunk)
            self.heard = made if made[1] > chunk.last else self.heard

    def _complement(self, chunk: Chunk) -> tuple[int, int]:
        """Return the places of what stands behind ``de``."""
        tokens, at = self.tokens, chunk.last
        if at >= len(tokens) or tokens[at].low not in _SHOWING:
            return _NOWHERE
        first, at = at, at + 1
        while at < len(tokens) and tokens[at].tag not in "V." and tokens[at].low not in _AROUND:
            ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
            if tokens[at].tag == "," and ahead not in ("avec", "ses", "d'", "de"):
                break
            at += 1
        return first, at

    def _shown(self, chunk: Chunk) -> tuple[int, int]:
        """Return what a picture shows, as places: its complement, or a list behind a colon."""
        tokens, behind = self.tokens, chunk.last
        found = self._complement(chunk)
        if found != _NOWHERE:
            return found
        end = _sentence_end(tokens, chunk.first)
        colon = next((n for n in range(behind, end) if tokens[n].low == ":"), -1)
        if 0 <= colon - behind <= 6:
            return colon, end
        listed = behind + 1 < end and tokens[behind].low == ","
        return (behind, end) if listed and tokens[behind + 1].low in _SHOWN else _NOWHERE

    def _on_screen(self, chunk: Chunk) -> bool:
        """Say whether the sentence opens on a screen: ``Sur l'écran, une voiture``."""
        at = chunk.first
        while at > 0 and self.tokens[at - 1].tag != ".":
            at -= 1
        opening = _SCREENS.match(self.text, self.tokens[at].start)
        return opening is not None and self.tokens[chunk.first].start > opening.end()

    def _clause_end(self, at: int) -> int:
        while at < len(self.tokens) and self.tokens[at].tag not in "V.,":
            at += 1
        return at


def _within(place: int, places: tuple[int, int]) -> bool:
    return places[0] <= place < places[1]


def _sentence_end(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and not (tokens[at].tag == "." and tokens[at].low not in (":", ";")):
        at += 1
    return at


def head_of(tokens: Sequence[Token], chunk: Chunk) -> str:
    """Return the first word of a phrase's noun, in the singular."""
    return (chunk.noun.name if chunk.noun is not None else tokens[chunk.head].low).split(" ")[0]


def is_likened(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a phrase is what something is like: ``comme un bœuf``, ``plus grand qu'une``."""
    before = chunk.first - 1
    low = tokens[before].low if before >= 0 else ""
    near = [token.low for token in tokens[max(0, before - 6) : max(0, before)]]
    if low in ("que", "qu'"):
        return bool({"plus", "moins", "aussi", "autant", "même"} & set(near))
    if low in ("à", "au", "aux") and near and near[-1] in _SIMILAR:
        return True
    verb = tokens[chunk.verb].lemma if chunk.verb >= 0 else ""
    return low in _LIKE or (verb in row("likens") and chunk.role in ("object", "oblique"))


def is_denied(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a phrase is said not to be there: ``pas de voiture``, ``sans chapeau``."""
    if _NONE & {*chunk.determiners}:
        return True
    before = [token.low for token in tokens[max(0, chunk.first - 3) : chunk.first]]
    if not before:
        return False
    if before[-1] in ("sans", "ni"):
        return True
    bare = not chunk.determiners or chunk.determiners[0] in ("un", "une")
    if before[-1] in _NOT and bare:
        return before[-1] != "plus" or len(before) == 1 or _negated(before)
    if before[-1] in ("de", "d'") and len(before) > 1 and before[-2] in _NOT:
        wide = (token.low for token in tokens[max(0, chunk.first - 6) : chunk.first])
        return before[-2] != "plus" or len(before) == 2 or _negated(wide)
    return _refused(tokens, chunk) or _spoken_of(tokens, chunk)


def _spoken_of(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether somebody only speaks or thinks of it: ``Il parle d'une moto``."""
    if chunk.verb < 0 or tokens[chunk.verb].lemma not in row("absent"):
        return False
    about = chunk.preposition in ("de", "d'", "du", "des")
    return chunk.role == "object" or (chunk.role == "oblique" and about)


def _negated(words: Iterable[str]) -> bool:
    return bool({"ne", "n'"} & set(words))


def _refused(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether its verb is negated and says that it would be there: ``ne porte pas de``."""
    if chunk.verb < 0 or chunk.role != "object":
        return False
    near = {token.low for token in tokens[max(0, chunk.verb - 4) : chunk.first]}
    having = tokens[chunk.verb].lemma in ("porter", "avoir", "rester")
    return having and _negated(near) and bool({"pas", "plus", "jamais"} & near)
