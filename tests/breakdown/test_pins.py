"""What people pinned in a breakdown."""

import datetime

import pytest

from moteur.breakdown import steps
from moteur.breakdown.model import (
    Alike,
    Because,
    Breakdown,
    Category,
    Named,
    Setting,
    Sheet,
    State,
    Tag,
    Time,
)
from moteur.breakdown.pins import honour
from moteur.film.address import Pin, parse
from moteur.film.errors import BadInput
from moteur.schedule import board
from moteur.schedule.model import Calendar, Terms

from .film import pages, short_film
from .test_steps import RAIN, Bench


def gathered(**values: str | int) -> Breakdown:
    """Break the short film down with values pinned in its second scene."""
    film = short_film()
    given = {"screenplay": film, "pages": pages(film), "production": RAIN}
    work = steps.breakdown.slices_of(**given)
    parts = {id_: steps.breakdown.work(slice_, Bench()) for id_, slice_ in work.items()}
    pins = tuple(
        Pin(address=parse(f"e01/s2/breakdown#{field}"), value=value)
        for field, value in values.items()
    )
    result = steps.breakdown.gather_of(parts, **given, pins=pins)
    assert isinstance(result, Breakdown)
    return result


def test_pinned_values_stand_in_the_sheet_and_nothing_else_changes():
    values = {
        "set": "STUDIO", "setting": "EXT", "time": "dawn",
        "minutes": 99, "seconds": 7, "summary": "Ana dries a glass.",
    }  # fmt: skip
    assert steps.breakdown.holds[Sheet] == tuple(values)
    before, after = gathered(), gathered(**values)
    assert after.find("s2", "").model_dump(mode="json").items() >= values.items()
    assert (after.sheets[1].setting, after.sheets[1].time) == (Setting.EXT, Time.DAWN)
    assert (after.sheets[1].cast, after.sheets[1].tags) == (
        before.sheets[1].cast,
        before.sheets[1].tags,
    )
    assert [s for s in after.sheets if s.scene in ("s1", "s4")] == [
        s for s in before.sheets if s.scene in ("s1", "s4")
    ]
    moved = before.sheets[2].model_copy(update={"minutes": after.sheets[2].minutes})
    assert after.sheets[2] == moved and moved.minutes > before.sheets[2].minutes


def test_the_board_follows_a_pin():
    terms = Terms(currency="EUR", calendar=Calendar(start=datetime.date(2027, 3, 1)))
    strips = board.strips({"e01": gathered(minutes=99, set="STUDIO")}, terms)
    assert (strips[1].minutes, strips[1].set) == (99, "STUDIO")


def test_pins_of_other_fields_change_nothing():
    assert gathered(page="9", eighths=3) == gathered()


@pytest.mark.parametrize(
    ("field", "value"),
    [("minutes", "long"), ("minutes", 0), ("seconds", -5), ("time", "noon"), ("setting", "IN"),
     ("set", " "), ("summary", 5)],
)  # fmt: skip
def test_a_value_that_its_field_cannot_hold_is_refused(field: str, value: str | int):
    with pytest.raises(BadInput, match=r"e01/s2/breakdown#") as said:
        gathered(**{field: value})
    assert said.value.then


def sheet(scene: str, *tags: Tag, **values: object) -> Sheet:
    given = {
        "scene": scene, "number": scene[1:], "set": "BAR", "setting": "INT", "time": "day",
        "eighths": 2, "minutes": 30, "seconds": 20, "tags": tags,
    }  # fmt: skip
    return Sheet.model_validate(given | values)


def prop(name: str, **values: object) -> Tag:
    return Tag.model_validate({"category": "props", "name": name, "evidence": name} | values)


def decided(breakdown: Breakdown, *said: tuple[str, str]) -> Breakdown:
    return honour(breakdown, [Pin(address=parse(f"e01/{at}"), value=value) for at, value in said])


