import json
from typing import Any

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.days import infeasible, reading, workers

from .problems import date, small


def film(people: dict[str, list[str]] | None = None, **more: Any) -> reading.Problem:
    """Return the small film, its people free on some dates alone."""
    plain = small(**more)
    for person in plain["cast"]:
        if people and person["id"] in people:
            person["available"] = people[person["id"]]
    return reading.problem(json.dumps(plain))


def test_somebody_is_needed_for_longer_than_they_are_free() -> None:
    said = infeasible.why(film({"ana": [date(2)]}))
    assert said == (
        "ana is free on 3 March 2027 only; scenes 1, 3 and 4 need 15 hours of ana; "
        "that day holds 10 hours"
    )


def test_several_units_have_one_date_and_a_person_is_in_one_of_them() -> None:
    days = [
        {"date": date(d), "capacity_minutes": 600, "unit": unit}
        for d in range(3)
        for unit in ("", "second")
    ]
    said = infeasible.why(film({"ana": [date(2)]}, days=days))
    assert said.startswith("ana is free on 3 March 2027 only; nobody is in two units on one date")
    assert said.endswith("scenes 1, 3 and 4 need 15 hours of ana; that day holds 10 hours")
    said = infeasible.why(film({"ana": [date(0), date(2)], "ben": [date(1)]}, days=days))
    assert "ana is free on 1 and 3 March 2027 only" in said


def test_what_the_main_unit_alone_shoots_needs_its_days() -> None:
    days = [{"date": date(0), "capacity_minutes": 600, "unit": unit} for unit in ("", "second")]
    scenes = [scene | {"units": [""], "cast": []} for scene in small()["scenes"]]
    said = infeasible.why(film(days=days, scenes=scenes))
    assert "are for the main unit only" in said and "that day holds 10 hours" in said


def test_two_people_of_a_scene_are_never_free_together() -> None:
    said = infeasible.why(film({"ana": [date(1), date(2)], "ben": [date(0)]}))
    assert said == (
        "ana is free on 2 and 3 March 2027 only; ben is free on 1 March 2027 only; "
        "scene 3 needs ana and ben"
    )


def test_there_are_too_few_days() -> None:
    days = [{"date": date(0), "capacity_minutes": 600}]
    said = infeasible.why(film(days=days))
    assert said.startswith("scenes ")
    assert said.endswith(" need 15 hours; that day holds 10 hours")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {
                "precedences": [["1", "2"], ["3", "4"]],
                "locks": [{"scene": "1", "date": date(2)}, {"scene": "2", "date": date(1)}],
            },
            "scene 1 is locked on 3 March 2027; scene 2 is locked on 2 March 2027; "
            "scene 1 has to be before scene 2",
        ),
        (
            {"locks": [{"same_day": ["1", "2", "3"]}, {"scene": "4", "date": date(0)}]},
            "scenes 1, 2 and 3, 15 hours, are locked on one day",
        ),
    ],
)
def test_what_does_not_matter_is_left_out(more: dict[str, Any], said: str) -> None:
    assert infeasible.why_at_all(film(**more)) == said


def test_a_film_that_can_be_shot_has_no_contradiction() -> None:
    assert infeasible.why(film()) == ""
    assert infeasible.why_at_all(film()) == ""


def test_the_contradiction_is_the_error() -> None:
    locks = [{"same_day": ["1", "2", "3"]}]
    with pytest.raises(BadInput, match="there is no schedule: scenes 1, 2 and 3, 15 hours, are"):
        workers.solve(film(locks=locks), seconds=1, moves=100, workers=1, seed=0, begun=0)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {"limits": [{"scenes": ["1", "3"], "minutes": 300, "why": "bears in the bar by night"}],
             "locks": [{"scene": "1", "date": date(0)}, {"scene": "3", "date": date(0)}]},
            "bears in the bar by night; scene 1 is locked on 1 March 2027; "
            "scene 3 is locked on 1 March 2027; scenes 1 and 3 need 10 hours",
        ),
        (
            {"limits": [{"scenes": ["1"], "minutes": 0, "dates": [[date(0), 400]]}],
             "locks": [{"scene": "1", "date": date(1)}]},
            "scene 1 may take at most 0 minutes on a date, 6 h 40 on 1 March 2027; "
            "scene 1 is locked on 2 March 2027",
        ),
        (
            {"gaps": [{"before": ["1"], "after": ["2"], "least": 0, "most": 1}],
             "locks": [{"scene": "1", "date": date(1)}, {"scene": "2", "date": date(2)}]},
            "scene 2 may not be 0 to 1 days after scene 1; scene 1 is locked on 2 March 2027; "
            "scene 2 is locked on 3 March 2027",
        ),
    ],
)  # fmt: skip
def test_limits_and_gaps_are_said(more: dict[str, Any], said: str) -> None:
    assert sorted(infeasible.why_at_all(film(**more)).split("; ")) == sorted(said.split("; "))


def test_units_are_said() -> None:
    plain = small(days=[{"date": date(0), "capacity_minutes": 1200},
                        {"date": date(0), "capacity_minutes": 1200, "unit": "B"}])  # fmt: skip
    plain["scenes"][0]["units"] = ["B"]
    plain["scenes"][3]["units"] = [""]
    said = infeasible.why_at_all(reading.problem(json.dumps(plain)))
    # Ana is in both.
    assert "scene 1 is for unit B only" in said
    assert "scene 4 is for the main unit only" in said
    assert "nobody is in two units on one date" in said
