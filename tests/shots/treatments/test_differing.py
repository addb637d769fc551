from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from moteur.shots.plan import plan_scene
from moteur.shots.treatments.differing import MOST, shared
from tests.shots.scenes import work, works

slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SCENES = {
    "nothing written": "INT. STAIRWELL - NIGHT\n\n",
    "nobody": "EXT. DESERT - DAY\n\nNothing. Wind over the sand. A plastic bag goes by.",
    "no such place": "INT. TRAFFIC LIGHT - NIGHT\n\nRed. Green.",
    "one line": "INT. CORRIDOR - DAY\n\nANA\nYes.",
    "one word": "INT. LIFT - DAY\n\nAna waits.",
    "alone": "INT. CELL - NIGHT\n\nDEAN sits on the bed. He takes a letter from his pocket."
             "\n\nDean walks to the window. He looks out.",
    "montage": "INT. KITCHEN - DAY\n\nMONTAGE\n\n-- A kettle.\n\n-- A cup.\n\n-- Rain.",
    "only a cut": "INT. KITCHEN - DAY\n\nCUT TO:",
    "Japanese": "INT. 台所 - DAY\n\nケンタ\nもう行くの?\n\nユミ\nうん。さよなら。",
    "telephone": "INT. OFFICE - DAY\n\nKAREN sits.\n\nDEAN (V.O.)\nWhere are you?\n\nKAREN\nHere.",
    "crowd": "INT. CANTEEN - DAY\n\n" + "\n\n".join(
        f"{name}\nWe heard you the first time." for name in (
            "PAVEL", "ROSA", "OTTO", "EVA", "HANNA", "KARL", "LENA", "MAX", "NINA", "OLGA", "PAUL",
            "RUTH", "SAM", "TINA", "URS", "VERA", "WILL", "XENIA", "YVES", "ZOE", "ABEL", "BELA",
            "CARA", "DORA", "EMIL", "FAY", "GIL", "HUGO", "IDA", "JAN",
        )
    ),
}  # fmt: skip


def differ(plan):
    assert len(plan.treatments) >= 3
    assert len({t.name for t in plan.treatments}) == len(plan.treatments)
    for one, other in combinations(plan.treatments, 2):
        assert shared(one, other) <= MOST, (one.name, other.name)


@slow
@given(works())
def test_three_treatments_differ_and_each_plays_the_whole_scene(given_work):
    plan = plan_scene(given_work)
    differ(plan)
    for treatment in plan.treatments:
        played = [e for s in treatment.shots for e in s.elements]
        assert played == [e.id for e in given_work.scene.elements]
    assert plan_scene(given_work) == plan


@pytest.mark.parametrize("text", SCENES.values(), ids=SCENES)
def test_three_treatments_of_any_scene(text):
    differ(plan_scene(work(text)))


def test_treatments_feel_different():
    lines = "\n\n".join(f"{w}\nYou said {n} times that it would hold, and it did." for n in range(5)
                        for w in ("ANA", "BORIS"))  # fmt: skip
    plan = plan_scene(work(f"INT. KITCHEN - DAY\n\nANA and BORIS stand at the sink.\n\n{lines}"))
    made = {t.name: t.measures for t in plan.treatments}
    assert made["moving"].average_seconds > 3 * made["classical"].average_seconds
    assert set(made["subjective"].moves) == {"hand-held"}
    assert set(made["classical"].sizes) != set(made["subjective"].sizes)
