"""Who is in a scene."""

import pytest

from moteur.breakdown import cast, company, english
from moteur.breakdown.needs import Paragraph
from moteur.breakdown.steps import breakdown
from moteur.breakdown.words import plain
from moteur.screenplay.model import Kind

from .film import pages, scene, script
from .test_steps import RAIN


def of(*lines: tuple[str, str]):
    return scene("1", "INT", "ROOM", "DAY", *lines)


def gathered(*scenes) -> company.Company:
    return company.gather(scenes, english.read)


def seen(here, names) -> tuple[str, ...]:
    named = {name: name for name in names}
    texts = [(e.id, plain(e.text)) for e in here.elements if e.kind is Kind.ACTION]
    read = (Paragraph(id_, text, english.read(text, names)) for id_, text in texts)
    return tuple(cast.seen(read, named))


def sheet(*lines: tuple[str, str]):
    film = script(of(*lines))
    given = {"screenplay": film, "pages": pages(film), "production": RAIN}
    work = breakdown.slices_of(**given)
    return breakdown.work(work["s1"], None)


def test_speaking_cast_is_in_order_of_speaking():
    here = of(("BORIS", "One."), ("ANA (CONT'D)", "Two."), ("BORIS (O.S.)", "Three."))
    assert gathered(here).parts == ("BORIS", "ANA")
    assert cast.speaking(here, ("ANA", "BORIS")) == ("BORIS", "ANA")


def test_a_voice_is_cast_and_not_on_the_set():
    here = of(("ANA (V.O.)", "Once."), ("BORIS (VOIX OFF)", "Oui."), ("CLÉO", "No."))
    names = gathered(here).parts
    assert cast.speaking(here, names) == ("CLÉO",)
    assert cast.voices(here, names) == ("ANA", "BORIS")
    made = sheet(("ANA (ON PHONE)", "Once."), ("CLÉO", "No."))
    assert made.cast == ("CLÉO",)
    assert [t.name for t in made.needs("cast")] == ["ANA", "CLÉO"]


def test_two_who_speak_together_are_two():
    here = of(("ANA", "I."), ("BORIS", "I."), ("ANA & BORIS", "We."), ("ALL", "Yes!"))
    assert gathered(here).parts == ("ANA", "BORIS")
    assert cast.parts_of("BORIS AND ANA", ("ANA", "BORIS")) == ("BORIS", "ANA")
    together = of(("SMITH & SONS", "Welcome."))
    assert gathered(together).parts == ("SMITH & SONS",)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Ana looks up.", ("ANA",)),
        ("A banana.", ()),
        ("Ana's coat lies there.", ()),
        ("Ana's hand opens.", ("ANA",)),
        ("The man waits.", ()),
        ("The MAN waits.", ("MAN",)),
        ("CYBER BOSS descends.", ("CYBER BOSS",)),
        ("The daughter hides. THE DAUGHTER runs.", ("THE DAUGHTER",)),
        ("Éloi dort. She will not.", ("ÉLOI",)),
        ("*Ana* [[or Boss?]] sleeps.", ("ANA",)),
        ("A photograph of Ana.", ()),
        ("She walks like Ana.", ()),
        ("The vicar nods.", ("VICAR",)),
        ("李雷走进来。", ("李雷",)),
    ],
)
def test_parts_are_seen_by_name(text: str, there: tuple[str, ...]):
    names = ("ANA", "CYBER BOSS", "BOSS", "MAN", "THE DAUGHTER", "ÉLOI", "WILL", "VICAR", "李雷")
    assert seen(of(("action", text)), names) == there


def test_parts_that_never_speak_are_introduced():
    here = of(
        ("action", "At the end of the lead sits MINISTER, an old grey dog. BANG! A TALL MAN (50)."),
        ("action", "SIREN, a long one. A sign: CLOSED, the letters gone. TWO COPS run."),
        ("action", "Minister yawns. A WAITER brings a bill. The ferry CONSTANCE waits."),
        ("action", "HALVARD. The Constance sails."),
        ("ANA", "Come."),
    )
    found = gathered(here)
    assert found.parts == ("ANA", "TALL MAN", "WAITER", "HALVARD")
    assert found.animals == {"MINISTER": "dog"}


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
        ("DANA'S MOTHER (60) sings.", ["DANA"], ("DANA", "DANA'S MOTHER")),
        ("YOUNG DANA (9) sings.", ["DANA"], ("DANA", "YOUNG DANA")),
        ("BROTHER OF DANA (9) sings.", ["DANA"], ("DANA", "BROTHER OF DANA")),
        ("DILYS (9), known as DILL, sings.", ["DILL"], ("DILL",)),
        ("McTEAGUE (40) sings.", ["McTEAGUE"], ("McTEAGUE",)),
        ("MR. O'HARA (late 40s) sings.", ["O'HARA"], ("O'HARA",)),
    ],
)
def test_a_speaker_introduced_by_a_longer_name_is_one_part(introduced, cues, parts):
    here = of(("action", introduced), *((cue, "Hello.") for cue in cues))
    assert gathered(here).parts == parts
    assert cast.speaking(here, parts) == tuple(cues)


def test_a_surname_that_only_one_has_means_that_one():
    here = of(("action", "INSPECTOR VERA MORSE (50) waits."), ("VERA MORSE", "Sit."))
    assert gathered(here).forms["MORSE"] == "VERA MORSE"
    made = sheet(("action", "Morse leaves."), ("VERA MORSE (V.O.)", "I left."))
    assert made.silent == ("VERA MORSE",)


def test_a_full_name_says_who_is_a_child_and_who_a_dog():
    action = "MAYA REYES (9) holds BISCUIT BROWN, an old dog."
    found = gathered(of(("action", action), ("MAYA", "Sit."), ("BISCUIT", "Wuff.")))
    assert found.young == {"MAYA"}
    assert found.animals == {"BISCUIT": "dog"}


def test_children_say_so():
    action = "MAYA (9) and ANA (41) enter. ZOE, 12, waits. MAX, 7:30 train in hand. TIM (teens)."
    cues = ("MAYA", "ANA", "ZOE", "LITTLE GIRL", "MAX", "TIM")
    here = of(("action", action), *((cue, "Hello.") for cue in cues))
    assert gathered(here).young == {"MAYA", "ZOE", "LITTLE GIRL", "TIM"}


def test_a_long_paragraph_of_capitals_takes_no_long_time():
    long = "a " + "ANA, MAX’S OLD “DOC” (no age " * 2000
    found = gathered(of(("action", long), ("ANA", "Hm.")))
    assert found.parts[0] == "ANA"
