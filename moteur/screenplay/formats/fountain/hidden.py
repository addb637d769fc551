"""Hidden text in a file: folded into single lines, so that what is left reads line by line."""

from moteur.screenplay.hidden import spans, without
from moteur.screenplay.model import Kind

FOLD = "\x1e"


def fold(text: str) -> str:
    """Replace the line breaks inside notes and boneyard by `FOLD`."""
    text = text.replace(FOLD, " ")
    pieces: list[str] = []
    done = 0
    for start, end in spans(text):
        pieces += (text[done:start], text[start:end].replace("\n", FOLD))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def unfold(text: str) -> str:
    """Put the line breaks back."""
    return text.replace(FOLD, "\n")


def visible(line: str) -> str:
    """Return what a folded line says besides hidden text, without white space around it."""
    return without(line).strip()


def hidden(line: str) -> list[tuple[Kind, str]]:
    """Return the notes and boneyard of a folded line."""
    return [
        (
            Kind.NOTE if line[start] == "[" else Kind.BONEYARD,
            unfold(line[start + 2 : end - 2]).strip(),
        )
        for start, end in spans(line)
    ]
