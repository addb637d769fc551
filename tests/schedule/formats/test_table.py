"""Tables that other programs saved: letters, separators, workbooks, and what breaks them."""

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats import letters, spreadsheet, table, terms
from moteur.schedule.model import Performer

SAID = "Zoé Àdler; “François” – œuvre, 5 €"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
def test_letters_are_read_whoever_wrote_them(encoding: str):
    assert letters.decode(SAID.encode(encoding), "x") == SAID


@pytest.mark.parametrize("accented", ["é", "à", "ç", "ù", "ö", "ñ", "É", "œ"])
def test_one_accent_is_enough(accented: str):
    for encoding in ("cp1252", "mac_roman"):
        said = f"name\nR{accented}mi\n"
        assert letters.decode(said.encode(encoding), "x") == said


@pytest.mark.parametrize("said", ["SALOMÉ", "L’Àge d’œuvre – à 5 €", "HÔTEL", "plain", "Müßig"])
def test_letters_that_a_program_took_for_others_are_mended(said: str):
    taken = said.encode().decode("cp1252", errors="surrogateescape")
    taken = "".join(chr(ord(c) - 0xDC00) if c >= "\udc80" and c <= "\udcff" else c for c in taken)
    assert letters.mended(taken) == said
    assert letters.mended(said) == said


@pytest.mark.parametrize("said", ["SALOMÉ’S FLAT", "É’", "JOÃO", "ÂGE", "Zoë", "Łódź", "東京"])
def test_what_people_write_is_left_alone(said: str):
    assert letters.mended(said) == said


@given(st.text())
def test_any_text_is_mended_once(text: str):
    found = letters.mended(text)
    assert found == text or len(found) < len(text)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("first", ["", "sep={}\r\n"])
def test_separators(tmp_path: Path, separator: str, first: str):
    text = first.format(separator) + f"name{separator}plays\r\nAda{separator}ANA\r\n"
    (tmp_path / "people.csv").write_bytes(text.encode())
    (row,) = table.read(tmp_path, "people", ("name", "plays"))
    assert (row["name"], row["plays"]) == ("Ada", "ANA")
    assert row.source == f"people.csv:{3 if first else 2}"


def book(rows: list[list[object]], formats: dict[str, str] | None = None) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cell, form in (formats or {}).items():
        sheet[cell].number_format = form
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def performers(at: Path, data: bytes, **more: str) -> tuple[Performer, ...]:
    (at / "people.xlsx").write_bytes(data)
    for name, text in more.items():
        (at / name.replace("_", ".")).write_text(text)
    return terms.read(at, "EUR").performers


def test_a_workbook_is_read(tmp_path: Path):
    head = ["Name", "Plays", "Day rate", "hold_rate", "first", "last", "days_off", "makeup", "age"]
    first = datetime.datetime(2027, 3, 2)
    rows: list[list[object]] = [
        head,
        [None],
        [
            "Ada",
            "ANA; BO",
            1250.1,
            "1 000,50",
            first,
            46454,
            "4 mars 2027",
            datetime.time(1, 30),
            9,
        ],
    ]
    assert performers(tmp_path, book(rows)) == (
        Performer(
            name="Ada", plays=("ANA", "BO"), day_rate=125_010, hold_rate=100_050,
            first=datetime.date(2027, 3, 2), last=datetime.date(2027, 3, 8),
            days_off=(datetime.date(2027, 3, 4),), makeup=90, minor_age=9, source="people.xlsx:3",
        ),
    )  # fmt: skip


def test_the_currency_of_a_cells_format_counts(tmp_path: Path):
    rows: list[list[object]] = [["name", "day_rate"], ["Ada", 100], ["Bea", 100], ["Cy", 100]]
    forms = {"B2": "[$$-409]#,##0.00", "B3": '#,##0.00 "EUR"', "B4": '_("$"* #,##0.00_)'}
    rates = "code,rate\nUSD,0.9\n"
    found = performers(tmp_path, book(rows, forms), exchange_csv=rates)
    assert [(one.day_rate, one.paid_in) for one in found] == [
        (9_000, "USD"), (10_000, ""), (10_000, ""),
    ]  # fmt: skip


