"""Phrases: what stands after a verb: a thing in hand, to whom or from whom, at which piece."""

import re
from dataclasses import dataclass

from moteur.shots.blocking.deeds import Deed
from moteur.shots.blocking.lexicon import Lexicon
from moteur.shots.blocking.names import Names

HANDLING = frozenset({
    Deed.PICK_UP, Deed.PUT_DOWN, Deed.GIVE, Deed.TAKE, Deed.HOLD, Deed.POINT, Deed.OPEN,
    Deed.CLOSE, Deed.REACH, Deed.REACH_OUT, Deed.DRINK, Deed.CARRY,
})  # fmt: skip
_OWN = frozenset({Deed.OPEN, Deed.CLOSE, Deed.POINT, Deed.REACH})
"""What is handled is itself a piece of the floor: a door, a fridge."""
_ADVERBS = (
    r"(?:\s*\b(?:\w+(?:ly|ment)|back|up|down|out|over|off|again|away|across|round|around|open|"
    r"shut|at|to|towards?|for|on|inside|into|aussitôt|encore|vite|du doigt|vers|onto|wide|"
    r"through|wide)\b)*"
)
_END = re.compile(r"[;:—()]|,(?! ?\d)|\b(?:and|then|while|as|but|until|et|puis|mais|tandis)\b")
_LONGEST = 4


@dataclass(frozen=True)
class Phrase:
    """What a verb governs: the words of a thing, the pronoun or name before it, and the rest."""

    held: str = ""
    it: bool = False
    to: str = ""
    rest: str = ""


class Phrases:
    """Read what stands after the verbs of one scene."""

    def __init__(self, words: Lexicon, names: Names) -> None:
        self.names = names
        self.words = words
        grammar = words.grammar
        word = rf"(?!(?:{grammar['stops']})\b)(?!\w+ly\b)[\w’-]+"
        link = r"(?: (?:de |d’)(?!la |l’)[a-zà-ÿ]+)?" if words.language == "fr" else ""
        det = rf"(?:(?:{grammar['determiners']})(?:\b\s*|(?<=’))|[A-ZÀ-Ý][\w.]*’s? )"
        self._object = re.compile(
            rf"{_ADVERBS}\s*(?:(?P<to>{grammar['objects']})\s+(?={det}))?"
            rf"(?:(?P<it>it|them|ça)\b|(?P<det>{det}(?:(?:{det})\s*)?)?"
            rf"(?P<np>{word}(?:\s{word}){{0,{_LONGEST}}}?{link}(?=\s*(?:$|[,.!?…]|"
            rf"(?:{grammar['stops']})\b|d’|de\b|\w+ly\b))))"
        )
        self._named = re.compile(rf"{_ADVERBS}\s*(?P<to>(?:[A-ZÀ-Ý][\w.’-]*\s?)+)(?=\s?{det})")

    def read(self, after: str) -> Phrase:
        """Return the parts of what a verb governs."""
        end = _END.search(after)
        clause = after[: end.start()] if end else after
        to, start = "", 0
        named = self._named.match(clause)
        if named and self.names.mentioned(named["to"]) and "’" not in named["to"]:
            to, start = self.names.mentioned(named["to"])[0], named.end("to")
        found = self._object.match(clause, start)
        if found is None:
            return Phrase(to=to, rest=clause[start:])
        held = found["np"] or ""
        if held in self.words.grammar["objects"].split("|"):
            return Phrase(to=to or held, rest=clause[found.end() :])
        if held and self.names.mentioned(held) and not found["det"]:
            return Phrase(to=to, rest=clause[start:])
        held = held.replace("’", "'")
        return Phrase(held, bool(found["it"]), to or found["to"] or "", clause[found.end() :])

    def place(self, text: str) -> str:
        """Return the kind of the first piece that a text names, or nothing."""
        found = self.words.places.search(text)
        return found.lastgroup or "" if found else ""

    def own(self, deed: Deed) -> bool:
        """Say whether what a deed handles may be a piece of the floor."""
        return deed in _OWN
