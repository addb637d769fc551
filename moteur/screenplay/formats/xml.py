"""XML from strangers: read within limits, and written so that it reads back the same.

Expat is driven without namespaces, so that prefixes stand in the tree as they stand in the
file. Entities are refused: with them a small file may grow without end, or read other files.
"""

import re
from xml.etree.ElementTree import Comment, Element, ParseError, ProcessingInstruction, TreeBuilder
from xml.parsers import expat

from moteur.film.errors import BadInput

SIZE, DEPTH, ELEMENTS, ATTRIBUTES = 50_000_000, 64, 2_000_000, 1_000_000
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'

_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AGAIN = "export the script again from the program that made it"


def decode(data: bytes, where: str) -> str:
    """Return an XML file as text; raise BadInput where its encoding is not what it says.

    A byte order mark decides, then UTF-8, then the encoding that the first line names.
    """
    if len(data) > SIZE:
        raise BadInput(f"it is larger than {SIZE // 1_000_000} MB", where, "check the file")
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    named = declared[1].decode("ascii") if declared else "UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        named = "UTF-16"
    elif data[:2] in (b"<\0", b"\0<"):
        named = "UTF-16LE" if data[:1] == b"<" else "UTF-16BE"
    else:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
    try:
        if named.upper().replace("-", "") != "UTF8":
            return data.decode(named)
        wrong = f"line {line} is not UTF-8, though the file says so"
    except (LookupError, UnicodeError):
        wrong = f"it is not in {named}, though the file says so"
    raise BadInput(wrong, where, "save it again as UTF-8")


def parse(text: str, where: str) -> Element:
    """Return the root of an XML document; comments and instructions inside it are kept.

    Raise BadInput for what is not well formed, has entities, nests deeper than 64, or holds
    more than 2 million elements or 1 million characters of attributes in one of them.
    """
    builder = _Builder(where)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.ordered_attributes = False
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.CommentHandler = builder.comment
    parser.ProcessingInstructionHandler = builder.instruction
    parser.EntityDeclHandler = builder.entity
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise BadInput(f"line {error.lineno} is not XML ({what})", where, _AGAIN) from None
    return builder.close()


class _Builder:
    """Build the tree and count what goes into it."""

    def __init__(self, where: str) -> None:
        self.tree = TreeBuilder(insert_comments=True, insert_pis=True)
        self.where = where
        self.depth = self.count = 0
        self.data = self.tree.data

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEPTH:
            raise BadInput(f"its tags nest deeper than {DEPTH}", self.where, _AGAIN)
        if self.count > ELEMENTS:
            raise BadInput(f"it has more than {ELEMENTS:,} tags", self.where, _AGAIN)
        if attributes and sum(map(len, attributes.values())) > ATTRIBUTES:
            what = f"a tag {tag[:40]} has more than {ATTRIBUTES:,} characters of attributes"
            raise BadInput(what, self.where, _AGAIN)
        self.tree.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(tag)

    def comment(self, text: str) -> None:
        if self.depth:
            self.tree.comment(text)

    def instruction(self, target: str, text: str) -> None:
        if self.depth:
            self.tree.pi(target, text)

    def entity(self, *_: object) -> None:
        raise BadInput("it declares entities, which a script has no use for", self.where, _AGAIN)

    def close(self) -> Element:
        root: Element = self.tree.close()
        return root


def write(root: Element) -> str:
    """Return the document as text; characters that XML cannot hold are left out."""
    pieces = [DECLARATION]
    _write(root, pieces)
    pieces.append("\n")
    return "".join(pieces)


def _write(node: Element, pieces: list[str]) -> None:
    kind: object = node.tag
    if kind is Comment:
        pieces.append(f"<!--{node.text}-->")
    elif kind is ProcessingInstruction:
        pieces.append(f"<?{node.text}?>")
    else:
        pieces.append(f"<{node.tag}")
        pieces += [f' {name}="{_attribute(value)}"' for name, value in node.items()]
        if node.text or len(node):
            pieces.append(f">{_text(node.text)}" if node.text else ">")
            for child in node:
                _write(child, pieces)
                if child.tail:
                    pieces.append(_text(child.tail))
            pieces.append(f"</{node.tag}>")
        else:
            pieces.append("/>")


def legal(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text) if _ILLEGAL.search(text) else text


def _text(text: str | None) -> str:
    text = legal(text or "")
    if "&" in text or "<" in text or ">" in text or "\r" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace("\r", "&#13;")
    return text


def _attribute(text: str) -> str:
    text = _text(text).replace('"', "&quot;")
    return (
        text.replace("\n", "&#10;").replace("\t", "&#9;") if "\n" in text or "\t" in text else text
    )


__all__ = ["Element", "ParseError", "decode", "legal", "parse", "write"]
