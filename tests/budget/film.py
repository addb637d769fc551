"""A small schedule by hand, on terms in two currencies, with all kinds of costs."""

import datetime
from fractions import Fraction

from moteur.budget.model import Estimate, Estimates, Fringe, Global, Percentage
from moteur.schedule.model import (
    Calendar,
    Costs,
    Engagement,
    Exchange,
    Hire,
    Line,
    Other,
    Performer,
    Place,
    Schedule,
    ShootDay,
    Strip,
    Terms,
    Unit,
)


def date(day: int) -> datetime.date:
    """Return a date of March 2027; the 1st is a Monday."""
    return datetime.date(2027, 3, day)


USD = Exchange(code="USD", rate=Fraction(23, 25), date=date(1), source="central bank")

TERMS = Terms(
    currency="EUR",
    calendar=Calendar(
        start=date(1),
        crew_day=7800_00,
        idle_day=900_00,
        company_move=1300_00,
        units=(Unit(name="Aerial", crew_day=2100_00),),
    ),
    performers=(
        Performer(
            name="Ana Lindqvare",
            plays=("MARGIT",),
            day_rate=950_00,
            hold_rate=475_00,
            fringe="performer",
            source="people.csv:2",
        ),
        Performer(
            name="Bo Ashgarth",
            plays=("PELL",),
            week_rate=4140_00,
            travel=276_00,
            paid_in="USD",
            source="people.csv:3",
        ),
        Performer(name="Cleo Morrow", plays=("RUTA",), source="people.csv:4"),
    ),
    places=(
        Place(name="Bakery", fee=400_00, prepare=150_00, source="places.csv:2"),
        Place(name="Quay", fee=700_00, source="places.csv:3"),
    ),
    hires=(Hire(name="Tram", things=("TRAM",), day_rate=820_50, source="hires.csv:2"),),
    exchange=(USD,),
)


def strip(number: int, place: str, *cast: str, unit: str = "") -> Strip:
    """Return a strip of a page."""
    return Strip(
        scene=f"e01/s{number}",
        number=str(number),
        set=place.upper(),
        place=place,
        setting="INT",
        time="day",
        eighths=8,
        minutes=200,
        cast=cast,
        unit=unit,
    )


DAYS = (
    ShootDay(
        number=1,
        date=date(1),
        strips=(strip(1, "Bakery", "MARGIT", "PELL"), strip(2, "Quay", "PELL")),
        works=("Ana Lindqvare", "Bo Ashgarth"),
        costs=Costs(crew=7800_00, moves=1300_00, places=1100_00),
    ),
    ShootDay(
        number=2,
        date=date(3),
        strips=(strip(3, "Bakery", "PELL"),),
        works=("Bo Ashgarth",),
        holds=("Ana Lindqvare",),
        costs=Costs(crew=7800_00, overtime=612_40, places=400_00),
    ),
    ShootDay(
        number=2,
        date=date(3),
        unit="Aerial",
        strips=(strip(5, "Quay", unit="Aerial"),),
        costs=Costs(crew=2100_00, places=700_00),
    ),
    ShootDay(
        number=3,
        date=date(4),
        strips=(strip(4, "Bakery", "MARGIT"),),
        works=("Ana Lindqvare",),
        costs=Costs(crew=7800_00, places=400_00),
    ),
)

