import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.document import Blob, canonical, digest
from moteur.film.errors import BadInput
from moteur.studio.blobs import Blobs


@given(data=st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_what_is_put_is_read_again(tmp_path: Path, data: bytes) -> None:
    blobs = Blobs(tmp_path / "blobs")
    blob = blobs.put(data, "application/octet-stream")
    assert blob == blobs.put(data, "application/octet-stream")
    assert (blob.sha256, blob.size) == (digest(data), len(data))
    assert blobs.read(blob.sha256) == data and list(blobs.verify()) == []


def test_a_file_is_copied_and_stays_where_it_was(tmp_path: Path) -> None:
    movie = tmp_path / "take.mp4"
    movie.write_bytes(b"frames" * 500_000)
    blobs = Blobs(tmp_path / "blobs")
    blob = blobs.put(movie, "video/mp4")
    place = blobs.path(blob)
    assert place == tmp_path / "blobs" / blob.sha256[:2] / blob.sha256[2:]
    assert place.read_bytes() == movie.read_bytes() and blob.size == 3_000_000
    assert place.stat().st_mode & 0o222 == 0
    assert list((tmp_path / "blobs" / "incoming").iterdir()) == []


def test_a_missing_blob_says_which_and_what_to_do(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    with pytest.raises(BadInput, match=r"aaaaaaaaaaaa is missing; put the studio"):
        blobs.path("a" * 64)
    with pytest.raises(BadInput, match="no such file"):
        blobs.put(tmp_path / "nothing", "video/mp4")


def test_a_changed_blob_is_found(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    blob = blobs.put(b"as it was", "text/plain")
    place = blobs.path(blob)
    place.chmod(0o644)
    place.write_bytes(b"as it is not")
    assert list(blobs.verify()) == [blob.sha256]


def test_a_document_is_whole_with_all_that_it_names(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    movie = blobs.put(b"frames", "video/mp4")
    lost = Blob(sha256="b" * 64, media_type="image/png", size=1)
    whole = blobs.put(canonical({"movie": movie.model_dump()}), "application/json")
    broken = blobs.put(canonical({"a": movie.model_dump(), "b": lost.model_dump()}), "json")
    words = blobs.put(canonical({"text": f'"sha256":"{"b" * 64}"'}), "application/json")
    assert blobs.whole(movie.sha256) and blobs.whole(whole.sha256) and blobs.whole(words.sha256)
    assert not blobs.whole(broken.sha256) and not blobs.whole("b" * 64)


FULL = """
import resource, sys
from pathlib import Path
from moteur.film.errors import MoteurError
from moteur.studio.blobs import Blobs
blobs = Blobs(Path(sys.argv[1]))
blobs.put(b"small", "text/plain")
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    blobs.put(b"x" * 3_000_000, "video/mp4")
except MoteurError as error:
    print(error)
"""


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    """The system itself refuses the bytes, in a process whose files may not grow."""
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "blobs")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "the disk is full; free some space" in said.stdout
    assert "nothing was lost" in said.stdout and not said.stderr
    kept = [p for p in (tmp_path / "blobs").rglob("*") if p.is_file()]
    assert [p.read_bytes() for p in kept] == [b"small"]


def test_sweeping_takes_what_is_old_and_minds_what_others_just_ended(tmp_path: Path) -> None:
    """Another program may end its writing between the listing of a file and the look at it."""
    blobs = Blobs(tmp_path / "blobs")
    blobs.put(b"kept", "text/plain")
    incoming = tmp_path / "blobs" / "incoming"
    (incoming / "gone").symlink_to(incoming / "nowhere")
    (incoming / "new").write_bytes(b"half")
    (incoming / "old").write_bytes(b"half")
    os.utime(incoming / "old", (0, 0))
    blobs.sweep()
    assert {path.name for path in incoming.iterdir()} == {"gone", "new"}
