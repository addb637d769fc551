"""Set names: what is one set, and what is not."""

from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown import sets
from moteur.breakdown.model import Setting

ONE = [
    ["KITCHEN, ANA'S FLAT", "ANA'S FLAT - KITCHEN", "Ana’s flat – Kitchen", "ANA'S FLAT/KITCHEN"],
    ["THE CAFÉ", "CAFE", "Café"],
    ["BAR L'ÉTOILE", "BAR L’ETOILE"],
    ["PELL'S CAR", "PELLS CAR", "PELL’S  CAR"],
]
APART = [
    "KITCHEN",
    "ANA'S FLAT - KITCHEN",
    "ANA'S FLAT",
    "ROOM 2",
    "ROOM 3",
    "A",
    "THE",
    "CAR PARK",
]


def test_spellings_are_reconciled_to_the_most_used():
    for spellings in ONE:
        assert len(set(sets.reconcile(spellings).values())) == 1
    named = sets.reconcile(["The Café", "CAFÉ", "Café"])
    assert set(named.values()) == {"CAFÉ"}


def test_nothing_else_is_merged():
    assert len(set(sets.reconcile(APART).values())) == len(APART)


def test_a_heading_without_a_place_has_a_name():
    assert sets.reconcile([""]) == {"": "UNNAMED SET"}


def test_settings_are_read_or_guessed():
    assert sets.setting("INT/EXT", "CAR") is Setting.BOTH
    assert sets.setting("", "A STREET AT THE EDGE") is Setting.EXT
    assert sets.setting("", "LA FORÊT") is Setting.EXT
    assert sets.setting("", "ROOFTOPS OF STREETWEAR") is Setting.INT


@given(st.lists(st.text(max_size=20), max_size=8))
def test_every_name_gets_a_name_that_is_its_own(names: list[str]):
    named = sets.reconcile(names)
    assert set(named) == set(names)
    for name in names:
        assert named[name]
        assert sets.reconcile([named[name]])[named[name]] == named[name] or not sets.key(name)


def test_a_set_stands_under_its_place():
    assert sets.place("ANA'S FLAT - KITCHEN") == "ANA'S FLAT"
    assert sets.place("KITCHEN, ANA'S FLAT") == "ANA'S FLAT"
    assert sets.place("KITCHEN") == ""


def test_how_it_is_shot_makes_no_other_set():
    assert set(sets.reconcile(["CAR", "CAR - MOVING", "CAR"]).values()) == {"CAR"}
    assert set(sets.reconcile(["RENO – ESTABLISHING"]).values()) == {"RENO"}
