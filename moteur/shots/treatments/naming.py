"""Naming: whom a person means, by a name as people write it."""

from collections.abc import Sequence

from moteur.shots.model import Player
from moteur.shots.treatments.phrases import Words, listed, tokens

_WOMEN, _MEN = ("woman", "girl"), ("man", "boy")


class Unknown(Exception):
    """Say that a name is nobody's (`why` nobody), more than one's (several), or unclear."""

    def __init__(self, why: str, name: str, among: Sequence[str] = ()) -> None:
        super().__init__(why, name)
        self.why, self.name, self.among = why, name, tuple(among)


def people(said: Words, players: Sequence[Player], before: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the players whom words name, in their order.

    A whole name counts before a part of one; "her" is the last woman named `before`, else the
    only one there is. Raise Unknown where a name is not one player's.
    """
    found: list[str] = []
    for name in _apart(said):
        found.append(_person(name, players, [*before, *found]))
    return tuple(dict.fromkeys(found))


def _apart(said: Words) -> list[Words]:
    joins, found = listed("names"), [[]]  # type: tuple[frozenset[str], list[list[str]]]
    for word in said:
        if word in joins:
            found.append([])
        else:
            found[-1].append(word)
    return [tuple(name) for name in found if name]


def _person(said: Words, players: Sequence[Player], before: Sequence[str]) -> str:
    names = {p.name: tuple(t.word for t in tokens(p.name)) for p in players}
    whole = [n for n, words in names.items() if words == said]
    parts = [n for n, words in names.items() if _part_of(said, words)]
    for some in (whole, parts):
        if len(some) == 1:
            return some[0]
        if some:
            raise Unknown("several", " ".join(said), some)
    if len(said) == 1 and said[0] in listed("she") | listed("he"):
        return _meant(said[0], players, before)
    raise Unknown("nobody", " ".join(said))


def _part_of(said: Words, name: Words) -> bool:
    size = len(said)
    return bool(said) and any(name[i : i + size] == said for i in range(len(name)))


def _meant(word: str, players: Sequence[Player], before: Sequence[str]) -> str:
    kinds = (_WOMEN if word in listed("she") else ()) + (_MEN if word in listed("he") else ())
    fits = [p.name for p in players if p.kind in kinds]
    recent = [n for n in reversed(before) if n in fits]
    if recent or len(fits) == 1:
        return (recent or fits)[0]
    raise Unknown("unclear", word)
