"""The day out of days: codes, totals, and grids over many pages."""

from moteur.schedule.model import Engagement, Line, Schedule
from moteur.schedule.reports import outofdays
from moteur.schedule.reports.codes import Row, dates, engaged, people, things

from . import sample
from .reading import read, whole

SCHEDULE = sample.schedule()
SHEETS = sample.sheets(SCHEDULE)
TEXT = whole(outofdays.draw(SCHEDULE, sample.TITLE, sheets=SHEETS))


def test_all_listed_dates_stand_there():
    found = dates(SCHEDULE)
    assert set(SCHEDULE.dates) <= set(found) and sample.date(10) in found
    early = Engagement(name="A", codes={sample.START.replace(month=2): "T"})
    assert dates(Schedule(currency="EUR", engagements=(early,))) == [
        sample.date(0).replace(month=2)
    ]


def test_people_by_the_numbers_of_their_parts():
    rows = people(SCHEDULE)
    assert [row.number for row in rows] == [str(n) for n in range(1, 9)]
    assert (rows[0].name, rows[0].aside) == ("INÈS", "Maud Terreblanc")
    milo = next(row for row in rows if row.name == "MILO")
    assert (milo.worked, milo.count("H"), milo.paid) == (8, 2, 10)
    assert milo.ends == (sample.date(0), sample.date(11))


def test_somebody_with_two_parts_is_one_row():
    players = {"A": "Zed Orr", "B": "Zed Orr"}
    days = (sample.shoot(1, sample.START, [sample.strip(1, cast=("INÈS",))]),)
    strips = (sample.strip(1, cast=("A",)), sample.strip(2, cast=("B",)))
    days = (days[0].model_copy(update={"strips": strips}),)
    one = Engagement(name="Zed Orr", plays=("A", "B"), codes={sample.START: "SWF"})
    (row,) = people(Schedule(currency="EUR", days=days, engagements=(one,), players=players))
    assert (row.number, row.name, row.aside) == ("1, 2", "A / B", "Zed Orr")


def test_paid_by_the_week_has_no_paid_days():
    week = Line(kind="work", count=2, unit="week", rate=5, amount=10)
    one = Engagement(name="A", codes={sample.START: "SWF"}, lines=(week,))
    (row,) = people(Schedule(currency="EUR", engagements=(one,)))
    assert row.paid is None


def test_codes_without_engagements():
    bare = SCHEDULE.model_copy(update={"engagements": ()})
    assert outofdays.codes(bare, "INÈS")[0] == "SW" and outofdays.codes(bare, "INÈS")[-1] == "WF"
    assert outofdays.codes(bare, "STRANGER") == [""] * len(bare.days)
    assert "INÈS" in whole(outofdays.draw(bare, "X"))


def test_all_codes_are_counted():
    codes = dict(
        zip((sample.date(i) for i in range(6)), ("T", "SW", "H", "WD", "PW", "-"), strict=True)
    )
    row = Row("1", "A", "", codes)
    assert (row.worked, row.count("H"), row.count("T"), row.count("D")) == (3, 1, 1, 1)


def test_places_hires_and_things():
    assert [row.name for row in engaged(SCHEDULE, "hire")] == ["Camera boat"]
    found = things(SCHEDULE, SHEETS)
    ferry = next(rows for category, rows in found.items() if category == "vehicles")[0]
    assert ferry.name == "ferry" and ferry.codes[sample.date(0)] == "SW"
    assert "props" not in found and "minors" not in found
    for said in ("Salt works", "Camera boat", "SWF", "ferry passengers", "March 2027", "Mon 1"):
        assert said in TEXT or said == "Mon 1"


def test_ninety_days_and_forty_people_on_pages():
    schedule = sample.large()
    pages = read(outofdays.draw(schedule, "X", "fr"))
    text = " ".join(pages)
    assert all(f"Performer {i} Longname" in text for i in range(40))
    assert all("mars 2027" in p or "avril" in p or "mai" in p or "juin" in p for p in pages)
    assert "Premier" in pages[-1] and "Premier" not in pages[0]
