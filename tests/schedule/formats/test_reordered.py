"""A board that people put in another order, as spreadsheets save it, read back as pins."""

import csv
import io
from collections.abc import Callable, Sequence

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats import board, reordered, xlsx

from ..schedules import SCHEDULE, WEDNESDAY

Rows = list[list[object]]
BOOK = xlsx.stripboard(SCHEDULE, "Rain")


def board_rows(data: bytes = BOOK) -> Rows:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def book(rows: Rows) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.worksheets[0].append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def saved_csv(rows: Rows, separator: str = ";", form: str = "%d/%m/%Y") -> bytes:
    out = io.StringIO(newline="")
    lines = csv.writer(out, delimiter=separator)
    for row in rows:
        lines.writerow([c.strftime(form) if hasattr(c, "strftime") else c for c in row])
    return out.getvalue().encode("cp1252", errors="replace")


def read(rows: Rows, **more: object) -> dict[str, str]:
    return dict(reordered.read(book(rows), "board.xlsx", SCHEDULE, **more))  # type: ignore[arg-type]


def at(rows: Rows, scene: str) -> int:
    return next(index for index, row in enumerate(rows) if row[4] == scene)


def day(rows: Rows, text: str) -> int:
    return next(index for index, row in enumerate(rows) if str(row[6]).startswith(text))


def move(rows: Rows, scene: str, before: str) -> Rows:
    """Return the rows with a scene's row put above another scene's, or under a break."""
    row = rows.pop(at(rows, scene))
    to = at(rows, before) if any(r[4] == before for r in rows) else day(rows, before) + 1
    rows.insert(to, row)
    return rows


def test_nothing_is_held_of_a_board_that_stands_as_before():
    assert reordered.read(BOOK, "board.xlsx", SCHEDULE) == ()
    assert reordered.read(board.csv(SCHEDULE, "fr"), "board.csv", SCHEDULE) == ()
    assert reordered.read(xlsx.stripboard(SCHEDULE, "", "fr"), "B.XLSX", SCHEDULE) == ()


def test_a_row_under_another_day_is_held_on_its_date():
    assert read(move(board_rows(), "7", "Day 3")) == {"schedule/e01/s7#date": "2027-03-05"}
    assert read(move(board_rows(), "1", "No shooting")) == {"schedule/e01/s1#date": "2027-03-04"}


def test_a_date_in_a_rows_own_cell_counts():
    rows = board_rows()
    rows[at(rows, "7")][1] = "2027-03-05"
    assert read(rows) == {"schedule/e01/s7#date": "2027-03-05"}
    rows[at(rows, "7")][1] = 46451  # the serial number of 5 March 2027, without a date's format
    assert read(rows) == {"schedule/e01/s7#date": "2027-03-05"}


def test_a_scene_of_the_boneyard_is_held_where_it_is_put():
    assert read(move(board_rows(), "8", "Day 1")) == {"schedule/e01/s8#date": "2027-03-01"}


def test_another_order_within_a_day_is_held():
    assert read(move(board_rows(), "1", "3")) == {"schedule/e01/s3#after": "1"}
    assert read(move(board_rows(), "6", "5")) == {"schedule/e01/s5#after": "6"}


def test_a_break_may_name_a_new_date():
    rows = board_rows()
    fresh = list(rows[day(rows, "Day 1")])
    fresh[1], fresh[6] = "2027-03-03", "One more day"
    rows.insert(day(rows, "Boneyard"), fresh)
    row = rows.pop(at(rows, "2"))
    rows.insert(day(rows, "Boneyard"), row)
    assert read(rows, listed=[WEDNESDAY]) == {"schedule/e01/s2#date": "2027-03-03"}
    with pytest.raises(BadInput, match=r"board.xlsx!B\d+: nothing is shot on 2027-03-03; use a"):
        read(rows)


def test_another_unit_is_held():
    rows = move(board_rows(), "7", "Day 2 · Tuesday 2 March 2027 · second")
    assert read(rows) == {"schedule/e01/s7#unit": "second"}
    rows = move(board_rows(), "P1", "Day 3")
    assert read(rows) == {
        "schedule/plate/P1#date": "2027-03-05",
        "schedule/plate/P1#unit": "main",
    }


def test_a_scene_in_parts_moves_by_its_first():
    rows = move(board_rows(), "4 pt1", "Day 3")
    with pytest.raises(BadInput, match="4 pt2 cannot be held by itself"):
        read(move(board_rows(), "4 pt2", "Day 3"))
    assert read(move(rows, "4 pt2", "5")) == {"schedule/e01/s4#date": "2027-03-05"}
    with pytest.raises(BadInput, match="4 pt1 is a part of a scene, whose order is not held"):
        read(move(board_rows(), "4 pt1", "3"))


def moved_columns(rows: Rows) -> Rows:
    order = [14, 4, 1, 6, 0, 2]
    return [["mine", *(row[i] for i in order), "x"] if row[6] else [None] * 8 for row in rows]


