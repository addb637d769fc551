"""Estimates: plain numbers, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown import steps
from moteur.breakdown.estimate import (
    explain,
    new_sets,
    shooting_minutes,
    timed,
)
from moteur.breakdown.model import Breakdown, Category, Setting, Sheet, State, Tag, Time
from moteur.film.address import Pin, parse
from moteur.film.production import Production
from moteur.film.shooting import Shooting
from moteur.screenplay.model import Extent

from .film import pages, short_film
from .test_steps import RAIN, Bench

INT, EXT = Setting.INT, Setting.EXT
OURS = Shooting()


def sheet(*needed: Category, parts: int = 2, **values: object) -> Sheet:
    given = {
        "scene": "s1", "number": "1", "set": "BAR", "setting": INT, "time": Time.DAY,
        "eighths": 5, "minutes": 0, "seconds": 9, "cast": tuple(f"P{i}" for i in range(parts)),
        "tags": tuple(Tag(category=c, name=f"a {c}") for c in needed),
    }  # fmt: skip
    return Sheet.model_validate(given | values)


@pytest.mark.parametrize(
    ("scene", "minutes"),
    [
        (sheet(), 80),
        (sheet(parts=4), 90),
        (sheet(setting=EXT), 90),
        (sheet(setting="INT/EXT"), 90),
        (sheet(setting=EXT, time="night"), 100),
        (sheet(time="night"), 80),
        (sheet(Category.MINORS), 95),
        (sheet(Category.ANIMALS), 100),
        (sheet(Category.STUNTS, Category.EXTRAS), 155),
        (sheet(eighths=0), 35),
    ],
)
def test_shooting_time(scene: Sheet, minutes: int):
    assert shooting_minutes(scene, OURS) == minutes
    assert shooting_minutes(scene, OURS, new_set=True) > minutes


def test_the_parts_of_an_estimate_are_its_sum():
    scene = sheet(Category.EXTRAS, Category.PROPS, setting=EXT, time="dusk", parts=3)
    assert explain(scene, OURS, new_set=True) == (
        ("setup", 20), ("eighth", 60), ("part", 5), ("new_set", 15), ("extras", 30),
        ("outside", 13), ("dark", 13),
    )  # fmt: skip
    assert shooting_minutes(scene, OURS, new_set=True) == 160


EVERYTHING = sheet(*Category, parts=5, setting=EXT, time=Time.NIGHT)


@pytest.mark.parametrize("factor", [name for name in Shooting.model_fields if name != "step"])
def test_each_factor_moves_the_estimate_its_way(factor: str):
    now = getattr(OURS, factor)
    more, less = (OURS.model_copy(update={factor: n}) for n in (now + 50, 0))
    at = [shooting_minutes(EVERYTHING, factors, True) for factors in (less, OURS, more)]
    assert at == sorted(set(at))
    assert factor in dict(explain(EVERYTHING, OURS, True))


def test_the_step_rounds_up():
    assert shooting_minutes(sheet(parts=3), Shooting(step=1)) == 85
    assert shooting_minutes(sheet(parts=3), Shooting(step=60)) == 120
    nothing = Shooting(setup=0, eighth=0)
    assert shooting_minutes(sheet(), nothing) == 5


def test_what_is_refused_takes_no_time():
    refused = Tag(category=Category.STUNTS, name="a fall", state=State.REFUSED)
    assert shooting_minutes(sheet(tags=(refused,)), OURS) == 80


def test_a_set_is_new_once():
    scenes = [sheet(scene=f"s{i}", set=name) for i, name in enumerate(("BAR", "CAR", "BAR"))]
    assert new_sets(scenes) == {"s0", "s1"}
    done = timed(Breakdown(sheets=tuple(scenes)), OURS, held={"s1"})
    assert [s.minutes for s in done.sheets] == [95, 0, 80]


def gathered(production: Production, *pins: Pin) -> Breakdown:
    film = short_film()
    given = {"screenplay": film, "pages": pages(film), "production": production}
    work = steps.breakdown.slices_of(**given)
    parts = {id_: steps.breakdown.work(slice_, Bench()) for id_, slice_ in work.items()}
    result = steps.breakdown.gather_of(parts, **given, pins=pins)
    assert isinstance(result, Breakdown)
    return result


def test_the_production_says_its_own_factors_and_no_scene_is_read_again():
    slower = RAIN.model_copy(update={"shooting": Shooting(eighth=40)})
    ours, theirs = gathered(RAIN), gathered(slower)
    assert all(b.minutes > a.minutes for a, b in zip(ours.sheets, theirs.sheets, strict=True))
    film = short_film()
    slices = [
        steps.breakdown.slices_of(screenplay=film, pages=pages(film), production=production)
        for production in (RAIN, slower)
    ]
    assert slices[0] == slices[1]


def test_what_a_person_decides_changes_the_minutes_and_their_own_minutes_stay():
    def pin(at: str, value: str | int) -> Pin:
        return Pin(address=parse(f"e01/s2/breakdown{at}"), value=value)

    before = gathered(RAIN).sheets[1]
    added = gathered(RAIN, pin("/stunts/a fall#state", "accepted")).sheets[1]
    assert added.minutes == before.minutes + 45
    said = gathered(RAIN, pin("/stunts/a fall#state", "accepted"), pin("#minutes", 7)).sheets[1]
    assert said.minutes == 7


def test_running_time_stands_on_the_pages():
    film = short_film()
    laid_out = pages(film)
    long = Extent(page="1", eighths=4, lines=24, seconds=(31, 44), crowded=True)
    laid_out = laid_out.model_copy(update={"extents": laid_out.extents | {"s2": long}})
    given = {"screenplay": film, "pages": laid_out, "production": RAIN}
    work = steps.breakdown.slices_of(**given)
    parts = {id_: steps.breakdown.work(slice_, Bench()) for id_, slice_ in work.items()}
    one, two, *_ = steps.breakdown.gather_of(parts, **given).sheets
    assert (two.least, two.seconds, two.most, two.crowded) == (31, 38, 44, True)
    assert (one.least, one.seconds, one.most, one.crowded) == (0, 0, 0, False)


@given(
    st.integers(0, 400), st.integers(0, 40), st.sampled_from(Setting), st.sampled_from(Time),
    st.sets(st.sampled_from(Category)),
)  # fmt: skip
def test_more_takes_longer(
    eighths: int, parts: int, setting: Setting, time: Time, needed: set[Category]
):
    scene = sheet(*needed, parts=parts, setting=setting, time=time, eighths=eighths)
    more = scene.model_copy(update={"eighths": eighths + 1, "silent": ("ONE MORE",)})
    here = shooting_minutes(scene, OURS)
    assert here % 5 == 0
    assert here <= shooting_minutes(more, OURS) <= shooting_minutes(more, OURS, new_set=True)
