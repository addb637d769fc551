"""Blocks: the paragraphs of a Fountain text, one after another, each with its kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.screenplay.formats.fountain import lines as line_
from moteur.screenplay.formats.fountain.hidden import hidden, unfold, visible
from moteur.screenplay.model import Kind


@dataclass(slots=True)
class Block:
    """Hold one paragraph: its kind, its words and where it stood.

    `first` and `last` line count from 1; `space` is empty lines more than one before it.
    A scene heading has `heading` set and perhaps a `number`.
    """

    kind: Kind
    text: str
    first: int
    last: int
    space: int = 0
    dual: bool = False
    depth: int = 0
    heading: bool = False
    number: str = ""


def blocks(lines: Sequence[str], start: int = 0) -> list[Block]:
    """Read folded lines from `start` on."""
    return _Reading(lines, start).all()


class _Reading:
    """Walk through the lines once; `at` is the next line to read."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self.raw = lines
        self.said = [visible(line) for line in lines]
        self.at = start
        self.found: list[Block] = []
        self.empty = 0
        self.fresh = True
        self.folds = [0] * (len(lines) + 1)
        total = 0
        for number, line in enumerate(lines):
            self.folds[number] = total
            total += line.count("\x1e")
        self.folds[len(lines)] = total

    def all(self) -> list[Block]:
        """Read to the end."""
        count = len(self.raw)
        while self.at < count:
            if self.said[self.at]:
                self._paragraph(self.said[self.at])
                self.fresh = False
            elif self._is_empty(self.at):
                self.empty += 1
                self.fresh = True
                self.at += 1
            else:
                self._hidden(self.at, self.at + 1)
                self.fresh = True
        return self.found

    def _paragraph(self, line: str) -> None:
        sign = line[0]
        if sign in "=#~>":
            self._marked(line, sign)
        elif self.fresh and line_.opens_scene(line):
            self._heading(line)
        elif self._opens_transition(line):
            self._add(Kind.TRANSITION, line, self.at + 1)
        elif self.fresh and sign == "@" and len(line) > 1:
            self._speech(line[1:])
        elif self.fresh and sign != "!" and line_.is_cue(line) and self._goes_on(self.at + 1):
            self._speech(line)
        else:
            self._action()

    def _is_empty(self, number: int) -> bool:
        return number >= len(self.raw) or not self.raw[number].strip()

    def _goes_on(self, number: int) -> bool:
        """Say whether words follow without an empty line."""
        while not self._is_empty(number):
            if self.said[number]:
                return not line_.ends_dialogue(self.said[number])
            number += 1
        return False

    def _opens_transition(self, line: str) -> bool:
        if not self.fresh or line[0] in "!@" or not line_.is_transition(line):
            return False
        if self.raw[self.at][-1].isspace():
            return False
        after = self.said[self.at + 1] if self.at + 1 < len(self.said) else ""
        return not after or line_.opens_scene(after)

    def _add(self, kind: Kind, text: str, end: int, first: int = -1) -> Block:
        """Add a block that ends before line `end`; go on there."""
        begin = self.at if first < 0 else first
        block = Block(kind, text, begin + 1 + self.folds[begin], end + self.folds[end])
        if self.found and self.empty > 1:
            block.space = self.empty - 1
        self.empty = 0
        self.found.append(block)
        self.at = end
        return block

    def _hidden(self, first: int, end: int) -> None:
        """Add the notes and boneyard of some lines as blocks of their own."""
        for number in range(first, end):
            for kind, text in hidden(self.raw[number]):
                self._add(kind, text, number + 1, number)

    def _marked(self, line: str, sign: str) -> None:
        first = self.at
        if line_.is_page_break(line):
            self._add(Kind.PAGE_BREAK, "", first + 1)
        elif sign == "=":
            self._add(Kind.SYNOPSIS, line[1:].strip(), first + 1)
        elif sign == "#":
            text = line.lstrip("#")
            self._add(Kind.SECTION, text.strip(), first + 1).depth = len(line) - len(text)
        elif sign == "~":
            self._gather(Kind.LYRIC, lambda said: said[:1] == "~", lambda said: said[1:].strip())
        elif _is_centered(line):
            self._gather(Kind.CENTERED, _is_centered, lambda said: said[1:-1].strip())
        else:
            self._add(Kind.TRANSITION, line[1:].strip(), first + 1)
        self._hidden(first, self.at)

    def _gather(
        self, kind: Kind, belongs: Callable[[str], bool], strip: Callable[[str], str]
    ) -> None:
        end = self.at
        texts = []
        while end < len(self.said) and belongs(self.said[end]):
            texts.append(strip(self.said[end]))
            end += 1
        self._add(kind, "\n".join(texts), end)

    def _heading(self, line: str) -> None:
        first = self.at
        text, number = line_.split_number(line.removeprefix(".") if line[0] == "." else line)
        block = self._add(Kind.ACTION, text.strip(), first + 1)
        block.heading, block.number = True, number
        self._hidden(first, self.at)

    def _action(self) -> None:
        end = self.at
        texts = []
        while end < len(self.raw) and not self._is_empty(end):
            said = self.said[end]
            if end > self.at and (
                line_.ends_action(said) if said else self._opens_scene_after(end)
            ):
                break
            text = self.raw[end]
            if said[:1] == "!":
                text = text.replace("!", "", 1)
            texts.append(text.replace("\t", "    ") if "\t" in text else text)
            end += 1
        if any(visible(text) for text in texts):
            self._add(Kind.ACTION, unfold("\n".join(texts)), end)
        else:
            self._hidden(self.at, end)
        self.at = end

    def _opens_scene_after(self, number: int) -> bool:
        """Say whether hidden lines lead to a scene heading without an empty line."""
        while not self._is_empty(number) and not self.said[number]:
            number += 1
        return number < len(self.said) and line_.opens_scene(self.said[number] or " ")

    def _speech(self, line: str) -> None:
        first = self.at
        dual = line.endswith("^")
        self._add(Kind.CHARACTER, line.removesuffix("^").strip(), first + 1).dual = dual
        self._hidden(first, self.at)
        _Speech(self).read()


