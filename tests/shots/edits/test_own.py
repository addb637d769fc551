import pytest

from moteur.film.crew import Crew
from moteur.film.errors import BadInput
from moteur.shots.edits import sentences, without, yielded
from moteur.shots.numbering import keep
from moteur.shots.plan import judged
from tests.shots.edits.desk import ELEMENTS, PLAN, held, pin, said, setup

NUMBER = "1ZZ"
FALL = "MCU Leo; on “Is it going to fall”"
BOTH = "MS Ana; from “You were on the phone” to “Is it going to fall?”; because both are afraid"


def played(plan, number=NUMBER):
    return [s for s in plan.shots if s.setup == number]


def order(plan):
    return [e for s in plan.shots for e in s.elements]


@pytest.mark.parametrize("text", [FALL, BOTH])
def test_an_own_shot_takes_its_lines_over(text):
    made = said(NUMBER, text)
    (own,) = played(made)
    assert own.id == f"{NUMBER}.1"
    assert order(made) == order(PLAN)
    assert {s.setup for s in made.shots} <= {s.number for s in made.setups}
    assert len({s.id for s in made.shots}) == len(made.shots)
    assert setup(made, NUMBER).sentence == text
    assert own.seconds == pytest.approx(
        max(sum(PLAN.plays.get(e, 0) for e in own.elements), 1.2), abs=0.01
    )
    others = {t.name: t for t in made.treatments if t is not made.treatment}
    assert all(others[t.name] == t for t in PLAN.treatments if t.name in others)


def test_a_cue_comes_with_what_is_said():
    (own,) = played(said(NUMBER, FALL))
    kinds = {e.id: e.kind.value for e in ELEMENTS}
    assert [kinds[e] for e in own.elements] == ["character", "dialogue"]


def test_a_shot_that_is_cut_in_two_has_two_numbers():
    longest = max(PLAN.shots, key=lambda s: sum(e in PLAN.plays for e in s.elements))
    starts = [e for e in longest.elements if e in PLAN.plays]
    if len(starts) < 3:
        joined = PLAN.shots[0].model_copy(update={"elements": tuple(order(PLAN))})
        plan = PLAN.changed(shots=(joined,), setups=PLAN.setups[:1])
        starts = [e for e in joined.elements if e in plan.plays]
    else:
        plan, joined = PLAN, longest
    made = said(NUMBER, f"MCU Ana; on [{starts[1]}]", plan)
    pieces = [s.id for s in made.shots if s.setup == joined.setup]
    assert len(pieces) >= 2 and len(set(pieces)) == len(pieces)
    again = said(NUMBER, f"MCU Ana; on [{starts[1]}]", plan, made)
    assert [s.id for s in again.shots] == [s.id for s in made.shots]


def test_it_stays_where_it_is_when_it_is_there_already():
    made = said(NUMBER, BOTH)
    assert said(NUMBER, BOTH, made, made) == made


def test_its_number_is_nobody_elses():
    made = said("1C", "CU Ana; on “Almost”")
    pins = [pin("1C", "sentence", "CU Ana; on “Almost”")]
    kept, _ = keep(PLAN, without(made, {"1C"}), ("1C",))
    assert "1C" not in {s.number for s in kept.every_setup()}
    assert setup(held(pins, kept, made), "1C").subjects == ("ANA",)


def test_it_stays_while_one_of_its_lines_stands():
    first = said(NUMBER, BOTH)
    gone = tuple(e for e in ELEMENTS if not e.text.startswith(("You were", "counting")))
    cut = tuple(
        s.model_copy(update={"elements": tuple(e for e in s.elements if e in {g.id for g in gone})})
        for s in PLAN.shots
    )
    less = PLAN.changed(shots=tuple(s for s in cut if s.elements))
    made = said(NUMBER, BOTH, less, first, gone)
    assert played(made) and setup(made, NUMBER).sentence == BOTH


def test_it_stays_listed_when_its_lines_are_gone():
    first = said(NUMBER, FALL)
    gone = {e for s in played(first) for e in s.elements}
    left = tuple(e for e in ELEMENTS if e.id not in gone)
    shots = [
        s.model_copy(update={"elements": tuple(e for e in s.elements if e not in gone)})
        for s in PLAN.shots
    ]
    less = PLAN.changed(shots=tuple(s for s in shots if s.elements))
    made = judged(said(NUMBER, FALL, less, first, left), Crew())
    assert not played(made) and setup(made, NUMBER).sentence == FALL
    assert any(f.rule == "pin" and NUMBER in f.text for f in made.findings)
    again = judged(said(NUMBER, FALL, less, made, left), Crew())
    assert setup(again, NUMBER) == setup(made, NUMBER)


def test_other_words_let_its_lines_go():
    first = said(NUMBER, FALL)
    pins = [pin(NUMBER, "sentence", BOTH)]
    free = yielded(first, pins, sentences(first, pins))
    assert free is not None and NUMBER not in {s.number for s in free.every_setup()}
    same = [pin(NUMBER, "sentence", FALL)]
    assert yielded(first, same, sentences(first, same)) == first


def test_it_plays_in_the_chosen_treatment():
    other = PLAN.treatments[1].name
    made = held([pin("", "chosen", other), pin(NUMBER, "sentence", FALL)])
    assert made.chosen == other and played(made)
    assert made.treatments[0] == PLAN.treatments[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("MCU Leo; on “nothing like it”", "stands in no line"),
        ("MCU Leo; on “Leo”", "lines"), ("MCU Leo; on [e99]", "no line"),
        ("MCU Leo; from “No!” to “Papa?”", "stands"),
    ],
)  # fmt: skip
def test_lines_that_are_none_are_refused(text, why):
    with pytest.raises(BadInput, match=why):
        said(NUMBER, text)
