import math

from hypothesis import HealthCheck, given, settings

from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.coverage import marks_through
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.ground import Ground
from moteur.shots.model import Kit, ScenePlan, Size
from moteur.shots.plan import plan_scene
from moteur.shots.work import SceneWork
from tests.shots.scenes import plan, works


def sight_of(made: ScenePlan) -> Sight:
    return Sight(made.floor, {p.name: p for p in made.blocking.players})


def covers_every_element_once(given_work: SceneWork, made: ScenePlan) -> None:
    covered = [e for shot in made.shots for e in shot.elements]
    assert covered == [e.id for e in given_work.scene.elements]
    assert len({s.id for s in made.shots}) == len(made.shots)
    assert {s.setup for s in made.shots} == {s.number for s in made.setups}
    assert all(s.seconds >= 1.2 for s in made.shots)


def stands_in_the_room(given_work: SceneWork, made: ScenePlan) -> None:
    sight = sight_of(made)
    for setup in made.setups:
        # Through the eyes of who sits, a lens is over their own seat.
        assert setup.kind == "pov" or sight.stuck(setup.camera.at) == "", setup.sentence
        assert setup.lens_mm in Kit().lenses
        assert setup.lens_mm == setup.camera.lens_mm
        assert setup.height_m == setup.camera.at[2]


def frames_heads(given_work: SceneWork, made: ScenePlan) -> None:
    sight = sight_of(made)
    setups = {s.number: s for s in made.setups}
    _, after = marks_through(made.blocking.moves, [s.elements for s in made.shots])
    seen = set()
    for shot, marks in zip(made.shots, after, strict=True):
        setup = setups[shot.setup]
        if setup.number in seen or setup.kind not in ("single", "two", "over"):
            continue
        seen.add(setup.number)
        subjects = setup.subjects[:1] if setup.kind == "over" else setup.subjects
        for name in subjects:
            if setup.move != "static" or not marks[name].present:
                continue
            eyes = project(setup.camera, sight.eyes(marks[name]))
            crown = project(setup.camera, sight.crown(marks[name]))
            assert eyes is not None and crown is not None
            assert abs(eyes[0]) < 0.95 and -0.95 < eyes[1] < 0.95
            if setup.size is not Size.EXTREME_CLOSE:
                assert crown[1] < 0.98


def is_as_far_as_it_says(given_work: SceneWork, made: ScenePlan) -> None:
    """A still single is as far as it says when some line of its first shot plays.

    Who takes a step in the course of the shot is then nearer or further.
    """
    sight = sight_of(made)
    setups = {s.number: s for s in made.setups}
    seen = set()
    order = [e for s in made.shots for e in s.elements]
    before, after = marks_through(made.blocking.moves, [(e,) for e in order])
    where = dict(zip(order, zip(before, after, strict=True), strict=True))
    for shot in made.shots:
        setup = setups[shot.setup]
        if setup.number in seen or setup.kind != "single" or setup.move != "static":
            continue
        seen.add(setup.number)
        name = setup.subjects[0]
        away = [
            math.dist(setup.camera.at, sight.eyes(marks[name]))
            for element in shot.elements for marks in where[element]
        ]  # fmt: skip
        assert min(abs(far - setup.distance_m) for far in away) < 0.02


def keeps_people_apart(given_work: SceneWork, made: ScenePlan) -> None:
    sight = sight_of(made)
    # A chair that is brought may stand where somebody has been.
    bare = Ground(floor_plan(given_work.set, given_work.setting, given_work.time))
    first = {}
    for move in made.blocking.moves:
        first.setdefault(move.player, move)
        if move.pose == "sit" and move.seat > 0.2:
            seats = [s[:2] for p in made.floor.pieces for s in p.seats]
            assert any(math.dist(move.at, s) < 0.01 for s in seats)
        elif move.pose in ("stand", "walk", "run", "crouch") and move.present:
            assert sight.ground.inside(*move.at, 0.1)
            assert all(f.distance(*move.at) > 0.1 for f in bare.standing)
    there = [m for m in first.values() if m.present]
    for i, one in enumerate(there):
        for other in there[i + 1 :]:
            if made.floor.kind not in ("lift", "bathroom", "car_interior"):
                assert math.dist(one.at, other.at) >= 0.45


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(works())
def test_what_holds_of_every_plan(given_work):
    """One plan of a drawn scene is asked everything, since planning is what takes time."""
    made = plan_scene(given_work)
    keeps_people_apart(given_work, made)
    for treatment in made.treatments:
        way = made.model_copy(update={"chosen": treatment.name})
        covers_every_element_once(given_work, way)
        stands_in_the_room(given_work, way)
    frames_heads(given_work, made)
    is_as_far_as_it_says(given_work, made)
    assert plan_scene(given_work) == made


def test_a_scene_is_covered_as_a_crew_would():
    made = plan()
    kinds = {s.kind for s in made.setups}
    assert {"establishing", "over", "single", "insert"} <= kinds
    assert made.setups[0].kind == "establishing" and made.setups[0].number == "1A"
    assert len({s.size for s in made.setups if s.size in LADDER}) >= 4
    insert = next(s for s in made.setups if s.kind == "insert")
    assert insert.subjects == ("phone",)
    assert not [f for f in made.findings if f.rule in ("hidden", "headroom", "out of frame")]


def test_speakers_are_seen_but_for_reactions():
    made = plan()
    sight = sight_of(made)
    setups = {s.number: s for s in made.setups}
    from tests.shots.scenes import work

    cue = {e.id: e.text for e in work().scene.elements if e.kind == "character"}
    _, after = marks_through(made.blocking.moves, [s.elements for s in made.shots])
    for shot, marks in zip(made.shots, after, strict=True):
        for element in shot.elements:
            name = cue.get(element, "")
            if not name or "V.O." in name:
                continue
            place = project(setups[shot.setup].camera, sight.eyes(marks[name]))
            assert place is not None and abs(place[0]) < 1 and abs(place[1]) < 1


def test_a_scene_with_nothing_written_still_shows_its_set():
    made = plan("INT. STAIRWELL - NIGHT\n\n")
    assert len(made.shots) == 1 and made.shots[0].elements == ()


def test_children_and_seats_lower_the_camera():
    made = plan()
    ana = next(s for s in made.setups if s.kind == "single" and s.subjects == ("ANA",))
    leo = next(s for s in made.setups if s.kind == "single" and s.subjects == ("LEO",))
    assert ana.height_m < 1.3 or leo.height_m < 1.3
    assert next(p for p in made.blocking.players if p.name == "LEO").height < 1.45


def test_a_long_act_is_planned_without_a_break():
    lines = []
    for i in range(160):
        a, b = ("ANA", "BORIS") if i % 3 else ("CLARA", "ANA")
        lines.append(f"{a}\nI told you on Sunday, number {i}.\n\n{b}\nYes, {i} times!\n")
        if i % 12 == 0:
            lines.append(f"{a.title()} walks to {b.title()}.\n")
    made = plan("INT. STAGE - ACT 1\n\n" + "\n".join(lines))
    assert len(made.shots) > 60 and len(made.setups) < 80
    assert max(s.seconds for s in made.shots) < 25
