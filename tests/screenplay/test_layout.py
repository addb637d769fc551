import time

import pytest
from hypothesis import given, settings

from moteur.screenplay.emphasis import plain
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import HEIGHT, lay_out
from moteur.screenplay.model import Kind, Line, Page, Pages, Screenplay
from moteur.screenplay.wrap import columns

from .scripts import PLAIN, screenplays


def pages(text: str) -> Pages:
    return lay_out(fountain.read(f"INT. ROOM - DAY\n\n{text}", "en"))


def said(line: Line) -> str:
    return "".join(text for text, _ in line.runs)


def show(page: Page) -> list[tuple[int, int, str]]:
    return [(line.row, line.column, said(line)) for line in page.lines]


def test_columns() -> None:
    text = "He waits.\n\nANA (V.O.)\n(softly, so that nobody can hear)\nHi.\n\nCUT TO:\n\n> END <\n"
    assert show(pages(text).pages[0]) == [
        (0, 15, "INT. ROOM - DAY"),
        (2, 15, "He waits."),
        (4, 35, "ANA (V.O.)"),
        (5, 30, "(softly, so that nobody"),
        (6, 31, "can hear)"),
        (7, 25, "Hi."),
        (9, 68, "CUT TO:"),
        (11, 43, "END"),
    ]


def test_headings_carry_their_number_after_two_empty_lines() -> None:
    first = pages("One.\n\nint. hall - night #4a#\n\nTwo.\n").pages[0]
    assert [(line.row, line.mark) for line in first.lines if line.mark] == [(0, "1"), (5, "4a")]
    assert said(first.lines[2]) == "INT. HALL - NIGHT"


def test_what_is_not_printed() -> None:
    text = "# Act\n\n= Synopsis\n\n[[note]]\n\n/* gone */\n\nHe [[really]] waits /* long */ here.\n"
    assert [row[2] for row in show(pages(text).pages[0])[1:]] == ["He waits here."]


def test_empty_lines_of_the_writer() -> None:
    assert [row[0] for row in show(pages("One.\n\n\n\nTwo.\n").pages[0])] == [0, 2, 6]


def test_dual_dialogue_stands_side_by_side() -> None:
    text = (
        "BRICK\nScrew retirement, says everyone who never tried.\n\nSTEEL ^\n(too)\nYes.\n\nHm.\n"
    )
    assert show(pages(text).pages[0])[1:] == [
        (2, 21, "BRICK"), (2, 52, "STEEL"),
        (3, 15, "Screw retirement, says"), (3, 48, "(too)"),
        (4, 15, "everyone who never tried."), (4, 46, "Yes."),
        (6, 15, "Hm."),
    ]  # fmt: skip


def test_lyrics_lean() -> None:
    line = pages("ANA\n~La la *la*\n").pages[0].lines[-1]
    assert line.column == 25
    assert all("i" in marks for _, marks in line.runs)


def test_page_breaks() -> None:
    made = pages("One.\n\n===\n\n===\n\nTwo.\n\n===\n")
    assert [len(page.lines) for page in made.pages] == [2, 1]
    assert [page.number for page in made.pages] == ["1", "2"]


FILL = "\n\n".join(["Line."] * 25)
LESS = "\n\n".join(["Line."] * 24)


def test_no_heading_is_left_at_the_foot() -> None:
    made = pages(f"{FILL}\n\nINT. HALL - DAY\n\nAna comes in\nand sits.\n")
    assert "INT. HALL" in said(made.pages[1].lines[0])
    assert made.extents["s2"].page == "2"


def test_speeches_go_on_over_a_page() -> None:
    made = pages(f"{LESS}\n\nANA (O.S.)\n" + "\n".join(f"Line {n}." for n in range(6)) + "\n")
    first, second = made.pages
    assert [row[2] for row in show(first)[-3:]] == ["Line 1.", "Line 2.", "(MORE)"]
    assert said(second.lines[0]) == "ANA (O.S.) (CONT'D)"
    assert first.lines[-1].row < HEIGHT["letter"]


def test_a_speech_that_goes_on_already_says_so_once() -> None:
    text = f"{LESS}\n\nANA (CONT'D)\n" + "\n".join(f"Line {n}." for n in range(6)) + "\n"
    assert said(pages(text).pages[1].lines[0]) == "ANA (CONT'D)"


def test_more_in_french() -> None:
    text = f"INT. A - JOUR\n\n{FILL}\n\nANNE\n" + "\n".join(f"Ligne {n}." for n in range(7))
    made = lay_out(fountain.read(text), "a4")
    assert said(made.pages[0].lines[-1]) == "(À SUIVRE)"
    assert said(made.pages[1].lines[0]) == "ANNE (SUITE)"


@pytest.mark.parametrize("text", ["x" * 300, f"ANA\n{'y' * 300}", f"ANA\n({'z' * 300})\nHi."])
def test_long_words_wrap(text: str) -> None:
    page = pages(text).pages[0]
    assert sum(said(line).count(c) for line in page.lines for c in "xyz") == 300
    assert max(line.column + columns(line.runs) for line in page.lines) <= 75


def test_omitted_scenes_print_a_line() -> None:
    made = pages("One.\n\n.OMITTED #2#\n\nINT. C\n\nTwo.\n")
    assert "OMITTED" in [said(line) for line in made.pages[0].lines]


