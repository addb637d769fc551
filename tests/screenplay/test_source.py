from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay.source import LIMIT, decode, load, load_bytes

TEXT = "INT. CUISINE - JOUR\r\n\r\n« Déjà ? » — l’été…\r\n"
PLAIN = TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "utf-8", "utf-16"]
)
def test_codings(tmp_path: Path, coding: str) -> None:
    file = tmp_path / "a.fountain"
    file.write_bytes(TEXT.encode(coding))
    assert load(file) == PLAIN


def test_old_mac_line_ends() -> None:
    assert decode(b"INT. A\r\rB\r") == "INT. A\n\nB\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xff\xd8\xff\xe0..", "JPEG"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04..", "ZIP"),
        (b"INT.\x00A", "not text"),
        (b"caf\x81\xe9", "not text"),
        (b"\xff\xfe\x00", "not text"),
    ],
)
def test_what_is_no_script(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "a.fountain"
    file.write_bytes(data)
    with pytest.raises(BadInput, match=said) as error:
        load(file)
    assert str(file) in str(error.value)
    assert "\n" not in str(error.value)


def test_too_large_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.fountain"
    with file.open("wb") as sparse:
        sparse.truncate(50 * LIMIT)
    with pytest.raises(BadInput, match="larger than 20 MB"):
        load(file)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        load(tmp_path / "none.fountain")
    with pytest.raises(BadInput, match="folder"):
        load(tmp_path)


@pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_wide_codings_without_a_mark(coding: str) -> None:
    assert decode(TEXT.encode(coding)) == PLAIN


def test_stray_bytes_in_utf8() -> None:
    data = "« Déjà ? » — l’été\n".encode() + "caf\xe9, \x93so\x94\n".encode("latin-1")
    assert decode(data) == "« Déjà ? » — l’été\ncafé, “so”\n"


def test_windows_bytes_that_look_like_utf8() -> None:
    said = "« CAFÉ’ » à l’été, forêt, château, là-bas\n"
    assert decode(said.encode("windows-1252")) == said


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"INT. A\n\nB\x00C\n", 3),
        (b"one\ncaf\x81\xe9", 2),
        (b"\xff\xfe" + "one\ntwo\n".encode("utf-16-le") + b"\x00\xd8x\x00", 3),
        ("é\né\né\n".encode() + b"\x8d\n", 4),
    ],
)
def test_refusals_name_the_line(data: bytes, line: int) -> None:
    with pytest.raises(BadInput, match=f"line {line} .*not text"):
        decode(data, "a.fountain")


def test_a_million_lines() -> None:
    with pytest.raises(BadInput, match="1,000,000 lines"):
        decode(b"word\n" * 1_000_000)


def test_unseen_signs_are_left_out() -> None:
    assert decode(b"INT. A - DAY\n\x0c\nB\x07ob\t\x1e.\n") == "INT. A - DAY\n\nBob\t.\n"


def test_load_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"0123456789")
    assert load_bytes(file) == b"0123456789"
    assert load_bytes(file, 4) == b"01234"
    with pytest.raises(BadInput, match="no file can have this name"):
        load_bytes(tmp_path / "a\0b")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused_in_one_line(data: bytes) -> None:
    try:
        text = decode(data, "a.fountain")
    except BadInput as error:
        assert "\n" not in str(error) and "a.fountain" in str(error)
    else:
        assert "\r" not in text and "\0" not in text


@given(st.text(max_size=60), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_in_unicode_is_read_as_it_is(text: str, coding: str) -> None:
    text = "INT. A\n" + "".join(s for s in text if s.isprintable() or s == "\n")
    assert decode(text.encode(coding, "ignore")) == text.encode("utf-8", "ignore").decode()
