"""Asking: a director's words for a treatment, as the values of a style.

"hand-held, never leave Ana" is support and whom every shot shows. Plain words need no
language model; what is not understood is given back, never guessed. What was understood is
said again in words of ours, so that a person can confirm it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pydantic import ValidationError

from moteur.film.errors import BadInput
from moteur.shots.model import Player, Size, Style
from moteur.shots.treatments.confirming import confirmed, told
from moteur.shots.treatments.demands import ABOUT, ASKED, DENIED, LIMITS, LISTED, Demand, style_of
from moteur.shots.treatments.naming import Unknown, people
from moteur.shots.treatments.phrases import (
    LONGEST,
    Said,
    Token,
    Words,
    listed,
    meaning_of,
    read,
    size_of,
    tokens,
    words,
)  # fmt: skip

__all__ = ["confirmed", "understood"]


def understood(
    asked: str, players: Sequence[Player], language: str = "en",
    named: Mapping[str, Style] | None = None,
) -> tuple[Style, tuple[str, ...]]:  # fmt: skip
    """Return the style that words ask for, and the words that were not understood.

    The words may be English or French; `language` is that of the reasons. `named` are the
    treatments that words may liken it to, in the order in which they are counted. Raise
    BadInput for words that contradict each other, naming both, and for a text too long.
    """
    if len(asked) > LONGEST:
        raise BadInput(f"these are more than {LONGEST} letters", "the words for a treatment",
                       "say it in a few lines")  # fmt: skip
    reader = _Asking(asked, players, language, named or {})
    return style_of(reader.demands, reader.base), tuple(reader.unread)


class _Asking:
    """Goes through the phrases of a text and turns each into a demand, or leaves it unread."""

    def __init__(
        self, asked: str, players: Sequence[Player], language: str, named: Mapping[str, Style]
    ) -> None:
        self.text, self.players, self.language, self.named = asked, players, language, named
        self.tokens: tuple[Token, ...] = tokens(asked)
        self.base = Style()
        self.demands: list[Demand] = []
        self.people: list[str] = []
        reading = read(asked, self._fits)
        left: list[tuple[int, str]] = [(a, self._words(a, b)) for a, b in reading.unread]
        for one in _carried(reading.said):
            why = self._take(one)
            if why is not None:
                said = self._words(one.start, one.end)
                left.append((one.start, f"{said} ({why})" if why else said))
        self.unread = [text for _, text in sorted(left)]

    def _words(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def _fits(self, meaning: str, slot: Words) -> bool:
        """Say whether words name treatments or people, or stand for somebody named before."""
        if meaning == "like":
            return bool(meaning_of("treatment", slot))
        if meaning in LIMITS:
            return size_of(slot) is not None
        if meaning not in ABOUT or (len(slot) == 1 and slot[0] in listed("she") | listed("he")):
            return True
        try:
            return bool(people(slot, self.players))
        except Unknown:
            return False

    def _take(self, one: Said) -> str | None:
        """Take a phrase as a demand; return why it cannot be, empty where it is just unknown."""
        said = self._words(one.start, one.end)
        if one.meaning == "like":
            return self._liken(one, said)
        if one.meaning in ABOUT:
            return self._about(one, said)
        if one.meaning in LIMITS:
            return self._size(one, said)
        if one.meaning == "at_most":
            return self._limit(one, said)
        fields = (DENIED if one.denied else ASKED).get(one.meaning)
        if fields is None:
            return ""
        self.demands.append(Demand(said, one.meaning, fields, one.denied))
        return None

    def _liken(self, one: Said, said: str) -> str | None:
        which = meaning_of("treatment", one.slot)
        names = list(self.named)
        if which.isdigit():
            which = names[int(which) - 1] if int(which) <= len(names) else ""
        if one.denied or which not in self.named:
            return told(self.language, "none_such", " ".join(one.slot))
        if any(w.meaning == "like" for w in self.demands) and self.base != self.named[which]:
            first = next(w for w in self.demands if w.meaning == "like")
            raise BadInput(f"“{first.words}” and “{said}” cannot both be",
                           "the words for a treatment", "leave one out")  # fmt: skip
        self.base = self.named[which]
        self.demands.append(Demand(said, "like"))
        return None

    def _about(self, one: Said, said: str) -> str | None:
        try:
            names = people(one.slot, self.players, self.people)
        except Unknown as unknown:
            among = f" {words(self.language)['say']['and']} ".join(unknown.among)
            name = (
                self._words(one.at, one.at + len(one.slot)) if not unknown.among else unknown.name
            )
            return told(self.language, unknown.why, name, among)
        if one.denied or not names or (one.meaning == "eyes" and len(names) > 1):
            return ""
        self.people += names
        who = names[0] if one.meaning == "eyes" else names
        self.demands.append(
            Demand(said, one.meaning, {**ASKED[one.meaning], ABOUT[one.meaning]: who})
        )
        return None

    def _size(self, one: Said, said: str) -> str | None:
        size = size_of(one.slot)
        if size is None or size is Size.INSERT or one.denied:
            name = self._words(one.at, one.at + len(one.slot))
            return told(self.language, "sizeless", name)
        self.demands.append(Demand(said, one.meaning, {LIMITS[one.meaning]: size}))
        return None

    def _limit(self, one: Said, said: str) -> str | None:
        try:
            seconds = float(one.slot[0].replace(",", "."))
            Style(longest=seconds)
        except (ValueError, ValidationError):
            return told(self.language, "seconds")
        self.demands.append(Demand(said, "at_most", {"longest": seconds}))
        return None


def _carried(said: Sequence[Said]) -> list[Said]:
    """Carry a denial on through a list: "no overs, inserts or pans" denies all three."""
    found = list(said[:1])
    for last, one in pairwise(said):
        carries = found[-1].denied and not one.denied and not one.turned
        alike = last.meaning in LISTED and one.meaning in LISTED
        found.append(
            one if not carries or not (alike or one.carried) else replace(one, denied=True)
        )
    return found
