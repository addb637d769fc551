from dataclasses import replace

from hypothesis import given, settings

from moteur.shots.coverage import cover
from moteur.shots.model import Style, Support
from moteur.shots.plan import plan_scene
from moteur.shots.staging import stage
from moteur.shots.treatments.mending import mended
from moteur.shots.treatments.moving import travel
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.rebuilding import UNBUILDABLE
from tests.shots.scenes import KITCHEN, work, works

MOVING = Style(one_shot=True, support=Support.STEADICAM, longest=120.0)


def unbuilt(treatment):
    return {f.rule for f in treatment.findings} & UNBUILDABLE


def test_a_place_of_a_moving_camera_in_the_wall_is_left_out():
    staging = stage(work(KITCHEN))
    camp = staging.camp(MOVING)
    pieces = travel(staging, camp)
    first = pieces[0].position
    station = first.path[len(first.path) // 2]
    camera = station.camera.model_copy(update={"at": (50.0, 0.0, 1.6)})
    path = tuple(s.model_copy(update={"camera": camera}) if s is station else s for s in first.path)
    wrong = (replace(pieces[0], position=replace(first, path=path)), *pieces[1:])
    found = mended(staging, Proposal("moving", MOVING), camp, wrong)
    assert not unbuilt(found) and found.setups[0].path


def test_an_insert_from_inside_the_wall_becomes_something_plainer():
    staging = stage(work(KITCHEN))
    style = Style()
    camp = staging.camp(style)
    pieces = list(cover(camp, staging.units, staging.blocking.moves, True))
    k = next(i for i, p in enumerate(pieces) if p.position.kind == "insert")
    position = pieces[k].position
    camera = position.camera.model_copy(update={"at": (50.0, 0.0, 1.6)})
    stuck = replace(position, framed=replace(position.framed, camera=camera))
    pieces[k] = replace(pieces[k], position=stuck)
    found = mended(staging, Proposal("classical", style), camp, pieces)
    assert not unbuilt(found)
    lines = [e for s in found.shots for e in s.elements]
    assert lines == [e for u in staging.units for e in u.elements]


@settings(max_examples=10, deadline=None)
@given(works())
def test_what_is_proposed_can_be_built(given_work):
    for treatment in plan_scene(given_work).treatments:
        assert not unbuilt(treatment), treatment.findings
