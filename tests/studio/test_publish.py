from pathlib import Path

from moteur.film.paper import Paper
from moteur.studio.blobs import Blobs
from moteur.studio.publish import publish


def test_writes_what_is_new_and_mends_what_was_touched(tmp_path: Path) -> None:
    blobs, out = Blobs(tmp_path / "blobs"), tmp_path / "out"
    first = Paper(made={
        "script.pdf": blobs.put(b"one", "application/pdf"),
        "boards/1A.1.png": blobs.put(b"picture", "image/png"),
    })  # fmt: skip
    assert {p.name for p in publish(blobs, [first], out)} == {"script.pdf", "1A.1.png"}
    assert publish(blobs, [first], out) == []

    (out / "script.pdf").write_bytes(b"somebody's")
    (out / "boards" / "1A.1.png").unlink()
    assert {p.name for p in publish(blobs, [first], out)} == {"script.pdf", "1A.1.png"}
    assert (out / "script.pdf").read_bytes() == b"one"

    second = Paper(made={"script.pdf": blobs.put(b"two", "application/pdf")})
    assert [p.name for p in publish(blobs, [second], out)] == ["script.pdf"]
    assert not (out / "boards" / "1A.1.png").exists()


def test_leaves_a_stranger_s_file_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    publish(Blobs(tmp_path / "blobs"), [], out)
    assert (out / "notes.txt").read_text() == "mine"
