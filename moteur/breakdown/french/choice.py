"""Choice: which of several things a French word is, by the words about it."""

from collections.abc import Callable
from dataclasses import dataclass

import simplemma

from moteur.breakdown.french import grammar
from moteur.breakdown.french.grammar import several
from moteur.breakdown.french.letters import (
    goes_before,
    has_verb,
    is_closed,
    letters_of,
    opening,
    opens,
)
from moteur.breakdown.french.tokens import Token

_STATES = several("être sembler paraître devenir rester demeurer")
_OBJECTS = several("le la les l' un une son sa ses")
_ADJECTIVAL = tuple(
    several(
        "ique iques aire aires eux euse euses if ive ifs ives al ale ales aux able ables ible "
        "ibles esque âtre âtres ien ienne iens iennes ois oise é ée és ées"
    )
)
_PARTICIPIAL = tuple(several("é ée és ées i ie is ies u ue us ues"))


@dataclass(frozen=True, slots=True)
class Case:
    """A word to decide: its place, the letter before, the letters that it may have."""

    tokens: list[Token]
    at: int
    before: str
    letters: str

    @property
    def token(self) -> Token:
        """Return the word."""
        return self.tokens[self.at]

    @property
    def behind(self) -> Token | None:
        """Return the word behind."""
        return self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None

    def may(self, letter: str) -> bool:
        """Say whether the word may have a letter."""
        return letter in self.letters

    def first(self, order: str, otherwise: str) -> str:
        """Return the first letter of an order that the word may have."""
        return next((letter for letter in order if letter in self.letters), otherwise)

    def done(self) -> bool:
        """Say whether the clause has its finite verb already."""
        return has_verb(self.tokens, self.at)

    def ends(self) -> bool:
        """Say whether what stands behind begins no noun: a mark, or a word like ``dans``."""
        behind = self.behind
        return (
            behind is None or behind.tag == "." or is_closed(behind) or not behind.low[:1].isalpha()
        )

    def before_noun(self) -> bool:
        """Say whether a noun or an adjective stands behind."""
        behind = self.behind
        if behind is None or is_closed(behind):
            return False
        return bool(set(letters_of(behind)) & set("NA"))

    def before_unknown(self) -> bool:
        """Say whether a word that nobody knows stands behind, as ``un vieux western``."""
        behind = self.behind
        known = behind is None or is_closed(behind) or bool(letters_of(behind))
        return not known and behind is not None and behind.low.isalpha()

    def determined(self) -> bool:
        """Say whether a determiner stands behind."""
        return self.behind is not None and self.behind.low in grammar.DETERMINERS


def choose(case: Case) -> str:
    """Return the letter of a word that may have several, or that nobody knows."""
    if not case.letters:
        return _unknown(case)
    if case.before in "DU":
        return _determined(case)
    if case.before in "OS":
        return case.first("VIPGAN", "V")
    if case.before == "R":
        return _governed(case)
    return next(letter for rule in _FREE if (letter := rule(case)))


def _determined(case: Case) -> str:
    early = goes_before(case.token)
    if case.may("A") and early and case.before_unknown():
        return "A"
    if case.may("A") and case.before_noun() and (early or not case.may("N")):
        return "A"
    return case.first("NAPIGV", "N")


def _governed(case: Case) -> str:
    """Return the letter behind a preposition."""
    if case.may("I"):
        return "I"
    if case.may("G") and case.tokens[case.at - 1].low == "en":
        return "G"
    if case.may("A") and goes_before(case.token) and case.before_noun():
        return "A"
    return case.first("NGAPV", "N")


def _of_subject(case: Case) -> str:
    """``L'homme porte une valise``: the verb of the phrase before."""
    if case.may("V") and case.before in "NAPZU" and not case.may("P") and not case.done():
        return "V" if not case.may("A") or case.ends() else "A"
    return ""


def _describing(case: Case) -> str:
    """``une femme blonde``, ``le gâteau : plat, troué``."""
    if case.may("A") and case.before in "NAP":
        return "A"
    told = case.before == "." and case.at > 0 and case.tokens[case.at - 1].low == ":"
    listed = case.behind is not None and case.behind.low in (",", ".")
    return "A" if case.may("A") and case.may("N") and told and listed else ""