ENGAGEMENTS = (
    Engagement(
        name="Ana Lindqvare",
        plays=("MARGIT",),
        codes={date(1): "SW", date(2): "H", date(3): "H", date(4): "WF"},
        lines=(
            Line(kind="work", count=2, rate=950_00, amount=1900_00, source="people.csv:2"),
            Line(kind="hold", count=2, rate=475_00, amount=950_00, source="people.csv:2"),
            Line(kind="extra", count=3, unit="penalty", rate=25_00, amount=85_00, why="late meal"),
        ),
    ),
    Engagement(
        name="Bo Ashgarth",
        plays=("PELL",),
        codes={date(1): "SW", date(3): "WF"},
        lines=(
            Line(kind="work", count=1, unit="week", rate=4140_00, amount=4140_00),
            Line(kind="travel", count=2, unit="journey", rate=276_00, amount=552_00),
        ),
    ),
    Engagement(name="Cleo Morrow", plays=("RUTA",), codes={date(4): "SWF"}),
    Engagement(
        name="Bakery",
        what="place",
        lines=(
            Line(kind="places", count=3, rate=400_00, amount=1200_00),
            Line(kind="visits", count=2, unit="visit", rate=150_00, amount=300_00),
        ),
    ),
    Engagement(
        name="Quay",
        what="place",
        lines=(Line(kind="places", count=2, rate=700_00, amount=1400_00),),
    ),
    Engagement(
        name="Tram",
        what="hire",
        codes={date(4): "SWF"},
        lines=(Line(kind="hires", count=1, rate=820_50, amount=820_50),),
    ),
)

COSTS = Costs(
    crew=25500_00,
    overtime=612_40,
    idle=900_00,
    work=6040_00,
    hold=950_00,
    travel=552_00,
    extra=85_00,
    places=2600_00,
    visits=300_00,
    moves=1300_00,
    hires=820_50,
)

SCHEDULE = Schedule(
    currency="EUR",
    days=DAYS,
    dates=tuple(date(day) for day in (1, 2, 3, 4)),
    engagements=ENGAGEMENTS,
    costs=COSTS,
    others=(
        Other(name="script_order", days=5, costs=COSTS + Costs(crew=15600_00, hold=950_00)),
        Other(name="by_place", days=4, costs=COSTS + Costs(crew=7800_00, moves=-1300_00), left=1),
    ),
    until=date(31),
    players={"MARGIT": "Ana Lindqvare", "PELL": "Bo Ashgarth", "RUTA": "Cleo Morrow"},
)


def fringe(name: str, percent: str, **more: object) -> Fringe:
    """Return a fringe of EUR, `percent` as written."""
    values = {"currency": "EUR", "source": "fringes.csv:2", **more}
    return Fringe.model_validate({"name": name, "percent": percent, **values})


def line(account: str, text: str, rate: int, **more: object) -> Estimate:
    """Return an estimate of EUR at a rate in cents."""
    values = {"currency": "EUR", "source": "budget.csv:2", **more}
    return Estimate.model_validate({"account": account, "text": text, "rate": rate, **values})


ESTIMATES = Estimates(
    currency="EUR",
    lines=(
        line("1120", "Script", 9000_00, source="budget.csv:2", person="Ivo Marchet"),
        line("1310", "Director", 650_00, quantity="5 * prep_weeks + shoot_days", unit="day",
             source="budget.csv:3", fringe="crew"),
        line("2610", "Camera", 333_33, quantity="1.5 * shoot_days", unit="day",
             source="budget.csv:4"),
        line("3310", "Plates", 1250_50, quantity="3", currency="USD", source="budget.csv:5"),
    ),
    fringes=(
        fringe("Pension", "8.13", profile="performer", accounts=("14*",), source="fringes.csv:2"),
        fringe("Unemployment", "7", profile="performer", ceiling=2000_00, source="fringes.csv:3"),
        fringe("Social charges", "42.5", profile="crew", accounts=("2110", "13*"),
               source="fringes.csv:4", cited="rates of 2027", date=date(1)),
    ),
    percentages=(
        Percentage(account="4230", text="Overhead", percent=Fraction(7), of=("2*", "3*"),
                   source="budget.toml:8"),
        Percentage(account="4310", text="Contingency", percent=Fraction(10),
                   source="budget.toml:12"),
    ),
    globals=(Global(name="prep_weeks", value=Fraction(4), source="budget.toml:2"),),
)  # fmt: skip
