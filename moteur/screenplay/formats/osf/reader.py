"""Read the Open Screenplay Format: Fade In's .fadein, and .osf."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from moteur.film.errors import BadInput
from moteur.screenplay.formats import flow, xml
from moteur.screenplay.formats.osf import titles
from moteur.screenplay.formats.osf.archive import unpack
from moteur.screenplay.formats.osf.entries import Entry, entries
from moteur.screenplay.formats.osf.styles import Styles
from moteur.screenplay.model import Origin, Screenplay


@dataclass(slots=True)
class Script:
    """An OSF document as it was read."""

    root: Element
    content: Element
    entries: list[Entry]


def read(data: bytes | str, where: str = "", language: str = "") -> Screenplay:
    """Read a script; its XML is kept as its origin, so that it goes back whole.

    `language` (BCP 47) is guessed from the headings where it is empty. Raise BadInput for
    what is no archive, no OSF or no screenplay.
    """
    text = data if isinstance(data, str) else xml.decode(unpack(data, where), where)
    text = text.removeprefix("\ufeff")
    return screenplay(parse(text, where), text, where, language)


def parse(text: str, where: str) -> Script:
    """Read a document's tree and paragraphs."""
    root = xml.parse(text, where)
    if root.tag != "document":
        what = f"this is XML of another kind (its first tag is {root.tag[:40]}), not OSF"
        raise BadInput(what, where, "save the script in Fade In, or export it as FDX")
    content = root.find("paragraphs")
    if content is None:
        raise BadInput("it holds no script (no paragraphs)", where, "save the script again")
    flow.check(0, len(content), where)
    return Script(root, content, list(entries(content, Styles(root))))


def screenplay(script: Script, text: str, where: str, language: str) -> Screenplay:
    """Make the screenplay of what was read."""
    return flow.assemble(
        script.entries,
        titles.read(script.root),
        where,
        language,
        origin=Origin(format="osf", text=text),
    )
