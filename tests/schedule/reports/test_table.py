"""Tables, columns and words: nothing is lost, nothing runs over."""

import ast
import datetime
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

import moteur.schedule.reports as reports
from moteur.engines.paper import SANS, width_of
from moteur.schedule.model import Costs, Strip
from moteur.schedule.reports import saying
from moteur.schedule.reports.call import ahead, head
from moteur.schedule.reports.columns import Block, deal, height
from moteur.schedule.reports.costs import NAMES
from moteur.schedule.reports.grid import TOTALS
from moteur.schedule.reports.lines import Run, broken
from moteur.schedule.reports.page import Page
from moteur.schedule.reports.table import Column, Table, spread
from moteur.schedule.reports.words import ENGLISH, FRENCH

from .reading import read

texts = st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=200)


@given(texts, st.floats(20, 300))
def test_broken_lines_fit_and_hold_every_letter(text: str, room: float):
    lines = list(broken(Run(text, SANS, 8), room))
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line.text, SANS, line.size) <= room + 0.01 for line in lines)


@given(st.lists(st.integers(1, 40), max_size=20), st.floats(90, 700), st.integers(1, 4))
@settings(deadline=None)
def test_columns_keep_order_and_room(sizes: list[int], room: float, count: int):
    blocks = [
        Block(str(i), "#000000", tuple(Run(f"{i}.{j}") for j in range(size)))
        for i, size in enumerate(sizes)
    ]
    pages = deal(blocks, count, room, room)
    lines = [run.text for page in pages for column in page for b in column for run in b.lines]
    assert lines == [run.text for block in blocks for run in block.lines]
    assert all(height(page) <= room + 0.01 for page in pages)


def test_a_row_higher_than_a_page_goes_on():
    page = Page("X", "Y", "en", "a4-landscape")
    page.begin()
    table = Table(page, (Column("Head", 100), Column("Text", share=1)))
    table.begin()
    table.row(("a", [Run(f"line {i}") for i in range(150)]))
    pages = read(page.paper.finish())
    assert len(pages) == 4 and all("Head" in text for text in pages)
    assert all(f"line {i}" in " ".join(pages) for i in range(150))


def test_shares_take_what_is_left():
    widths = [c.width for c in spread((Column(width=40), Column(share=1), Column(share=3)), 240)]
    assert widths == [40, 50, 150]


def test_how_things_are_said():
    assert saying.clock(1500, "en") == "01:00\u00a0+1" and saying.clock(480, "fr") == "08h00"
    assert saying.clock(-30, "en") == "23:30\u00a0-1" and saying.clock(None, "en") == "–"
    assert [saying.hours(m) for m in (45, 90, 120)] == ["45 min", "1 h 30", "2 h"]
    assert saying.money(-125050, "EUR", "fr") == "−1\u202f250,50\u00a0EUR"
    assert saying.money(5000, "JPY", "en") == "5,000\u00a0JPY"
    assert saying.plain(500, "EUR", "en", cents=True) == "5.00"
    first = datetime.date(2027, 3, 1)
    assert saying.short_date(first, "fr") == "lun. 1 mars"
    assert saying.long_date(first, "fr") == "lundi 1er mars 2027"
    assert saying.counted(0, "scene", "fr") == "0 séquence"
    assert saying.listed(["A", "B", "C"], "fr") == "A, B et C"


def test_every_word_is_french_too():
    folder = Path(reports.__file__).parent
    used = set(Costs.model_fields) | {*ahead.DEPARTMENTS, *ahead.SIGNED, *head.FIELDS}
    used |= {name for name, _ in TOTALS} | set(NAMES.values())
    used |= {kind for kind in get_args(Strip.model_fields["kind"].annotation) if kind != "scene"}
    for file in (*folder.rglob("*.py"), *(folder.parent / "formats").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                used |= _said(node)
    assert not sorted(used - set(FRENCH))
    assert set(ENGLISH) <= set(FRENCH)


def _said(node: ast.Call) -> set[str]:
    """Return the words that a call looks up."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    place = {"word": 0, "labelled": 0, "counted": 1}.get(name)
    if place is None or len(node.args) <= place:
        return set()
    given = node.args[place]
    if not isinstance(given, ast.Constant):
        return set()
    word = str(given.value)
    return {word, f"{word}s"} if name == "counted" else {word}
