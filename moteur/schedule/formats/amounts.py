"""Amounts as people write them: other separators, other signs, other currencies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from moteur.film.errors import BadInput
from moteur.film.money import digits

MOST = 10**12
_AMOUNT = re.compile(
    r"(?P<before>[^\d.,()−-]*)(?P<sign>[(−-]?)(?P<again>[^\d.,()−-]*)"
    r"(?P<number>\d[\d.,]*|[.,]\d+)\)?[.,]?[-–—]?(?P<after>[^\d]*)"
)
_SPACES = re.compile(r"[\s'’]")
_DOLLARS = ("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD")
_CROWNS = ("SEK", "NOK", "DKK", "ISK", "CZK")
_SIGNS = {
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "US$": "USD", "CA$": "CAD",
    "C$": "CAD", "A$": "AUD", "NZ$": "NZD", "MX$": "MXN", "R$": "BRL", "₩": "KRW", "₹": "INR",
    "ZŁ": "PLN", "KČ": "CZK", "FR": "CHF", "SFR": "CHF", "元": "CNY", "₺": "TRY", "₪": "ILS",
}  # fmt: skip


@dataclass(frozen=True)
class Purse:
    """Turn amounts into the production's currency; `rates` are what a unit of others is worth."""

    currency: str
    rates: Mapping[str, Fraction] = field(default_factory=dict)

    def amount(self, text: str, where: str) -> tuple[int, str]:
        """Read an amount in whole units: minor units, and its currency where it is another.

        ``1250``, ``1,250.50``, ``1 250,50 €`` and ``1.250,50`` are read; ``1200 USD`` by its
        rate. An empty cell is 0. Raise BadInput for what is no amount, is negative, or is
        in a currency without a rate.
        """
        if not text.strip():
            return 0, ""
        code, number = self._split(text, where)
        minor = _minor(number, code)
        if minor is None:
            raise BadInput(f"“{text}” is not an amount of {code}", where, "write it as 1250.50")
        if minor < 0:
            raise BadInput(f"“{text}” is less than nothing", where, "write it as 1250.50")
        if code == self.currency:
            return _bounded(minor, text, where), ""
        if code not in self.rates:
            raise BadInput(
                f"“{text}”: nobody says what {code} is worth",
                where,
                f"add a row to exchange.csv: {code}, what 1 {code} is worth in {self.currency}",
            )
        worth = Fraction(minor, 10 ** digits(code)) * self.rates[code] * 10 ** digits(self.currency)
        return _bounded(int(worth + Fraction(1, 2)), text, where), code

    def _split(self, text: str, where: str) -> tuple[str, str]:
        """Return the currency and the number of an amount."""
        bare = _SPACES.sub("", text)
        match = _AMOUNT.fullmatch(bare)
        if not match:
            raise BadInput(
                f"“{text}” is not an amount of {self.currency}", where, "write it as 1250.50"
            )
        marks = {match[part].upper().rstrip(".") for part in ("before", "again", "after")} - {""}
        codes = {self._code(mark) for mark in marks} or {self.currency}
        if len(codes) > 1 or "" in codes:
            said = "write it as 1250.50, or as 1250.50 USD"
            raise BadInput(f"“{text}” is not an amount of {self.currency}", where, said)
        return codes.pop(), match["number"] if not match["sign"] else f"-{match['number']}"

    def _code(self, mark: str) -> str:
        """Return the currency that a sign means here; empty where it means none."""
        if mark == "$":
            return self.currency if self.currency in _DOLLARS else "USD"
        if mark == "¥":
            return self.currency if self.currency in ("JPY", "CNY") else "JPY"
        if mark == "KR":
            return self.currency if self.currency in _CROWNS else ""
        return _SIGNS.get(mark) or (mark if re.fullmatch("[A-Z]{3}", mark) else "")


def _bounded(minor: int, text: str, where: str) -> int:
    if minor > MOST:
        raise BadInput(f"“{text}” is too much", where, "write it as 1250.50")
    return minor


def _minor(number: str, code: str) -> int | None:
    """Return minor units, or None; the last of two kinds of separators is the decimal one.

    One separator before exactly three digits groups thousands, unless the currency has a
    third decimal: ``1.250`` is 1250 EUR, and 1.250 KWD.
    """
    shift = digits(code)
    sign, number = (-1, number[1:]) if number.startswith("-") else (1, number)
    last = max(number.rfind("."), number.rfind(","))
    if last >= 0:
        mark, decimals = number[last], len(number) - last - 1
        other = "," if mark == "." else "."
        grouped = decimals == 3 and other not in number and (shift != 3 or number.count(mark) > 1)
        whole = number if grouped else number[:last]
        thousands = mark if grouped else other
        if not re.fullmatch(rf"\d{{0,15}}|\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+", whole):
            return None
        number = re.sub("[.,]", "", whole) + ("" if grouped else f".{number[last + 1 :]}")
    try:
        minor = Decimal(number).scaleb(shift)
        return sign * int(minor) if minor == minor.to_integral_value() else None
    except InvalidOperation:
        return None
