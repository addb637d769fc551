from fractions import Fraction

from moteur.previs import gazes
from moteur.previs.model import Beat, Voice
from moteur.shots.model import Blocking, Move
from tests.previs import kitchen
from tests.previs.bench import Bench

RATE = Fraction(24)
BEATS = [
    Beat(element="a1", start=0, frames=50),
    Beat(element="c0", start=50, frames=40),
    Beat(element="c1", start=100, frames=40),
]


def spoken(bench: Bench, extension: str = "") -> dict[str, Voice]:
    voices = kitchen.voices(bench).voices
    return {v.speech: v.model_copy(update={"extension": extension}) for v in voices}


def look(bench: Bench, *moves: Move, extension: str = "") -> gazes.Glances:
    blocking = Blocking(players=(kitchen.ANA, kitchen.BEN), moves=moves)
    said = gazes.utterances(BEATS, spoken(bench, extension), blocking)
    return gazes.glances(blocking, BEATS, said, RATE)


def test_listeners_look_at_who_speaks_a_moment_later(bench: Bench) -> None:
    glances = look(bench)
    assert glances["BEN"] == [(0, ""), (55, "ANA")]
    assert glances["ANA"] == [(0, ""), (105, "BEN")]


def test_a_move_says_where_to_look(bench: Bench) -> None:
    away = Move(element="c0", player="BEN", at=(0, 0), facing=0, looks_at="BEN")
    to = Move(element="c0", player="BEN", at=(0, 0), facing=0, looks_at="")
    assert look(bench, away)["BEN"] == [(0, ""), (55, "ANA")]
    assert look(bench, to)["BEN"] == [(0, ""), (55, "ANA")]


def test_nobody_looks_at_a_voice_over(bench: Bench) -> None:
    assert look(bench, extension="V.O.") == {"ANA": [(0, "")], "BEN": [(0, "")]}


def test_names_meet_in_any_letters(bench: Bench) -> None:
    voices = {
        key: v.model_copy(update={"character": v.character.title()})
        for key, v in spoken(bench).items()
    }
    said = gazes.utterances(BEATS, voices, kitchen.blocking())
    assert [(u.player, u.start) for u in said] == [("ANA", 50), ("BEN", 100)]
