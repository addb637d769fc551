"""The cheapest order where everybody is on location at one moment: a head, a middle and a tail.

Where every two people play together somewhere, their stays overlap, and all stays have a moment
in common (Helly, 1923). Up to it somebody has still to begin, after it somebody is done; what
is saved against everybody staying throughout is saved in these two, and no scene is in both.
Each is best on its own; where both want a scene, one of them must do without (branch and bound,
Land and Doig, 1960). Where none is wanted twice, fees of places and returns are counted in full.
"""

from heapq import heappop, heappush
from itertools import combinations

from moteur.schedule.orders.check import cost
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.ends import End
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.lines import Line, lines
from moteur.schedule.orders.masks import Masks, bits, masks

_BITS = 62
_REACHES = (16, 4, 1)
_PAIRS = 2_000_000
_GUESSED = 64  # branchings


class Halves:
    """Look for an order that costs less than `best`; `bound` holds for all orders."""

    def __init__(self, film: Film, best: int) -> None:
        self.film, self.best = film, best
        self.order: tuple[int, ...] | None = None
        self.bound = 0
        self.fits = max(film.scenes, len(film.wages)) <= _BITS and _meet(film)
        if self.fits:
            self._begin(masks(film))

    def _begin(self, words: Masks) -> None:
        whole = sum(words.durations)
        self.stay = sum(
            wage
            * (
                whole
                - sum(
                    t
                    for t, cast in zip(words.durations, words.casts, strict=True)
                    if cast >> who & 1
                )
            )
            for who, wage in enumerate(words.wages)
        )
        self.before, self.after = _all(words.before), _all(words.after)
        self.head, self.tail = End(words, self.before), End(words, self.after)
        self.fits = self.head.fits and self.tail.fits
        if not self.fits:
            return
        one, two = self.head.most(0).saved, self.tail.most(0).saved
        self.bound = max(self.stay - one - two, 0)
        self.known = 1 << 62  # a bound of what could not be settled
        self.ahead = [(self.bound, 0, 0, 0)]
        self.opened = 0

    def narrow(self, best: int) -> None:
        """Look for less than `best` from here on; to be called before `on`."""
        self.best = min(self.best, best)
        one, two = self.head.most(0).saved, self.tail.most(0).saved
        self.head.narrow(self.stay - self.best + 1 - two)
        self.tail.narrow(self.stay - self.best + 1 - one)

    def on(self, effort: Effort) -> bool:
        """Branch until it is proved, or work or time is spent; return whether it is proved."""
        while self.ahead and self.ahead[0][0] < min(self.best, self.known):
            if effort.over or self.opened >= effort.opened:
                break
            bound, _, head, tail = heappop(self.ahead)
            self.opened += 1
            scene = self._wanted(head, tail)
            if scene is not None:
                self._branch(head, tail, scene)
                if self.opened % _GUESSED == 0:
                    self._guess(head, tail)
            else:
                self.known = min(self.known, self._settle(bound, head, tail, effort))
            self.bound = max(self.bound, self._least())
        self.bound = max(self.bound, self._least())
        return self.bound == self.best

    def _least(self) -> int:
        ahead = self.ahead[0][0] if self.ahead else self.best
        return min(self.best, self.known, ahead)

    def _wanted(self, head: int, tail: int) -> int | None:
        """Return the scene that both ends want most, or None."""
        one, two = self.head.most(head).scenes, self.tail.most(tail).scenes
        both = one.keys() & two.keys()
        return max(both, key=lambda scene: (min(one[scene], two[scene]), scene), default=None)

    def _branch(self, head: int, tail: int, scene: int) -> None:
        """Keep a scene from the one end, or from the other; what follows it as well."""
        one, two = self.head.most(head).saved, self.tail.most(tail).saved
        no_head = head | self.after[scene] | 1 << scene
        no_tail = tail | self.before[scene] | 1 << scene
        for bound, barred in (
            (self.stay - self.head.most(no_head).saved - two, (no_head, tail)),
            (self.stay - one - self.tail.most(no_tail).saved, (head, no_tail)),
        ):
            if bound < self.best:
                heappush(self.ahead, (bound, self.opened, *barred))

    def _guess(self, head: int, tail: int) -> None:
        """Try the order of both ends' wishes; a scene wanted twice goes where it saves more."""
        one, two = self.head.most(head).scenes, self.tail.most(tail).scenes
        first = {s for s in one if one[s] >= two.get(s, 0)}
        last = {s for s in two.keys() - first if not any(self.after[s] >> t & 1 for t in first)}
        # In the order of their sets; what precedes or follows an end's scenes goes with them.
        self._offer(self._line(one, first, self.before), self._line(two, last, self.after))

    def _line(self, saved: dict[int, int], wanted: set[int], first: list[int]) -> Line:
        scenes: list[int] = []
        for scene in saved:
            if scene in wanted and not any(first[scene] >> t & 1 and t not in scenes
                                           for t in range(self.film.scenes)):  # fmt: skip
                scenes.append(scene)
        return Line(0, tuple(scenes), sum(1 << s for s in scenes))

    def _settle(self, bound: int, head: int, tail: int, effort: Effort) -> int:
        """Try all heads with all tails within reach; return a bound of what is left open.

        What is near is tried first: what it finds brings the rest nearer.
        """
        left = bound
        for share in _REACHES:
            gap = (self.best - 1 - bound) // share
            heads = lines(self.head, head, gap, effort)
            tails = lines(self.tail, tail, gap, effort) if heads is not None else None
            if heads is None or tails is None:
                return bound
            found = self._join(bound, gap, heads, tails, effort)
            if found is None:
                return bound
            left = found
        return left

    def _join(
        self, bound: int, gap: int, heads: list[Line], tails: list[Line], effort: Effort
    ) -> int | None:
        """Offer heads with tails; return the least of what they could cost, None out of time."""
        left, tried = 1 << 62, 0
        for one in heads:
            if effort.over or tried > _PAIRS:
                return None
            for two in tails:
                if one.paid + two.paid > gap:
                    break
                tried += 1
                if one.shot & two.shot:
                    continue
                least = bound + one.paid + two.paid + self._joints(one, two)
                if least < self.best:
                    self._offer(one, two)
                if least < self.best:  # precedences in the middle asked for more
                    left = min(left, least)
        return left

    def _joints(self, one: Line, two: Line) -> int:
        """Return the least in fees for places of more than one of head, middle and tail."""
        places, fees = (
            self.film.places or (0,) * self.film.scenes,
            self.film.fees or (0,),
        )
        rest = {places[s] for s in self._rest(one, two)}
        first, last = {places[s] for s in one.scenes}, {places[s] for s in two.scenes}
        end = places[one.scenes[-1]] if one.scenes else -1
        begin = places[two.scenes[-1]] if two.scenes else -1
        paid = sum(
            fees[p] * ((p in first) + (p in last) + (p in rest and p not in (end, begin)) - 1)
            for p in rest | first | last
        )
        return paid - (fees[end] if end == begin >= 0 and rest <= {end} else 0)

    def _rest(self, one: Line, two: Line) -> list[int]:
        return bits(((1 << self.film.scenes) - 1) & ~one.shot & ~two.shot)

    def _offer(self, one: Line, two: Line) -> None:
        """Shoot the middle place by place, and keep the order where it is the cheapest."""
        places = self.film.places or (0,) * self.film.scenes
        end = places[two.scenes[-1]] if two.scenes else -1
        order = list(one.scenes)
        left = self._rest(one, two)
        while left:
            here = places[order[-1]] if order else -1
            free = [s for s in left if not any(self.before[s] >> t & 1 for t in left)]
            scene = min(free, key=lambda s: (places[s] != here, places[s] == end, places[s]))
            order.append(scene)
            left.remove(scene)
        order += reversed(two.scenes)
        if (paid := cost(self.film, order)) < self.best:
            self.best, self.order = paid, tuple(order)


def _meet(film: Film) -> bool:
    """Say whether every two people play together somewhere."""
    together = {pair for cast in film.casts for pair in combinations(sorted(cast), 2)}
    many = len(film.wages)
    return many > 0 and len(together) == many * (many - 1) // 2


def _all(first: tuple[int, ...]) -> list[int]:
    """Return for each scene all that come before it, also by way of others."""
    found = list(first)
    for by in range(len(found)):
        found = [mask | found[by] if mask >> by & 1 else mask for mask in found]
    return found