def _participle(case: Case) -> str:
    """``la table dressée``, but ``ciré jaune`` and ``Fumée`` where nothing stands before."""
    if not case.may("P"):
        return ""
    if case.may("N") and case.before in ".,":
        return "N"
    if case.before in "NAPZV,.K":
        finite = case.may("V") and case.before in "NZA" and case.ends() and not case.done()
        return "V" if finite else "P"
    return ""


def _second(case: Case) -> str:
    """``Il glisse et reste là``, ``il ouvre, ferme la porte``: a verb joined to another."""
    if not case.may("V"):
        return ""
    if case.before in "K," and not case.may("N") and case.ends() and case.done():
        return "V"
    if case.before == "K" and case.determined():
        return "V"
    if case.may("N") and case.before == "K" and case.done() and _goes_on(case):
        return "V"
    return ""


def _goes_on(case: Case) -> bool:
    """Say whether ``et`` joins a verb: ``glisse et reste``, ``la façade et tombe``.

    A noun without determiner is joined to another without: ``en pyjama et bottes``.
    """
    place = case.at - 2
    if case.tokens[case.at - 1].low != "et" or place < 0:
        return False
    while place >= 0 and case.tokens[place].tag in ("N", "A", "P"):
        place -= 1
    return place >= 0 and case.tokens[place].tag in ("V", "D", "I", "M", "Z")


def _opening(case: Case) -> str:
    """``Ferme la porte``; ``Marie, en blouse, beurre des tartines``."""
    if not case.may("V"):
        return ""
    governs = case.behind is not None and case.behind.low in _OBJECTS
    if case.may("N") and case.before in ".,K" and governs:
        return "V"
    waits = case.before == "," and case.determined() and not case.done()
    return "V" if waits and _named(case) else ""


def _named(case: Case) -> bool:
    """Say whether the sentence opens on a name, which waits for its verb."""
    place = opening(case.tokens, case.at)
    tokens = case.tokens[place : place + 2]
    return bool(tokens) and ("Z" in [t.tag for t in tokens[:1]] or tokens[-1].tag == "Z")


def _usual(case: Case) -> str:
    """Return what a word most often is where nothing else tells."""
    if case.before == "V" and case.may("I"):
        return "I"
    order = "NAVPIG" if case.before in ".,KV" else "ANVPIG"
    listed = case.behind is not None and case.behind.tag == ","
    if case.before == "V" and case.tokens[case.at - 1].lemma in _STATES and not listed:
        order = "APNVIG"
    return case.first(order, "N")


Rule = Callable[[Case], str]
_FREE: tuple[Rule, ...] = (_of_subject, _describing, _participle, _second, _opening, _usual)


def _unknown(case: Case) -> str:
    """Return the letter of a word that nobody knows, by its place and its ending."""
    token, tokens, at = case.token, case.tokens, case.at
    named = token.text[:1].isupper() and not token.text.isupper()
    if named and not opens(tokens, at):
        return "Z"
    if case.before in "DU":
        noun = case.behind is not None and "N" in letters_of(case.behind)
        return "A" if noun and token.low.endswith(_ADJECTIVAL) else "N"
    if token.low.endswith(("ement", "amment", "emment")):
        return "M"
    if case.before in "OS":
        return "V"
    if named:
        return "N" if case.before != "." or simplemma.is_known(token.low, "fr") else "Z"
    return _by_ending(case)


def _by_ending(case: Case) -> str:
    low, after_noun = case.token.low, case.before in "NA"
    if after_noun and low.endswith(("ant", "ante", "ants", "antes")):
        return "A"
    if _finite(case):
        return "V"
    lemma = simplemma.lemmatize(low, "fr")
    if lemma != low and lemma.endswith(("er", "ir", "re")) and not lemma.endswith("oir"):
        if low.endswith("ant"):
            return "G"
        return "P" if low.endswith(_PARTICIPIAL) else "V"
    if low.endswith("er") and case.before not in "DR":
        return "I"
    return "A" if after_noun and low.endswith(_ADJECTIVAL) else "N"


def _finite(case: Case) -> bool:
    """Say whether an unknown word is the verb of the phrase before it."""
    waits = case.before in "NAZ" and case.token.low.endswith(("e", "ent", "t")) and not case.done()
    ends = case.behind is not None and (case.determined() or case.behind.tag == ".")
    return waits and ends
