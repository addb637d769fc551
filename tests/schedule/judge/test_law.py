"""Rules of work."""

import datetime

import pytest

from moteur.schedule.model import Cited, Forced, Line, Moment, Profile, Tier
from tests.schedule.judge.broken import (
    FIRST,
    engagement,
    found,
    with_calendar,
    with_day,
    with_engagement,
    with_terms,
)
from tests.schedule.schedules import (
    COSTS,
    DAY_1,
    FRIDAY,
    HOUSE,
    MONDAY,
    SCHEDULE,
    TERMS,
    THURSDAY,
    TUESDAY,
)


def _rule(**changes: object) -> object:
    house = HOUSE.model_copy(update=changes)
    return TERMS.model_copy(update={"rules": (house,)})


@pytest.mark.parametrize(("changes", "words"), [
    ({"rest": 870}, ""),
    ({"rest": 871}, "Player of BORIS: 14:30 of rest before the call on 2027-03-02, 14:31 are"),
    ({"day": 609}, "Player of BORIS: 10:10 of work on 2027-03-02, at most 10:09"),
    ({"day": 609}, "the crew: 10:10 of work on 2027-03-02, at most 10:09"),
    ({"week": 1000}, "of work from 2027-03-01 to 2027-03-05"),
    ({"minors": (HOUSE.minors[0].model_copy(update={"work": 129}),)},
     "Player of CLÉO: 2:10 of work on 2027-03-02"),
    ({"minors": (HOUSE.minors[0].model_copy(update={"latest": 829}),)},
     "Player of CLÉO: from 11:40 to 13:50 on 2027-03-02"),
])  # fmt: skip
def test_rules_of_work(changes: dict[str, object], words: str) -> None:
    said = found(terms=_rule(**changes))  # type: ignore[arg-type]
    assert words in said
    assert words or said == ""


def test_a_late_meal() -> None:
    moments = (
        *DAY_1.moments[:2],
        Moment(kind="scene", start=690, end=840, scene="e01/s1"),
        Moment(kind="scene", start=840, end=990, scene="e01/s4/1"),
        Moment(kind="meal", start=990, end=1050),
    )
    words = found(with_day(FIRST, moments=moments))
    assert "the crew: a meal 2:30 late on 2027-03-01, due after 6:00" in words


def test_what_rules_ask_to_be_paid_is_paid() -> None:
    rule = {"overtime": (Tier(after=600, percent=150),), "rate_minutes": 600}
    due = "1750 is due: Player of BORIS: 10:10 of work on 2027-03-02"
    assert f"Player of BORIS is paid 0 for extra, {due}" in found(terms=_rule(**rule))  # type: ignore[arg-type]
    line = Line(kind="extra", count=1, unit="penalty", rate=1_750, amount=1_750)
    paid = with_engagement("BORIS", lines=(*engagement("BORIS").lines, line)).model_copy(
        update={"costs": COSTS.model_copy(update={"extra": 1_750})}
    )
    assert found(paid, terms=_rule(**rule)) == ""  # type: ignore[arg-type]
    assert "Player of BORIS is paid 1750 for extra, 0 is due" in found(paid)
    without = paid.model_copy(update={"costs": COSTS})
    assert "the whole costs 1750 for extra, not 0" in found(without, terms=_rule(**rule))  # type: ignore[arg-type]


def test_a_forced_call_is_paid_in_the_production_s_money() -> None:
    forced = Forced(most=90_000, currency="USD")
    terms = _rule(rest=871, forced=forced, meals=None)
    words = found(terms=terms)  # type: ignore[arg-type]
    assert "Player of BORIS is paid 0 for extra, 70000 is due" in words


def test_a_person_s_own_rules_and_rules_that_are_not_known() -> None:
    own = Profile(id="own", title="Own", since=datetime.date(2020, 1, 1), rest=24 * 60)
    terms = with_terms("performers", "BORIS", rules="own")
    terms = terms.model_copy(update={"rules": (*terms.rules, own)})
    assert "BORIS: 14:30 of rest before the call on 2027-03-02, 24:00" in found(terms=terms)
    assert "no rules are called “other”" in found(terms=with_calendar(rules=("other",)))


def test_rules_that_are_said_to_be_kept_hold() -> None:
    cited = Cited(id="other", title="Other")
    words = found(SCHEDULE.model_copy(update={"rules": (cited,)}))
    assert words == "“other” is said to be kept, and is not among the rules that hold"


def test_units_have_crews_of_their_own() -> None:
    words = found(terms=_rule(day=119))  # type: ignore[arg-type]
    assert "the crew of second: 2:00 of work on 2027-03-02" in words


def test_engagements_of_two_breaks_that_cost_the_same_are_both_right() -> None:
    terms = with_terms("performers", "EVE", hold_rate=0)
    codes = {MONDAY: "SW", TUESDAY: "H", THURSDAY: "H", FRIDAY: "WF"}
    held = with_engagement("EVE", codes=codes)
    days = []
    for day in held.days:
        code = codes.get(day.date, "") if not day.unit else ""
        people = tuple(
            p.model_copy(update={"code": code}) if p.name.endswith("EVE") else p for p in day.people
        )
        holds = (*day.holds, "Player of EVE") if code == "H" else day.holds
        days.append(day.model_copy(update={"people": people, "holds": holds}))
    assert found(held.model_copy(update={"days": tuple(days)}), terms=terms) == ""
    assert found(terms=terms) == ""
