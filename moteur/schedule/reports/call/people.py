"""Who comes when: the cast with their hours, background actors, and what children may do."""

import datetime

from moteur.engines.paper import ACCENT, FAINT, RULE, SANS, SANS_BOLD
from moteur.schedule.model import Minor, Presence
from moteur.schedule.reports import cast
from moteur.schedule.reports.call.day import CallDay
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.needs import background
from moteur.schedule.reports.saying import clock, hours, labelled
from moteur.schedule.reports.table import Cell, Column, Table
from moteur.schedule.rules.minors import allowed, school, window


def draw(call: CallDay) -> None:
    """Set the cast's table, who only travels or is held, and the background."""
    page = call.page
    if call.people:
        _cast(call)
    main = not call.day.unit
    quiet = {
        "Held": call.day.holds if main else (),
        "Travel": cast.travels(call.schedule, call.date) if main else (),
    }
    for key, names in quiet.items():
        if names:
            _line(call, labelled(key, ", ".join(names), page.language))
    page.y += 5
    _background(call)


def _cast(call: CallDay) -> None:
    word = call.page.word
    heads = (
        Column(word("Cast no."), 34, "center", font=SANS_BOLD, size=9),
        Column(word("Performer"), share=3, size=8.5),
        Column(word("Part"), share=3, font=SANS_BOLD, size=8),
        Column(word("Status"), 40, "center", font=SANS_BOLD, size=8),
        Column(word("Pick-up"), 46, "center"),
        Column(word("Make-up, wardrobe"), 56, "center"),
        Column(word("On set"), 46, "center", font=SANS_BOLD, size=8.5),
        Column(word("Wrap"), 46, "center"),
    )
    table = Table(call.page, heads, grid=RULE, pad=2.4)
    table.begin()
    for one in call.people:
        table.row(_cells(call, one))
    table.end()


def _cells(call: CallDay, one: Presence) -> tuple[Cell, ...]:
    age = call.performer(one.name).minor_age
    name = [Run(one.name, SANS, 8.5)]
    if age is not None:
        name.append(Run(call.page.word("minor, age").format(age=age), SANS_BOLD, 7, ACCENT))
    hours_ = (one.pick_up, one.call, one.on_set, one.wrap)
    unknown = "" if set(hours_) == {None} else "–"  # a field to fill, or nothing to say
    times = (clock(at, call.page.language, unknown) for at in hours_)
    number = cast.said(one.parts, call.numbers)
    return (number, name, " / ".join(p for p in one.parts if p != one.name), one.code, *times)


def _background(call: CallDay) -> None:
    """Set the background actors with fields for their calls."""
    extras = background(call.day.strips, call.sheets)
    if not extras:
        return
    word = call.page.word
    heads = (
        Column(word("Background"), share=4, size=8.5),
        Column(word("Scenes"), share=3),
        Column(word("Number"), 46),
        Column(word("Make-up, wardrobe"), 62),
        Column(word("On set"), 52),
    )
    table = Table(call.page, heads, grid=RULE, pad=2.4)
    table.begin()
    for need in extras:
        table.row((need.name, ", ".join(need.scenes), "", "", ""))
    table.end()
    call.page.y += 6


def remarks(call: CallDay) -> list[str]:
    """Return what is to be known of the day: of its children, and its notes."""
    said = []
    names = []
    for one in call.people:
        person = call.performer(one.name)
        if person.minor_age is not None:
            names.append(one.name)
            said.append(_minor(call, one, call.minor(person)))
    said += [f for f in call.schedule.findings if any(name in f for name in names)]
    said += call.day.notes
    return list(dict.fromkeys(said))


def _minor(call: CallDay, one: Presence, rule: Minor | None) -> str:
    word, language = call.page.word, call.page.language
    age = call.performer(one.name).minor_age
    parts = [word("minor is").format(name=one.name, age=age)]
    begins = [at for at in (one.call, one.on_set) if at is not None]
    if begins and one.wrap is not None:
        there = hours(one.wrap - min(begins))
        start, end = clock(min(begins), language), clock(one.wrap, language)
        parts.append(word("minor there").format(start=start, end=end, hours=there))
    if rule is None:
        return " ".join([*parts, word("minor unknown")])
    term = call.terms.calendar.school
    today = school(call.date, term)
    work, place = allowed(rule, today)
    early, late = window(rule, school(call.date + datetime.timedelta(days=1), term))
    said = word("minor rule").format(
        work=hours(work),
        place=hours(place),
        start=clock(early, language),
        end=clock(late, language),
    )
    parts.append(said)
    if rule.school and today:
        parts.append(word("minor school").format(school=hours(rule.school)))
    return " ".join(parts)


def _line(call: CallDay, text: str) -> None:
    table = Table(call.page, (Column(share=1, size=8),), pad=2)
    table.row((Run(text, SANS, 8, FAINT),))
