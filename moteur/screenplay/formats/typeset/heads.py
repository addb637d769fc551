"""Heads: which lines open a scene."""

from collections import Counter
from collections.abc import Sequence

from moteur.screenplay.formats.typeset.columns import Columns, flush, is_loud
from moteur.screenplay.formats.typeset.margins import is_omitted
from moteur.screenplay.formats.typeset.measure import fits
from moteur.screenplay.formats.typeset.paragraph import HEADING, Paragraph
from moteur.screenplay.formats.typeset.row import EMPTY, Leaf, Row
from moteur.screenplay.heading import is_heading


class Heads:
    """Tell scene headings; `right` is where transitions end."""

    def __init__(self, pages: Sequence[Leaf], columns: Columns) -> None:
        self.columns = columns
        rows = [row for page in pages for row in page.rows]
        found = [row for row in rows if is_heading(row.text) and self._near(row)]
        loud = sum(_shouts(row) for row in found)
        self.loud = loud * 2 >= len(found)
        self.numbered = sum(bool(row.number) for row in found) * 2 > len(found)
        above = Counter(round(row.gap * 2) / 2 for row in found if row.gap >= EMPTY)
        usual = Counter(round(row.gap * 2) / 2 for row in rows if row.gap >= EMPTY)
        self.gap = above.most_common(1)[0][0] if above else 0.0
        self.apart = bool(usual) and self.gap > usual.most_common(1)[0][0]
        self.right = flush(pages, columns.cue) or columns.right

    def _near(self, row: Row) -> bool:
        return self.columns.near(row.x0, self.columns.action, 2) or bool(row.number)

    def is_head(self, row: Row, after: Row | None, flows: bool, last: Paragraph | None) -> bool:
        """Say whether a row opens a scene, or goes on with a heading."""
        text = row.text.strip()
        if is_omitted(text) and (row.number or self._near(row)):
            return not flows or bool(row.number)
        if flows and last and last.kind is HEADING and not row.number:
            return self._goes_on(row, last)
        if not self._near(row) or (flows and not row.number):
            return False
        if is_heading(text):
            return bool(row.number) or _shouts(row) or not self.loud
        if not is_loud(text) or text.endswith(":"):
            return False
        alone = after is None or after.gap >= EMPTY
        unnumbered = self.apart and not self.numbered and row.gap >= self.gap - 0.25 and alone
        return bool(row.number) or (unnumbered and after is not None and not is_heading(after.text))

    def _goes_on(self, row: Row, last: Paragraph) -> bool:
        """Say whether a row is the next line of a heading: in capitals, for want of room."""
        above = last.rows[-1]
        open_ = above.text.endswith(("-", "–", "—", "/", ","))
        return is_loud(row.text) and (open_ or not fits(above, row, self.columns.right))


def _shouts(row: Row) -> bool:
    return row.text == row.text.upper()
