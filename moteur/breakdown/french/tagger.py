"""Tagger: what each word of a French sentence is, told by its neighbours.

Letters: ``D`` determiner, ``U`` number, ``A`` adjective, ``N`` noun, ``Z`` name, ``V`` finite
verb, ``I`` infinitive, ``P`` past participle, ``G`` present participle, ``R`` preposition,
``O`` clitic, ``S`` subject pronoun, ``K`` conjunction, ``M`` adverb, ``.`` and ``,`` marks.
"""

import re
from collections.abc import Collection
from functools import cache, lru_cache

import simplemma

from moteur.breakdown.french import grammar
from moteur.breakdown.french.grammar import several
from moteur.breakdown.french.lexicon import (
    Noun,
    adjectives,
    compounds,
    folded,
    nouns,
    plain_nouns,
    unaccented,
    verbs,
)
from moteur.breakdown.french.tokens import Token, tokenise

_STOPS = frozenset(".!?…;:")
_QUIET = frozenset("MO")


def tag(text: str, names: Collection[str]) -> list[Token]:
    """Return the tokens of a paragraph with their letters and lemmas; `names` are persons' names."""
    tokens = _joined(tokenise(text))
    _name(tokens, names)
    for at, token in enumerate(tokens):
        if not token.tag:
            token.tag = _tag(tokens, at)
        if token.tag in "VIPG":
            token.lemma = _infinitive(token)
    _correct(tokens)
    return tokens


@cache
def _fixed() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in grammar.lines("together"):
        letter, _, rows = line.partition(": ")
        for row in rows.split("|"):
            first, *rest = row.split()
            table.setdefault(first, []).append((tuple(rest), letter))
    for rows_ in table.values():
        rows_.sort(key=lambda row: -len(row[0]))
    return table


def _joined(tokens: list[Token]) -> list[Token]:
    """Join words that are one preposition or adverb: ``au bord de``."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        for rest, letter in _fixed().get(token.low, ()):
            behind = tokens[at + 1 : at + 1 + len(rest)]
            if tuple(t.low for t in behind) == rest and not _a_thing(tokens, at, rest, letter):
                last = behind[-1] if behind else token
                low = " ".join((token.low, *rest))
                token = Token(token.text, low, token.start, last.end, tag=letter)
                at += len(rest)
                break
        found.append(token)
        at += 1
    return found


def _a_thing(tokens: list[Token], at: int, rest: tuple[str, ...], letter: str) -> bool:
    """Say whether the words go on as a compound noun: ``en train électrique``."""
    behind = at + 1 + len(rest)
    if behind >= len(tokens):
        return False
    if letter == "S":
        return "N" in _letters(tokens[behind]) and "V" not in _letters(tokens[behind])
    return bool(rest) and rest[-1] == "peu" and tokens[behind].low in ("de", "d'")


def _name(tokens: list[Token], names: Collection[str]) -> None:
    """Mark the names of persons: in capitals, or with a capital letter."""
    bare = [unaccented(token.text) for token in tokens]
    standing = frozenset(bare)
    for parts in _spelled(frozenset(names)):
        if not standing.issuperset(parts):
            continue
        for at in range(len(tokens) - len(parts) + 1):
            here = tokens[at : at + len(parts)]
            if tuple(bare[at : at + len(parts)]) != parts or any(t.tag for t in here):
                continue
            if _proper(here, tokens, at):
                for token in here:
                    token.tag = "Z"


@lru_cache(64)
def _spelled(names: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words of names, and each of their rare words alone; the longest first."""
    single = {w for name in names for w in name.split() if len(w) > 2 and _rare(w)}
    ordered = sorted({*names, *single}, key=lambda name: (-len(name), name))
    return tuple(tuple(unaccented(t.text) for t in tokenise(name)) for name in ordered)


