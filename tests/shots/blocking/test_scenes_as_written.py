"""Scenes as they are written, and what of them must and must not be seen on the floor."""

import math

from moteur.breakdown.model import Setting
from moteur.shots.blocking.block import block
from moteur.shots.blocking.players import cast
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.placing import bearing, turn_between
from tests.shots.scripts import scene


def blocked(text, name="KITCHEN", names=("VERA", "ALBERT"), language="en", setting="INT"):
    made = scene(f"{setting}. {name} - DAY\n\n{text}")
    players = tuple(cast(names, [e.text for e in made.elements]).values())
    plan = floor_plan(name, Setting(setting))
    blocking, plan = block(made.elements, made.speeches(), players, plan, language)
    return blocking, plan, {e.text: e.id for e in made.elements}


def moves(blocking, name):
    return [m for m in blocking.moves if m.player == name]


TALK = "ALBERT\nWell?\n\nVERA\nNo.\n\n"


def test_she_picks_up_what_he_puts_down():
    blocking, *_ = blocked(f"{TALK}He puts a glass on the table. She picks it up.")
    did = [(m.player, m.gesture) for m in blocking.moves if m.gesture]
    assert did[-2:] == [("ALBERT", "puts down"), ("VERA", "picks up")]


def test_who_sits_up_is_no_longer_lying():
    blocking, plan, _ = blocked(f"Vera lies on the bed.\n\n{TALK}She sits up.", "ROOM 12")
    assert plan.kind == "bedroom" and any("ROOM 12 is built as" in u for u in blocking.unread)
    first, last = moves(blocking, "VERA")[0], moves(blocking, "VERA")[-1]
    assert (first.pose, last.pose) == ("lie", "sit") and last.seat > 0.4


def test_a_bed_is_brought_where_one_lies_on_it():
    blocking, plan, _ = blocked(f"Vera lies on the bed.\n\n{TALK}", "KITCHEN")
    assert any(p.kind == "bed" and p.at == moves(blocking, "VERA")[0].at for p in plan.pieces)
    assert any("VERA needs a bed" in said for said in blocking.unread)


def test_a_mouth_is_no_door():
    blocking, *_ = blocked(f"Vera looks at the door.\n\n{TALK}Albert opens his mouth, closes it.")
    assert all(m.gesture == "" for m in moves(blocking, "ALBERT"))


def test_who_is_followed_brings_them_in():
    blocking, _, of = blocked(
        "HÉLÈNE\nAlors ?\n\nVera entre, suivie du père.\n\nLE PÈRE\nAlors rien.",
        names=("HÉLÈNE", "VERA", "LE PÈRE"), language="fr",
    )  # fmt: skip
    for name in ("VERA", "LE PÈRE"):
        assert not moves(blocking, name)[0].present
        came = next(m for m in moves(blocking, name) if m.present)
        assert came.element == of["Vera entre, suivie du père."]


def test_who_is_introduced_walking_up_was_not_there():
    blocking, plan, _ = blocked(
        "Vera counts coins.\n\nVERA\nNine.\n\nALBERT (40) walks over to the stall.", "MARKET",
        setting="EXT",
    )  # fmt: skip
    assert not moves(blocking, "ALBERT")[0].present and moves(blocking, "ALBERT")[-1].present
    stalls = [p.at for p in plan.pieces if p.kind == "stall"]
    assert stalls and all(p.kind != "counter" for p in plan.pieces)
    assert min(math.dist(moves(blocking, "ALBERT")[-1].at, s) for s in stalls) < 2.0


def test_who_does_not_turn_round_keeps_the_back_turned():
    blocking, *_ = blocked(
        "Vera walks along the railing.\n\nALBERT\nVera!\n\nShe stops. She does not turn round.\n\n"
        "ALBERT\nPlease.\n\nShe turns to him.", "FERRY DECK", setting="EXT",
    )  # fmt: skip
    called = [m for m in moves(blocking, "VERA") if m.element != blocking.moves[-1].element][-1]
    albert = moves(blocking, "ALBERT")[0]
    assert turn_between(called.facing, bearing(called.at, albert.at)) > 85
    last = moves(blocking, "VERA")[-1]
    assert turn_between(last.facing, bearing(last.at, albert.at)) < 30


