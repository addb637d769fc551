"""One end of an order: its scenes while somebody has still to begin, or while somebody is done.

What is saved at an end is, scene by scene, the wages of who is not there yet (or any more) times
its duration. It depends on the sets of people begun alone: a scene that calls nobody new is shot
at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from moteur.schedule.orders.compiled.ends import reached, steps, unions, worths
from moteur.schedule.orders.masks import Masks, bits

_SETS = 60_000


@dataclass(frozen=True)
class Chosen:
    """The most that an end can save, and what each of its scenes saves there."""

    saved: int
    scenes: dict[int, int]


class End:
    """The sets of people at one end of a film; `first` has the scenes shot before each there."""

    def __init__(self, film: Masks, first: Sequence[int]) -> None:
        n = len(film.casts)
        self.film = film
        self.first = first
        casts = [0] * n
        for scene in range(n):
            for other in (scene, *bits(first[scene])):
                casts[scene] |= film.casts[other]
        self.casts = casts
        self.durations = np.array(film.durations, np.int64)
        sets, self.ahead = unions(np.array(casts, np.int64), _SETS)
        self.fits = len(sets) > 0
        everybody = sum(film.wages)
        self.table = np.zeros((len(sets), 4), np.int64)
        self.wages, self.within, self.worth, self.choice = self.table.T
        self.wages[:] = [everybody - sum(film.wages[a] for a in bits(int(s))) for s in sets]
        sizes = np.array([int(people).bit_count() for people in sets])
        self.small = np.argsort(-sizes, kind="stable")
        self.ways = steps(self.small, self.ahead)
        self.known: dict[int, Chosen] = {}

    def most(self, barred: int) -> Chosen:
        """Return the most that can be saved without the barred scenes."""
        if barred not in self.known:
            self.fill(barred)
            # Scenes that nobody plays in are shot before anybody comes.
            alone = int(self.within[0] * self.wages[0])
            self.known[barred] = Chosen(alone + int(self.worth[0]), self._scenes(barred))
        return self.known[barred]

    def fill(self, barred: int) -> None:
        """Enter into `worth` what can still be saved from each set on."""
        worths(self.small, self.ways, self.durations, barred, self.table)

    def narrow(self, least: int) -> None:
        """Forget the sets through which less than `least` can be saved."""
        self.fill(0)
        saved = np.zeros(len(self.wages), np.int64)
        reached(self.small, self.ways, self.table, saved)
        keep = saved + self.worth + self.within[0] * self.wages[0] >= least
        keep[0] = True
        self.small = self.small[keep[self.small]]
        self.ahead = np.where(keep[self.ahead], self.ahead, -1).astype(np.int32)
        self.ways = steps(self.small, self.ahead)

    def _scenes(self, barred: int) -> dict[int, int]:
        found: dict[int, int] = {}
        at, before = 0, barred
        while at >= 0 and self.wages[at]:
            inside = int(self.ways[3][at])
            for scene in bits(inside & ~before):
                found[scene] = int(self.wages[at]) * self.film.durations[scene]
            at, before = int(self.choice[at]), before | inside
        return found
