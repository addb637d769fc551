"""The top sheet: a line for each category, sums of the sections, and the whole."""

from moteur.budget.headings import long_date
from moteur.budget.reports.frame import DARK, MARGIN, PALE, Column, Frame
from moteur.budget.words import number
from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, fit, wrap

ROW = 16.0


def draw(frame: Frame) -> None:
    """Draw the top sheet."""
    budget = frame.budget
    frame.page(frame.word("Top sheet"))
    frame.mark(frame.word("Top sheet"))
    _head(frame)
    totals = budget.by_category()
    columns = (
        Column("", 6, 40),
        Column("", 46, frame.width - 206),
        Column("", frame.width - 160, 46, "right"),
        Column("", frame.width - 108, 102, "right"),
    )
    for section in budget.chart.sections:
        own = [c for c in budget.chart.categories if c.section == section.id]
        shown = [c for c in own if c.number in totals]
        if not shown:
            continue
        frame.again(ROW * (len(shown) + 3))
        frame.bar(section.name_in(frame.language))
        frame.y += 12
        for category in shown:
            total = totals[category.number]
            named = category.name_in(frame.language)
            share = _share(total, budget.total, frame.language)
            frame.row(columns, [category.number, named, "", frame.money(total)], SANS, 9.5)
            frame.row(columns, ["", "", share, ""], SANS, 8, FAINT)
            frame.rule()
            frame.y += ROW
        total = sum(totals[c.number] for c in shown)
        said = frame.word("Total of", name=section.name_in(frame.language))
        share = _share(total, budget.total, frame.language)
        frame.row(columns, ["", said, "", frame.money(total)], SANS_BOLD, 9.5)
        frame.row(columns, ["", "", share, ""], SANS, 8, FAINT)
        frame.y += ROW + 4
    _whole(frame)
    _to_know(frame)


def _head(frame: Frame) -> None:
    """Write what is budgeted: title, shooting days, currencies."""
    budget, paper = frame.budget, frame.paper
    frame.y += 18
    paper.text(MARGIN, frame.y, fit(frame.title, frame.width, SANS_BOLD, 20), SANS_BOLD, 20)
    frame.y += 17
    days = next((int(f.value) for f in budget.figures if f.name == "shoot_days"), 0)
    said = frame.word("no shoot")
    if budget.first and budget.last:
        first, last = (long_date(d, frame.language) for d in (budget.first, budget.last))
        said = frame.word("shoot", days=days, first=first, last=last)
    paper.text(MARGIN, frame.y, said, SANS, 10)
    frame.y += 13
    for line in currencies(frame):
        paper.text(MARGIN, frame.y, line, SANS, 8.5, FAINT)
        frame.y += 11
    frame.y += 8


def currencies(frame: Frame) -> list[str]:
    """Return what each other currency of the budget is worth, in words."""
    said = []
    for used in frame.budget.currencies:
        if used.code == frame.budget.currency:
            continue
        when = [long_date(used.date, frame.language)] if used.date else []
        when += [used.source] if used.source else []
        said.append(
            frame.word(
                "worth",
                code=used.code,
                rate=number(used.rate, frame.language),
                currency=frame.budget.currency,
                when=f" ({', '.join(when)})" if when else "",
            )
        )
    return said


def _whole(frame: Frame) -> None:
    frame.again(60)
    frame.paper.box(MARGIN, frame.y, frame.width, 28, fill=PALE)
    frame.paper.rule(MARGIN, frame.y, frame.width, DARK, 1.2)
    y, right = frame.y + 18.5, MARGIN + frame.width - 6
    frame.paper.text(MARGIN + 6, y, frame.word("Grand total"), SANS_BOLD, 12)
    said = f"{frame.money(frame.budget.total)} {frame.budget.currency}"
    frame.paper.text(right, y, said, SANS_BOLD, 13, INK, "right")
    frame.y += 44


def _to_know(frame: Frame) -> None:
    if not frame.budget.findings:
        return
    frame.again(30)
    frame.paper.text(MARGIN, frame.y, frame.word("To know"), SANS_BOLD, 9, ACCENT)
    frame.y += 13
    for finding in frame.budget.findings:
        lines = wrap(finding, frame.width - 10, SANS, 8.5)
        frame.again(11.5 * len(lines))
        frame.paper.box(MARGIN, frame.y - 6.5, 2, 11.5 * len(lines) - 3, fill=ACCENT)
        for line in lines:
            frame.paper.text(MARGIN + 8, frame.y, line, SANS, 8.5)
            frame.y += 11.5
        frame.y += 2


def _share(part: int, whole: int, language: str) -> str:
    if not whole:
        return ""
    share = f"{100 * part / whole:.1f}"
    return f"{share.replace('.', ',')}\u00a0%" if language.startswith("fr") else f"{share}%"
