import datetime

from moteur.schedule.limits import limits
from moteur.schedule.model import Unit
from moteur.schedule.stage import stage

from .boards import PARIS, board, performer, place, strip, terms

WINTER = {**PARIS, "start": datetime.date(2027, 12, 6)}


def found(*strips, agreed):
    return list(limits(stage(board(*strips, agreed=agreed)).within(3)))


def test_winter_days_are_short_and_its_nights_are_not():
    (limit,) = found(strip(1, setting="EXT"), strip(2, setting="EXT", time="night"), strip(3),
                     agreed=terms(**WINTER))  # fmt: skip
    assert limit.scenes == ("e01/s1",) and limit.why == "exteriors by day need sunlight"
    # 8 h 15 of sun, a meal apart.
    assert all(440 <= minutes <= 450 for _, minutes in limit.dates) and len(limit.dates) == 3


def test_nights_are_short_in_summer():
    (limit,) = found(strip(1, setting="EXT", time="night"),
                     agreed=terms(**PARIS, start=datetime.date(2027, 6, 21)))  # fmt: skip
    assert "the dark" in limit.why and all(m == 360 for _, m in limit.dates)


def test_the_light_is_that_of_the_place():
    south = place("DESERT", latitude=-25.0, longitude=15.0)
    assert found(strip(1, setting="EXT", place="DESERT"), agreed=terms(south, **WINTER)) == []


def test_what_another_unit_may_shoot_does_not_share_the_light():
    agreed = terms(units=(Unit(name="second"),), **WINTER)
    made = found(strip(1, setting="EXT"), strip(2, "ANA", setting="EXT"), agreed=agreed)
    assert [limit.scenes for limit in made] == [("e01/s2",)]


def test_children_work_so_long():
    agreed = terms(performer("KIM", minor_age=8), performer("ANA"), rules=("california-minors",))
    (limit,) = found(strip(1, "KIM"), strip(2, "ANA"), strip(3, "ANA", "KIM"), agreed=agreed)
    assert limit.scenes == ("e01/s1", "e01/s3") and limit.why.startswith("KIM may work")
    assert found(strip(1, "KIM"), agreed=terms(performer("KIM", minor_age=8))) == []
