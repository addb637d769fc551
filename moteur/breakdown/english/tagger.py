"""Parts of speech: the likeliest sequence of tags, from how common each word is as what.

Tags: those of `closed`, and N and n (noun, singular and plural), E (a name), J (adjective),
Z (verb with -s), B (base form), g (-ing), p (past and participle), s (possessive 's), a
comma for marks and a full stop for what ends a sentence. A hidden Markov model (Viterbi)
whose words are weighed by WordNet's counts and whose transitions are set by hand for the
present tense of scripts, where fragments are sentences.
"""

from functools import lru_cache

from lemminflect import getAllLemmas

from moteur.breakdown.english.closed import CLOSED
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.mending import mend
from moteur.breakdown.english.nouns import SORTS
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.wordnet import find

# From a tag to the tags that follow it, with how likely (natural logarithm, roughly).
_FOLLOWS = """
. : D 1 E 1 U .6 Y .3 N .3 n .3 J .3 I .2 R 0 Z -2 B -1.5 g -.7 p -1 W 0 X -1.5 M .2 H .6 C 0
    T -1
D : N 1.3 n 1 J 1 M .3 E .3 g -.6 p -.2 R -.5 D -.6 I -3 Z -5 B -5 X -4 . -2.5 , -2 U -3 W -2
H : N 1.3 n 1.2 J .9 M .2 E 0 g -.4 p -.2 R -1 Z -6 B -6 X -5 . -3 , -3 D -4 I -4
s : N 1.3 n 1.2 J .9 M 0 E 0 g -.5 p -.2 R -1 Z -5 B -5 X -4 . -1 , -1 D -3 I -1
J : N 1.3 n 1.2 J .3 C -.4 , .1 . .2 I .2 E -.3 Z -2.5 B -3 g -.8 p -.8 T 0 R -.8 M -.7 D -2
    W -1
N : Z 1 N .1 n -.2 I 1 . 1 , .8 C .5 s 1 X .5 p .2 g .1 R .3 W .2 T 0 B -2.2 J -1 D -1.5 H -1.7
    E -1 U -1.5 Y -2 M -1 K -1
n : B 1 I 1 . 1 , .8 C .5 s -.5 X .5 p .3 g .2 R .4 W .2 T 0 Z -2.5 N -2 n -2 J -1 D -1.5
    H -1.7 E -1.5 U -1.5 M -1
E : Z 1.3 E .2 , .8 . .6 s 1 I .4 C .5 X .6 p .4 g .2 R .4 W .1 N -.2 n -.4 B -1 J -1 D -1 T -1
    H -1.5 M -.5 Y -2 K -1
U : Z 1.5 X 1.2 p .7 R .6 , .2 . .3 I .3 s .8 C -.2 W 0 B -1 N -2.5 n -3 J -.8 D -.8 g -.8
    T -.5 K -1 E -1
Y : B 1.2 X 1.2 p .7 R .7 , .3 . .4 I .8 C .2 W 0 Z -.5 N -1.5 n -1.5 J -.3 D .3 H 0 g -.2 T .3
    K -1 M -.5 E -.5
I : D 1.3 H 1.1 N .5 n .5 E .6 J .4 Y .7 U .3 M .3 g .2 p -1.2 I .1 Z -4 B -3.5 . .2 , 0 R -.3
    W -.2 C -.3 X -4 T -2
C : D .6 H .5 N .4 n .4 E .6 J .5 Z .6 B .2 g .3 p .4 U .4 Y .3 R .5 I .3 X 0 M .2 W .1 T -.3
    K -.2 C -2
W : D .5 E .4 U .7 Y .7 N .1 n .1 Z .7 X .6 B 0 p 0 g -.3 H .3 J -.3 I -.2 R -.2 T .1 . -.3
    , -.3 M 0
X : p 1 g 1 J .8 B .9 D .6 R .6 K .8 I .5 H .3 N .1 n -.2 E -.1 U .3 Y .3 . -.3 , -.4 T 0 M -.2
    Z -3 W -.5 C -1 X -.2
T : B 1.6 D .3 H .4 E .2 N .1 n .1 J -.3 Y .4 Z -4 g -1 p -3 R -.5 U .3 M .1
K : B .6 p .5 g .6 J .4 D .4 R .2 I .2 N -.5 n -.5 Z .3 X 0 E -.5 M -.3 . -.5 , -.5 H 0
M : n 1.3 N .4 J .7 I .3 , .3 . .3 E 0 Z -.8 B -.8 C .1 p -.6 g -.6 M .2 R -.3 X -.3 D -1.5
R : Z .7 B .4 p .5 g .5 J .5 I .7 . .5 , .4 R .2 D .3 H .2 C .1 T .2 N -.8 n -.8 E -.2 X .2 U 0
    Y 0 W .1 M 0
Z : D 1.1 H 1 I 1 R .7 . .5 , .3 N .2 n .2 E .5 J .3 Y .7 U .1 T .7 C .2 g .1 p -.3 W .2 M .2
    B -1.5 Z -3 X -2 K 0
B : D 1.1 H 1 I 1 R .7 . .4 , .2 N .2 n .2 E .5 J .3 Y .8 U .2 T .6 C .2 g .1 p -.5 W .2 M .2
    B -1 Z -3 X -2 K -.5
g : D 1 H .9 I 1 R .6 . .4 , .3 N .5 n .5 E .3 J .3 Y .6 U 0 T .5 C .3 g -1 p -1 W .1 M .1
    Z -1.5 B -2
p : I 1.1 D .6 H .6 R .6 . .5 , .4 N .3 n .3 E .2 J .1 Y .4 U 0 T .5 C .3 g -.5 p -.8 W .1 M 0
    Z -1 B -2
, : D .6 H .5 N .3 n .3 E .4 J .5 Z .2 B -.2 g .6 p .4 U .4 Y .3 R .3 I .4 C .6 W .4 M .3 X -.2
    T 0 , .5 K 0 . 0
"""
_ELSE = -2.5


