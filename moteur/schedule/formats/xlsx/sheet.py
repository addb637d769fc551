"""A worksheet, written row by row from the top."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from reportlab.lib.colors import Color

from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.schedule.model import Schedule

_FACE = "Calibri"
BOLD = Font(name=_FACE, bold=True)
WHITE = Font(name=_FACE, bold=True, color="FFFFFF")
FAINT = Font(name=_FACE, color="77726C", italic=True)
DARK, DUSK, SAND = "1C1B1A", "5A544D", "F4F1EC"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST = 31
_LETTER, _A4 = 1, 9


class Sheet:
    """A worksheet with a head of columns, to be filled downwards."""

    def __init__(
        self, book: Workbook, name: str, columns: Sequence[Column], letter: bool = False
    ) -> None:
        self.columns, self.letter = columns, letter
        self.page: Any = book.create_sheet(_name(book, name))
        self.at = 1
        for index, column in enumerate(columns, 1):
            self.page.column_dimensions[get_column_letter(index)].width = column.width

    def title(self, text: str, aside: str = "") -> None:
        """Write a title over the whole width, and something smaller under it."""
        workbook.put(self.page.cell(self.at, 1), text)
        self.page.cell(self.at, 1).font = Font(name=_FACE, bold=True, size=14)
        self.at += 1
        if aside:
            workbook.put(self.page.cell(self.at, 1), aside)
            self.page.cell(self.at, 1).font = FAINT
            self.at += 1

    def heads(self) -> None:
        """Write the columns' heads."""
        workbook.head(self.page, self.columns, self.at)
        self.at += 1

    def row(
        self,
        values: Sequence[workbook.Value],
        fill: str = "",
        font: Font | None = None,
        fonts: Mapping[int, Font] | None = None,
        fills: Mapping[int, str] | None = None,
    ) -> None:
        """Write a row; `fill` is a colour of all its cells, `fills` and `fonts` of single ones."""
        for index, value in enumerate(values):
            cell = self.page.cell(self.at, index + 1)
            workbook.put(cell, value)
            wide = index < len(self.columns) and self.columns[index].wide
            cell.alignment = workbook.TEXT if wide else workbook.MIDDLE
            cell.border = workbook.LINE
            color = (fills or {}).get(index, fill)
            if color:
                cell.fill = PatternFill("solid", fgColor=color)
            letters = (fonts or {}).get(index, font)
            if letters is not None:
                cell.font = letters
        self.at += 1

    def band(self, values: Sequence[workbook.Value], fill: str = DARK, font: Font = WHITE) -> None:
        """Write a row in one colour, whose texts run on over empty cells."""
        padded = [*values, *[""] * (len(self.columns) - len(values))]
        self.row(padded, fill, font)
        for index, value in enumerate(padded, 1):
            if isinstance(value, str):
                self.page.cell(self.at - 1, index).alignment = Alignment(vertical="top")

    def finish(self, fixed: int, head: int = 1, filtered: bool = False) -> None:
        """Keep `fixed` columns and the rows down to `head` in sight; set up printing."""
        self.page.freeze_panes = self.page.cell(head + 1, fixed + 1)
        if filtered:
            last = get_column_letter(len(self.columns))
            self.page.auto_filter.ref = f"A{head}:{last}{max(head, self.at - 1)}"
        workbook.landscape(self.page, f"1:{head}")
        self.page.page_setup.paperSize = _LETTER if self.letter else _A4
        margins = self.page.page_margins
        margins.left = margins.right = margins.top = margins.bottom = 0.4


def letter(schedule: Schedule) -> bool:
    """Say whether a production prints on Letter, as the money that it counts in tells."""
    return schedule.currency in ("USD", "CAD", "MXN")


def rgb(color: Color | None) -> str:
    """Return a colour as a spreadsheet writes it: ``FBE38E``; empty for none and white."""
    found = color.hexval()[2:].upper() if color is not None else ""
    return "" if found == "FFFFFF" else found


def _name(book: Workbook, wanted: str) -> str:
    """Return a name that a worksheet may have, and that no other has."""
    name = _FORBIDDEN.sub(" ", workbook.clean(wanted)).strip("' ")[:_LONGEST] or "Sheet"
    number, found = 2, name
    while found.casefold() in (sheet.title.casefold() for sheet in book.worksheets):
        found = f"{name[: _LONGEST - 4]} {number}"
        number += 1
    return found
