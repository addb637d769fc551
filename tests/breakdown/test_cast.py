"""Who is in a scene."""

import pytest

from moteur.breakdown import cast, children
from moteur.breakdown.steps import breakdown

from .film import pages, scene, script
from .test_steps import RAIN


def of(*lines: tuple[str, str]):
    return scene("1", "INT", "ROOM", "DAY", *lines)


def test_speaking_cast_is_in_order_of_speaking():
    here = of(("BORIS", "One."), ("ANA (CONT'D)", "Two."), ("BORIS (O.S.)", "Three."))
    assert cast.known([here]) == ("BORIS", "ANA")
    assert cast.speaking(here, ("ANA", "BORIS")) == ("BORIS", "ANA")


def test_a_voice_is_not_on_the_set():
    here = of(("ANA (V.O.)", "Once."), ("BORIS (VOIX OFF)", "Oui."), ("CLÉO", "No."))
    names = cast.known([here])
    assert cast.speaking(here, names) == ("CLÉO",)
    assert cast.voices(here, names) == {"ANA": "s1.1", "BORIS": "s1.3"}
    seen = of(("action", "Ana watches."), ("ANA (V.O.)", "Once."))
    assert cast.speaking(seen, ("ANA",)) == ()
    assert cast.silent(seen, ("ANA",)) == ("ANA",)
    assert cast.voices(seen, ("ANA",)) == {}


def test_two_who_speak_together_are_two():
    here = of(("ANA", "I."), ("BORIS", "I."), ("ANA & BORIS", "We."), ("ALL", "Yes!"))
    assert cast.known([here]) == ("ANA", "BORIS")
    assert cast.parts_of("BORIS AND ANA", ("ANA", "BORIS")) == ("BORIS", "ANA")
    together = of(("SMITH & SONS", "Welcome."))
    assert cast.known([together]) == ("SMITH & SONS",)


def test_silent_parts_are_seen_by_name():
    names = ("ANA", "CYBER BOSS", "BOSS", "MAN", "THE DAUGHTER", "ÉLOI", "WILL")
    for text, seen in {
        "Ana looks up.": ("ANA",),
        "A banana.": (),
        "Ana's coat lies there.": (),
        "The man waits.": (),
        "The MAN waits.": ("MAN",),
        "CYBER BOSS descends.": ("CYBER BOSS",),
        "The daughter hides. THE DAUGHTER runs.": ("THE DAUGHTER",),
        "Éloi dort. She will not.": ("ÉLOI",),
        "*Ana* [[or Boss?]] sleeps.": ("ANA",),
    }.items():
        assert cast.silent(of(("action", text)), names) == seen


def test_parts_that_never_speak_are_introduced():
    here = of(
        ("action", "At the end of the lead sits MINISTER, an old grey dog. BANG! A TALL MAN (50)."),
        ("action", "SIREN, a long one. A sign: CLOSED, the letters gone."),
        ("action", "Minister yawns."),
        ("ANA", "Come."),
    )
    assert cast.known([here]) == ("ANA", "MINISTER", "TALL MAN")
    assert cast.animals([here], ("MINISTER", "TALL MAN"), "en", {}) == {"dog": "MINISTER"}


@pytest.mark.parametrize(
    ("introduced", "cues", "parts"),
    [
        ("DANA REYES (38) waits.", ["DANA"], ("DANA",)),
        ("CYBER BOB, 40, a white man, strolls. Cyber Bob admires.", ["BOB"], ("BOB",)),
        ("MARY ANN LEE (50) sings.", ["MARY ANN"], ("MARY ANN",)),
        ("MARIE DE LUCA (50) sings.", ["MARIE"], ("MARIE",)),
        ("OLD MAN (70) sings.", ["MAN"], ("MAN",)),
        ("CYBER BOB (40) sings.", ["BOB", "CYBER BOB"], ("BOB", "CYBER BOB")),
        ("DANA AND BOB REYES (38) sing.", ["DANA", "BOB"], ("DANA", "BOB")),
        ("DANA BOB (40) sings.", ["DANA", "BOB"], ("DANA", "BOB", "DANA BOB")),
        ("DANAE REYES (40) sings.", ["DANA"], ("DANA", "DANAE REYES")),
        ("DANA'S MOTHER (60) sings.", ["DANA"], ("DANA", "MOTHER")),
        ("YOUNG DANA (9) sings.", ["DANA"], ("DANA", "YOUNG DANA")),
        ("BROTHER OF DANA (9) sings.", ["DANA"], ("DANA", "BROTHER OF DANA")),
    ],
)
def test_a_speaker_introduced_by_a_longer_name_is_one_part(introduced, cues, parts):
    here = of(("action", introduced), *((cue, "Hello.") for cue in cues))
    assert cast.known([here]) == parts
    assert cast.speaking(here, parts) == tuple(cues)


def test_a_full_name_says_who_is_a_child_and_who_a_dog():
    action = "MAYA REYES (9) holds BISCUIT BROWN, an old dog."
    here = of(("action", action), ("MAYA", "Sit."), ("BISCUIT", "Wuff."))
    full = cast.full_names([here])
    assert full == {"MAYA REYES": "MAYA", "BISCUIT BROWN": "BISCUIT"}
    assert cast.animals([here], ("MAYA", "BISCUIT"), "en", full) == {"dog": "BISCUIT"}
    film = script(here)
    work = breakdown.slices_of(screenplay=film, pages=pages(film), production=RAIN)
    assert work["s1"].children == ("MAYA",)


def test_two_dogs_are_not_confused():
    here = of(("action", "REX, a dog, meets MAX, a dog."), ("REX", "Wuff."), ("MAX", "Wuff."))
    assert cast.animals([here], ("REX", "MAX"), "en", {}) == {}


def test_children_say_so():
    action = ["MAYA (9) and ANA (41) enter. ZOÉ, 12 ans, waits. MAX, 7:30 train in hand."]
    names = ("MAYA", "ANA", "ZOÉ", "LITTLE GIRL", "MAX", "GARÇON")
    assert children.among(names, action) == {"MAYA", "ZOÉ", "LITTLE GIRL", "GARÇON"}