def _follows() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    # A line without a colon goes on with the one before.
    for line in _FOLLOWS.strip().replace("\n   ", "").splitlines():
        tag, pairs = line.split(" : ")
        words = pairs.split()
        table[tag] = dict(zip(words[::2], map(float, words[1::2]), strict=True))
    return table


_NEXT = _follows()
_PLURAL = ("men", "mice", "geese", "feet", "teeth", "people", "children", "police", "cattle")
_SAME = words("fish sheep deer salmon trout aircraft spacecraft offspring police cattle")
_SINGULAR = ("ss", "us", "is")
Choice = tuple[str, float, str]


@lru_cache(50_000)
def choices(word: str) -> tuple[Choice, ...]:
    """Return the tags that a word in lower case may have: tag, weight, lemma."""
    if word in CLOSED:
        tags = CLOSED[word]
        return tuple((tag, -0.5 * rank, word) for rank, tag in enumerate(tags))
    found: dict[str, tuple[float, str]] = {}
    for upos, lemmas in getAllLemmas(word).items():
        for lemma in lemmas:
            own = word if upos == "NOUN" and word in SORTS else lemma
            for tag, weight in _weighed(word, upos, lemma):
                if tag not in found or found[tag][0] < weight:
                    found[tag] = weight, own
    if not found and word in SORTS:
        return (("n" if word.endswith("s") else "N", 1.5, word),)
    if not found:
        return _guess(word)
    return tuple((tag, weight, lemma) for tag, (weight, lemma) in found.items())


def _weighed(word: str, upos: str, lemma: str) -> list[tuple[str, float]]:
    entry = find(lemma)
    level = {"NOUN": 0, "VERB": 1, "ADJ": 2, "ADV": 3}.get(upos, -1)
    if level < 0:
        return []
    counts = (entry.noun, entry.verb, entry.adjective, entry.adverb) if entry else (0,) * 4
    weight = 0.45 * counts[level] if counts[level] else -0.6
    if upos == "NOUN":
        marks = "Nn" if word in _SAME else number(word, lemma)
        return [(mark, weight) for mark in marks]
    if upos == "VERB":
        return [(tag, weight) for tag in _verb(word, lemma)]
    if word != lemma and not find(word) and upos == "ADJ":
        weight -= 0.5
    return [("J" if upos == "ADJ" else "R", weight)]


