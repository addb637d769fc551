from moteur.schedule.clock.asked import Somebody
from moteur.schedule.clock.hours import walk
from tests.schedule.clock.days import asked, scene


def told(day, order=None, call=480):
    return walk(day, order or range(len(day.scenes)), call)


def test_a_meal_comes_before_the_scene_that_would_end_too_late_for_it():
    walked = told(asked(scene(180), scene(120), scene(120)))
    assert walked.meals == ((780, 840),)
    assert [taken.start for taken in walked.taken] == [480, 660, 840]
    assert walked.wrap == 960 and walked.work == 420


def test_six_hours_to_the_minute_need_no_meal():
    assert told(asked(scene(180), scene(180))).meals == ()
    assert told(asked(scene(180), scene(181))).meals == ((660, 720),)


def test_a_meal_breaks_a_scene_that_begins_soon_after_the_call():
    walked = told(asked(scene(60), scene(400)))
    assert walked.meals == ((840, 900),)
    assert (walked.taken[1].start, walked.taken[1].end) == (540, 1000)


def test_after_a_move_one_eats_at_the_new_place_where_there_is_time():
    walked = told(asked(scene(240), scene(120, place=1), move=60))
    assert walked.taken[1].moved == 780 and walked.meals == ((780, 840),)


def test_one_eats_before_a_move_that_would_make_the_meal_late():
    walked = told(asked(scene(330), scene(120, place=1), move=60))
    assert walked.meals == ((810, 870),) and walked.taken[1].moved == 930


def test_one_waits_for_the_dark_and_eats_in_the_wait():
    walked = told(asked(scene(240), scene(120, opens=((1140, 1840),))))
    assert walked.meals[0] == (720, 780)
    assert walked.taken[1].start == 1140 and walked.taken[1].waited == 360


def test_in_a_wait_longer_than_from_meal_to_meal_one_eats_again():
    walked = told(asked(scene(240), scene(60, opens=((1300, 1840),))))
    assert walked.meals == ((720, 780), (1140, 1200))


def test_light_that_is_over_is_missed_and_the_scene_shot_at_once():
    walked = told(asked(scene(300, opens=((0, 700),))))
    assert walked.taken[0].missed and walked.taken[0].start == 480


def test_a_meal_in_a_scene_may_cost_its_light():
    walked = told(asked(scene(400, opens=((480, 880),))))
    assert walked.meals and walked.taken[0].missed


def test_who_is_made_up_before_the_call_eats_earlier():
    made_up = (Somebody("ANA", makeup=90),)
    walked = told(asked(scene(200, cast=1), scene(100), people=made_up))
    assert walked.meals == ((680, 740),)


def test_a_continuous_day_has_one_break():
    walked = told(asked(*[scene(150)] * 3, meal=30, again=False, continuous=True, within=360))
    assert walked.meals == ((780, 810),) and walked.wrap == 960
