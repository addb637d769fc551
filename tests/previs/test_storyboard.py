import io
from fractions import Fraction

import pypdfium2
import pytest
from PIL import Image

from moteur.previs import steps
from moteur.previs.layouts import LAYOUTS
from moteur.previs.model import Board as BoardPicture
from moteur.previs.model import Boards, Mark
from moteur.previs.panels import Board, BoardScene, Panel, composition
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
    found["boards_drawn"] = Boards(
        boards=tuple(
            BoardPicture(shot=take.shot, picture=take.board) for take in found["takes"].takes
        )
    )
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


@pytest.mark.parametrize(
    ("layout", "pages"), [("1", 7), ("3x2", 2), ("4x3", 1), ("2x3", 2), ("strip", 2)]
)
def test_a_layout_says_how_many_stand_on_a_page(bench: Bench, layout: str, pages: int) -> None:
    told = board(bench, 1, 7, (("", "He waits."), ("ANA", "So you did open it.")))
    found = text(storyboard(told.model_copy(update={"layout": layout}), bench.path))
    assert len(found) == pages
    whole = "".join(found)
    assert all(f"1{n}.1" in whole for n in range(7)) and whole.count("So you did") == 7


@pytest.mark.parametrize("layout", list(LAYOUTS))
@pytest.mark.parametrize("size", [(640, 360), (640, 268), (480, 360), (202, 360)])
def test_nothing_leaves_the_page(bench: Bench, layout: str, size: tuple[int, int]) -> None:
    told = board(bench, 1, 5, (("", "He waits for her. " * 20), ("BEN", "No. " * 90)))
    told = told.model_copy(update={"layout": layout, "width": size[0], "height": size[1]})
    for page in pypdfium2.PdfDocument(storyboard(told, bench.path)):
        image = page.render(scale=0.5).to_pil().convert("L")
        wide, high = image.size
        for edge in (
            (0, 0, wide, 6),
            (0, high - 8, wide, high),
            (0, 0, 8, high),
            (wide - 8, 0, wide, high),
        ):
            assert image.crop(edge).getextrema()[0] > 200, "the margin is white"


def test_arrows_are_drawn_over_the_picture(bench: Bench) -> None:
    told = board(bench, 1, 1, ())
    (scene,) = told.scenes
    marks = (
        Mark(kind="player", who="ANA", points=((0.2, 0.5), (0.5, 0.6), (0.8, 0.5))),
        Mark(kind="camera", points=((0.3, 0.9), (0.7, 0.9))),
        Mark(kind="frame", points=((0.3, 0.3), (0.7, 0.3), (0.7, 0.7), (0.3, 0.7))),
    )
    panel_ = scene.panels[0].model_copy(update={"marks": marks})
    told = told.model_copy(
        update={"layout": "1", "scenes": (scene.model_copy(update={"panels": (panel_,)}),)}
    )
    image = pypdfium2.PdfDocument(storyboard(told, bench.path))[0].render(scale=1).to_pil()
    colours = [pixel for _, pixel in image.convert("RGB").getcolors(1 << 24)]
    assert any(r > 180 and g < 90 and b < 70 for r, g, b in colours), "a red ribbon"


def test_a_picture_of_another_shape_is_shown_whole(bench: Bench) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 200), (200, 20, 20)).save(buffer, "PNG")
    told = board(bench, 1, 1, ())
    (scene,) = told.scenes
    tall = scene.panels[0].model_copy(update={"board": bench.keep(buffer.getvalue(), "image/png")})
    told = told.model_copy(
        update={"layout": "1", "scenes": (scene.model_copy(update={"panels": (tall,)}),)}
    )
    image = pypdfium2.PdfDocument(storyboard(told, bench.path))[0].render(scale=0.5).to_pil()
    red = [x for x in range(image.width) if image.getpixel((x, image.height // 2))[1] < 60]
    assert 20 < len(red) < image.width / 4, "neither cut nor stretched"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("1A.1: WS ANA, left third; MLS BEN, centre; 18 mm, 1.50 m; static; on [s1.2]",
         "WS ANA, left third; MLS BEN, centre"),
        ("2C.1\u00a0: plan pied sur H\u00c9L\u00c8NE, centre\u00a0; 32\u00a0mm, 1,60\u00a0m",
         "plan pied sur H\u00c9L\u00c8NE, centre"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_composition_is_what_stands_before_the_lens(sentence: str, said: str) -> None:
    assert composition(sentence) == said
