"""What the schedule brings: engagements, crews, places, moves, hires, idle days."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping

from moteur.budget.exchange import Rates
from moteur.budget.headings import long_date
from moteur.budget.items import item
from moteur.budget.model import Amount
from moteur.budget.overtime import minutes
from moteur.budget.words import amount as spell
from moteur.budget.words import counted, say
from moteur.schedule.model import Costs, Engagement, Line, Schedule, Terms

Said = tuple[int, str, int, int]
CALENDAR = "calendar.toml"
# What the schedule says a line is for, where a kind of costs has two.
_WHAT = {
    ("visits", "prepared"): "prepared",
    ("visits", "struck"): "struck",
    ("hires", "held"): "hold",
}


class Scheduled:
    """Lines of a budget from a schedule on its terms; `feeds` is the account of each kind."""

    def __init__(
        self,
        schedule: Schedule,
        terms: Terms,
        feeds: Mapping[str, str],
        rates: Rates,
        language: str,
    ) -> None:
        self.schedule, self.terms, self.feeds = schedule, terms, feeds
        self.rates, self.language = rates, language
        self.fringes = {p.name: p.fringe for p in terms.performers}
        entries = (
            *(("cast", p.name, p.paid_in, p.source) for p in terms.performers),
            *(("place", p.name, p.paid_in, p.source) for p in terms.places),
            *(("hire", h.name, h.paid_in, h.source) for h in terms.hires),
        )
        self.paid_in = {(what, name): paid_in for what, name, paid_in, _ in entries}
        self.sources = {(what, name): source for what, name, _, source in entries}

    def lines(self) -> Iterator[Amount]:
        """Yield the lines, whose sum is what the schedule costs."""
        found = [*self._engaged(), *self._crews(), *self._idle(), *self._moves()]
        yield from found
        yield from self._rest(found)

    def _engaged(self) -> Iterator[Amount]:
        for engagement in self.schedule.engagements:
            for line in engagement.lines:
                if line.amount:
                    yield self._line(engagement, line)

    def _line(self, engagement: Engagement, line: Line) -> Amount:
        name = engagement.name
        entry = (engagement.what, name)
        what = _WHAT.get((line.kind, line.why), line.kind)
        return self._amount(
            line.kind,
            item(self.feeds[line.kind], name, what),
            say("of", self.language, name=name, what=say(what, self.language)),
            (line.count, line.unit, line.rate, line.amount),
            line.source or self.sources.get(entry, ""),
            who=name,
            notes=line.why if line.kind == "extra" else "",
            fringe=self.fringes.get(name, "") if engagement.what == "cast" else "",
            paid_in=self.paid_in.get(entry, ""),
        )

    def _crews(self) -> Iterator[Amount]:
        days: Counter[tuple[str, int]] = Counter()
        for day in self.schedule.days:
            days[day.unit, day.costs.crew] += 1
        for (unit, rate), count in days.items():
            if rate:
                yield self._of_unit(unit, "crew", (count, "day", rate, count * rate))
        for day in self.schedule.days:
            late = day.costs.overtime
            if late:
                said = minutes(late, self.terms.calendar.overtime)
                yield self._of_unit(day.unit, "overtime", said, day.number, day.date)

    def _of_unit(
        self,
        unit: str,
        kind: str,
        said: Said,
        number: int = 0,
        date: datetime.date | None = None,
    ) -> Amount:
        """Return a line of a unit's crew, or of its overtime on a day."""
        feed = {"crew": "units", "overtime": "units_overtime"}[kind] if unit else kind
        what = say(feed, self.language)
        text = say("of", self.language, name=unit, what=what) if unit else what
        if date:
            when = long_date(date, self.language)
            text = say("day of", self.language, what=text, number=number, date=when)
        names = [unit, kind, str(date or "")]
        return self._amount(kind, item(self.feeds[feed], *names), text, said, CALENDAR, feed=feed)

    def _idle(self) -> Iterator[Amount]:
        total, rate = self.schedule.costs.idle, self.terms.calendar.idle_day
        if total and rate and total % rate == 0:
            said = (total // rate, "day", rate, total)
            text = say("idle", self.language)
            yield self._amount("idle", item(self.feeds["idle"], "idle"), text, said, CALENDAR)

    def _moves(self) -> Iterator[Amount]:
        total, rate = self.schedule.costs.moves, self.terms.calendar.company_move
        if total and rate and total % rate == 0:
            said = (total // rate, "move", rate, total)
            text = say("moves", self.language)
            yield self._amount("moves", item(self.feeds["moves"], "moves"), text, said, CALENDAR)

    def _rest(self, found: list[Amount]) -> Iterator[Amount]:
        """Yield what the schedule's costs say beyond the lines found, so that none is lost."""
        for kind in Costs.model_fields:
            rest = getattr(self.schedule.costs, kind) - sum(
                line.amount for line in found if line.kind == kind
            )
            if rest:
                what = say(kind, self.language)
                yield Amount(
                    item=item(self.feeds[kind], kind, "rest"),
                    account=self.feeds[kind],
                    made="schedule",
                    kind=kind,
                    text=say("not itemised", self.language, what=what),
                    rate=rest,
                    currency=self.rates.currency,
                    entered=rest,
                    amount=rest,
                    origin=say("schedule rest", self.language),
                )

    def _amount(
        self,
        kind: str,
        address: str,
        text: str,
        said: Said,
        source: str,
        feed: str = "",
        paid_in: str = "",
        **more: str,
    ) -> Amount:
        """Return a line: `said` is count, unit, rate and amount."""
        count, unit, rate, amount = said
        even = count * rate == amount
        currency, exchange = paid_in or self.rates.currency, None
        if currency != self.rates.currency:
            exchange = self.rates.of(currency, source)
            rate = self.rates.entered(rate if even else amount, exchange)
        elif not even:
            rate = amount
        quantity = count if even else 1
        return Amount(
            item=address,
            account=self.feeds[feed or kind],
            made="schedule",
            kind=kind,
            text=text,
            quantity=quantity,
            unit=unit if even else "",
            rate=rate,
            currency=currency,
            entered=quantity * rate,
            exchange=exchange.rate if exchange else 1,
            exchange_date=exchange.date if exchange else None,
            exchange_source=exchange.source if exchange else "",
            amount=amount,
            origin=self._origin(kind, said, rate, currency, source),
            source=source,
            **more,
        )

    def _origin(self, kind: str, said: Said, rate: int, currency: str, source: str) -> str:
        count, unit, _, amount = said
        foreign = f" {currency}" if currency != self.rates.currency else ""
        even = count * said[2] == amount
        return say(
            "schedule at" if even else "schedule together",
            self.language,
            count=counted(count, unit, self.language, kind),
            rate=spell(rate, currency, self.language) + foreign,
            amount=spell(amount, self.rates.currency, self.language),
            source=f" ({source})" if source else "",
        )
