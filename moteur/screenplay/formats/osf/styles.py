"""Styles: which of Fade In's paragraph styles is which element of a screenplay."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from moteur.screenplay.model import Kind

HEADING = "Scene Heading"
_KINDS = {
    "action": Kind.ACTION,
    "character": Kind.CHARACTER,
    "parenthetical": Kind.PARENTHETICAL,
    "dialogue": Kind.DIALOGUE,
    "transition": Kind.TRANSITION,
    "lyrics": Kind.LYRIC,
    "singing": Kind.LYRIC,
}
_NAMES = {
    Kind.ACTION: "Action",
    Kind.CENTERED: "Action",
    Kind.CHARACTER: "Character",
    Kind.PARENTHETICAL: "Parenthetical",
    Kind.DIALOGUE: "Dialogue",
    Kind.TRANSITION: "Transition",
    Kind.LYRIC: "Lyrics",
}
_CAPITALS = frozenset({"scene heading", "character", "transition", "shot"})
_BASES = ("basestyle", "basestylename", "baseStyleName", "name")
_KNOWN = frozenset({HEADING.casefold(), "normal text", "shot", *_KINDS})


def based_on(node: Element) -> str:
    """Return the name of the style that a style is based on, by each version's attribute."""
    return next((node.get(name, "") for name in _BASES if node.get(name)), "")


class Styles:
    """The styles of a document: what a paragraph of each is, and whether it is in capitals."""

    def __init__(self, root: Element) -> None:
        self.nodes: Mapping[str, Element] = {
            node.get("name", "").casefold(): node for node in root.iterfind("styles/style")
        }
        self.capital = _CAPITALS if not self.nodes else frozenset(self._capitals())

    def _capitals(self) -> list[str]:
        return [name for name, node in self.nodes.items() if node.get("allcaps") == "1"]

    def name(self, node: Element) -> str:
        """Return the builtin style that a paragraph's style stands for, in small letters."""
        name = based_on(node).casefold()
        for _ in range(8):
            if name in _KNOWN or name not in self.nodes:
                return name
            name = based_on(self.nodes[name]).casefold()
        return name

    def in_capitals(self, name: str) -> bool:
        """Say whether a style is set in capitals."""
        return name in self.capital


def kind_of(name: str, align: str) -> Kind:
    """Return the kind of a style; what is not known is action."""
    kind = _KINDS.get(name, Kind.ACTION)
    return Kind.CENTERED if kind is Kind.ACTION and align == "center" and name != "shot" else kind


def name_of(kind: Kind) -> str:
    """Return the style of a kind; empty where Fade In has none."""
    return _NAMES.get(kind, "")
