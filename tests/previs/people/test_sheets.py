"""Character sheets: a picture and a page for each of a cast, drawn by Blender."""

import io
from pathlib import Path

import numpy as np
from PIL import Image

from moteur.engines.blender.process import shared
from moteur.film.paper import Paper
from moteur.previs.model import Appearance, Cast, Garment
from moteur.previs.people import sheets
from moteur.previs.people.steps import character_sheets
from tests.previs.bench import Bench

ANA = Appearance(
    name="ANA", kind="woman", age=34, height=1.66, skin="#e2ac84", mould="oval", eyes="#4d7ca3",
    hair="bob", hair_colour="#2e1c12", because=("a red coat",),
    costume=(
        Garment(kind="trousers", colour="#2b3448"), Garment(kind="jumper", colour="#efe9dc"),
        Garment(kind="coat", colour="#b2301f"), Garment(kind="boots", colour="#2a1d16"),
    ),
)  # fmt: skip


def cells(picture: Image.Image, top: int, size: tuple[int, int]) -> list[np.ndarray]:
    wide, high = size
    row = np.asarray(picture.convert("RGB"), float)[top : top + high]
    return [row[:, n * wide : (n + 1) * wide] for n in range(row.shape[1] // wide)]


def test_a_sheet_turns_somebody_round_and_shows_six_faces(bench: Bench) -> None:
    part = character_sheets.work(ANA, bench)
    assert isinstance(part, Paper)
    assert set(part.made) == {"characters/ANA.png", "characters/ANA.pdf"}
    kept = {path: bench.path(blob) for path, blob in part.files().items()}
    assert kept["characters/ANA.pdf"].read_bytes().startswith(b"%PDF")
    picture = Image.open(io.BytesIO(kept["characters/ANA.png"].read_bytes()))
    for view in cells(picture, 0, (190, 560))[:5]:
        red = (view[..., 0] > 90) & (view[..., 1] < 80) & (view[..., 2] < 80)
        assert red.mean() > 0.05  # the coat is seen from every side
    top = picture.height - 225
    inset = (picture.width - 6 * 200) // 2
    faces = [f[:, inset:] for f in cells(picture, top, (200, 225))]
    assert len(faces) == 6
    for other in faces[1:]:
        assert np.abs(faces[0] - other).mean() > 0.5


def test_a_crowd_has_no_sheets() -> None:
    crowd = ANA.model_copy(update={"name": "CROWD 1"})
    assert list(character_sheets.slices_of(cast=Cast(characters=(ANA, crowd)))) == ["ANA"]


def test_the_same_appearance_gives_the_same_picture(tmp_path: Path) -> None:
    player = {"name": "ANA", "kind": "woman", "height": 1.66, "age": 34, "look": 0}
    strip = {"heads": sheets.STRIPS["heads"]}
    looks = ANA.model_dump(mode="json")
    one, two = (shared(1).sheet(player, looks, strip, tmp_path / n)["heads"] for n in "ab")
    assert one.read_bytes() == two.read_bytes()


def test_a_name_is_a_files_name() -> None:
    named = ANA.model_copy(update={"name": "MRS. O'HARA / NIGHT: CLERK"})
    assert named.file == "MRS_ O'HARA _ NIGHT_ CLERK"
