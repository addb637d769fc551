"""Source: a writer's file as text, or a refusal that says what to do."""

import re
from pathlib import Path

from moteur.film.errors import BadInput

LIMIT = 20_000_000
LINES = 200_000
_MAGIC = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "a Word file",
}
_MARKS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_MANY_BYTES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}"
)
_UNSEEN = dict.fromkeys((*range(9), *range(11, 32), 0x7F, 0xFFFE, 0xFFFF))
_SAMPLE = 4_096
_THEN = "save the script as plain text in UTF-8"


def load(path: Path) -> str:
    """Read a script as text with newlines as line ends; raise BadInput where it is none.

    UTF-8, UTF-16 and UTF-32 are told by their bytes; bytes that are none of them are read
    as Windows-1252. At most 20 MB and 200,000 lines are read.
    """
    return decode(load_bytes(path), str(path))


def load_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """Read a file whole, at most one byte beyond `limit`; raise BadInput where it cannot be."""
    where = str(path)
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except IsADirectoryError:
        raise BadInput("this is a folder", where, "name the script inside it") from None
    except FileNotFoundError:
        raise BadInput("there is no such file", where, "check the name") from None
    except OSError as error:
        raise BadInput(f"it cannot be read ({error.strerror})", where, "check it") from None
    except ValueError:
        raise BadInput("no file can have this name", ascii(where), "check the name") from None


def decode(data: bytes, where: str = "") -> str:
    """Turn a script's bytes into text; raise BadInput where they are none.

    Signs that nobody sees, such as form feeds, are left out.
    """
    if len(data) > LIMIT:
        raise BadInput(
            "it is larger than 20 MB; a screenplay is text of a few hundred kB",
            where,
            "check that this is the right file",
        )
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise BadInput(f"this is {name}, not text", where, "export the script as Fountain")
    text = _text(data, where).replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN)
    lines = text.count("\n")
    if lines > LINES:
        raise BadInput(
            f"it has {lines:,} lines; a screenplay has a few thousand, and a season some 100,000",
            where,
            "give one episode a file of its own",
        )
    if not text.strip():
        raise BadInput("the file is empty", where, "write at least one scene")
    return text


def _text(data: bytes, where: str) -> str:
    coding = next((coding for mark, coding in _MARKS.items() if data.startswith(mark)), "")
    coding = coding or _unmarked(data)
    if not coding:
        return _eight_bit(data, where)
    try:
        return data.decode(coding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(coding, "ignore").count("\n") + 1
        raise _no_text(f"line {line} is not {coding.upper()}", where) from None


def _unmarked(data: bytes) -> str:
    """Return which UTF-16 a file without a byte order mark is; empty for neither.

    In either, most letters of Western scripts have a zero on the same side.
    """
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return ""
    high, low = sample[::2].count(0), sample[1::2].count(0)
    if max(high, low) * 4 < len(sample) or min(high, low) * 10 > max(high, low):
        return ""
    return "utf-16-le" if low > high else "utf-16-be"


def _eight_bit(data: bytes, where: str) -> str:
    """Decode UTF-8, in which bytes of Windows-1252 may stand, or Windows-1252 alone."""
    zero = data.find(b"\0")
    if zero >= 0:
        raise _no_text(f"line {_line(data, zero)} holds a zero byte", where)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    whole = len(_MANY_BYTES.findall(data))
    stray = sum(byte > 0x7F for byte in _MANY_BYTES.sub(b"", data))
    pieces: list[str] = []
    done = 0
    for match in _MANY_BYTES.finditer(data) if whole > stray else ():
        pieces += (_western(data, done, match.start(), where), _utf8(data, match, where))
        done = match.end()
    return "".join((*pieces, _western(data, done, len(data), where)))


def _utf8(data: bytes, match: re.Match[bytes], where: str) -> str:
    try:
        return match[0].decode("utf-8")
    except UnicodeDecodeError:
        return _western(data, match.start(), match.end(), where)


def _western(data: bytes, start: int, end: int, where: str) -> str:
    try:
        return data[start:end].decode("windows-1252")
    except UnicodeDecodeError as error:
        at = start + error.start
        what = f"line {_line(data, at)} holds the byte {data[at]:02X}, which stands for no letter"
        raise _no_text(what, where) from None


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _no_text(what: str, where: str) -> BadInput:
    return BadInput(f"{what}: this is not text", where, _THEN)
