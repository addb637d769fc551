import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from moteur.previs import boards, steps
from moteur.previs.model import Board, Boards, Cast, Drawing, Drawings, Places
from tests.previs import kitchen
from tests.previs.bench import Bench
from tests.previs.test_arrows import slate


@pytest.fixture
def found(bench: Bench) -> dict[str, Any]:
    documents: dict[str, Any] = {
        "production": kitchen.production(), "screenplay": kitchen.screenplay(),
        "shots": kitchen.shots(), "voices": kitchen.voices(bench), "cast": Cast(),
        "places": Places(), "drawings": Drawings(),
    }  # fmt: skip
    bench.make(steps.cut, documents)
    return documents


def given_drawing(bench: Bench, shot: str, mode: str = "RGBA") -> Drawing:
    buffer = io.BytesIO()
    Image.new(mode, (300, 200), (200, 30, 30, 0)[: len(mode)]).save(buffer, "PNG")
    picture = bench.keep(buffer.getvalue(), "image/png")
    return Drawing(shot=shot, picture=picture, width=300, height=200)


def slices(found: dict[str, Any]) -> dict[str, boards.BoardWork]:
    named = {name: found[name] for name in boards.boards_drawn.reads}
    made: dict[str, boards.BoardWork] = boards.boards_drawn.slices_of(**named)
    return made


def test_every_shot_has_a_slate_to_draw_in_ink(found: dict[str, Any]) -> None:
    work = slices(found)
    assert list(work) == [shot.id for shot in kitchen.plan().shots]
    for part in work.values():
        assert part.slate is not None and part.slate.look == "drawn"
        assert (part.slate.width, part.slate.height) == (1280, 720)


def test_a_shot_is_drawn(bench: Bench, found: dict[str, Any]) -> None:
    told = slices(found)["1D.1"].slate
    assert told is not None
    board = boards.draw(told.model_copy(update={"width": 320, "height": 180}), bench)
    with Image.open(bench.path(board.picture)) as picture:
        assert picture.size == (320, 180)
        low, high = picture.convert("L").getextrema()
        assert low < 60 and high > 200, "ink and paper"
    assert not board.given


def test_a_persons_drawing_takes_its_place(bench: Bench, found: dict[str, Any]) -> None:
    found["drawings"] = Drawings(
        drawings=(given_drawing(bench, "1B"), given_drawing(bench, "1D.1"))
    )
    work = slices(found)
    assert [shot for shot, part in work.items() if part.drawing] == ["1D.1", "1B.1"]
    board = boards.boards_drawn.work(work["1B.1"], bench)
    assert isinstance(board, Board) and board.given and not board.marks
    with Image.open(bench.path(board.picture)) as picture:
        assert picture.format == "PNG" and picture.size == (300, 200)
        assert picture.getpixel((5, 5)) == (255, 255, 255), "what is clear is paper"


def test_a_drawing_replaced_draws_nothing_else(bench: Bench, found: dict[str, Any]) -> None:
    before = bench.keys(boards.boards_drawn, found)
    found["drawings"] = Drawings(drawings=(given_drawing(bench, "1C.1"),))
    after = bench.keys(boards.boards_drawn, found)
    assert [shot for shot in before if before[shot] != after[shot]] == ["1C.1"]


def test_boards_are_found_by_shot() -> None:
    parts = {
        "1A.1": Board(shot="", picture=kitchen_blob()),
        "1B.1": Board(shot="", picture=kitchen_blob()),
    }
    gathered = boards.boards_drawn.gather_of(parts) if boards.boards_drawn.gather_of else None
    assert isinstance(gathered, Boards)
    assert [board.shot for board in gathered.boards] == ["1A.1", "1B.1"]


def kitchen_blob() -> Any:
    return {"sha256": "0" * 64, "media_type": "image/png", "size": 1}


@given(st.integers(32, 2048), st.integers(32, 2048))
def test_a_board_keeps_the_shape(width: int, height: int) -> None:
    told = boards.sheet(slate().model_copy(update={"width": width * 2, "height": height * 2}))
    assert told.width % 2 == 0 and told.height % 2 == 0
    assert max(told.width, told.height) <= 2560
    assert abs(told.width / told.height - width / height) < 0.04 * width / height + 0.02
