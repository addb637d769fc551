"""A whole budget: its sums, where each amount comes from, and what moves it."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.budget.compose import compose
from moteur.budget.model import Budget, Estimates
from moteur.schedule.model import Costs, Line

from .film import ENGAGEMENTS, ESTIMATES, SCHEDULE, TERMS, line


def made(estimates: Estimates = ESTIMATES, language: str = "en") -> Budget:
    return compose(SCHEDULE, TERMS, estimates, language)


def test_what_the_schedule_brings_is_what_it_costs() -> None:
    budget = made()
    for kind in Costs.model_fields:
        brought = sum(x.amount for x in budget.lines if x.kind == kind)
        assert brought == getattr(SCHEDULE.costs, kind), kind


def test_every_amount_says_where_it_comes_from() -> None:
    for language in ("en", "fr"):
        for x in made(language=language).lines:
            assert x.origin.strip()
            named = ("schedule", "plan", "budget.csv:", "fringes.csv:", "budget.toml:")
            assert x.origin.startswith(named), x.origin


def test_every_line_is_its_quantity_at_its_rate() -> None:
    for x in made().lines:
        assert x.entered == round(x.quantity * x.rate), x.item
        assert x.amount == round(x.entered * x.exchange), x.item


def test_origins_in_words() -> None:
    said = {x.item: x.origin for x in made().lines}
    assert said["1410/ana-lindqvare/work"] == "schedule: 2 days worked at 950.00 (people.csv:2)"
    assert said["1310/director"] == "budget.csv:3: 5 × prep_weeks + shoot_days = 23"
    assert said["1310/fringes/crew/social-charges"] == (
        "fringes.csv:4 on account 1310: 42.5 % of 14,950.00"
    )
    assert said["1410/bo-ashgarth/work"] == "schedule: 1 week at 4,500.00 USD (people.csv:3)"
    assert (
        said["1440/ana-lindqvare/extra"] == "schedule: 3 penalties, together 85.00 (people.csv:2)"
    )
    assert said["4230/percentage/overhead"].endswith("(accounts: 2*, 3*)")


def test_what_is_prepared_and_what_is_struck() -> None:
    visits = [
        Line(kind="visits", count=2, unit="visit", rate=150_00, amount=300_00, why=why)
        for why in ("prepared", "struck")
    ]
    bakery = ENGAGEMENTS[3].model_copy(update={"lines": tuple(visits)})
    schedule = SCHEDULE.model_copy(
        update={"engagements": (bakery,), "costs": Costs(visits=600_00), "days": ()}
    )
    made_ = compose(schedule, TERMS, Estimates(currency="EUR"))
    assert [(x.item, x.text) for x in made_.lines] == [
        ("2720/bakery/prepared", "Bakery: prepare"),
        ("2720/bakery/struck", "Bakery: strike"),
    ]


def test_costs_that_no_engagement_explains_are_a_line() -> None:
    schedule = SCHEDULE.model_copy(update={"engagements": ()})
    lines = compose(schedule, TERMS, Estimates(currency="EUR")).lines
    assert sum(x.amount for x in lines) == SCHEDULE.costs.total
    rest = next(x for x in lines if x.item == "1410/work/rest")
    assert (rest.text, rest.amount) == ("work, not itemised", 6040_00)


def test_items_are_unique_and_found() -> None:
    budget = made()
    items = [x.item for x in budget.lines]
    assert len(set(items)) == len(items)
    assert all(budget.find("", item) for item in items)
    assert budget.find("", "1110") is not None
    assert budget.find("", "9999") is None
    assert budget.find("", "1410/nobody/work") is None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("1110", "1310", "2110", "2840", "3310", "4310")),
            st.fractions(0, 400, max_denominator=1000).map(lambda f: f"{float(f):.3f}"),
            st.integers(0, 10**9),
            st.sampled_from(("EUR", "USD")),
        ),
        max_size=12,
    )
)
def test_sums_are_the_sums_of_what_is_shown(rows: list[tuple[str, str, int, str]]) -> None:
    lines = tuple(
        line(account, f"line {at}", rate, quantity=count, currency=currency)
        for at, (account, count, rate, currency) in enumerate(rows)
    )
    budget = made(ESTIMATES.model_copy(update={"lines": lines}))
    assert sum(budget.totals().values()) == budget.total == sum(x.amount for x in budget.lines)
    for share in (x for x in budget.lines if x.percent is not None):
        assert share.percent is not None and share.base is not None
        assert abs(Fraction(share.amount) - share.percent * share.base / 100) <= Fraction(1, 2)
    by_day = sum((day.costs for day in budget.days), Costs())
    assert by_day + budget.apart == SCHEDULE.costs


def test_an_empty_film() -> None:
    budget = compose(
        SCHEDULE.model_copy(
            update={"days": (), "dates": (), "engagements": (), "costs": Costs(), "others": ()}
        ),
        TERMS,
        Estimates(currency="EUR"),
    )
    assert (budget.total, budget.lines, budget.first) == (0, (), None)
    assert len(budget.findings) == 3
