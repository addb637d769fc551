"""Hands do what moves say, one after another and together."""

from fractions import Fraction
from itertools import pairwise

from moteur.previs import feelings, tracks
from moteur.previs.model import Beat
from moteur.shots.model import Blocking, Mood, Move
from tests.previs.kitchen import ANA, BEN

RATE = Fraction(24)
BEATS = [Beat(element="a", start=0, frames=48), Beat(element="b", start=48, frames=96)]


def told(*moves: dict) -> dict[str, tracks.Track]:
    made = tuple(Move.model_validate({"facing": 0, "element": "b"} | m) for m in moves)
    return tracks.tracks(Blocking(players=(ANA, BEN), moves=made), BEATS, RATE)


def test_gestures_of_one_line_follow_each_other():
    here = {"player": "ANA", "at": (0, 0)}
    (track,) = told(
        {**here, "element": "a"},
        {**here, "gesture": "picks up", "thing": "cup"},
        {**here, "gesture": "drinks", "thing": "cup"},
        {**here, "gesture": "puts down", "thing": "cup"},
    ).values()
    begun = [(s.gesture, s.since) for s in track if s.gesture]
    kinds = list(dict(begun))
    assert kinds == ["picks up", "drinks", "puts down"]
    starts = [dict(begun)[k] for k in kinds]
    assert starts[0] >= 48
    assert all(20 <= b - a <= 60 for a, b in pairwise(starts))
    assert starts[-1] < 48 + 96


def test_who_hands_over_and_who_takes_begin_together_once_both_are_there():
    found = told(
        {"player": "ANA", "at": (0, 0), "element": "a"},
        {"player": "BEN", "at": (3, 0), "element": "a"},
        {"player": "ANA", "at": (2.1, 0), "looks_at": "BEN"},
        {"player": "BEN", "at": (3, 0), "gesture": "takes", "thing": "key", "looks_at": "ANA"},
        {"player": "ANA", "at": (2.1, 0), "gesture": "gives", "thing": "key", "looks_at": "BEN"},
    )
    one, two = found["ANA"][-1], found["BEN"][-1]
    assert (one.gesture, two.gesture) == ("gives", "takes")
    assert one.since == two.since > 48 + 24
    assert (one.with_, two.with_) == ("BEN", "ANA")


def test_what_was_picked_up_is_carried_along():
    (track,) = told(
        {"player": "ANA", "at": (0, 0), "element": "a"},
        {"player": "ANA", "at": (0, 0), "gesture": "picks up", "thing": "cup"},
        {"player": "ANA", "at": (3, 0), "gesture": "holds", "thing": "cup"},
    ).values()
    walking = [s for s in track if s.pose == "walk"]
    assert walking
    assert all((s.gesture, s.thing) == ("holds", "cup") for s in walking)


def test_a_feeling_lasts_until_another():
    moods = (
        Mood(element="a", player="ANA", feeling="fear"),
        Mood(element="b", player="ANA", feeling="joy"),
    )
    line = feelings.humours(Blocking(players=(ANA,), moods=moods), BEATS)["ANA"]
    assert [feelings.felt(line, f) for f in (0, 47, 48, 400)] == ["fear", "fear", "joy", "joy"]
    assert feelings.felt([], 3) == "neutral"
