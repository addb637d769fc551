import json
from pathlib import Path
from typing import Any

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.days import reading
from moteur.schedule.days.model import Answer, Problem

from .problems import small

SCHEMAS = Path(__file__).parents[3] / "docs" / "schemas"


@pytest.mark.parametrize("kind", [Problem, Answer])
def test_the_published_schema_is_the_document_s(kind: type[Problem | Answer]) -> None:
    published = (SCHEMAS / f"{kind.name}.1.json").read_text(encoding="utf-8")
    assert published == reading.schema(kind), f"write reading.schema({kind.__name__}) there"


def test_the_smallest_form_is_enough() -> None:
    problem = reading.problem(json.dumps(small()), "film.json")
    assert [scene.id for scene in problem.scenes] == ["1", "2", "3", "4"]
    assert problem.cast[0].hold_rate_cents is None


def wrong(change: str, value: Any) -> str:
    """Set a field of the small problem, by its path, and return it as a file."""
    plain: Any = small()
    *path, last = [int(part) if part.isdigit() else part for part in change.split(".")]
    at = plain
    for part in path:
        at = at[part]
    at[last] = value
    return json.dumps(plain)


BROKEN = [
    ("days.0.date", "2027-02-30", "days.0.date: day"),
    ("days.0.date", 20270301, "days.0.date: write a date as 2027-03-04"),
    ("days.1.date", "2027-03-01", "days: 2027-03-01 is there twice"),
    ("scenes.1.cast", ["zoe"], "scenes.1.cast: zoe is not in cast"),
    ("scenes.1.location", "moon", "scenes.1.location: moon is not in locations"),
    ("scenes.1.minutes", 700, "scenes.1.minutes: scene 2 takes 700 minutes"),
    ("scenes.1.minutes", 0, "scenes.1.minutes: "),
    ("scenes.1.minutes", 12.5, "scenes.1.minutes: "),
    ("scenes.1.id", "1", "scenes: 1 is there twice"),
    ("scenes.1.time", "NOON", "scenes.1.time: "),
    ("scenes", [], "scenes: there are none"),
    ("days", [], "days: there are none"),
    ("cast.0.day_rate_cents", -1, "cast.0.day_rate_cents: "),
    ("cast.0.day_rate_cents", True, "cast.0.day_rate_cents: "),
    ("cast.0.unavailable", ["2027-13-01"], "cast.0.unavailable.0: month"),
    ("cast.0.mood", "bad", "cast.0.mood: this field is not known"),
    ("units", 2, "units: this field is not known"),
    ("precedences", [["1", "2"], ["2", "3"], ["3", "1"]], "is a circle"),
    ("precedences", [["1", "9"]], "precedences.0: 9 is not in scenes"),
    ("locks", [{"scene": "1", "date": "2030-01-01"}], "locks.0.date: 2030-01-01 is not in days"),
    ("scenes.1.units", ["B"], "scenes.1.units: B is not in days"),
    ("limits", [{"scenes": ["9"], "minutes": 5}], "limits.0.scenes: 9 is not in scenes"),
    ("limits", [{"scenes": ["1"], "minutes": -1}], "limits.0.minutes: "),
    (
        "limits",
        [{"scenes": ["1"], "minutes": 5, "dates": [["2030-01-01", 1]]}],
        "limits.0.dates: 2030-01-01 is not in days",
    ),
    (
        "gaps",
        [{"before": ["1"], "after": ["2"], "least": 3, "most": 2}],
        "gaps.0.most: 2 is less than least, 3",
    ),
    ("gaps", [{"before": ["1"], "after": ["9"], "least": 0, "most": 2}], "gaps.0.after: 9 is not"),
    ("locks", [{"same_day": ["1", "9"]}], "locks.0: 9 is not in scenes"),
]


@pytest.mark.parametrize(("field", "value", "said"), BROKEN)
def test_a_mistake_is_one_line_that_names_its_field(field: str, value: Any, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        reading.problem(wrong(field, value), "film.json")
    assert said in str(caught.value)
    assert str(caught.value).startswith("film.json: ")
    assert "\n" not in str(caught.value)


def test_too_many_scenes_are_refused_with_a_reason() -> None:
    plain = small()
    plain["scenes"] = [{**plain["scenes"][0], "id": str(n)} for n in range(10_000)]
    with pytest.raises(BadInput, match="scenes: 10000 are too many; at most 2500"):
        reading.problem(json.dumps(plain))


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe{", b"[]", b"[" * 100_000, b"null"])
def test_what_is_no_problem_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        reading.problem(data)
