"""Numbering: what a crew has seen keeps its number.

Set-ups are 12A, 12B, ... without I and O, which read as 1 and 0; after Z comes AA. A scene
whose own number ends in a letter takes a hyphen: 12A-A is a set-up of scene 12A, 12AA the
twenty-fifth of scene 12. Numbers no longer used are retired and never given again.
"""

import re
from collections.abc import Iterable, Sequence

from moteur.shots.model import Finding, ScenePlan, Setup, Shot

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


def keep(
    plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str] = ()
) -> tuple[ScenePlan, tuple[str, ...]]:
    """Give a plan the numbers that its set-ups and shots had; return it and what is retired.

    A set-up is the one before that has the same kind, subjects and size, best with the same
    first element; then one that differs in size or shares an element. New ones take the
    next free number.
    """
    first = _first_elements(plan)
    was = _first_elements(old) if old else {}
    pairs = _matched(plan, old.setups if old else (), first, was)
    used = set(retired) | {s.number for s in (old.setups if old else ())}
    numbers: dict[str, str] = {}
    index = 0
    for setup in plan.setups:
        if setup.number in pairs:
            numbers[setup.number] = pairs[setup.number]
            continue
        while setup_number(plan.number, index) in used:
            index += 1
        numbers[setup.number] = setup_number(plan.number, index)
        used.add(numbers[setup.number])
    shots = _shots(plan, old, numbers, retired)
    ids = {was_.id: now.id for was_, now in zip(plan.shots, shots, strict=True)}
    kept = plan.model_copy(update={
        "setups": tuple(s.model_copy(update={"number": numbers[s.number]}) for s in plan.setups),
        "shots": shots,
        "findings": tuple(_renamed(f, ids, numbers) for f in plan.findings),
    })  # fmt: skip
    return kept, _gone(kept, old, retired)


def _gone(plan: ScenePlan, old: ScenePlan | None, retired: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers that were given once and now are not."""
    had = [s.number for s in old.setups] + [s.id for s in old.shots] if old else []
    now = {s.number for s in plan.setups} | {s.id for s in plan.shots}
    return tuple(sorted(n for n in {*retired, *had} if n not in now))


def _first_elements(plan: ScenePlan) -> dict[str, tuple[str, ...]]:
    """Return the elements that each set-up covers, in order."""
    found: dict[str, tuple[str, ...]] = {s.number: () for s in plan.setups}
    for shot in plan.shots:
        found[shot.setup] = (*found.get(shot.setup, ()), *shot.elements)
    return found


def _matched(
    plan: ScenePlan, old: Sequence[Setup],
    covers: dict[str, tuple[str, ...]], covered: dict[str, tuple[str, ...]],
) -> dict[str, str]:  # fmt: skip
    """Pair new numbers with old ones, the surest likenesses first."""
    found: dict[str, str] = {}
    for likeness in range(5):
        taken = set(found.values())
        for new in plan.setups:
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


def _shots(
    plan: ScenePlan, old: ScenePlan | None, numbers: dict[str, str], retired: Sequence[str]
) -> tuple[Shot, ...]:
    """Give shots the ids that they had, where set-up and an element agree."""
    before = [s for s in old.shots] if old else []
    given: dict[int, str] = {}
    for exact in (True, False):
        taken = set(given.values())
        for i, shot in enumerate(plan.shots):
            if i in given:
                continue
            number = numbers[shot.setup]
            for was in before:
                same = (
                    was.elements[:1] == shot.elements[:1]
                    if exact
                    else bool(set(was.elements) & set(shot.elements))
                )
                if was.setup == number and was.id not in taken and (same or not was.elements):
                    given[i] = was.id
                    taken.add(was.id)
                    break
    used = {*given.values(), *(s.id for s in before), *retired}
    found: list[Shot] = []
    for i, shot in enumerate(plan.shots):
        number, count = numbers[shot.setup], 1
        while i not in given and f"{number}.{count}" in used:
            count += 1
        id_ = given.get(i, f"{number}.{count}")
        used.add(id_)
        found.append(shot.model_copy(update={"id": id_, "setup": number}))
    return tuple(found)


def _renamed(finding: Finding, ids: dict[str, str], numbers: dict[str, str]) -> Finding:
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