def _proper(here: list[Token], tokens: list[Token], at: int) -> bool:
    last = here[-1]
    if last.text.isupper() and len(last.text) > 1:
        return True
    determined = at > 0 and tokens[at - 1].low in grammar.DETERMINERS
    return last.text[:1].isupper() and not determined


def _rare(word: str) -> bool:
    """Say whether a word of a name is no common word, so that it names the person alone."""
    low = folded(word)
    known = low in nouns() or low in grammar.DETERMINERS or low in adjectives()
    return not known and unaccented(word) not in plain_nouns()


def _opens(tokens: list[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].low in _STOPS or not tokens[at - 1].low[:1].isalpha()


def noun_of(token: Token) -> Noun | None:
    """Return what the lexicon says of a word; capitals may lack their accents."""
    found = nouns().get(token.low)
    if found is None and token.text.isupper() and len(token.text) > 1:
        found = plain_nouns().get(unaccented(token.text))
    return found


def _letters(token: Token) -> str:
    """Return all that a word may be, outside the closed classes."""
    low = token.low
    found = {letter for _, letter in verbs().get(low, ())}
    if noun_of(token):
        found.add("N")
    if low in adjectives():
        found.add("A")
    if low in _NEVER:
        found -= set(_NEVER[low])
    return "".join(sorted(found))


# What words nearly never are in action: "est" the east, "a" the letter.
_NEVER = {"est": "N", "fait": "P", "dit": "P", "sort": "N", "met": "N", "mis": "V", "pris": "V",
          "son": "NVP", "par": "N", "tendre": "A", "passe": "N", "bout": "V", "point": "V",
          "sent": "N", "lit": "", "point de": "V", "sale": "V", "taille": "V", "visage": "V",
          "est-il": "N", "vive": "V", "vives": "V", "sèche": "N", "prises": "P"}  # fmt: skip


def compound(tokens: list[Token], at: int) -> tuple[int, Noun] | None:
    """Return how many words of a compound noun stand at a place, and the noun."""
    for rest, noun in compounds().get(tokens[at].low, ()):
        if tuple(t.low for t in tokens[at + 1 : at + 1 + len(rest)]) == rest:
            return len(rest) + 1, noun
    return None


def _tag(tokens: list[Token], at: int) -> str:
    token, low = tokens[at], tokens[at].low
    if low in _STOPS or low.startswith(".."):
        return "."
    if not low[:1].isalnum():
        return "," if low in ',()–—-"«»“”' else "."
    if low[0].isdigit() or low in grammar.NUMBERS:
        return "U"
    closed = _closed(tokens, at)
    if closed:
        return closed
    before = _before(tokens, at)
    letters = _letters(token)
    whole = compound(tokens, at)
    if whole and (before in "DUR" or "V" not in letters):
        for inner in tokens[at + 1 : at + whole[0]]:
            inner.tag = "N"
        return "N"
    if not letters:
        return _unknown(tokens, at, before)
    if letters == "N" and before == "N" and tokens[at - 1].tag == "N" and not token.text.isupper():
        return "A"
    if len(letters) == 1:
        return letters if letters != "P" or before != "D" else "P"
    return _choose(tokens, at, before, letters)


def _closed(tokens: list[Token], at: int) -> str:
    """Return the letter of a word of a closed class, or nothing."""
    low = tokens[at].low
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if low in ("le", "la", "les", "l'", "leur", "lui", "en", "y", "nous", "vous"):
        if _is_clitic(tokens, at, behind):
            return "O"
        if low == "en":
            return "R"
        return "D" if low in grammar.DETERMINERS else "S"
    if low in ("du", "des") and _parts(tokens, at):
        return "R"
    if low in ("tout", "toute", "tous", "toutes"):
        return "D" if behind is not None and behind.low in grammar.DETERMINERS else "M"
    if low in ("au", "aux"):
        return "R"
    if low == "de" and behind is not None and behind.low in ("la", "l'"):
        return "D" if _before(tokens, at) in ".,K" and tokens[at - 1].low != "et" else "R"
    if low == "lui" and behind is not None and set(_letters(behind)) & set("VI"):
        return "O"
    if low in ("se", "s'", "me", "m'", "te", "t'"):
        return "O"
    if (
        low == "ce"
        and behind is not None
        and behind.low in ("qui", "que", "qu'", "dont", "n'", "est", "sont")
    ):
        return "S"
    if (
        low == "car"
        and at > 0
        and (tokens[at - 1].tag in "DUA" or tokens[at - 1].low in ("du", "au"))
    ):
        return ""
    for letter, words in _CLASSES:
        if low in words:
            return letter
    return ""


_CLASSES = (
    ("D", grammar.DETERMINERS), ("S", grammar.SUBJECTS), ("R", grammar.PREPOSITIONS),
    ("K", grammar.CONJUNCTIONS), ("M", grammar.ADVERBS), ("M", grammar.OTHERS),
)  # fmt: skip


def _is_clitic(tokens: list[Token], at: int, behind: Token | None) -> bool:
    """Say whether ``le, la, en, lui`` stands before its verb: ``il la porte``, not ``la porte``."""
    if behind is None:
        return False
    if behind.low in ("y", "en", "lui", "leur", "le", "la", "les"):
        return at + 2 < len(tokens) and "V" in _letters(tokens[at + 2])
    letters = _letters(behind)
    low = tokens[at].low
    if low == "en":
        return "V" in letters and "N" not in letters or (at > 0 and tokens[at - 1].low in _PRONOUNS)
    if not set(letters) & set("VI"):
        return False
    previous = tokens[at - 1] if at else None
    if previous is not None and previous.low in _PRONOUNS:
        return True
    if letters in ("V", "I", "IV") or (set(letters) <= set("VIP") and low != "l'"):
        return True
    if "N" in letters or "A" in letters:
        # "Marie la porte": a name or a noun, no verb yet, and no noun behind the next word.
        return bool(
            previous is not None
            and previous.tag in "ZN"
            and not _has_verb(tokens, at)
            and not _starts_noun(tokens, at + 2)
            and "V" in letters
        )
    return "V" in letters


_PRONOUNS = several("il elle on ils elles ne n' qui je j' me m' te t' se s' y en lui")


def _parts(tokens: list[Token], at: int) -> bool:
    """Say whether ``du, des`` is ``de le, de les``: behind a noun, or a verb of leaving."""
    if at == 0:
        return False
    before = tokens[at - 1]
    return before.tag in "NAPZU" or (before.tag in "VGI" and before.lemma in _FROM)


_FROM = several(
    "sortir descendre venir revenir tomber envoler émerger surgir sauter jaillir approcher éloigner "
    "rapprocher échapper couler dépasser bondir partir arriver emparer saisir servir occuper "
    "pencher pendre tirer émaner débouler rentrer relever extraire dégager détacher séparer "
    "enfuir couvrir entourer remonter glisser décoller dégringoler plonger parler"
)


def _before(tokens: list[Token], at: int) -> str:
    """Return the letter of the word before, adverbs left out; ``.`` at the start."""
    place = at - 1
    while place >= 0 and tokens[place].tag == "M" and tokens[place].low not in ("ne", "n'"):
        place -= 1
    if place < 0:
        return "."
    return "O" if tokens[place].low in ("ne", "n'") else tokens[place].tag


def _has_verb(tokens: list[Token], at: int) -> bool:
    """Say whether the clause before has its finite verb already."""
    for token in reversed(tokens[:at]):
        if token.tag == "." or token.low in ("qui", "que", "qu'", "quand", "tandis", "dont", "où"):
            return False
        if token.tag == "V":
            return True
    return False


def _starts_noun(tokens: list[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    token = tokens[at]
    return "N" in _letters(token) and token.low not in grammar.PREPOSITIONS


def _choose(tokens: list[Token], at: int, before: str, letters: str) -> str:
    """Return one of several letters, by the word before and what follows."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    noun_next = behind is not None and set(_letters(behind)) & set("NA") and not _is_closed(behind)
    if before in "DU":
        if "A" in letters and _prenominal(tokens, at) and _unheard(behind):
            return "A"
        if "A" in letters and noun_next and ("N" not in letters or _prenominal(tokens, at)):
            return "A"
        return next((x for x in "NAPIGV" if x in letters), "N")
    if before in "OS":
        return next((x for x in "VIPGAN" if x in letters), "V")
    if before == "R":
        if "I" in letters:
            return "I"
        if "G" in letters and tokens[at - 1].low == "en":
            return "G"
        if "A" in letters and noun_next and _prenominal(tokens, at):
            return "A"
        return next((x for x in "NGAPV" if x in letters), "N")
    return _free(tokens, at, before, letters, behind)


def _unheard(behind: Token | None) -> bool:
    """Say whether a word is one that nobody knows, as a noun would be: ``un vieux western``."""
    return (
        behind is not None
        and behind.low.isalpha()
        and not _is_closed(behind)
        and not _letters(behind)
    )


def _free(tokens: list[Token], at: int, before: str, letters: str, behind: Token | None) -> str:
    """Return the letter of a word with no determiner, pronoun or preposition before it."""
    done = _has_verb(tokens, at)
    complement = (
        behind is None or behind.tag == "." or _is_closed(behind) or not behind.low[:1].isalpha()
    )
    if "V" in letters and before in "NAPZU" and not done and "P" not in letters:
        return "V" if "A" not in letters or complement else "A"
    if before in "NAP" and "A" in letters:
        return "A"
    if "A" in letters and "N" in letters and before == "." and at and tokens[at - 1].low == ":":
        if behind is not None and behind.low in (",", "."):
            return "A"
    if "N" in letters and "P" in letters and before in ".,":
        return "N"
    if "P" in letters and before in "NAPZV,.K":
        if "V" in letters and before in "NZA" and not done and complement:
            return "V"
        return "P"
    if "V" in letters and before in "K," and done and complement and "N" not in letters:
        return "V"
    if (
        "V" in letters
        and before == "K"
        and behind is not None
        and behind.low in grammar.DETERMINERS
    ):
        return "V"
    if "V" in letters and before == "K" and "N" in letters and done and _goes_on(tokens, at):
        return "V"
    if "V" in letters and before in ".,K" and "N" in letters and _governs(behind):
        return "V"
    if "V" in letters and before == "," and not done and _named(tokens, at) and _objects(behind):
        return "V"
    if before == "V" and "I" in letters:
        return "I"
    order = "NAVPIG" if before in ".,KV" else "ANVPIG"
    if before in "V" and "A" in letters and not (behind is not None and behind.tag == ","):
        order = "APNVIG" if tokens[at - 1].lemma in _STATES else order
    return next((x for x in order if x in letters), "N")


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Say whether ``et`` joins a verb: ``glisse et reste``, ``la façade et tombe``.

    A noun without determiner is joined to another without: ``en pyjama et bottes``.
    """
    place = at - 2
    if tokens[at - 1].low != "et" or place < 0:
        return False
    while place >= 0 and tokens[place].tag in ("N", "A", "P"):
        place -= 1
    return place >= 0 and tokens[place].tag in ("V", "D", "I", "M", "Z")


def _named(tokens: list[Token], at: int) -> bool:
    """Say whether the sentence opens on a name, which waits for its verb."""
    place = at
    while place > 0 and tokens[place - 1].tag != ".":
        place -= 1
    return tokens[place].tag == "Z" or (tokens[place].tag == "D" and tokens[place + 1].tag == "Z")


def _objects(behind: Token | None) -> bool:
    return behind is not None and behind.low in grammar.DETERMINERS


_STATES = several("être sembler paraître devenir rester demeurer")


def _governs(behind: Token | None) -> bool:
    """Say whether a word that may be verb or noun is a verb by its object: ``Ferme la porte``."""
    return behind is not None and behind.low in (
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "son",
        "sa",
        "ses",
    )


def _is_closed(token: Token) -> bool:
    return any(token.low in words for _, words in _CLASSES)


def _prenominal(tokens: list[Token], at: int) -> bool:
    return adjectives().get(tokens[at].low) == "before"


def _unknown(tokens: list[Token], at: int, before: str) -> str:
    token, low = tokens[at], tokens[at].low
    if token.text[:1].isupper() and not token.text.isupper() and not _opens(tokens, at):
        return "Z"
    if before in "DU":
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind is not None and "N" in _letters(behind) and low.endswith(_ADJECTIVAL):
            return "A"
        return "N"
    if low.endswith("ement") or low.endswith(("amment", "emment")):
        return "M"
    if before in "OS":
        return "V"
    if token.text[:1].isupper() and _opens(tokens, at) and not token.text.isupper():
        return "Z" if before == "." and simplemma.is_known(low, "fr") is False else "N"
    if before in "NA" and low.endswith(("ant", "ante", "ants", "antes")):
        return "A"
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if before in "NAZ" and not _has_verb(tokens, at) and low.endswith(("e", "ent", "t")):
        if behind is not None and (behind.low in grammar.DETERMINERS or behind.tag == "."):
            return "V"
    lemma = simplemma.lemmatize(low, "fr")
    if lemma != low and lemma.endswith(("er", "ir", "re")) and not lemma.endswith("oir"):
        ends = low.endswith
        if ends("ant"):
            return "G"
        if ends(("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues")):
            return "P"
        return "V"
    if low.endswith("er") and before not in "DR":
        return "I"
    if before in "NA" and low.endswith(_ADJECTIVAL):
        return "A"
    return "N"


_ADJECTIVAL = ("ique", "iques", "aire", "aires", "eux", "euse", "euses", "if", "ive", "ifs", "ives",
               "al", "ale", "ales", "aux", "able", "ables", "ible", "ibles", "esque", "âtre", "âtres",
               "ien", "ienne", "iens", "iennes", "ois", "oise", "é", "ée", "és", "ées")  # fmt: skip


def _infinitive(token: Token) -> str:
    found = [lemma for lemma, letter in verbs().get(token.low, ()) if letter == token.tag]
    if found:
        return found[0]
    lemma = str(simplemma.lemmatize(token.low, "fr"))
    return lemma if lemma.endswith(("er", "ir", "re")) else token.low


def _correct(tokens: list[Token]) -> None:
    """Set participles behind être and avoir: ``est projeté`` is a verb, passive."""
    for at, token in enumerate(tokens):
        if token.tag != "P":
            continue
        place = at - 1
        while place >= 0 and tokens[place].tag in _QUIET:
            place -= 1
        if place >= 0 and tokens[place].tag in "VIGP" and tokens[place].lemma in ("être", "avoir"):
            token.passive = tokens[place].lemma == "être" and token.lemma not in _WITH_BE
            token.tag = "V"


_WITH_BE = several(
    "aller venir arriver partir entrer sortir monter descendre tomber rester retourner naître mourir "
    "devenir revenir rentrer repartir ressortir asseoir allonger installer lever coucher"
)


def denies(text: str) -> str:
    """Blank what names nothing that is there, at the same places: sayings, and what is quoted."""
    text = _QUOTED.sub(lambda match: "·" * len(match.group()), text)
    return _sayings().sub(lambda match: "·" * len(match.group()), text)


_QUOTED = re.compile(r"«[^«»]{1,80}»|“[^“”]{1,80}”|\"[^\"]{1,80}\"")


@cache
def _sayings() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(grammar.lines('sayings'))})(?!\w)", re.IGNORECASE)
