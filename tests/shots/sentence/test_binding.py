import pytest

from moteur.film.errors import BadInput
from moteur.shots.sentence import Line, bind, read

SCRIPT = {
    "e1": "Ana stands by the window.",
    "e2": "I kept the key.",
    "e3": "Which key?",
    "e4": "Go. Go now!",
    "e5": "Go.",
}


def test_words_get_the_id_of_their_line():
    shot = bind(read("MCU Ana; from 'i kept the KEY' to 'Go now'; pan on 'which'"), SCRIPT)
    assert shot.first == Line(element="e2", words="i kept the KEY")
    assert shot.last == Line(element="e4", words="Go now")
    assert shot.moves[0].starts is None or shot.moves[0].starts.element == "e3"


def test_a_whole_line_is_meant_before_a_part_of_one():
    assert bind(read("MCU Ana; on “Go”"), SCRIPT).first == Line(element="e5", words="Go")


def test_an_id_stays():
    shot = bind(read("MCU Ana; from “Which” [e3] to “key?” [e3]"), SCRIPT)
    assert (shot.first.element, shot.last.element) == ("e3", "e3")
    same = bind(read("MCU Ana; from “Which key” to “which key” [e3]"), SCRIPT)
    assert same.first.element == "e3"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("MCU Ana; on “the door”", "“the door” stands in no line; write it as the script does"),
        ("MCU Ana; on “key”", "“key” stands in 2 lines; add more words, or its id: [e2], [e3]"),
        ("MCU Ana; from “Which” to “window” [e1]", "“window” stands before the first line"),
    ],
)
def test_what_cannot_be_bound_is_named(said, why):
    with pytest.raises(BadInput) as error:
        bind(read(said), SCRIPT)
    assert why in str(error.value)
