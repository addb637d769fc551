"""Quotation: lines and names that would be misread, marked in a text and put back.

A closing mark inside is doubled: ``“a ”” b”`` holds ``a ” b``.
"""

import re
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.shots.sentence.vocabulary import Vocabulary, reserved_in

_MARKS = {"“": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_SINGLE = ("‘", "'")
_PLAIN = re.compile(r"[^\W\d_][\w'’.-]*(?: \w[\w'’.-]*)*")
_HELD = re.compile("\x02(\\d+)\x03")
_LIMIT_MARKS = 200


def quoted(text: str, language: str) -> str:
    """Put a text between the marks of a language."""
    if language == "fr":
        return f"«\u00a0{text.replace('»', '»»')}\u00a0»"
    return f"“{text.replace('”', '””')}”"


def named(name: str, words: Vocabulary, listed: bool = False) -> str:
    """Write a name: plain, or quoted where it would be taken for something else.

    In a list a plain name has a capital, so that words misspelt are not taken for names.
    """
    plain = (
        _PLAIN.fullmatch(name)
        and not name.endswith(".")
        and not reserved_in(name, words)
        and (name[0].isupper() or not listed)
        and not any(words.is_said(what, name) for what in ("the_set", "nobody"))
    )
    return name if plain else quoted(name, words.language)


def bare(text: str, masked: "Masked", words: Vocabulary) -> str:
    """Return the name that a text is; raise BadInput where it holds words of the sentence."""
    if not masked.held(text) and (reserved_in(text, words) or ":" in text):
        raise BadInput(
            f"“{masked.back(text)[:60]}” is not understood as a name", "",
            "put a comma behind the name, or the name into quotation marks",
        )  # fmt: skip
    return masked.words(text)


@dataclass(frozen=True)
class Masked:
    """A text whose quotations are held aside: each is one mark, ``raw`` as it stood."""

    text: str
    raw: tuple[str, ...]
    inner: tuple[str, ...]

    def words(self, text: str) -> str:
        """Return what a quotation holds, or the text itself where it is none."""
        held = _HELD.fullmatch(text.strip())
        return self.inner[int(held[1])] if held else text.strip()

    def held(self, text: str) -> bool:
        """Return whether a text is one quotation."""
        return bool(_HELD.fullmatch(text.strip()))

    def back(self, text: str) -> str:
        """Return a text as it stood, quotations and all."""
        return _HELD.sub(lambda held: self.raw[int(held[1])], text)


def mask(text: str) -> Masked:
    """Hold the quotations of a text aside."""
    out: list[str] = []
    raw: list[str] = []
    inner: list[str] = []
    open_ended: set[str] = set()
    at = 0
    while at < len(text):
        opens = _opens(text, at) and text[at] not in open_ended and len(raw) < _LIMIT_MARKS
        end = _close(text, at) if opens else None
        if end is None:
            open_ended.update(text[at] if opens else "")
            out.append(text[at])
            at += 1
            continue
        mark = _MARKS[text[at]]
        out.append(f"\x02{len(raw)}\x03")
        raw.append(text[at : end + 1])
        inside = text[at + 1 : end]
        inner.append((inside.replace(mark * 2, mark) if mark in "”»" else inside).strip())
        at = end + 1
    return Masked("".join(out), tuple(raw), tuple(inner))


def _opens(text: str, at: int) -> bool:
    """Return whether a quotation may open here; an apostrophe opens none."""
    return text[at] in _MARKS and (text[at] not in _SINGLE or at == 0 or text[at - 1] in " (")


def _close(text: str, at: int) -> int | None:
    """Return where the quotation that opens here closes, or None where nothing closes it."""
    mark, single = _MARKS[text[at]], text[at] in _SINGLE
    k = at + 1
    while k < len(text):
        if text[k] == mark:
            if mark in "”»" and text[k + 1 : k + 2] == mark:
                k += 2
                continue
            if not single or text[k + 1 : k + 2] in ("", " ", ";", ",", ".", "["):
                return k
        k += 1
    return None
