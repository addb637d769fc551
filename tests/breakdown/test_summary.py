"""A scene in one line."""

import pytest

from moteur.breakdown.summary import summarise

from .film import scene


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([("action", "Rain. A *man* waits.")], "Rain. A man waits."),
        ([("action", "[[cut?]]"), ("action", "Mrs. Hall enters.")], "Mrs. Hall enters."),
        ([("action", "He runs."), ("synopsis", "The flight.")], "The flight."),
        ([("ANA", "Nobody here.")], "ANA: “Nobody here.”"),
        ([], ""),
    ],
)
def test_summaries(lines: list[tuple[str, str]], line: str):
    assert summarise(scene("1", "INT", "ROOM", "DAY", *lines)) == line


def test_long_sentences_are_cut_at_a_word():
    said = summarise(scene("1", "INT", "ROOM", "DAY", ("action", "word " * 60 + "end.")))
    assert said.endswith("word…")
    assert len(said) <= 120
