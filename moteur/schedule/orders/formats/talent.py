"""Talent scheduling files (Cheng, Diamond and Lin, 1993), as solvers hand them round.

The name; how many scenes and actors; for each actor a row of zeros and ones by scene with the
daily wage at its end; the scenes' durations.
"""

from moteur.film.errors import BadInput
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.formats.numbers import ACTORS, SCENES, Numbers


def read(text: str, where: str) -> Film:
    """Read a file's text; raise BadInput with file and line."""
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if line.strip()), None)
    if head is None:
        raise BadInput("the file is empty", where, "give a talent-scheduling instance")
    numbers = Numbers(text, where, skip=head + 1)
    scenes = numbers.next("the number of scenes", 1, SCENES)
    actors = numbers.next("the number of actors", 0, ACTORS)
    casts: list[set[int]] = [set() for _ in range(scenes)]
    wages = []
    for actor in range(actors):
        plays = numbers.row(scenes, f"0 or 1 of actor {actor} in scene", 0, 1)
        wages.append(numbers.next(f"the wage of actor {actor}"))
        for scene in range(scenes):
            if plays[scene]:
                casts[scene].add(actor)
    durations = numbers.row(scenes, "the duration of scene")
    numbers.end()
    numbers.sound(sum(wages) * sum(durations))
    return Film(lines[head].strip(), tuple(durations), tuple(map(frozenset, casts)), tuple(wages))
