from hypothesis import given, settings

from moteur.shots.check import check
from moteur.shots.check.cut import asides
from moteur.shots.model import Station, Style
from moteur.shots.plan import plan_scene
from tests.shots.check.stage import around, at, facing_each_other, plan, rules, seen_at, setup, text
from tests.shots.scenes import works

ANA, BORIS = facing_each_other()
ON_ANA = setup("1A", seen_at(around(ANA, 30, 2.0), ANA), ("ANA",))
ON_BORIS = setup("1B", seen_at(around(BORIS, 150, 2.0), BORIS), ("BORIS",))


def said(*setups, says, seconds=3.0, **more):
    made = plan([ANA, BORIS], *setups, **more)
    plays = dict.fromkeys(says, seconds)
    return made.model_copy(update={"says": says, "plays": plays})


def test_a_line_is_on_the_face_of_who_says_it():
    assert "speaker" not in rules(said(ON_ANA, says={"e0": "ANA"}))
    made = said(ON_BORIS, says={"e0": "ANA"})
    assert text(made, "speaker") == "1B.0 plays a line of ANA, whose face is not seen in it."
    assert text(made, "speaker", "fr").startswith("1B.0 joue une réplique de ANA")


def test_the_back_of_a_head_is_no_face():
    behind = setup("1A", seen_at(around(ANA, 170, 2.0), ANA), ("ANA",))
    assert "speaker" in rules(said(behind, says={"e0": "ANA"}))


def test_what_goes_on_and_a_word_thrown_in_may_be_heard_over_who_listens():
    long = said(ON_ANA, ON_BORIS, says={"e0": "ANA", "e1": "ANA"})
    assert "speaker" not in rules(long)
    short = said(ON_BORIS, says={"e0": "ANA"}, seconds=1.0)
    assert "speaker" not in rules(short)
    says = {"e0": "ANA", "e1": "BORIS", "f1": "ANA"}
    assert "speaker" in rules(said(ON_ANA, ON_BORIS, says=says))
    assert "speaker" not in rules(said(ON_ANA, ON_BORIS, says=says, style=Style(eyes="BORIS")))
    answer = said(ON_ANA, ON_BORIS, says={"e0": "ANA", "e1": "BORIS"})
    assert "speaker" not in rules(answer)
    assert asides({"a": "ANA", "b": "ANA", "c": "ANA"}, {"a": 3, "b": 3, "x": 2, "c": 3}) == {"b"}


def test_who_is_gone_or_looks_is_not_looked_for():
    away = at("ANA", 0.0, 0.0, present=False)
    made = plan([away, BORIS], ON_BORIS).model_copy(
        update={"says": {"e0": "ANA"}, "plays": {"e0": 3.0}}
    )
    assert "speaker" not in rules(made)
    eyes = seen_at(around(ANA, 0, 0.24), BORIS)
    seen = setup("1C", eyes, ("BORIS",), kind="pov", eyes="ANA")
    assert "speaker" not in rules(said(seen, says={"e0": "ANA"}))


def test_a_camera_that_moves_is_on_who_speaks_while_they_do():
    first, then = ON_ANA.camera, ON_BORIS.camera
    turns = setup(
        "1A", first, ("ANA", "BORIS"), kind="moving", path=(Station(element="f0", camera=then),)
    )
    made = plan([ANA, BORIS], turns, seconds=8.0)

    def told(says):
        plays = dict.fromkeys(("e0", "f0"), 4.0)
        return rules(made.model_copy(update={"says": says, "plays": plays}))

    assert "speaker" not in told({"e0": "ANA", "f0": "BORIS"})
    assert "speaker" in told({"e0": "ANA", "f0": "ANA"}) or "speaker" in told({"f0": "ANA"})


@settings(max_examples=10, deadline=None)
@given(works())
def test_coverage_shows_who_speaks_or_says_why_not(given_work):
    made = plan_scene(given_work)
    for treatment in made.treatments:
        for finding in check(made, treatment):
            if finding.rule == "speaker":
                kept = [f for f in treatment.findings if f.shot == finding.shot]
                assert any(f.rule == "speaker" and f.because for f in kept)


def test_who_is_never_shown_while_they_speak_is_told_of():
    says = {"e0": "ANA", "e1": "BORIS"}
    made = said(ON_BORIS, says=says, order=["1B", "1B"], style=Style(eyes="BORIS"))
    assert text(made, "speaker").startswith("1B.0 plays a line of ANA, who is the subject of no")
    made = said(ON_ANA, ON_BORIS, says=says, style=Style(eyes="BORIS"))
    assert "speaker" not in rules(made)
