from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.shots.cameras.view import aimed
from moteur.shots.check.horizon import pitch
from moteur.shots.model import Camera, Move, Setup, Shot, Size, Station, Support
from moteur.shots.plan import plan_scene
from moteur.shots.sentence import (
    Angle,
    Faces,
    Line,
    Movement,
    Place,
    contradictions,
    describe,
    read,
    write,
)
from moteur.shots.sentence.onscreen import angle_of
from tests.shots.scenes import plan, work, works

WORK = work()
PLAN = plan_scene(WORK)
ELEMENTS = WORK.scene.elements
SENSOR = (24.89, 14.0)
MARK = Move(element="s1e1", player="ANA", at=(0, 0), facing=270.0, looks_at="LEO")
LEO = Move(element="s1e1", player="LEO", at=(2, 0), facing=180.0)


def staged(*moves, setup, elements=("s1e1",)):
    way = PLAN.treatment.model_copy(update={
        "setups": (setup,),
        "shots": (Shot(id=f"{setup.number}.1", setup=setup.number, elements=elements, seconds=2),),
    })  # fmt: skip
    blocking = PLAN.blocking.model_copy(update={"moves": moves})
    made = PLAN.model_copy(update={"blocking": blocking, "treatments": (way,)})
    return made, way


def camera(at=(0.0, -2.0, 1.5), point=(0.0, 0.0, 1.5), x=0.0, lens=50.0):
    return aimed(at, lens, SENSOR, point, x, 0.0)


def setup(**given_):
    base = {"number": "1A", "kind": "single", "size": Size.MEDIUM, "subjects": ("ANA",),
            "lens_mm": 50, "height_m": 1.5, "distance_m": 2.0, "camera": camera()}  # fmt: skip
    return Setup(**{**base, **given_})


def shown(made, *moves, item=None, elements=("s1e1",)):
    scene, way = staged(*moves, setup=made, elements=elements)
    return describe(scene, way, item or made, ELEMENTS)


def test_every_planned_sentence_goes_both_ways():
    for way in PLAN.treatments:
        for item in (*way.setups, *way.shots):
            shot = describe(PLAN, way, item, ELEMENTS)
            assert not contradictions(shot)
            assert read(write(shot)) == shot == read(write(shot, "fr"), "fr")


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(works())
def test_any_planned_sentence_goes_both_ways(given_):
    made = plan_scene(given_)
    for way in made.treatments:
        for item in (*way.setups, *way.shots):
            shot = describe(made, way, item, given_.scene.elements)
            assert read(write(shot)) == shot == read(write(shot, "fr"), "fr")
            assert item.sentence == write(shot)


def test_a_face_is_where_the_screen_shows_it():
    alone = MARK.model_copy(update={"looks_at": ""})
    facing = {0.0: Faces.PROFILE_RIGHT, 270.0: Faces.CAMERA, 180.0: Faces.PROFILE_LEFT,
              90.0: Faces.BACK, 310.0: Faces.THREE_QUARTER_RIGHT, 50.0: Faces.BACK_RIGHT,
              230.0: Faces.THREE_QUARTER_LEFT}  # fmt: skip
    for way, face in facing.items():
        turned = alone.model_copy(update={"facing": way})
        assert shown(setup(), turned).subjects[0].faces is face
    # A head turns to whom it looks at, as far as a neck does.
    assert shown(setup(), MARK, LEO).subjects[0].faces is Faces.PROFILE_RIGHT


def test_a_place_is_a_third_of_the_screen():
    for x, place in ((-0.6, Place.LEFT), (0.1, Place.CENTRE), (0.5, Place.RIGHT)):
        assert shown(setup(camera=camera(x=x)), MARK).subjects[0].place is place


def test_an_angle_is_against_the_eyes():
    for height, angle in (
        (1.5, Angle.EYE),
        (0.6, Angle.LOW),
        (2.6, Angle.HIGH),
        (6, Angle.OVERHEAD),
    ):
        made = setup(camera=camera(at=(0.0, -2.0, float(height))), height_m=height)
        assert shown(made, MARK).angle is angle


def test_over_a_shoulder_and_through_eyes():
    over = shown(setup(kind="over", subjects=("ANA", "LEO")), MARK, LEO)
    assert (over.over, [s.name for s in over.subjects]) == ("LEO", ["ANA"])
    seen = shown(setup(kind="pov", eyes="LEO"), MARK, LEO)
    assert "from LEO's point of view" in write(seen)
    assert "vue subjective de LEO" in write(seen, "fr")


