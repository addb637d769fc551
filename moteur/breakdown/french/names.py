"""Names: how a sheet lists a French noun phrase, and what sort of thing it names."""

from collections.abc import Sequence

from moteur.breakdown.french.clauses import MATERIALS, Chunk, head_class
from moteur.breakdown.french.grammar import several
from moteur.breakdown.french.lexicon import Noun, nouns
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Sort

# Heads that only count or measure what they are made of.
_COUNTING = several(
    "paire dizaine douzaine vingtaine trentaine centaine rangée série quantité multitude lot sorte "
    "espèce couple kilo litre tonne plupart nombre genre enfilade alignement profusion type demi-douzaine "
    "quinzaine cinquantaine millier masse foison infinité kyrielle demi ensemble"
)
# Heads that are a part or a heap of what they are made of, and stay in the name.
_PARTITIVE = several(
    "morceau bout tranche tas pile amas monceau brin poignée brassée gerbe liasse touffe montagne quartier "
    "moitié reste fond part lambeau fragment éclat goutte filet flaque trace tache traînée flot rouleau "
    "file queue monticule colonne nuée rideau mur gerbe jet nuage volute nappe boule bâton bande lambeaux restes carré "
    "pincée cuillerée rasade gorgée pelletée botte"
)
_PARTS = several("manche col poche revers pan doublure bouton ourlet lacet jambe bretelle")
_TOYS = several("miniature gonflable mécanique télécommandé")
_STUFFED = several("empaillé naturalisé")
_PLAYTHINGS = several("peluche plastique bois plomb chiffon mousse carton papier pâte plâtre bronze marbre "
                        "porcelaine chocolat sucre cire pierre")  # fmt: skip
_LIVING = (Sort.ANIMAL, Sort.VEHICLE, Sort.WEAPON, Sort.PERSON, Sort.CHILD, Sort.ILLUSION)
_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)


def meaning(tokens: Sequence[Token], chunk: Chunk) -> tuple[str, Sort, float]:
    """Return a phrase's name on a sheet, its sort, and how sure that is."""
    head, sort, sure = _head(tokens, chunk)
    inner = chunk.of
    if inner is not None and head in _PARTS and meaning(tokens, inner)[1] is Sort.CLOTHING:
        return meaning(tokens, inner)
    if inner is not None and chunk.link in ("de", "à"):
        lemma = tokens[chunk.head].low
        inside, kind, certain = meaning(tokens, inner)
        if chunk.link == "de" and _singular(chunk, lemma) in _COUNTING:
            return inside, kind, certain
        if chunk.link == "de" and _singular(chunk, lemma) == "nuage":
            return f"nuage {_complement(tokens, chunk, inner)}", Sort.EFFECT, 0.7
        if chunk.link == "de" and _singular(chunk, lemma) in _PARTITIVE and kind is not Sort.BODY:
            sort = _of_part(sort, kind)
            sure = max(sure, certain - 0.05)
    if chunk.noun is not None and " " in chunk.noun.name:
        return chunk.noun.name, sort, sure
    if sort is Sort.EFFECT:
        return head, sort, sure
    words = [head, *_kept(tokens, chunk)]
    changed = _made(tokens, chunk, sort)
    if changed is not sort:
        sort, sure = changed, 0.8
    if chunk.link == "à" and inner is None:
        words.append("à " + tokens[chunk.last - 1].low)
    if inner is not None:
        words.append(_complement(tokens, chunk, inner))
    return " ".join(words), sort, sure


def _singular(chunk: Chunk, low: str) -> str:
    return chunk.noun.name if chunk.noun is not None else low


def _head(tokens: Sequence[Token], chunk: Chunk) -> tuple[str, Sort, float]:
    """Return the head's name, sort and sureness; an unknown noun by its ending."""
    if tokens[chunk.head].tag == "Z":
        return " ".join(t.low for t in tokens[chunk.head : chunk.last]), Sort.PERSON, 0.0
    if chunk.noun is not None:
        name = chunk.noun.name
        if (
            chunk.noun.plural
            and chunk.noun.sort in _PEOPLE
            and chunk.noun.name == tokens[chunk.head].low
        ):
            name = tokens[chunk.head].low
        return name, chunk.noun.sort, 0.9
    low = tokens[chunk.head].low
    if "-" in low:
        first = nouns().get(low.partition("-")[0])
        return low, first.sort if first is not None else Sort.OBJECT, 0.5
    return _guess(low)


def _guess(low: str) -> tuple[str, Sort, float]:
    single = (
        low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is", "as", "os")) else low
    )
    if low.endswith("eaux"):
        single = low[:-1]
    if single.endswith(_ABSTRACT):
        return single, Sort.NOTHING, 0.5
    if single.endswith(_AGENTS):
        return single, Sort.PERSON, 0.6
    return single, Sort.OBJECT, 0.5


_ABSTRACT = ("ment", "tion", "sion", "té", "ance", "ence", "isme", "esse", "ude", "age", "ure", "ie",
             "oir", "ise", "ade", "xion")  # fmt: skip
_AGENTS = ("iste", "ologue", "ogue", "euse", "trice", "ière", "ien", "ienne", "ateur", "eur", "graphe",
           "ois", "oise", "ais", "aise", "crate", "mane", "adier")  # fmt: skip


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
    if folded & _TOYS:
        return Sort.OBJECT
    inner = chunk.of
    if inner is not None and chunk.link in ("en", "de") and tokens[inner.head].low in _PLAYTHINGS:
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
    if chunk.link == "en" or low in MATERIALS:
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
