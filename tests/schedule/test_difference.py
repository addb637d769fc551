from moteur.schedule import difference
from moteur.schedule.model import Schedule

from .boards import make, on, performer, place, strip, terms

STRIPS = (
    strip(1, "ANA", minutes=300), strip(2, "BORIS", minutes=300, place="ROOF"),
    strip(3, "ANA", minutes=300), strip(4, "BORIS", minutes=300, place="ROOF"),
)  # fmt: skip
AGREED = terms(performer("ANA"), performer("BORIS"), place("ROOF", 700))
BEST = make(*STRIPS, agreed=AGREED)
FIRST = BEST.days[0].date


def held(*numbers: str) -> Schedule:
    """Return the schedule with scenes on dates of their own, all apart."""
    dates = {
        f"e01/s{n}#date": f"2027-04-{k:02}" for k, n in zip((1, 5, 8, 12), numbers, strict=True)
    }
    return make(*STRIPS, agreed=AGREED, held=dates)


def test_a_schedule_differs_from_itself_in_nothing():
    assert difference.words(BEST, BEST) == () and difference.apart(BEST, BEST) == 0


def test_money_first_then_days_then_people_then_other_costs():
    worse = held(*"1324")
    words = difference.words(BEST, worse)
    more = worse.costs.total - BEST.costs.total
    assert words[0] == f"{more // 100:,}.{more % 100:02} EUR more" or "EUR more" in words[0]
    assert words[1] == "two shooting days more"
    assert any(word.endswith(" of ANA more") for word in words)
    assert difference.words(worse, BEST)[0] == words[0].replace("more", "less")


def test_numbers_up_to_three_are_words():
    assert "two shooting days more" in difference.words(BEST, held(*"1324"))
    less = difference.words(held(*"1324"), BEST)
    assert "two shooting days fewer" in less and "one hold day of ANA fewer" in less
    assert any(w.startswith("fees of places 7") and w.endswith("less") for w in less)


def test_how_far_apart():
    assert difference.apart(BEST, held(*"1324")) == 100
    assert difference.apart(Schedule(currency="EUR"), Schedule(currency="EUR")) == 0


def test_dates_and_units():
    assert {n: difference.dates(BEST)[f"e01/s{n}"] for n in "1234"} == on(BEST)