def names(found: Sheet, category: Category) -> list[str]:
    return [tag.name for tag in found.needs(category)]


def test_a_refused_tag_is_seen_and_not_needed():
    given = Breakdown(sheets=(sheet("s1", prop("revolver"), prop("lamp")),))
    (after,) = decided(given, ("s1/breakdown/props/revolver#state", "refused")).sheets
    assert names(after, Category.PROPS) == ["lamp"]
    assert [t.state for t in after.tags] == [State.REFUSED, State.PROPOSED]


def test_a_tag_is_renamed_and_filed_elsewhere_and_still_answers_to_its_address():
    given = Breakdown(sheets=(sheet("s1", prop("revolver")),))
    at = "s1/breakdown/props/revolver"
    after = decided(given, (f"{at}#name", "Webley"), (f"{at}#category", "weapons"))
    (tag,) = after.sheets[0].tags
    assert (tag.name, tag.category, tag.state) == ("Webley", Category.WEAPONS, State.ACCEPTED)
    assert after.find("s1", "props/revolver") == tag
    assert tag.evidence == "revolver"


def test_what_a_person_adds_or_accepts_stays_when_its_words_are_cut():
    given = Breakdown(sheets=(sheet("s1"),))
    assert given.admit("s1", "props/lantern") == Tag(
        category=Category.PROPS, name="lantern", origin=Because.PERSON
    )
    (after,) = decided(given, ("s1/breakdown/props/lantern#state", "accepted")).sheets
    assert [(t.name, t.origin, t.state) for t in after.tags] == [
        ("lantern", Because.PERSON, State.ACCEPTED)
    ]
    (gone,) = decided(given, ("s1/breakdown/props/lantern#state", "refused")).sheets
    assert gone.tags == ()


def test_nothing_can_be_added_to_no_scene_or_no_category():
    given = Breakdown(sheets=(sheet("s1"),))
    assert given.admit("s9", "props/lantern") is None
    assert given.admit("s1", "trinkets/lantern") is None
    assert given.admit("s1", "props/ ") is None


def test_the_lists_of_parts_follow_the_cast():
    tags = [Tag(category=Category.CAST, name=n) for n in ("ANA", "DOG BARKS")]
    given = Breakdown(sheets=(sheet("s1", *tags, cast=("ANA",), silent=("DOG BARKS",)),))
    (after,) = decided(
        given,
        ("s1/breakdown/cast/DOG BARKS#state", "refused"),
        ("s1/breakdown/cast/MINISTER#state", "accepted"),
        ("s1/breakdown/cast/ANA#name", "ANA REYES"),
    ).sheets
    assert (after.cast, after.silent) == (("ANA REYES",), ("MINISTER",))


def test_two_names_are_one_where_a_person_says_so():
    given = Breakdown(
        sheets=(sheet("s1", Tag(category=Category.CAST, name="MR REYES"), cast=("MR REYES",)),),
        names=(Named(what="person", name="MR REYES"), Named(what="person", name="REYES")),
        alike=(Alike(what="person", name="REYES", other="MR REYES", reason="the same surname"),),
    )
    assert honour(given, ()) == given
    after = decided(given, ("breakdown/person/MR REYES#same_as", "REYES"))
    assert after.sheets[0].cast == ("REYES",)
    assert names(after.sheets[0], Category.CAST) == ["REYES"]
    assert after.alike == ()
    named = after.find("", "person/MR REYES")
    assert isinstance(named, Named) and named.same_as == "REYES"


@pytest.mark.parametrize(
    ("field", "value"), [("state", "maybe"), ("category", "trinkets"), ("name", " ")]
)
def test_a_tag_takes_no_nonsense(field: str, value: str):
    given = Breakdown(sheets=(sheet("s1", prop("revolver")),))
    with pytest.raises(BadInput, match="props/revolver") as said:
        decided(given, (f"s1/breakdown/props/revolver#{field}", value))
    assert said.value.then
