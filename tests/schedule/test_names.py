from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.names import fold, places_of

from .boards import place, terms


@given(st.text(max_size=30))
def test_a_folded_name_stays_as_it_is(name):
    assert fold(fold(name)) == fold(name) == fold(f"  {name.lower()} ".upper().lower())


def test_case_accents_and_spaces_do_not_count():
    assert fold(" Zoé  L’Été ") == "ZOE L'ETE"


def test_sets_that_share_a_part_of_their_name_share_a_place():
    found = places_of(["KITCHEN, ANA'S FLAT", "ANA’S FLAT - HALL", "ROOF"])
    assert fold(found["KITCHEN, ANA'S FLAT"]) == fold(found["ANA’S FLAT - HALL"]) == "ANA'S FLAT"
    assert found["ROOF"] == "ROOF"


def test_places_that_were_entered_come_first():
    flat = place("FLAT").model_copy(update={"sets": ("HALL, ANA'S FLAT",)})
    found = places_of(["Ana's flat - hall", "KITCHEN, ANA'S FLAT"], terms(flat))
    assert found["Ana's flat - hall"] == "FLAT"
