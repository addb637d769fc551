"""``moteur previs``: what it refuses, and one scene of a script drawn."""

from collections.abc import Callable
from pathlib import Path

import av
import pytest

from tests.conftest import Said

Command = Callable[..., Said]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--size", "960"), "no size of a picture"),
        (("--size", "961x540"), "two even numbers"),
        (("--rate", "x"), "no frame rate"),
        (("--rate", "23.976"), "24000/1001"),
        (("--look", "oil"), "draft, drawn or rendered"),
        (("--pictures", "48"), "at most the rate"),
        (("--scene", "9"), "there are 3 scenes"),
    ],
)
def test_what_is_refused(
    moteur: Command, script: Path, tmp_path: Path, given: tuple[str, str], said: str
) -> None:
    found = moteur("previs", script, "-o", tmp_path / "out", *given)
    assert found.code == 2 and said in found.err
    assert found.err.count("\n") == 1 and not (tmp_path / "out").exists()


def test_where_nothing_can_be_written(moteur: Command, script: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    found = moteur("previs", script, "-o", tmp_path / "file")
    assert found.code == 2 and "nothing can be written there" in found.err
    assert (tmp_path / "file").read_text() == "x"


def test_a_treatment_that_there_is_not(moteur: Command, script: Path, tmp_path: Path) -> None:
    found = moteur("previs", script, "-o", tmp_path / "out", "--treatment", "upside-down")
    assert found.code == 2 and "classical" in found.err


@pytest.mark.slow
def test_one_scene_of_a_script(moteur: Command, script: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    size = ("--size", "192x108", "--pictures", "1", "--rate", "25", "--no-burn-ins")
    found = moteur("previs", script, "-o", out, "--scene", "1", "--treatment", "2", *size)
    assert found.code == 0, found.err
    with av.open(str(out / "animatic.mp4")) as movie:
        stream = movie.streams.video[0]
        assert stream.average_rate == 25 and (stream.width, stream.height) == (192, 108)
    assert (out / "storyboard.pdf").is_file()
    assert [f.name for f in (out / "blend").iterdir()] == ["1.blend"]
