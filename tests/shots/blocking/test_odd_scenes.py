"""Scenes that no plan expects: each is blocked and shot all the same."""

import math
from functools import cache

import pytest

from moteur.shots.plan import plan_scene
from tests.shots.scenes import work

THIRTY = "INT. HALL - DAY\n\n" + "\n\n".join(f"GUEST {i}\nNumber {i}." for i in range(1, 31))
TWELVE_PAGES = "INT. OFFICE - DAY\n\nANA sits at the desk. BORIS enters.\n\n" + "\n\n".join(
    f"{'ANA' if i % 2 else 'BORIS'}\nIt was the same on Monday, and on Tuesday, and you know it."
    + ("\n\nBoris crosses to the window. Ana stands." if i % 20 == 0 else "")
    + ("\n\nAna hands Boris a letter. Boris sits down." if i % 20 == 10 else "")
    for i in range(220)
)
SCENES = {
    "nobody": "INT. KITCHEN - NIGHT\n\nThe tap drips. A chair lies on the floor.",
    "nothing": "INT. KITCHEN - NIGHT\n\n",
    "thirty": THIRTY,
    "no place": "INT.  - DAY\n\nANA\nWhere are we?\n\nBORIS\nNobody wrote it down.",
    "no such place": "INT. TRAFFIC LIGHT - DAY\n\nAna sits.\n\nANA\nRed.\n\nBORIS\nStill red.",
    "montage": (
        "EXT. MONTAGE - VARIOUS - DAY\n\n- Ana buys a ticket.\n\n- Boris burns the letters.\n\n"
        "- Ana and Boris dance on the roof.\n\nANA (V.O.)\nThat was the summer."
    ),
    "call": (
        "INTERCUT - INT. ANA'S KITCHEN / INT. BORIS'S OFFICE - NIGHT\n\nAna answers the phone. "
        "Boris sits at the desk.\n\nANA\nHello?\n\nBORIS\nIt is me.\n\nANA\nI know.\n\n"
        "Boris hangs up."
    ),
    "twelve pages": TWELVE_PAGES,
    "japanese": (
        "INT. 台所 - 夜\n\n花子が椅子に座る。太郎が入ってくる。\n\n@花子\n遅かったわね。\n\n"
        "@太郎\nごめん。電車が止まっていた。"
    ),
    "right to left": (
        "INT. KITCHEN - DAY\n\n@דנה\nשלום.\n\n@יואב\nמה קרה?\n\nדנה sits. יואב stands."
    ),
    "animal": "EXT. PARK - DAY\n\nThe DOG runs to the bench and lies down.\n\nDOG\n(barks)\nWoof.",
    "child": "INT. BEDROOM - NIGHT\n\nLEO, 6, sits on the bed.\n\nLEO\nIs somebody there?",
    "car": (
        "INT. CAR - NIGHT\n\nAna drives. Boris looks out of the window.\n\nANA\nSay something.\n\n"
        "BORIS\nWatch the road.\n\nBoris picks up the phone."
    ),
    "verbs": (
        "INT. OFFICE - DAY\n\nMARK, 40, sits. DREW, 30, enters. GRANT, 50, stands.\n\n"
        "MARK\nDrew.\n\nDREW\nMark. Grant.\n\nGRANT\nSit.\n\nDrew sits. Mark hands Grant the key."
    ),
}  # fmt: skip


@cache
def planned(name):
    """Plan a scene whatever its heading says."""
    text = SCENES[name]
    head, _, body = text.partition("\n")
    shown = text if head.startswith(("INT", "EXT")) and not head.startswith("INTERCUT") else None
    made = work(shown or f"INT. X - DAY\n{body}")
    if shown is None:
        heading = made.scene.heading.model_copy(update={"text": head})
        scene = made.scene.model_copy(update={"heading": heading})
        made = made.model_copy(update={"scene": scene, "set": "ANA'S KITCHEN / BORIS'S OFFICE"})
    return made, plan_scene(made)


@pytest.mark.parametrize("name", SCENES)
def test_a_plan_is_made(name):
    made, plan = planned(name)
    assert len(plan.treatments) >= 3
    for treatment in plan.treatments:
        shown = [e for shot in treatment.shots for e in shot.elements]
        assert shown == [e.id for e in made.scene.elements]
        assert treatment.setups
    for move in plan.blocking.moves:
        assert abs(move.at[0]) <= plan.floor.width / 2 and abs(move.at[1]) <= plan.floor.depth / 2


def moved(name):
    _, plan = planned(name)
    return plan, [(m.player, m.pose, m.gesture) for m in plan.blocking.moves]


def test_a_call_plays_in_two_places():
    plan, moves = moved("call")
    first = {m.player: m for m in reversed(plan.blocking.moves)}
    assert first["ANA"].at[0] < first["BORIS"].at[0]
    assert all(not m.looks_at for m in plan.blocking.moves)
    assert ("ANA", "stand", "phones") in moves and ("BORIS", "sit", "puts down") in moves
    assert any("two places" in text for text in plan.blocking.unread)
    for treatment in plan.treatments:
        assert not any(s.kind in ("two", "over") for s in treatment.setups)


def test_a_place_that_cannot_be_is_neutral():
    assert moved("no such place")[0].floor.kind == "neutral"
    assert moved("no place")[0].floor.kind == "neutral"


def test_a_script_that_parts_no_words_is_listed_not_guessed():
    plan, moves = moved("japanese")
    assert plan.blocking.unread[-1] == "花子が椅子に座る。太郎が入ってくる。"
    assert "not known" in plan.blocking.unread[0]
    assert {m[1] for m in moves} == {"stand"}


def test_names_without_capitals_are_found():
    _, moves = moved("right to left")
    assert ("דנה", "sit", "") in moves


def test_an_animal_runs_and_lies():
    _, moves = moved("animal")
    assert moves[-1] == ("DOG", "lie", "")


def test_in_a_car_one_drives_and_the_other_looks_out():
    plan, moves = moved("car")
    assert plan.floor.kind == "car_interior"
    assert ("ANA", "sit", "holds") in moves and ("BORIS", "sit", "looks out") in moves


def test_names_that_are_verbs_are_names():
    plan, moves = moved("verbs")
    assert ("MARK", "sit", "") in moves and ("GRANT", "stand", "takes") in moves
    assert not next(m for m in plan.blocking.moves if m.player == "DREW").present


def test_twins_of_one_name_are_one_on_the_floor():
    made = work("INT. KITCHEN - DAY\n\nAna sits.\n\nANA\nYes.\n\nANA (2)\nNo.")
    twin = made.players[0]
    plan = plan_scene(made.model_copy(update={"players": (twin, twin)}))
    assert {m.player for m in plan.blocking.moves} == {"ANA"}


def test_thirty_people_stand_apart():
    plan, _ = moved("thirty")
    spots = {m.player: m.at for m in reversed(plan.blocking.moves)}
    assert len(spots) == 30
    everyone = list(spots.values())
    nearest = min(math.dist(a, b) for i, a in enumerate(everyone) for b in everyone[i + 1 :])
    assert nearest > 0.3
