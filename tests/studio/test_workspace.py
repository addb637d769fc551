"""Scratch folders are emptied, also those of processes that were killed."""

import os
from pathlib import Path

from moteur.studio.blobs import Blobs
from moteur.studio.workspace import opened, sweep


def test_a_folder_lives_as_long_as_its_work(tmp_path: Path) -> None:
    with opened(tmp_path, 1, Blobs(tmp_path / "blobs"), lambda _: None) as space:
        (space.folder / "x").write_text("x")
        assert space.folder.is_dir()
    assert not space.folder.exists()


def test_what_a_dead_process_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / "999999999" / "x").mkdir(parents=True)
    (tmp_path / str(os.getpid())).mkdir()
    sweep(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == [str(os.getpid())]
