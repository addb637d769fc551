"""Tokens: the words and marks of a paragraph, where they stand, names kept whole."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from moteur.breakdown.words import mentions

_TOKEN = re.compile(
    r"(?P<abbreviated>\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sgt|Lt|Capt|MR|MRS|MS|DR|ST|SGT|LT|CAPT|PROF)\.)"
    r"|(?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b)"
    r"|(?P<word>[^\W\d_]+(?:-[^\W_]+)*(?:n['’]t\b)?|[^\W_]+(?:-[^\W_]+)*)"
    r"|(?P<clitic>['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)\b)"
    r"|(?P<mark>\.{2,}|…|--+|[^\w\s])"
)
_LONGEST = 120
_ENDS = frozenset(".!?…;:") | {"--", "—", "–", "..."}


@dataclass(slots=True)
class Token:
    """A word or mark: its text, its place, and what the tagger sets, part of speech and lemma.

    `low` is the word in lower case, its apostrophes straight.
    """

    text: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    name: bool = False
    low: str = field(init=False)

    def __post_init__(self) -> None:
        self.low = self.text.lower().replace("’", "'")


def tokens(text: str, names: Collection[str]) -> list[Token]:
    """Return the tokens of a paragraph; a known part's name is one token."""
    named = {start: end for start, end, _ in mentions(text, names)}
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() < at:
            continue
        end = named.get(match.start())
        if end:
            found.append(Token(text[match.start() : end], match.start(), end, name=True))
            at = end
        else:
            long = match.end() - match.start() > _LONGEST
            tag = "," if long else {"number": "M", "mark": ","}.get(match.lastgroup or "", "")
            found.append(Token(match.group(), match.start(), match.end(), tag))
    for token in found:
        if token.tag == ",":
            token.tag = "." if token.text[0] in _ENDS or token.text in _ENDS else ","
    return found


def sentences(found: list[Token]) -> Iterator[list[Token]]:
    """Yield runs of tokens, each up to and with the mark that ends it; at most 120."""
    run: list[Token] = []
    for token in found:
        run.append(token)
        if token.tag == "." or len(run) >= _LONGEST:
            yield run
            run = []
    if run:
        yield run
