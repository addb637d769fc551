"""Workbooks: the same bytes from the same cells, and no text becomes a formula."""

import datetime
import io

import openpyxl

from moteur.engines import workbook
from moteur.engines.cells import Column


def book() -> bytes:
    made = workbook.begin("Rain\0")
    sheet = made.create_sheet("One")
    workbook.head(sheet, (Column("Text", 20), Column("Date", 12)))
    workbook.put(sheet.cell(2, 1), "=HYPERLINK(1)\0")
    workbook.put(sheet.cell(2, 2), datetime.date(2027, 3, 4))
    workbook.landscape(sheet)
    return workbook.finish(made)


def test_the_same_cells_give_the_same_bytes():
    assert book() == book()


def test_a_text_stays_a_text_and_a_date_a_date():
    read = openpyxl.load_workbook(io.BytesIO(book()))
    sheet = read["One"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=HYPERLINK(1)", "s")
    assert sheet["A2"].quotePrefix
    assert sheet["B2"].value == datetime.datetime(2027, 3, 4)
    assert (read.properties.title, read.properties.creator) == ("Rain", "Moteur")
    assert sheet.print_title_rows == "$1:$1"
