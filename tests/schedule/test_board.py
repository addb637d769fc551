import pytest

from moteur.breakdown.model import Breakdown, Category, Setting, Sheet, Tag, Time
from moteur.film.errors import BadInput
from moteur.schedule.board import divided, strips
from moteur.schedule.model import Hire, Plate
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay

from .boards import place, terms


def sheet(number: int, set_: str, **more) -> Sheet:
    given = {"scene": f"s{number}", "number": str(number), "set": set_, "setting": Setting.INT,
             "time": Time.DAY, "eighths": 4, "minutes": 100, "seconds": 30}  # fmt: skip
    return Sheet(**(given | more))


def long(minutes: int = 1500) -> tuple[Breakdown, dict[str, Screenplay]]:
    """Return a scene of many actions, and the script that it is of."""
    told = tuple(
        Element(id=f"x{n}", kind=Kind.ACTION, text=f"Ana enters. {'She waits. ' * 20}")
        for n in range(30)
    )
    scene = Scene(id="s1", number="1", heading=Heading(text="INT. BAR - DAY"), elements=told)
    sheets = (sheet(1, "BAR", minutes=minutes, eighths=24, cast=("ANA",)),)
    return Breakdown(sheets=sheets), {"e01": Screenplay(scenes=(scene,))}


def test_a_strip_for_each_sheet_of_all_episodes_then_the_plates():
    one = Breakdown(sheets=(sheet(1, "KITCHEN, ANA'S FLAT", cast=("ANA",), silent=("DOG",)),))
    two = Breakdown(sheets=(sheet(1, "HALL, ANA'S FLAT", summary="A cup falls."),))
    plate = Plate(number="P1", set="CAR PARK", minutes=40, unit="second", text="the sky")
    made = strips({"e02": two, "e01": one}, terms(more={"plates": (plate,)}))
    assert [s.id for s in made] == ["e01/s1", "e02/s1", "plate/P1"]
    assert {s.place for s in made[:2]} == {"ANA'S FLAT"}
    assert made[0].cast == ("ANA", "DOG")
    assert (made[1].summary, made[1].minutes, made[1].eighths) == ("A cup falls.", 100, 4)
    assert (made[2].kind, made[2].unit, made[2].summary) == ("plate", "second", "the sky")


def test_sets_stand_at_the_places_that_were_entered():
    (made,) = strips({"e01": Breakdown(sheets=(sheet(1, "Bar"),))}, terms(place("BAR")))
    assert (made.set, made.place) == ("Bar", "BAR")


def test_what_is_hired_is_on_the_strips_that_name_it():
    tags = (Tag(category=Category.VEHICLES, name="Patrol car"),)
    car = Hire(name="Car 3", things=("PATROL CAR",))
    film = Breakdown(sheets=(sheet(1, "BAR", tags=tags), sheet(2, "BAR")))
    made = strips({"e01": film}, terms(more={"hires": (car, Hire(name="Dog"))}))
    assert [s.hires for s in made] == [("Car 3",), ()]


def test_a_scene_longer_than_a_day_comes_in_parts():
    film, scripts = long()
    whole = strips({"e01": film}, terms())
    parts = divided(whole, scripts, terms(), {})
    assert [p.number for p in parts] == ["1 pt1", "1 pt2", "1 pt3"]
    assert [p.id for p in parts] == ["e01/s1/1", "e01/s1/2", "e01/s1/3"]
    assert sum(p.minutes for p in parts) == 1500 and all(p.minutes <= 600 for p in parts)
    assert divided(whole, scripts, terms(day_minutes=1500), {}) == whole


def test_people_cut_where_they_like():
    film, scripts = long(minutes=300)
    whole = strips({"e01": film}, terms())
    parts = divided(whole, scripts, terms(), {"e01/s1": ("x7",)})
    assert [p.cut for p in parts] == ["x7", ""]
    with pytest.raises(BadInput, match="x99"):
        divided(whole, scripts, terms(), {"e01/s1": ("x99",)})


def test_a_plate_longer_than_a_day_is_refused():
    plate = Plate(number="P1", set="SKY", minutes=700)
    agreed = terms(more={"plates": (plate,)})
    with pytest.raises(BadInput, match=r"plates.csv: P1 takes 700 minutes and a day has 600"):
        divided(strips({}, agreed), {}, agreed, {})
