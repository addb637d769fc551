"""XLSX for the production office: read back as a spreadsheet reads it."""

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.breakdown.formats import xlsx
from moteur.breakdown.model import Breakdown, Category, Setting, Sheet, Tag, Time

from .sheets import two_scenes

SAID = {"s1.1": "Rain. Ana dries a glass, reads a letter. It stops."}


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(name="book")
def _book() -> openpyxl.Workbook:
    return opened(xlsx.write(two_scenes(), "Rain", "en", SAID))


def test_the_sheets_and_their_heads(book: openpyxl.Workbook):
    assert book.sheetnames == ["Scenes", "Elements", "Cast", "Sets"]
    for sheet in book:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.cell(1, 1).font.bold
        assert all(d.width >= 6 for d in sheet.column_dimensions.values())


def test_scenes(book: openpyxl.Workbook):
    head, first, second = book["Scenes"].iter_rows(values_only=True)
    one = dict(zip(head, first, strict=True))
    assert one["Scene"] == "1"
    assert (one["Pages"], one["Eighths"], one["Minutes to shoot"]) == ("1 4/8", 12, 95)
    assert (one["Seconds, least"], one["Seconds, most"]) == (40, 61)
    assert (one["Cast"], one["Silent parts"]) == ("ANA", "TOMÁS")
    assert one["Summary"] == "-Ana dries a glass."
    assert one["Props"] == 2
    assert "the script does not say" in one["Remarks"]
    two = dict(zip(head, second, strict=True))
    assert (two["Int/Ext"], two["Light"], two["Seconds, least"]) == ("INT/EXT", "night", 20)


def test_elements_with_their_sentence_and_address(book: openpyxl.Workbook):
    head, *rows = book["Elements"].iter_rows(values_only=True)
    elements = {row[3]: dict(zip(head, row, strict=True)) for row in rows}
    glass = elements['=HYPERLINK("x")']
    assert glass["Words"] == "glass"
    assert glass["Sentence"] == "Ana dries a glass, reads a letter."
    assert (glass["Confidence"], glass["Origin"], glass["State"]) == (0.8, "word", "proposed")
    assert elements["letter"]["State"] == "refused"
    assert elements["lantern"]["Address"] == "s1/breakdown/props/lantern"


def test_cast_and_sets(book: openpyxl.Workbook):
    assert list(book["Cast"].iter_rows(values_only=True)) == [
        ("Part", "Scenes", "1", "2A"), ("ANA", 1, "●", None), ("TOMÁS", 1, "○", None)
    ]  # fmt: skip
    sets = list(book["Sets"].iter_rows(min_row=2, values_only=True))
    assert sets[1] == ("ANA'S FLAT", "KITCHEN, ANA'S FLAT", 1, "1", "1 4/8", 12, 95, "dusk")


def test_no_text_is_a_formula(book: openpyxl.Workbook):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and cell.value.startswith(("=", "-")):
                    assert cell.quotePrefix


def test_the_same_breakdown_gives_the_same_bytes():
    data = xlsx.write(two_scenes(), "Rain", "en", SAID)
    assert data == xlsx.write(two_scenes(), "Rain", "en", SAID)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")


def test_french():
    book = opened(xlsx.write(two_scenes(), "Pluie", "fr-FR", SAID))
    assert book.sheetnames == ["Séquences", "Éléments", "Rôles", "Décors"]
    assert book["Éléments"]["C3"].value == "Accessoires"
    assert book["Séquences"]["D2"].value == "crépuscule"


def test_nothing_to_break_down():
    assert len(opened(xlsx.write(Breakdown(), "Rain")).sheetnames) == 4


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_text_is_kept_as_text(names: list[str]):
    tags = tuple(Tag(category=Category.PROPS, name=name) for name in names)
    sheet = Sheet(
        scene="s1", number="1", set="BAR", setting=Setting.INT, time=Time.DAY, eighths=1,
        minutes=5, seconds=2, tags=tags,
    )  # fmt: skip
    cells = opened(xlsx.write(Breakdown(sheets=(sheet,))))["Elements"]["D"][1:]
    assert all(cell.data_type in ("s", "inlineStr", "n") for cell in cells)
    assert all(cell.value is None or isinstance(cell.value, str) for cell in cells)
