"""Paragraphs: rows told apart by their column, their gaps and what they follow."""

from collections.abc import Sequence
from typing import Literal

from moteur.screenplay import cue
from moteur.screenplay.formats.fountain.lines import is_parenthetical, is_transition
from moteur.screenplay.formats.typeset import dual
from moteur.screenplay.formats.typeset.carried import is_more, says_again
from moteur.screenplay.formats.typeset.columns import Columns, is_loud
from moteur.screenplay.formats.typeset.heads import Heads
from moteur.screenplay.formats.typeset.paragraph import HEADING, SPOKEN, Paragraph
from moteur.screenplay.formats.typeset.row import EMPTY, Leaf, Row
from moteur.screenplay.model import Kind


def paragraphs(pages: Sequence[Leaf], columns: Columns) -> list[Paragraph]:
    """Return the paragraphs of the pages in order, speeches joined over pages."""
    reading = _Reading(pages, columns)
    for page in pages:
        reading.page(page)
    return reading.found


class _Reading:
    """Walk through the pages; `found` is what stands so far.

    `more` says that the last page ended within a speech, `name` who spoke last.
    """

    def __init__(self, pages: Sequence[Leaf], columns: Columns) -> None:
        self.columns = columns
        self.found: list[Paragraph] = []
        self.more = False
        self.heads = Heads(pages, columns)

    def page(self, page: Leaf) -> None:
        """Read the rows of a page."""
        rows = page.rows
        start = 0
        if rows and self._again(rows):
            start = 1
        self.more = bool(rows) and self._is_more(rows[-1])
        rows = rows[start : len(rows) - self.more]
        at = 0
        while at < len(rows):
            beside = dual.height(rows, at)
            if beside:
                self.found += dual.paragraphs(rows[at : at + beside], self.columns)
                at += beside
            else:
                after = rows[at + 1] if at + 1 < len(rows) else None
                self._row(rows[at], after, over_page=at == 0)
                at += 1

    def _again(self, rows: Sequence[Row]) -> bool:
        """Say whether a page begins by naming who goes on speaking."""
        if not self._speaking() or len(rows[0].cells) != 1 or rows[0].x0 <= self.columns.dialogue:
            return False
        before = next(p for p in reversed(self.found) if p.kind is Kind.CHARACTER)
        same = cue.split(rows[0].text)[0] == cue.split(before.text)[0]
        return same and (self.more or says_again(rows[0].text))

    def _is_more(self, row: Row) -> bool:
        """Say whether the last row of a page says that the speech goes on."""
        columns = self.columns
        return row.x0 > columns.dialogue - columns.type.pitch and is_more(row.text)

    def _speaking(self) -> bool:
        return bool(self.found) and self.found[-1].kind in SPOKEN

    def _row(self, row: Row, after: Row | None, over_page: bool) -> None:
        kind = self._kind(row, after, over_page)
        last = self.found[-1] if self.found else None
        if last and self._joins(last, kind, row, over_page):
            if not over_page and row.gap >= EMPTY:
                last.breaks.append(len(last.rows))
            last.rows.append(row)
        else:
            self.found.append(Paragraph(kind, [row]))

    def _joins(
        self, last: Paragraph, kind: Kind | Literal["heading"], row: Row, over_page: bool
    ) -> bool:
        """Say whether a row goes on with the last paragraph."""
        if last.kind is not kind or (kind is HEADING and row.number):
            return False
        if kind is Kind.PARENTHETICAL:
            return not _closed(last)
        if kind is Kind.DIALOGUE:
            return True
        return not over_page and row.gap < EMPTY

    def _kind(self, row: Row, after: Row | None, over_page: bool) -> Kind | Literal["heading"]:
        flows = not over_page and row.gap < EMPTY
        last = self.found[-1] if self.found else None
        if self.heads.is_head(row, after, flows, last):
            return HEADING
        if self._is_cue(row, after, flows, last):
            return Kind.CHARACTER
        return (
            self._spoken(row, last, flows, over_page)
            or self._set_apart(row, after, last, flows)
            or Kind.ACTION
        )

    def _spoken(
        self, row: Row, last: Paragraph | None, flows: bool, over_page: bool
    ) -> Kind | None:
        """Return what a row is that goes on with a speech; None where it does not."""
        columns = self.columns
        if not last or last.kind not in SPOKEN or not (flows or over_page):
            return None
        if last.kind is Kind.PARENTHETICAL and not _closed(last):
            return Kind.PARENTHETICAL
        if row.x0 <= columns.action + 2 * columns.type.pitch:
            return None
        if self._is_aside(row):
            return Kind.PARENTHETICAL
        inside = row.x0 > (columns.action + columns.dialogue) / 2
        exact = columns.near(row.x0, columns.dialogue)
        return Kind.DIALOGUE if inside and (flows or exact) else None

    def _set_apart(
        self, row: Row, after: Row | None, last: Paragraph | None, flows: bool
    ) -> Kind | None:
        """Return what a row is by standing right, in the middle, or under a speech."""
        if self._is_transition(row, after, flows):
            return Kind.TRANSITION
        if self.columns.is_middle(row) and (not flows or (last and last.kind is Kind.CENTERED)):
            return Kind.CENTERED
        if self._speaking() and self.columns.near(row.x0, self.columns.dialogue):
            return Kind.DIALOGUE
        return None

    def _is_aside(self, row: Row) -> bool:
        columns = self.columns
        apart = columns.parenthetical - columns.dialogue > columns.type.pitch
        if not row.text.startswith("("):
            return False
        if apart:
            return row.x0 > columns.dialogue + columns.type.pitch
        return is_parenthetical(row.text) or self.found[-1].kind is Kind.CHARACTER

    def _is_cue(self, row: Row, after: Row | None, flows: bool, last: Paragraph | None) -> bool:
        """Say whether a row names who speaks: in its column, with words right under it."""
        columns = self.columns
        pitch = columns.type.pitch
        exact = columns.near(row.x0, columns.cue, 0.7) and not columns.centred
        if len(row.cells) > 1 or row.text.startswith("(") or not _has_letter(row.text):
            return False
        if flows and last and last.kind is Kind.CHARACTER:
            return exact and last.text.count("(") > last.text.count(")")
        if flows and not (exact and is_loud(row.text)):
            return False
        if after is None or after.gap >= EMPTY or not columns.action + 2 * pitch < after.x0:
            return False
        column = row.x0 > (max(columns.dialogue, columns.parenthetical) + columns.cue) / 2
        if columns.centred:
            column = row.x0 > columns.dialogue + 2 * pitch
        under = after.x0 < row.x0 - pitch
        longer = exact and row.text.count("(") > row.text.count(")")
        return column and (under or longer) and (exact or is_loud(row.text))

    def _is_transition(self, row: Row, after: Row | None, flows: bool) -> bool:
        columns = self.columns
        if flows or len(row.cells) > 1 or (after is not None and after.gap < EMPTY):
            return False
        text = row.text
        if columns.near(row.x0, columns.action):
            return is_transition(text)
        if is_loud(text) and text.endswith(":") and row.x0 > columns.dialogue:
            return True
        right = columns.near(row.x1, self.heads.right)
        return right and row.x0 > columns.cue + 2 * columns.type.pitch


def _has_letter(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _closed(aside: Paragraph) -> bool:
    return aside.rows[-1].text.endswith(")") or aside.text.count(")") >= aside.text.count("(")
