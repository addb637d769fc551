"""Scripts: a writer's file by its suffix, read into a screenplay and written from one."""

from collections.abc import Callable, Iterator
from pathlib import Path

from moteur.breakdown.formats import fdx as tagged
from moteur.breakdown.model import Breakdown
from moteur.film.errors import BadInput
from moteur.screenplay import source
from moteur.screenplay.formats import document, fdx, fountain, osf, pdf, typeset
from moteur.screenplay.formats.typeset.sheet import LIMIT as PDF_LIMIT
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Kind, Pages, Screenplay
from moteur.screenplay.steps import paper_of

FOUNTAIN = (".fountain", ".spmd", ".txt", ".md", "")
MEDIA = {
    ".fdx": "application/xml",
    ".osf": "application/xml",
    ".fadein": "application/zip",
    ".pdf": "application/pdf",
    ".json": "application/json",
}
_READERS: dict[str, Callable[[bytes, str, str], Screenplay]] = {
    ".fdx": fdx.read,
    ".osf": osf.read,
    ".fadein": osf.read,
    ".pdf": typeset.read,
    ".json": document.read,
}
_UNPRINTED = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS)
_SAY = "choose .fountain, .fdx, .fadein, .osf, .pdf or .json"


def read(path: Path, language: str = "") -> Screenplay:
    """Read a writer's file; raise BadInput naming the file where it is no screenplay."""
    suffix = path.suffix.lower()
    try:
        if suffix in _READERS:
            limit = PDF_LIMIT if suffix == ".pdf" else source.LIMIT
            return _READERS[suffix](source.load_bytes(path, limit), str(path), language)
        if suffix not in FOUNTAIN:
            raise BadInput(f"“{suffix}” is no format of a script", str(path), _SAY)
        return fountain.read(source.load(path), language)
    except BadInput as error:
        raise BadInput(error.what, error.where or str(path), error.then) from None


def read_text(path: Path, language: str = "") -> tuple[Screenplay, str]:
    """Read a writer's file with its text, which is empty for other formats than Fountain."""
    if path.suffix.lower() in FOUNTAIN:
        text = source.load(path)
        return fountain.read(text, language), text
    return read(path, language), ""


def spell(
    path: Path, screenplay: Screenplay, pages: Pages, breakdown: Breakdown | None = None
) -> bytes:
    """Return a screenplay in the format that a file's suffix names; raise BadInput for none.

    A breakdown goes into an FDX as its tags.
    """
    suffix = path.suffix.lower()
    if suffix == ".fdx":
        if breakdown is not None:
            return tagged.write(screenplay, pages.extents, breakdown)
        return fdx.write(screenplay, (), pages.extents)
    if suffix == ".pdf":
        return pdf.write(pages, screenplay.title or "Screenplay")
    if suffix in (".fadein", ".osf"):
        return osf.write(screenplay, zipped=suffix == ".fadein")
    if suffix == ".json":
        return document.write(screenplay)
    if suffix in FOUNTAIN:
        return fountain.write(screenplay).encode()
    raise BadInput(f"“{suffix}” is no format of a script", str(path), _SAY)


def lost(path: Path, screenplay: Screenplay) -> Iterator[str]:
    """Yield in words what the format of a file cannot hold of a screenplay."""
    suffix = path.suffix.lower()
    if suffix in FOUNTAIN and screenplay.lock:
        yield "Fountain keeps the scene numbers, not the page numbers; .json and .fdx keep both"
    unprinted = sum(e.kind in _UNPRINTED for scene in screenplay.scenes for e in scene.elements)
    if suffix in (".fadein", ".osf", ".pdf") and unprinted:
        yield f"notes and synopses stay behind ({unprinted}); .json and .fountain keep them"
    if suffix in FOUNTAIN and screenplay.changes:
        yield "Fountain has no revision marks; .json and .fdx keep them"
    if suffix not in (".fdx", ".json") and screenplay.marked:
        yield f"{len(screenplay.marked)} tags of Final Draft stay behind; .json and .fdx keep them"


def lay(screenplay: Screenplay, paper: str = "") -> Pages:
    """Lay a screenplay out, on its own paper or on the one named."""
    if paper not in ("", "letter", "a4"):
        raise BadInput(f"“{paper}” is no paper", then="write letter or a4")
    if paper == "a4":
        return lay_out(screenplay, "a4")
    return lay_out(screenplay, "letter" if paper else paper_of(screenplay))
