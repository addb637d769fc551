import csv as reader
import io

import pytest
from openpyxl import load_workbook

from moteur.shots.formats import csv, tables, xlsx
from moteur.shots.model import Finding, Shots
from moteur.shots.shooting_order import shooting_order
from tests.previs import kitchen
from tests.shots.scenes import plan


def shots() -> Shots:
    found = Finding(shot="1D.1", rule="headroom", text="=Tilt up.")
    evil = kitchen.plan().model_copy(update={"heading": "=1+1"}).changed(findings=(found,))
    return Shots(scenes=(evil, plan()))


def rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(reader.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_csv_has_a_row_a_shot_in_the_order_of_the_cut() -> None:
    made = shots()
    found = rows(csv.shot_list(made))
    assert [r["Shot"] for r in found] == [s.id for p in made.scenes for s in p.shots]
    assert found[1] == {
        "Scene": "1", "Heading": "'=1+1", "Shot": "1D.1", "Set-up": "1D", "Size": "CU",
        "Kind": "single", "Subjects": "ANA", "Lens (mm)": "50", "Height (m)": "1.45",
        "Distance (m)": "2.0", "Angle": "eye level", "Move": "static", "Support": "tripod",
        "Seconds": "3.0",
        "In a sentence": "", "Why": "",
    }  # fmt: skip


def test_the_csv_of_the_shooting_order_goes_direction_by_direction() -> None:
    made = shots()
    found = rows(csv.shooting_order(made))
    wanted = [s.number for p in made.scenes for d in shooting_order(p) for s in d.setups]
    assert [r["Set-up"] for r in found] == wanted
    assert [r["No."] for r in found] == [str(n) for n in range(1, len(wanted) + 1)]
    assert found[0]["Direction"] == "1 · N, north wall, 1 window in frame"
    assert found[0]["Shots"] == "1A.1, 1A.2"


def test_french_heads_and_words() -> None:
    found = rows(csv.shooting_order(shots(), "fr"))
    assert found[0]["Direction"] == "1 · N, mur nord, 1 fenêtre dans le champ"
    assert found[0]["Type"] == "plan maître"
    assert found[1]["Valeur"] == "Taille" and found[1]["Mouvement"] == "fixe"


def test_the_workbook_opens_with_what_the_plan_has() -> None:
    made = shots()
    book = load_workbook(io.BytesIO(xlsx.shot_list(made, "The Window")))
    assert book.sheetnames == ["Shot list", "Set-ups", "Treatments", "To look at"]
    wanted = [
        table(made, "en")
        for table in (tables.cut, tables.setups, tables.treatments, tables.findings)
    ]
    for name, table in zip(book.sheetnames, wanted, strict=True):
        sheet = book[name]
        got = [
            tuple("" if v is None else v for v in row) for row in sheet.iter_rows(values_only=True)
        ]
        assert got == [tuple(c.name for c in table.columns), *table.rows]
    cell = book["Shot list"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert book["Set-ups"].freeze_panes == "D2"


def test_the_shooting_orders_workbook_sets_directions_apart() -> None:
    book = load_workbook(io.BytesIO(xlsx.shooting_order(shots(), "T", "fr")))
    sheet = book["Ordre de tournage"]
    fills = [sheet.cell(row, 1).fill.fgColor.rgb for row in range(2, 6)]
    assert fills[0] != fills[1] == fills[2] != fills[3]
    assert sheet["J2"].number_format == "0.00"


@pytest.mark.parametrize("write", [xlsx.shot_list, xlsx.shooting_order, csv.shot_list])
def test_the_same_plan_gives_the_same_bytes(write: object) -> None:
    assert callable(write)
    assert write(shots()) == write(shots())


def test_nothing_planned_gives_heads_alone() -> None:
    assert rows(csv.shot_list(Shots())) == []
    assert load_workbook(io.BytesIO(xlsx.shot_list(Shots())))["Shot list"].max_row == 1
