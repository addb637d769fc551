"""People: whom a French phrase means, somebody known or somebody new; and what they bear."""

from collections.abc import Collection, Iterator, Sequence

from moteur.breakdown.french import grammar
from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.grammar import row
from moteur.breakdown.french.lexicon import unaccented
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Phrase, Sort

PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)


def is_known(tokens: Sequence[Token], chunk: Chunk, called: Collection[str]) -> bool:
    """Say whether people are somebody of the cast: kin, ``l'homme``, a word of their names."""
    low = tokens[chunk.head].low if chunk.size == 1 else ""
    words = {chunk.noun.name if chunk.noun is not None else low, low}
    if low == "famille" or ({*chunk.determiners} & grammar.POSSESSIVES and words & row("kin")):
        return True
    if chunk.noun_plural or not chunk.definite:
        return False
    counted = any(d in grammar.NUMBERS for d in chunk.determiners)
    return unaccented(low) in called or bool(words & row("generic") and not counted)


def is_apposed(tokens: Sequence[Token], chunk: Chunk, sort: Sort) -> bool:
    """Say whether a phrase only says who a name beside it is: ``AMIRAL, un épagneul,``."""
    if sort not in (*PEOPLE, Sort.ANIMAL) or tokens[chunk.head].tag == "Z":
        return False
    return _before_name(tokens, chunk) or _behind_name(tokens, chunk)


def _before_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """``Son chien, AMIRAL``, ``la commissaire HADDAD``."""
    behind = tokens[chunk.last : chunk.last + 2]
    if not behind or chunk.role == "object":
        return False
    comma = behind[0].low == "," and len(behind) > 1 and behind[1].tag == "Z"
    return behind[0].tag == "Z" or comma


def _behind_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """``MADAME YVONNE, la patronne,``, ``LÉA (9 ans), une fillette``."""
    before = chunk.first - 1
    while before >= 0 and (
        tokens[before].low in ("(", ")", ",", "ans") or tokens[before].tag == "U"
    ):
        before -= 1
    close = before >= 0 and tokens[before].tag == "Z" and tokens[chunk.first - 1].tag in ("Z", ",")
    after = tokens[chunk.last].tag if chunk.last < len(tokens) else "."
    acts = chunk.role == "subject" and after == "V" and tokens[chunk.first - 1].low == ","
    return close and after in (",", ".", "V", "R") and not acts


def borne(tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Yield what a participle or a trade says that somebody bears: ``cagoulé`` -> cagoule."""
    for token in tokens:
        stem = token.low.rstrip("s").removesuffix("e")
        found: tuple[str, Sort] | None = None
        if token.tag in "NZ":
            found = _RIDES.get(token.low.rstrip("s"))
        if found is None and token.tag in "APN" and not token.low.endswith("er"):
            found = _BEARS.get(stem)
        if found is not None:
            name, sort = found
            yield Phrase(
                text=token.text,
                name=name,
                head=name,
                start=token.start,
                end=token.end,
                sort=sort,
                confidence=0.6,
                worn=sort is Sort.CLOTHING,
                handled=sort is Sort.OBJECT,
            )


_RIDES = {
    "motard": ("moto", Sort.VEHICLE),
    "cycliste": ("vélo", Sort.VEHICLE),
    "cavalier": ("cheval", Sort.ANIMAL),
}
_BEARS = {
    "cagoulé": ("cagoule", Sort.CLOTHING), "casqué": ("casque", Sort.CLOTHING),
    "ganté": ("gants", Sort.CLOTHING), "cravaté": ("cravate", Sort.CLOTHING),
    "masqué": ("masque", Sort.CLOTHING), "voilé": ("voile", Sort.CLOTHING),
    "encapuchonné": ("capuche", Sort.CLOTHING), "chapeauté": ("chapeau", Sort.CLOTHING),
    "botté": ("bottes", Sort.CLOTHING), "menotté": ("menottes", Sort.OBJECT),
    "endimanché": ("habits du dimanche", Sort.CLOTHING),
    "barbu": ("barbe", Sort.LOOK), "moustachu": ("moustache", Sort.LOOK),
    "tatoué": ("tatouage", Sort.LOOK), "perruqué": ("perruque", Sort.LOOK),
    "maquillé": ("maquillage", Sort.LOOK), "échevelé": ("cheveux défaits", Sort.LOOK),
    "hirsut": ("cheveux hirsutes", Sort.LOOK), "décoiffé": ("cheveux défaits", Sort.LOOK),
    "ébouriffé": ("cheveux ébouriffés", Sort.LOOK), "balafré": ("cicatrice", Sort.WOUND),
    "ensanglanté": ("sang", Sort.WOUND), "bandé": ("bandage", Sort.WOUND),
    "tuméfié": ("ecchymoses", Sort.WOUND),
}  # fmt: skip
