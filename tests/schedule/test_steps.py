"""The steps of the schedule, run as the studio runs them."""

import itertools
from pathlib import Path

import pytest

from moteur.breakdown.model import Breakdown, Setting, Sheet, Time
from moteur.film.address import Pin, parse
from moteur.film.document import Blob, Document, canonical, digest
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.film.step import Step
from moteur.schedule import steps
from moteur.schedule.judge import judge
from moteur.schedule.model import Boards, Plate, Reasons, Schedule, Terms, Unit
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay

from .boards import day, on, performer, place, terms

RAIN = Production(title="Rain", episodes={"e01": "script/rain.fountain"})


class Bench:
    """A workspace that keeps bytes in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.folder, self.threads, self.done = Path(), 1, 0.0

    def progress(self, done: float) -> None:
        assert 0 <= done <= 1
        self.done = done

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        assert isinstance(file, bytes)
        self.kept[digest(file)] = file
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))

    def path(self, blob: Blob) -> Path:
        raise AssertionError


def sheet(number: int, set_: str, *cast: str, **more) -> Sheet:
    plain = {
        "scene": f"s{number}",
        "number": str(number),
        "set": set_,
        "setting": Setting.INT,
        "time": Time.DAY,
        "cast": cast,
        "eighths": 6,
        "minutes": 200,
        "seconds": 40,
    }
    return Sheet(**(plain | more))  # fmt: skip


SHEETS = Breakdown(
    sheets=(
        sheet(1, "KITCHEN", "ANA", summary="A cup falls."), sheet(2, "ROOF", "BORIS"),
        sheet(3, "KITCHEN", "ANA", "NOBODY KNOWN"), sheet(4, "ROOF", "BORIS", "ANA"),
    )
)  # fmt: skip
TERMS = terms(
    performer("ANA", days_off=(day(1),), source="people.csv:2"), performer("BORIS"),
    place("ROOF", 900), units=(Unit(name="second"),), end=day(9),
    more={"plates": (Plate(number="P1", set="SKY", minutes=60, unit="second"),)},
)  # fmt: skip


def script(number: int = 1) -> Screenplay:
    """Return a script of one long scene, of the others' numbers empty ones."""
    told = tuple(Element(id=f"x{n}", kind=Kind.ACTION, text="Ana enters. " * 9) for n in range(20))
    heading = Heading(text="INT. KITCHEN - DAY")
    scenes = (Scene(id=f"s{n}", number=str(n), heading=heading,
                    elements=told if n == number else ()) for n in range(1, 5))  # fmt: skip
    return Screenplay(scenes=tuple(scenes))


def given(sheets: Breakdown = SHEETS, agreed: Terms = TERMS, **more) -> dict:
    episodes = {"breakdown": {"e01": sheets}, "screenplay": {"e01": script()}}
    return {**episodes, "terms": agreed, "production": RAIN, **more}


def ran(step: Step, documents: dict) -> Document:
    """Run a step on documents as the studio does."""
    work = step.slices_of(**documents)
    parts = {item: step.work(part, Bench()) for item, part in work.items()}
    return step.gather_of(parts, **documents) if step.gather_of else parts[""]


def made(*pins: Pin, **more) -> Schedule:
    return ran(steps.schedule, given(**more, pins=pins))


def pin(where: str, value: str | int | bool | None) -> Pin:
    return Pin(address=parse(where), value=value)


FIRST = made()


def test_a_breakdown_is_scheduled_with_all_that_readers_need():
    strips = {s.number: s for one in FIRST.days for s in one.strips}
    assert set(strips) == {"1", "2", "3", "4", "P1"}
    assert (strips["1"].summary, strips["1"].eighths) == ("A cup falls.", 6)
    assert FIRST.players["NOBODY KNOWN"] == "NOBODY KNOWN"
    assert any("No terms for NOBODY KNOWN" in said for said in FIRST.findings)
    (ana,) = (one for one in FIRST.engagements if one.name == "ANA")
    assert {line.source for line in ana.lines} == {"people.csv:2"}
    other = FIRST.other("script_order")
    assert other and FIRST.bound <= FIRST.costs.total <= other.costs.total
    assert on(FIRST)["P1"][1] == "second"


def test_words_for_readers_do_not_change_the_key():
    other = SHEETS.sheets[0].model_copy(update={"summary": "Other.", "eighths": 9})
    said = Breakdown(sheets=(other, *SHEETS.sheets[1:]))
    agreed = TERMS.model_copy(
        update={"performers": tuple(p.model_copy(update={"source": "x"}) for p in TERMS.performers)}
    )
    before = steps.schedule.slices_of(**given())
    after = steps.schedule.slices_of(**given(said, agreed))
    assert list(map(canonical, before.values())) == list(map(canonical, after.values()))
    seeds = [part.seed for part in before.values()]
    assert len(seeds) == steps.SEARCHES == len(set(seeds))


