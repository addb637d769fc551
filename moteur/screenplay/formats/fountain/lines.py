"""Lines: what a single line of Fountain is, seen with the lines around it."""

import re

from moteur.screenplay.heading import is_heading, label

OMITTED = frozenset({"OMITTED", "OMIT", "OMIS", "OMISE", "SUPPRIMÉE", "OMITIDA", "OMITIDO"})
_NUMBERED = re.compile(r"^(.*?)\s*#([^\W_](?:[^\W_]|[-.])*)#$")
_FORCED = "=#~>"
_QUOTES = "\"'«“‘„([¿¡\\"


def is_forced_heading(line: str) -> bool:
    """Say whether a single period, then a letter, digit or opening quote, forces a heading.

    A backslash stands where a heading begins with something else.
    """
    if not 1 < len(line) <= 400 or line[0] != ".":
        return False
    return line[1].isalnum() or (line[1] in _QUOTES and bool(line[1:].strip("\\ ")))


def opens_scene(line: str) -> bool:
    """Say whether a line that follows an empty one is a scene heading."""
    return is_heading(line) or is_forced_heading(line)


def starts_strangely(text: str) -> bool:
    """Say whether a heading cannot follow its forcing period as it stands."""
    return bool(text) and not (text[0].isalnum() or text[0] in _QUOTES)


def split_number(line: str, labelled: bool = True) -> tuple[str, str]:
    """Return a heading's text and its scene number: ``INT. HOUSE #1A#``, ``1A. INT. HOUSE``.

    Not `labelled`, the number in front is part of the heading.
    """
    match = _NUMBERED.match(line) if line.endswith("#") else None
    text, number = (match[1], match[2]) if match else (line, "")
    if labelled and (found := label(text)):
        return found[1], number or found[0]
    return text, number


def is_transition(line: str) -> bool:
    """Say whether a line between empty ones is a transition; nothing may follow the colon."""
    return line.endswith("TO:") and line.isupper()


def is_cue(line: str) -> bool:
    """Say whether a line after an empty one names who speaks.

    In capitals but for the extensions in parentheses; at least one letter that has a
    case, for scripts without case ask for ``@``.
    """
    name = line.removesuffix("^").rstrip()
    if "(" in name and not name.startswith("("):
        if not name.endswith(")"):
            return False
        name = name[: name.index("(")]
    return name.isupper() and "^" not in name and not name.endswith("TO:")


def is_parenthetical(line: str) -> bool:
    """Say whether one pair of parentheses holds the whole line."""
    if line[0] != "(" or line[-1] != ")":
        return False
    depth = 0
    for sign in line[1:-1]:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return True


def is_page_break(line: str) -> bool:
    """Say whether a line is three or more equals signs and nothing else."""
    return line.startswith("===") and not line.strip("=")


def ends_action(line: str) -> bool:
    """Say whether a line is something else by its first sign, wherever it stands."""
    return line[0] in _FORCED


def ends_dialogue(line: str) -> bool:
    """Say whether a line in the midst of dialogue is a page break, section or synopsis."""
    return line[0] in "=#" and (is_page_break(line) or line.lstrip("=#")[:1] == " ")
