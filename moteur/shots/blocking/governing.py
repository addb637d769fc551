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
_MET = (Deed.EMBRACE, Deed.LOOK, Deed.GO, Deed.TURN)
_THEM = re.compile(r"\b(la|le|l’)\s*$")
_BY_CLITIC = {"la": ("woman", "girl"), "le": ("man", "boy"), "l’": ()}
_OF = re.compile(r"\s*(?:of the|du|de la|de l’) ?(\w+)")
_CLITIC = re.compile(r"(?:\b(?:lui|leur|la|le|les)\s+|\bl’)+$")


class Governing:
    """Read what the verbs of a scene govern; remembers what was handled, and where."""

    def __init__(self, words: Lexicon, names: Names, people: Antecedents) -> None:
        grammar = words.grammar
        self.names, self.people = names, people
        self.phrases = Phrases(words, names)
        self._objects = re.compile(
            rf"\b(?:{grammar['objects']})\b(?! (?!(?:and|then|but|as|while|et|puis|mais)\b)\w)",
            re.IGNORECASE,
        )
        self._hand = re.compile(grammar["hand"])
        self._body = re.compile(rf"\b(?:{grammar['body']})\b")
        self._beside = re.compile(rf"\b(?:{grammar['beside']})\s", re.IGNORECASE)
        self._there = re.compile(
            rf"^\s*(?:down )?(?:{grammar['there']}) (?:{grammar['it']})\b", re.IGNORECASE
        )
        self._thing = ""
        self._held = ""
        self._last = ""  # which of the two was spoken of last
        self._void = False

    def pass_by(self, sentence: str) -> None:
        """Take note of a piece of the floor that a sentence names, for its pronouns."""
        found = self.phrases.place(sentence)
        if found and not self._body.search(sentence):
            self._void = False
        if found and self._held.split()[-1:] != [] and self._held.split()[-1] in sentence:
            found = ""  # what was handled in it is meant, not where
        self._thing, self._last = found or self._thing, "thing" if found else self._last

    def pass_over(self, words: str) -> None:
        """Take note of what is no thing: he opens his mouth, and closes it."""
        self._void = self._void or bool(self._body.search(words))

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
            if self._void:
                return Act(Deed.NOTHING, who)
            own = self.phrases.own(deed) and self._last == "thing"
            held = "" if own and self._thing in _OPENED else self._held
            kind = kind or (self._thing if own else "")
        elif held or kind:
            self._void = False
            self._last = "thing" if kind and (self.phrases.own(deed) or not held) else "held"
        before_held = self._held
        self._held, self._thing = held or self._held, kind or self._thing
        if held and self._body.fullmatch(held.split()[-1]):
            self._held = before_held
            deed, held = (Deed.REACH if deed in _TOUCHING else Deed.NOTHING), ""
        return Act(deed, who, player, kind, held=held, by=self._by(deed, after, kind))

    def _by(self, deed: Deed, after: str, kind: str) -> str:
        """Return the piece beside which another is: ``the chair by the door``."""
        if deed not in _SEATING or not kind:
            return ""
        found = self._beside.search(after)
        beside = self.phrases.place(after[found.end() :]) if found else ""
        return beside if beside != kind else ""

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
        if not word and deed in _MET and (them := _THEM.search(clitic)):
            return self.people.meant(_BY_CLITIC[them[1]], who)
        if not word:
            return ""
        return self.people.meant(self.people.meant_by(word) or (), who) or PARTNER
