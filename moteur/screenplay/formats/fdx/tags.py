"""Tags: words of the script that name something to bring, in Final Draft's TagData.

A category is known by its Id, which is the same in every file; its name and number are not.
Words carry the number of a tag; a tag names one or more definitions; a definition names its
category.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.model import Marked

_SPACE = UUID("5d3f4e0c-8f57-5f0b-9c55-6f1b5b0d4d21")
_CATEGORIES = (
    ("01fc9642-84ff-4366-b37c-a3068dee57e8", "Cast Members", "#00000000FFFF"),
    ("028a4e2b-b507-4d09-88ab-90e3edae9071", "Background Actors", "#0000BFBFFFFF"),
    ("0377dbe6-77a3-41af-bda8-86eb2468fdbf", "Stunts", "#FFFFA5A50000"),
    ("04721a56-f54b-49c8-80ad-d53887d6b851", "Vehicles", "#8B8B00000000"),
    ("05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa", "Props", "#FFFF00000000"),
    ("47b02ff1-5161-4137-b736-f36eebba7643", "Camera", "#CCCCFFFF0000"),
    ("069e18b8-2109-4f3d-94e7-d802027a60a8", "Special Effects", "#1E1E9090FFFF"),
    ("0726fa85-1e65-4ab8-87de-bf21d09b01f0", "Wardrobe", "#808000008080"),
    ("08ae1eef-32ce-415f-9a9b-0982d2453ec4", "Makeup/Hair", "#93937070DBDB"),
    ("09cb0d1c-ce01-4f22-bb64-b5f2e6c491c6", "Animals", "#CDCD85853F3F"),
    ("0ae40617-cc7c-48e6-ae2b-5aaecc09986f", "Animal Wrangler", "#8B8B45451313"),
    ("0b0b44c9-aa4b-4c40-88b1-d94472ad7a26", "Music", "#2020B2B2AAAA"),
    ("0ce7d308-096d-4603-8fe8-349f72cd89ff", "Sound", "#000080808080"),
    ("0debb71b-5743-4c53-80cc-e17e841ce645", "Set Dressing", "#BABA5555D3D3"),
    ("0e7a8fc5-5441-4bad-a9bf-5ddd3fe51c69", "Greenery", "#000080800000"),
    ("0ff5cda4-4d43-4cfe-940f-91380c46fdad", "Special Equipment", "#BDBDB7B76B6B"),
    ("109d0eaa-0334-4823-ac0c-b44d3f209dc4", "Security", "#DADAA5A52020"),
    ("1179a4b1-70ee-4011-b4a2-809a0af09e92", "Additional Labor", "#B8B886860B0B"),
    ("12ab0932-e3b9-4b4a-bcd0-3da1b4e61d5e", "Visual Effects", "#3232CDCD3232"),
    ("135cc9d1-c4d5-4d00-83d9-571f584ea9cd", "Mechanical Effects", "#B2B222222222"),
    ("148267ae-50ae-4746-8202-659fb7447b55", "Miscellaneous", "#707080809090"),
    ("15b6f4fd-4e74-4ad8-9971-b239d88c2997", "Notes", "#FFFFD7D70000"),
)
NAMES = {id_: name for id_, name, _ in _CATEGORIES}
_IDS = {name.casefold(): id_ for id_, name, _ in _CATEGORIES} | {
    "cast": _CATEGORIES[0][0],
    "animal handler": _CATEGORIES[10][0],
}
CATEGORIES: Mapping[str, str] = {
    "cast": "Cast Members",
    "extras": "Background Actors",
    "minors": "Additional Labor",
    "stunts": "Stunts",
    "vehicles": "Vehicles",
    "animals": "Animals",
    "props": "Props",
    "weapons": "Props",
    "set_dressing": "Set Dressing",
    "wardrobe": "Wardrobe",
    "makeup_hair": "Makeup/Hair",
    "special_effects": "Special Effects",
    "visual_effects": "Visual Effects",
    "special_equipment": "Special Equipment",
    "sound": "Sound",
    "music": "Music",
}
"""The breakdown's sixteen categories in Final Draft's names. It has none for weapons, which
are props there, nor for minors, whom a teacher and a chaperone make additional labour."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Say that a scene needs something, because of some words.

    `element` is the id of the paragraph, or of the scene for its heading; `evidence` the
    words as they stand there, empty where nothing there says it: then the heading carries
    it. `category` is one of `CATEGORIES`, or Final Draft's own name.
    """

    element: str
    evidence: str
    category: str
    label: str


def names(root: Element) -> dict[int, list[tuple[str, str]]]:
    """Return the (category, label) pairs of each tag number in a file."""
    data = root.find("TagData")
    if data is None:
        return {}
    categories = {node.get("Id"): node.get("Name", "") for node in data.iter("TagCategory")}
    definitions = {
        node.get("Id"): (categories.get(node.get("CatId"), ""), node.get("Label", ""))
        for node in data.iter("TagDefinition")
    }
    found: dict[int, list[tuple[str, str]]] = {}
    for tag in data.iter("Tag"):
        meant = [definitions.get((node.text or "").strip()) for node in tag.iter("DefId")]
        found.setdefault(_number(tag.get("Number")), []).extend(pair for pair in meant if pair)
    return found


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 0


class Book:
    """The TagData of a file, to be added to; what it holds already stays."""

    def __init__(self, root: Element) -> None:
        self.data = _child(root, "TagData")
        self.categories = _child(self.data, "TagCategories")
        self.definitions = _child(self.data, "TagDefinitions")
        self.tags = _child(self.data, "Tags")
        self.known = {
            (node.get("CatId", ""), node.get("Label", "").casefold()): node.get("Id", "")
            for node in self.definitions.iter("TagDefinition")
        }
        self.meant = {
            _number(tag.get("Number")): frozenset(
                (node.text or "").strip() for node in tag.iter("DefId")
            )
            for tag in self.tags.iter("Tag")
        }
        self.numbers = {meant: number for number, meant in reversed(self.meant.items())}
        if not len(self.categories):
            for id_, name, colour in _CATEGORIES:
                self._category(id_, name, colour)

    def _category(self, id_: str, name: str, colour: str) -> None:
        SubElement(
            self.categories,
            "TagCategory",
            Color=colour, Id=id_, Name=name, Number=str(len(self.categories) + 1), Style="Bold",
        )  # fmt: skip

    def define(self, category: str, label: str) -> str:
        """Return the Id of a definition, made where there is none."""
        kind = self._category_id(category)
        found = self.known.get((kind, label.casefold()))
        if found:
            return found
        made = str(uuid5(_SPACE, f"{kind}/{label.casefold()}"))
        number = max((_number(n.get("Number")) for n in self.definitions), default=0) + 1
        SubElement(
            self.definitions, "TagDefinition",
            CatId=kind, Id=made, Label=label, Number=str(number),
        )  # fmt: skip
        self.known[kind, label.casefold()] = made
        return made

    def _category_id(self, category: str) -> str:
        """Return a category's Id, by our name or Final Draft's; one that it lacks is added."""
        name = CATEGORIES.get(category, category)
        for node in self.categories.iter("TagCategory"):
            if node.get("Name", "").casefold() == name.casefold():
                return node.get("Id", "")
        id_ = _IDS.get(name.casefold()) or str(uuid5(_SPACE, name.casefold()))
        if all(node.get("Id") != id_ for node in self.categories.iter("TagCategory")):
            self._category(id_, name, "#707080809090")
        return id_

    def number(self, had: int, definition: str) -> int:
        """Return the number of a tag for one more definition beside those of tag `had`."""
        meant = self.meant.get(had, frozenset()) | {definition}
        if meant in self.numbers:
            return self.numbers[meant]
        made = max(self.meant, default=0) + 1
        tag = SubElement(self.tags, "Tag", Number=str(made))
        for id_ in sorted(meant, key=lambda id_: (id_ == definition, id_)):
            SubElement(tag, "DefId").text = id_
        self.meant[made], self.numbers[meant] = meant, made
        return made


def _child(parent: Element, tag: str) -> Element:
    found = parent.find(tag)
    return SubElement(parent, tag) if found is None else found


def write(
    root: Element, nodes: Mapping[str, Element], tags: Iterable[Tagged], heading: Mapping[str, str]
) -> None:
    """Tag the words of a script; `nodes` are its paragraphs by id, `heading` the scene of each.

    Words that stand nowhere, and what is inferred, are tagged on the scene's heading.
    """
    book: Book | None = None
    for tag in tags:
        book = book or Book(root)
        definition = book.define(tag.category, tag.label)
        node = nodes.get(tag.element)
        if node is not None and tag.evidence and _tag(node, tag.evidence, definition, book):
            continue
        node = nodes.get(heading.get(tag.element, tag.element))
        if node is not None:
            _tag(node, "", definition, book)


def mark(root: Element, nodes: Mapping[str, Element], marked: Sequence[Marked]) -> None:
    """Tag the words that were tagged in another file."""
    book = Book(root) if marked else None
    for words in marked:
        node = nodes.get(words.element)
        if book and node is not None:
            runs = [child for child in node if child.tag == "Text"]
            definition = book.define(words.category, words.label)
            span(node, runs, words.start, words.end, definition, book)


def _tag(node: Element, evidence: str, definition: str, book: Book) -> bool:
    """Tag some words of a paragraph, or all of it; say whether they stand there."""
    runs = [child for child in node if child.tag == "Text"]
    text = "".join(run.text or "" for run in runs)
    found = re.search(re.escape(evidence), text, re.IGNORECASE) if text else None
    if not found:
        return False
    span(node, runs, found.start(), found.end() if evidence else len(text), definition, book)
    return True


def span(
    node: Element, runs: Sequence[Element], start: int, end: int, definition: str, book: Book
) -> None:
    """Give the letters from `start` to `end` one more definition; runs are cut as needed."""
    at = 0
    for run in runs:
        text = run.text or ""
        a, b = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if a >= b:
            continue
        had = _number(run.get("TagNumber"))
        if definition in book.meant.get(had, ()):
            continue
        _cut(node, run, a, b).set("TagNumber", str(book.number(had, definition)))


def _cut(node: Element, run: Element, start: int, end: int) -> Element:
    """Cut a run in up to three; return the middle one."""
    text = run.text or ""
    place = list(node).index(run)
    pieces = []
    for part in (text[:start], text[start:end], text[end:]):
        piece = Element("Text", dict(run.attrib))
        piece.text, piece.tail = part, run.tail
        pieces.append(piece)
    node.remove(run)
    node[place:place] = [piece for piece in pieces if piece.text]
    return pieces[1]
