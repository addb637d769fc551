"""What people and accidents put in: one line, exit 2, nothing lost."""

import fcntl
import shutil
from pathlib import Path

import pytest

from tests.conftest import SCRIPT, Command, Said

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def refused(said: Said, *words: str) -> None:
    """Check that a command refused in one line that holds these words."""
    assert said.code == 2, said
    assert said.err.count("\n") == 1, said.err
    assert "Traceback" not in said.err
    for word in words:
        assert word in said.err, said.err


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\n \n", "empty"),
        (PNG, "picture"),
        (b"A story without any heading at all.\n", "no scene heading"),
        (b"INT. KITCHEN\n" * 4_200_000, "larger"),
    ],
    ids=["empty", "blank", "picture", "no heading", "50 MB"],
)
def test_a_script_that_is_none(
    moteur: Command, tmp_path: Path, home: Path, content: bytes, word: str
) -> None:
    path = tmp_path / "x.fountain"
    path.write_bytes(content)
    refused(moteur("new", "x", "--script", path), "x.fountain", word)
    assert not (home / "productions" / "x").exists()
    assert moteur("status").out.startswith("no production yet")


def test_a_script_that_is_not_there(moteur: Command, tmp_path: Path) -> None:
    refused(moteur("new", "x", "--script", tmp_path / "none.fountain"), "none.fountain")


def test_windows_1252_is_read(moteur: Command, tmp_path: Path, home: Path) -> None:
    path = tmp_path / "cafe.fountain"
    path.write_bytes("INT. CAFÉ – JOUR\n\nZOÉ\nOù est l’œuf ?\n".encode("cp1252"))
    assert moteur("new", "cafe", "--script", path, "--language", "fr").code == 0
    assert moteur("make", "cafe", "breakdown").code == 0
    page = (home / "productions" / "cafe" / "out" / "index.html").read_text()
    assert "Où est l’œuf" in page


def test_an_unknown_production(moteur: Command, film: Path) -> None:
    refused(moteur("make", "two-cup"), "two-cups")
    refused(moteur("status", "nothing-like-it"), "nothing-like-it")


def test_an_unknown_document(moteur: Command, film: Path) -> None:
    refused(moteur("make", "two-cups", "storybored"), "storybored", "storyboard")


def test_a_production_half_deleted(moteur: Command, film: Path) -> None:
    (film / "script" / "two-cups.fountain").unlink()
    refused(moteur("make", "two-cups", "pages"), "two-cups.fountain")
    (film / "production.toml").unlink()
    refused(moteur("make", "two-cups", "pages"), "production.toml")
    refused(moteur("status", "two-cups"), "production.toml")
    shutil.rmtree(film)
    refused(moteur("make", "two-cups", "pages"), "two-cups")


def test_blobs_that_went_are_made_again(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "breakdown").code == 0
    shutil.rmtree(home / "blobs")
    said = moteur("make", "two-cups", "breakdown")
    assert said.code in (0, 2)
    if said.code == 2:
        refused(said, "blob")


def test_two_makes_at_once(moteur: Command, film: Path) -> None:
    with (film / ".make.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        refused(moteur("make", "two-cups", "pages"), "another make")
    assert moteur("make", "two-cups", "pages").code == 0


def test_a_bad_draft_leaves_the_last_one_standing(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "script_pdf").code == 0
    before = (film / "out" / "script.pdf").read_bytes()
    (film / "script" / "two-cups.fountain").write_bytes(PNG)
    refused(moteur("make", "two-cups", "script_pdf"), "two-cups.fountain")
    assert (film / "out" / "script.pdf").read_bytes() == before
    (film / "script" / "two-cups.fountain").write_text(SCRIPT)
    assert moteur("make", "two-cups", "script_pdf").code == 0
    assert (film / "out" / "script.pdf").read_bytes() == before


@pytest.mark.parametrize("name", ["", "Two Cups", "../up", "-x", "a" * 200])
def test_a_name_that_cannot_be_one(moteur: Command, script: Path, name: str) -> None:
    assert moteur("new", "--script", script, "--", name).code == 2


def test_new_refuses_what_is_there(moteur: Command, film: Path, script: Path) -> None:
    refused(moteur("new", "two-cups", "--script", script), "already")
    assert moteur("new", "two-cups", "--script", script, "--if-missing").code == 0


def test_pages_need_a_scene(moteur: Command, film: Path) -> None:
    refused(moteur("make", "two-cups", "--pages", "2"), "--scene")
    refused(moteur("make", "two-cups", "animatic", "--scene", "99"), "99")
