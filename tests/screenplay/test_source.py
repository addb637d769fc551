from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.screenplay.source import LIMIT, decode, load

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
