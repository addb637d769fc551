"""Kinds: which of Final Draft's paragraph types is which element of a screenplay."""

from moteur.screenplay.model import Kind

HEADING = "Scene Heading"
_KINDS = {
    "action": Kind.ACTION,
    "character": Kind.CHARACTER,
    "parenthetical": Kind.PARENTHETICAL,
    "dialogue": Kind.DIALOGUE,
    "dialog": Kind.DIALOGUE,
    "transition": Kind.TRANSITION,
    "lyrics": Kind.LYRIC,
    "singing": Kind.LYRIC,
    "new act": Kind.CENTERED,
    "end of act": Kind.CENTERED,
    "outline body": Kind.SYNOPSIS,
    "note": Kind.NOTE,
}
_TYPES = {
    Kind.ACTION: "Action",
    Kind.CENTERED: "Action",
    Kind.CHARACTER: "Character",
    Kind.PARENTHETICAL: "Parenthetical",
    Kind.DIALOGUE: "Dialogue",
    Kind.TRANSITION: "Transition",
    Kind.LYRIC: "Lyrics",
    Kind.SYNOPSIS: "Outline Body",
}
CAPITALS = frozenset({"scene heading", "character", "transition", "shot", "cast list"})
ONE_LINE = frozenset(
    {Kind.CHARACTER, Kind.PARENTHETICAL, Kind.TRANSITION, Kind.SECTION, Kind.SYNOPSIS}
)


def kind_of(type_: str, alignment: str = "") -> tuple[Kind, int]:
    """Return the kind and depth of a paragraph type; what is not known is action."""
    name = type_.strip().casefold()
    if name.startswith("outline ") and name[8:].isdigit():
        return Kind.SECTION, min(int(name[8:]), 6)
    kind = _KINDS.get(name, Kind.ACTION)
    if kind is Kind.ACTION and alignment.casefold() == "center" and name != "shot":
        return Kind.CENTERED, 0
    return kind, 0


def type_of(kind: Kind, depth: int = 0) -> str:
    """Return the paragraph type of a kind; sections deeper than four are the fourth."""
    if kind is Kind.SECTION:
        return f"Outline {min(max(depth, 1), 4)}"
    return _TYPES[kind]
