import datetime

from moteur.schedule.clock import cover
from moteur.schedule.model import Place, ShootDay
from tests.schedule.clock.days import DATE, person, strip, terms


def shot(offset, *strips, unit="", **more):
    date = DATE + datetime.timedelta(days=offset)
    return ShootDay(number=offset + 1, date=date, unit=unit, strips=strips, **more)


OUTSIDE = strip(1, "QUAY", "EXT", minutes=300, cast=["ANA"])


def covers(*days, given=None):
    return cover(days, given or terms(person("Ana"), person("Bo")))


def test_later_interiors_cover_a_day_outside():
    found = covers(shot(0, OUTSIDE), shot(1, strip(2), strip(3, "QUAY", "EXT")), shot(2, strip(4)))
    assert found[DATE, ""] == ("e01/s2", "e01/s4")
    assert (DATE + datetime.timedelta(days=2), "") not in found


def test_what_cannot_be_shot_then_is_no_cover():
    closed = Place(name="BAR", days_off=(DATE,))
    given = terms(person("Ana"), person("Bo", days_off=(DATE,)), places=(closed,))
    later = shot(1, strip(2), strip(3, "ATTIC", cast=["BO"]), strip(4, "ATTIC", minutes=700))
    assert covers(shot(0, OUTSIDE), later, given=given)[DATE, ""] == ()


def test_nobody_is_taken_from_another_unit():
    away = shot(0, strip(5, cast=["BO"]), unit="B")
    assert covers(shot(0, OUTSIDE), away, shot(1, strip(2, cast=["BO"])))[DATE, ""] == ()


def test_kept_places_come_first_then_who_is_there_or_held():
    kept = Place(name="STUDIO", cover=True)
    given = terms(person("Ana"), person("Bo"), person("Di"), places=(kept,))
    later = shot(1, strip(2, cast=["DI"]), strip(3, cast=["BO", "ANA"]), strip(4, "STUDIO"))
    assert covers(shot(0, OUTSIDE, holds=("Bo",)), later, given=given)[DATE, ""] == (
        "e01/s4",
        "e01/s3",
        "e01/s2",
    )


def test_at_most_five_are_named():
    later = [shot(k, strip(10 + k)) for k in range(1, 9)]
    assert len(covers(shot(0, OUTSIDE), *later)[DATE, ""]) == 5
