import math

import pytest

from moteur.shots.cameras.lens import (
    WHOLE,
    carries,
    equivalent,
    equivalents,
    focuses,
    leant,
    lenses_for,
    nearest,
    ratio,
    sensor,
)  # fmt: skip
from moteur.shots.model import Kit, Size

LARGE = Kit(
    package="large", sensor=(36.0, 20.25), lenses=(25.0, 35.0, 47.0, 58.0, 75.0, 125.0),
    close_m=(0.25, 0.35, 0.45, 0.45, 0.65, 1.0),
)  # fmt: skip
SIZES = [s for s in Size if s is not Size.INSERT]


@pytest.mark.parametrize("aspect", ["16:9", "2.39:1", "1.85:1", "4:3", "1:1", "9:16", "17/9"])
def test_on_super_35_every_lens_is_itself(aspect):
    kit = Kit(sensor=sensor(aspect))
    assert equivalents(kit, WHOLE) == WHOLE
    assert lenses_for(kit, Size.CLOSE) == (75.0, 65.0, 85.0, 50.0, 40.0, 35.0)


def test_a_larger_sensor_asks_for_longer_lenses_each_once():
    found = lenses_for(LARGE, Size.MEDIUM)
    assert found == (75.0, 58.0, 47.0, 35.0, 25.0)
    assert equivalent(LARGE, 85.0) == 125.0


@pytest.mark.parametrize("size", SIZES)
def test_a_lean_begins_shorter_or_longer(size):
    kit = Kit()
    usual = lenses_for(kit, size)[0]
    assert lenses_for(kit, size, "short")[0] <= usual <= lenses_for(kit, size, "long")[0]
    assert set(lenses_for(kit, size)) <= set(lenses_for(kit, size, "long"))
    assert leant((50.0, 25.0), "") == (50.0, 25.0)


def test_one_lens_does_for_all():
    kit = Kit(lenses=(50.0,))
    assert all(lenses_for(kit, s) == (50.0,) for s in Size)


def test_a_lens_focuses_where_its_maker_says():
    assert not focuses(LARGE, 125.0, 0.9) and focuses(LARGE, 125.0, 1.0)
    assert focuses(Kit(), 85.0, 0.1)


def test_a_zoom_carries_what_lies_between():
    kit = Kit(lenses=(28.0, 50.0, 76.0), zooms=((28.0, 76.0),))
    assert carries(kit, 63.0) and not carries(kit, 90.0)
    assert carries(Kit(), 50.0) and not carries(Kit(), 63.0)
    assert nearest(kit, 1000.0) == 76.0


@pytest.mark.parametrize("said", ["", "wide", "0:0", "1:0", "nan:1", "inf:1", "a:b:c"])
def test_what_is_no_ratio_is_sixteen_by_nine(said):
    assert math.isclose(ratio(said), 16 / 9)
