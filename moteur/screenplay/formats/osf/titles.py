"""Title pages of an OSF document: paragraphs that a bookmark names."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats.osf.entries import put
from moteur.screenplay.formats.title import TitleLine, fields
from moteur.screenplay.model import TitleField

_KEYS = {"draft": "Draft date", "title": "Title", "author": "Author", "contact": "Contact",
         "copyright": "Copyright", "subtitle": "Source", "notes": "Notes"}  # fmt: skip
_BOOKMARKS = {"draft date": "Draft"}
_CENTERED = ("title", "credit", "author", "authors", "source")


def read(root: Element) -> tuple[TitleField, ...]:
    """Return the fields of the title page."""
    return fields([_line(node) for node in root.iterfind("titlepage/para")])


def _line(node: Element) -> TitleLine:
    style = node.find("style")
    name = node.get("bookmark", "")
    return TitleLine(
        "".join("".join(text.itertext()) for text in node.iterfind("text")),
        style is not None and style.get("align") == "center",
        _KEYS.get(name.casefold(), name),
    )


def write(root: Element, title_page: Sequence[TitleField]) -> None:
    """Set the title page, where it says something else than it should."""
    if read(root) == tuple(title_page):
        return
    page = root.find("titlepage")
    if page is None:
        page = SubElement(root, "titlepage")
    page[:] = _page(title_page)


def _page(title_page: Sequence[TitleField]) -> Iterator[Element]:
    below = False
    for _ in range(16 if title_page else 0):
        yield _para("", False)
    for field in sorted(title_page, key=lambda field: field.key.casefold() not in _CENTERED):
        centered = field.key.casefold() in _CENTERED
        for _ in range(0 if centered or below else 12):
            yield _para("", False)
        below = below or not centered
        for number, line in enumerate(field.lines):
            node = _para(line, centered)
            if not number:
                key = field.key.casefold()
                node.set("bookmark", _BOOKMARKS.get(key, field.key))
            yield node
        yield _para("", False)


def _para(text: str, centered: bool) -> Element:
    node = Element("para")
    style = SubElement(node, "style", basestyle="Normal Text")
    if centered:
        style.set("align", "center")
    put(node, text)
    return node
