"""Where a scene may be cut."""

import pytest
from hypothesis import given

from moteur.schedule.seams import BEAT, COMPANY, GOOD, SPEECH, seams, weight
from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Element, Kind
from tests.screenplay.scripts import TEXTS


def elements(*lines: tuple[str, str]) -> list[Element]:
    return [
        Element(id=f"e{n}", kind=Kind(kind.removesuffix("^")), text=text, dual=kind.endswith("^"))
        for n, (kind, text) in enumerate(lines)
    ]


TALK = (("character", "ANA"), ("dialogue", "Yes."))
BACK = (("character", "BORIS"), ("dialogue", "No."))
ASIDE = ("action", "Ana and Boris look at the rain.")


@pytest.mark.parametrize("text", [
    "Dan enters, wet.", "The door opens. Eve comes in.", "Dan entre.", "Dan entre dans la pièce.",
    "Ils arrivent ensemble.", "Eve apparaît à la fenêtre.", "LATER", "ANGLE ON THE DOOR",
    "PLUS TARD",
])  # fmt: skip
def test_a_scene_is_well_cut_before_somebody_comes_or_the_shot_changes(text: str) -> None:
    found = seams(elements(ASIDE, ("action", text), ASIDE))
    assert found[1] == GOOD
    assert found[2] > GOOD


@pytest.mark.parametrize("text", [
    "Dan leaves without a word.", "Exit Eve.", "Goes into the study.", "She walks out.",
    "Eve sort.", "Dan s'en va.", "Il part en courant.", "Ils quittent la pièce.", "Dan s’éloigne.",
])  # fmt: skip
def test_a_scene_is_well_cut_after_somebody_goes(text: str) -> None:
    found = seams(elements(ASIDE, ("action", text), ASIDE))
    assert found[2] == GOOD
    assert found[1] > GOOD


@pytest.mark.parametrize("text", [
    "A sort of cake lies on the table.", "He returns to his chair.", "The rain is a part of it.",
    "La table entre les lits.", "Le sort en est jeté.",
])  # fmt: skip
def test_words_that_look_like_it_are_neither(text: str) -> None:
    found = seams(elements(ASIDE, ("action", text), ASIDE))
    assert min(found.values()) > GOOD


@pytest.mark.parametrize("text", ["A beat.", "A long silence.", "Un temps.", "Beat."])
def test_a_written_beat_is_a_seam(text: str) -> None:
    assert seams(elements(ASIDE, ("action", text), ASIDE))[1] == BEAT


def test_a_transition_ends_a_part() -> None:
    found = seams(elements(ASIDE, ("transition", "DISSOLVE TO:"), ASIDE))
    assert found[2] == GOOD
    assert found[1] > SPEECH


def test_a_speech_is_never_cut_nor_what_two_say_at_once() -> None:
    both = (
        ("character", "ANA"),
        ("parenthetical", "low"),
        ("dialogue", "Yes."),
        ("note", "sure?"),
        ("dialogue", "No."),
        ("character^", "BORIS"),
        ("dialogue", "What?"),
    )
    assert set(seams(elements(ASIDE, *both, ASIDE))) == {1, 8}  # fmt: skip


def test_who_speaks_first_or_for_the_last_time_changes_the_company() -> None:
    found = seams(elements(*TALK, *TALK, *BACK, *TALK, *BACK, *BACK))
    assert found == {2: SPEECH, 4: COMPANY, 6: SPEECH, 8: COMPANY, 10: SPEECH}


def test_a_note_stays_with_what_it_stands_behind_and_a_section_with_what_it_heads() -> None:
    found = seams(elements(ASIDE, ("note", "really?"), ("section", "Two"), ASIDE, ("note", "x")))
    assert set(found) == {2}


def test_lines_of_type_are_counted() -> None:
    one, two, talk, note = elements(
        ("action", "x" * 50), ("action", "x" * 100), ("dialogue", "x" * 50), ("note", "x" * 500)
    )
    assert [weight(one), weight(two), weight(talk), weight(note)] == [2, 3, 2, 0]


@given(TEXTS)
def test_every_seam_leaves_words_on_both_sides_and_no_speech_torn(text: str) -> None:
    for scene in fountain.read(text).scenes:
        for at in seams(scene.elements):
            assert sum(map(weight, scene.elements[:at]))
            assert sum(map(weight, scene.elements[at:]))
            for speech in scene.speeches():
                assert scene.elements[at].id not in speech.elements[1:]
