"""The end of a call sheet: departments, remarks, the next day's advance, signatures."""

from moteur.breakdown.model import CATEGORIES, Category
from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, wrap
from moteur.film import eighths
from moteur.schedule.reports import cast, columns
from moteur.schedule.reports.beats import beats, places
from moteur.schedule.reports.call import people
from moteur.schedule.reports.call.day import CallDay
from moteur.schedule.reports.columns import block, column_width
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.needs import needs
from moteur.schedule.reports.page import MARGIN, TOP
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import clock, hours, labelled, long_date
from moteur.schedule.reports.table import Column, Table

COUNT, ASIDE = 3, frozenset({Category.EXTRAS, Category.MINORS})
DEPARTMENTS = ("Directing", "Camera", "Grip", "Electric", "Sound", "Make-up", "Wardrobe", "Art",
               "Props", "Locations", "Transport", "Catering")  # fmt: skip
SIGNED = ("First assistant director", "Production manager", "Producer")


def departments(call: CallDay) -> None:
    """Set what the departments bring, and lines for their own calls."""
    page, wide = call.page, column_width(call.page.width, COUNT)
    found = []
    for category, things in needs(call.day.strips, call.sheets, ASIDE).items():
        ink = CATEGORIES[category]
        runs = [Run(f"{one.name}  ({', '.join(one.scenes)})", SANS, 8) for one in things]
        found.append(block(ink.heading(page.language), ink.color, runs, wide))
    hires = list(dict.fromkeys(name for s in call.day.strips for name in s.hires))
    if hires:
        runs = [Run(name, SANS, 8) for name in hires]
        found.append(block(page.word("Hires"), "#7b4fa3", runs, wide))
    if found:
        page.title_of(page.word("Needs by department"), 50)
        full = page.bottom - TOP
        dealt = columns.deal(found, COUNT, page.bottom - page.y, full)
        for index, group in enumerate(dealt):
            if index:
                page.begin()
            columns.draw(page, MARGIN, page.width, group)
        page.y += 4
    _calls(call)


def _calls(call: CallDay) -> None:
    """Draw lines for the departments' own calls; those of the make-up follow from the cast's."""
    page, across = call.page, 4
    rows = -(-len(DEPARTMENTS) // across)
    page.title_of(page.word("Department calls"), rows * 15 + 6)
    early = min((one.call for one in call.people if one.call is not None), default=None)
    wide = page.width / across
    for index, name in enumerate(DEPARTMENTS):
        x, y = MARGIN + index % across * wide, page.y + index // across * 15
        page.paper.text(x, y + 10, page.word(name), SANS, 7.8)
        known = clock(early, page.language, "") if name in ("Make-up", "Wardrobe") else ""
        page.paper.text(x + wide - 12, y + 10, known, SANS_BOLD, 8, INK, "right")
        page.paper.rule(x + 74, y + 12, wide - 84, RULE, 0.8)
    page.y += rows * 15 + 8


def remarks(call: CallDay) -> None:
    """Set the day's remarks, and lines for a pen."""
    page, said = call.page, people.remarks(call)
    page.title_of(page.word("Notes"), 40)
    for text in said:
        lines = wrap(text, page.width - 12, SANS, 8.5)
        for index, line in enumerate(lines):
            page.need(11)
            if index == 0:
                page.paper.text(MARGIN + 2, page.y + 8.5, "•", SANS_BOLD, 8.5)
            page.paper.text(MARGIN + 12, page.y + 8.5, line, SANS, 8.5)
            page.y += 11
        page.y += 2
    for _ in range(2 if said else 3):
        page.need(16)
        page.paper.rule(MARGIN, page.y + 14, page.width, RULE, 0.6)
        page.y += 16
    page.y += 8


def advance(call: CallDay) -> None:
    """Set the next day of the same unit: its date, call, scenes and cast."""
    page, day = call.page, call.next
    if day is None:
        page.title_of(page.word("last day"), 4)
        return
    said = f"{page.word('Advance')}  ·  {page.word('Day')} {day.number}  ·  "
    said += long_date(day.date, page.language)
    page.title_of(said, 60)
    hour = clock(day.call, page.language)
    line = f"{page.word('Crew call')} {hour}   ·   {'  →  '.join(places(day))}"
    for text in wrap(line, page.width, SANS, 8.5):
        page.paper.text(MARGIN, page.y + 7, text, SANS, 8.5, FAINT)
        page.y += 11
    word = page.word
    heads = (
        Column(word("No."), 44, "center", font=SANS_BOLD, size=8.5),
        Column(word("Light"), 74, size=7.5),
        Column(word("Set"), share=3, font=SANS_BOLD),
        Column(word("Cast"), share=2),
        Column(word("Pages"), 38, "right", font=SANS_BOLD),
        Column(word("Time"), 46, "right"),
    )
    table = Table(page, heads, grid=RULE, pad=1.6)
    table.begin()
    for strip in (beat.strip for beat in beats(day) if beat.kind == "scene"):
        if strip is not None:
            light = f"{strip.setting}  {word(strip.time)}"
            parts = cast.said(strip.cast, call.numbers)
            figures = (eighths.spell(strip.eighths), hours(strip.minutes))
            cells = (cast.label(strip), light, strip.set, parts, *figures)
            table.row(cells, strip_color(strip))
    table.end()
    names = ", ".join(dict.fromkeys(day.works)) or ", ".join(p.name for p in day.people)
    page.y += 3
    said = labelled("Cast", names, page.language) if names else ""
    for text in wrap(said, page.width, SANS, 8):
        page.need(10)
        page.paper.text(MARGIN, page.y + 8, text, SANS, 8)
        page.y += 10
    page.y += 8


def signatures(call: CallDay) -> None:
    """Draw lines for signatures."""
    page, wide = call.page, call.page.width / len(SIGNED)
    page.need(48)
    for index, role in enumerate(SIGNED):
        x = MARGIN + index * wide
        page.paper.rule(x, page.y + 34, wide - 16, INK, 0.6)
        page.paper.text(x, page.y + 44, page.word(role), SANS, 7.5, FAINT)
    page.y += 48
