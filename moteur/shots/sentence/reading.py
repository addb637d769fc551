"""A sentence read into the structure of a shot, in English or French.

The order of the parts is free; what is said twice, contradicts itself or is not known is
named, with the words that are nearest.
"""

import re
from typing import Any

from pydantic import ValidationError

from moteur.film.errors import BadInput
from moteur.shots.nearest import nearest_name
from moteur.shots.sentence.contradictions import contradictions
from moteur.shots.sentence.framing import Framing
from moteur.shots.sentence.lines import line, span
from moteur.shots.sentence.moving import Moving
from moteur.shots.sentence.optics import Optics
from moteur.shots.sentence.quoting import Masked, mask
from moteur.shots.sentence.structure import Shot, one_line
from moteur.shots.sentence.vocabulary import Vocabulary, fold, vocabulary

LONGEST = 12_000
_NUMBER = re.compile(r"([^\W_][\w.\-/]{0,15}) ?: ?(.*)")
_UNMARKED = re.compile(r"(\d[\w.\-/]{0,15}),?(?: [-–])? (.*)")
_COMMA = re.compile(r" ?,(?!\d) ?")
_SEMICOLON = re.compile(r" ?; ?")


def read(text: str, language: str = "en") -> Shot:
    """Read the sentence of a shot; raise BadInput naming what it does not understand.

    ``12B: MCU Ana, right third; 50 mm; static; because she decides here``. Lines and names
    stand in quotation marks of any kind; an element's id in brackets behind its words.
    """
    words = vocabulary(language)
    if len(text) > LONGEST:
        raise BadInput(f"it is longer than {LONGEST} characters", "", "a shot is one sentence")
    try:
        said = one_line(text)
    except ValueError as error:
        raise BadInput(str(error), "", "take it out") from None
    if not said:
        raise BadInput("the sentence is empty", "", "write it as: MCU Ana; 50 mm; static")
    number, rest = _number(said, words)
    where = f"shot {number}" if number else ""
    try:
        given = _Reader(words).read(rest)
        shot = Shot(number=number, **given)
    except ValidationError as error:
        raise BadInput(_first(error), where, "change it") from None
    except BadInput as error:
        raise BadInput(error.what, where, error.then) from None
    wrong = contradictions(shot, language)
    if wrong:
        raise BadInput(f"it contradicts itself: {wrong[0]}", where, "change one of both")
    return shot


def _number(said: str, words: Vocabulary) -> tuple[str, str]:
    """Split off the number: before a colon, or before a size where it begins with a figure."""
    found = _NUMBER.fullmatch(said)
    if found and not words.find("size", found[1]):
        return found[1], found[2]
    found = _UNMARKED.fullmatch(said)
    if found and words.begins("size", found[2]):
        return found[1], found[2]
    return "", said


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    said = str(first["msg"]).removeprefix("Value error, ")
    path = ".".join(str(p + 1) if isinstance(p, int) else p for p in first["loc"])
    if first["type"] == "value_error":
        return said
    most = first.get("ctx", {}).get("max_length")
    return f"{path}: more than {most}" if most else f"{path}: {said}"


class _Reader:
    """Reads one sentence: each part by the first who understands it."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.framing = Framing(words)
        self.optics = Optics(words)
        self.moving = Moving(words)
        self.lines: dict[str, Any] = {}

    def read(self, text: str) -> dict[str, Any]:
        masked = mask(text)
        rest, why = self._why(masked)
        for segment in _SEMICOLON.split(rest):
            self.framing.segment()
            for part in _COMMA.split(segment):
                if part.strip():
                    self._part(part.strip(), masked)
        return {
            **self.framing.given(), **self.optics.given, "moves": self.moving.moves(),
            **self.lines, "why": why,
        }  # fmt: skip

    def _why(self, masked: Masked) -> tuple[str, str]:
        """Split off the reason, which lasts to the end as it stands."""
        folded = fold(masked.text)
        starts = "|".join(
            re.escape(fold(p)) + ("" if p.endswith("'") else " ")
            for p in self.words.groups["say"]["because"]
        )
        found = re.search(rf"(?:^|[;,]) ?(?:{starts}) ?", folded)
        if not found:
            return masked.text.removesuffix("."), ""
        return masked.text[: found.start()], masked.back(masked.text[found.end() :]).strip()

    def _part(self, part: str, masked: Masked) -> None:
        if (
            self.framing.take(part, masked)
            or self.optics.take(part)
            or self._lines(part, masked)
            or self.moving.take(part, masked)
            or self.framing.also(part, masked)
        ):
            return
        raise self._unknown(masked.back(part))

    def _lines(self, part: str, masked: Masked) -> bool:
        pair = span(part, masked, self.words)
        one = None
        if pair is None:
            found = self.words.match("line", part)
            one = line(found[0], masked) if found else None
        if pair is None and one is None:
            return False
        if self.lines:
            raise BadInput("two spans of lines", "", "a shot goes from one line to one other")
        self.lines = {"first": pair[0], "last": pair[1]} if pair else {"first": one}
        return True

    def _unknown(self, part: str) -> BadInput:
        near = nearest_name(part, self.words.phrases())
        then = f"did you mean “{near}”?" if near else "see docs/sentence.md for the words"
        if not self.framing.anybody:
            frame = self.words.said("say", "frame").replace("{}", "Ana")
            example = frame.replace("Ana", self.words.said("size", "MCU"), 1)
            then = f"begin with a size, as “{example}”; {then}"
        return BadInput(f"“{part[:60]}” is not understood", "", then)
