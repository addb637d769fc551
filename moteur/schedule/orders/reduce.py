"""Make a film smaller without changing what its cheapest order costs.

Scenes with the same cast are shot one after another in some cheapest order; a scene that
nobody plays in is shot when all have gone; who plays in one scene, or in all, never waits
(Garcia de la Banda, Stuckey and Chu, INFORMS Journal on Computing 23, 2011). Dominance rules are
only sound once scenes with the same cast are one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from moteur.schedule.orders.film import Film


@dataclass(frozen=True)
class Reduced:
    """A smaller film whose orders cost `base` less, and the scenes behind each of its own."""

    film: Film
    groups: tuple[tuple[int, ...], ...]
    last: tuple[int, ...]
    base: int

    def widen(self, order: Sequence[int]) -> tuple[int, ...]:
        """Return the order of the whole film that an order of the smaller one stands for."""
        return (*(scene for group in order for scene in self.groups[group]), *self.last)


def reduce(film: Film) -> Reduced:
    """Merge scenes that are alike, and leave out those who never wait."""
    bound = {scene for pair in film.before for scene in pair}
    groups: list[tuple[int, ...]] = [(scene,) for scene in range(film.scenes)]
    casts = [set(cast) for cast in film.casts]
    last: list[int] = []
    size = -1
    while size != len(groups):
        size = len(groups)
        _forget(casts, film)
        alike: dict[object, int] = {}
        merged: list[tuple[int, ...]] = []
        kept: list[set[int]] = []
        gone: list[int] = []
        for group, cast in zip(groups, casts, strict=True):
            if not cast and not film.places and group[0] not in bound:
                gone += group
                continue
            # A precedence of one scene is none of another's: who has one stays alone.
            alone = group[0] if group[0] in bound else -1
            at = alike.setdefault((frozenset(cast), _place(film, group), alone), len(merged))
            if at < len(merged):
                merged[at] += group
            else:
                merged.append(group)
                kept.append(cast)
        groups, casts = merged, kept
        # Who plays in all other scenes must not stay on for one that went out before.
        last = gone + last
    return _small(film, groups, casts, last)


def _place(film: Film, group: tuple[int, ...]) -> int:
    return film.places[group[0]] if film.places else 0


def _forget(casts: list[set[int]], film: Film) -> None:
    """Take out who plays in one scene or in all of them, or costs nothing."""
    for actor, wage in enumerate(film.wages):
        plays = sum(actor in cast for cast in casts)
        if not wage or plays <= 1 or plays == len(casts):
            for cast in casts:
                cast.discard(actor)


def _small(
    film: Film, groups: list[tuple[int, ...]], casts: list[set[int]], last: list[int]
) -> Reduced:
    """Build the film of the groups; actors who play in the same scenes become one."""
    wages: dict[tuple[int, ...], int] = {}
    for actor, wage in enumerate(film.wages):
        plays = tuple(at for at, cast in enumerate(casts) if actor in cast)
        if plays:
            wages[plays] = wages.get(plays, 0) + wage
    group_of = {scene: at for at, group in enumerate(groups) for scene in group}
    small = Film(
        film.name,
        tuple(sum(film.durations[scene] for scene in group) for group in groups),
        tuple(
            frozenset(who for who, plays in enumerate(wages) if at in plays)
            for at in range(len(groups))
        ),
        tuple(wages.values()),
        own=False,
        places=tuple(_place(film, group) for group in groups) if film.places else (),
        fees=film.fees,
        before=tuple((group_of[a], group_of[b]) for a, b in film.before),
    )
    return Reduced(small, tuple(groups), tuple(last), film.base)
