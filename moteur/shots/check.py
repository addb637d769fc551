"""Checks: the rules of the grammar that a plan breaks, explained."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from moteur.shots.camera import Marks
from moteur.shots.coverage import marks_through
from moteur.shots.figure import steps_between
from moteur.shots.model import Finding, ScenePlan, Setup, Shot, Size, Treatment
from moteur.shots.pairs import side_of
from moteur.shots.placing import bearing, turn_between
from moteur.shots.sight import Sight
from moteur.shots.view import project

_HEADED = ("single", "two", "over")
_ALMOST_BETWEEN = math.sin(math.radians(8.0))
_MATCH_HEIGHT = 0.35


def check(plan: ScenePlan, treatment: Treatment | None = None) -> tuple[Finding, ...]:
    """Return what a treatment of a plan breaks, in the order of the cut.

    It is the chosen one where none is given.
    """
    way = treatment or plan.treatment
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    setups = {s.number: s for s in way.setups}
    _, after = marks_through(plan.blocking.moves, [s.elements for s in way.shots])
    found: list[Finding] = []
    seen: set[str] = set()
    for i, shot in enumerate(way.shots):
        setup = setups[shot.setup]
        if setup.number not in seen:
            found += _standing(sight, shot, setup, plan.kit.lenses)
            seen.add(setup.number)
        found += _framing(sight, shot, setup, after[i])
    for (i, last), (_, shot) in pairwise(enumerate(way.shots)):
        found += _jump(setups[last.setup], setups[shot.setup], shot, after[i])
        found += _crossing(setups[last.setup], setups[shot.setup], shot, after[i : i + 2])
    found += _reverses(way, setups)
    used = {s.setup for s in way.shots}
    found += [
        Finding(shot="", rule="pin", text=f"{n} is pinned, but no shot uses it any more.")
        for n in setups
        if n not in used
    ]
    return tuple(dict.fromkeys(found))


def _standing(
    sight: Sight, shot: Shot, setup: Setup, package: Sequence[float]
) -> Iterator[Finding]:
    stuck = sight.stuck(setup.camera.at)
    if stuck:
        rule = (
            "camera in wall"
            if stuck in ("the wall", "the ceiling", "the floor")
            else "camera in furniture"
        )
        rule = "camera off the floor" if stuck.startswith("what lies") else rule
        yield Finding(
            shot=shot.id, rule=rule, text=f"The camera of {setup.number} stands in {_the(stuck)}."
        )
    if setup.lens_mm not in package:
        listed = ", ".join(f"{lens:g}" for lens in package)
        yield Finding(
            shot=shot.id, rule="lens",
            text=f"{setup.number} asks for {setup.lens_mm:g} mm; the package has {listed} mm.",
        )  # fmt: skip


def _the(thing: str) -> str:
    thing = thing.replace("_", " ") if thing.islower() else thing
    return thing if not thing.islower() or thing.startswith(("the ", "what ")) else f"the {thing}"


def _framing(sight: Sight, shot: Shot, setup: Setup, after: Marks) -> Iterator[Finding]:
    if setup.kind not in _HEADED:
        return
    # A pan ends on where the walk ends; what stands still is judged once all have moved.
    heroes = setup.subjects[:1] if setup.kind == "over" else setup.subjects
    camera = setup.move_to or setup.camera
    for name in heroes:
        mark = after.get(name)
        if mark is None or (not mark.present and setup.move == "static"):
            continue
        others = [m for n, m in after.items() if n != name]
        blocker = sight.hidden(camera.at, sight.eyes(mark), others)
        if blocker:
            yield Finding(
                shot=shot.id,
                rule="hidden",
                text=f"In {shot.id} {_the(blocker)} hides {name}.",
            )
        crown = project(camera, sight.crown(mark))
        if crown is None or abs(crown[0]) > 1 or crown[1] < -1:
            yield Finding(
                shot=shot.id,
                rule="out of frame",
                text=f"In {shot.id} {name} is out of frame when it ends.",
            )
        elif crown[1] > 0.97 and setup.size is not Size.EXTREME_CLOSE:
            yield Finding(
                shot=shot.id,
                rule="headroom",
                text=f"In {shot.id} the head of {name} is cut off: tilt up or go back.",
            )


def _jump(last: Setup, new: Setup, shot: Shot, marks: Marks) -> Iterator[Finding]:
    if last.number == new.number or "insert" in (last.kind, new.kind):
        return
    if last.subjects[:1] == new.subjects[:1] and last.subjects and last.subjects[0] in marks:
        mark = marks[last.subjects[0]]
        turn = turn_between(
            *(bearing(mark.at, (s.camera.at[0], s.camera.at[1])) for s in (last, new))
        )
        if turn < 30 and steps_between(last.size, new.size) < 2:
            yield Finding(
                shot=shot.id, rule="30 degrees",
                text=f"The cut from {last.number} to {new.number} stays on {last.subjects[0]} "
                f"with {turn:.0f} degrees and {steps_between(last.size, new.size)} sizes between "
                "them: it may look like a jump.",
            )  # fmt: skip


def _crossing(last: Setup, new: Setup, shot: Shot, times: Sequence[Marks]) -> Iterator[Finding]:
    """Compare the sides of two cameras before and after the new shot.

    Who walks to the other side within the shot takes the audience along.
    """
    if last.number == new.number or "insert" in (last.kind, new.kind):
        return
    line = _shared_line(last, new, times[0])
    if line is None or "static" not in (last.move, new.move):
        return
    for marks in times:
        a, b = marks[line[0]], marks[line[1]]
        if _on_line(a.at, b.at, last) or _on_line(a.at, b.at, new):
            return
        if side_of(a.at, b.at, last.camera.at) == side_of(a.at, b.at, new.camera.at):
            return
    yield Finding(
        shot=shot.id,
        rule="180 degrees",
        text=f"Between {last.number} and {new.number} the camera crosses the line from "
        f"{line[0]} to {line[1]}: they change sides on the screen.",
    )


def _shared_line(last: Setup, new: Setup, marks: Marks) -> tuple[str, str] | None:
    """Return the two whose line a cut could cross: those whom both set-ups are about."""
    about = [
        n for n in dict.fromkeys((*last.subjects, *new.subjects)) if n in marks and marks[n].present
    ]
    pairs = [s.subjects[:2] for s in (last, new) if s.kind in ("two", "over")]
    for pair in pairs:
        if all(n in marks and marks[n].present for n in pair) and set(last.subjects[:2]) | set(
            new.subjects[:2]
        ) <= set(pair):
            return pair[0], pair[1]
    singles = last.kind == new.kind == "single" and len(about) == 2
    if singles and marks[about[0]].looks_at == about[1]:
        return about[0], about[1]
    return None


def _on_line(a: Sequence[float], b: Sequence[float], setup: Setup) -> bool:
    """Say whether a camera is so near the line that it has no side."""
    at = setup.camera.at
    length = math.dist(a[:2], b[:2]) or 1.0
    cross = abs((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0])) / length
    return cross < _ALMOST_BETWEEN * max(math.dist(a[:2], at[:2]), 0.1)


def _reverses(way: Treatment, setups: Mapping[str, Setup]) -> Iterator[Finding]:
    """Compare each over the shoulder with its reverse."""
    first_shot = {s.setup: s.id for s in reversed(way.shots)}
    overs = [s for s in setups.values() if s.kind == "over"]
    for i, one in enumerate(overs):
        for other in overs[i + 1 :]:
            if one.subjects != other.subjects[::-1]:
                continue
            if one.lens_mm != other.lens_mm:
                yield Finding(
                    shot=first_shot.get(other.number, ""), rule="reverses",
                    text=f"{one.number} and its reverse {other.number} differ in lens: "
                    f"{one.lens_mm:g} and {other.lens_mm:g} mm.",
                )  # fmt: skip
            break
