"""Issue: the revisions that a script was issued under, from its pages' heads and its stars."""

from collections.abc import Sequence

from moteur.screenplay.formats.typeset.colour import COLOURS, iso
from moteur.screenplay.formats.typeset.row import Leaf, Row
from moteur.screenplay.model import Change, Revision

_ORDER = {name: place for place, name in enumerate(COLOURS)}


class Issue:
    """Gather starred lines under the colour of the page that they stand on.

    A star on a page that names no colour belongs to the newest that the script names; where
    none is named, it says nothing that can be kept.
    """

    def __init__(self, pages: Sequence[Leaf]) -> None:
        self.pages = {row.page: page for page in pages for row in page.rows}
        named = {page.colour: page.date for page in pages if page.colour}
        self.names = sorted(named, key=self._order)
        self.dates = named
        self.found: list[tuple[str, int, int, str]] = []

    @staticmethod
    def _order(name: str) -> tuple[int, int]:
        return name.startswith("Double "), _ORDER.get(name.removeprefix("Double "), 0)

    def note(self, name: str, rows: Sequence[Row], spans: Sequence[tuple[int, int]]) -> None:
        """Note the starred rows of an element; `spans` are their places in its text."""
        if not self.names:
            return
        for row, (start, end) in zip(rows, spans, strict=True):
            if not row.star:
                continue
            colour = self.pages[row.page].colour or self.names[-1]
            before = self.found[-1] if self.found else None
            if before and before[0] == name and before[3] == colour and start - before[2] <= 1:
                self.found[-1] = (name, before[1], end, colour)
            else:
                self.found.append((name, start, end, colour))

    def done(self, language: str) -> tuple[tuple[Revision, ...], tuple[Change, ...]]:
        """Return the revisions in the order of their colours, and what each changed."""
        revisions = tuple(
            Revision(name=name, date=iso(self.dates[name], language)) for name in self.names
        )
        changes = tuple(
            Change(element=name, start=start, end=end, revision=self.names.index(colour) + 1)
            for name, start, end, colour in self.found
        )
        return revisions, changes
