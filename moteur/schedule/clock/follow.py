"""A day begun: scenes shot so far, by the clock, and what they cost."""

from typing import NamedTuple

from moteur.schedule.clock.ahead import Ahead, Rest
from moteur.schedule.clock.asked import Asked
from moteur.schedule.clock.hours import Span, fed_since, opens, take
from moteur.schedule.clock.price import join, judged, nuisance, rested


class Begun(NamedTuple):
    """A day up to a minute. `calls` are of people on set whose hours rules still judge."""

    mask: int
    place: int
    now: int
    fed: int
    meals: tuple[Span, ...]
    calls: tuple[tuple[int, int], ...]
    cost: int
    order: tuple[int, ...]

    def key(self) -> tuple[object, ...]:
        """Return all that the rest of the day can depend on."""
        return (self.mask, self.place, self.now, self.fed, self.meals, self.calls)


class Follow:
    """What may follow what, from one call on."""

    def __init__(self, day: Asked, ahead: Ahead, call: int) -> None:
        self.day, self.ahead, self.call = day, ahead, call
        self.latest = call + _longest(day)
        first = [s for s in range(len(day.people)) if day.people[s].rests]
        heard = [s for s, p in enumerate(day.people) if _longest(day) + p.makeup > p.quiet]
        self.heard = sum(1 << s for s in {*first, *heard})

    def begin(self) -> Begun:
        """Return the day at its call."""
        faults, money = rested(self.day.crew, self.call)
        cost = join(faults, money, 0, abs(self.call - self.day.call))
        return Begun(0, -1, self.call, self.call, (), (), cost, ())

    def extend(self, begun: Begun, index: int) -> Begun:
        """Return the day with one more scene."""
        day, ahead, scene = self.day, self.ahead, self.day.scenes[index]
        mask = begun.mask | 1 << index
        new = scene.cast & ~ahead.cast(begun.mask)
        fed = fed_since(day, scene, begun.place, begun.now, begun.fed, new, begun.meals)
        taken = take(day, scene, begun.place, begun.now, fed, new)
        cost = begun.cost + ahead.during(begun.mask, index)
        if begun.place not in (-1, scene.place):
            cost += ahead.moving(begun.mask)
        if taken.waited:
            cost += join(0, 0, ahead.waits(begun.mask) * taken.waited)
        if taken.missed:
            cost += join(1, 0)
        bad = nuisance(scene, taken)
        if bad:
            cost += join(0, 0, bad * day.crew.weight)
        meals = begun.meals + taken.meals
        calls, paid = self._people(begun, mask, new, taken.start, taken.end, meals)
        order = (*begun.order, index)
        return Begun(mask, scene.place, taken.end, taken.fed, meals, calls, cost + paid, order)

    def _people(
        self, begun: Begun, mask: int, new: int, start: int, end: int, meals: tuple[Span, ...]
    ) -> tuple[tuple[tuple[int, int], ...], int]:
        """Return whose hours go on, and what those cost who begin or end."""
        day, calls, cost = self.day, begun.calls, 0
        new &= self.heard
        while new:
            index = (new & -new).bit_length() - 1
            new &= new - 1
            person = day.people[index]
            call = start - person.makeup
            if person.rests:
                cost += join(*rested(person, call))
            if self.latest - call > person.quiet:
                calls = (*calls, (index, call))
        if not calls:
            return (), cost
        todo = self.ahead.cast(self.ahead.full & ~mask)
        going = []
        for index, call in calls:
            if todo >> index & 1:
                going.append((index, call))
                continue
            inside = tuple([m for m in meals if m[0] >= call and m[1] <= end])
            works = self.ahead.works[index]
            cost += join(*judged(day, day.people[index], call, end, inside, works))
        return tuple(sorted(going)), cost

    def least(self, begun: Begun) -> int:
        """Return a price that no end of this day is below; at its end, the price."""
        day, ahead = self.day, self.ahead
        eaten = sum([end - start for start, end in begun.meals])
        rest = ahead.rest(begun.mask)
        faults, idle = self._dark(begun.now, rest) if rest.lit else (0, 0)
        moves = ahead.places_left(begun.mask, begun.place) * day.move if ahead.several else 0
        work = begun.now - self.call - eaten + rest.minutes + moves + idle
        money, over = day.overtime(work) if work > day.capacity else (0, 0)
        cost = begun.cost + ahead.left(begun.mask, begun.place)
        cost += join(faults + (over > 0), money, idle * day.crew.weight)
        if not rest.scenes and begun.now - self.call > day.crew.quiet:
            cost += self._crew(begun, work)
        return cost

    def _crew(self, begun: Begun, work: int) -> int:
        crew = self.day.crew
        return join(*judged(self.day, crew, self.call, begun.now, begun.meals, work))

    def _dark(self, now: int, rest: Rest) -> tuple[int, int]:
        """Return how many scenes miss their light at least, or else minutes of waiting.

        A wait is what nothing else can fill: no other scene, no move, no meal.
        """
        day, faults, idle = self.day, 0, 0
        for i in rest.lit:
            start, missed = opens(day.scenes[i], now)
            if missed:
                faults += 1
            elif start > now:
                meals = ((start - now) // max(1, day.within // 2) + 1) * day.meal
                moves = rest.scenes * day.move if self.ahead.several else 0
                others = rest.minutes - self.ahead.minutes[i]
                idle = max(idle, start - now - others - moves - meals)
        return faults, (0 if faults else idle)


def _longest(day: Asked) -> int:
    """Return the minutes from call to wrap of a day that is not too long, meals with it."""
    moves = (len(day.scenes) - 1) * day.move if len({s.place for s in day.scenes}) > 1 else 0
    work = sum(scene.minutes for scene in day.scenes) + moves
    if any(scene.opens is not None for scene in day.scenes):
        work = max(work, day.capacity + sum(minutes for minutes, _ in day.tiers))
    return work + (work // max(1, day.within // 2) + 1) * day.meal