FORMS: dict[str, Callable[[Rows], Sequence[object]]] = {
    "columns moved, some left out, some added": lambda rows: (book(moved_columns(rows)), "b.xlsx"),
    "rows between": lambda rows: (
        book([["Rain, board 2"], [], *[r for row in rows for r in (row, [])]]), "b.xlsx"),
    "moves and meals deleted": lambda rows: (
        book([row for row in rows if row[1] or row[4] or row[6] in ("Set", "Boneyard")]), "b.xlsx"),
    "Excel in French": lambda rows: (b"sep=;\r\n" + saved_csv(rows), "b.csv"),
    "Numbers": lambda rows: (
        b"Board 1\n" + saved_csv(rows, ",", "%-d %b %Y"), "b.csv"),
    "tabs": lambda rows: (saved_csv(rows, "\t", "%d.%m.%Y"), "b.csv"),
    "UTF-16": lambda rows: (
        saved_csv(rows, "\t", "%Y-%m-%d").decode("cp1252").encode("utf-16"), "b.csv"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_board_is_read_however_it_was_saved(form: str):
    data, name = FORMS[form](move(board_rows(), "7", "Day 3"))
    assert isinstance(data, bytes)
    held = reordered.read(data, str(name), SCHEDULE, first="day-first")
    assert dict(held) == {"schedule/e01/s7#date": "2027-03-05"}


@pytest.mark.parametrize("column", [4, 6, 7, 8, 10, 11, 14])
@pytest.mark.parametrize("reverse", [False, True])
def test_a_sorted_board_is_read_by_its_dates_or_refused(column: int, reverse: bool):
    head, *rows = board_rows()
    rows[at(rows, "7")][1] = "2027-03-05"
    filled = [row for row in rows if row[column] is not None]
    empty = [row for row in rows if row[column] is None]  # spreadsheets put them last, always
    filled.sort(key=lambda row: (isinstance(row[column], str), row[column]), reverse=reverse)  # type: ignore[return-value]
    try:
        held = read([head, *filled, *empty])
    except BadInput as said:
        assert "stands above the first day" in said.what
    else:
        assert held == {"schedule/e01/s7#date": "2027-03-05"}


def without(rows: Rows, scene: str) -> Rows:
    return [row for row in rows if row[4] != scene]


WRONG: dict[str, Callable[[Rows], Rows]] = {
    "board.xlsx: 2 scenes are missing: 3, 7; put the rows back": lambda rows: without(
        without(rows, "3"), "7"),
    "board.xlsx!E24: scene 3 stands already in board.xlsx!E3; keep one of the two": lambda rows: [
        *rows, rows[at(rows, "3")]],
    "board.xlsx!E24: “99” is no scene of the schedule": lambda rows: [
        *rows, [None, None, None, None, "99"]],
    "board.xlsx!E24: “e09/s1” is no scene of the schedule": lambda rows: [
        *rows, [None, None, None, None, "1", *[None] * 10, "e09/s1"]],
    "board.xlsx!E22: scene 5 stands under no date": lambda rows: move(rows, "5", "Boneyard"),
    "board.xlsx!E2: scene 3 stands above the first day": lambda rows: [
        rows[0], rows[at(rows, "3")], *without(rows[1:], "3")],
    "board.xlsx: no columns “Scene” and “Date”": lambda rows: rows[1:],
}  # fmt: skip


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_said_with_its_cell(words: str):
    with pytest.raises(BadInput) as said:
        read(WRONG[words](board_rows()))
    assert str(said.value).startswith(words)


def test_dates_that_may_be_two_are_refused():
    rows = move(board_rows(), "7", "Day 3")
    with pytest.raises(BadInput, match="“01/03/2027” may be 2027-03-01 or 2027-01-03") as said:
        reordered.read(saved_csv(rows), "b.csv", SCHEDULE)
    assert said.value.where == "b.csv:2, date"


def test_what_is_unknown_of_units_and_dates_is_named():
    rows = board_rows()
    rows[at(rows, "3")][2] = "third"
    with pytest.raises(BadInput, match=r"board.xlsx!C3: “third” is no unit; write second"):
        read(rows)
    rows = board_rows()
    rows[at(rows, "3")][1] = "2027-02-30"
    with pytest.raises(BadInput, match=r"board.xlsx!B3: “2027-02-30” is a date that does not"):
        read(rows)
    assert read([[*row, *[None] * 3] for row in board_rows()]) == {}


@settings(max_examples=60, deadline=None)
@given(st.permutations(["3", "1"]), st.lists(st.binary(max_size=40), max_size=3))
def test_a_spoiled_file_is_refused_in_one_line(order: list[str], noise: list[bytes]):
    spoiled = bytearray(BOOK)
    for index, piece in enumerate(noise):
        start = (index + 1) * len(BOOK) // 5
        spoiled[start : start + len(piece)] = piece
    try:
        reordered.read(bytes(spoiled), "board.xlsx", SCHEDULE)
    except BadInput as said:
        assert "\n" not in str(said)
