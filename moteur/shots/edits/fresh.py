"""Fresh: a set-up of a person's own before anything of its sentence is solved."""

import math
from collections.abc import Sequence

from moteur.shots.cameras.camera import single
from moteur.shots.cameras.figure import frame_height
from moteur.shots.cameras.pairs import side_of
from moteur.shots.cameras.view import aimed, rounded
from moteur.shots.edits.said import Said
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Move, Point, ScenePlan, Setup, Shot, Size, Support
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.onscreen import gaze

_STILL = ("single", "two", "master", "establishing")
_WIDE = (Size.WIDE, Size.EXTREME_WIDE)


def fresh(plan: ScenePlan, said: Said, played: Sequence[str], shots: Sequence[Shot]) -> Setup:
    """Return the set-up that an own shot begins with: as the planner would frame its subject.

    What nobody is in begins as the shot does that played these lines, so does what sees the
    same people.
    """
    way = plan.treatment
    names = tuple(s.name for s in said.shot.subjects if s.name)
    there = [s for s in way.shots if set(s.elements) & set(played)]
    setups = {s.number: s for s in way.setups}
    like = [setups[s.setup] for s in there] or list(way.setups)
    same = next((s for s in like if s.subjects == names and s.kind in _STILL), None)
    base = (same or like[0]).model_copy(update={
        "number": said.number, "support": Support.TRIPOD, "move": "static", "path": (),
        "sentence": "", "why": "", "eyes": "",
    })  # fmt: skip
    if same is not None or not names or said.shot.subjects[0].size is Size.INSERT:
        return base
    changed = way.model_copy(update={"shots": tuple(shots)})
    moments = Moments(plan, changed)
    times = [moments.after(played[: i + 1]) for i in range(len(played))]
    times = [m for m in times if names[0] in m and m[names[0]].present]
    return _framed(base, said, moments, times[0], way.setups[0].camera.at) if times else base


def _framed(
    base: Setup, said: Said, moments: Moments, marks: dict[str, Move], front: Point
) -> Setup:
    """Return a set-up that frames the first subject of a sentence as the planner would."""
    name, sight = said.shot.subjects[0].name, moments.sight
    mark, size = marks[name], said.shot.subjects[0].size
    look = gaze(mark, marks)
    other = marks.get(mark.looks_at)
    line = bearing(mark.at, other.at) if other and other.present else None
    way = math.radians(look if line is None else line)
    ahead = (mark.at[0] + math.cos(way), mark.at[1] + math.sin(way))
    # On the side of the line from which the scene is seen.
    side, kit = side_of(mark.at, ahead, front), moments.kit
    found = None if size in _WIDE else single(sight, marks, name, size, look, side, kit, line)
    if found is not None:
        camera, away = found.camera, found.distance_m
    else:
        eyes = sight.eyes(mark)
        lens = said.shot.lens_mm or base.lens_mm
        away = frame_height(size, sight.players[name]) * lens / base.camera.sensor[1]
        turn = math.radians(look + 30.0 * side)
        at = rounded((eyes[0] + away * math.cos(turn), eyes[1] + away * math.sin(turn), eyes[2]))
        camera = aimed(at, lens, base.camera.sensor, sight.crown(mark), 0.0, 0.6)
    return base.model_copy(update={
        "kind": "single", "size": size, "subjects": (name,), "camera": camera,
        "lens_mm": camera.lens_mm, "height_m": camera.at[2],
        "distance_m": round(math.dist(camera.at, sight.eyes(mark)), 2) or away,
    })  # fmt: skip