@settings(max_examples=150, deadline=None)
@given(screenplays())
def test_every_word_is_printed_within_the_page(screenplay: Screenplay) -> None:
    for paper in HEIGHT:
        made = lay_out(screenplay, paper)
        for page in made.pages:
            assert all(0 <= line.row < HEIGHT[paper] for line in page.lines)
            assert all(line.column >= 15 for line in page.lines)
            assert all(line.column + columns(line.runs) <= 77 for line in page.lines)
        assert set(made.extents) == {scene.id for scene in screenplay.scenes}
        text = "".join("".join(said(li) for li in page.lines) for page in made.pages)
        for scene in screenplay.scenes:
            for element in scene.elements:
                if element.kind in (Kind.ACTION, Kind.DIALOGUE, Kind.TRANSITION, Kind.LYRIC):
                    for word in plain(element.text).split():
                        assert word in text.replace(" ", "") or len(word) > 20


def test_a_long_script_is_quick() -> None:
    body = "\n\n".join(
        f"INT. ROOM {n} - DAY\n\nHe waits.\n\nANA\nWords, words." for n in range(900)
    )
    screenplay = fountain.read(body)
    begun = time.perf_counter()
    assert len(lay_out(screenplay).pages) > 120
    assert time.perf_counter() - begun < 30


@settings(max_examples=150, deadline=None)
@given(PLAIN.map(lambda text: "\n\n".join([text] * 6)))
def test_no_page_ends_in_a_heading_or_a_cue(text: str) -> None:
    screenplay = fountain.read(text)
    opens = {e.id for s in screenplay.scenes for e in s.elements if e.kind is Kind.CHARACTER}
    opens |= {scene.id for scene in screenplay.scenes}
    for page in lay_out(screenplay).pages[:-1]:
        assert page.lines[-1].element not in opens or said(page.lines[-1]) == "(MORE)"


def test_long_parentheticals_go_on_over_a_page() -> None:
    first, second = pages(f"{LESS}\n\nANA\n({'walk ' * 60})\nHi.\n").pages
    assert said(first.lines[-1]) == "(MORE)"
    assert said(second.lines[0]) == "ANA (CONT'D)"
    assert first.lines[-1].row == 54


def test_many_empty_scenes_and_one_endless_paragraph() -> None:
    empty = fountain.read("INT. A - DAY\n\n" * 3_000)
    assert len(lay_out(empty).extents) == 3_000
    assert len(pages("word\n" * 20_000).pages) > 300
    assert len(pages("*a" * 50_000).pages) > 10


def test_a_transition_does_not_open_a_page() -> None:
    full = "\n\n".join(["Line."] * 27)
    first, second = pages(f"{full}\n\nCUT TO:\n\nINT. HALL - DAY\n\nAna.\n").pages
    assert [row[2] for row in show(second)] == ["Line.", "CUT TO:", "INT. HALL - DAY", "Ana."]
    assert said(first.lines[-1]) == "Line."


def test_long_action_is_divided_where_a_sentence_ends() -> None:
    sentence = "The old man in the grey coat walks along the wall of the harbour and stops. "
    first, second = pages(f"{LESS}\n\n{sentence * 6}").pages
    assert said(first.lines[-1]).endswith("stops.")
    assert said(second.lines[0]).startswith("The old man")
    assert len({line.element for line in (first.lines[-1], second.lines[0])}) == 1
    assert first.lines[-2].element == first.lines[-1].element
    assert len(second.lines) >= 2


def test_stage_directions_of_plays_run_to_the_right_margin() -> None:
    long = "She goes to the window, looks out, and comes slowly back to the table. "
    rows = show(pages(f"ANA\n({long})\nHi.\n").pages[0])
    assert rows[2][2] == "(She goes to the window, looks out, and"
    assert all(row[1] + len(row[2]) <= 75 for row in rows)
    manner = show(pages("ANA\n(so that nobody at all can hear it)\nHi.\n").pages[0])
    assert [row[2] for row in manner[2:4]] == ["(so that nobody at all", "can hear it)"]


def test_two_who_speak_at_once_longer_than_a_page() -> None:
    brick = "\n".join(f"Brick {n}." for n in range(80))
    steel = "\n".join(f"Steel {n}." for n in range(30))
    made = pages(f"BRICK\n{brick}\n\nSTEEL ^\n{steel}\n\nHm.\n").pages
    assert len(made) == 2
    words = [said(line) for page in made for line in page.lines]
    assert [word for word in words if word.startswith("Brick")] == [
        f"Brick {n}." for n in range(80)
    ]
    assert sum(word.startswith("Steel") for word in words) == 30
    assert words.count("(MORE)") == 1
    assert said(made[1].lines[0]) == "BRICK (CONT'D)"


def test_two_who_speak_at_once_stay_on_one_page() -> None:
    side = "\n".join(f"Line {n}." for n in range(12))
    made = pages(f"{LESS}\n\nBRICK\n{side}\n\nSTEEL ^\n{side}\n").pages
    assert [said(line) for line in made[1].lines][:2] == ["BRICK", "STEEL"]


def test_more_in_spanish() -> None:
    text = f"INT. A - DÍA\n\n{FILL}\n\nANA (V.O.)\n" + "\n".join(f"Fila {n}." for n in range(7))
    made = lay_out(fountain.read(text, "es"), "a4")
    assert said(made.pages[0].lines[-1]) == "(MÁS)"
    assert said(made.pages[1].lines[0]) == "ANA (V.O.) (CONT.)"


def test_crowded_pages_say_so() -> None:
    made = pages("\n\n".join(f"INT. A{n} - DAY\n\nOne." for n in range(9)))
    assert made.extents["s1"].crowded
    assert sum(extent.eighths for extent in made.extents.values()) > 8
    assert not pages("One.").extents["s1"].crowded
