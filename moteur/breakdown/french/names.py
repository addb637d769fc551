"""Names: how a sheet lists a French noun phrase, and what sort of thing it names."""

from collections.abc import Sequence

from moteur.breakdown.french.clauses import Chunk, head_class
from moteur.breakdown.french.grammar import row, several
from moteur.breakdown.french.lexicon import nouns
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Sort

_STUFFED = several("empaillé naturalisé")
_LIVING = (Sort.ANIMAL, Sort.VEHICLE, Sort.WEAPON, Sort.PERSON, Sort.CHILD, Sort.ILLUSION)


def meaning(tokens: Sequence[Token], chunk: Chunk) -> tuple[str, Sort, float]:
    """Return a phrase's name on a sheet, its sort, and how sure that is."""
    head, sort, sure = _head(tokens, chunk)
    if chunk.of is not None and chunk.link in ("de", "à"):
        whole = _made_of(tokens, chunk, chunk.of, head)
        if whole is not None:
            return whole
        if chunk.link == "de" and head in row("partitive"):
            _, kind, certain = meaning(tokens, chunk.of)
            sort = _of_part(sort, kind) if kind is not Sort.BODY else sort
            sure = max(sure, certain - 0.05)
    if chunk.noun is not None and " " in chunk.noun.name:
        return chunk.noun.name, sort, sure
    if sort is Sort.EFFECT:
        return head, sort, sure
    changed = _made(tokens, chunk, sort)
    sure = sure if changed is sort else 0.8
    return " ".join([head, *_kept(tokens, chunk), *_complements(tokens, chunk)]), changed, sure


def _made_of(
    tokens: Sequence[Token], chunk: Chunk, inner: Chunk, head: str
) -> tuple[str, Sort, float] | None:
    """Return what counts for the whole: ``paire de menottes`` is handcuffs."""
    inside = meaning(tokens, inner)
    if head in row("parts of clothes") and inside[1] is Sort.CLOTHING:
        return inside
    if chunk.link == "de" and head in row("counting"):
        return inside
    if chunk.link == "de" and head == "nuage":
        return f"nuage {_complement(tokens, chunk, inner)}", Sort.EFFECT, 0.7
    return None


def _complements(tokens: Sequence[Token], chunk: Chunk) -> list[str]:
    if chunk.of is not None:
        return [_complement(tokens, chunk, chunk.of)]
    return ["à " + tokens[chunk.last - 1].low] if chunk.link == "à" else []


def _head(tokens: Sequence[Token], chunk: Chunk) -> tuple[str, Sort, float]:
    """Return the head's name, sort and sureness; an unknown noun by its ending."""
    if tokens[chunk.head].tag == "Z":
        return " ".join(t.low for t in tokens[chunk.head : chunk.last]), Sort.PERSON, 0.0
    if chunk.noun is not None:
        return chunk.noun.name, chunk.noun.sort, 0.9
    low = tokens[chunk.head].low
    if "-" in low:
        first = nouns().get(low.partition("-")[0])
        return low, first.sort if first is not None else Sort.OBJECT, 0.5
    return _guess(low)


_NO_PLURAL = ("ss", "us", "is", "as", "os")


def _guess(low: str) -> tuple[str, Sort, float]:
    plural = len(low) > 3 and low.endswith("s") and not low.endswith(_NO_PLURAL)
    single = low[:-1] if plural else low
    if low.endswith("eaux"):
        single = low[:-1]
    if single.endswith(tuple(row("abstract endings"))):
        return single, Sort.NOTHING, 0.5
    if single.endswith(tuple(row("agent endings"))):
        return single, Sort.PERSON, 0.6
    return single, Sort.OBJECT, 0.5


def _of_part(own: Sort, kind: Sort) -> Sort:
    if own in (Sort.EFFECT, Sort.WOUND, Sort.FURNISHING, Sort.OBJECT):
        return kind if kind in (Sort.WOUND, Sort.EFFECT) and own is not Sort.FURNISHING else own
    return kind if kind not in (Sort.BUILDING, Sort.NOTHING) else own


def _made(tokens: Sequence[Token], chunk: Chunk, sort: Sort) -> Sort:
    """Return the sort of a thing that only looks like another: a toy, a stuffed beast."""
    if sort not in _LIVING:
        return sort
    words = {tokens[at].low.rstrip("s").removesuffix("e") for at in chunk.adjectives}
    folded = {word for word in words} | {word + "e" for word in words}
    if folded & _STUFFED:
        return Sort.FURNISHING
    if folded & row("toys"):
        return Sort.OBJECT
    inner = chunk.of
    if (
        inner is not None
        and chunk.link in ("en", "de")
        and tokens[inner.head].low in row("made of")
    ):
        return Sort.OBJECT
    if (
        inner is not None
        and chunk.link == "à"
        and tokens[inner.head].low in ("eau", "bouchon", "bascule", "roulettes")
    ):
        return Sort.OBJECT
    return sort


def _kept(tokens: Sequence[Token], chunk: Chunk) -> list[str]:
    """Return the adjectives that identify a thing: ``mural``, ``torche``, ``encadrée``."""
    behind = [at for at in chunk.adjectives if at > chunk.head]
    kept = [at for at in behind if head_class(tokens, at) == "kept" or _relational(tokens[at].low)]
    colours = [
        at
        for at in behind
        if tokens[at].low in ("noires",) and tokens[chunk.head].low == "lunettes"
    ]
    before = [
        at
        for at in chunk.adjectives
        if at < chunk.head and tokens[at].low in ("faux", "fausse", "fausses")
    ]
    for at in before:
        return [*(tokens[n].low for n in kept), tokens[at].low]
    return [_agreed(tokens, chunk, at) for at in sorted({*kept, *colours})]


def _agreed(tokens: Sequence[Token], chunk: Chunk, at: int) -> str:
    """Return an adjective as it goes with the head's singular: ``métalliques`` -> métallique."""
    low = tokens[at].low
    many = chunk.noun is not None and chunk.noun.name != tokens[chunk.head].low
    if not many or not low.endswith(("s", "aux")):
        return low
    return low[:-3] + "al" if low.endswith("aux") else low[:-1]


def _relational(low: str) -> bool:
    nations = ("ien", "ienne", "iens", "iennes", "ais", "aise", "aises", "ois", "oise", "oises")
    if low.endswith(nations) and low not in (
        "mauvais",
        "mauvaise",
        "mauvaises",
        "frais",
        "niais",
        "épais",
    ):
        return True
    return low.endswith(("ique", "iques", "aire", "aires")) and low not in (
        "magnifique",
        "unique",
        "uniques",
        "volontaire",
    )


def _complement(tokens: Sequence[Token], chunk: Chunk, inner: Chunk) -> str:
    low = tokens[inner.head].low
    text = " ".join(tokens[at].low for at in range(inner.head, inner.head + inner.size)).replace(
        "' ", "'"
    )
    if chunk.link == "en" or low in row("materials"):
        return f"{chunk.link} {text}" if chunk.link != "de" or not _elides(text) else f"d'{text}"
    more = _kept(tokens, inner)
    whole = " ".join([text, *more])
    if inner.of is not None:
        whole += " " + _complement(tokens, inner, inner.of)
    if chunk.link == "de":
        return f"d'{whole}" if _elides(whole) else f"de {whole}"
    return f"{chunk.link} {whole}"


def _elides(word: str) -> bool:
    return word[:1] in "aeiouyéèêâîôœ" or (
        word[:1] == "h"
        and word.startswith(
            ("homme", "herbe", "huile", "huître", "hôpital", "habit", "hiver", "honneur", "horloge")
        )
    )
