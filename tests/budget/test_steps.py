"""The steps of the budget, run as the studio runs them."""

from pathlib import Path

from moteur.budget import steps
from moteur.budget.model import Budget
from moteur.film.address import Pin, parse
from moteur.film.document import Blob, canonical, digest
from moteur.film.production import Production

from ..schedule import schedules
from .film import ESTIMATES, SCHEDULE, TERMS

PRODUCTION = Production(title="Rain", episodes={"e01": "script/rain.fountain"})


class Bench:
    """A workspace that keeps bytes in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.folder, self.threads = Path(), 1

    def progress(self, done: float) -> None:
        assert 0 <= done <= 1

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        assert isinstance(file, bytes)
        self.kept[digest(file)] = file
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))

    def path(self, blob: Blob) -> Path:
        raise AssertionError


def made(bench: Bench, *pins: Pin) -> Budget:
    given = {"schedule": SCHEDULE, "terms": TERMS, "estimates": ESTIMATES}
    (work,) = steps.budget.slices_of(**given, production=PRODUCTION, pins=pins).values()
    budget = steps.budget.work(work, bench)
    assert isinstance(budget, Budget)
    return budget


def test_a_budget_and_its_papers_repeat() -> None:
    bench = Bench()
    budget = made(bench)
    assert Budget.model_validate_json(canonical(budget)) == budget
    (work,) = steps.budget_papers.slices_of(budget=budget, production=PRODUCTION).values()
    paper = steps.budget_papers.work(work, bench)
    again = steps.budget_papers.work(work, Bench())
    assert paper == again
    assert set(paper.files()) == {"budget.pdf", "budget.xlsx"}
    assert bench.kept[paper.files()["budget.pdf"].sha256].startswith(b"%PDF")


def test_letter_where_dollars_are() -> None:
    dollars = PRODUCTION.model_copy(update={"currency": "USD"})
    (work,) = steps.budget_papers.slices_of(budget=made(Bench()), production=dollars).values()
    assert work.paper == "letter"


def test_a_pin_is_in_what_the_step_makes() -> None:
    pin = Pin(address=parse("budget/2110#amount"), value="30000.00")
    part = made(Bench(), pin).find("", "2110")
    assert part is not None
    assert type(part) in steps.budget.holds
    assert part.model_dump()["amount"] == "30000.00"


def test_another_schedule_is_another_slice() -> None:
    given = {"terms": TERMS, "estimates": ESTIMATES, "production": PRODUCTION}
    (one,) = steps.budget.slices_of(schedule=SCHEDULE, **given).values()
    (other,) = steps.budget.slices_of(schedule=schedules.SCHEDULE, **given).values()
    assert steps.budget.key(one) != steps.budget.key(other)
