"""Governing: to whom a deed is done, with what in hand, at which piece of the floor."""

import re

from moteur.shots.blocking.antecedents import Antecedents
from moteur.shots.blocking.deeds import PARTNER, Act, Deed
from moteur.shots.blocking.lexicon import Lexicon
from moteur.shots.blocking.names import Names
from moteur.shots.blocking.phrases import HANDLING, Phrase, Phrases

_SEATING = (Deed.SIT, Deed.LIE, Deed.STAND, Deed.GO)
_TOUCHING = (Deed.PUT_DOWN, Deed.TAKE, Deed.REACH)
_OPENED = ("door", "window", "fridge", "cabinet", "wardrobe")
_OF = re.compile(r"\s*(?:of the|du|de la|de l’) ?(\w+)")
_CLITIC = re.compile(r"(?:\b(?:lui|leur|la|le|les)\s+|\bl’)+$")


class Governing:
    """Read what the verbs of a scene govern; remembers what was handled, and where."""

    def __init__(self, words: Lexicon, names: Names, people: Antecedents) -> None:
        grammar = words.grammar
        self.names, self.people = names, people
        self.phrases = Phrases(words, names)
        self._objects = re.compile(rf"\b(?:{grammar['objects']})\b(?! \w)", re.IGNORECASE)
        self._hand = re.compile(grammar["hand"])
        self._body = re.compile(grammar["body"])
        self._there = re.compile(
            rf"^\s*(?:down )?(?:{grammar['there']}) (?:{grammar['it']})\b", re.IGNORECASE
        )
        self._thing = ""
        self._held = ""

    def pass_by(self, sentence: str) -> None:
        """Take note of a piece of the floor that a sentence names, for its pronouns."""
        self._thing = self.phrases.place(sentence) or self._thing

    def act(self, deed: Deed, who: tuple[str, ...], word: str, after: str, before: str) -> Act:
        """Return what a verb says: `word` is it, `after` and `before` what stands around it."""
        inner = word.partition(" ")[2]
        if deed in (Deed.OPEN, Deed.CLOSE) and inner and not self.phrases.read(after).held:
            after = f" {inner}{after}"  # "eases the drawer open"
        phrase = self.phrases.read(after) if deed in HANDLING else Phrase(rest=after)
        found = _CLITIC.search(before)
        clitic = found.group() if found else ""
        player = self._player(deed, who, word + after, phrase, clitic)
        held, kind = phrase.held, self._place(deed, after, phrase)
        meant = phrase.it or bool(re.search(r"\bl[ae]s?\b|l’", clitic))
        if not held and deed in HANDLING and meant:
            own = self.phrases.own(deed)
            held = "" if own and self._thing in _OPENED else self._held
            kind = kind or (self._thing if own else "")
        before_held = self._held
        self._held, self._thing = held or self._held, kind or self._thing
        if held and self._body.fullmatch(held.split()[-1]):
            self._held = before_held
            deed, held = (Deed.REACH if deed in _TOUCHING else Deed.NOTHING), ""
        return Act(deed, who, player, kind, held=held)

    def _place(self, deed: Deed, after: str, phrase: Phrase) -> str:
        """Return the piece of the floor that a verb governs."""
        if deed is Deed.LOOK_OUT:
            return "window"
        own = not phrase.held or self.phrases.own(deed)
        kind = self.phrases.place(after if own else phrase.rest)
        if own and kind == "door" and (owner := _OF.match(phrase.rest)):
            kind = self.phrases.place(owner[1]) or kind  # "la porte du frigo"
        if not kind and deed in _SEATING and self._there.search(after):
            kind = self._thing
        return kind

    def _player(
        self, deed: Deed, who: tuple[str, ...], after: str, phrase: Phrase, clitic: str
    ) -> str:
        """Return the other player of a deed; remembers who was spoken of."""
        named = phrase.to if phrase.to in self.names.names else ""
        field = phrase.rest if deed in HANDLING and phrase.held else after
        named = named or next((n for n in self.names.mentioned(field) if n not in who), "")
        if named:
            self.people.mention(named)
            return named
        pronoun = self._objects.search(field)
        word = phrase.to or (pronoun.group() if pronoun else "")
        if not word and deed in (Deed.TAKE, Deed.PICK_UP) and self._hand.search(field):
            word = "them"
        if not word and re.search(r"\b(?:lui|leur)\b", clitic):
            word = "lui"
        if not word:
            return ""
        return self.people.meant(self.people.meant_by(word) or (), who) or PARTNER
