"""Whose scene it is, and that a few words more do not turn it round."""

from moteur.shots.lead import lead
from moteur.shots.model import Player, Style
from tests.previs import kitchen

PLAYERS = [Player(name=n, kind="person", height=1.7) for n in ("ANA", "BEN", "REX")]


def scene(*said):
    return kitchen.scene(tuple((who, "", words) for who, words in said))


def plan_through(name):
    return kitchen.plan().changed(style=Style(eyes=name))


def test_who_says_most_leads():
    told = scene(("ANA", "One two three."), ("BEN", "One two three four five."))
    assert lead(told, PLAYERS) == "BEN"
    assert lead(scene(), PLAYERS[2:]) in ("", "REX")
    assert lead(scene(), []) == ""


def test_a_lead_stays_while_they_have_a_part():
    told = scene(("ANA", "One."), ("BEN", "One two three four five."))
    assert lead(told, PLAYERS, plan_through("ANA")) == "ANA"
    assert lead(scene(("BEN", "Alone.")), PLAYERS[1:], plan_through("ANA")) == "BEN"


def test_a_treatment_that_was_asked_for_says_nothing_of_the_lead():
    told = scene(("ANA", "One."), ("BEN", "One two three four five."))
    asked = plan_through("ANA").changed(words="through Ana's eyes")
    assert lead(told, PLAYERS, asked) == "BEN"
