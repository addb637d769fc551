import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.shots.cameras.framing import promise
from moteur.shots.cameras.view import project
from moteur.shots.model import Size, Support
from moteur.shots.sentence import Angle, Faces, Place, describe
from moteur.shots.sentence.onscreen import angle_of, faces_of, place_of
from tests.shots.edits.desk import ELEMENTS, PLAN, framed, said, setup, single

ANA = single()
PLACES = {
    "": None, "left third": Place.LEFT, "centre": Place.CENTRE, "right third": Place.RIGHT,
}  # fmt: skip
FACES = {
    "": None, "facing camera": Faces.CAMERA, "profile left": Faces.PROFILE_LEFT,
    "three-quarter right": Faces.THREE_QUARTER_RIGHT, "back to camera": Faces.BACK,
}  # fmt: skip
SIZES = ("ECU", "CU", "MCU", "MS", "MLS", "FS", "WS")


def shown(plan, number, player):
    """Return what share of the frame a size's part of a figure fills, by its promise."""
    moments, marks, made = framed(plan, number)
    wanted = promise(made.size, player)
    x, y, crown = moments.sight.crown(marks[player.name])
    top, low = (project(made.camera, (x, y, z)) for z in (crown, crown - wanted.drop))
    return top[1], low[1], wanted


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(SIZES), st.sampled_from(sorted(PLACES)), st.sampled_from(sorted(FACES)),
    st.sampled_from(["", "35 mm", "50 mm", "85 mm"]), st.sampled_from(["", "1.1 m"]),
)  # fmt: skip
def test_a_camera_shows_what_the_sentence_says(size, place, face, lens, height):
    who = ", ".join(p for p in (f"{size} Ana", place, face) if p)
    optics = ", ".join(p for p in (lens, height) if p)
    text = "; ".join(p for p in (who, optics) if p)
    made = said(ANA.number, text)
    moments, marks, now = framed(made, ANA.number)
    assert now.sentence == text
    assert now.size.value == size and now.camera.lens_mm == now.lens_mm
    assert now.height_m == pytest.approx(now.camera.at[2], abs=1e-3)
    if lens:
        assert f"{now.lens_mm:g} mm" == lens
    if height:
        assert now.height_m == 1.1
    if place:
        assert place_of(moments.sight, now.camera, marks["ANA"]) is PLACES[place]
    if face:
        assert faces_of(now.camera, marks["ANA"], marks) is FACES[face]
    top, low, wanted = shown(made, ANA.number, moments.players["ANA"])
    assert (top - low) == pytest.approx(wanted.top - wanted.bottom, rel=0.02)
    assert said(ANA.number, text, made, made) == made


@pytest.mark.parametrize(
    ("text", "angle"),
    [("low angle", Angle.LOW), ("high angle", Angle.HIGH), ("eye level", Angle.EYE)],
)
def test_an_angle_moves_the_camera(text, angle):
    made = said(ANA.number, f"MS Ana; {text}")
    moments, marks, now = framed(made, ANA.number)
    assert now.angle == text
    assert angle_of(now.camera, moments.sight.eyes(marks["ANA"])) is angle


def test_what_is_not_said_stays():
    made = said(ANA.number, f"{ANA.size.value} Ana")
    now = setup(made, ANA.number)
    assert (now.lens_mm, now.why, now.height_m) == (ANA.lens_mm, ANA.why, ANA.height_m)
    # Where its size was said already it is where it was; at most it comes to its exact place.
    assert now.camera.at == pytest.approx(ANA.camera.at, abs=0.05)
    raised = setup(said(ANA.number, f"{ANA.size.value} Ana; 1.6 m"), ANA.number)
    assert raised.lens_mm == ANA.lens_mm and raised.camera.at[2] == 1.6


def test_over_a_shoulder_stands_behind_it():
    made = said(ANA.number, "MCU Ana over Leo's shoulder")
    _, marks, now = framed(made, ANA.number)
    assert (now.kind, now.subjects) == ("over", ("ANA", "LEO"))
    away = math.dist(now.camera.at[:2], marks["ANA"].at)
    assert away > math.dist(marks["LEO"].at, marks["ANA"].at) + 0.4
    told = describe(made, made.treatment, now, ELEMENTS)
    assert told.over == "LEO"


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_shoulder_has_a_side(side):
    made = said(ANA.number, f"MS Ana over Leo's {side} shoulder")
    _, marks, now = framed(made, ANA.number)
    (ax, ay), (lx, ly) = marks["ANA"].at, marks["LEO"].at
    x, y, _ = now.camera.at
    # Left of whoever looks from Leo to Ana.
    left = (ax - lx) * (y - ly) - (ay - ly) * (x - lx) > 0
    assert left is (side == "left")


def test_a_point_of_view_is_where_the_eyes_are():
    made = said(ANA.number, "MCU Leo from Ana's point of view")
    moments, marks, now = framed(made, ANA.number)
    assert (now.kind, now.eyes, now.subjects) == ("pov", "ANA", ("LEO",))
    assert now.camera.at == pytest.approx(moments.sight.eyes(marks["ANA"]), abs=1e-3)


def test_two_stand_in_their_thirds():
    made = said(ANA.number, "MLS Ana, left third, Leo, right third")
    moments, marks, now = framed(made, ANA.number)
    assert now.kind == "two"
    assert place_of(moments.sight, now.camera, marks["ANA"]) is Place.LEFT
    assert place_of(moments.sight, now.camera, marks["LEO"]) is Place.RIGHT


