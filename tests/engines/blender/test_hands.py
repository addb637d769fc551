"""Hands do what a slate says, with the thing it names."""

import numpy as np
import pytest
from PIL import Image

from tests.engines.blender.test_motion import PEOPLE, key, measure, task  # noqa: F401

HERE, THERE = (0.0, 0.0), (0.9, 0.0)
MIDDLE = (0.45, 0.0, 1.2)


def hands_of(one, two, thing="key", since=24):
    """Return the keys of two who do something together."""
    mine = key(0, HERE, 0, gesture=one, thing=thing, since=since, to=MIDDLE, with_="B")
    theirs = key(0, THERE, 180, gesture=two, thing=thing, since=since, to=MIDDLE, with_="A")
    return [mine], [theirs]


def test_two_who_hand_over_touch(measure):  # noqa: F811
    mine, theirs = hands_of("gives", "takes")
    one, two = measure(task("man", mine, "palm", 0, "r"), task("woman", theirs, "palm", 0, "r"))
    assert np.linalg.norm(np.array(one) - two) < 0.14


def test_who_reaches_has_the_hand_there(measure):  # noqa: F811
    spots = [(0.55, -0.1, 0.8), (0.6, -0.2, 1.3), (0.45, -0.1, 0.3)]
    work = [task(who, [key(0, HERE, 0, gesture="picks up", thing="cup", since=14, to=s)], "palm",
                 0, "r") for who in ("man", "woman") for s in spots]  # fmt: skip
    for at, spot in zip(measure(*work), spots * 2, strict=True):
        assert np.linalg.norm(np.array(at) - spot) < 0.09, (at, spot)


def test_fingers_close_round_what_is_held(measure):  # noqa: F811
    held = {thing: [key(0, HERE, 0, gesture="holds", thing=thing, since=60)]
            for thing in ("suitcase", "cup", "box")}  # fmt: skip
    found = measure(*(task("man", keys, "curled", 0, "r") for keys in held.values()),
                    task("man", [key(0, HERE, 0)], "curled", 0, "r"))  # fmt: skip
    suitcase, cup, box, free = found
    assert suitcase > 0.45 > cup - 0.3
    assert cup > box + 0.1
    assert free < 0.2


def test_who_embraces_has_the_arms_round_the_other(measure):  # noqa: F811
    held = [key(0, HERE, 0, gesture="embraces", since=60, to=(0.45, 0, 1.25), with_="B")]
    left, right = measure(task("man", held, "palm", 0, "l"), task("man", held, "palm", 0, "r"))
    assert left[0] > 0.45 and right[0] > 0.45
    assert left[1] < 0.25 and right[1] > -0.25


@pytest.mark.parametrize("thing", ["cup", "letter", "suitcase", "box", "gun"])
def test_a_thing_in_hand_is_seen(blender, tmp_path, thing):
    from tests.engines.blender.conftest import ANNA, a_slate

    def drawn(gesture):
        keys = [key(0, (0, 0.7), 270, gesture=gesture, thing=thing, since=48)]
        slate = a_slate(
            camera={"at": [0.6, -1.7, 1.2], "aim": [0, 0.7, 1.0], "lens_mm": 24.0,
                    "sensor": [24.89, 14.0], "roll": 0.0},
            figures=[{"player": ANNA, "keys": keys, "mouth": []}], frames=1,
        )  # fmt: skip
        slate["floor"] = {**slate["floor"], "pieces": []}
        return np.asarray(Image.open(blender.draw(slate, tmp_path / (gesture or "no"))[0]), float)

    assert (np.abs(drawn("holds") - drawn("")).max(2) > 25).sum() > 30
