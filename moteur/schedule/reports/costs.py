"""The costs of a schedule, beside shooting in script order."""

from reportlab.lib.colors import HexColor

from moteur.engines.paper import ACCENT, FAINT, INK, RULE, SANS, SANS_BOLD, wrap
from moteur.schedule.model import Costs, Schedule
from moteur.schedule.reports.palette import long_date, money
from moteur.schedule.reports.sheet import MARGIN, Sheet

ROW, ASIDE, COLUMNS = 17.0, 490.0, (190.0, 310.0, 430.0)
_KINDS = {
    "Crew": "crew",
    "Cast, working": "work",
    "Cast, held": "hold",
    "Places": "places",
    "Company moves": "moves",
}


def draw(sheet: Sheet) -> None:
    """Set the table of costs, what is proved about it, and the findings."""
    sheet.page(sheet.word("Costs"))
    sheet.y += 6
    top = sheet.y
    _table(sheet)
    line = top + 14
    for index, text in enumerate(verdict(sheet)):
        size = 15 if index == 0 else 10.5
        font = SANS_BOLD if index == 0 else SANS
        for row in wrap(text, sheet.width - ASIDE, font, size):
            sheet.paper.text(MARGIN + ASIDE, line, row, font, size)
            line += size * 1.4
        line += 6
    sheet.y = max(sheet.y, line)
    _findings(sheet)


def _table(sheet: Sheet) -> None:
    made, other = sheet.schedule.costs, sheet.schedule.other("script_order")
    before = other.costs if other else None
    heads = ["This schedule", *(["Script order", "Saved"] if before else [])]
    for x, head in zip(COLUMNS, heads, strict=False):
        sheet.paper.text(MARGIN + x, sheet.y, sheet.word(head), SANS_BOLD, 9, FAINT, "right")
    sheet.paper.rule(MARGIN, sheet.y + 5, COLUMNS[len(heads) - 1], INK, 0.8)
    sheet.y += ROW
    if made.total or (before and before.total):
        _money(sheet, made, before)
    cells = [len(sheet.schedule.days), other.days if other else 0]
    sheet.paper.text(MARGIN, sheet.y, sheet.word("Shooting days"), SANS, 9.5)
    if before:
        cells.append(cells[1] - cells[0])
    for x, days in zip(COLUMNS, cells[: len(heads)], strict=False):
        sheet.paper.text(MARGIN + x, sheet.y, str(days), SANS, 9.5, INK, "right")
    sheet.y += ROW


def _money(sheet: Sheet, made: Costs, before: Costs | None) -> None:
    for label, kind in _KINDS.items():
        _row(sheet, label, getattr(made, kind), getattr(before, kind) if before else None)
    width = COLUMNS[2 if before else 0]
    sheet.paper.rule(MARGIN, sheet.y - 12, width, INK, 0.8)
    sheet.y += 2
    _row(sheet, "Total", made.total, before.total if before else None, bold=True)


def _row(sheet: Sheet, label: str, made: int, before: int | None, bold: bool = False) -> None:
    font = SANS_BOLD if bold else SANS
    sheet.paper.text(MARGIN, sheet.y, sheet.word(label), font, 9.5)
    amounts = [made] if before is None else [made, before, before - made]
    for index, (x, amount) in enumerate(zip(COLUMNS, amounts, strict=False)):
        color = ACCENT if index == 2 and amount < 0 else INK
        said = money(amount, sheet.schedule.currency, sheet.language)
        sheet.paper.text(MARGIN + x, sheet.y, said, font, 9.5, color, "right")
    if not bold:
        sheet.paper.rule(MARGIN, sheet.y + 5, COLUMNS[len(amounts) - 1], RULE, 0.4)
    sheet.y += ROW


def verdict(sheet: Sheet) -> list[str]:
    """Return, in words, what is saved and what is proved."""
    schedule = sheet.schedule
    total = schedule.costs.total
    if not schedule.days:
        return []
    if not total:
        return [sheet.word("free")]
    said = []
    other = schedule.other("script_order")
    before = other.costs.total if other else 0
    saved = money(abs(before - total), schedule.currency, sheet.language)
    if before > total:
        share = f"{(before - total) / before:.0%}"
        said.append(sheet.word("saving").format(saved=saved, share=share))
    elif before and before < total:
        said.append(sheet.word("dearer").format(saved=saved))
    return [*said, _proof(sheet, schedule)]


def _proof(sheet: Sheet, schedule: Schedule) -> str:
    last = schedule.until or schedule.days[-1].date
    until = long_date(last, sheet.language, weekday=False)
    total = schedule.costs.total
    if schedule.bound >= total:
        return sheet.word("proved").format(until=until)
    return sheet.word("gap").format(
        gap=money(total - schedule.bound, schedule.currency, sheet.language)
        + f" ({(total - schedule.bound) / max(1, schedule.bound):.1%})"
        if schedule.bound
        else money(total, schedule.currency, sheet.language),
        until=until,
        bound=money(schedule.bound, schedule.currency, sheet.language),
    )


def _findings(sheet: Sheet) -> None:
    if not sheet.schedule.findings:
        return
    sheet.y += 12
    sheet.paper.text(MARGIN, sheet.y, sheet.word("To know"), SANS_BOLD, 10, ACCENT)
    sheet.y += 15
    for finding in sheet.schedule.findings:
        lines = wrap(finding, sheet.width - 16, SANS, 9.5)
        if not sheet.room(13 * len(lines)):
            sheet.page(sheet.word("Costs"))
        sheet.paper.box(MARGIN, sheet.y - 7, 3, 13 * len(lines) - 3, fill=HexColor("#b3402a"))
        for line in lines:
            sheet.paper.text(MARGIN + 10, sheet.y, line, SANS, 9.5)
            sheet.y += 13
        sheet.y += 4
