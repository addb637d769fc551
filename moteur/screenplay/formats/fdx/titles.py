"""Title pages of an FDX: paragraphs of their own, each named by a bookmark where we wrote it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats import marks
from moteur.screenplay.formats.fdx.runs import put, restyled, runs_of
from moteur.screenplay.formats.letters import Letter
from moteur.screenplay.formats.title import TitleLine, fields
from moteur.screenplay.model import TitleField

_CENTERED = ("title", "titre", "título", "titulo", "credit", "author", "authors", "auteur",
             "auteurs", "autor", "autores", "source")  # fmt: skip
_TOP, _GAP = 16, 12


def read(root: Element) -> tuple[TitleField, ...]:
    """Return the fields of the title page."""
    content = _content(root)
    return (
        fields([_line(node) for node in content.iter("Paragraph")]) if content is not None else ()
    )


def _content(root: Element) -> Element | None:
    page = root.find("TitlePage")
    page = next(root.iter("TitlePage"), None) if page is None else page
    return page.find("Content") if page is not None else None


def _line(node: Element) -> TitleLine:
    runs = runs_of(node, False)
    text, _ = marks.marked([(run.text, run.marks) for run in runs])
    return TitleLine(text, node.get("Alignment") == "Center", node.get("Bookmark", ""))


def write(root: Element, title_page: Sequence[TitleField]) -> None:
    """Set the title page, where it says something else than it should."""
    if read(root) == tuple(title_page):
        return
    content = _content(root)
    if content is None:
        content = SubElement(SubElement(root, "TitlePage"), "Content")
    if not _retyped(content, title_page):
        for node in list(content):
            content.remove(node)
        content.extend(_page(title_page))


def _retyped(content: Element, title_page: Sequence[TitleField]) -> bool:
    """Change lines in place, where the page has the same fields with as many lines."""
    nodes = [node for node in content.iter("Paragraph") if _line(node).text.strip()]
    lines = [(field.key, line) for field in title_page for line in field.lines]
    if len(nodes) != len(lines):
        return False
    was = [_line(node).text for node in nodes]
    for node, (_, line), before in zip(nodes, lines, was, strict=True):
        if before.strip() != line:
            _say(node, line)
    got = fields([_line(node) for node in content.iter("Paragraph")])
    if got == tuple(title_page):
        return True
    for node, before in zip(nodes, was, strict=True):
        _say(node, before)
    return False


def _say(node: Element, line: str) -> None:
    runs = runs_of(node, False)
    base = dict(runs[0].attributes) if runs else {}
    said = marks.visible(line)
    put(
        node,
        [
            Letter(letter, restyled(base, style))
            for letter, style in zip(said.text, said.styles, strict=True)
        ],
    )


def _page(title_page: Sequence[TitleField]) -> Iterator[Element]:
    """Yield the lines of a title page: the title centered, the rest below on the left."""
    centered = [field for field in title_page if field.key.casefold() in _CENTERED]
    for _ in range(_TOP if title_page else 0):
        yield _paragraph("Center")
    for field in centered:
        yield from _field(field, "Center")
    rest = [field for field in title_page if field.key.casefold() not in _CENTERED]
    for _ in range(_GAP if rest else 0):
        yield _paragraph("Left")
    for field in rest:
        yield from _field(field, "Left")


def _field(field: TitleField, alignment: str) -> Iterator[Element]:
    for number, line in enumerate(field.lines):
        node = _paragraph(alignment, "" if number else field.key)
        _say(node, line)
        yield node
    yield _paragraph(alignment)


def _paragraph(alignment: str, name: str = "") -> Element:
    node = Element("Paragraph", {"Alignment": alignment})
    if name:
        node.set("Bookmark", name)
    node.set("StartsNewPage", "No")
    return node
