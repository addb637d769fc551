import math
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.previs import tracks
from moteur.previs.model import Beat
from moteur.shots.model import Blocking, Move
from tests.previs.kitchen import ANA, BEN

RATE = Fraction(24)


def track(*moves: tuple[int, tuple[float, float], dict[str, object]]) -> tracks.Track:
    beats = [Beat(element=f"e{n}", start=start, frames=10) for n, (start, _, _) in enumerate(moves)]
    made = tuple(
        Move.model_validate({"element": f"e{n}", "player": "ANA", "at": at, "facing": 0} | more)
        for n, (_, at, more) in enumerate(moves)
    )
    return tracks.tracks(Blocking(players=(ANA,), moves=made), beats, RATE)["ANA"]


def test_who_does_not_move_stays() -> None:
    here = track((10, (1, 2), {"facing": 45}))
    assert [(s.frame, s.at, s.facing) for s in here] == [(0, (1, 2), 45)]
    assert tracks.at(here, 500).at == (1, 2)


def test_a_walk_starts_with_its_element_and_goes_at_walking_pace() -> None:
    here = track((0, (0, 0), {}), (100, (0, 2.6), {"facing": 180}))
    assert tracks.at(here, 100).at == (0, 0)
    assert tracks.at(here, 99).pose == "stand"
    assert tracks.at(here, 110).pose == "walk"
    assert tracks.at(here, 124).at == pytest.approx((0, 1.3))
    assert tracks.at(here, 124).facing == pytest.approx(90)
    end = tracks.at(here, 148)
    assert end.at == (0, 2.6) and end.facing == 180 and end.pose == "stand"


def test_a_turn_takes_the_short_way_and_only_its_moment() -> None:
    here = track((0, (0, 0), {"facing": 350}), (100, (0, 0), {"facing": 10}))
    assert tracks.at(here, 100).facing == 350
    assert tracks.at(here, 103).facing == pytest.approx(360)
    assert tracks.at(here, 106).facing == pytest.approx(370)


def test_coming_in_and_going_out() -> None:
    away: dict[str, object] = {"present": False}
    here = track((0, (0, 0), away), (50, (4, 4), away), (50, (4, 1.4), {}), (200, (4, 4), away))
    assert not tracks.at(here, 49).present
    assert tracks.at(here, 51).present
    assert tracks.at(here, 51).at[0] == 4, "who is away does not walk across the room"
    assert tracks.at(here, 51).facing == pytest.approx(-90)
    assert tracks.at(here, 247).present
    assert not tracks.at(here, 248).present


def test_appearing_and_vanishing_on_the_spot() -> None:
    here = track(
        (0, (0, 0), {"present": False}), (30, (0, 0), {}), (60, (0, 0), {"present": False})
    )
    assert [tracks.at(here, f).present for f in (29, 30, 31, 60, 61)] == [
        False, False, True, True, False,
    ]  # fmt: skip


def test_eyes() -> None:
    (standing,) = track((0, (1, 1), {}))
    (sitting,) = track((0, (1, 1), {"pose": "sit", "seat": 0.45}))
    assert tracks.eyes(BEN, standing) == pytest.approx((1.08, 1, 1.68), abs=0.02)
    assert tracks.eyes(BEN, sitting)[2] == pytest.approx(1.25, abs=0.03)


def test_what_a_line_finds_somebody_doing_is_seen_before_what_is_next_in_it() -> None:
    beats = [Beat(element="a", start=0, frames=96)]
    made = tuple(
        Move.model_validate({"element": "a", "player": "ANA", "facing": 0} | m)
        for m in ({"at": (0, 0), "pose": "lie", "seat": 0.5}, {"at": (2, 0)})
    )
    here = tracks.tracks(Blocking(players=(ANA,), moves=made), beats, RATE)["ANA"]
    assert tracks.at(here, 24).pose == "lie"
    assert here[-1].at == (2, 0) and here[-1].frame < 120


def test_who_embraces_comes_breast_to_breast() -> None:
    beats = [Beat(element="a", start=0, frames=9), Beat(element="b", start=9, frames=96)]
    moves = tuple(
        Move.model_validate({"element": e, "player": one, "at": at, "facing": 0} | more)
        for e, more in (("a", {}), ("b", {"gesture": "embraces"}))
        for one, at, two in (("ANA", (0, 0), "BEN"), ("BEN", (0.8, 0), "ANA"))
        for more in [{**more, "looks_at": two}]
    )
    found = tracks.tracks(Blocking(players=(ANA, BEN), moves=moves), beats, RATE)
    assert math.dist(found["ANA"][-1].at, found["BEN"][-1].at) == pytest.approx(0.27, abs=0.01)


spots = st.tuples(st.floats(-5, 5), st.floats(-5, 5))
extra = st.fixed_dictionaries(
    {
        "pose": st.sampled_from(["stand", "sit", "walk", "run"]),
        "present": st.booleans(),
        "facing": st.floats(-720, 720),
    }
)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 90), spots, extra), min_size=1, max_size=8))
def test_tracks_are_in_order_and_never_jump(
    moves: list[tuple[int, tuple[float, float], dict[str, object]]],
) -> None:
    here = track(*sorted(moves, key=lambda m: m[0]))
    frames = [s.frame for s in here]
    assert frames[0] == 0 and frames == sorted(set(frames))
    for frame in range(0, frames[-1] + 2):
        now, then = tracks.at(here, frame), tracks.at(here, frame + 1)
        if now.present and then.present:
            assert math.dist(now.at, then.at) <= 3.0 / 24 + 0.06
    for before, after in pairwise(here):
        # Who vanishes and comes in again within a frame may face anywhere.
        if before.present and after.present and after.frame > before.frame + 6:
            assert abs(before.facing - after.facing) <= 180.001