@pytest.mark.parametrize(
    "held",
    [
        {"s3#day": 1, "plate/P1#date": str(day(4)), "place/ROOF#dates": str(day(4))},
        {"e01/s1#date": str(day(3)), "s2#unit": "main", "s1#beside": "3"},
        {"e01/s3#day": 1, "s1#after": "3, 4", "person/ANA#dates": f"{day(3)}..{day(5)}"},
        {"s1#cut": "x7,x12"},
    ],
)
def test_pins_reach_the_schedule(held):
    schedule = made(*(pin(f"schedule/{where}", value) for where, value in held.items()))
    assert schedule.boneyard == ()
    for where, value in held.items():
        item, _, field = where.partition("#")
        assert str(getattr(schedule.find("", item), field)) == str(value)


def test_what_can_be_held_is_declared():
    for model, fields in steps.schedule.holds.items():
        assert set(fields) <= set(model.model_fields)


@pytest.mark.parametrize(
    ("where", "value", "said"),
    [
        ("schedule/s3#day", "soon", "“soon” is no shooting day"),
        ("schedule/s3#set", "ROOF", "a schedule holds nothing there"),
        ("schedule/s1#cut", "x99", "there is no element “x99”"),
        ("schedule/s2#unit", "third", "there is no unit “third”"),
        ("schedule/person/ANA#dates", "2031-01-01", "ANA is held to dates of which none"),
    ],
)
def test_pins_that_cannot_be_are_refused_in_a_line(where, value, said):
    with pytest.raises(BadInput, match=said) as refused:
        made(pin(where, value))
    assert "\n" not in str(refused.value)


def test_a_scene_longer_than_a_day_is_in_parts_and_can_be_cut_elsewhere():
    long = Breakdown(sheets=(sheet(1, "KITCHEN", "ANA", minutes=900, eighths=30),))
    schedule = made(sheets=long)
    assert [s.number for one in schedule.days for s in one.strips if s.kind == "scene"] == [
        "1 pt1", "1 pt2",
    ]  # fmt: skip
    assert any("schedule/e01/s1#cut moves the cut" in said for said in schedule.findings)
    assert sum(s.eighths for one in schedule.days for s in one.strips) == 30
    cut = made(pin("schedule/s1#cut", "x8"), sheets=long)
    assert {s.cut for one in cut.days for s in one.strips} == {"x8", ""}


def test_the_approved_schedule_moves_little():
    gone = FIRST.days[0].date
    calendar = TERMS.calendar.model_copy(update={"days_off": (gone,), "move_price": 10**7})
    agreed = TERMS.model_copy(update={"calendar": calendar})
    second = made(agreed=agreed, approved=FIRST)
    away = {s.number for one in FIRST.days if one.date == gone for s in one.strips}
    assert {one.number for one in second.moved} == away
    assert second.issued == steps.issued(FIRST) and steps.issued(None) == {}


def test_a_board_is_read_back_from_its_schedule():
    pins = (pin("schedule/s1#date", str(day(3))), pin("schedule/person/BORIS#dates", str(day(2))))
    schedule = made(*pins)
    board = steps.again(schedule, **given())
    assert judge(schedule, board.strips, board.terms, board.locks.said, board.place) == []
    assert board.locks.date == {"e01/s1": day(3)}


def test_other_boards_are_right():
    boards = ran(steps.boards, given(schedule=FIRST))
    assert isinstance(boards, Boards)
    board = steps.again(FIRST, **given())
    for one in boards.alternatives:
        assert judge(one.schedule, board.strips, board.terms, {}) == []
    for one, other in itertools.combinations(boards.alternatives, 2):
        assert one.title != other.title and one.schedule.days != other.schedule.days


def test_reasons_of_every_scene():
    reasons = ran(steps.reasons, given(schedule=FIRST))
    assert isinstance(reasons, Reasons)
    assert {r.number for r in reasons.reasons} == {"1", "2", "3", "4", "P1"}
    assert reasons.find("", "s1") is reasons.find("e01/s1", "e01/s1")


def test_an_empty_film_has_an_empty_schedule_and_no_reasons():
    agreed = terms()
    schedule = made(sheets=Breakdown(), agreed=agreed)
    assert (schedule.days, schedule.costs.total) == ((), 0)
    more = given(Breakdown(), agreed, schedule=schedule)
    assert ran(steps.boards, more) == Boards()
    assert ran(steps.reasons, more) == Reasons(currency="EUR")
