from moteur.schedule.clock import light
from moteur.schedule.model import Sun
from tests.schedule.clock.days import strip

SUN = Sun(dawn=400, sunrise=430, sunset=1110, dusk=1140)


def lit(time, sun=SUN, setting="EXT", minutes=60):
    return light.windows(strip(1, setting=setting, time=time, minutes=minutes), sun)


def test_interiors_and_unknown_suns_are_whenever():
    assert lit("night", setting="INT") is None
    assert lit("day", sun=None) is None


def test_exteriors_have_their_light():
    assert lit("day") == ((430, 1110),)
    assert lit("day", setting="INT/EXT") == ((430, 1110),)
    assert lit("night") == ((1140 - 1440, 400), (1140, 400 + 1440))
    assert lit("dusk") == ((1065, 1155), (1065 + 1440, 1155 + 1440))
    assert lit("dawn")[1] == (430 - 45 + 1440, 430 + 45 + 1440)


def test_what_is_longer_than_dusk_begins_with_it():
    assert lit("dusk", minutes=200)[0] == (1065, 1265)


def test_where_the_sun_never_sets_there_is_no_night_and_no_dusk():
    assert lit("day", Sun(up=True)) is None
    assert lit("night", Sun(up=True)) == ()
    assert lit("dusk", Sun(up=True)) == ()


def test_where_it_never_rises_there_is_no_day():
    assert lit("day", Sun()) == ()
    assert lit("night", Sun()) is None
    assert lit("night", Sun(dawn=570, dusk=830)) == ((830 - 1440, 570), (830, 570 + 1440))


def test_white_nights_are_not_dark():
    assert lit("night", Sun(sunrise=230, sunset=1370)) == ()


def test_a_day_is_named_by_who_waits_for_the_dark():
    day, night = strip(1, setting="EXT"), strip(2, setting="EXT", time="night")
    inside = strip(3, time="night")
    assert light.light([day, inside]) == "day"
    assert light.light([day, night]) == "split"
    assert light.light([night]) == "night"


def test_a_sun_that_rises_and_does_not_set_lights_the_rest_of_the_date():
    assert lit("day", Sun(sunrise=99)) == ((99, 99 + 1440),)
    assert lit("day", Sun(sunset=1400)) == ((1400 - 1440, 1400),)
