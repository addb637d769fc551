from moteur.shots.staging import stage
from tests.shots.scenes import KITCHEN, work


def units(text):
    return stage(work(text)).units


def test_every_printable_element_is_in_one_unit_in_order():
    staging = stage(work(KITCHEN))
    found = [e for u in staging.units for e in u.elements]
    assert found == [e.id for e in staging.work.scene.elements]


def test_units_know_their_words_and_whom_they_are_about():
    found = units("INT. KITCHEN - DAY\n\nANA, a woman, waits.\n\nANA\n*So*.\n\nShe opens a drawer.")
    assert [u.text for u in found] == ["ANA, a woman, waits.", "So.", "She opens a drawer."]
    assert found[2].seen == ("ANA",)


def test_a_montage_lasts_until_it_ends():
    found = units(
        "INT. KITCHEN - DAY\n\nAna waits.\n\nMONTAGE - RAIN\n\n-- A cup.\n\n-- A door.\n\n"
        "END OF MONTAGE\n\nAna sleeps."
    )
    assert [u.mode for u in found] == ["", "montage", "montage", "montage", "", ""]


def test_an_intercut_may_stand_in_the_heading_or_in_a_line():
    assert {u.mode for u in units("INT. OFFICE - INTERCUT - DAY\n\nANA\nWhere?")} == {"intercut"}
    found = units("INT. OFFICE - DAY\n\nANA\nWhere?\n\nMONTAGE ALTERNÉ\n\nANA\nOn the bridge.")
    assert [u.mode for u in found] == ["", "intercut", "intercut"]


def test_a_montage_may_be_said_to_begin():
    for begins in ("BEGIN MONTAGE:", "DÉBUT DU MONTAGE", "START OF MONTAGE"):
        found = units(f"INT. KITCHEN - DAY\n\n{begins}\n\n-- A cup.\n\nEND MONTAGE\n\nAna sleeps.")
        assert [u.mode for u in found] == ["montage", "montage", "", ""]
