"""The .fadein archive: a zip that holds document.xml."""

import io
import zipfile
import zlib

from moteur.film.errors import BadInput
from moteur.screenplay.formats import xml

_NAME = "document.xml"
_ENTRIES, _RATIO, _SMALL = 10_000, 200, 1_000_000
_THEN = "save the script again in Fade In, or export it as FDX or Fountain"


def unpack(data: bytes, where: str) -> bytes:
    """Return the XML of a .fadein, or of an .osf, which is the XML alone.

    Raise BadInput for what is no archive of a script, is damaged or protected, or would
    unpack to more than 50 MB or two hundred times its size.
    """
    if not data.startswith(b"PK"):
        if data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
            return data
        raise BadInput("this is no Fade In script: neither a zip nor XML", where, _THEN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _document(archive, where)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise BadInput(f"the archive is damaged ({_said(error)})", where, _THEN) from None
    except (NotImplementedError, RuntimeError) as error:
        raise BadInput(f"the archive cannot be unpacked ({_said(error)})", where, _THEN) from None


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__


def _document(archive: zipfile.ZipFile, where: str) -> bytes:
    entries = archive.infolist()
    found = [entry for entry in entries if entry.filename.rpartition("/")[2].lower() == _NAME]
    if len(entries) > _ENTRIES or not found:
        raise BadInput(f"the archive holds no {_NAME}", where, _THEN)
    entry = found[0]
    if entry.flag_bits & 1:
        raise BadInput("the archive is protected by a password", where, "save it without one")
    bomb = entry.file_size > _SMALL and entry.file_size > _RATIO * max(entry.compress_size, 1)
    if entry.file_size > xml.SIZE or bomb:
        size = entry.file_size // 1_000_000
        raise BadInput(f"its {_NAME} would unpack to {size:,} MB", where, "check the file")
    with archive.open(entry) as file:
        data = file.read(xml.SIZE + 1)
    if len(data) > xml.SIZE:
        raise BadInput(f"its {_NAME} unpacks to more than it says", where, "check the file")
    return data


def pack(data: bytes) -> bytes:
    """Return a .fadein of some XML; the same bytes for the same XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo(_NAME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, data)
    return out.getvalue()