def test_moves_are_named_from_their_stations():
    def moves(*stations, **given_):
        made = setup(path=stations, **given_)
        walks = LEO.model_copy(update={"element": "s1e2", "at": (4.0, 0.0)})
        shot = Shot(id="1A.1", setup="1A", elements=("s1e1", "s1e2"), seconds=2)
        return shown(made, MARK, LEO, walks, item=shot, elements=("s1e1", "s1e2")).moves

    ahead = Station(camera=camera(at=(0.0, -1.2, 1.5)))
    found = moves(ahead)
    assert [(m.kind, m.to_size) for m in found] == [(Movement.DOLLY_IN, Size.CLOSE)]
    up = Station(camera=camera(at=(0.0, -2.0, 2.5)))
    assert [(m.kind, m.to_m) for m in moves(up)] == [(Movement.CRANE_UP, 2.5)]
    held = moves(Station(element="s1e2", camera=setup().camera), ahead, support=Support.STEADICAM)
    assert [m.kind for m in held] == [Movement.STEADICAM, Movement.DOLLY_IN]
    assert held[0].ends == Line(element="s1e2", words="ANA")
    pan = moves(Station(camera=camera(point=(4.0, 0.0, 1.5))), kind="single", subjects=("LEO",))
    assert [(m.kind, m.follows) for m in pan] == [(Movement.PAN, ("LEO",))]
    alone = moves(Station(camera=camera(point=(-1.0, 0.0, 1.5))))
    assert [m.kind for m in alone] == [Movement.PAN_LEFT]


def test_stations_of_one_line_are_one_phase_and_a_cue_is_said_in_its_words():
    made = setup(path=(
        Station(element="s1e2", camera=camera(at=(0.0, -1.7, 1.5))),
        Station(element="s1e2", camera=camera(at=(0.5, -1.4, 1.5))),
        Station(camera=camera(at=(2.5, -1.4, 1.5))),
    ))  # fmt: skip
    shot = Shot(id="1A.1", setup="1A", elements=("s1e1", "s1e2", "s1e3"), seconds=2)
    found = shown(made, MARK, item=shot, elements=shot.elements).moves
    assert [m.kind for m in found] == [Movement.DOLLY_IN, Movement.TRACK_RIGHT]
    assert found[0].ends == Line(element="s1e2", words="Come away from there")


def test_who_is_not_there_yet_is_not_in_frame():
    late = LEO.model_copy(update={"present": False})
    both = shown(setup(kind="master", subjects=("LEO", "ANA")), MARK, late)
    assert [s.name for s in both.subjects] == ["ANA"]


def test_lines_begin_with_what_is_said():
    way = PLAN.treatment
    shot = next(s for s in way.shots if len(s.elements) == 2)
    told = describe(PLAN, way, shot, ELEMENTS)
    spoken = {e.id: e.text for e in ELEMENTS}
    assert told.number == shot.id
    assert told.first is not None and told.first.element == shot.elements[1]
    assert spoken[told.first.element].startswith(told.first.words)


def test_a_shot_leaves_out_the_line_that_its_set_up_was_made_for():
    made = setup(why="carries what ANA says: “Come away from there.” and 2 more")
    assert shown(made, MARK).why == "it carries what ANA says: “Come away from there.” and 2 more"
    shot = Shot(id="1A.1", setup="1A", elements=("s1e1",), seconds=2)
    assert shown(made, MARK, item=shot).why == "it carries what ANA says"


def test_nobody_is_the_set_and_many_are_counted():
    empty = setup(kind="establishing", size=Size.MEDIUM, subjects=())
    assert write(shown(empty)).startswith("WS the set;")
    crowd = setup(kind="master", size=Size.WIDE, subjects=tuple(f"MAN {i}" for i in "ABCDEFGH"))
    assert "MAN D, MAN E and 3 others;" in write(shown(crowd))
    thing = setup(kind="insert", size=Size.INSERT, subjects=())
    assert write(shown(thing)).startswith("Insert detail;")


def test_a_camera_that_leans_says_so():
    level = camera()
    leaning = Camera(**{**level.model_dump(), "roll": -12.5})
    assert "dutch 12.5° left" in write(shown(setup(camera=leaning), MARK))


def test_the_sentences_of_a_french_plan_are_french():
    french = plan(language="fr")
    assert "static" not in french.setups[0].sentence
    assert all(read(s.sentence, "fr") for s in french.every_setup())


@given(st.floats(0.2, 4.0), st.floats(0.3, 6.0), st.floats(0.0, 2.0), st.floats(-1.5, 1.5))
def test_an_angle_never_says_what_the_tilt_denies(height, away, eyes, aim):
    camera = Camera(at=(0.0, 0.0, height), aim=(1.0, 0.0, height + aim), lens_mm=50.0)
    said, tilt = angle_of(camera, (away, 0.0, eyes)), pitch(camera)
    assert said is not Angle.HIGH or tilt <= 5.01
    assert said is not Angle.LOW or tilt >= -5.01
    assert said is not Angle.EYE or abs(tilt) <= 25.01
    assert said is not Angle.OVERHEAD or tilt <= -59.99
