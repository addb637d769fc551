"""Small films in plain Python: best-first search over the sets of scenes already shot.

What an order costs so far depends on the set of its scenes and on the last place alone (Garcia
de la Banda, Stuckey and Chu, 2011), so that two orders of one set are one state. It answers
before the compiled search would have been loaded.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

from moteur.schedule.orders import pairs
from moteur.schedule.orders.masks import Masks, bits

Key = tuple[int, int]


class Small:
    """Search a film of up to a few thousand states; A* (Hart, Nilsson and Raphael, 1968)."""

    def __init__(self, film: Masks) -> None:
        self.film = film
        self.all = (1 << len(film.casts)) - 1
        self.bound = 0

    def solve(self, work: int) -> tuple[int, ...] | None:
        """Return the cheapest order, or None where it takes more states; `bound` holds then."""
        start: Key = (0, -1)
        cheapest: dict[Key, int] = {start: 0}
        came: dict[Key, tuple[Key, int]] = {}
        ahead: list[tuple[int, int, int, Key]] = [(0, 0, 0, start)]
        done: set[Key] = set()
        while ahead:
            self.bound, _, _, key = heappop(ahead)
            if key[0] == self.all:
                return _order(came, key)
            if key in done:
                continue
            if len(done) == work:
                return None
            done.add(key)
            paid = cheapest[key]
            for scene, cost in self.next(key):
                after = (key[0] | 1 << scene, self.film.places[scene])
                if paid + cost < cheapest.get(after, 1 << 62):
                    cheapest[after] = paid + cost
                    came[after] = (key, scene)
                    done.discard(after)
                    least = max(paid + cost + self.least(after), self.bound)
                    heappush(ahead, (least, -after[0].bit_count(), after[0], after))
        return ()

    def next(self, key: Key) -> Iterator[tuple[int, int]]:
        """Yield the scenes that may come next, with what each costs; none that is dominated."""
        film, (shot, place) = self.film, key
        left = self.all & ~shot
        here = self._here(shot)
        free = [scene for scene in bits(left) if not film.before[scene] & ~shot]
        chosen = [s for s in free if not any(self._better(t, s, here, left) for t in free)]
        gone_to = {film.places[scene] for scene in bits(shot)}
        for scene in chosen:
            waiting = sum(film.wages[actor] for actor in bits(here & ~film.casts[scene]))
            moves = film.places[scene] != place and film.places[scene] in gone_to
            fee = film.fees[film.places[scene]] if moves else 0
            yield scene, waiting * film.durations[scene] + fee

    def least(self, key: Key) -> int:
        """Return what must still be paid: by who waits for whom, and for returns to places."""
        film, (shot, place) = self.film, key
        here, left = self._here(shot), bits(self.all & ~shot)
        gone_to = {film.places[scene] for scene in bits(shot)} - {place}
        returns = sum(film.fees[p] for p in gone_to & {film.places[scene] for scene in left})
        seen = ((film.casts[scene] & here, film.durations[scene]) for scene in left)
        shared = [(bits(plays), bits(here & ~plays), time) for plays, time in seen if plays]
        return returns + pairs.least(shared, film.wages)

    def _here(self, shot: int) -> int:
        """Return who has begun and not finished."""
        begun = going_on = 0
        for scene, cast in enumerate(self.film.casts):
            if shot >> scene & 1:
                begun |= cast
            else:
                going_on |= cast
        return begun & going_on

    def _better(self, t: int, s: int, here: int, left: int) -> bool:
        """Say whether shooting t before s can always replace shooting s now.

        Where nobody waits in t and t calls nobody whom s does not call, t costs nothing just
        before s. Where t has all of s's cast and else only people who are here, either t can
        come just before s, or s just after t (Garcia de la Banda, Stuckey and Chu, 2011). Of
        two that are equal, the first is shot first.
        """
        film = self.film
        one, two = film.casts[t], film.casts[s]
        if t == s or film.places[t] != film.places[s] or (one == two and t > s):
            return False
        if not here & ~one and not one & ~here & ~two:
            return True
        return not two & ~one and not one & ~two & ~here and not film.after[s] & left


def _order(came: dict[Key, tuple[Key, int]], key: Key) -> tuple[int, ...]:
    order = []
    while key in came:
        key, scene = came[key]
        order.append(scene)
    return tuple(reversed(order))
