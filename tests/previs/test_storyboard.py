import io
from fractions import Fraction

import pypdfium2
import pytest
from PIL import Image

from moteur.previs import steps
from moteur.previs.panels import Board, BoardScene, Panel
from moteur.previs.storyboard import storyboard
from tests.previs import kitchen
from tests.previs.bench import Bench
from tests.previs.test_animatic import documents


def text(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def panel(bench: Bench, number: int, words: tuple[tuple[str, str], ...]) -> Panel:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 36), (90, 90, 120)).save(buffer, "PNG")
    return Panel(
        shot=f"1{number}.1", taken="MCU 50 mm", frames=50, words=words,
        board=bench.keep(buffer.getvalue(), "image/png"),
    )  # fmt: skip


def board(bench: Bench, scenes: int, panels: int, words: tuple[tuple[str, str], ...]) -> Board:
    rows = tuple(panel(bench, n, words) for n in range(panels))
    return Board(
        title="The Window", rate=Fraction(24), width=640, height=360,
        scenes=tuple(
            BoardScene(number=str(n + 1), heading=f"INT. ROOM {n + 1} - DAY", start=0, panels=rows)
            for n in range(scenes)
        ),
    )  # fmt: skip


def test_the_step_shows_every_shot(bench: Bench) -> None:
    found = documents(bench)
    paper = bench.make(steps.storyboard, found)
    assert list(paper.made) == [
        "storyboard.pdf",
        *(f"boards/{shot.id}.png" for shot in kitchen.plan().shots),
    ]
    (page,) = text(bench.path(paper.made["storyboard.pdf"]).read_bytes())
    for said in ("1 INT. KITCHEN - NIGHT", "1C.1", "MCU 50 mm", "leave the window shut", "ANA"):
        assert said in page.replace("\r\n", " "), said
    assert "*" not in page, "emphasis is not printed as marks"


def test_pages_fill_and_scenes_begin_a_row(bench: Bench) -> None:
    pages = text(storyboard(board(bench, 2, 7, (("", "He waits."),)), bench.path))
    assert [page.count("MCU") for page in pages] == [6, 4, 4]
    assert "ROOM 1" in pages[1] and "ROOM 2" in pages[1]
    assert "ROOM 2" in pages[2], "a page that goes on says with which scene"


def test_much_text_ends_in_an_ellipsis(bench: Bench) -> None:
    words = (("", "word " * 300), ("ANA", "never reached"))
    (page,) = text(storyboard(board(bench, 1, 3, words), bench.path))
    assert page.count("…") == 3
    assert "never reached" not in page


@pytest.mark.parametrize("words", [(), (("", ""),), (("A" * 200, "B" * 300),), (("", "嗨"),)])
def test_odd_words_are_printed_somehow(bench: Bench, words: tuple[tuple[str, str], ...]) -> None:
    assert len(text(storyboard(board(bench, 1, 1, words), bench.path))) == 1


def test_no_shots_is_a_page_that_says_so(bench: Bench) -> None:
    assert "No shots yet." in text(storyboard(board(bench, 0, 0, ()), bench.path))[0]


def test_the_same_bytes_from_other_folders(bench: Bench) -> None:
    film = board(bench, 1, 4, (("ANA", "Yes."),))
    first = storyboard(film, bench.path)
    other = bench.folder / "elsewhere.png"
    other.write_bytes(bench.path(film.scenes[0].panels[0].board).read_bytes())
    assert first == storyboard(film, lambda _: other)
