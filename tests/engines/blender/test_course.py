"""The camera that Blender draws is where the plan says, at every frame."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film import course

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.course import Course

metres = st.floats(-4, 4).map(lambda x: round(x, 2))
points = st.tuples(metres, metres, metres)
cameras = st.builds(
    lambda at, aim, lens, roll: {
        "at": list(at), "aim": list(aim), "lens_mm": lens, "sensor": [24.89, 14.0], "roll": roll,
    },
    points, points, st.sampled_from((18.0, 35.0)), st.sampled_from((0.0, 3.0)),
)  # fmt: skip


@given(st.lists(cameras, min_size=1, max_size=7), st.data())
def test_it_is_the_course_of_the_plan(way: list[dict], data: st.DataObject) -> None:
    steps = data.draw(st.lists(st.integers(1, 60), min_size=len(way), max_size=len(way)))
    frames = [sum(steps[:n]) for n in range(len(way))]
    path = [{"frame": f, "camera": c} for f, c in zip(frames, way, strict=True)]
    inside = Course({"camera": way[0], "path": path})
    poses = [(*c["at"], *c["aim"], c["lens_mm"], c["roll"]) for c in way]
    outside = course.Course(frames, poses)
    for part in range(20):
        frame = frames[-1] * part / 19
        now = inside.at(frame)
        pose = (*now["at"], *now["aim"], now["lens_mm"], now["roll"])
        assert pose == pytest.approx(outside.pose(frame), abs=1e-9)


def test_a_pan_moves_and_does_not_travel() -> None:
    here = {"at": [0, 0, 1.5], "aim": [0, 2, 1.5], "lens_mm": 35.0, "sensor": [24.89, 14.0]}
    there = {**here, "aim": [2, 2, 1.5]}
    keys = [{"frame": 0, "camera": here}, {"frame": 24, "camera": there}]
    pan = Course({"camera": here, "path": keys})
    assert pan.moves and not pan.travels
    assert not Course({"camera": here, "path": []}).moves
    gone = [keys[0], {"frame": 24, "camera": {**there, "at": [1, 0, 1.5]}}]
    assert Course({"camera": here, "path": gone}).travels
