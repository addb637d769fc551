"""Runs: the Text elements of a paragraph, each with the attributes that Final Draft gave it."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from moteur.screenplay.formats import letters
from moteur.screenplay.formats.letters import Letter, Run

_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})
_NAMES = {"b": "Bold", "i": "Italic", "u": "Underline"}


def runs_of(paragraph: Element, capitals: bool) -> list[Run]:
    """Return the runs of a paragraph."""
    return [_run(node, capitals) for node in paragraph if node.tag == "Text"]


def _run(node: Element, capitals: bool) -> Run:
    raw = ("".join(node.itertext()) if len(node) else node.text or "").translate(_BREAKS)
    attributes = node.attrib
    if not attributes:
        return Run(raw, raw.upper() if capitals else raw, "", 0, 0, attributes)
    style = attributes.get("Style", "")
    marks = "".join(mark for mark, name in _NAMES.items() if name in style) if style else ""
    text = raw.upper() if capitals or "AllCaps" in style else raw
    revision, tag = (_count(attributes.get(name, "")) for name in ("RevisionID", "TagNumber"))
    return Run(raw, text, marks, revision, tag, attributes)


def _count(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 0


def fresh(attributes: dict[str, str], letter: str) -> dict[str, str]:
    """Return the attributes for a new letter beside one that has these: no revision, no tag."""
    kept = {k: v for k, v in attributes.items() if k not in ("RevisionID", "TagNumber")}
    if letter != letter.upper() and "AllCaps" in kept.get("Style", ""):
        kept["Style"] = "+".join(f for f in kept["Style"].split("+") if f != "AllCaps")
    return kept


def restyled(attributes: dict[str, str], marks: str) -> dict[str, str]:
    """Return attributes with bold, italic and underline as `marks` say."""
    style = attributes.get("Style", "")
    flags = [flag for flag in style.split("+") if flag and flag not in _NAMES.values()]
    joined = "+".join([_NAMES[mark] for mark in "biu" if mark in marks] + flags)
    if joined == style:
        return attributes
    kept = {name: value for name, value in attributes.items() if name != "Style"}
    return kept | {"Style": joined} if joined or "Style" in attributes else kept


def revised(given: Sequence[Letter], changes: Iterable[tuple[int, int, int]]) -> list[Letter]:
    """Return letters under the revisions that (start, end, revision) give, white elsewhere."""
    ids = [0] * len(given)
    for start, end, revision in changes:
        for at in range(max(start, 0), min(end, len(given))):
            ids[at] = revision
    made = []
    for letter, number in zip(given, ids, strict=True):
        had = letter.attributes.get("RevisionID", "0")
        if str(number) == had:
            made.append(letter)
            continue
        attributes = dict(letter.attributes)
        if number or "RevisionID" in attributes:
            attributes["RevisionID"] = str(number)
        made.append(Letter(letter.raw, attributes))
    return made


def put(paragraph: Element, made: Sequence[Letter]) -> None:
    """Set a paragraph's Text elements."""
    letters.put(paragraph, made, "Text", _place(paragraph))


def _place(paragraph: Element) -> int:
    """Return where words stand: after scene properties and notes, before nested scenes."""
    for at, node in enumerate(paragraph):
        if node.tag in ("OmittedScene", "DualDialogue"):
            return at
    return len(paragraph)
