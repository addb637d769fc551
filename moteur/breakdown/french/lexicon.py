"""The French lexicon: nouns by sort, verbs by what they do, adjectives; curated for action.

The words stand in text files beside this module, one file a sort, so that a person who
reads scripts can mend them. Each is known in all its forms.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from moteur.breakdown.french.conjugation import conjugate
from moteur.breakdown.french.grammar import lines, row, several
from moteur.breakdown.french.inflection import forms, plural
from moteur.breakdown.reading import Sort

# Where a word stands in several files, the earlier one says what it is.
_FILES = (
    ("groups", Sort.GROUP), ("children", Sort.CHILD), ("vehicles", Sort.VEHICLE),
    ("weapons", Sort.WEAPON), ("clothing", Sort.CLOTHING), ("wounds", Sort.WOUND),
    ("looks", Sort.LOOK), ("illusions", Sort.ILLUSION), ("effects", Sort.EFFECT),
    ("music", Sort.MUSIC), ("sounds", Sort.SOUND), ("equipment", Sort.EQUIPMENT),
    ("instruments", Sort.INSTRUMENT), ("furnishings", Sort.FURNISHING),
    ("objects", Sort.OBJECT), ("food", Sort.FOOD), ("animals", Sort.ANIMAL),
    ("plants", Sort.PLANT), ("persons", Sort.PERSON), ("body", Sort.BODY),
    ("buildings", Sort.BUILDING), ("nothing", Sort.NOTHING),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun: how a sheet lists it, what sort of thing it names, whether the form is a plural."""

    name: str
    sort: Sort
    plural: bool = False


def folded(text: str) -> str:
    """Return a text as it is looked up: lower case, one apostrophe, ``œ`` as ``oe``."""
    return text.lower().replace("’", "'").replace("œ", "oe").replace("æ", "ae")


def unaccented(text: str) -> str:
    """Return a folded text without accents, as capitals are often written."""
    letters = unicodedata.normalize("NFKD", folded(text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def nouns() -> dict[str, Noun]:
    """Return the nouns of one word, by each of their forms."""
    return _tables()[0]


@cache
def compounds() -> dict[str, tuple[tuple[tuple[str, ...], Noun], ...]]:
    """Return the nouns of several words by the first, the longest ones first."""
    table = _tables()[1]
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()
    }


@cache
def plain_nouns() -> dict[str, Noun]:
    """Return the nouns by form without accents, for words in capitals."""
    return {unaccented(form): noun for form, noun in reversed(nouns().items())}


# Forms that are two words, and are this one in action.
_FIRST = {
    "fils": Noun("fils", Sort.PERSON), "fille": Noun("fille", Sort.PERSON),
    "filles": Noun("fille", Sort.PERSON, True),
}  # fmt: skip


@cache
def _tables() -> tuple[dict[str, Noun], dict[str, list[tuple[tuple[str, ...], Noun]]]]:
    single = dict(_FIRST)
    several: dict[str, list[tuple[tuple[str, ...], Noun]]] = defaultdict(list)
    for name, sort in _FILES:
        words = _words(name)
        known = set(words)
        for word in words:
            if word.endswith(("s", "x")) and any(
                plural(s) == word for s in _shorter(word) if s in known
            ):
                continue
            entry, _, alias = word.partition(">")
            for form, noun in _forms(entry, sort, alias or _listed(entry, sort, single)):
                if " " in form:
                    head, *rest = _pieces(form)
                    several[head].append((tuple(rest), noun))
                else:
                    single.setdefault(folded(form), noun)
    return single, several


def _listed(entry: str, sort: Sort, single: Mapping[str, Noun]) -> str:
    """Return an entry's name on a sheet: without an adjective that only describes it."""
    head, _, rest = entry.partition(" ")
    if sort not in _DESCRIBED or entry in _whole() or adjectives().get(folded(rest)) != "plain":
        return entry
    known = single.get(folded(head))
    return known.name if known is not None else head


_DESCRIBED = (Sort.CLOTHING, Sort.VEHICLE, Sort.ANIMAL, Sort.FURNISHING, Sort.OBJECT, Sort.FOOD)


@cache
def _whole() -> frozenset[str]:
    return frozenset(lines("whole"))


def _pieces(form: str) -> list[str]:
    """Return the words of a compound as `tokens.tokenise` parts them."""
    return folded(form).replace("'", "' ").split()


def _shorter(word: str) -> tuple[str, ...]:
    return (word[:-1], word.removesuffix("ux") + "l", word.removesuffix("ux") + "il")


def _forms(word: str, sort: Sort, name: str) -> Iterator[tuple[str, Noun]]:
    """Yield a word's forms with the noun that each is; ``flocon>neige`` is listed as snow."""
    head, space, rest = word.partition(" ")
    yield word, Noun(name, sort, sort is not Sort.CLOTHING and _is_plural(head))
    if head[-1:] in "sxz" and adjectives().get(folded(rest)):
        yield f"{head} {plural(rest)}", Noun(name, sort, True)
    if head[-1:] not in "sxz":
        yield plural(head) + space + rest, Noun(name, sort, True)
        adjective, *others = rest.split(" ")
        if adjective and not others and adjective not in _FIXED:
            yield f"{plural(head)} {plural(adjective)}", Noun(name, sort, True)
    if "-" in head and not space:
        first, _, last = head.partition("-")
        yield f"{plural(first)}-{plural(last)}", Noun(name, sort, True)
        yield f"{plural(first)}-{last}", Noun(name, sort, True)


_FIXED = several("torche tempête")


def _is_plural(head: str) -> bool:
    return head.endswith(("s", "x")) and head not in row("singular")


def _words(name: str) -> list[str]:
    return [word.strip() for line in lines(name) for word in line.split(",") if word.strip()]


def _rows(name: str) -> dict[str, tuple[str, ...]]:
    table = (line.partition(":") for line in lines(name))
    return {row: tuple(word.strip() for word in words.split(",")) for row, _, words in table}


@cache
def verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return verb forms: each with its lemmas and letters (see `conjugation`)."""
    lemmas = dict.fromkeys(
        w for row in _rows("verbs").values() for w in row if " " not in w and "'" not in w
    )
    table: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for lemma in lemmas:
        for form, letter in conjugate(lemma):
            table[folded(form)][(lemma, letter)] = None
    return {form: tuple(rows) for form, rows in table.items()}


@cache
def does(row: str) -> frozenset[str]:
    """Return the verbs of a row: ``handle``, ``wear``, ``fall`` ..."""
    return frozenset(_rows("verbs")[row])


@cache
def adjectives() -> dict[str, str]:
    """Return adjective forms, each with the row that it stands in: before, plain or kept."""
    table: dict[str, str] = {}
    for kind in ("kept", "before", "plain"):
        for word in _rows("adjectives")[kind]:
            for form in forms(word):
                table.setdefault(folded(form), kind)
    for word in _rows("adjectives")["fixed"]:
        table.setdefault(folded(word), "kept")
        table.setdefault(folded(plural(word)), "kept")
    return table
