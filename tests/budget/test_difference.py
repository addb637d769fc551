"""What changed between two budgets, in words."""

from moteur.budget.compose import compose
from moteur.budget.difference import difference, lines, summary
from moteur.budget.model import Budget, Estimates
from moteur.schedule.model import Costs, Line

from .film import COSTS, DAYS, ENGAGEMENTS, ESTIMATES, SCHEDULE, TERMS, line


def made(schedule: object = None, estimates: Estimates = ESTIMATES) -> Budget:
    return compose(schedule or SCHEDULE, TERMS, estimates)  # type: ignore[arg-type]


def shorter() -> Budget:
    """Return the budget without the second day: less crew, one hold less."""
    ana = ENGAGEMENTS[0]
    hold = Line(kind="hold", count=1, rate=475_00, amount=475_00, source="people.csv:2")
    held = ana.model_copy(update={"lines": (ana.lines[0], hold, ana.lines[2])})
    minus = Costs(crew=-7800_00, hold=-475_00, overtime=-612_40, places=0)
    schedule = SCHEDULE.model_copy(
        update={
            "days": (DAYS[0], DAYS[2], DAYS[3]),
            "engagements": (held, *ENGAGEMENTS[1:]),
            "costs": COSTS + minus,
        }
    )
    return made(schedule)


def test_the_schedules_change_in_a_sentence() -> None:
    said = summary(difference(made(), shorter()))
    assert said == (
        "1 shooting day less, 81,770.79 EUR in all (-15,975.50): "
        "Crew 1 shooting day less -7,800; Crew overtime, day 2 (3 March 2027) no more -612.40; "
        "Ana Lindqvare 1 day held less -475; Director 1 day less -650; "
        "Camera 1.5 days less -499.99"
    )


def test_in_french() -> None:
    said = summary(difference(made(), shorter(), "fr"), "fr")
    assert said.startswith(
        "1 jour de tournage de moins, 81\u00a0770,79 EUR en tout (-15\u00a0975,50) : "
    )
    assert "Ana Lindqvare 1 jour d’attente de moins -475" in said


def test_accounts_and_their_lines() -> None:
    before, after = made(), shorter()
    changed = difference(before, after)
    assert changed.days == (3, 2)
    assert changed.total == (before.total, after.total)
    assert sum(a.after - a.before for a in changed.accounts) == after.total - before.total
    for account in changed.accounts:
        assert sum(x.delta for x in account.lines) == account.after - account.before
    said = list(lines(changed))
    assert "2110 Crew, by the shooting day -11,115" in said
    assert "  Social charges of 15,600.00 instead of 23,400.00 -3,315" in said


def test_rates_new_lines_and_percentages() -> None:
    own = ESTIMATES.model_copy(
        update={
            "lines": (
                *ESTIMATES.lines[1:],
                line("1130", "Maps", 40_00),
            ),
            "percentages": (
                ESTIMATES.percentages[0].model_copy(update={"percent": 8}),
                ESTIMATES.percentages[1],
            ),
        }
    )
    said = list(lines(difference(made(), made(estimates=own))))
    assert "  Script no more -9,000" in said
    assert "  Maps new +40" in said
    assert any(x.startswith("  Overhead 8 % instead of 7 %") for x in said)


def test_nothing_changed() -> None:
    assert summary(difference(made(), made())) == "Nothing changed: 97,746.29 EUR"
