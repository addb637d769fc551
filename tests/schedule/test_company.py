from moteur.schedule.company import Company, free, open_
from moteur.schedule.model import Hire

from .boards import day, performer, place, strip, terms


def test_people_are_found_by_name_and_by_part():
    ana = performer("Ana Reyes", plays=("ANA", "THE QUEEN"))
    company = Company(terms(ana))
    assert company.performer("ana") == company.performer("The Queen") == ana
    assert company.performer("ANA REYES") == ana
    assert list(company.performers(["ANA", "THE QUEEN", "DOG"])) == ["Ana Reyes", "DOG"]


def test_who_has_no_terms_plays_for_nothing_and_is_said():
    company = Company(terms(performer("ANA")))
    assert company.performer("Boris").day_rate == 0
    assert company.place("ROOF").fee == 0
    assert company.unknown([strip(1, "ANA", "BORIS"), strip(2, "DOG", "BORIS")]) == ["BORIS", "DOG"]


def test_what_stands_against_a_date():
    car = Hire(name="CAR", available=(day(1),))
    company = Company(terms(performer("ANA", days_off=(day(0),)),
                            place("ROOF", days_off=(day(0),)), more={"hires": (car,)}))  # fmt: skip
    asked = strip(1, "ANA", place="ROOF", hires=("CAR",))
    assert company.conflicts(asked, day(0)) == ["ANA", "ROOF", "CAR"]
    assert company.conflicts(asked, day(1)) == []


def test_dates_of_people_and_places():
    one = performer("ANA", first=day(1), last=day(3), days_off=(day(2),))
    assert [free(one, day(n)) for n in range(5)] == [False, True, False, True, False]
    only = performer("ANA", available=(day(1),))
    assert [free(only, day(n)) for n in range(3)] == [False, True, False]
    assert open_(place("ROOF", available=(day(1),)), day(1))
    assert not open_(place("ROOF", days_off=(day(1),)), day(1))
