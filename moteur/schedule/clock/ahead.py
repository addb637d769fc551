"""What is still to come at least: moves, waiting on set, the script's order."""

from typing import NamedTuple

from moteur.schedule.clock.asked import Asked
from moteur.schedule.clock.price import BEHIND, join

MASKS = 5000
"""Sets of scenes beyond which the rest is estimated by its places alone."""


class Rest(NamedTuple):
    """What is left of a day: its scenes, their minutes, and those that need a light."""

    scenes: int
    minutes: int
    lit: tuple[int, ...]


class Ahead:
    """For each set of scenes shot, and the place of the last: the least price of the rest.

    Exact where nothing waits for light and nobody's rules ask for money. Sets are bit masks.
    """

    def __init__(self, day: Asked) -> None:
        self.day = day
        self.full = (1 << len(day.scenes)) - 1
        self.casts: dict[int, int] = {0: 0}
        self.sums: dict[int, int] = {}
        self.kids = sum(1 << i for i, person in enumerate(day.people) if person.child)
        self.minutes = [scene.minutes for scene in day.scenes]
        self.works = [
            sum(s.minutes for s in day.scenes if s.cast >> i & 1) for i in range(len(day.people))
        ]
        self.several = len({scene.place for scene in day.scenes}) > 1
        self._rests: dict[int, Rest] = {}
        self._places: dict[tuple[int, int], int] = {}
        self._during: dict[tuple[int, int], int] = {}
        self._waits: dict[int, int] = {}
        self._least: dict[tuple[int, int], int] = {}
        masks = self._reached()
        self.exact = masks is not None
        for mask in reversed(masks or ()):
            self._fill(mask)

    def next(self, mask: int) -> list[int]:
        """Return the scenes that may follow a set."""
        before = self.day.before
        left = range(len(before))
        return [i for i in left if not mask >> i & 1 and not before[i] & ~mask]

    def cast(self, mask: int) -> int:
        """Return everybody in a set of scenes."""
        found = self.casts.get(mask)
        if found is None:
            low = mask & -mask
            found = self.cast(mask ^ low) | self.day.scenes[low.bit_length() - 1].cast
            self.casts[mask] = found
        return found

    def weight(self, people: int) -> int:
        """Return what a minute of waiting of some people weighs."""
        found = self.sums.get(people)
        if found is None:
            folk = enumerate(self.day.people)
            found = sum(person.weight for i, person in folk if people >> i & 1)
            self.sums[people] = found
        return found

    def during(self, mask: int, scene: int) -> int:
        """Return what shooting a scene next costs, moves apart."""
        found = self._during.get((mask, scene))
        if found is None:
            found = self._during[mask, scene] = self._shooting(mask, scene)
        return found

    def _shooting(self, mask: int, scene: int) -> int:
        it = self.day.scenes[scene]
        after = self.full & ~mask & ~(1 << scene)
        idle = (self.cast(mask) | self.kids) & self.cast(after) & ~it.cast
        waiting = self.weight(idle) * it.minutes
        if it.rank > 0:
            others = enumerate(self.day.scenes)
            behind = sum(0 <= o.rank < it.rank for i, o in others if after >> i & 1)
            waiting += behind * self.day.crew.weight * BEHIND
        turned = (after & ((1 << scene) - 1)).bit_count()
        return join(0, 0, waiting, 0, turned)

    def waits(self, mask: int) -> int:
        """Return what a minute before the next scene weighs: of the crew and all on set.

        On set is who has begun and has more to come; children are there from the call on.
        """
        found = self._waits.get(mask)
        if found is None:
            there = (self.cast(mask) | self.kids) & self.cast(self.full & ~mask)
            found = self._waits[mask] = self.day.crew.weight + self.weight(there)
        return found

    def moving(self, mask: int) -> int:
        """Return what a move before the next scene costs."""
        return join(0, self.day.move_price, self.waits(mask) * self.day.move)

    def left(self, mask: int, place: int) -> int:
        """Return the least price of all that is still to come."""
        if self.exact:
            return self._least[mask, place]
        return self.places_left(mask, place) * join(0, self.day.move_price)

    def places_left(self, mask: int, place: int) -> int:
        """Return how many other places are still to come."""
        found = self._places.get((mask, place))
        if found is None:
            scenes = enumerate(self.day.scenes)
            others = {s.place for i, s in scenes if not mask >> i & 1} - {place}
            found = len(others) - (place == -1 and mask != self.full)
            self._places[mask, place] = found
        return found

    def rest(self, mask: int) -> Rest:
        """Return what is left after a set of scenes."""
        found = self._rests.get(mask)
        if found is None:
            left = [i for i in range(len(self.minutes)) if not mask >> i & 1]
            lit = tuple(i for i in left if self.day.scenes[i].opens is not None)
            found = Rest(len(left), sum(self.minutes[i] for i in left), lit)
            self._rests[mask] = found
        return found

    def _reached(self) -> list[int] | None:
        layer, masks = [0], [0]
        while layer and layer[0] != self.full:
            found = {mask | 1 << i for mask in layer for i in self.next(mask)}
            layer = sorted(found)
            masks += layer
            if len(masks) > MASKS:
                return None
        return masks

    def _fill(self, mask: int) -> None:
        scenes = self.day.scenes
        places = {s.place for i, s in enumerate(scenes) if mask >> i & 1} or {-1}
        if mask == self.full:
            self._least.update({(mask, place): 0 for place in places})
            return
        best: dict[int, int] = {}
        for i in self.next(mask):
            place = scenes[i].place
            cost = self.during(mask, i) + self._least[mask | 1 << i, place]
            if place not in best or cost < best[place]:
                best[place] = cost
        change = self.moving(mask)
        for place in places:
            self._least[mask, place] = min(
                cost + (change if place not in (-1, there) else 0) for there, cost in best.items()
            )
