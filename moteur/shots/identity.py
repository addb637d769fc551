"""Identity: which set-up and which shot of a plan is which of the plan before."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from moteur.shots.model import ScenePlan, Setup, Shot, Treatment

Use = tuple[str, tuple[str, ...], int]


def camera_of(setup: Setup) -> tuple[object, ...]:
    """Return what makes a set-up another one: all but its number and its words."""
    return tuple(
        getattr(setup, name) for name in Setup.model_fields
        if name not in ("number", "sentence", "why")
    )  # fmt: skip


def uses(treatment: Treatment) -> Iterator[tuple[Use, Shot]]:
    """Yield the shots of a treatment, each with what makes it the same shot in another.

    Its set-up, its elements, and the how-manieth time that it shows them.
    """
    seen: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for shot in treatment.shots:
        seen[shot.setup, shot.elements] += 1
        yield (shot.setup, shot.elements, seen[shot.setup, shot.elements]), shot


def shown_by(plan: ScenePlan) -> dict[str, tuple[str, ...]]:
    """Return the elements that each set-up covers, in order."""
    found: dict[str, tuple[str, ...]] = {s.number: () for s in plan.every_setup()}
    for shot in plan.every_shot():
        found[shot.setup] = (*found.get(shot.setup, ()), *shot.elements)
    return found


def matched(
    setups: Sequence[Setup], old: Sequence[Setup],
    covers: Mapping[str, tuple[str, ...]], covered: Mapping[str, tuple[str, ...]],
) -> dict[str, str]:  # fmt: skip
    """Pair new numbers with old ones, the surest likenesses first."""
    before = {camera_of(s): s.number for s in reversed(old)}
    found = {s.number: n for s in setups if (n := before.get(camera_of(s))) == s.number}
    for likeness in range(5):
        taken = set(found.values())
        for new in (s for s in setups if s.number not in found):
            for was in (s for s in old if s.number not in taken):
                alike = _alike(new, was, covers[new.number], covered[was.number])
                if alike is not None and alike <= likeness:
                    found[new.number] = was.number
                    taken.add(was.number)
                    break
    return found


def _alike(new: Setup, old: Setup, covers: Sequence[str], covered: Sequence[str]) -> int | None:
    """Return how sure it is that two set-ups are one, 0 surest; None where they are not."""
    same_first = covers[:1] == covered[:1]
    if not _same_people(new, old):
        return None
    if new.subjects == old.subjects and new.size == old.size and new.move == old.move:
        if same_first and new.camera == old.camera:
            return 0
        if same_first or set(covers) & set(covered):
            return 1
        return 2 if new.camera == old.camera else 4
    return 3 if same_first or set(covers) & set(covered) else 4


def _same_people(new: Setup, old: Setup) -> bool:
    """Say whether two set-ups are of the same kind and people; an over is not its reverse."""
    if (new.kind, new.eyes) != (old.kind, old.eyes):
        return False
    if new.kind == "over":
        return new.subjects == old.subjects
    return set(new.subjects) == set(old.subjects)


def ids_of(
    shots: Sequence[Shot], before: Sequence[Shot], numbers: Mapping[str, str],
    retired: Sequence[str],
) -> dict[str, str]:  # fmt: skip
    """Return for each shot the id that it had, where set-up and an element agree, or a new one."""
    same = {(s.id, s.setup, s.elements) for s in before}
    given = {s.id: s.id for s in shots if (s.id, numbers[s.setup], s.elements) in same}
    for likeness in (_same_start, _overlap):
        taken = set(given.values())
        for shot in (s for s in shots if s.id not in given):
            for was in before:
                mine = was.setup == numbers[shot.setup] and was.id not in taken
                if mine and likeness(shot, was):
                    given[shot.id] = was.id
                    taken.add(was.id)
                    break
    used = {*given.values(), *(s.id for s in before), *retired}
    for shot in (s for s in shots if s.id not in given):
        number, count = numbers[shot.setup], 1
        while f"{number}.{count}" in used:
            count += 1
        given[shot.id] = f"{number}.{count}"
        used.add(given[shot.id])
    return given


def _same_start(shot: Shot, was: Shot) -> bool:
    return was.elements[:1] == shot.elements[:1] or not was.elements


def _overlap(shot: Shot, was: Shot) -> bool:
    return bool(set(was.elements) & set(shot.elements))
