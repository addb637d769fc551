"""Numbering: what a crew has seen keeps its number.

Set-ups are 12A, 12B, ... without I and O, which read as 1 and 0; after Z comes AA. A scene
whose own number ends in a letter takes a hyphen: 12A-A is a set-up of scene 12A, 12AA the
twenty-fifth of scene 12. Numbers no longer used are retired and never given again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from moteur.shots.identity import Use, camera_of, ids_of, matched, shown_by, uses
from moteur.shots.model import Finding, ScenePlan, Treatment

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


def keep(
    plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str] = ()
) -> tuple[ScenePlan, tuple[str, ...]]:
    """Give a plan the numbers that its set-ups and shots had; return it and what is retired.

    A set-up is the very same one before, else one that has the same kind, subjects and size,
    best with the same first element; then one that differs in size or shares an element. New
    ones take the next free number.
    """
    numbers = _numbers(plan, old, retired)
    ids = ids_of(plan.every_shot(), old.every_shot() if old else (), numbers, retired)
    kept = plan.with_treatments(_given(t, numbers, ids) for t in plan.treatments)
    return kept, _gone(kept, old, retired)


def _numbers(plan: ScenePlan, old: ScenePlan | None, retired: Sequence[str]) -> dict[str, str]:
    """Return the number of each set-up: the one that it had, or the next free one."""
    before = old.every_setup() if old else ()
    was = shown_by(old) if old else {}
    given = matched(plan.every_setup(), before, shown_by(plan), was)
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
