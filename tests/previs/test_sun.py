import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.production import Production
from moteur.previs.sun import sun

MIDSUMMER = datetime.date(2026, 6, 21)


def shot_in(place: str, start: datetime.date | None = MIDSUMMER) -> Production:
    given_: dict[str, Any] = {"title": "X", "episodes": {"e01": "x.fountain"}}
    return Production(**given_, place=place, start=start)


def test_noon_in_paris_at_midsummer() -> None:
    stands = sun(shot_in("Paris, France"), "day", "EXT. STREET - NOON")
    assert stands is not None
    assert stands[0] == pytest.approx(180, abs=2)
    assert stands[1] == pytest.approx(90 - 48.85 + 23.44, abs=0.3)


def test_it_goes_from_east_to_west() -> None:
    here = shot_in("Lisbon")
    way = [
        sun(here, "dawn"), sun(here, "day", "INT. HALL - MORNING"), sun(here, "day"),
        sun(here, "dusk"),
    ]  # fmt: skip
    azimuths = [w[0] for w in way if w is not None]
    assert len(azimuths) == 4 and azimuths == sorted(azimuths)
    assert way[0] is not None and way[3] is not None
    assert way[0][1] < 12 and way[3][1] < 12


def test_in_sydney_it_stands_in_the_north() -> None:
    stands = sun(shot_in("Sydney"), "day", "EXT. BEACH - MIDI")
    assert stands is not None and min(stands[0], 360 - stands[0]) < 5


def test_there_is_none_at_night_or_where_nobody_knows() -> None:
    assert sun(shot_in("Paris"), "night") is None
    assert sun(shot_in(""), "day") is None
    assert sun(shot_in("Nowhere at all"), "day") is None
    assert sun(shot_in("Paris", None), "day") is None


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)),
       st.sampled_from(["day", "dawn", "dusk"]),
       st.sampled_from(["Reykjavik", "Oslo", "Quito", "Singapore", "Wellington"]))  # fmt: skip
def test_what_stands_is_above_the_horizon(date: datetime.date, time: str, place: str) -> None:
    stands = sun(shot_in(place, date), time)
    assert stands is None or (0 <= stands[0] <= 360 and 0 < stands[1] <= 90)
