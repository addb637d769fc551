"""The call sheet as a PDF: who comes when and where, and what is shot, on a unit's day."""

from collections.abc import Iterable

from moteur.film.errors import BadInput
from moteur.schedule.model import Schedule, Terms
from moteur.schedule.reports import cast, difference
from moteur.schedule.reports.call import ahead, head, people, scenes
from moteur.schedule.reports.call.day import CallDay
from moteur.schedule.reports.needs import Sheets
from moteur.schedule.reports.page import Page
from moteur.schedule.reports.saying import short_date
from moteur.schedule.reports.words import word


def draw(
    schedule: Schedule,
    day_index: int,
    terms: Terms,
    sheets: Sheets,
    title: str,
    language: str = "en",
    size: str = "a4",
) -> bytes:
    """Return the call sheet of `schedule.days[day_index]`; raise BadInput where there is none.

    `sheets` are the breakdown's by `Strip.scene`, as ``e01/s12``.
    """
    if not 0 <= day_index < len(schedule.days):
        count = len(schedule.days)
        raise BadInput(
            f"no day of shooting has the index {day_index}", "schedule", f"there are {count}"
        )
    return _draw(schedule, [day_index], terms, sheets, title, language, size)


def draw_all(
    schedule: Schedule,
    terms: Terms,
    sheets: Sheets,
    title: str,
    language: str = "en",
    size: str = "a4",
) -> bytes:
    """Return the call sheets of all days and units in one PDF, each from a page of its own."""
    every = range(len(schedule.days))
    return _draw(schedule, every, terms, sheets, title, language, size)


def _draw(
    schedule: Schedule,
    indices: Iterable[int],
    terms: Terms,
    sheets: Sheets,
    title: str,
    language: str,
    size: str,
) -> bytes:
    page = Page(title, word("Call sheet", language), language, size)
    known, count = cast.numbers(schedule), difference.days(schedule)
    for index in indices:
        _day(CallDay(page, schedule, schedule.days[index], terms, sheets, known, count))
    if not page.number:
        page.begin()
    return page.paper.finish()


def _day(call: CallDay) -> None:
    """Set a day from the top of a page."""
    page, day = call.page, call.day
    page.head = lambda: None
    page.begin()
    unit = f"  {day.unit}" if day.unit else ""
    page.mark(f"{page.word('Day')} {day.number}{unit}  {short_date(day.date, page.language)}")
    head.first(call)
    page.head = lambda: head.later(call)
    scenes.draw(call)
    people.draw(call)
    ahead.departments(call)
    scenes.cover(call)
    ahead.remarks(call)
    ahead.advance(call)
    ahead.signatures(call)
    page.head = None