def test_a_spot_is_exact():
    made = said(ANA.number, "MCU Ana, at 70% × 40%")
    moments, marks, now = framed(made, ANA.number)
    x, y = project(now.camera, moments.sight.eyes(marks["ANA"]))
    assert (50 * (x + 1), 50 * (1 - y)) == pytest.approx((70, 40), abs=0.2)


def test_a_frame_that_leans():
    assert setup(said(ANA.number, "MS Ana; dutch 12° left"), ANA.number).camera.roll == -12


@pytest.mark.parametrize(
    ("move", "support", "name"),
    [
        ("slow dolly in", Support.DOLLY, "dolly in"), ("hand-held", Support.HAND_HELD, "hand-held"),
        ("static", Support.TRIPOD, "static"), ("pan left", Support.TRIPOD, "pan left"),
        ("steadicam and dolly out", Support.STEADICAM, "dolly out"),
        ("crane up to 2 m", Support.DOLLY, "crane up"),
    ],
)  # fmt: skip
def test_a_move_has_its_stations(move, support, name):
    made = said(ANA.number, f"MCU Ana; {move}")
    now = setup(made, ANA.number)
    assert (now.support, now.move) == (support, name)
    shot = next(s for s in made.every_shot() if s.setup == ANA.number)
    assert move in shot.sentence
    told = describe(made, made.treatment, now, ELEMENTS)
    kinds = [m.kind.value.replace("_", " ").replace("hand held", "hand-held") for m in told.moves]
    assert name in kinds


def test_a_dolly_ends_on_its_size():
    made = said(ANA.number, "MS Ana; dolly in to CU")
    moments, marks, now = framed(made, ANA.number)
    end = now.move_to
    assert end is not None and end.lens_mm == now.lens_mm
    wanted = promise(Size.CLOSE, moments.players["ANA"])
    x, y, crown = moments.sight.crown(marks["ANA"])
    top, low = (project(end, (x, y, z))[1] for z in (crown, crown - wanted.drop))
    assert top - low == pytest.approx(wanted.top - wanted.bottom, rel=0.02)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("MCU Boris", "nobody called “Boris”"), ("MCU Ana; becose", "not understood"),
        ("MCU Ana; static pan", "contradicts"), ("MCU Ana, left third, right third", "two places"),
        ("MCU Ana; 0 mm", "no lens of 0 mm"), ("MCU Ana; 50 mm, 9 m away", "252 mm, not 50 mm"),
        ("MCU Ana; 2.4 m, low angle", "no low angle on ANA"), ("MCU Ana; zoom in", "its lens"),
        ("MS Ana over Leo's shoulder; 50 mm", "take a longer lens"), ("WS Ana and Tomas", "TOMAS"),
        ("MCU Ana; dolly in to MS", "ends"), ("MCU Ana; track with Ana", "does not walk"),
        ("Insert lamp post", "nobody has"), ("9Z: MCU Ana", "that of 9Z"), ("", "empty"),
        ("MCU Ana over Ana's shoulder", "own shoulder"), ("MCU of nobody", "of nobody"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_one_line(text, why):
    with pytest.raises(BadInput, match=why) as refused:
        said(ANA.number, text)
    assert ANA.number in str(refused.value) and "\n" not in str(refused.value)


def test_a_sentence_in_the_other_language_is_read():
    made = said(ANA.number, "plan poitrine sur Ana, tiers droit ; 50 mm")
    assert setup(made, ANA.number).sentence.startswith("plan poitrine")
    assert next(s for s in made.every_shot() if s.setup == ANA.number).sentence.startswith("1")


def test_a_held_set_up_is_one_in_all_treatments():
    twin = PLAN.treatment.model_copy(update={"name": "twin"})
    both = PLAN.with_treatments((*PLAN.treatments, twin))
    made = said(ANA.number, "CU Ana; 85 mm", both)
    found = [s for t in made.treatments for s in t.setups if s.number == ANA.number]
    assert len(found) > 1 and len(set(found)) == 1


@settings(deadline=None, max_examples=120, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(PLAN.every_setup()), st.sampled_from(SIZES),
    st.sampled_from(["Ana", "Leo", "Tomas", "Ana; MS Leo", "Leo, right third, Ana, left third"]),
    st.sampled_from(["", "over Leo's shoulder", "from Tomas's point of view", "back to camera"]),
    st.sampled_from(["", "18 mm", "85 mm, 2.2 m", "high angle", "1 m away", "overhead, 35 mm"]),
    st.sampled_from(["", "dolly in", "pan with Leo", "track left, then crane up to 2.4 m",
                     "steadicam and track with Ana", "hold, then dolly out to FS of Ana"]),
)  # fmt: skip
def test_any_sentence_is_held_or_refused_in_one_line(was, size, who, view, optics, move):
    text = "; ".join(p for p in (f"{size} {who}", view, optics, move) if p)
    try:
        made = said(was.number, text, PLAN, PLAN)
    except BadInput as refused:
        assert "\n" not in str(refused) and str(refused)
        return
    now = setup(made, was.number)
    assert now.sentence == text and now.size.value == size
    assert {c.lens_mm for c in (now.camera, *(s.camera for s in now.path))} == {now.lens_mm}
    assert said(was.number, text, made, made) == made
