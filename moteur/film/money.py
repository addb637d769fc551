"""Money: integer minor units and a currency."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from moteur.film.errors import BadInput

_DIGITS = {"JPY": 0, "KRW": 0, "CLP": 0, "ISK": 0, "VND": 0, "XOF": 0, "XAF": 0,
           "BHD": 3, "KWD": 3, "OMR": 3, "TND": 3, "JOD": 3, "IQD": 3}  # fmt: skip
_MOST = 10**15


def digits(currency: str) -> int:
    """Return how many decimal digits a currency has (ISO 4217)."""
    return _DIGITS.get(currency, 2)


@dataclass(frozen=True, order=True)
class Money:
    """Hold an amount in minor units (cents) of a currency (ISO 4217 code)."""

    minor: int
    currency: str

    def __str__(self) -> str:
        shift = digits(self.currency)
        whole, rest = divmod(abs(self.minor), 10**shift)
        sign = "-" if self.minor < 0 else ""
        cents = f".{rest:0{shift}d}" if shift and rest else ""
        return f"{sign}{whole:,}{cents} {self.currency}"


def parse(text: str, currency: str, where: str = "") -> Money:
    """Read an amount in whole units; raise BadInput where it is not one.

    ``1250.50``, ``1,250.50``, ``1 250,50`` and ``1250,50`` are the same amount.
    """
    shift = digits(currency)
    plain = re.sub(r"\s", "", text)
    plain = re.sub(r"^([^.]*),(\d{1,2})$", r"\1.\2", plain).replace(",", "")
    try:
        amount = Decimal(plain or "0").scaleb(shift)
        if not abs(amount) < _MOST or amount != amount.to_integral_value():
            raise InvalidOperation
    except InvalidOperation:
        raise BadInput(
            f"“{text}” is not an amount of {currency}", where, "write it as 1250.50"
        ) from None
    return Money(int(amount), currency)
