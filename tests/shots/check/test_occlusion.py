import pytest

from moteur.shots.cameras.bodies import before, chest, covered, discs, head
from moteur.shots.check.occlusion import AROUND, DIRTY, SHOULDER
from moteur.shots.floors.pieces import piece
from moteur.shots.model import Size
from tests.shots.check.stage import FLOOR, SIGHT, around, at, plan, rules, seen_at, setup, text

ANA = at("ANA", 0.0, 0.0, 270.0)
FRONT = around(ANA, 270.0, 3.0)


def test_somebody_in_the_way_hides_a_face():
    boris = at("BORIS", 0.0, -1.5, 270.0)
    made = plan([ANA, boris], setup("A", seen_at(FRONT, ANA), ("ANA",)))
    assert text(made, "hidden") == "In A.0 BORIS hides ANA."


@pytest.mark.parametrize(("tall", "found"), [(1.5, False), (1.9, True)])
def test_furniture_in_the_way_hides_a_face(tall, found):
    shelf = piece("shelf", (0.0, -1.5), size=(1.2, 0.35, tall))
    made = plan([ANA], setup("A", seen_at(FRONT, ANA), ("ANA",)),
                floor=FLOOR.model_copy(update={"pieces": (shelf,)}))  # fmt: skip
    assert ("hidden" in rules(made)) is found


@pytest.mark.parametrize("size", [Size.CLOSE, Size.MEDIUM_CLOSE])
def test_a_body_covers_a_face_or_a_breast_exactly_where_the_frame_says_so(size):
    camera = seen_at(FRONT, ANA)
    answers = set()
    for step in range(24):
        boris = at("BORIS", 0.1 + step * 0.03, -1.2, 270.0)
        shape = before(SIGHT, camera, ANA, [boris])
        face, breast = discs(camera, [head(SIGHT, ANA), chest(SIGHT, ANA)])
        touches = any(d.meets(face) for d in shape)
        if size is Size.MEDIUM_CLOSE:
            touches = touches or any(d.meets(breast) for d in shape)
        made = plan([ANA, boris], setup("A", camera, ("ANA",), size=size))
        assert ("covered" in rules(made)) is touches
        answers.add(touches)
    assert answers == {True, False}


def test_a_hand_that_reaches_into_the_frame_covers_a_breast():
    # Beside her, he stretches out an arm across her.
    boris = at("BORIS", -0.62, -0.35, 0.0, gesture="points")
    still = at("BORIS", -0.62, -0.35, 0.0)
    shot = setup("A", seen_at(FRONT, ANA), ("ANA",))
    assert "covered" in rules(plan([ANA, boris], shot))
    assert "covered" not in rules(plan([ANA, still], shot))


def test_a_telephone_at_the_ear_leaves_the_face():
    for degrees in (270.0, 300.0, 240.0):
        phoning = at("ANA", 0.0, 0.0, 270.0, gesture="phones")
        shot = setup("A", seen_at(around(ANA, degrees, 2.0), ANA), ("ANA",))
        assert "hands" not in rules(plan([phoning], shot))


def test_an_arm_stretched_out_to_the_lens_is_before_the_face():
    pointing = at("ANA", 0.0, 0.0, 270.0, gesture="points")
    low = setup("A", seen_at((0.0, -1.1, 0.95), ANA, y=0.3), ("ANA",), angle="low angle")
    level = setup("A", seen_at(around(ANA, 310.0, 2.0), ANA), ("ANA",))
    assert "hands" in rules(plan([pointing], low))
    assert "hands" not in rules(plan([pointing], level))


@pytest.mark.parametrize(
    ("kind", "most"), [("over", SHOULDER), ("single", DIRTY), ("master", AROUND)]
)
def test_a_foreground_takes_no_more_than_the_kind_of_shot_bears(kind, most):
    answers = set()
    for step in range(24):
        boris = at("BORIS", 0.15 + step * 0.02, -2.2, 90.0)
        camera = seen_at(FRONT, ANA, -0.3, 0.2)
        share = covered(before(SIGHT, camera, ANA, [boris]))
        subjects = ("ANA", "BORIS") if kind == "over" else ("ANA",)
        made = plan([ANA, boris], setup("A", camera, subjects, kind))
        assert ("foreground" in rules(made)) is (share > most)
        answers.add(share > most)
    assert answers == {True, False}