def test_mistakes_in_a_workbook_are_named_by_their_cell(tmp_path: Path):
    for row, words in (
        (["Ada", "x"], "people.xlsx!B2: “x” is not an amount"),
        (["Ada", -5], "people.xlsx!B2: “-5” is less than nothing"),
        (["Ada", 5, "1/2/2027"], "people.xlsx!C2: “1/2/2027” may be 2027-02-01 or 2027-01-02"),
        (["Ada", 5, None, 7], "people.xlsx!D2: “7” stands under no column"),
        ([None, 5], "people.xlsx!A2: no name"),
        (["Ada", "=1+1"], "people.xlsx!B2: a formula without a result"),
    ):
        with pytest.raises(BadInput) as said:
            performers(tmp_path, book([["name", "day_rate", "first"], row]))  # type: ignore[list-item]
        assert str(said.value).startswith(words)
        assert said.value.then


def test_two_files_for_a_table_are_refused(tmp_path: Path):
    (tmp_path / "people.csv").write_text("name\nAda\n")
    with pytest.raises(BadInput, match=r"people.csv and people.xlsx are both there; keep one"):
        performers(tmp_path, book([["name"], ["Ada"]]))


@pytest.mark.parametrize("suffix", [".ods", ".numbers", ".xls"])
def test_a_table_of_another_kind_is_not_passed_over(tmp_path: Path, suffix: str):
    (tmp_path / f"people{suffix}").write_bytes(b"...")
    with pytest.raises(BadInput, match=r"is not read; save it as people.csv or people.xlsx"):
        terms.read(tmp_path, "EUR")


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, part: str, find: bytes, put: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        found = {name: parts.read(name) for name in parts.namelist()}
    assert find in found[part]
    return packed({**found, part: found[part].replace(find, put, 1)})


PLAIN = book([["name"], ["Ada"]])
SHEET = "xl/worksheets/sheet1.xml"
FAR = changed(PLAIN, SHEET, b'<row r="2"', b'<row r="900000"')
BAD = {
    "no zip": (b"PK\3\4 no", "cannot be read as a spreadsheet"),
    "nothing": (b"", "cannot be read as a spreadsheet"),
    "another zip": (packed({"a.txt": b"x"}), "cannot be read as a spreadsheet"),
    "a bomb": (packed({"xl/a.xml": b"\0" * 30_000_000}), "unpacks to more than 20 MB"),
    "entities": (
        changed(PLAIN, "xl/workbook.xml", b"<workbook", b'<!DOCTYPE a [<!ENTITY b "c">]><workbook'),
        "defines entities",
    ),
    "a row far below": (
        changed(FAR, SHEET, b'"A2"', b'"A900000"'), "more than 10000 rows"),
    "a cell far right": (
        changed(PLAIN, SHEET, b'r="A2"', b'r="XFD2"'), "more than 60 columns"),
    "too large": (b"x" * 2_000_001, "more than 2 MB"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_hostile_workbook_is_refused(tmp_path: Path, kind: str):
    data, words = BAD[kind]
    with pytest.raises(BadInput) as said:
        performers(tmp_path, data)
    assert words in said.value.what
    assert "\n" not in str(said.value)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(PLAIN)), st.binary(max_size=30))
def test_a_spoiled_workbook_is_read_or_refused(at: int, noise: bytes):
    try:
        list(spreadsheet.rows(PLAIN[:at] + noise + PLAIN[at + len(noise) :], "people.xlsx"))
    except BadInput as said:
        assert said.where.startswith("people.xlsx")


def test_the_last_column_is_the_last_that_is_read():
    assert spreadsheet.column(spreadsheet.MOST_COLUMNS - 1) == "BH"


def test_a_mark_within_the_first_cell_is_no_letter():
    assert list(table.grid(b"\xef\xbb\xbf\xef\xbb\xbfname\n", "a.csv")) == [(1, ["name"])]
