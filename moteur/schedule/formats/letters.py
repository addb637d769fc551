"""Letters: a text file whose encoding nobody noted, as people's programs save it."""

import codecs

from moteur.film.errors import BadInput

# Letters and signs of Western languages. In the wrong table, é becomes Ž or È and € becomes Û.
_COMMON = frozenset("àâäáãåæçéèêëíîïìñóôöòõøœùûüúÿßÀÂÄÁÇÉÈÊÎÔÖÙÜŒ’‘“”«»–—…€£°·\u00a0\u202f")


def decode(data: bytes, name: str) -> str:
    """Return the text of a file: UTF-8, UTF-16, Windows-1252 or Mac Roman.

    Between the last two, the table that gives more letters of Western languages is taken.
    Raise BadInput for what is no text.
    """
    text = _decode(data)
    if "\0" in text:
        raise BadInput("not a text file", name, "save it as CSV, UTF-8")
    return text


def mended(text: str) -> str:
    """Return a text that a program took for Windows-1252 when it was UTF-8: ``Ã©`` -> ``é``.

    That is what spreadsheets make of a CSV without a byte order mark. Little else reads as
    UTF-8 when it is written in Windows-1252; what would give unusual letters is left alone,
    as ``É’``.
    """
    if text.isascii():
        return text
    try:
        found = b"".join(_octet(sign) for sign in text).decode()
    except UnicodeError:
        return text
    found = found.removeprefix("\ufeff")
    return found if all(sign.isascii() or sign in _COMMON for sign in found) else text


def _octet(sign: str) -> bytes:
    """Return a sign in Windows-1252, whose unused places stand for themselves."""
    return bytes([ord(sign)]) if "\x80" <= sign <= "\x9f" else sign.encode("cp1252")


def _decode(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    even, odd = data[:64:2].count(0), data[1:64:2].count(0)
    if (even == 0) != (odd == 0):  # UTF-16 without its mark: every other byte is zero
        return data.decode("utf-16-be" if even else "utf-16-le", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return max(_western(data), key=_plausible)


def _western(data: bytes) -> list[str]:
    texts = []
    for table in ("cp1252", "mac_roman"):
        try:
            texts.append(data.decode(table))
        except UnicodeDecodeError:
            continue
    return texts or [data.decode("cp1252", errors="replace")]


def _plausible(text: str) -> int:
    """Count what a writer would write, less what stands in no word."""
    padded = f" {text} "
    return sum(
        1 if _fits(sign, padded[at] + padded[at + 2]) else -1
        for at, sign in enumerate(text)
        if ord(sign) > 127
    )


def _fits(sign: str, around: str) -> bool:
    """Say whether a sign stands well between two others: a dash within a word does not."""
    return sign in _COMMON and (sign.isalpha() or sign == "’" or not around.isalpha())
