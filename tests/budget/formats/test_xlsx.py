"""The workbook: formulas that give what they carry, texts that stay texts, bytes that repeat."""

import io
import re
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import pytest

from moteur.budget.compose import compose
from moteur.budget.formats import xlsx
from moteur.budget.model import Budget, Estimates
from moteur.schedule.model import Costs

from ..film import ESTIMATES, SCHEDULE, TERMS, line


@pytest.fixture(name="budget", scope="module")
def _budget() -> Budget:
    return compose(SCHEDULE, TERMS, ESTIMATES)


def books(data: bytes) -> tuple[openpyxl.Workbook, openpyxl.Workbook]:
    """Return the workbook with its formulas, and with the values that they carry."""
    formulas, values = io.BytesIO(data), io.BytesIO(data)
    return openpyxl.load_workbook(formulas), openpyxl.load_workbook(values, data_only=True)


class Computed:
    """Compute formulas as a spreadsheet does: +, *, /, SUM, ROUND, cells of other sheets."""

    def __init__(self, book: openpyxl.Workbook) -> None:
        self.book = book

    def cell(self, sheet: str, ref: str) -> Decimal:
        value = self.book[sheet][ref.replace("$", "")].value
        if isinstance(value, str) and value.startswith("="):
            return self.formula(sheet, value[1:])
        return Decimal(repr(value)) if isinstance(value, int | float) else Decimal(0)

    def formula(self, sheet: str, text: str) -> Decimal:
        def summed(match: re.Match[str]) -> str:
            rows = self.book[sheet][f"{match[1]}:{match[2]}"]
            return f"D('{sum(self.cell(sheet, c.coordinate) for (c,) in _tall(rows))}')"

        text = re.sub(r"SUM\((\w+):(\w+)\)", summed, text)
        parts = re.split(r"('[^']+'!\$?[A-Z]\$?\d+|D\('[^']*'\)|\$?\b[A-Z]\$?\d+\b)", text)
        for at, part in enumerate(parts):
            if re.fullmatch(r"'[^']+'!\$?[A-Z]\$?\d+", part):
                other, ref = part[1:].split("'!")
                parts[at] = f"D('{self.cell(other, ref)}')"
            elif re.fullmatch(r"\$?[A-Z]\$?\d+", part):
                parts[at] = f"D('{self.cell(sheet, part)}')"
            elif not part.startswith("D("):
                parts[at] = re.sub(r"(?<![\w.])(\d+\.?\d*)(?=$|[/*+-])", r"D('\1')", part)
        found: Decimal = eval("".join(parts), {"D": Decimal, "ROUND": _round})
        return found


def _tall(rows: tuple[tuple[object, ...], ...]) -> list[tuple[openpyxl.cell.cell.Cell]]:
    return [(cell,) for row in rows for cell in row]  # type: ignore[misc]


def _round(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)


def test_every_formula_gives_the_value_that_it_carries(budget: Budget) -> None:
    formulas, values = books(xlsx.write(budget, "Rain"))
    computed, count = Computed(formulas), 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    carried = values[sheet.title][cell.coordinate].value
                    assert carried is not None, (sheet.title, cell.coordinate, cell.value)
                    result = computed.formula(sheet.title, cell.value[1:])
                    assert abs(result - Decimal(repr(carried))) < Decimal("1e-9"), cell.value
                    count += 1
    assert count > 120


def test_the_top_sheet_is_the_total(budget: Budget) -> None:
    _, values = books(xlsx.write(budget, "Rain"))
    rows = list(values["Top sheet"].iter_rows(values_only=True))
    assert rows[-1][:3] == (None, "Grand total", budget.total / 100)
    assert rows[-1][3] == 1
    assert sum(row[3] for row in rows[1:-1] if row[0]) == pytest.approx(1)


def test_the_detail_is_every_line(budget: Budget) -> None:
    _, values = books(xlsx.write(budget, "Rain"))
    rows = [row for row in values["Detail"].iter_rows(min_row=2, values_only=True) if row[10]]
    assert [round(row[9] * 100) for row in rows] == [x.amount for x in budget.lines]
    assert [row[10] for row in rows] == [x.origin for x in budget.lines]


def test_days_and_what_belongs_to_none_are_the_schedule(budget: Budget) -> None:
    _, values = books(xlsx.write(budget, "Rain"))
    *days, apart, total = values["Days"].iter_rows(min_row=2, values_only=True)
    assert len(days) == len(SCHEDULE.days)
    assert apart[2].startswith("Of no one day")
    assert total[11] == SCHEDULE.costs.total / 100


def test_more_amounts_move_the_total() -> None:
    data = xlsx.write(compose(SCHEDULE, TERMS, ESTIMATES), "Rain")
    formulas, _ = books(data)
    before = Computed(formulas).cell("Top sheet", f"C{formulas['Top sheet'].max_row}")
    detail = formulas["Detail"]
    crew = next(row for row in detail.iter_rows() if row[1].value == "Crew")
    crew[2].value += 1
    after = Computed(formulas).cell("Top sheet", f"C{formulas['Top sheet'].max_row}")
    expected = Decimal(7800) * Decimal("1.425") * Decimal("1.07") * Decimal("1.1")
    assert abs(after - before - expected) < Decimal("0.02")


def test_texts_are_no_formulas_and_bytes_repeat() -> None:
    lines = (line("1120", '=HYPERLINK("x")', 100, notes="+1", source="budget.csv:2"),)
    budget = compose(SCHEDULE, TERMS, Estimates(currency="EUR", lines=lines))
    data = xlsx.write(budget, "=1\x01", "fr")
    assert data == xlsx.write(budget, "=1\x01", "fr")
    formulas, _ = books(data)
    assert formulas.sheetnames[0] == "Récapitulatif"
    cell = next(c for c in formulas["Détail"]["B"] if c.value == '=HYPERLINK("x")')
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_an_empty_budget() -> None:
    bare = SCHEDULE.model_copy(
        update={"days": (), "engagements": (), "costs": Costs(), "others": ()}
    )
    _, values = books(xlsx.write(compose(bare, TERMS, Estimates(currency="EUR"))))
    assert [cell.value for cell in values["Top sheet"][2]] == [None, "Grand total", 0, None]
