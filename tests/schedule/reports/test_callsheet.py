"""The call sheet: what everybody on the day has to find."""

import datetime

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.model import Calendar, Terms
from moteur.schedule.reports import callsheet, cast
from moteur.schedule.reports.needs import background

from . import sample
from .reading import read, whole

SCHEDULE, TERMS = sample.schedule(), sample.terms()
SHEETS = sample.sheets(SCHEDULE)


def sheet(index: int, language: str = "en", terms: Terms = TERMS) -> str:
    return whole(callsheet.draw(SCHEDULE, index, terms, SHEETS, sample.TITLE, language))


def test_the_head():
    text = sheet(3)
    for said in (
        "CALL SHEET", "Day 4 of 10", "Thursday 4 March 2027", "Main unit · SPLIT",
        "Crew call", "08:00", "Estimated wrap", "17:45", "dawn 06:30", "dusk 18:39", "Weather",
        "14 Slipway Road, Kestrel Point", "St Hedda's", "Nearest hospital", "On-set phone",
        "Working hours: 08:00–17:45 (8 h 45)",
    ):  # fmt: skip
        assert said in text


def test_the_words_of_the_trade_in_french():
    text = sheet(3, "fr")
    for said in (
        "FEUILLE DE SERVICE", "Jour 4 sur 10", "jeudi 4 mars 2027", "Convocation équipe",
        "PAT (prêt à tourner)", "HMC", "Fin prévue", "lever du soleil 07h04", "Décor", "Effet",
        "coucher du soleil 18h05", "Hôpital le plus proche", "Repas", "Besoins par poste",
        "Heures de travail", "Jour suivant", "Assistanat mise en scène", "mineur, 9 ans",
    ):  # fmt: skip
        assert said in text


def test_the_cast_has_hours():
    text = sheet(0)
    assert "1 Maud Terreblanc INÈS W 06:20 07:00 08:00 18:10" in text


def test_children_have_their_hours_said():
    text = sheet(3)
    assert "Ilya Brandt is 9. At the place of work 07:00–17:45 (10 h 45)." in text
    assert "5 h of work and 9 h at the place of work, between 05:00 and 22:00" in text
    assert "School: 3 h." in text and "9 h are allowed" in text
    free = TERMS.model_copy(update={"calendar": Calendar(start=sample.START)})
    assert "No rule on children is entered" in sheet(3, terms=free)


def test_needs_by_department():
    text = sheet(0)
    assert "Needs by department" in text and "tin of salt" in text and "ferry passengers" in text
    assert "Camera boat" in sheet(4)


def test_cover_advance_and_signatures():
    text = sheet(2)
    assert "Weather cover" in text and "21 Fri 5 Mar" in text
    assert "Advance · Day 4 · Thursday 4 March 2027" in text
    assert "Tide is lowest" in text and "First assistant director" in text
    assert "Last day of this unit" in sheet(len(SCHEDULE.days) - 1)


def test_a_second_unit_has_its_own():
    text = sheet(4)
    assert "Boat unit" in text and "Last day of this unit" in text and "P1 plate" in text
    assert cast.day_name(SCHEDULE.days[4]) == "day-04-boat-unit"
    assert cast.day_name(SCHEDULE.days[0]) == "day-01"


def test_without_hours_people_come_from_the_strips():
    bare = SCHEDULE.days[0].model_copy(update={"people": (), "moments": (), "call": None})
    schedule = SCHEDULE.model_copy(update={"days": (bare,)})
    text = whole(callsheet.draw(schedule, 0, TERMS, {}, "X"))
    assert "Maud Terreblanc INÈS SW" in text and "Needs by department" not in text


def test_all_in_one_begins_each_on_a_page():
    pages = read(callsheet.draw_all(SCHEDULE, TERMS, SHEETS, sample.TITLE))
    assert sum("CALL SHEET" in page for page in pages) == len(SCHEDULE.days)
    assert all("Day " in page for page in pages)


def test_a_day_that_is_not_there():
    with pytest.raises(BadInput, match="index 99"):
        callsheet.draw(SCHEDULE, 99, TERMS, SHEETS, "X")


def test_no_school_no_hours_of_it():
    calendar = TERMS.calendar.model_copy(update={"school": False})
    assert "School" not in sheet(3, terms=TERMS.model_copy(update={"calendar": calendar}))


def test_a_day_without_light_is_said():
    day = SCHEDULE.days[0].model_copy(update={"sun": None, "date": datetime.date(2027, 2, 28)})
    schedule = SCHEDULE.model_copy(update={"days": (day,)})
    assert "sunrise ……" in whole(callsheet.draw(schedule, 0, TERMS, SHEETS, "X"))


def test_a_child_of_the_cast_is_no_background():
    strips = SCHEDULE.days[0].strips
    assert any("MILO" in strip.cast for strip in strips)
    assert [need.name for need in background(strips, SHEETS)] == ["ferry passengers", "dockers"]
    bare = [strip.model_copy(update={"cast": ()}) for strip in strips]
    assert [need.name for need in background(bare, SHEETS)][-1] == "Milo"
