"""Call sheets as spreadsheets: who comes when and where, and what is shot that day."""

from collections.abc import Sequence

from openpyxl import Workbook

from moteur.breakdown.model import CATEGORIES
from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.film import eighths
from moteur.film.errors import BadInput
from moteur.schedule.formats.xlsx.sheet import BOLD, FAINT, SAND, Sheet, letter, rgb
from moteur.schedule.model import Place, Presence, Schedule, ShootDay, Terms
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import Beat, beats, places
from moteur.schedule.reports.needs import Sheets, needs
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import clock, hours, long_date, short_date, span
from moteur.schedule.reports.words import word

_WIDTHS = (18, 34, 36, 12, 12, 14, 12, 12)
_WIDE = (0, 1, 2)
_PEOPLE = ("No.", "Performer", "Part", "Status", "Pick-up", "Make-up, wardrobe", "On set", "Wrap")


def call_sheet(
    schedule: Schedule,
    day_index: int,
    terms: Terms,
    sheets: Sheets,
    title: str = "",
    language: str = "en",
) -> bytes:
    """Return the call sheet of ``schedule.days[day_index]``; raise BadInput where there is none."""
    if not 0 <= day_index < len(schedule.days):
        count = len(schedule.days)
        said = f"no day of shooting has the index {day_index}"
        raise BadInput(said, "schedule", f"there are {count}")
    return _book(schedule, [schedule.days[day_index]], terms, sheets, title, language)


def call_sheets(
    schedule: Schedule, terms: Terms, sheets: Sheets, title: str = "", language: str = "en"
) -> bytes:
    """Return the call sheets of all days and units, a worksheet each."""
    return _book(schedule, schedule.days, terms, sheets, title, language)


def _book(
    schedule: Schedule,
    days: Sequence[ShootDay],
    terms: Terms,
    sheets: Sheets,
    title: str,
    language: str,
) -> bytes:
    book = workbook.begin(title)
    for day in days:
        _Call(book, schedule, day, terms, sheets, language).write(title)
    if not days:
        book.create_sheet(word("Call sheet", language))
    return workbook.finish(book)


