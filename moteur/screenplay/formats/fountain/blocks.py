"""Blocks: the paragraphs of a Fountain text, one after another, each with its kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.screenplay.formats.fountain import lines as line_
from moteur.screenplay.formats.fountain.guard import unshield, unshield_end
from moteur.screenplay.formats.fountain.hidden import FOLD, hidden, unfold, visible
from moteur.screenplay.formats.fountain.speech import Speech
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
    return Reading(lines, start).all()


class Reading:
    """Walk through the lines once; `at` is the next line to read."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self.raw = lines
        self.said = [
            visible(line) if "[[" in line or "/*" in line else line.strip() for line in lines
        ]
        self.at = start
        self.found: list[Block] = []
        self.empty = 0
        self.fresh = True
        self.folds = [0] * (len(lines) + 1)
        total = 0
        for number, line in enumerate(lines, 1):
            if FOLD in line:
                total += line.count(FOLD)
            self.folds[number] = total

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
                self.hidden(self.at, self.at + 1)
                self.fresh = True
        return self.found

    def _paragraph(self, line: str) -> None:
        sign = line[0]
        if sign in "=#~>":
            self.marked(line, sign)
        elif self.fresh and line_.opens_scene(line):
            self._heading(line)
        elif self._opens_transition(line):
            self.add(Kind.TRANSITION, line, self.at + 1)
        elif self.fresh and sign == "@" and line[1:].removesuffix("^").strip():
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

    def add(self, kind: Kind, text: str, end: int, first: int = -1) -> Block:
        """Add a block that ends before line `end`; go on there."""
        begin = self.at if first < 0 else first
        block = Block(kind, text, begin + 1 + self.folds[begin], end + self.folds[end])
        if self.found and self.empty > 1:
            block.space = self.empty - 1
        self.empty = 0
        self.found.append(block)
        self.at = end
        return block

    def hidden(self, first: int, end: int) -> None:
        """Add the notes and boneyard of some lines as blocks of their own."""
        for number in range(first, end):
            line = self.raw[number]
            if "[[" in line or "/*" in line:
                for kind, text in hidden(line):
                    self.add(kind, text, number + 1, number)

    def marked(self, line: str, sign: str) -> None:
        """Read a line that its first sign names, wherever it stands."""
        first = self.at
        if line_.is_page_break(line):
            self.add(Kind.PAGE_BREAK, "", first + 1)
        elif sign == "=":
            self.add(Kind.SYNOPSIS, line[1:].strip(), first + 1)
        elif sign == "#":
            text = line.lstrip("#")
            self.add(Kind.SECTION, text.strip(), first + 1).depth = len(line) - len(text)
        elif sign == "~":
            self._gather(Kind.LYRIC, lambda said: said[:1] == "~", lambda said: said[1:].strip())
        elif _is_centered(line):
            self._gather(Kind.CENTERED, _is_centered, lambda said: said[1:-1].strip())
        else:
            self.add(Kind.TRANSITION, unshield_end(line[1:].strip(), "<"), first + 1)
        self.hidden(first, self.at)

    def _gather(
        self, kind: Kind, belongs: Callable[[str], bool], strip: Callable[[str], str]
    ) -> None:
        end = self.at
        texts = []
        while end < len(self.said) and belongs(self.said[end]):
            texts.append(strip(self.said[end]))
            end += 1
        self.add(kind, "\n".join(texts), end)

    def _heading(self, line: str) -> None:
        first = self.at
        forced = line[0] == "."
        text, number = line_.split_number(line[1:] if forced else line, labelled=not forced)
        text = unshield(text, line_.starts_strangely) if forced else text
        block = self.add(Kind.ACTION, text.strip(), first + 1)
        block.heading, block.number = True, number
        self.hidden(first, self.at)

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
            self.add(Kind.ACTION, unfold("\n".join(texts)), end)
        else:
            self.hidden(self.at, end)
        self.at = end

    def _opens_scene_after(self, number: int) -> bool:
        """Say whether hidden lines lead to a scene heading without an empty line."""
        while not self._is_empty(number) and not self.said[number]:
            number += 1
        return number < len(self.said) and line_.opens_scene(self.said[number] or " ")

    def _speech(self, line: str) -> None:
        first = self.at
        dual = line.endswith("^")
        name = line[:-1].strip() if dual else line.strip()
        self.add(Kind.CHARACTER, unshield_end(name, "^"), first + 1).dual = dual
        self.hidden(first, self.at)
        Speech(self).read()


def _is_centered(line: str) -> bool:
    return len(line) > 1 and line[0] == ">" and line[-1] == "<"
