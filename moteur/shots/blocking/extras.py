"""Extras: how many people without a part a scene's words ask for; which animals are there."""

import re
from collections.abc import Iterable, Sequence

from moteur.shots.model import Player

MOST = 12
_NUMBERS = {
    word: count
    for count, words in enumerate(
        (
            "one|a|an|un|une|uno|una", "two|deux|dos", "three|trois|tres", "four|quatre|cuatro",
            "five|cinq|cinco", "six|seis", "seven|sept|siete", "eight|huit|ocho",
            "nine|neuf|nueve", "ten|dix|diez", "eleven|onze|once", "twelve|douze|doce",
        ),
        1,
    )
    for word in words.split("|")
}  # fmt: skip
_COUNT = rf"(?P<count>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d{{1,2}})"
_BETWEEN = r"(?:[\w’'-]+ ){0,2}?"


def counted(texts: Iterable[str], tags: Sequence[str]) -> int:
    """Return how many people the texts say that `tags` are: ``TROIS LYCÉENS``, ``two COPS``.

    Each tag's largest number counts, and who is only ever one is one; all of them together, at
    most twelve. 0 where there are several and nothing says how many.
    """
    said = " ".join(texts)
    total = 0
    nouns = {_noun(t): t for t in reversed(tags)}
    for noun, tag in nouns.items():
        found = re.findall(rf"(?<![\w-]){_COUNT} {_BETWEEN}{noun}(?![\w-])", said, re.I)
        if not found:
            if _are_several(tag, said):
                return 0
            found = ["1"]
        total += max(_NUMBERS.get(n.casefold(), 0) or _number(n) for n in found)
    return min(total, MOST)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 0


_GROUPS = (
    "army|assembl[ée]e|audience|band|cast|choir|chorale|chorus|class|client[èe]le|congregation|"
    "couple|cort[èe]ge|crew|crowd|[ée]quipe|everybody|everyone|famil(?:y|le)|foule|gang|gens|group|"
    "jury|mob|monde|orchestr[ae]|parade|patrol|people|personnel|platoon|police|posse|procession|"
    "public|queue|squad|staff|team|throng|troop|troupe"
)
_SEVERAL = re.compile(rf"(?:\b(?:{_GROUPS})|men|children|(?<!s)s|eux)$", re.I)


def _are_several(tag: str, said: str) -> bool:
    """Say whether a tag is of a group, or is once said of more than one: ``guests wait``."""
    plural = rf"(?<![\w-]){_plural(tag)}(?![\w-])"
    return bool(_SEVERAL.search(tag) or re.search(plural, said, re.I))


def _plural(tag: str) -> str:
    """Return a pattern of a tag said of several, each of its words in the plural or not."""
    if re.search(r"man$", tag, re.I):
        return re.escape(tag[:-2]) + "en"
    if tag.casefold() == "child":
        return "children"
    *first, last = tag.split(" ")
    return " ".join([*(f"{re.escape(w)}s?" for w in first), re.escape(last) + "(?:s|x|es)"])


def _noun(tag: str) -> str:
    """Return a pattern of a tag in one or several, without its own number: ``two men``."""
    first, _, rest = tag.partition(" ")
    bare = rest if rest and (first.casefold() in _NUMBERS or first.isdigit()) else tag
    if re.search(r"m[ae]n$", bare, re.I):
        return re.escape(bare[:-2]) + "[ae]n"
    return re.escape(bare) + ("(?:ren)?" if bare.casefold() == "child" else "(?:s|x|es)?")


_ELSEWHERE = re.compile(
    r"\b(?:outside|off[- ]?screen|o\.s\.|in the distance|far (?:off|away)|somewhere|next door|"
    r"dehors|au loin|quelque part|hors[- ]champ|a lo lejos|afuera)",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s")


def only_heard(word: str, texts: Iterable[str]) -> bool:
    """Say whether an animal is only ever elsewhere, as a dog that barks outside."""
    named = re.compile(rf"(?<!\w){re.escape(word)}", re.I)
    said = [s for text in texts for s in _SENTENCES.split(text) if named.search(s)]
    return bool(said) and all(_ELSEWHERE.search(s) for s in said)


def are_named(tag: str, texts: Iterable[str], players: Iterable[Player]) -> bool:
    """Say whether extras are players with names, as in ``TWO MEN, FRANK (60) and GUS (61)``."""
    names = "|".join(re.escape(p.name) for p in players) or r"(?!)"
    called = re.compile(rf"(?<!\w){_noun(tag)}(?:,|:) (?:{names})(?!\w)", re.I)
    return any(called.search(text) for text in texts)


_SOMEBODY = (
    (
        ("woman", "girl", "person"),
        r"wom[ae]n|lady|girl|femme|dame|fillette|fille|mujer|ni[ñn]a|se[ñn]ora",
    ),
    (
        ("man", "boy", "person"),
        r"m[ae]n|boy|lad|homme|monsieur|vieillard|gar[çc]on|gamin|hombre|ni[ñn]o",
    ),
    (("boy", "girl", "child"), r"child|kid|enfant|gosse"),
)
_THE = r"(?:the|le|la|l['’]|el)"


def is_known(tag: str, texts: Iterable[str], players: Iterable[Player]) -> bool:
    """Say whether an extra is somebody of the scene: ``the old woman``, ``la vieille femme``.

    It names nobody's trade, is never brought in as somebody new, and there is a player like that.
    """
    kinds = [k for ks, words in _SOMEBODY if re.search(rf"\b(?:{words})$", tag, re.I) for k in ks]
    said = re.compile(rf"(?<![\w-])([\w’']+ ?(?<=[ ’'])){re.escape(tag)}(?!\w)", re.I)
    found = [m[1].strip() for text in texts for m in said.finditer(text)]
    told = bool(found) and all(re.fullmatch(_THE, word, re.I) for word in found)
    return told and any(p.kind in kinds for p in players)