def _is_centered(line: str) -> bool:
    return len(line) > 1 and line[0] == ">" and line[-1] == "<"


class _Speech:
    """Read what follows a cue: dialogue, parentheticals, lyrics, until an empty line."""

    def __init__(self, reading: _Reading) -> None:
        self.reading = reading
        self.open: list[str] = []
        self.first = reading.at

    def read(self) -> None:
        reading = self.reading
        here = reading.at
        while here < len(reading.raw):
            said = reading.said[here]
            if not said:
                after = self._over_gap(here)
                if after < 0:
                    break
                here = after
                continue
            if line_.ends_dialogue(said):
                break
            here = self._line(here, said)
        self._flush(here)

    def _over_gap(self, here: int) -> int:
        """Pass a line without words; return the next to read, or -1 at the end of speech."""
        raw = self.reading.raw
        if raw[here].strip():
            self._silent(here)
            return here + 1
        end = here
        while end < len(raw) and not raw[end].strip() and _joins(raw[end]):
            end += 1
        said = self.reading.said[end] if end < len(raw) else ""
        if end == here or not said or line_.opens_scene(said) or line_.ends_dialogue(said):
            return -1
        if not self.open and self._last_kind() is Kind.CHARACTER:
            return -1
        self._keep(here, [""] * (end - here))
        return end

    def _silent(self, here: int) -> None:
        if self.open:
            self._keep(here, [self.reading.raw[here].strip()])
        else:
            self.reading._hidden(here, here + 1)

    def _keep(self, here: int, texts: list[str]) -> None:
        if not self.open:
            self.first = here
        self.open += texts

    def _line(self, here: int, said: str) -> int:
        reading = self.reading
        last = Kind.DIALOGUE if self.open else self._last_kind()
        if said[0] == "~":
            self._flush(here)
            reading.at = here
            reading._marked(said, "~")
            return reading.at
        if last is not Kind.PARENTHETICAL and line_.is_parenthetical(said):
            self._flush(here)
            reading._add(Kind.PARENTHETICAL, said[1:-1].strip(), here + 1, here)
            reading._hidden(here, here + 1)
            return here + 1
        self._keep(here, [reading.raw[here].strip()])
        return here + 1

    def _last_kind(self) -> Kind:
        return next(
            (
                block.kind
                for block in reversed(self.reading.found)
                if block.kind not in (Kind.NOTE, Kind.BONEYARD)
            ),
            Kind.CHARACTER,
        )

    def _flush(self, end: int) -> None:
        if self.open:
            self.reading._add(Kind.DIALOGUE, unfold("\n".join(self.open)), end, self.first)
            self.open = []
        self.reading.at = end


def _joins(raw: str) -> bool:
    """Say whether an empty line holds two spaces, which keep a speech together."""
    return len(raw.replace("\t", "    ")) >= 2
