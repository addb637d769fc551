"""Guards: a backslash before or behind words that Fountain would read as something else.

Most elements can be forced (``!``, ``.``, ``@``, ``>``); a line of dialogue in parentheses
cannot, nor a heading that begins with a dash. A backslash already makes a mark of emphasis an
ordinary character; here it does the same for what opens or ends a line.
"""

from collections.abc import Callable

from moteur.screenplay.formats.fountain import lines as line_


def misread_in_speech(line: str) -> bool:
    """Say whether a line under a cue may be read as anything but dialogue."""
    return bool(line) and (
        line[0] == "~"
        or line_.is_parenthetical(line)
        or line_.ends_dialogue(line)
        or line_.opens_scene(line)
    )


def shield(line: str, misread: Callable[[str], bool]) -> str:
    """Put a backslash before a line that would be misread, with or without others before it."""
    return "\\" + line if misread(line.lstrip("\\").lstrip()) else line


def unshield(line: str, misread: Callable[[str], bool]) -> str:
    """Take that backslash away."""
    return line[1:] if line[:1] == "\\" and misread(line.lstrip("\\").lstrip()) else line


def shield_end(text: str, sign: str) -> str:
    """Put a backslash behind text whose last sign would be taken for a mark: ``^``, ``<``."""
    return text + "\\" if text.rstrip("\\").endswith(sign) else text


def unshield_end(text: str, sign: str) -> str:
    """Take that backslash away."""
    return text[:-1] if text.endswith("\\") and text.rstrip("\\").endswith(sign) else text
