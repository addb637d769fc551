"""People stand, walk and look as the slate says: measured on the posed meshes."""

import json
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PEOPLE = {
    "man": {"name": "MAN", "kind": "man", "height": 1.86, "age": 40, "look": 5},
    "woman": {"name": "WOMAN", "kind": "woman", "height": 1.66, "age": 32, "look": 12},
    "girl": {"name": "GIRL", "kind": "girl", "height": 1.25, "age": 8, "look": 3},
}


def key(frame, at, facing, pose="stand", **more):
    return {"frame": frame, "at": list(at), "facing": facing, "pose": pose, "seat": 0.0,
            "gaze": None, "present": True, **more}  # fmt: skip


WAYS = {
    "walk": [key(0, (0, 0), 0), key(12, (0, 0), 0, "walk"), key(68, (3, 0), 0, "walk"),
             key(98, (4.2, 1.2), 45), key(105, (4.2, 1.2), 45)],
    "turn": [key(0, (0, 0), 0), key(10, (0, 0), 0), key(34, (0, 0), 170), key(40, (0, 0), 170)],
    "back": [key(0, (0, 0), 0), key(5, (0, 0), 0, "walk"), key(25, (-0.9, 0), 0)],
    "corner": [key(0, (0, 0), 0, "walk"), key(20, (1, 0), 0, "walk"),
               key(40, (1.2, 1), 90, "walk"), key(70, (0, 1.6), 180)],
    "through": [key(0, (0, 0), 0, "walk"), key(48, (2.6, 0), 0, "walk")],
    "crouch": [key(0, (0, 0), 0), key(10, (0, 0), 0, "crouch"), key(40, (0, 0), 0, "crouch")],
}  # fmt: skip
SITS = [key(0, (0, 0), 0), key(5, (0, 0), 0, "walk"), key(50, (2, 0), 180, "sit", seat=0.45),
        key(80, (2, 0), 180, "sit", seat=0.45)]  # fmt: skip
RISES = [key(0, (0, 0), 0, "sit", seat=0.45), key(10, (0, 0), 0, "walk"), key(55, (2, 0), 0)]


@pytest.fixture(scope="module")
def measure(program):
    """Measure work in one program."""

    def measured(*work):
        done = subprocess.run(
            [str(program), str(HERE / "motion.py")], input=json.dumps(work), text=True,
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout.splitlines()[-1])

    return measured


def task(who, keys, what, *args):
    return {"player": PEOPLE[who], "keys": keys, "what": what, "args": args}


def test_feet_do_not_slide_float_or_sink(measure):
    ways = [("man", name) for name in WAYS] + [("girl", "walk"), ("girl", "turn")]
    ways += [("man", "sits"), ("woman", "rises"), ("woman", "corner")]
    every = {**WAYS, "sits": SITS, "rises": RISES}
    found = measure(*(task(who, every[name], "feet") for who, name in ways))
    for (who, name), feet in zip(ways, found, strict=True):
        assert feet["slid"] < 0.02, (who, name, feet)
        assert feet["low"] > -0.02, (who, name, feet)
        assert feet["high"] < 0.02, (who, name, feet)


def test_a_runner_leaves_the_floor_and_does_not_slide(measure):
    run = [key(0, (0, 0), 0, "run"), key(48, (6, 0), 0, "run")]
    (feet,) = measure(task("man", run, "feet"))
    assert feet["slid"] < 0.02
    assert -0.02 < feet["low"] < 0.02 < feet["high"] < 0.25


def test_who_sits_is_on_the_seat(measure):
    sits = [key(0, (0, 0), 0, "sit", seat=0.45)]
    found = measure(*(task(who, sits, "seat", 0) for who in PEOPLE))
    assert all(abs(high - 0.45) < 0.02 for high in found), found


def test_who_lies_or_has_fallen_is_on_the_floor(measure):
    lies = [key(0, (0, 0), 0, "lie")]
    fallen = [key(0, (0, 0), 0, "lie", gesture="falls", since=100)]
    found = measure(*(task(who, keys, "lowest", 0) for who in PEOPLE for keys in (lies, fallen)))
    assert all(abs(low) < 0.025 for low in found), found


@pytest.mark.parametrize(("pose", "seat"), [("stand", 0.0), ("sit", 0.45), ("crouch", 0.0)])
def test_eyes_are_on_whom_they_address(measure, pose, seat):
    spots = [(2, 0.3, 1.6), (1.2, 1.4, 1.2), (0.8, -1.0, 1.75), (-0.2, 1.6, 1.5), (1.0, 0.1, 0.9)]
    work = [task(who, [key(0, (0, 0), 0, pose, seat=seat, gaze=spot)], "gaze", 0, spot)
            for who in PEOPLE for spot in spots]  # fmt: skip
    assert max(measure(*work)) < 5


def test_eyes_go_before_the_head(measure):
    one, two = [2, -1.2, 1.6], [2, 1.2, 1.6]
    keys = [key(0, (0, 0), 0, gaze=one), key(24, (0, 0), 0, gaze=two)]
    found = measure(*(task("man", keys, "gaze", f, two) for f in (24, 27, 30, 40)))
    assert found[0] > 30
    assert found[1] < 20, "after an eighth of a second the eyes have turned as far as they can"
    assert found[3] < 5


def test_who_looks_back_turns_the_trunk_too(measure):
    spots = [(-1.2, 1.4, 1.6), (-1.4, -1.3, 1.7)]
    work = [task(who, [key(0, (0, 0), 0, gaze=spot)], "gaze", 0, spot)
            for who in PEOPLE for spot in spots]  # fmt: skip
    assert max(measure(*work)) < 5


def test_who_creeps_up_lifts_one_foot_at_a_time(measure):
    creep = [key(f, (0.04 * f, 0), 0, "walk") for f in (0, 2, 4, 6, 8)]
    (feet,) = measure(task("man", [*creep, key(14, (0.32, 0), 0)], "feet"))
    assert feet["slid"] < 0.02 and feet["high"] < 0.02
