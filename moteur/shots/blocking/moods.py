"""Moods: what action lines and parentheticals say that players feel. English and French.

Of who is named last before the word, or meant by the pronoun before it; a parenthetical is of
who speaks. What only passes over a face, as a smile, ends a few lines on; what somebody says in
some manner, with their speech.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from moteur.screenplay.model import Element, Kind, plain
from moteur.shots.blocking.lexicon import Lexicon
from moteur.shots.blocking.names import Names
from moteur.shots.model import Feeling, Mood

PASSING = 3
_NO_PERSON = ("dog", "cat", "horse", "bird", "car", "bicycle", "train")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_BREAK = re.compile(r"[,;:—]|\b(?:and|but|while|as|et|mais|tandis)\b")
_SEXES = {"men": ("man", "boy", "person", "child"), "women": ("woman", "girl", "person", "child")}


@dataclass(frozen=True)
class Felt:
    """A feeling that a line says: whose, and whether it only passes."""

    player: str
    feeling: Feeling
    passing: bool


class Moods:
    """Read what is felt in one scene."""

    def __init__(self, words: Lexicon, names: Names, kinds: Mapping[str, str]) -> None:
        self.words, self.names = words, names
        self.people = {n: k for n, k in kinds.items() if k not in _NO_PERSON}
        self._pronouns = {
            sex: re.compile(rf"\b(?:{words.grammar[sex]})\b", re.IGNORECASE) for sex in _SEXES
        }
        self._not = re.compile(words.grammar["not"])
        self._last = ""

    def read(
        self, elements: Sequence[Element], speaker: Callable[[Element], str]
    ) -> tuple[Mood, ...]:
        """Return the moods of a scene, in script order.

        `speaker` tells whose cue an element is, empty where it is none or nobody's here.
        """
        told: dict[tuple[int, str], Feeling] = {}
        ends: dict[str, tuple[int, str]] = {}
        cue = ""
        for i, element in enumerate(elements):
            if element.kind is Kind.CHARACTER:
                cue = speaker(element)
                if ends.get(cue, (0, ""))[1] == "speech":
                    told[i, cue] = "neutral"
                    del ends[cue]
            for who, (end, _) in list(ends.items()):
                if 0 < end <= i:
                    told.setdefault((i, who), "neutral")
                    del ends[who]
            for felt in self._of(element, cue):
                told[i, felt.player] = felt.feeling
                ends.pop(felt.player, None)
                if element.kind is Kind.PARENTHETICAL:
                    ends[felt.player] = (0, "speech")
                elif felt.passing:
                    ends[felt.player] = (i + PASSING, "")
        return tuple(_changes(told, elements))

    def _of(self, element: Element, cue: str) -> Iterator[Felt]:
        if element.kind is Kind.ACTION:
            for sentence in _SENTENCE.split(plain(element.text).replace("'", "’")):
                yield from self._sentence(sentence)
        elif element.kind is Kind.PARENTHETICAL and cue in self.people:
            text = plain(element.text).replace("'", "’").casefold()
            for feeling, passing, match in self._found(text):
                if not self._not.search(text[: match.start()]):
                    yield Felt(cue, feeling, passing)

    def _sentence(self, text: str) -> Iterator[Felt]:
        lowered = text.casefold()
        if len(lowered) != len(text):
            return
        named = [(at, name) for at, _, name in self.names.find(text) if name in self.people]
        for feeling, passing, match in self._found(lowered):
            lead = lowered[: match.start()]
            who = self._whose(lowered, named, match.start())
            if who and not self._not.search(lead):
                yield Felt(who, feeling, passing)
        self._last = named[-1][1] if named else self._last

    def _whose(self, text: str, named: Sequence[tuple[int, str]], at: int) -> str:
        """Return of whom a word at a place of a sentence tells; nobody where that is unsure."""
        before, lead = [(n, name) for n, name in named if n < at], text[:at]
        spoken = max(self._spoken(lead), default=(0, ""))
        if not spoken[1] and not named:
            spoken = min(self._spoken(text), default=(0, ""))  # "Anxious, he waits."
        if spoken[1] and spoken[0] > (before[-1][0] if before else 0):
            return self._meant(spoken[1], [name for _, name in before])
        if before:
            # In "ANA hits BEN, furious", and in "ANA, furious, hits BEN", it is the subject.
            clause = max((m.end() for m in _BREAK.finditer(lead)), default=0)
            mine = [name for n, name in before if n >= clause]
            return mine[0] if mine else before[0][1]
        return named[0][1] if len({n for _, n in named}) == 1 else ""

    def _spoken(self, text: str) -> list[tuple[int, str]]:
        return [
            (match.end(), sex)
            for sex, finder in self._pronouns.items()
            for match in finder.finditer(text)
        ]

    def _meant(self, sex: str, before: Sequence[str]) -> str:
        for name in (*before, self._last):
            if self.people.get(name) in _SEXES[sex]:
                return name
        return ""

    def _found(self, text: str) -> Iterator[tuple[Feeling, bool, re.Match[str]]]:
        matches = list(self.words.moods.finditer(text))
        for match in matches:
            name = match.lastgroup or ""
            feeling: Feeling = name.removesuffix("_passing")  # type: ignore[assignment]
            yield feeling, name.endswith("_passing"), match


def _changes(
    told: Mapping[tuple[int, str], Feeling], elements: Sequence[Element]
) -> Iterator[Mood]:
    """Yield what changes: nobody is told twice what they feel."""
    now: dict[str, Feeling] = {}
    for (i, who), feeling in sorted(told.items(), key=lambda item: item[0][0]):
        if now.get(who, "neutral") != feeling:
            now[who] = feeling
            yield Mood(element=elements[i].id, player=who, feeling=feeling)
