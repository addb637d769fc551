"""The step joins what stays, what people hold, and what they overruled."""

import pytest

from moteur.film.address import Address, Pin
from moteur.film.errors import BadInput
from moteur.shots.model import Own, ScenePlan, Setup
from tests.shots.scenes import KITCHEN
from tests.shots.test_steps import documents, made

GIVEN = documents(KITCHEN)
FIRST = made(GIVEN)
PLAN = FIRST.scenes[0]
SINGLE = next(s for s in PLAN.setups if s.kind == "single" and not s.path)
FALL = "CU Leo; 85 mm; on “Is it going to fall?”; because he asks"


def pin(item, field, value):
    return Pin(address=Address(document="shots", scene="s1", item=item, field=field), value=value)


def test_a_set_up_of_ones_own_is_admitted_at_a_number_never_given():
    assert FIRST.admit("s1", "1ZZ") == Own(number="1ZZ")
    for number in (SINGLE.number, "1", "1I", "1ab", "2A", "1ZZZZ", ""):
        assert FIRST.admit("s1", number) is None
    assert FIRST.admit("s9", "9A") is None
    gone = FIRST.model_copy(update={"retired": {"s1": ("1ZZ",)}})
    assert gone.admit("s1", "1ZZ") is None


def test_sentences_have_the_numbers_that_were_given():
    for shot in PLAN.every_shot():
        assert shot.sentence.startswith(f"{shot.id}: ")
    assert all(not s.sentence.startswith(s.number) for s in PLAN.every_setup())


def test_an_edit_an_own_shot_and_a_reason_stay_through_later_runs():
    pins = (
        pin(SINGLE.number, "sentence", f"CU {SINGLE.subjects[0]}; 85 mm, low angle; slow dolly in"),
        pin("1ZZ", "sentence", FALL),
    )
    second = made(GIVEN, FIRST, pins)
    held, own = second.find("s1", SINGLE.number), second.find("s1", "1ZZ")
    assert isinstance(held, Setup) and held.sentence == pins[0].value and held.lens_mm == 85
    assert isinstance(own, Setup) and own.sentence == FALL
    assert second.find("s1", "1ZZ.1").sentence.startswith("1ZZ.1: CU LEO")  # type: ignore
    assert made(GIVEN, second, pins) == second
    edited = documents(KITCHEN.replace("Is it going to fall?", "Will it fall on us all?"))
    third = made(edited, second, pins)
    found = next(s for s in third.scenes[0].shots if s.setup == "1ZZ")
    assert "Will it fall on us all?" in found.sentence
    let_go = made(edited, third, ())
    assert let_go.find("s1", "1ZZ") is None and "1ZZ" in let_go.retired["s1"]
    assert order(let_go.scenes[0]) == order(third.scenes[0])


def order(plan: ScenePlan):
    return [e for s in plan.shots for e in s.elements]


def test_the_treatment_that_a_person_picks_has_their_own_shots():
    name = PLAN.treatments[1].name
    second = made(GIVEN, FIRST, (pin("1ZZ", "sentence", FALL),))
    third = made(GIVEN, second, (pin("1ZZ", "sentence", FALL), pin("", "chosen", name)))
    plan = third.scenes[0]
    assert plan.chosen == name and plan.decided
    assert [t.name for t in plan.treatments if any(s.number == "1ZZ" for s in t.setups)] == [name]
    assert order(plan) == order(PLAN)


def test_no_number_is_given_twice():
    second = made(GIVEN, FIRST, (pin("1ZZ", "sentence", FALL),))
    had = {s.number for s in FIRST.scenes[0].every_setup()} | {
        s.id for s in FIRST.scenes[0].every_shot()
    }
    now = {s.number for s in second.scenes[0].every_setup()} | {
        s.id for s in second.scenes[0].every_shot()
    }
    assert had - now == set(second.retired.get("s1", ()))


def test_a_sentence_at_a_number_of_no_set_up_says_its_lines():
    with pytest.raises(BadInput, match="say on which lines"):
        made(GIVEN, FIRST, (pin("1ZZ", "sentence", "CU Leo"),))
    with pytest.raises(BadInput, match="no treatment"):
        made(GIVEN, FIRST, (pin("", "chosen", "dreamt"),))
