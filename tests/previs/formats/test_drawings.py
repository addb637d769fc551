from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from moteur.film.document import Blob, file_digest
from moteur.film.errors import BadInput
from moteur.previs.formats import drawings


def keep(file: Path, media_type: str) -> Blob:
    return Blob(sha256=file_digest(file), media_type=media_type, size=file.stat().st_size)


def drawn(folder: Path, name: str, size: tuple[int, int] = (320, 180)) -> Path:
    folder.mkdir(exist_ok=True)
    Image.new("RGB", size, "white").save(folder / name)
    return folder / name


def test_a_folder_of_drawings(tmp_path: Path) -> None:
    folder = tmp_path / "drawings"
    assert drawings.read(folder, keep).drawings == ()
    drawn(folder, "12B.png")
    drawn(folder, "12C.1.jpg", (400, 600))
    (folder / ".DS_Store").write_bytes(b"x")
    one, two = drawings.read(folder, keep).drawings
    assert (one.shot, one.width, one.height) == ("12B", 320, 180)
    assert (two.shot, two.height, two.picture.media_type) == ("12C.1", 600, "image/jpeg")


def test_a_picture_that_a_camera_turned_has_the_size_that_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "drawings"
    folder.mkdir()
    image = Image.new("RGB", (320, 180))
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(folder / "3A.jpg", exif=exif)
    (one,) = drawings.read(folder, keep).drawings
    assert (one.width, one.height) == (180, 320)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("12B.png", b"%PDF-1.7 nothing", "no picture"),
        ("12B.pdf", b"%PDF-1.7", "a drawing is one of"),
        ("12B.png", b"", "no picture"),
        ("12B.png", b"\x89PNG\r\n\x1a\n broken", "no picture"),
    ],
)
def test_what_is_no_picture_is_one_line(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput, match=said) as told:
        drawings.read(tmp_path, keep)
    assert name in str(told.value) and "\n" not in str(told.value)


def test_a_truncated_a_tiny_and_a_huge_picture(tmp_path: Path, monkeypatch) -> None:
    file = drawn(tmp_path, "1A.png", (200, 200))
    file.write_bytes(file.read_bytes()[:200])
    with pytest.raises(BadInput, match="broken"):
        drawings.read(tmp_path, keep)
    drawn(tmp_path, "1A.png", (8, 200))
    with pytest.raises(BadInput, match="8x200"):
        drawings.read(tmp_path, keep)
    monkeypatch.setattr(drawings, "_PIXELS", 1000)
    drawn(tmp_path, "1A.png", (200, 200))
    with pytest.raises(BadInput, match="million pixels"):
        drawings.read(tmp_path, keep)


def test_deep_greys_are_brought_to_the_screen(tmp_path: Path) -> None:
    deep = np.full((32, 32), 257 * 100, np.uint16)
    Image.fromarray(deep).save(tmp_path / "1A.png")
    assert len(drawings.read(tmp_path, keep).drawings) == 1
    assert drawings.opened(tmp_path / "1A.png").getpixel((5, 5)) == (100, 100, 100)
    Image.fromarray(np.zeros((32, 32), np.float32)).save(tmp_path / "1B.tif")
    with pytest.raises(BadInput, match="light, not colours"):
        drawings.read(tmp_path, keep)


def test_two_drawings_of_one_shot(tmp_path: Path) -> None:
    drawn(tmp_path, "1A.png")
    drawn(tmp_path, "1A.jpg")
    with pytest.raises(BadInput, match="two drawings of 1A"):
        drawings.read(tmp_path, keep)
