from moteur.screenplay.formats.flow import Block
from moteur.screenplay.formats.pairing import pair
from moteur.screenplay.model import Kind


def blocks(*lines: str) -> list[Block]:
    kinds = {"A": Kind.ACTION, "C": Kind.CHARACTER, "D": Kind.DIALOGUE, "S": Kind.ACTION}
    return [Block(kinds[line[0]], line[2:], heading=line[0] == "S") for line in lines]


OLD = blocks("S INT. A", "A He runs.", "C BOB", "D Stop.", "A He falls.")


def test_equal_paragraphs_are_the_same() -> None:
    assert pair(OLD, OLD) == {n: n for n in range(5)}


def test_marks_that_mean_nothing_do_not_part() -> None:
    assert pair(blocks("A He \\_runs."), blocks("A He _runs.")) == {0: 0}


def test_an_edited_paragraph_is_the_one_between() -> None:
    new = blocks("S INT. A", "A He ran off.", "C BOB", "D Stop.", "A He falls.")
    assert pair(new, OLD) == {n: n for n in range(5)}


def test_inserted_and_removed() -> None:
    new = blocks("S INT. A", "A Rain.", "A He runs away.", "A He falls.", "A The end.")
    assert pair(new, OLD) == {0: 0, 2: 1, 3: 4}


def test_kinds_are_never_mixed() -> None:
    assert pair(blocks("S X"), blocks("A X")) == {}
