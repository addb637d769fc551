import datetime

from moteur.schedule import cuts
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import PARIS, board, day, performer, strip, terms

OUT = [strip(n, minutes=300, setting="EXT") for n in (1, 2)]


def priced(plan, agreed, dates=12):
    strips = [strip for some in plan.values() for strip in some]
    here = stage(board(*strips, agreed=agreed)).within(dates)
    problem = pose(here)
    return problem, price(here, plan, problem.precedences)


def test_nothing_is_cut_where_nothing_fails():
    problem, found = priced({(day(0), ""): [strip(1)]}, terms())
    assert cuts.cut(problem, found) is problem


def test_exteriors_that_share_a_light_that_is_too_short_are_kept_apart_near_that_date():
    winter = terms(**PARIS, start=datetime.date(2027, 12, 6))
    date = datetime.date(2027, 12, 7)
    problem, found = priced({(date, ""): [*OUT, strip(3, minutes=30)]}, winter)
    assert found.faults
    limit, *_ = cuts.cut(problem, found).limits[len(problem.limits) :]
    assert limit.scenes == ("e01/s1", "e01/s2") and limit.minutes == 600
    assert {minutes for _, minutes in limit.dates} == {599}
    assert all(abs((on - date).days) <= 7 for on, _ in limit.dates) and len(limit.dates) > 4
    one, *_ = cuts.cut(problem, found, cuts.MANNERS[1]).limits[len(problem.limits) :]
    assert [on for on, _ in one.dates] == [date]


def test_a_scene_that_is_too_long_alone_leaves_that_date():
    problem, found = priced({(day(0), ""): [strip(1, minutes=900)]}, terms())
    (limit,) = cuts.cut(problem, found).limits
    assert limit.scenes == ("e01/s1",) and limit.dates == ((day(0), 899),)


def test_after_a_late_night_what_began_too_early_does_not_follow():
    agreed = terms(performer("ANA"), rules=("eu-working-time",), **PARIS, latest_call=600)
    night = strip(1, "ANA", setting="EXT", time="night", minutes=480)
    early = strip(2, "ANA", setting="EXT", minutes=500)
    problem, found = priced({(day(0), ""): [night], (day(1), ""): [early]}, agreed)
    if found.faults:
        gaps = cuts.cut(problem, found).gaps
        assert all((g.before, g.after, g.least) == (("e01/s1",), ("e01/s2",), 1) for g in gaps)
        assert gaps or cuts.cut(problem, found).limits


def test_a_search_is_led_away_from_a_plan():
    plan = {(day(0), ""): [strip(1), strip(2), strip(3)], (day(1), ""): [strip(4)]}
    problem, _ = priced(plan, terms())
    led = cuts.away(problem, plan, 1_000)
    assert [(g.before, g.after, g.cents) for g in led.gaps] == [
        (("e01/s1",), ("e01/s2",), 500), (("e01/s2",), ("e01/s3",), 500),
    ]  # fmt: skip
