"""The schedule's workbooks, opened as a spreadsheet opens them."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from moteur.breakdown.model import Category, Setting, Sheet, Tag, Time
from moteur.film.errors import BadInput
from moteur.schedule.formats import board, xlsx
from moteur.schedule.model import Schedule
from moteur.schedule.reports.saying import clock

from ..schedules import SCHEDULE, TERMS

SHEETS = {
    "e01/s2": Sheet(
        scene="s2", number="2", set="STREET", setting=Setting.EXT, time=Time.DAY, eighths=9,
        minutes=160, seconds=60, tags=(
            Tag(category=Category.VEHICLES, name="patrol car"),
            Tag(category=Category.PROPS, name="=HYPERLINK(1)"),
        ),
    )
}  # fmt: skip
SHOT = ("Mon 1 Mar", "Tue 2 Mar", "Thu 4 Mar", "Fri 5 Mar")
EMPTY = Schedule(currency="EUR")
MAKE: dict[str, Callable[[Schedule, str], bytes]] = {
    "board": lambda s, language: xlsx.stripboard(s, "Rain", language),
    "lines": lambda s, language: xlsx.one_liner(s, "Rain", language),
    "shooting": lambda s, language: xlsx.shooting_schedule(s, SHEETS, "Rain", language),
    "days": lambda s, language: xlsx.out_of_days(s, "Rain", language, SHEETS),
    "calls": lambda s, language: xlsx.call_sheets(s, TERMS, SHEETS, "Rain", language),
}


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def table(data: bytes) -> list[list[object]]:
    return [list(row) for row in opened(data).worksheets[0].iter_rows(values_only=True)]


@pytest.mark.parametrize("name", MAKE)
def test_the_same_schedule_gives_the_same_bytes(name: str):
    make = MAKE[name]
    assert make(SCHEDULE, "en") == make(SCHEDULE, "en")
    assert make(SCHEDULE, "fr") != make(SCHEDULE, "en")
    assert opened(make(EMPTY, "en")).worksheets
    for sheet in opened(make(SCHEDULE, "fr")):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.freeze_panes
        assert all(cell.data_type != "f" for row in sheet for cell in row)


def test_the_board_has_a_break_for_each_date_and_colours_for_strips():
    sheet = opened(xlsx.stripboard(SCHEDULE)).worksheets[0]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, [c.value for c in row], strict=True)) for row in sheet.iter_rows(2)]
    breaks = [str(row["Set"]) for row in rows if row["Date"] and not row["Scene"]]
    assert breaks == [
        "Day 1 · Monday 1 March 2027",
        "Day 2 · Tuesday 2 March 2027",
        "Day 2 · Tuesday 2 March 2027 · second",
        "No shooting · Thursday 4 March 2027",
        "Day 3 · Friday 5 March 2027",
    ]
    assert [row["Id"] for row in rows if row["Scene"]] == [
        "e01/s3", "e01/s1", "e01/s4/1", "e01/s2", "e01/s4/2", "e01/s7", "plate/P1", "e01/s5",
        "e01/s6", "e01/s8",
    ]  # fmt: skip
    fills = {row[4].value: row[6].fill.fgColor.rgb for row in sheet.iter_rows(2) if row[4].value}
    assert fills["2"] == "00FBE38E"  # exterior day: yellow
    assert fills["5"] == "00A9D3A6"  # exterior night: green
    assert sheet["B2"].number_format == "yyyy-mm-dd"


def test_the_board_as_csv_has_breaks_and_strips():
    lines = board.csv(SCHEDULE, "fr").decode("utf-8-sig").splitlines()
    assert lines[0] == (
        "Jour,Date,Équipe,Début,Séquence,Int/Ext,Décor,Effet,Lieu,Huitièmes,Minutes,Rôles,"
        "Locations,Résumé,Id"
    )
    assert lines[2].startswith("1,2027-03-01,,08h00,3,INT,OFFICE,jour,Office,11,150,")
    assert len(lines) == 1 + 5 + 9 + 2


def test_the_one_liner_has_parts_by_number():
    rows = table(xlsx.one_liner(SCHEDULE))
    first = next(row for row in rows if row[1] == "3")
    assert first[:6] == [1, "3", "INT", "day", "OFFICE", "What happens in scene 3."]
    assert opened(xlsx.one_liner(SCHEDULE)).sheetnames == ["One-liner", "Cast"]


def test_the_shooting_schedule_has_a_column_for_each_category_needed():
    rows = table(xlsx.shooting_schedule(SCHEDULE, SHEETS, language="fr"))
    assert rows[0][-2:] == ["Véhicules", "Accessoires"]
    street = next(row for row in rows if row[1] == "2")
    assert street[-3:] == ["Patrol car", "patrol car", "=HYPERLINK(1)"]


def test_the_day_out_of_days_has_codes_and_totals():
    rows = table(xlsx.out_of_days(SCHEDULE))
    head = rows[0]
    ana = dict(zip(head, next(row for row in rows if row[1] == "ANA"), strict=True))
    assert [ana[day] for day in SHOT] == ["SW", "H", "H", "WF"]
    assert (ana["Work"], ana["Hold"], ana["Paid"]) == (2, 2, 4)
    eve = dict(zip(head, next(row for row in rows if row[1] == "EVE"), strict=True))
    assert [eve[day] for day in SHOT] == ["SWD", "·", "·", "PWF"]
    assert "Patrol car" in [row[1] for row in rows]


def test_a_call_sheet_says_who_comes_when():
    book = opened(xlsx.call_sheets(SCHEDULE, TERMS, SHEETS, "Rain"))
    assert book.sheetnames == ["day-01", "day-02", "day-02-second", "day-03"]
    data = xlsx.call_sheet(SCHEDULE, 1, TERMS, SHEETS, "Rain")
    rows = [[cell for cell in row if cell is not None] for row in table(data)]
    assert rows[0][0] == "Rain · Call sheet · Day 2"
    assert ["Crew call", "08:00"] in [row[:2] for row in rows]
    cleo = next(row for row in rows if "CLÉO" in row)
    there = next(one for one in SCHEDULE.days[1].people if "CLÉO" in one.parts)
    minutes = (there.pick_up, there.call, there.on_set, there.wrap)
    assert cleo[3:] == [there.code, *(clock(m, "en") for m in minutes if m is not None)]
    with pytest.raises(BadInput, match="no day of shooting has the index 9"):
        xlsx.call_sheet(SCHEDULE, 9, TERMS, SHEETS)
