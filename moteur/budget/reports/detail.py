"""The detail: each line with its quantity, rate and amount, and where it comes from."""

from moteur.budget.headings import long_date
from moteur.budget.model import Account, Amount
from moteur.budget.reports.frame import MARGIN, PALE, Column, Frame
from moteur.budget.words import amount as spell
from moteur.budget.words import counted, number
from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC, wrap

ROW, SMALL, LEAD, AFTER, MOST = 11.0, 6.9, 8.6, 4.4, 4


def draw(frame: Frame) -> None:
    """Draw the detail of every account that has amounts."""
    budget = frame.budget
    columns = _columns(frame)
    frame.page(frame.word("Detail"), columns)
    frame.mark(frame.word("Detail"))
    for category in budget.chart.categories:
        first = True
        for account in budget.chart.of(category.number):
            lines = budget.of(account.number)
            if lines:
                frame.again((30 if first else 0) + 60)
                if first:
                    frame.mark(f"{category.number} {category.name_in(frame.language)}", 1)
                    _category(frame, f"{category.number}  {category.name_in(frame.language)}")
                first = False
                _account(frame, columns, account, lines)


def _columns(frame: Frame) -> tuple[Column, ...]:
    end = frame.width
    return (
        Column(frame.word("Text"), 6, end - 292),
        Column(frame.word("Quantity"), end - 280, 92, "right"),
        Column(frame.word("Rate"), end - 182, 88, "right"),
        Column(frame.word("Amount"), end - 88, 82, "right"),
    )


def _category(frame: Frame, named: str) -> None:
    frame.y -= 6
    frame.bar(named)
    frame.y += 12


def _account(
    frame: Frame, columns: tuple[Column, ...], account: Account, lines: tuple[Amount, ...]
) -> None:
    named = account.name_in(frame.language)
    _named(frame, f"{account.number}  {named}")
    for line in lines:
        names = wrap(line.text, columns[0].width, _font(line), 8.8)[:MOST]
        notes = _notes(frame, line)
        end = ROW + 12 if line is lines[-1] else 0
        if frame.again(ROW * len(names) + LEAD * len(notes) + AFTER + end):
            _named(frame, f"{account.number}  {named} ({frame.word('continued')})")
        _line(frame, columns, line, names, notes)
    total = frame.money(sum(line.amount for line in lines))
    frame.paper.rule(MARGIN, frame.y - 8.5, frame.width, INK, 0.6)
    wide = Column("", 6, frame.width - 110)
    frame.y += 2.5
    frame.row([wide, columns[3]], [frame.word("Total of", name=named), total], SANS_BOLD, 8.8)
    frame.y += ROW + 14


def _named(frame: Frame, named: str) -> None:
    frame.paper.box(MARGIN, frame.y - 8, frame.width, 14, fill=PALE)
    frame.paper.text(MARGIN + 6, frame.y + 2, named, SANS_BOLD, 8.8)
    frame.y += 17


def _font(line: Amount) -> str:
    return SANS_ITALIC if line.percent is not None or line.made == "held" else SANS


def _line(
    frame: Frame,
    columns: tuple[Column, ...],
    line: Amount,
    names: list[str],
    notes: list[str],
) -> None:
    texts = [names[0], *_counted(frame, line), frame.money(line.amount)]
    frame.row(columns, texts, _font(line), 8.8)
    for name in names[1:]:
        frame.y += ROW
        frame.row(columns, [name], _font(line), 8.8)
    for note in notes:
        frame.y += LEAD
        frame.paper.text(MARGIN + 12, frame.y, note, SANS, SMALL, FAINT)
    frame.rule(below=AFTER)
    frame.y += ROW + AFTER


def _counted(frame: Frame, line: Amount) -> tuple[str, str]:
    """Return quantity and rate as they are shown; of a share its percentage and base."""
    if line.percent is not None and line.base is not None:
        return f"{number(line.percent, frame.language)} %", frame.money(line.base)
    if line.made == "held":
        return "", ""
    foreign = f" {line.currency}" if line.currency != frame.budget.currency else ""
    rate = spell(line.rate, line.currency, frame.language) + foreign
    return counted(line.quantity, line.unit, frame.language), rate


def _notes(frame: Frame, line: Amount) -> list[str]:
    """Return what stands below a line: origin, exchange, notes, in at most `MOST` lines."""
    said = [line.origin]
    if line.currency != frame.budget.currency:
        when = [long_date(line.exchange_date, frame.language)] if line.exchange_date else []
        when += [line.exchange_source] if line.exchange_source else []
        said.append(
            frame.word(
                "converted",
                entered=spell(line.entered, line.currency, frame.language),
                code=line.currency,
                rate=number(line.exchange, frame.language),
                when=f" ({', '.join(when)})" if when else "",
            )
        )
    said += [line.notes] if line.notes else []
    return wrap("  ·  ".join(said), frame.width - 110, SANS, SMALL)[:MOST]
