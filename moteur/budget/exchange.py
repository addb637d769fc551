"""Exchange: amounts of other currencies in the production's, rounded half to even."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from moteur.film.errors import BadInput
from moteur.film.money import digits
from moteur.schedule.model import Exchange


@dataclass(frozen=True)
class Rates:
    """What the production's currency is, and what others are worth in it."""

    currency: str
    known: tuple[Exchange, ...]

    def of(self, code: str, where: str) -> Exchange:
        """Return what a currency is worth; raise BadInput where nobody said."""
        found = next((e for e in self.known if e.code == code), None)
        if found is not None:
            return found
        if code == self.currency:
            return Exchange(code=code, rate=Fraction(1))
        names = ", ".join(dict.fromkeys([self.currency, *(e.code for e in self.known)]))
        raise BadInput(
            f"nobody said what “{code}” is worth in {self.currency}",
            where,
            f"use {names}, or enter its exchange rate in terms/",
        )

    def converted(self, minor: int, exchange: Exchange) -> int:
        """Return minor units of the production's currency, rounded half to even."""
        return round(minor * self._factor(exchange))

    def entered(self, minor: int, exchange: Exchange) -> int:
        """Return the roundest amount that is converted to `minor`, or the nearest there is.

        People enter round rates: of 1000.00 and 1000.01, which may both be converted to the
        same, it was the first.
        """
        factor = self._factor(exchange)
        for step in (10_000, 1_000, 100, 10, 1):
            near = round(minor / factor / step) * step
            if self.converted(near, exchange) == minor:
                return near
        return round(minor / factor)

    def _factor(self, exchange: Exchange) -> Fraction:
        return exchange.rate * Fraction(10) ** (digits(self.currency) - digits(exchange.code))


def rates(currency: str, known: Sequence[Exchange]) -> Rates:
    """Return the rates of a production."""
    return Rates(currency, tuple(known))
