"""A film as bits: sets of scenes and of actors as integers."""

from dataclasses import dataclass

from moteur.schedule.orders.film import Film


@dataclass(frozen=True)
class Masks:
    """Hold who plays in each scene, which scenes precede it and follow it, as sets of bits."""

    durations: tuple[int, ...]
    wages: tuple[int, ...]
    casts: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    places: tuple[int, ...]
    fees: tuple[int, ...]


def masks(film: Film) -> Masks:
    """Return a film's sets; a film without places stands at one place that costs nothing."""
    before, after = [0] * film.scenes, [0] * film.scenes
    for a, b in film.before:
        before[b] |= 1 << a
        after[a] |= 1 << b
    return Masks(
        film.durations,
        film.wages,
        tuple(sum(1 << actor for actor in cast) for cast in film.casts),
        tuple(before),
        tuple(after),
        film.places or (0,) * film.scenes,
        film.fees or (0,),
    )


def bits(mask: int) -> list[int]:
    """Return the members of a set, the least first."""
    found = []
    while mask:
        found.append((mask & -mask).bit_length() - 1)
        mask &= mask - 1
    return found
