from moteur.shots.blocking.players import cast
from moteur.shots.blocking.pronouns import Pronouns

TEXTS = ("ANA, a woman.", "BORIS, a man.", "CLARA, a woman.")


def meant() -> Pronouns:
    return Pronouns(tuple(cast(("ANA", "BORIS", "CLARA"), TEXTS).values()))


def test_a_pronoun_is_who_was_spoken_of_last():
    pronouns = meant()
    pronouns.heard("ANA", "BORIS")
    pronouns.heard("CLARA", "BORIS")
    assert pronouns.resolved("She opens a drawer.", ()) == ("CLARA",)
    assert pronouns.resolved("He laughs. She does not.", ()) == ("CLARA", "BORIS")
    assert pronouns.resolved("Il s'assied.", ()) == ("BORIS",)


def test_who_begins_a_line_comes_before_who_is_named():
    pronouns = meant()
    pronouns.heard("ANA")
    assert pronouns.resolved("She sits next to Boris.", ("BORIS",)) == ("ANA", "BORIS")
    assert pronouns.resolved("Boris sits. She waits.", ("BORIS",)) == ("BORIS",)


def test_they_are_the_last_two_and_nobody_is_made_up():
    pronouns = meant()
    assert pronouns.resolved("She waits.", ()) == ()
    pronouns.heard("ANA", "BORIS")
    assert pronouns.resolved("They leave.", ()) == ("ANA", "BORIS")
    assert pronouns.resolved("Rain.", ()) == ()
