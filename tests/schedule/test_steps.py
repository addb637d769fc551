"""The steps of the schedule, run as the studio runs them."""

from pathlib import Path

import pytest

from moteur.breakdown.model import Breakdown, Setting, Sheet, Time
from moteur.film import address
from moteur.film.address import Pin
from moteur.film.document import Blob, canonical, digest
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.schedule import steps
from moteur.schedule.model import Schedule, Terms
from moteur.schedule.reports import outofdays

from .boards import day, performer, terms

PRODUCTION = Production(title="Rain", episodes={"e01": "script/rain.fountain"})


class Bench:
    """A workspace that keeps bytes in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.folder, self.threads, self.done = Path(), 1, 0.0

    def progress(self, done: float) -> None:
        assert self.done <= done <= 1
        self.done = done

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        assert isinstance(file, bytes)
        self.kept[digest(file)] = file
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))

    def path(self, blob: Blob) -> Path:
        raise AssertionError


def sheet(number: int, set_: str, *cast: str, summary: str = "") -> Sheet:
    return Sheet(
        scene=f"s{number}",
        number=str(number),
        set=set_,
        setting=Setting.INT,
        time=Time.DAY,
        cast=cast,
        eighths=6,
        minutes=200,
        seconds=40,
        summary=summary,
    )


BREAKDOWN = Breakdown(
    sheets=(
        sheet(1, "KITCHEN", "ANA", summary="A cup falls."),
        sheet(2, "ROOF", "BORIS"),
        sheet(3, "KITCHEN", "ANA", "NOBODY KNOWN"),
        sheet(4, "ROOF", "BORIS", "ANA"),
    )
)
TERMS = terms(performer("ANA", days_off=(day(1),)), performer("BORIS"))


def made(breakdown: Breakdown, agreed: Terms, *pins: Pin) -> Schedule:
    documents = {"breakdown": {"e01": breakdown}, "terms": agreed, "production": PRODUCTION}
    work = steps.schedule.slices_of(**documents, pins=pins)
    parts = {item: steps.schedule.work(slice_, Bench()) for item, slice_ in work.items()}
    assert steps.schedule.gather_of is not None
    schedule = steps.schedule.gather_of(parts, **documents)
    assert isinstance(schedule, Schedule)
    return schedule


def pin(where: str, value: str | int | float | bool | None) -> Pin:
    return Pin(address=address.parse(where), value=value)


def test_a_breakdown_is_scheduled_with_all_that_readers_need():
    schedule = made(BREAKDOWN, TERMS)
    strips = {s.number: s for d in schedule.days for s in d.strips}
    assert strips["1"].summary == "A cup falls."
    assert strips["1"].eighths == 6
    assert schedule.players["NOBODY KNOWN"] == "NOBODY KNOWN"
    assert any("No terms for NOBODY KNOWN" in finding for finding in schedule.findings)
    other = schedule.other("script_order")
    assert other is not None
    assert schedule.bound <= schedule.costs.total <= other.costs.total


def test_words_for_readers_do_not_change_the_key():
    work = {"terms": TERMS, "production": PRODUCTION}
    said = Breakdown(sheets=(sheet(1, "KITCHEN", "ANA", summary="Other."), *BREAKDOWN.sheets[1:]))
    before, after = (
        steps.schedule.slices_of(breakdown={"e01": b}, **work)[""] for b in (BREAKDOWN, said)
    )
    assert canonical(before) == canonical(after)


def test_pins_reach_the_schedule():
    for where in ("schedule/s3#day", "schedule/e01/s3#day"):
        schedule = made(BREAKDOWN, TERMS, pin(where, 1))
        found = schedule.find("", "s3")
        assert found is not None
        assert found.model_dump()["day"] == 1


@pytest.mark.parametrize(
    ("where", "value", "words"),
    [
        ("schedule/s3#day", "soon", "“soon” is no shooting day"),
        ("schedule/s3#day", 0, "“0” is no shooting day"),
        ("schedule/s3#set", "ROOF", "only a scene's day can be pinned"),
    ],
)
def test_other_pins_are_refused(where: str, value: str | int, words: str):
    with pytest.raises(BadInput, match=words):
        made(BREAKDOWN, TERMS, pin(where, value))


def test_the_board_is_a_pdf_and_repeatable():
    for schedule in (made(BREAKDOWN, TERMS), Schedule(currency="EUR")):
        for language in ("en", "fr"):
            production = PRODUCTION.model_copy(update={"language": language})
            work = steps.stripboard.slices_of(schedule=schedule, production=production)
            first, second = Bench(), Bench()
            paper = steps.stripboard.work(work[""], first)
            assert paper == steps.stripboard.work(work[""], second)
            assert first.kept[paper.files()["stripboard.pdf"].sha256].startswith(b"%PDF-")


def test_days_out_of_days():
    schedule = made(BREAKDOWN, TERMS)
    codes = outofdays.codes(schedule, "ANA")
    assert codes[0].startswith("SW")
    assert codes[-1].endswith("F")
    assert outofdays.codes(schedule, "STRANGER") == [""] * len(schedule.days)
