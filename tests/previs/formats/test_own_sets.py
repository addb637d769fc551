from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.previs.formats import own_sets
from tests.previs.formats.test_drawings import keep


def test_a_folder_of_sets(tmp_path: Path) -> None:
    assert own_sets.read(tmp_path / "none", keep).sets == ()
    (tmp_path / "living_room.glb").write_bytes(b"glTF")
    (tmp_path / "KITCHEN, ANA'S FLAT.usda").write_bytes(b"#usda 1.0")
    one, two = own_sets.read(tmp_path, keep).sets
    assert (one.set, one.suffix) == ("KITCHEN, ANA'S FLAT", "usda")
    assert (two.set, two.file.media_type) == ("LIVING ROOM", "model/gltf-binary")


def test_what_can_be_no_set(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "KITCHEN.fbx").write_bytes(b"x")
    with pytest.raises(BadInput, match="a set is one of"):
        own_sets.read(tmp_path, keep)
    (tmp_path / "KITCHEN.fbx").unlink()
    (tmp_path / "KITCHEN.glb").write_bytes(b"x")
    (tmp_path / "kitchen.blend").write_bytes(b"x")
    with pytest.raises(BadInput, match="two sets KITCHEN"):
        own_sets.read(tmp_path, keep)
    (tmp_path / "kitchen.blend").unlink()
    monkeypatch.setattr(own_sets, "_BYTES", 0)
    with pytest.raises(BadInput, match="larger than"):
        own_sets.read(tmp_path, keep)
