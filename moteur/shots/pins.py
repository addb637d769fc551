"""Pins: what a person decided about a set-up or a shot, and the camera solved around it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.shots.camera import Marks
from moteur.shots.coverage import marks_through
from moteur.shots.figure import crown_of, frame_height, size_of
from moteur.shots.grammar import sentence
from moteur.shots.model import (
    Camera,
    Finding,
    Move,
    Point,
    ScenePlan,
    Setup,
    Shot,
    Size,
    Station,
    Treatment,
)
from moteur.shots.sight import Sight
from moteur.shots.view import aimed, project, rounded

_TURNS = (0.0, 8.0, -8.0, 16.0, -16.0, 26.0, -26.0, 38.0, -38.0, 52.0, -52.0)
_SETUP = ("lens_mm", "height_m", "distance_m", "size", "angle", "move", "sentence", "why")
_SHOT = ("seconds",)
_SCENE = ("chosen", "asked")
PINNABLE: Mapping[type[Part], tuple[str, ...]] = {
    ScenePlan: _SCENE, Setup: _SETUP, Shot: _SHOT, Finding: ("overruled",),
}  # fmt: skip


def honour(
    plan: ScenePlan, pins: Sequence[Pin], old: ScenePlan | None = None, language: str = "en"
) -> ScenePlan:
    """Return the plan with every pinned value exactly as a person set it.

    A camera is solved anew around its pins: it keeps its framing and turns about its
    subject until it stands in the room; where it cannot, it stays and a finding says so.
    A pinned set-up that no shot uses any more stays listed. Raise BadInput for a field
    that cannot be held, and for a treatment that is none.
    """
    mine = [p for p in pins if p.address.scene == plan.scene]
    plan = _picked(plan, {p.address.field: p.value for p in mine if not p.address.item})
    wanted: dict[str, dict[str, Any]] = {}
    for pin in mine:
        if pin.address.item:
            wanted.setdefault(pin.address.item, {})[pin.address.field] = pin.value
    if not wanted:
        return plan
    held = plan.with_treatments(
        _with_held(plan, treatment, wanted, language) for treatment in plan.treatments
    )
    there = {s.number for s in held.every_setup()}
    unused = [s for s in (old.every_setup() if old else ()) if s.number in wanted.keys() - there]
    return held.changed(setups=(*held.setups, *unused)) if unused else held


def _picked(plan: ScenePlan, fields: Mapping[str, Any]) -> ScenePlan:
    """Return the plan with the treatment that a person picked."""
    if "chosen" not in fields:
        return plan
    names = [t.name for t in plan.treatments]
    if fields["chosen"] not in names:
        raise BadInput(
            f"there is no treatment “{fields['chosen']}”", f"scene {plan.number}",
            f"pick one of {', '.join(names)}",
        )  # fmt: skip
    return plan.model_copy(update={"chosen": fields["chosen"], "decided": True})


def _with_held(
    plan: ScenePlan, treatment: Treatment, wanted: Mapping[str, dict[str, Any]],
    language: str,
) -> Treatment:  # fmt: skip
    marks = _marks_by_setup(plan, treatment)
    setups = [
        _held(plan, setup, wanted[setup.number], marks.get(setup.number, {}), language)
        if setup.number in wanted else setup for setup in treatment.setups
    ]  # fmt: skip
    shots = tuple(_shot(s, wanted[s.id]) if s.id in wanted else s for s in treatment.shots)
    return treatment.model_copy(update={"setups": tuple(setups), "shots": shots})


def _marks_by_setup(plan: ScenePlan, treatment: Treatment) -> dict[str, dict[str, Move]]:
    _, after = marks_through(plan.blocking.moves, [s.elements for s in treatment.shots])
    found: dict[str, dict[str, Move]] = {}
    for shot, marks in zip(treatment.shots, after, strict=True):
        found.setdefault(shot.setup, marks)
    return found


def _shot(shot: Shot, fields: Mapping[str, Any]) -> Shot:
    _known(shot.id, fields, _SHOT)
    return Shot.model_validate({**shot.model_dump(), **fields})


def _known(item: str, fields: Mapping[str, Any], allowed: Sequence[str]) -> None:
    for name in fields:
        if name not in allowed:
            raise BadInput(
                f"{name or 'the whole'} cannot be pinned", item, f"pin one of {', '.join(allowed)}"
            )


def _held(
    plan: ScenePlan, setup: Setup, fields: dict[str, Any], marks: Marks, language: str
) -> Setup:
    _known(setup.number, fields, _SETUP)
    try:
        asked = Setup.model_validate({**setup.model_dump(), **fields})
    except ValidationError as error:
        what = error.errors()[0]
        raise BadInput(f"{what['loc'][0]}: {what['msg']}", setup.number, "mend the pin") from None
    if asked.lens_mm <= 0 or asked.distance_m <= 0 or asked.height_m <= 0:
        raise BadInput("lens, distance and height are above 0", setup.number, "mend the pin")
    solved = _solved(plan, setup, asked, fields, marks)
    if "move" in fields and asked.move == "static":
        solved = solved.model_copy(update={"path": ()})
    if "sentence" not in fields:
        solved = solved.model_copy(update={"sentence": sentence(solved, language)})
    return solved.model_copy(update=fields | {"size": solved.size})


def _solved(
    plan: ScenePlan, was: Setup, asked: Setup, fields: Mapping[str, Any], marks: Marks
) -> Setup:
    """Put the camera where lens, height and distance agree."""
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    there = [marks[n] for n in was.subjects if n in marks]
    if was.kind in ("single", "over"):
        there = there[:1]
    eyes = [sight.eyes(m) for m in there]
    target = _middle(eyes) if eyes else _ahead(was)
    first = sight.players[there[0].player] if there else None
    distance = asked.distance_m
    if "distance_m" not in fields:
        distance = was.distance_m * asked.lens_mm / was.lens_mm
        if "size" in fields and first is not None:
            distance = frame_height(asked.size, first) * asked.lens_mm / was.camera.sensor[1]
    size = asked.size
    if "size" not in fields and first is not None and was.size is not Size.INSERT:
        moved = any(name in fields for name in ("distance_m", "lens_mm"))
        shown = size_of(distance * was.camera.sensor[1] / asked.lens_mm, first)
        size = shown if moved and "distance_m" in fields else was.size
    at = _turned(sight, was, target, distance, asked.height_m, there, marks)
    point = (
        target[0],
        target[1],
        max((crown_of(sight.players[m.player], m) for m in there), default=target[2]),
    )
    place = project(was.camera, point) or (0.0, 0.0)
    camera = aimed(at, asked.lens_mm, was.camera.sensor, point, _near(place[0]), _near(place[1]))
    end = was.move_to
    return asked.model_copy(update={
        "size": size, "distance_m": fields.get("distance_m", round(distance, 2)), "camera": camera,
        "path": (Station(camera=Camera(
            at=at, aim=end.aim, lens_mm=asked.lens_mm, sensor=end.sensor)),) if end else (),
    })  # fmt: skip


def _near(place: float) -> float:
    return max(-0.9, min(0.9, place)) if abs(place) > 1.3 else place


def _middle(points: Sequence[Point]) -> Point:
    count = len(points)
    x, y, z = (sum(p[i] for p in points) / count for i in range(3))
    return (x, y, z)


def _ahead(was: Setup) -> Point:
    """Return the point at which a camera without players looks."""
    at, aim = was.camera.at, was.camera.aim
    share = was.distance_m / (math.dist(at, aim) or 1.0)
    x, y, z = (a + (b - a) * share for a, b in zip(at, aim, strict=True))
    return (x, y, z)


def _turned(
    sight: Sight, was: Setup, target: Point, distance: float, height: float,
    there: Sequence[Move], marks: Marks,
) -> Point:  # fmt: skip
    """Stand at a distance and height, turned about the target as little as the room asks."""
    drop = height - target[2]
    flat = math.sqrt(max(distance * distance - drop * drop, 0.04))
    way = math.atan2(was.camera.at[1] - target[1], was.camera.at[0] - target[0])
    mine = {m.player for m in there}
    others = [m for n, m in marks.items() if n not in mine]
    turns = _TURNS if was.kind != "over" else _TURNS[:3]
    for turn in turns:
        angle = way + math.radians(turn)
        at = rounded(
            (target[0] + flat * math.cos(angle), target[1] + flat * math.sin(angle), height)
        )
        if (
            sight.stands(at)
            and not sight.crowded(at, others)
            and not sight.hidden(at, target, others)
        ):
            return at
    return rounded((target[0] + flat * math.cos(way), target[1] + flat * math.sin(way), height))
