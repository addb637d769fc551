"""Rhythm: shots that can be read, and cuts that do not tick like a clock."""

from collections.abc import Iterator
from functools import lru_cache

from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.looks import wider

READ, READ_WIDE = 1.0, 1.5
"""Seconds: a face is read in one; a frame with more to find in it needs half as much again."""
EVEN, ALIKE = 6, 0.1
"""So many shots in a row within a tenth of their mean length tick like a clock."""
RETURNS = 7
"""So many shots in a row may go between the same two set-ups; then something has to change."""


def readable(cut: Cut, i: int) -> Iterator[Found]:
    """Find a shot too short to be read."""
    seen = cut.shots[i]
    least = READ_WIDE if wider(seen.setup.size) else READ
    if seen.shot.seconds < least - 1e-6:
        yield Found(seen.shot.id, "too short", cut.say(
            "too short", shot=seen.shot.id, seconds=f"{seen.shot.seconds:.1f}", least=f"{least:g}"
        ))  # fmt: skip


def held(cut: Cut, i: int) -> Iterator[Found]:
    """Find a shot held longer than its style holds one."""
    seen = cut.shots[i]
    if seen.shot.seconds > cut.style.longest + 1e-6:
        yield Found(seen.shot.id, "held", cut.say(
            "held", shot=seen.shot.id, seconds=f"{seen.shot.seconds:.0f}",
            most=f"{cut.style.longest:.0f}",
        ))  # fmt: skip


def even(cut: Cut) -> Iterator[Found]:
    """Find a run of many shots of the same length; it is told at the last of them."""
    for last, count, mean in _runs(tuple(s.shot.seconds for s in cut.shots)):
        id_ = cut.shots[last].shot.id
        yield Found(id_, "even cutting", cut.say(
            "even", count=count, seconds=f"{mean:.1f}", shot=id_
        ))  # fmt: skip


@lru_cache(maxsize=64)
def _runs(lengths: tuple[float, ...]) -> tuple[tuple[int, int, float], ...]:
    """Return the runs of lengths that tick: the last of each, how many, and their mean."""
    found: list[tuple[int, int, float]] = []
    start = 0
    for i in range(1, len(lengths) + 1):
        if i < len(lengths) and _alike(lengths[start : i + 1]):
            continue
        if i - start >= EVEN:
            found.append((i - 1, i - start, sum(lengths[start:i]) / (i - start)))
        # The longest run that ends with this shot goes on.
        start = next((k for k in range(start + 1, i) if _alike(lengths[k : i + 1])), i)
    return tuple(found)


def _alike(lengths: tuple[float, ...]) -> bool:
    mean = sum(lengths) / len(lengths)
    return max(lengths) - mean <= ALIKE * mean and mean - min(lengths) <= ALIKE * mean


def back_and_forth(cut: Cut) -> Iterator[Found]:
    """Find two set-ups that go on answering each other with nothing between."""
    numbers = [s.setup.number for s in cut.shots]
    run = 1
    for i in range(1, len(numbers)):
        if numbers[i] == numbers[i - 1]:
            run = 1
        else:
            run = run + 1 if i > 1 and numbers[i] == numbers[i - 2] else 2
        if run == RETURNS + 1:
            yield Found(cut.shots[i].shot.id, "back and forth", cut.say(
                "back and forth", shot=cut.shots[i].shot.id, one=numbers[i - 1],
                other=numbers[i], most=RETURNS,
            ))  # fmt: skip
            run = 2
