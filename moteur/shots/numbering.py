"""Numbering: what a crew has seen keeps its number.

Set-ups are 12A, 12B, ... without I and O, which read as 1 and 0; after Z comes AA. A scene
whose own number ends in a letter takes a hyphen: 12A-A is a set-up of scene 12A, 12AA the
twenty-fifth of scene 12. Numbers no longer used are retired and never given again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from moteur.shots.model import Finding, ScenePlan, Setup, Shot, Treatment

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
    ids: dict[tuple[str, tuple[str, ...], int], str] = {}
    counts: dict[str, int] = {}
    found: list[Treatment] = []
    for treatment in plan.treatments:
        given: dict[str, str] = {}
        for setup in treatment.setups:
            number = setup_number(plan.number, len(numbers))
            given[setup.number] = numbers.setdefault(_camera(setup), number)
        named: dict[str, str] = {}
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        for shot in treatment.shots:
            piece = (given[shot.setup], shot.elements)
            seen[piece] = seen.get(piece, 0) + 1
            key = (*piece, seen[piece])
            if key not in ids:
                counts[piece[0]] = counts.get(piece[0], 0) + 1
                ids[key] = f"{piece[0]}.{counts[piece[0]]}"
            named[shot.id] = ids[key]
        found.append(_given(treatment, given, named))
    return plan.with_treatments(found)


def keep(
    plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str] = ()
) -> tuple[ScenePlan, tuple[str, ...]]:
    """Give a plan the numbers that its set-ups and shots had; return it and what is retired.

    A set-up is the one before that has the same kind, subjects and size, best with the same
    first element; then one that differs in size or shares an element. New ones take the
    next free number.
    """
    first = _elements(plan)
    was = _elements(old) if old else {}
    before = old.every_setup() if old else ()
    pairs = _matched(plan.every_setup(), before, first, was)
    used = set(retired) | {s.number for s in before}
    numbers: dict[str, str] = {}
    index = 0
    for setup in plan.every_setup():
        if setup.number in pairs:
            numbers[setup.number] = pairs[setup.number]
            continue
        while setup_number(plan.number, index) in used:
            index += 1
        numbers[setup.number] = setup_number(plan.number, index)
        used.add(numbers[setup.number])
    ids = _ids(plan.every_shot(), old.every_shot() if old else (), numbers, retired)
    kept = plan.with_treatments(_given(t, numbers, ids) for t in plan.treatments)
    return kept, _gone(kept, old, retired)


def _camera(setup: Setup) -> tuple[object, ...]:
    """Return what makes a set-up another one: all but its number and its words."""
    return tuple(
        getattr(setup, name) for name in Setup.model_fields
        if name not in ("number", "sentence", "why")
    )  # fmt: skip


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
    covers: dict[str, tuple[str, ...]], covered: dict[str, tuple[str, ...]],
) -> dict[str, str]:  # fmt: skip
    """Pair new numbers with old ones, the surest likenesses first."""
    found: dict[str, str] = {}
    for likeness in range(5):
        taken = set(found.values())
        for new in setups:
            if new.number in found:
                continue
            for was in old:
                alike = _alike(new, was, covers[new.number], covered[was.number])
                if was.number not in taken and alike is not None and alike <= likeness:
                    found[new.number] = was.number
                    taken.add(was.number)
                    break
    return found


def _alike(new: Setup, old: Setup, covers: Sequence[str], covered: Sequence[str]) -> int | None:
    """Return how sure it is that two set-ups are one, 0 surest; None where they are not."""
    if new.kind != old.kind or set(new.subjects) != set(old.subjects):
        wide = new.kind == old.kind and new.kind in ("master", "establishing")
        return 3 if wide and covers[:1] == covered[:1] else None
    same_first = covers[:1] == covered[:1]
    if new.subjects == old.subjects and new.size == old.size and new.move == old.move:
        if same_first and new.camera == old.camera:
            return 0
        if same_first or set(covers) & set(covered):
            return 1
        return 2 if new.camera == old.camera else 4
    return 3 if same_first or set(covers) & set(covered) else 4


def _ids(
    shots: Sequence[Shot], before: Sequence[Shot], numbers: Mapping[str, str],
    retired: Sequence[str],
) -> dict[str, str]:  # fmt: skip
    """Return for each shot the id that it had, where set-up and an element agree, or a new one."""
    given: dict[str, str] = {}
    for exact in (True, False):
        taken = set(given.values())
        for shot in shots:
            if shot.id in given:
                continue
            number = numbers[shot.setup]
            for was in before:
                same = (
                    was.elements[:1] == shot.elements[:1]
                    if exact
                    else bool(set(was.elements) & set(shot.elements))
                )
                if was.setup == number and was.id not in taken and (same or not was.elements):
                    given[shot.id] = was.id
                    taken.add(was.id)
                    break
    used = {*given.values(), *(s.id for s in before), *retired}
    for shot in shots:
        number, count = numbers[shot.setup], 1
        while shot.id not in given and f"{number}.{count}" in used:
            count += 1
        id_ = given.setdefault(shot.id, f"{number}.{count}")
        used.add(id_)
    return given


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
