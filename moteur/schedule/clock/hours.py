"""Hours: what an order and a call become by the clock, with meals, moves and waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from moteur.schedule.clock.asked import Asked, Scene

Span = tuple[int, int]

FED = 10**6
"""A minute that no day reaches: since then nobody asks for a meal any more."""


class Taken(NamedTuple):
    """A scene by the clock: meals before or in it, its move, its wait, start and end.

    `fed` is the end of the last meal, or the earliest call; `missed` says that its light is.
    """

    moved: int
    meals: tuple[Span, ...]
    arrive: int
    start: int
    end: int
    waited: int
    fed: int
    missed: bool


def opens(scene: Scene, now: int) -> tuple[int, bool]:
    """Return when a scene can begin from now on, and whether its light is missed."""
    if scene.opens is None:
        return now, False
    for first, last in scene.opens:
        start = max(now, first)
        if start + scene.minutes <= last:
            return start, False
    return now, True


def take(day: Asked, scene: Scene, place: int, now: int, fed: int, new: int = 0) -> Taken:
    """Return how a scene follows at a minute of the day; `new` are who come for it.

    The company eats before a scene that would end too late for a meal, after the move where
    there is time; in the wait for light where that is long enough; but not before half the
    time to it has passed: then the meal breaks the scene.
    """
    move = day.move if place not in (-1, scene.place) else 0
    moved = arrive = now + move
    start, missed = opens(scene, arrive)
    due = fed + day.within
    meals: tuple[Span, ...] = ()
    waits = start - arrive
    if start + scene.minutes > due:
        early = arrive - fed < day.within // 2
        if not early or waits >= day.meal or start > due:
            at = arrive if arrive <= due or not move else now
            if at < arrive:
                moved = arrive = now + day.meal + move
            else:
                arrive += day.meal
            fed = at + day.meal
            meals = ((at, fed),)
            start, missed = opens(scene, arrive)
            fed = _fed(day, new, start, meals[0])
            due = fed + day.within if day.again else FED
            waits = start - arrive
    while day.again and day.meal and start > due:  # a wait longer than from meal to meal
        fed = due + day.meal
        meals, arrive = (*meals, (due, fed)), arrive + day.meal
        start, missed = opens(scene, max(start, fed))
        waits = start - arrive
        fed = _fed(day, new, start, meals[-1])
        due = fed + day.within
    end, cut = start + scene.minutes, max(due, start)
    while end > cut:
        meals = (*meals, (cut, cut + day.meal))
        fed = cut + day.meal
        end += day.meal
        cut = fed + day.within if day.again else FED
    if scene.opens is not None and not missed and end - start > scene.minutes:
        missed = not any(first <= start and end <= last for first, last in scene.opens)
    if meals and not day.again:
        fed = FED
    return Taken(moved, meals, arrive, start, end, waits, fed, missed)


@dataclass(frozen=True)
class Walk:
    """An order by the clock: what `take` says of each scene, and the crew's call and wrap."""

    order: tuple[int, ...]
    call: int
    taken: tuple[Taken, ...]

    @property
    def wrap(self) -> int:
        """Return when the last scene ends."""
        return self.taken[-1].end if self.taken else self.call

    @property
    def meals(self) -> tuple[Span, ...]:
        """Return all meals."""
        return tuple(meal for taken in self.taken for meal in taken.meals)

    @property
    def work(self) -> int:
        """Return minutes from call to wrap, meals apart."""
        return self.wrap - self.call - sum(end - start for start, end in self.meals)


def walk(day: Asked, order: Sequence[int], call: int) -> Walk:
    """Return an order by the clock, from a call on."""
    now = fed = call
    place, begun = -1, 0
    taken: list[Taken] = []
    meals: tuple[Span, ...] = ()
    for index in order:
        scene = day.scenes[index]
        new = scene.cast & ~begun
        fed = fed_since(day, scene, place, now, fed, new, meals)
        one = take(day, scene, place, now, fed, new)
        taken.append(one)
        meals += one.meals
        now, fed, place, begun = one.end, one.fed, scene.place, begun | scene.cast
    return Walk(tuple(order), call, tuple(taken))


def fed_since(
    day: Asked,
    scene: Scene,
    place: int,
    now: int,
    fed: int,
    new: int,
    meals: Sequence[Span],
) -> int:
    """Return since when somebody waits for a meal: who is made up before the crew's call too.

    `new` are who come for this scene. Who is called while the others eat has had none.
    """
    if not new or fed == FED:
        return fed
    calls = [-p.makeup for i, p in enumerate(day.people) if new >> i & 1]
    if not any(calls):
        return fed
    start = opens(scene, now + (day.move if place not in (-1, scene.place) else 0))[0]
    first, last = meals[-1] if meals else (-FED, FED)
    return min([fed, *(start + call for call in calls if first < start + call < last)])


def _fed(day: Asked, new: int, start: int, meal: Span) -> int:
    """Return since when somebody waits for the meal after one that comes before a scene.

    Who comes for the scene and is called while the others eat has had none.
    """
    fed = meal[1]
    if new:
        for i, person in enumerate(day.people):
            if person.makeup and new >> i & 1 and meal[0] < start - person.makeup < fed:
                fed = start - person.makeup
    return fed
