"""What hands do on a floor: where it moves people, and when it ends."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.breakdown.model import Setting
from moteur.shots.blocking.block import block
from moteur.shots.blocking.players import cast
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.ground import at_wall, footprint
from moteur.shots.floors.placing import bearing, turn_between
from tests.shots.scripts import scene

WAIT = "Ana waits. Boris waits.\n\n"
TALK = "ANA\nIt will hold.\n\nBORIS\nIt will not.\n\n"


def blocked(text, name="KITCHEN", language="en"):
    made = scene(f"INT. {name} - DAY\n\n{text}")
    players = tuple(cast(("ANA", "BORIS"), [text]).values())
    plan = floor_plan(name, Setting.INT)
    blocking, plan = block(made.elements, made.speeches(), players, plan, language)
    return blocking, plan


def of(blocking, name, gesture):
    found = [m for m in blocking.moves if m.player == name and m.gesture == gesture]
    assert found, [(m.player, m.gesture, m.thing) for m in blocking.moves]
    return found[0]


def last(blocking, name):
    return [m for m in blocking.moves if m.player == name][-1]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ana picks up the letter from the table."),
        ("fr", "Ana prend la lettre sur la table."),
    ],
)
def test_who_picks_a_thing_up_goes_where_it_is(language, line):
    blocking, plan = blocked(f"{WAIT}{line}", language=language)
    move = of(blocking, "ANA", "picks up")
    tables = [footprint(p) for p in plan.pieces if p.kind == "table"]
    assert move.thing in ("letter", "lettre")
    assert min(t.distance(*move.at) for t in tables) < 0.8


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Ana hands Boris the letter."), ("fr", "Ana donne la lettre à Boris.")],
)
def test_a_thing_is_handed_over_within_reach(language, line):
    text = f"{WAIT}Ana walks to the fridge.\n\nAna regarde le frigo.\n\n{line}"
    blocking, _ = blocked(text, language=language)
    gives, takes = of(blocking, "ANA", "gives"), of(blocking, "BORIS", "takes")
    assert gives.thing == takes.thing and gives.thing in ("letter", "lettre")
    assert gives.looks_at == "BORIS" and takes.looks_at == "ANA"
    assert math.dist(gives.at, takes.at) < 1.4
    assert turn_between(gives.facing, bearing(gives.at, takes.at)) < 30
    assert turn_between(takes.facing, bearing(takes.at, gives.at)) < 30


def test_who_takes_from_somebody_goes_to_them():
    blocking, _ = blocked(f"{WAIT}Boris walks to the fridge.\n\nAna takes the glass from Boris.")
    assert of(blocking, "ANA", "takes").looks_at == "BORIS"
    assert math.dist(last(blocking, "ANA").at, last(blocking, "BORIS").at) < 1.4


def test_what_is_held_stays_in_hand_until_it_is_put_down():
    blocking, _ = blocked(
        f"{WAIT}Ana picks up a cup.\n\nAna walks to the door.\n\nAna puts the cup on the table."
        "\n\nAna sits."
    )
    gestures = [(m.gesture, m.thing) for m in blocking.moves if m.player == "ANA"]
    assert ("picks up", "cup") in gestures and ("holds", "cup") in gestures
    assert gestures.index(("holds", "cup")) < gestures.index(("puts down", "cup"))
    assert gestures[-1] == ("", "")


def test_what_is_given_is_held_by_the_other():
    blocking, _ = blocked(f"{WAIT}Ana picks up a key.\n\nAna gives it to Boris.\n\n{TALK}")
    assert last(blocking, "BORIS").gesture == "holds" and last(blocking, "BORIS").thing == "key"
    assert last(blocking, "ANA").gesture == ""


def test_a_gesture_ends_with_the_next_line():
    blocking, _ = blocked(f"{WAIT}Boris points at the fridge.\n\n{TALK}")
    point = of(blocking, "BORIS", "points")
    after = [m for m in blocking.moves if m.player == "BORIS" and m.element != point.element]
    assert after[-1].gesture == ""


def test_a_telephone_stays_at_the_ear_until_one_hangs_up():
    blocking, _ = blocked(f"{WAIT}Ana answers the phone.\n\nANA\nYes.\n\nAna hangs up.\n\n{TALK}")
    gestures = [m.gesture for m in blocking.moves if m.player == "ANA"]
    assert "phones" in gestures and gestures[-1] == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Ana looks out of the window."), ("fr", "Ana regarde par la fenêtre.")],
)
@pytest.mark.parametrize("place", ["KITCHEN", "CORRIDOR", "CONTROL ROOM"])
def test_who_looks_out_stands_at_a_window_and_faces_it(place, language, line):
    blocking, plan = blocked(f"{WAIT}{line}", place, language)
    move = of(blocking, "ANA", "looks out")
    panes = [at_wall(plan, o, 0.0) for o in plan.openings if o.kind == "window"]
    pane = min(panes, key=lambda p: math.dist(p, move.at))
    assert math.dist(pane, move.at) < 1.6
    assert turn_between(move.facing, bearing(move.at, pane)) < 40


def test_a_door_is_gone_to_and_opened():
    blocking, plan = blocked(f"{WAIT}Boris opens the door.")
    move = of(blocking, "BORIS", "opens")
    doors = [at_wall(plan, o, 0.0) for o in plan.openings if o.kind == "door"]
    assert min(math.dist(d, move.at) for d in doors) < 1.4 and move.thing == "door"


def test_who_embraces_stands_close_and_face_to_face():
    blocking, _ = blocked(f"{WAIT}Boris walks to the fridge.\n\nAna hugs Boris.")
    ana, boris = last(blocking, "ANA"), last(blocking, "BORIS")
    assert math.dist(ana.at, boris.at) < 0.8
    assert turn_between(ana.facing, bearing(ana.at, boris.at)) < 25
    assert turn_between(boris.facing, bearing(boris.at, ana.at)) < 25


def test_who_backs_away_still_faces_the_other():
    blocking, _ = blocked(f"{TALK}Ana backs away from Boris.")
    before = next(m for m in blocking.moves if m.player == "ANA")
    ana, boris = last(blocking, "ANA"), last(blocking, "BORIS")
    assert math.dist(ana.at, boris.at) > math.dist(before.at, boris.at) + 0.4
    assert turn_between(ana.facing, bearing(ana.at, boris.at)) < 25


def test_who_turns_away_shows_the_back():
    blocking, _ = blocked(f"{TALK}Ana turns away.")
    ana, boris = last(blocking, "ANA"), last(blocking, "BORIS")
    assert turn_between(ana.facing, bearing(ana.at, boris.at)) > 90


def test_a_table_is_circled():
    blocking, plan = blocked(f"{WAIT}Boris circles the table.")
    walk = [m.at for m in blocking.moves if m.player == "BORIS"]
    table = next(p for p in plan.pieces if p.kind == "table").at
    ways = sorted(bearing(table, at) for at in walk)
    gaps = [b - a for a, b in pairwise(ways)] + [ways[0] + 360 - ways[-1]]
    assert max(gaps) < 175


def test_who_knocks_comes_in_after():
    blocking, _ = blocked("Ana waits.\n\nBoris knocks at the door.\n\nANA\nYes?\n\nBoris enters.")
    boris = [m for m in blocking.moves if m.player == "BORIS"]
    assert not boris[0].present and boris[-1].present


def test_what_is_not_done_moves_nobody():
    still, _ = blocked(WAIT)
    text = f"{WAIT}Ana would hand him the letter. Boris tells Ana to sit. Ana doesn't sit."
    asked, _ = blocked(text)
    assert [m.at for m in asked.moves] == [m.at for m in still.moves]
    assert all(not m.gesture for m in asked.moves)
    assert not asked.unread


def test_the_same_scene_is_blocked_the_same():
    text = f"{WAIT}Ana gives Boris the key.\n\n{TALK}Boris circles Ana. Ana hugs Boris."
    assert blocked(text) == blocked(text)


LINES = (
    "{0} hands {1} the key.", "{0} takes the key from {1}.", "{0} looks out of the window.",
    "{0} hugs {1}.", "{0} circles the table.", "{0} circles {1}.", "{0} backs away from {1}.",
    "{0} picks up the key.", "{0} puts the key on the counter.", "{0} sits.", "{0} lies down.",
    "{0} stands up.", "{0} answers the phone.", "{0} hangs up.", "{0} leaves.", "{0} enters.",
    "{0} leans against the fridge.", "{0} knocks on the door.", "{0} shakes hands with {1}.",
    "{0} points at {1}.", "{0} turns away.", "{0} opens the door.", "{0} drives.",
    "{0} kneels beside {1}.", "{0} waves at {1}.",
)  # fmt: skip
PAIRS = (("Ana", "Boris"), ("Boris", "Ana"))


@given(
    st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(PAIRS)), max_size=12),
    st.sampled_from(["KITCHEN", "LIFT", "CAR", "BEDROOM", "TRAFFIC LIGHT"]),
)
@settings(deadline=None, max_examples=60)
def test_whatever_they_do_they_stay_on_the_floor_and_hold_what_is_theirs(lines, place):
    text = WAIT + "\n\n".join(line.format(*pair) for line, pair in lines) + f"\n\n{TALK}"
    blocking, plan = blocked(text, place)
    now = {}
    for move in blocking.moves:
        now[move.player] = move
        assert abs(move.at[0]) <= plan.width / 2 and abs(move.at[1]) <= plan.depth / 2
        assert move.gesture or not move.thing
        if move.gesture in ("gives", "takes"):
            assert move.looks_at in now and move.looks_at != move.player
    key = {n for n, m in now.items() if m.gesture == "holds" and m.thing == "key" and m.present}
    assert len(key) <= 1
