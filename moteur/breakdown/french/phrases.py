"""Phrases: what a French noun phrase is for the breakdown, from its noun and its sentence."""

from collections.abc import Collection, Iterator, Sequence

from moteur.breakdown.french import grammar
from moteur.breakdown.french.absence import Absence
from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.grammar import row, several
from moteur.breakdown.french.names import meaning
from moteur.breakdown.french.people import PEOPLE, borne, is_apposed, is_known
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.french.use import Used, in_use
from moteur.breakdown.reading import Phrase, Sort

# How sure it is that people who are known already are somebody new.
_KNOWN = 0.2
_SEVERAL = several(
    "des les ces mes ses leurs nos vos quelques plusieurs certains certaines aux divers"
)
_ONGOING = several("mélodie air refrain")


def phrases(
    text: str, tokens: Sequence[Token], chunks: Sequence[Chunk], called: Collection[str] = ()
) -> Iterator[Phrase]:
    """Yield what noun phrases say, in order; `called` are the words of persons' names.

    Who is known already, as ``l'homme`` or an apposition, is not sure to be anybody new.
    """
    absence = Absence(text, tokens)
    for chunk in chunks:
        name, sort, sure = meaning(tokens, chunk)
        absent = absence.of(chunk, sort)
        ongoing = sort is Sort.MUSIC and chunk.definite and name in _ONGOING
        known = sort in PEOPLE and is_known(tokens, chunk, called)
        if ongoing or known or is_apposed(tokens, chunk, sort):
            sure = min(sure, _KNOWN)
        used = Used(text, tokens, chunk, sort, sure)
        sort, sure = in_use(used)
        if _disguise(used):
            name, sort, sure = f"costume de {used.low}", Sort.CLOTHING, 0.75
        elif _part_of_disguise(used):
            sort, sure = Sort.CLOTHING, 0.75
        yield _phrase(used, name, sort, sure, absent)
    yield from borne(tokens)


def _disguise(used: Used) -> bool:
    """Say whether a phrase says as what somebody is dressed up: ``déguisé en pirate``."""
    first = used.chunk.first
    near = {t.lemma for t in used.tokens[max(0, first - 2) : first]}
    return used.chunk.preposition == "en" and bool({used.verb, *near} & row("disguises"))


def _part_of_disguise(used: Used) -> bool:
    """Say whether a thing belongs to a disguise: ``déguisé en faucon avec des ailes``."""
    near = used.tokens[max(0, used.chunk.first - 8) : used.chunk.first]
    return used.chunk.preposition == "avec" and any(t.low.startswith("déguisé") for t in near)


def _phrase(
    used: Used, name: str, sort: Sort, sure: float, absent: tuple[bool, bool, bool]
) -> Phrase:
    tokens, chunk = used.tokens, used.chunk
    denied, likened, pictured = absent
    start, end = tokens[chunk.first].start, tokens[chunk.last - 1].end
    count = next((grammar.NUMBERS[d] for d in chunk.determiners if d in grammar.NUMBERS), 1)
    many = chunk.noun_plural or (chunk.noun is None and used.low.endswith("s"))
    many = many or count > 1 or bool({*chunk.determiners} & _SEVERAL)
    return Phrase(
        text=used.text[start:end],
        name=_people(tokens, chunk, name) if many and sort in PEOPLE else name,
        head=name.partition(" ")[0],
        start=start,
        end=end,
        sort=sort,
        confidence=sure,
        verb=used.verb,
        role=chunk.role,
        preposition=chunk.preposition,
        plural=many,
        count=count,
        owner=next((d for d in chunk.determiners if d in grammar.POSSESSIVES), ""),
        denied=denied,
        likened=likened,
        pictured=pictured,
        worn=sort is Sort.CLOTHING,
        handled=used.handled(sort),
    )


def _people(tokens: Sequence[Token], chunk: Chunk, name: str) -> str:
    """Return how a sheet lists several people, with their number: ``deux gendarmes``."""
    head = tokens[chunk.head]
    number = next((d for d in chunk.determiners if d in grammar.NUMBERS), "")
    if head.text.isupper():
        words = [t.low for t in tokens[chunk.head : chunk.last] if t.text.isupper()]
    elif chunk.noun is not None and chunk.noun.sort is Sort.GROUP and " " in name:
        words = [name]
    else:
        words = [head.low, *name.split()[1:]]
    return " ".join([number, *words]).strip().replace("' ", "'")