class _Call:
    """A day's call sheet in the making."""

    def __init__(
        self,
        book: Workbook,
        schedule: Schedule,
        day: ShootDay,
        terms: Terms,
        sheets: Sheets,
        language: str,
    ) -> None:
        self.schedule, self.day, self.terms, self.sheets = schedule, day, terms, sheets
        self.language = language
        self.numbers = cast.numbers(schedule)
        columns = [Column("", width, index in _WIDE) for index, width in enumerate(_WIDTHS)]
        self.sheet = Sheet(book, cast.day_name(day), columns, letter(schedule))

    def word(self, key: str) -> str:
        return word(key, self.language)

    def write(self, title: str) -> None:
        """Write all parts, from the head to the next day."""
        day = self.day
        said = f"{self.word('Call sheet')} · {self.word('Day')} {day.number}"
        self.sheet.title(" · ".join(filter(None, (title, said))), self._when())
        self._facts()
        self._places()
        self._scenes()
        self._people()
        self._needs()
        self._notes()
        self._advance()
        self.sheet.finish(fixed=0, head=2)

    def _when(self) -> str:
        return " · ".join(filter(None, (long_date(self.day.date, self.language), self.day.unit)))

    def _section(self, key: str, *heads: str) -> None:
        self.sheet.at += 1
        self.sheet.band([self.word(key)])
        if heads:
            self.sheet.row([self.word(head) for head in heads], SAND, BOLD)

    def _clock(self, minute: int | None) -> str:
        return clock(minute, self.language, "")

    def _facts(self) -> None:
        day, sun = self.day, self.day.sun
        starts = [b.start for b in beats(day) if b.kind == "scene" and b.start is not None]
        facts = [
            ("Crew call", self._clock(day.call)),
            ("Ready to shoot", self._clock(min(starts, default=None))),
            ("Estimated wrap", self._clock(day.wrap)),
        ]
        for name in ("dawn", "sunrise", "sunset", "dusk"):
            if sun is not None and getattr(sun, name) is not None:
                facts.append((f"{name} hour", self._clock(getattr(sun, name))))
        facts.append(("Weather", ""))
        for key, value in facts:
            self.sheet.row([self.word(key).capitalize(), value], fonts={0: BOLD})

    def _places(self) -> None:
        known = {place.name.casefold(): place for place in self.terms.places}
        self._section("Places", "Place", "Address", "Nearest hospital")
        for name in places(self.day):
            place = known.get(name.casefold()) or Place(name=name)
            self.sheet.row([place.name, place.address, place.hospital])

    def _scenes(self) -> None:
        heads = ("No.", "Set", "What happens", "I/E", "Light", "Cast", "Pages", "Hours")
        self._section("Scenes", *heads)
        for beat in beats(self.day):
            strip = beat.strip
            if beat.kind == "scene" and strip is not None:
                parts = cast.said(strip.cast, self.numbers)
                when = span(beat.start, beat.end, self.language) or hours(strip.minutes)
                cells = [strip.number, strip.set, strip.summary, strip.setting]
                cells += [self.word(strip.time), parts, eighths.spell(strip.eighths), when]
                self.sheet.row(cells, rgb(strip_color(strip)), fonts={0: BOLD})
            elif beat.kind in ("move", "meal", "wait"):
                self._between(beat)

    def _between(self, beat: Beat) -> None:
        names = {"move": "Company move", "meal": "Meal", "wait": "Wait"}
        said = " · ".join(filter(None, (self.word(names[beat.kind]), self.word(beat.what))))
        when = span(beat.start, beat.end, self.language)
        self.sheet.row(["", said, "", "", "", "", "", when], SAND)

    def _people(self) -> None:
        self._section("Cast", *_PEOPLE)
        for one in sorted(self.day.people, key=self._rank):
            hours_ = (one.pick_up, one.call, one.on_set, one.wrap)
            parts = " / ".join(part for part in one.parts if part != one.name)
            number = cast.said(one.parts, self.numbers)
            cells = [number, one.name, parts, one.code, *map(self._clock, hours_)]
            self.sheet.row(cells, font=None if one.wrap is not None else FAINT)
        travellers = () if self.day.unit else cast.travels(self.schedule, self.day.date)
        if travellers:
            self.sheet.row([self.word("Travel"), ", ".join(travellers)])

    def _rank(self, one: Presence) -> tuple[int, str]:
        return min((self.numbers.get(part, 10**6) for part in one.parts), default=10**6), one.name

    def _needs(self) -> None:
        found = needs(self.day.strips, self.sheets)
        hires = list(dict.fromkeys(name for strip in self.day.strips for name in strip.hires))
        if not found and not hires:
            return
        self._section("Needs by department", "", "", "Scenes")
        for category, things in found.items():
            heading = CATEGORIES[category].heading(self.language)
            for thing in things:
                self.sheet.row([heading, thing.name, ", ".join(thing.scenes)])
                heading = ""
        for name in hires:
            self.sheet.row([self.word("Hires"), name])

    def _notes(self) -> None:
        if not (self.day.notes or self.day.cover):
            return
        self._section("Notes")
        labels = {s.id: s.number for d in self.schedule.days for s in d.strips}
        if self.day.cover:
            covers = ", ".join(labels.get(id_, id_) for id_ in self.day.cover)
            self.sheet.row([self.word("Weather cover"), covers])
        for note in self.day.notes:
            self.sheet.band([note], "", BOLD)

    def _advance(self) -> None:
        later = [
            d for d in self.schedule.days if d.unit == self.day.unit and d.date > self.day.date
        ]
        following = min(later, key=lambda day: day.date, default=None)
        self._section("Advance" if following else "last day")
        if following is None:
            return
        call = f"{self.word('Crew call')} {self._clock(following.call)}"
        said = (
            f"{self.word('Day')} {following.number} · {short_date(following.date, self.language)}"
        )
        self.sheet.row([said, " → ".join(places(following)), call], font=BOLD)
        for strip in following.strips:
            parts = cast.said(strip.cast, self.numbers)
            light = self.word(strip.time)
            cells = [strip.number, strip.set, strip.summary, strip.setting, light, parts]
            self.sheet.row([*cells, eighths.spell(strip.eighths)], rgb(strip_color(strip)))
