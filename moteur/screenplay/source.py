"""Source: a writer's file as text, or a refusal that says what to do."""

from pathlib import Path

from moteur.film.errors import BadInput

LIMIT = 20_000_000
_MAGIC = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "a Word file",
}


def load(path: Path) -> str:
    """Read a script as text with newlines as line ends; raise BadInput where it is none.

    UTF-8, UTF-16 with a byte order mark, else Windows-1252. At most 20 MB are read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except IsADirectoryError:
        raise BadInput("this is a folder", str(path), "name the script inside it") from None
    except FileNotFoundError:
        raise BadInput("there is no such file", str(path), "check the name") from None
    except OSError as error:
        raise BadInput(f"it cannot be read ({error.strerror})", str(path), "check it") from None
    return decode(data, str(path))


def decode(data: bytes, where: str = "") -> str:
    """Turn a script's bytes into text; raise BadInput where they are none."""
    if len(data) > LIMIT:
        raise BadInput(
            "it is larger than 20 MB; a screenplay is text of a few hundred kB",
            where,
            "check that this is the right file",
        )
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise BadInput(f"this is {name}, not text", where, "export the script as Fountain")
    text = _text(data, where).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise BadInput("the file is empty", where, "write at least one scene")
    return text


def _text(data: bytes, where: str) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        if b"\0" not in data:
            return _eight_bit(data)
    except UnicodeDecodeError:
        pass
    raise BadInput("this is not text", where, "save the script as plain text in UTF-8")


def _eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252")
