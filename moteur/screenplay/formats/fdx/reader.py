"""Read FDX, Final Draft's XML, and what other programs write by that name."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from moteur.film.errors import BadInput
from moteur.screenplay.formats import flow, xml
from moteur.screenplay.formats.fdx import lock, notes, revision, tags, titles
from moteur.screenplay.formats.fdx.entries import Entry, Reading, capitals, tag_spans
from moteur.screenplay.model import Origin, Revision, Screenplay


@dataclass(slots=True)
class Script:
    """An FDX as it was read: its tree, and the paragraphs of its script."""

    root: Element
    content: Element
    entries: list[Entry]
    revisions: tuple[Revision, ...]


def read(data: bytes | str, where: str = "", language: str = "") -> Screenplay:
    """Read a script; the file itself is kept as its origin, so that it goes back whole.

    `language` (BCP 47) is guessed from the headings where it is empty. Raise BadInput for
    what is no FDX or no screenplay.
    """
    text = data if isinstance(data, str) else xml.decode(data, where)
    script = parse(text.removeprefix("\ufeff"), where)
    return screenplay(script, text, where, language)


def parse(text: str, where: str) -> Script:
    """Read a file's tree and paragraphs."""
    root = xml.parse(text, where)
    if root.tag != "FinalDraft":
        what = f"this is XML of another kind (its first tag is {root.tag[:40]}), not FDX"
        raise BadInput(what, where, "export the script from Final Draft, or as Fountain")
    content = root.find("Content")
    if content is None:
        raise BadInput("it holds no script (no Content)", where, "export the script again")
    flow.check(0, len(content), where)
    entries = Reading(content, capitals(root), notes.apart(root, content)).entries()
    used = max(
        (r for entry in entries for _, _, r in entry.changes if r <= revision.MOST), default=0
    )
    revisions = revision.read(root, used)
    named = tags.names(root)
    for entry in entries:
        if entry.changes:
            entry.changes = [span for span in entry.changes if span[2] <= len(revisions)]
        if named:
            entry.marked = tag_spans(entry, named)
    return Script(root, content, entries, revisions)


def screenplay(script: Script, text: str, where: str, language: str) -> Screenplay:
    """Make the screenplay of what was read."""
    made = flow.assemble(
        script.entries,
        titles.read(script.root),
        where,
        language,
        revisions=script.revisions,
        origin=Origin(format="fdx", text=text),
    )
    return made.model_copy(update={"lock": lock.read(script, made)})