def test_who_ran_there_stands_and_speaks():
    blocking, *_ = blocked(f"{TALK}Albert runs to the window.\n\n{TALK}")
    assert moves(blocking, "ALBERT")[-1].pose == "stand"


def test_who_is_only_in_a_montage_is_not_on_the_floor():
    blocking, *_ = blocked(
        f"{TALK}MONTAGE - THE TOWN\n\nLeo sits on a wall.\n\nEND OF MONTAGE\n\nVera sits.",
        names=("VERA", "ALBERT", "LEO"),
    )
    assert not any(m.present for m in moves(blocking, "LEO"))
    assert moves(blocking, "VERA")[-1].pose == "sit"
    assert "elsewhere, in a montage: Leo sits on a wall." in blocking.unread


def test_what_is_refused_stays_with_who_offers_it():
    blocking, *_ = blocked(f"{TALK}Albert offers her a coat. Vera does not take it.\n\n{TALK}")
    assert all(m.thing != "coat" for m in moves(blocking, "VERA"))
    assert moves(blocking, "ALBERT")[-1].thing == "coat"


def test_of_a_line_the_part_that_no_rule_knows_is_listed():
    blocking, *_ = blocked(f"{TALK}Vera takes off her glasses, goes to the window and looks out.")
    assert blocking.unread == ("Vera takes off her glasses …",)
    assert moves(blocking, "VERA")[-1].gesture == "looks out"


def test_a_chair_by_the_door_is_the_one_by_the_door():
    _, plan, _ = blocked(TALK)
    for thing in ("door", "window"):
        blocking, *_ = blocked(f"{TALK}Vera sits on the chair by the {thing}.")
        at = moves(blocking, "VERA")[-1].at
        hole = next(o for o in plan.openings if o.kind == thing)
        assert hole and math.isfinite(at[0])


def test_a_language_that_parts_no_words_is_listed_even_with_nobody_there():
    made = scene("EXT. 東京駅 - DAY\n\n健二が走ってくる。")
    blocking, _ = block(made.elements, (), (), floor_plan("東京駅", Setting.EXT))
    assert blocking.unread == ("健二が走ってくる。",)


def test_who_telephones_somebody_talks_to_them_from_elsewhere():
    blocking, *_ = blocked("Vera phones Albert.\n\nVERA\nIt is me.\n\nALBERT\nI know.")
    assert all(not m.looks_at for m in blocking.moves)
    assert any("two places" in said for said in blocking.unread)


def test_they_are_the_two_who_were_spoken_of():
    blocking, *_ = blocked(f"{TALK}They embrace.")
    at = [moves(blocking, name)[-1].at for name in ("VERA", "ALBERT")]
    assert math.dist(*at) < 0.75


def test_who_sit_down_together_sit_at_one_table():
    blocking, *_ = blocked(f"{TALK}Vera and Albert sit down at the table.", "BAR")
    at = [moves(blocking, name)[-1].at for name in ("VERA", "ALBERT")]
    assert math.dist(*at) < 2.2


def test_who_walk_along_together_stay_together():
    blocking, *_ = blocked(f"{TALK}Vera and Albert walk along the water.", "BEACH", setting="EXT")
    first = [moves(blocking, name)[0].at for name in ("VERA", "ALBERT")]
    last = [moves(blocking, name)[-1].at for name in ("VERA", "ALBERT")]
    assert math.dist(*last) < 1.6 and math.dist(first[0], last[0]) > 2


def test_who_runs_after_somebody_who_has_left_is_gone():
    blocking, *_ = blocked(f"{TALK}Vera leaves. Albert runs after her.")
    assert not any(moves(blocking, name)[-1].present for name in ("VERA", "ALBERT"))


def test_the_back_seat_is_behind_who_drives():
    blocking, *_ = blocked(f"Vera sits in the back seat. Albert drives.\n\n{TALK}", "TAXI")
    assert moves(blocking, "VERA")[0].at[1] > moves(blocking, "ALBERT")[0].at[1] + 0.5
