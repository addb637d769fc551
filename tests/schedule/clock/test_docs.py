"""The day that docs/clock.md tells is the one that the clock makes."""

from pathlib import Path

from moteur.schedule.clock import timetable
from moteur.schedule.model import Overtime
from tests.schedule.clock.days import DATE, person, strip, terms

PAGE = Path(__file__).parents[3] / "docs" / "clock.md"


def hour(minutes):
    return "     " if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"


def told():
    """Return a split day in words: two places, a child, dusk and night at the quay."""
    people = (
        person("Ana", day_rate=120_000, makeup=45, pick_up=30),
        person("Boris", day_rate=60_000, makeup=30),
        person("Cléo", day_rate=30_000, minor_age=9, pick_up=20),
    )
    given = terms(
        *people,
        rules=("france-labour",),
        company_move=50_000,
        overtime=(Overtime(minutes=60, minute=2_000),),
    )
    strips = [
        strip(21, "CAFÉ", cast=["ANA", "CLÉO"], minutes=80),
        strip(22, "CAFÉ", cast=["ANA", "BORIS"], minutes=95, time="night"),
        strip(30, "QUAY", "EXT", "dusk", 60, ["ANA", "BORIS"]),
        strip(31, "QUAY", "EXT", "night", 90, ["BORIS"]),
        strip(35, "QUAY", "EXT", "day", 70, ["ANA"]),
    ]
    timed = timetable({(DATE, ""): strips}, given, "Paris")[DATE, ""]
    sun = timed.sun
    lines = [
        f"{DATE:%A %d %B %Y}: {timed.light}, call {hour(timed.call)}, wrap {hour(timed.wrap)}, "
        f"{timed.minutes} minutes, overtime {timed.overtime_minutes}",
        f"sunrise {hour(sun.sunrise)}, sunset {hour(sun.sunset)}, dusk {hour(sun.dusk)}",
    ]
    for moment in timed.moments:
        what = moment.scene.removeprefix("e01/s") or moment.what
        lines.append(f"{hour(moment.start)}-{hour(moment.end)}  {moment.kind} {what}".rstrip())
    lines += [
        f"{one.name:6} pick-up {hour(one.pick_up)}  call {hour(one.call)}  "
        f"on set {hour(one.on_set)}  wrap {hour(one.wrap)}"
        for one in timed.people
    ]
    assert timed.proved and not timed.faults
    return "\n".join(lines)


def test_the_page_tells_the_day_as_it_is():
    assert told() in PAGE.read_text(encoding="utf-8")
