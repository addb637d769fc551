"""Speeches: the lines under a cue, until an empty line."""

from typing import TYPE_CHECKING

from moteur.screenplay.formats.fountain import lines as line_
from moteur.screenplay.formats.fountain.guard import misread_in_speech, unshield
from moteur.screenplay.formats.fountain.hidden import unfold
from moteur.screenplay.model import Kind

if TYPE_CHECKING:
    from moteur.screenplay.formats.fountain.blocks import Reading


class Speech:
    """Read what follows a cue: dialogue, parentheticals, lyrics, until an empty line.

    `open` are the lines of dialogue not yet added, `last` the kind added last.
    """

    def __init__(self, reading: "Reading") -> None:
        self.reading = reading
        self.open: list[str] = []
        self.first = reading.at
        self.last = Kind.CHARACTER

    def read(self) -> None:
        """Read to the end of the speech."""
        raw, words = self.reading.raw, self.reading.said
        here = self.reading.at
        while here < len(raw):
            said = words[here]
            if not said:
                after = self._over_gap(here)
                if after < 0:
                    break
                here = after
            elif said[0] in _SIGNS:
                if line_.ends_dialogue(said):
                    break
                here = self._signed(here, said)
            else:
                self._keep(here, [raw[here].strip()])
                here += 1
        self._flush(here)

    def _over_gap(self, here: int) -> int:
        """Pass a line without words; return the next to read, or -1 at the end of speech."""
        raw = self.reading.raw
        if not raw[here]:
            return -1
        if raw[here].strip():
            self._silent(here)
            return here + 1
        end = here
        while end < len(raw) and not raw[end].strip() and _joins(raw[end]):
            end += 1
        said = self.reading.said[end] if end < len(raw) else ""
        if end == here or not said or line_.opens_scene(said) or line_.ends_dialogue(said):
            return -1
        if not self.open and self.last is Kind.CHARACTER:
            return -1
        self._keep(here, [""] * (end - here))
        return end

    def _silent(self, here: int) -> None:
        if self.open:
            self._keep(here, [self.reading.raw[here].strip()])
        else:
            self.reading.hidden(here, here + 1)

    def _keep(self, here: int, texts: list[str]) -> None:
        if not self.open:
            self.first = here
        self.open += texts

    def _signed(self, here: int, said: str) -> int:
        """Read a line that begins with a sign; return the next."""
        reading = self.reading
        if said[0] == "~":
            self._flush(here)
            reading.at = here
            reading.marked(said, "~")
            self.last = Kind.LYRIC
            return reading.at
        last = Kind.DIALOGUE if self.open else self.last
        if last is not Kind.PARENTHETICAL and line_.is_parenthetical(said):
            self._flush(here)
            reading.add(Kind.PARENTHETICAL, said[1:-1].strip(), here + 1, here)
            self.last = Kind.PARENTHETICAL
            reading.hidden(here, here + 1)
            return here + 1
        self._keep(here, [unshield(reading.raw[here].strip(), misread_in_speech)])
        return here + 1

    def _flush(self, end: int) -> None:
        text = "\n".join(self.open).strip("\n") if self.open else ""
        if text:
            self.reading.add(Kind.DIALOGUE, unfold(text), end, self.first)
            self.last = Kind.DIALOGUE
        self.open = []
        self.reading.at = end


_SIGNS = frozenset("~(=#\\")


def _joins(raw: str) -> bool:
    """Say whether an empty line holds two spaces, which keep a speech together."""
    return len(raw.replace("\t", "    ")) >= 2
