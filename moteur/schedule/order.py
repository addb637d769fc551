"""Order: scenes put on days one after another, and the strips of a day in shooting order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from moteur.schedule.board import fold
from moteur.schedule.model import Strip
from moteur.schedule.problem import Problem

_LIGHTS = {"dawn": 0, "day": 1, "dusk": 2, "night": 3}


@dataclass
class Room:
    """What is left of a day's minutes while it is filled."""

    problem: Problem
    scenes: list[int] = field(default_factory=list)

    def takes(self, scene: int) -> bool:
        """Say whether a scene still fits; the first always does."""
        problem, scenes = self.problem, [*self.scenes, scene]
        if len(scenes) == 1:
            return True
        breaks = len({problem.place[s] for s in scenes}) - 1
        breaks += {1, 2} <= {problem.outside[s] for s in scenes}
        needed = sum(problem.minutes[s] for s in scenes) + breaks * problem.move_minutes
        return needed <= problem.day_minutes


def in_turn(
    problem: Problem, scenes: Iterable[int], back: bool = False
) -> tuple[list[int], list[int]]:
    """Put scenes on days in the order given; return a day for each, and who had to be forced.

    A scene goes to the first allowed day with room from where the scene before it stands
    (`back`: from the first day), then to any allowed day with room. Where there is none it
    is forced onto the first empty day. Pinned scenes lie on their days beforehand.
    """
    rooms = [Room(problem) for _ in range(problem.days)]
    days, forced, now = [-1] * len(problem.strips), [], 0
    for scene, number in problem.pinned:
        later = range(number - 1, problem.days)
        days[scene] = next((d for d in later if problem.allowed[scene] >> d & 1), number - 1)
        rooms[days[scene]].scenes.append(scene)
    for scene in scenes:
        if days[scene] >= 0:
            continue
        allowed = problem.allowed[scene]
        order = [*range(now, problem.days), *range(now)]
        fitting = (d for d in order if allowed >> d & 1 and rooms[d].takes(scene))
        day = next(fitting, -1)
        if day < 0:
            forced.append(scene)
            day = next(d for d in order if not rooms[d].scenes)
        elif not back and day >= now:
            now = day
        rooms[day].scenes.append(scene)
        days[scene] = day
    return days, forced


def script_order(problem: Problem) -> tuple[list[int], list[int]]:
    """Put the scenes on days in script order: how a film would be shot without a schedule."""
    return in_turn(problem, range(len(problem.strips)))


def by_place(problem: Problem, tight_first: bool = False) -> tuple[list[int], list[int]]:
    """Put the scenes on days place by place, by night last: what an assistant tries first.

    `tight_first` places first what few days allow.
    """
    first = {place: index for index, place in reversed(list(enumerate(problem.place)))}

    def rank(scene: int) -> tuple[int, ...]:
        tight = problem.allowed[scene].bit_count() if tight_first else 0
        return (tight, first[problem.place[scene]], problem.outside[scene], scene)

    return in_turn(problem, sorted(range(len(problem.strips)), key=rank), back=True)


def of_a_day(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Return a day's strips as they are shot: place by place, each from dawn to night.

    Places follow one another by their light, then by the script; within a place and a
    light, exteriors come before interiors and sets stay together.
    """
    index = {strip.scene: at for at, strip in enumerate(strips)}
    light = {strip.scene: _LIGHTS.get(strip.time, 1) for strip in strips}
    places: dict[str, list[Strip]] = {}
    for strip in strips:
        places.setdefault(fold(strip.place), []).append(strip)

    def place_rank(group: list[Strip]) -> tuple[float, int]:
        return (sum(light[s.scene] for s in group) / len(group), index[group[0].scene])

    def rank(strip: Strip) -> tuple[int, bool, str, int]:
        return (light[strip.scene], strip.setting == "INT", fold(strip.set), index[strip.scene])

    groups = sorted(places.values(), key=place_rank)
    return tuple(strip for group in groups for strip in sorted(group, key=rank))
