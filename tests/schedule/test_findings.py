from moteur.schedule.findings import find
from moteur.schedule.model import Hire, Waiting
from moteur.schedule.stage import stage

from .boards import PARIS, board, performer, place, strip, terms


def found(*strips, agreed=None, waiting=(), **more):
    return list(find(stage(board(*strips, agreed=agreed, **more)), waiting))


def test_nothing_is_said_where_all_is_known():
    agreed = terms(performer("ANA"), place("KITCHEN"))
    assert found(strip(1, "ANA"), agreed=agreed) == []


def test_what_waits_and_why():
    (said,) = found(agreed=terms(), waiting=[Waiting(strip=strip(4), why="ANA is free on no day")])
    assert said == "Scene 4 is in the boneyard: ANA is free on no day."


def test_what_is_held_and_what_waits_for_its_scene():
    said = found(
        strip(1), strip(2), agreed=terms(place("KITCHEN")),
        held={"e01/s1#day": 2, "e01/s9#day": 1, "person/ANA#dates": "2027-03-02",
              "e01/s2#after": "1"},
    )  # fmt: skip
    assert said == [
        "The pin of e01/s9 waits: the scene is not in the script.",
        "Held: scene 1: day 2; scene 2: after 1; ANA on 2027-03-02 only. "
        "What is proved holds for schedules that keep this.",
    ]


def test_what_is_let_go_is_not_held():
    assert found(strip(1), agreed=terms(place("KITCHEN")), held={"e01/s1#after": ""}) == []


def test_parts_say_how_to_cut_them_elsewhere():
    parts = [strip(1, part=n, number=f"1 pt{n}") for n in (1, 2)]
    (said,) = found(*parts, agreed=terms(place("KITCHEN")))
    assert said == (
        "Scene 1 is longer than a day: it is proposed in 2 parts; "
        "schedule/e01/s1#cut moves the cut."
    )


def test_who_and_what_has_no_terms():
    said = found(
        strip(1, "ANA", "BORIS", "DOG"), strip(2, place="ROOF"), agreed=terms(performer("ANA"))
    )
    assert said == [
        "No terms for BORIS and DOG: counted as free of charge and always free.",
        "No terms for the sets at KITCHEN and ROOF: counted as without a fee.",
    ]


def test_many_names_are_cut_short():
    said, _ = found(strip(1, *(f"MAN {n}" for n in range(20))), agreed=terms())
    assert "MAN 10 and 9 more: counted" in said


def test_who_is_on_no_strip():
    agreed = terms(performer("Ana", plays=("THE QUEEN", "ANN")), place("KITCHEN"),
                   more={"hires": (Hire(name="CAR"),)})  # fmt: skip
    assert found(strip(1), agreed=agreed) == [
        "Ana is on no strip: nobody in the scenes is called THE QUEEN or ANN.",
        "CAR is on no strip: no scene's sheet names it.",
    ]


def test_the_sun_is_asked_for_where_a_place_has_none():
    fjord = place("FJORD", latitude=60.0, longitude=5.0)
    out = strip(1, setting="EXT", place="FJORD")
    unknown = found(out, agreed=terms(fjord))
    assert unknown == ["The sun's hours are not known: "
                       "enter latitude, longitude and timezone in calendar.toml."]  # fmt: skip
    assert found(out, agreed=terms(fjord, timezone="Europe/Oslo")) == []
    assert found(out, agreed=terms(fjord, **PARIS)) == []
    assert found(out, agreed=terms(fjord), place="Oslo, Norway") == []
    assert found(strip(1, place="FJORD"), agreed=terms(fjord)) == []
