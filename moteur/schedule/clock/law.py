"""Whose day which rules judge, and how early rest lets them come."""

import datetime
from collections.abc import Iterable
from fractions import Fraction

from moteur.film.document import canonical, digest
from moteur.film.money import digits
from moteur.schedule.clock.asked import Rest, Rule
from moteur.schedule.model import Performer, Profile, Terms
from moteur.schedule.rules import rest
from moteur.schedule.rules.judge import applies
from moteur.schedule.rules.profiles import profile
from moteur.schedule.rules.worked import ADULT, DAY, Person, Worked

Ruled = tuple[tuple[Rule, Person], ...]

CREW = "the crew"


class Law:
    """The terms' rules, looked up once for each person and date."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self._rules: dict[tuple[str, datetime.date], Rule] = {}
        self._rates = {one.code: one.rate for one in terms.exchange}
        self.unpriced: set[str] = set()

    def performer(self, who: Performer, on: datetime.date) -> Ruled:
        """Return a performer's rules on a date: their own, else the calendar's.

        What the calendar's rules ask for children holds for every child.
        """
        minor = who.minor_age is not None and who.minor_age < ADULT
        calendar = [self._rule(id, on) for id in self.terms.calendar.rules]
        held = [r for r in calendar if applies(r.profile, "cast", minor)]
        if who.rules:
            own = self._rule(who.rules, on)
            held = [own, *(r for r in held if r.profile.minors and minor and r != own)]
        pay = who.day_rate or (who.week_rate or 0) // 5
        weekly = who.week_rate is not None
        age = who.minor_age
        return tuple((r, Person(who.name, r.theirs(pay), weekly, age)) for r in held)

    def crew(self, on: datetime.date) -> Ruled:
        """Return the crew's rules on a date."""
        held = (self._rule(id, on) for id in self.terms.calendar.rules)
        return tuple((r, Person(CREW)) for r in held if applies(r.profile, "crew"))

    def _rule(self, id: str, on: datetime.date) -> Rule:
        known = self._rules.get((id, on))
        if known is None:
            found = profile(id, on, self.terms.rules)
            rate = self._rate(found.currency)
            known = Rule(_key(found), found, rate.numerator, rate.denominator)
            self._rules[id, on] = known
        return known

    def _rate(self, code: str) -> Fraction:
        """Return what a minor unit of a currency is in the production's; 1 where unknown."""
        if not code or code == self.terms.currency:
            return Fraction(1)
        if code not in self._rates:
            self.unpriced.add(code)
        shift = digits(self.terms.currency) - digits(code)
        return self._rates.get(code, Fraction(1)) * Fraction(10) ** shift


def _key(found: Profile) -> str:
    return digest(canonical(found))


def quiet(ruled: Ruled) -> int:
    """Return up to how many minutes from call to wrap no rule asks anything of a day."""
    least = 10**6
    for rule, who in ruled:
        profile = rule.profile
        if who.minor and profile.minors:
            return -1
        tiers = profile.overtime
        if profile.ceiling is not None and who.day_rate > profile.ceiling:
            tiers = profile.overtime_over
        first = [tiers[0].after] if tiers and who.day_rate else []
        limits = (profile.day, profile.span, profile.continuous, *first)
        least = min([least, *(limit for limit in limits if limit is not None)])
    return least


def rests(
    ruled: Ruled, before: Iterable[Worked], on: datetime.date, outside: bool
) -> tuple[Rest, ...]:
    """Return before which minutes of a date nobody may be called, by the days before it."""
    days = list(before)
    if not days:
        return ()
    last, found = days[-1], list[Rest]()
    free = last.wrap - (on - last.date).days * DAY
    if free > 0:  # nobody is in two days at once, whatever is paid for that
        found.append((free, None))
    for rule, who in ruled:
        price = rest.forced(rule.profile, who)
        ours = None if price is None else rule.ours(price)
        weekly = [max(free + asked, hour) for asked, hour in rest.week(days, rule.profile, on)]
        if weekly and min(weekly) > 0:
            found.append((min(weekly), ours))
        if rule.profile.rest is None:
            continue
        asked = rule.profile.rest
        if rule.profile.rest_outside is not None and outside and last.outside:
            lately = (on - d for d in rest.shorter(days, rule.profile))
            if all(gone.days >= rule.profile.rest_outside_every for gone in lately):
                asked = rule.profile.rest_outside
        if free + asked > 0 and (not weekly or free + asked > min(weekly)):
            found.append((free + asked, ours))
    return tuple(found)
