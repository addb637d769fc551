"""What action lines and parentheticals say of feelings."""

import pytest

from moteur.screenplay.model import Element, Kind
from moteur.shots.blocking.lexicon import lexicon
from moteur.shots.blocking.moods import Moods
from moteur.shots.blocking.names import Names

KINDS = {"ANA": "woman", "BORIS": "man", "REX": "dog"}


def read(language, *lines):
    """Return (element, player, feeling) of lines: ``NAME:`` is a cue, ``(so)`` a manner."""
    elements = []
    for n, line in enumerate(lines):
        manner = Kind.PARENTHETICAL if line.startswith("(") else Kind.ACTION
        kind = Kind.CHARACTER if line.endswith(":") else manner
        elements.append(Element(id=f"e{n}", kind=kind, text=line.removesuffix(":")))
    found = Moods(lexicon(language), Names(tuple(KINDS)), KINDS)
    moods = found.read(elements, lambda e: e.text if e.text in KINDS else "")
    return [(m.element, m.player, m.feeling) for m in moods]


@pytest.mark.parametrize(
    ("language", "line", "who", "feeling"),
    [
        ("en", "Ana smiles at Boris.", "ANA", "joy"),
        ("en", "Boris, furious, turns to Ana.", "BORIS", "anger"),
        ("en", "Ana hits Boris, furious.", "ANA", "anger"),
        ("en", "Boris looks frightened.", "BORIS", "fear"),
        ("en", "Ana wipes away a tear. She weeps.", "ANA", "grief"),
        ("en", "Boris frowns.", "BORIS", "doubt"),
        ("en", "Tears run down Ana's face.", "ANA", "grief"),
        ("en", "Boris enters. Anxious, he waits.", "BORIS", "fear"),
        ("fr", "Ana sourit à Boris.", "ANA", "joy"),
        ("fr", "Boris est en colère.", "BORIS", "anger"),
        ("fr", "Ana a peur.", "ANA", "fear"),
        ("fr", "Boris pleure.", "BORIS", "grief"),
        ("fr", "Ana fronce les sourcils.", "ANA", "doubt"),
    ],
)
def test_a_line_says_who_feels_what(language, line, who, feeling):
    assert read(language, line)[0] == ("e0", who, feeling)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ana is not angry."), ("en", "Rex is happy."), ("en", "A sad song plays."),
        ("en", "Boris cries out."), ("fr", "Ana ne sourit pas."), ("fr", "Boris sort."),
    ],
)  # fmt: skip
def test_what_is_denied_or_nobodys_is_not_felt(language, line):
    assert read(language, line) == []


def test_a_manner_of_speaking_ends_with_the_speech():
    lines = ("ANA:", "(angry)", "Boris sits.", "BORIS:", "ANA:")
    assert read("en", *lines) == [("e1", "ANA", "anger"), ("e4", "ANA", "neutral")]


def test_a_smile_passes_and_fear_stays():
    lines = ("Ana smiles.", "Boris sits.", "Boris stands.", "Boris goes out.", "Rain.")
    assert read("en", *lines) == [("e0", "ANA", "joy"), ("e3", "ANA", "neutral")]
    lines = ("Ana is terrified.", "Boris sits.", "Boris stands.", "Boris goes out.", "Rain.")
    assert read("en", *lines) == [("e0", "ANA", "fear")]
