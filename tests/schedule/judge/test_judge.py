"""The checker finds nothing in a right schedule, and whatever is changed in it."""

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import moteur.schedule.judge
from moteur.schedule.judge import judge
from moteur.schedule.model import Schedule
from tests.schedule.judge.broken import (
    found,
)
from tests.schedule.schedules import (
    LOCKS,
    SCHEDULE,
    STRIPS,
    TERMS,
)

PACKAGE = "moteur.schedule.judge"


def test_the_right_schedule_has_no_fault() -> None:
    assert found() == ""


def test_each_fault_is_one_line() -> None:
    wrong = judge(SCHEDULE.model_copy(update={"days": ()}), STRIPS, TERMS, LOCKS)
    assert len(wrong) > 10
    assert not any("\n" in fault for fault in wrong)


def test_an_empty_schedule_of_nothing_has_no_fault() -> None:
    nothing = TERMS.model_copy(update={"plates": ()})
    assert judge(Schedule(currency="EUR"), (), nothing, {}) == []


def test_it_shares_nothing_with_what_makes_schedules() -> None:
    allowed = ("moteur.film", "moteur.schedule.model", "moteur.schedule.rules.profiles", PACKAGE)
    for file in Path(moteur.schedule.judge.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.module if isinstance(node, ast.ImportFrom) else None
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else [name or ""]
            ours = [n for n in names if n.startswith("moteur")]
            assert all(n.startswith(allowed) for n in ours), (file.name, ours)


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    items = enumerate(value) if isinstance(value, list) else ()
    for key, inner in value.items() if isinstance(value, dict) else items:
        yield from _leaves(inner, (*path, key))
    if not isinstance(value, dict | list):
        yield path, value


PLAIN = SCHEDULE.model_dump(mode="json")
NUMBERS = [
    path
    for path, value in _leaves(PLAIN)
    if type(value) is int and path[0] not in ("others", "bound") and path[-1] != "eighths"
]
LENIENT = ("pick_up", "call")
"""Who is called earlier than needed only waits."""


@given(st.sampled_from(NUMBERS), st.sampled_from([-25, 25]))
def test_no_number_is_free(path: tuple[Any, ...], by: int) -> None:
    if "people" in path and ((path[-1] in LENIENT and by < 0) or (path[-1] == "wrap" and by > 0)):
        return
    plain = copy.deepcopy(PLAIN)
    at = plain
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] += by
    assert found(Schedule.model_validate(plain)), path


@given(st.data())
def test_nothing_that_stands_in_a_schedule_is_without_effect(data: st.DataObject) -> None:
    """Leave out one of a list: a day, a moment, a person, a strip, a line, a listed date."""
    at: Any = copy.deepcopy(PLAIN)
    plain, path = at, []
    while not isinstance(at, list) or data.draw(st.booleans()):
        keys = [k for k in at if k not in FREE] if isinstance(at, dict) else range(len(at))
        keys = [k for k in keys if isinstance(at[k], dict | list) and at[k]]
        if not keys:
            return
        path.append(data.draw(st.sampled_from(keys)))
        at = at[path[-1]]
    gone = at.pop(data.draw(st.integers(0, len(at) - 1)))
    if path[-1] == "people" and gone["call"] is None:
        return
    assert found(Schedule.model_validate(plain)), (path, gone)


FREE = ("others", "moved", "rules", "boneyard", "plays", "parts", "held", "sun", "costs", "codes")
"""What may be shorter, or is no list."""
