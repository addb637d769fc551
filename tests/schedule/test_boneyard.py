import pytest

from moteur.film.errors import BadInput
from moteur.schedule.boneyard import broken, impossible, left, possible
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import PARIS, board, day, performer, strip, terms

NEVER = terms(performer("ANA", available=()), performer("BORIS", available=(day(1),)))


def staged(*strips, agreed=NEVER, dates=4, **more):
    return stage(board(*strips, agreed=agreed, **more)).within(dates)


def numbers(waiting):
    return [one.strip.number for one in waiting]


def test_what_contradicts_few_facts_waits():
    here = staged(strip(1, "ANA"), strip(2, "BORIS"), strip(3))
    (one,) = impossible(here, pose(here))
    assert (one.strip.number, one.why) == ("1", "ANA is free on no day; scene 1 needs ANA")
    assert not possible(pose(here)) and possible(pose(here.without({"e01/s1"})))


def test_of_several_the_shortest_waits_that_nobody_holds():
    strips = (strip(1, "BORIS", minutes=400), strip(2, "BORIS", minutes=300))
    here = staged(*strips)
    assert numbers(impossible(here, pose(here))) == ["2"]
    here = staged(*strips, held={"e01/s2#date": day(1)})
    assert numbers(impossible(here, pose(here))) == ["1"]


def test_numbers_that_two_episodes_share_are_told_apart():
    here = staged(strip(1, "ANA"), strip(1, scene="e02/s1"))
    assert "scene e01/s1 needs ANA" in impossible(here, pose(here))[0].why


def test_held_scenes_wait_only_where_holding_them_is_not_the_matter():
    here = staged(strip(1, "ANA"), strip(2), held={"e01/s1#after": "2"})
    assert numbers(impossible(here, pose(here))) == ["1"]
    here = staged(strip(1, "BORIS"), held={"e01/s1#date": day(0)})
    with pytest.raises(BadInput, match="scenes 1: what is held cannot be kept: BORIS is free on 2"):
        impossible(here, pose(here))
    here = staged(strip(1, minutes=400), strip(2, minutes=400), held={"e01/s1#beside": "2"})
    with pytest.raises(BadInput, match="cannot be kept"):
        left(here, pose(here))


def test_where_all_facts_together_contradict_one_waits_at_least():
    agreed = terms(*(performer(n, available=(day(k),)) for k, n in enumerate("ABC")), end=day(2))
    pairs = [strip(1, "A", minutes=350), strip(2, "A", minutes=300)]
    here = staged(*pairs, strip(3, "B"), agreed=agreed)
    assert numbers(left(here, pose(here))) == ["2"]


def test_a_strip_whose_hours_break_a_rule_waits_with_the_words_of_it():
    here = staged(strip(1, setting="EXT"), strip(2), agreed=terms(**PARIS))
    fine = {(day(0), ""): tuple(here.strips.values())}
    assert broken(here, pose(here), price(here, fine)) == ()
    long = strip(1, minutes=550, setting="EXT", time="night")
    here = staged(long, strip(2, minutes=30), agreed=terms(**PARIS, latest_call=1000,
                  start=day(70)), dates=3)  # fmt: skip
    (date, *_) = here.dates
    priced = price(here, {(date, ""): tuple(here.strips.values())})
    assert priced.faults
    assert numbers(broken(here, pose(here), priced)) == ["1"], "the other would change nothing"
