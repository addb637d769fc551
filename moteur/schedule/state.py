"""The state of a search: scenes on days, with the cost kept up to date move by move."""

from collections.abc import Sequence

from moteur.schedule.problem import Problem


class State:
    """A schedule that can be changed and changed back, one scene at a time.

    `cost` is in minor units. A performer's days are bits, so that holds are counted by
    shifts and masks; one move costs a few microseconds a performer. Days may be too full
    for a while: `over` says by how much.
    """

    def __init__(self, problem: Problem, days: Sequence[int]) -> None:
        self.problem = problem
        self.day = [-1] * len(days)
        self.scenes: list[set[int]] = [set() for _ in range(problem.days)]
        self.minutes = [0] * problem.days
        self.at_place = [[0] * len(problem.fee) for _ in range(problem.days)]
        self.places = [0] * problem.days
        self.sun, self.dark = [0] * problem.days, [0] * problem.days
        self.times = [[0] * problem.days for _ in problem.rate]
        self.works = [0] * len(problem.rate)
        self.pay = [0] * len(problem.rate)
        self._over, self._both = [0] * problem.days, [False] * problem.days
        self.mixed = 0
        self.used = 0
        self.cost = 0
        for scene, day in enumerate(days):
            self._put(scene, day)
        self._pay_all()

    @property
    def over(self) -> int:
        """Return by how many minutes the days are too full, in all."""
        return sum(self._over)

    @property
    def ties(self) -> int:
        """Return what decides between schedules of one cost; less is better.

        Shooting dates left idle between the first and the last day, and days that hold
        exteriors both by day and by night.
        """
        return self._idle() + self.mixed

    def _idle(self) -> int:
        if not self.used:
            return 0
        first = (self.used & -self.used).bit_length() - 1
        return self.used.bit_length() - first - self.used.bit_count()

    def _weigh(self, day: int) -> None:
        """Bring up to date how far a day is too full, and whether it waits for the dark."""
        problem, breaks = self.problem, max(0, self.places[day] - 1)
        both = bool(self.sun[day] and self.dark[day])
        self.mixed += both - self._both[day]
        self._both[day] = both
        if len(self.scenes[day]) <= 1:
            self._over[day] = 0
            return
        needed = self.minutes[day] + (breaks + both) * problem.move_minutes
        self._over[day] = max(0, needed - problem.day_minutes)

    def keeps_pins(self) -> bool:
        """Say whether each pinned scene lies on its shooting day."""
        return all(
            (self.used & ((1 << self.day[scene]) - 1)).bit_count() == number - 1
            for scene, number in self.problem.pinned
        )

    def move(self, scene: int, day: int) -> None:
        """Put a scene on another day; nothing is checked."""
        used = self.used
        self._take(scene)
        self._put(scene, day)
        if self.used != used:
            self._pay_all()
        else:
            for person in self.problem.cast[scene]:
                self._pay(person)

    def _put(self, scene: int, day: int) -> None:
        problem = self.problem
        self.day[scene] = day
        if not self.scenes[day]:
            self.used |= 1 << day
            self.cost += problem.crew
        self.scenes[day].add(scene)
        self.minutes[day] += problem.minutes[scene]
        self._visit(problem.place[scene], day, 1)
        self.sun[day] += problem.outside[scene] == 1
        self.dark[day] += problem.outside[scene] == 2
        self._weigh(day)
        for person in problem.cast[scene]:
            self.times[person][day] += 1
            self.works[person] |= 1 << day

    def _take(self, scene: int) -> None:
        problem, day = self.problem, self.day[scene]
        self.scenes[day].discard(scene)
        if not self.scenes[day]:
            self.used &= ~(1 << day)
            self.cost -= problem.crew
        self.minutes[day] -= problem.minutes[scene]
        self._visit(problem.place[scene], day, -1)
        self.sun[day] -= problem.outside[scene] == 1
        self.dark[day] -= problem.outside[scene] == 2
        self._weigh(day)
        for person in problem.cast[scene]:
            self.times[person][day] -= 1
            if not self.times[person][day]:
                self.works[person] &= ~(1 << day)

    def _visit(self, place: int, day: int, by: int) -> None:
        counts, before = self.at_place[day], self.places[day]
        if counts[place] == (0 if by > 0 else 1):
            self.places[day] += by
            moves = max(0, self.places[day] - 1) - max(0, before - 1)
            self.cost += by * self.problem.fee[place] + moves * self.problem.move
        counts[place] += by

    def _pay(self, person: int) -> None:
        problem, works = self.problem, self.works[person]
        if not works:
            pay = 0
        else:
            # Days strictly between the first and the last that are worked.
            between = ((1 << (works.bit_length() - 1)) - 1) & ~(((works & -works) << 1) - 1)
            held = between & self.used & problem.available[person] & ~works
            pay = problem.rate[person] * works.bit_count()
            pay += problem.hold[person] * held.bit_count()
        self.cost += pay - self.pay[person]
        self.pay[person] = pay

    def _pay_all(self) -> None:
        for person in range(len(self.works)):
            self._pay(person)
