"""The papers, set as the studio sets them."""

import pytest

from moteur.film.production import Production
from moteur.film.step import Step
from moteur.schedule import papers
from moteur.schedule.model import Alternative, Boards, Schedule

from .test_steps import FIRST, RAIN, SHEETS, TERMS, Bench

ALL = {
    "stripboard": {"stripboard.pdf", "stripboard.xlsx", "stripboard.csv", "boards.pdf"},
    "shooting_schedule": {
        f"{name}.{kind}" for kind in ("pdf", "xlsx")
        for name in ("one-liner", "shooting-schedule", "day-out-of-days")
    },
}  # fmt: skip
OTHER = Boards(alternatives=(Alternative(title="B", schedule=FIRST, apart=0),))
START = {"pdf": b"%PDF-", "xlsx": b"PK", "csv": b"\xef\xbb\xbf", "ics": b"BEGIN:VCALENDAR"}


def documents(step: Step, schedule: Schedule, production: Production = RAIN) -> dict:
    given = {"schedule": schedule, "boards": OTHER if schedule.days else Boards(),
             "breakdown": {"e01": SHEETS}, "terms": TERMS, "production": production}  # fmt: skip
    return {name: given[name] for name in step.reads}


def laid(step: Step, schedule: Schedule, production: Production = RAIN) -> dict[str, bytes]:
    """Return the files of a step by name."""
    bench = Bench()
    (work,) = step.slices_of(**documents(step, schedule, production)).values()
    paper = step.work(work, bench)
    return {name: bench.kept[blob.sha256] for name, blob in paper.files().items()}


@pytest.mark.parametrize("step", [papers.stripboard, papers.shooting_schedule, papers.call_sheets])
def test_papers_are_files_of_their_kinds_and_repeatable(step: Step):
    french = RAIN.model_copy(update={"language": "fr"})
    files = laid(step, FIRST)
    assert files.keys() >= ALL.get(step.name, set())
    for name, data in files.items():
        assert data.startswith(START[name.rpartition(".")[2]]) or name.endswith(".csv"), name
    assert files == laid(step, FIRST) != laid(step, FIRST, french)


def test_a_call_sheet_for_each_units_day_and_a_calendar_for_everybody():
    files = laid(papers.call_sheets, FIRST)
    sheets = {name for name in files if name.endswith(".pdf")}
    units = {(day.number, f"-{day.unit}" if day.unit else "") for day in FIRST.days}
    days = {f"call-sheets/day-{n:02d}{unit}.pdf" for n, unit in units}
    assert sheets == {*days, "call-sheets/all.pdf"}
    assert any("calendars/" in name and "ANA" in name.upper() for name in files)


@pytest.mark.parametrize("step", [papers.stripboard, papers.shooting_schedule, papers.call_sheets])
def test_an_empty_schedule_can_be_printed(step: Step):
    assert all(laid(step, Schedule(currency="USD")).values())


def test_the_paper_is_that_of_the_country():
    american = RAIN.model_copy(update={"currency": "USD"})
    (work,) = papers.shooting_schedule.slices_of(
        **documents(papers.shooting_schedule, FIRST, american)
    ).values()
    assert (work.size, work.wide) == ("letter", "letter-landscape")
