import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.money import Money
from moteur.studio.baseline import Baseline, Usual
from moteur.studio.folder import write_production
from moteur.studio.record import Record
from moteur.studio.runs import Run
from moteur.studio.savings import Saving, compare, savings
from tests.studio.conftest import MORNING, film


def run(step: str, seconds: float, minute: int = 0) -> Run:
    started = MORNING + datetime.timedelta(minutes=minute)
    return Run("demo", f"e01/{step}", step, 1, "k", "s", "o", seconds=seconds, started=started)


def test_measured_work_stands_beside_what_was_entered() -> None:
    steps = {"breakdown": Usual(hours=6, cost=24_000), "cut": Usual(hours=1)}
    known = Baseline(currency="EUR", rate_per_hour=3600, steps=steps)
    rows = compare([run("breakdown", 90), run("shots", 10), run("breakdown", 30)], known)
    assert rows == (
        Saving("breakdown", 2, 120, Money(120, "EUR"), 21_600, Money(24_000, "EUR")),
        Saving("shots", 1, 10, Money(10, "EUR")),
        Saving("cut", 0, 0, Money(0, "EUR"), 3600),
    )
    assert rows[0].saved_seconds == 21_480 and rows[0].saved_cost == Money(23_880, "EUR")
    assert (rows[1].saved_seconds, rows[1].saved_cost) == (None, None)
    assert rows[2].saved_seconds is None


def test_without_a_baseline_nothing_is_compared_and_no_money_invented() -> None:
    (row,) = compare([run("shots", 10)], Baseline(currency="EUR"))
    assert (row.seconds, row.cost, row.usual_seconds, row.saved_cost) == (10, None, None, None)
    assert compare([], Baseline(currency="EUR")) == ()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**6)), max_size=20))
def test_no_second_is_lost_or_added(work: list[tuple[str, int]]) -> None:
    rows = compare([run(step, seconds) for step, seconds in work], Baseline(currency="EUR"))
    assert sum(row.seconds for row in rows) == sum(seconds for _, seconds in work)
    assert sum(row.runs for row in rows) == len(work)


def test_a_loss_is_shown_as_one() -> None:
    steps = {"shots": Usual(hours=1, cost=100)}
    known = Baseline(currency="EUR", rate_per_hour=1000, steps=steps)
    (row,) = compare([run("shots", 7200)], known)
    assert row.saved_seconds == -3600 and row.saved_cost == Money(-1900, "EUR")


def test_a_production_is_measured_from_its_record_and_terms(record: Record) -> None:
    folder = Path(record.production("demo").folder)
    write_production(folder, film())
    (folder / "script").mkdir()
    (folder / "script" / "film.fountain").touch()
    (folder / "terms").mkdir()
    (folder / "terms" / "baseline.toml").write_text("[shots]\nhours = 2\n")
    record.add_runs([run("shots", 30, 1), run("breakdown", 5)])
    rows = savings(record, "demo")
    assert [row.step for row in rows] == ["breakdown", "shots"]
    assert rows[1].saved_seconds == pytest.approx(7170)