def number(word: str, lemma: str) -> str:
    """Return n for a plural, N for a singular noun."""
    if word.endswith(_PLURAL):
        return "n"
    return "n" if word.endswith("s") and not word.endswith(_SINGULAR) and word != lemma else (
        "n" if word.endswith("s") and word == lemma and not word.endswith(_SINGULAR)
        and find(word[:-1]) else "N"
        if word == lemma or word.endswith("s") else "n"
    )  # fmt: skip


def _verb(word: str, lemma: str) -> list[str]:
    if word == lemma:
        return ["B", "p"] if lemma in _UNCHANGED else ["B"]
    if word.endswith("ing"):
        return ["g"]
    if word.endswith("s") and not word.endswith("ss"):
        return ["Z"]
    return ["p"]


_UNCHANGED = words("hit cut put set let shut burst cast cost hurt split spread rid bet")


_ENDINGS: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    ("ly", (("R", 1.0),)),
    ("ing", (("g", 0.5), ("N", 0.0))),
    ("ed", (("p", 0.5), ("J", 0.5))),
)


def _guess(word: str) -> tuple[Choice, ...]:
    """Guess a word that no lexicon has; a compound follows its last part."""
    if "-" in word:
        return _compound(word, word.rsplit("-", 1)[1])
    for ending, marks in _ENDINGS:
        if word.endswith(ending):
            return tuple((mark, weight, word) for mark, weight in marks)
    if word.endswith("s") and not word.endswith(_SINGULAR):
        stem = word[:-2] if word.endswith("es") and find(word[:-2]) else word[:-1]
        return (("n", 0.5, stem), ("Z", -0.5, stem))
    return (("N", 0.5, word),)


def _compound(word: str, last: str) -> tuple[Choice, ...]:
    if last in CLOSED:
        return (("N", 0.0, word), ("J", 0.0, word))
    if last.endswith(("er", "man", "woman")):
        return (("N", 1.0, word), ("J", 0.0, word))
    joined = tuple(
        (mark, weight, word[: -len(last)] + lemma)
        for mark, weight, lemma in choices(last)
        if mark in "NnJpg"
    )
    return (*joined, ("J", 1.0, word)) if joined else (("N", 0.0, word), ("J", 0.5, word))


def tag(sentence: list[Token]) -> None:
    """Set the tag and the lemma of each token of a sentence, in place."""
    paths: dict[str, tuple[float, list[Choice]]] = {".": (0.0, [])}
    for place, token in enumerate(sentence):
        step: dict[str, tuple[float, list[Choice]]] = {}
        for choice in _options(token, first=place == 0):
            mark, weight, _ = choice
            best, before = max(
                (
                    (score + _NEXT[last].get(mark, _ELSE), path)
                    for last, (score, path) in paths.items()
                ),
                key=lambda scored: scored[0],
            )
            if mark not in step or step[mark][0] < best + weight:
                step[mark] = best + weight, [*before, choice]
        paths = step
    _, path = max(paths.values(), key=lambda scored: scored[0])
    for token, (mark, _, lemma) in zip(sentence, path, strict=True):
        token.tag, token.lemma = mark, lemma
    mend(sentence)


def _options(token: Token, first: bool) -> tuple[Choice, ...]:
    low = token.low
    if token.name:
        return (("E", 0.0, token.text),)
    if token.tag in (",", ".", "M"):
        return ((token.tag, 0.0, token.text),)
    if low.startswith("'") or low.endswith("n't"):
        owner = (("s", 0.0, low),) if low == "'s" else ()
        return (*owner, ("X", 0.0, low))
    found = choices(low)
    if not token.text[0].isupper() or low in CLOSED:
        return found
    return _capital(token, found, first)


def _capital(token: Token, found: tuple[Choice, ...], first: bool) -> tuple[Choice, ...]:
    """Return the tags of a word with a capital: within a sentence a name, a month, a make."""
    shouted = token.text.isupper() and len(token.text) > 1
    if shouted or first:
        known = any(find(lemma) for _, _, lemma in found)
        return found if known else (*found, ("E", 1.0 if shouted else 2.0, token.text))
    return (*((mark, weight - 2.5, lemma) for mark, weight, lemma in found), ("E", 2.5, token.text))
