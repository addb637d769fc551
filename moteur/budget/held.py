"""What people hold of a budget: a line's amount or rate, an account's total."""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from moteur.budget.exchange import Rates
from moteur.budget.items import item
from moteur.budget.model import Amount, HeldAmount, HeldLine
from moteur.budget.model.amount import minor
from moteur.budget.words import amount as spell
from moteur.budget.words import say
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput

PINNABLE: dict[type[Part], tuple[str, ...]] = {
    HeldLine: ("amount", "rate"),
    HeldAmount: ("amount",),
}


class Held:
    """The pins of a budget, and the lines with them."""

    def __init__(self, pins: Iterable[Pin], rates: Rates, language: str) -> None:
        self.rates, self.language = rates, language
        self.values: dict[str, dict[str, str]] = {}
        for pin in pins:
            address = pin.address
            if not address.item or address.field not in ("amount", "rate"):
                raise BadInput(
                    "only an amount or a rate can be pinned",
                    str(address),
                    "write budget/1410#amount, or budget/1410/ana/work#rate",
                )
            self.values.setdefault(address.item, {})[address.field] = str(pin.value)

    def line(self, line: Amount) -> Amount:
        """Return a line with the rate and the amount that people hold."""
        held = self.values.get(line.item, {})
        if "rate" in held and line.percent is None:
            line = self._rate(line, self._minor(line, "rate", line.currency))
        if "amount" in held:
            line = self._amount(line, self._minor(line, "amount", self.rates.currency))
        return line

    def lines(self, lines: Iterable[Amount]) -> list[Amount]:
        """Return lines with what people hold of them."""
        return [self.line(line) for line in lines]

    def account(self, account: str, lines: Sequence[Amount]) -> tuple[Amount, ...]:
        """Return the line that brings an account to the total that people hold, if any."""
        if "amount" not in self.values.get(account, {}):
            return ()
        now = sum(line.amount for line in lines if line.account == account)
        address = f"budget/{account}#amount"
        total = _read(self.values[account]["amount"], self.rates.currency, address)
        origin = say(
            "held total",
            self.language,
            account=account,
            held=spell(total, self.rates.currency, self.language),
            amount=spell(now, self.rates.currency, self.language),
        )
        made = Amount(
            item=item(account, "held"),
            account=account,
            made="held",
            text=say("held account", self.language),
            rate=total - now,
            currency=self.rates.currency,
            entered=total - now,
            amount=total - now,
            origin=origin,
            source=address,
            held=("amount",),
        )
        return (made,) if total != now else ()

    def _rate(self, line: Amount, rate: int) -> Amount:
        entered = round(line.quantity * rate)
        exchange = self.rates.of(line.currency, line.source)
        said = spell(rate, line.currency, self.language)
        changes = {
            "rate": rate,
            "entered": entered,
            "amount": self.rates.converted(entered, exchange),
            "origin": say("held rate", self.language, held=said, origin=line.origin),
            "held": (*line.held, "rate"),
        }
        return line.model_copy(update=changes)

    def _amount(self, line: Amount, amount: int) -> Amount:
        """Hold an amount; a line in another currency stays in it, as far as that can say."""
        exchange = self.rates.of(line.currency, line.source)
        currency = self.rates.currency
        origin = say(
            "held amount",
            self.language,
            held=spell(amount, currency, self.language),
            amount=spell(line.amount, currency, self.language),
            origin=line.origin,
        )
        changes = {
            "amount": amount,
            "entered": self.rates.entered(amount, exchange),
            "origin": origin,
            "held": (*line.held, "amount"),
        }
        return line.model_copy(update=changes)

    def _minor(self, line: Amount, field: str, currency: str) -> int:
        return _read(self.values[line.item][field], currency, f"budget/{line.item}#{field}")


def _read(text: str, currency: str, where: str) -> int:
    try:
        return minor(text, currency)
    except (ValueError, ValidationError):
        raise BadInput(f"“{text}” is no amount of {currency}", where, "write 12000.00") from None
