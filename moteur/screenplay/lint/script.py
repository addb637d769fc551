"""Script: a screenplay as the rules look at it, with the writer's own lines beside it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from moteur.screenplay.cue import split
from moteur.screenplay.daytime import fold
from moteur.screenplay.emphasis import plain
from moteur.screenplay.lint.finding import Edit, Finding
from moteur.screenplay.lint.words import CROWDS
from moteur.screenplay.model import Element, Kind, Scene, Screenplay

MOST = 500
NEVER = 10_000
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: where it stands, whose it is, and whether words follow."""

    scene: int
    id: str
    name: str
    key: str
    extension: str
    speaks: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the writer's file: its number from 1, where it starts, what it says."""

    number: int
    start: int
    text: str

    @property
    def said(self) -> str:
        """The line without white space around it."""
        return self.text.strip()

    def edit(self, replacement: str) -> Edit:
        """Replace the whole line."""
        return Edit(start=self.start, end=self.start + len(self.text), replacement=replacement)

    def before(self, words: str) -> Edit:
        """Put something before the line."""
        return Edit(start=self.start, end=self.start, replacement=words)

    def after(self, words: str) -> Edit:
        """Put something behind the line."""
        end = self.start + len(self.text)
        return Edit(start=end, end=end, replacement=words)


class Script:
    """What the rules ask of a script; computed once, when first asked."""

    def __init__(self, screenplay: Screenplay, text: str) -> None:
        self.screenplay = screenplay
        self.text = text
        self.scenes = screenplay.scenes
        self.language = screenplay.language[:2].lower()

    @cached_property
    def lines(self) -> list[Row]:
        """The lines of the writer's file; none where it is no Fountain."""
        rows, start = [], 0
        for number, line in enumerate(self.text.split("\n"), 1):
            rows.append(Row(number, start, line))
            start += len(line) + 1
        return rows if self.text else []

    def rows(self, name: str) -> list[Row]:
        """Return the lines of a scene's heading or an element."""
        first, last = self.screenplay.positions.get(name, (1, 0))
        return self.lines[first - 1 : last]

    def line(self, name: str) -> int:
        """Return the first line of a scene or element, 0 where that is not known."""
        return self.screenplay.positions.get(name, (0, 0))[0]

    def elements(self, *kinds: Kind) -> Iterator[tuple[int, Element]]:
        """Yield (place of the scene, element) of some kinds; -1 before the first scene."""
        for element in self.screenplay.opening:
            if element.kind in kinds:
                yield -1, element
        for place, scene in enumerate(self.scenes):
            for element in scene.elements:
                if element.kind in kinds:
                    yield place, element

    @cached_property
    def action(self) -> list[tuple[int, Element, str]]:
        """Paragraphs of action: (place of the scene, element, words without accents)."""
        return [(n, e, unaccented(plain(e.text))) for n, e in self.elements(Kind.ACTION)]

    @cached_property
    def words(self) -> dict[str, int]:
        """Words of action in capitals, each with the scene that first writes it in capitals.

        10,000 where none does; letters without case count as capitals.
        """
        found: dict[str, int] = {}
        for place, _, text in self.action:
            for word in _WORD.findall(text):
                capitals = place if word == word.upper() else NEVER
                key = word.upper()
                found[key] = min(found.get(key, NEVER), capitals)
        return found

    @cached_property
    def cues(self) -> list[Cue]:
        """All cues in order."""
        found = []
        for place, scene in enumerate(self.scenes):
            speaking = {speech.id for speech in scene.speeches()}
            for element in scene.elements:
                if element.kind is Kind.CHARACTER:
                    name, extension = split(plain(element.text))
                    name = " ".join(name.split())
                    found.append(
                        Cue(
                            place,
                            element.id,
                            name,
                            fold(name),
                            extension,
                            element.id in speaking,
                        )
                    )
        return found

    @cached_property
    def speakers(self) -> dict[str, list[Cue]]:
        """Who speaks, by folded name: their cues with words; crowds are nobody.

        At most the first 500, for names are compared with one another.
        """
        found: dict[str, list[Cue]] = {}
        for cue in self.cues:
            known = cue.key in found or len(found) < MOST
            if cue.speaks and cue.key and known and cue.key not in CROWDS:
                found.setdefault(cue.key, []).append(cue)
        return found

    @cached_property
    def living(self) -> list[Scene]:
        """The scenes that are not omitted."""
        return [scene for scene in self.scenes if not scene.omitted]

    def finding(
        self,
        name: str,
        reason: str,
        mend: str,
        *,
        row: Row | None = None,
        edit: Edit | None = None,
        sure: bool = True,
    ) -> Finding:
        """Write a finding about a scene or element; its rule is filled in by `check`."""
        scene = name.partition(".")[0]
        return Finding(
            rule="",
            line=row.number if row else self.line(name),
            scene=self._numbers.get(scene, ""),
            reason=reason,
            mend=mend,
            edit=edit,
            sure=sure,
        )

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return {scene.id: scene.number for scene in self.scenes}


def unaccented(text: str) -> str:
    """Return text without accents, its case kept: ``Émilie`` -> ``Emilie``."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("’", "'")
