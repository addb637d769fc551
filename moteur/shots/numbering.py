"""Numbering: what a crew has seen keeps its number.

Set-ups are 12A, 12B, ... without I and O, which read as 1 and 0; after Z comes AA. A scene
whose own number ends in a letter takes a hyphen: 12A-A is a set-up of scene 12A, 12AA the
twenty-fifth of scene 12. Numbers no longer used are retired and never given again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from moteur.shots.model import Finding, ScenePlan, Setup, Shot, Treatment

Use = tuple[str, tuple[str, ...], int]
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def letters(index: int) -> str:
    """Return the letters of the set-up with this index: 0 -> A, 8 -> J, 24 -> AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


def setup_number(scene: str, index: int) -> str:
    """Return a set-up's number, as ``12B``."""
    return f"{scene}-{letters(index)}" if scene[-1:].isalpha() else f"{scene}{letters(index)}"


def numbered(plan: ScenePlan) -> ScenePlan:
    """Return a fresh plan with numbers, given to one treatment after another.

    The same camera has the same number in each treatment, and the same lines in it the same
    shot.
    """
    numbers: dict[tuple[object, ...], str] = {}
    ids: dict[Use, str] = {}
    counts: Counter[str] = Counter()
    found: list[Treatment] = []
    for treatment in plan.treatments:
        given: dict[str, str] = {}
        for setup in treatment.setups:
            number = setup_number(plan.number, len(numbers))
            given[setup.number] = numbers.setdefault(camera_of(setup), number)
        named: dict[str, str] = {}
        for (setup_of, elements, again), shot in uses(treatment):
            number = given[setup_of]
            use = (number, elements, again)
            if use not in ids:
                counts[number] += 1
                ids[use] = f"{number}.{counts[number]}"
            named[shot.id] = ids[use]
        found.append(_given(treatment, given, named))
    return plan.with_treatments(found)


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


def keep(
    plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str] = ()
) -> tuple[ScenePlan, tuple[str, ...]]:
    """Give a plan the numbers that its set-ups and shots had; return it and what is retired.

    A set-up is the very same one before, else one that has the same kind, subjects and size,
    best with the same first element; then one that differs in size or shares an element. New
    ones take the next free number.
    """
    numbers = _numbers(plan, old, retired)
    ids = _ids(plan.every_shot(), old.every_shot() if old else (), numbers, retired)
    kept = plan.with_treatments(_given(t, numbers, ids) for t in plan.treatments)
    return kept, _gone(kept, old, retired)


def _numbers(plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str]) -> dict[str, str]:
    """Return the number of each set-up: the one that it had, or the next free one."""
    before = old.every_setup() if old else ()
    was = _elements(old) if old else {}
    given = _matched(plan.every_setup(), before, _elements(plan), was)
    used = {*retired, *(s.number for s in before)}
    index = 0
    for setup in plan.every_setup():
        if setup.number in given:
            continue
        while setup_number(plan.number, index) in used:
            index += 1
        given[setup.number] = setup_number(plan.number, index)
        used.add(given[setup.number])
    return given


def _given(treatment: Treatment, numbers: Mapping[str, str], ids: Mapping[str, str]) -> Treatment:
    """Return a treatment with other numbers."""
    return treatment.model_copy(update={
        "setups": tuple(
            s.model_copy(update={"number": numbers[s.number]}) for s in treatment.setups
        ),
        "shots": tuple(
            s.model_copy(update={"id": ids[s.id], "setup": numbers[s.setup]})
            for s in treatment.shots
        ),
        "findings": tuple(_renamed(f, ids, numbers) for f in treatment.findings),
    })  # fmt: skip


def _gone(plan: ScenePlan, old: ScenePlan | None, retired: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers that were given once and now are not."""
    had = [s.number for s in old.every_setup()] + [s.id for s in old.every_shot()] if old else []
    now = {s.number for s in plan.every_setup()} | {s.id for s in plan.every_shot()}
    return tuple(sorted(n for n in {*retired, *had} if n not in now))


def _elements(plan: ScenePlan) -> dict[str, tuple[str, ...]]:
    """Return the elements that each set-up covers, in order."""
    found: dict[str, tuple[str, ...]] = {s.number: () for s in plan.every_setup()}
    for shot in plan.every_shot():
        found[shot.setup] = (*found.get(shot.setup, ()), *shot.elements)
    return found


def _matched(
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
        wide = new.kind == old.kind and new.kind in ("master", "establishing")
        return 3 if wide and same_first else None
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


def _ids(
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


def _renamed(finding: Finding, ids: Mapping[str, str], numbers: Mapping[str, str]) -> Finding:
    """Say a finding in the numbers that were given."""
    every = {**ids, **numbers}
    pattern = re.compile(
        "|".join(
            rf"(?<![\w.-]){re.escape(n)}(?![\w-]|\.\d)"
            for n in sorted(every, key=len, reverse=True)
        )
        or r"(?!)"
    )
    text = pattern.sub(lambda m: every[m.group()], finding.text)
    return finding.model_copy(update={"shot": ids.get(finding.shot, finding.shot), "text": text})
