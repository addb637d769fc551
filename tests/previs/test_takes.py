from fractions import Fraction
from typing import Any

import av
import pytest
from PIL import Image

from moteur.film.errors import Cancelled
from moteur.previs import steps, takes
from moteur.previs.model import Cast, Figure, Key, Places, Slate
from moteur.previs.telling import telling
from tests.previs import kitchen
from tests.previs.bench import Bench


@pytest.fixture
def found(bench: Bench) -> dict[str, Any]:
    documents: dict[str, Any] = {
        "production": kitchen.production(), "screenplay": kitchen.screenplay(),
        "shots": kitchen.shots(), "voices": kitchen.voices(bench), "cast": Cast(),
        "places": Places(),
    }  # fmt: skip
    bench.make(steps.cut, documents)
    return documents


def slates(found: dict[str, Any]) -> dict[str, Slate]:
    given = {name: found[name] for name in steps.takes.reads}
    slices: dict[str, Slate] = steps.takes.slices_of(**given)
    return slices


def test_a_take_has_a_picture_for_every_drawn_frame(bench: Bench, found: dict[str, Any]) -> None:
    slate = slates(found)["1D.1"].model_copy(update={"frames": 20})
    take = steps.takes.work(slate, bench)
    assert isinstance(take, steps.Take)
    assert take.pictures == 4 and take.frames == 20
    with av.open(str(bench.path(take.movie))) as movie:
        frames = list(movie.decode(video=0))
        assert movie.streams.video[0].average_rate == Fraction(4)
    assert len(frames) == 4
    assert (frames[0].width, frames[0].height) == (128, 72)
    with Image.open(bench.path(take.board)) as board:
        assert board.size == (128, 72)
        low, high = board.convert("L").getextrema()
        assert high - low > 60, "the board is not empty"
    assert bench.told and max(bench.told) <= 1


def test_a_cancel_ends_the_drawing(
    bench: Bench, found: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: float) -> None:
        raise Cancelled

    monkeypatch.setattr(bench, "progress", stop)
    with pytest.raises(Cancelled):
        steps.takes.work(slates(found)["1D.1"], bench)


def test_weight_is_the_number_of_pictures(found: dict[str, Any]) -> None:
    slate = slates(found)["1D.1"]
    assert steps.takes.weight_of(slate) == -(-slate.frames // 6)


def test_takes_know_their_shots_but_their_keys_do_not(bench: Bench, found: dict[str, Any]) -> None:
    part = bench.take("", 20, 6, Fraction(24), (128, 72))
    assert steps.takes.gather_of is not None
    made = steps.takes.gather_of({"1A.1": part, "1A.2": part})
    assert [t.shot for t in made.takes] == ["1A.1", "1A.2"]
    keys = bench.keys(steps.takes, found)
    plan = kitchen.plan()
    renamed = tuple(
        s.model_copy(update={"id": "1D.7"}) if s.id == "1D.1" else s for s in plan.shots
    )
    found["shots"] = kitchen.Shots(scenes=(plan.changed(shots=renamed),))
    bench.make(steps.cut, found)
    assert bench.keys(steps.takes, found)["1D.7"] == keys["1D.1"]


def test_the_board_is_where_somebody_speaks(found: dict[str, Any]) -> None:
    silent = slates(found)["1A.1"].model_copy(update={"figures": (), "frames": 60})
    assert takes.telling(silent, 10) == 4
    figure = Figure(
        player=kitchen.ANA, keys=(Key(frame=0, at=(0, 0), facing=0, pose="stand"),),
        mouth=((42, 7), (48, 0)),
    )  # fmt: skip
    spoken = silent.model_copy(update={"figures": (figure,)})
    assert takes.telling(spoken, 10) == 7
    assert telling(spoken) == 42 and takes.telling(spoken, 3) == 2
    assert takes.telling(silent, 1) == 0


def test_a_stage_is_a_file_for_blender_and_for_others(bench: Bench, found: dict[str, Any]) -> None:
    made = bench.make(steps.stages, found)
    files = made.files()
    assert list(files) == ["blend/1.blend", "scenes/1.usdc", "scenes/1.glb"]
    blend, usd, glb = (bench.path(blob).read_bytes() for blob in files.values())
    assert blend[:7] == b"BLENDER" or blend[:4] == b"\x28\xb5\x2f\xfd"
    assert usd[:8] == b"PXR-USDC" and glb[:4] == b"glTF"


def test_the_faces_of_a_take_are_measured(bench: Bench, found: dict[str, Any]) -> None:
    slate = slates(found)["1D.1"].model_copy(update={"frames": 12, "width": 320, "height": 180})
    pictures, readings, _ = takes.shoot(slate, bench.folder, 1, bench.path, lambda done: None)
    assert len(pictures) == 2 and readings
    assert {r.frame for r in readings} <= {0, 6}
    assert {r.player for r in readings} <= {figure.player.name for figure in slate.figures}
    for reading in readings:
        assert 0.1 < reading.face < 0.9 and 0 <= reading.headroom < 1
