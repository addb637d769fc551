"""The baseline: what a step took and cost before, as the production itself entered it."""

from pathlib import Path
from typing import Any

from pydantic import Field

from moteur.film import money, toml
from moteur.film.document import Part
from moteur.film.errors import BadInput

FILE = "baseline.toml"
_RATE = "rate_per_hour"


class Usual(Part):
    """A step as it was done before: `hours` of work, `cost` in minor units; None is not entered."""

    hours: float | None = Field(None, ge=0, le=1_000_000)
    cost: int | None = None


class Baseline(Part):
    """What savings are measured against; `rate_per_hour` of the machine in minor units."""

    currency: str
    rate_per_hour: int | None = None
    steps: dict[str, Usual] = Field({})


def read(terms: Path, currency: str) -> Baseline:
    """Read ``terms/baseline.toml``; without it nothing was entered.

    Raise BadInput with file and key where it cannot be read.
    """
    path = terms / FILE
    if not path.exists():
        return Baseline(currency=currency)
    values = toml.load(path)
    rate = _amount(values.pop(_RATE, None), currency, path, _RATE)
    steps = {name: _usual(name, entry, currency, path) for name, entry in values.items()}
    found = {"currency": currency, _RATE: rate, "steps": steps}
    return toml.validate(Baseline, found, path)


def _usual(name: str, entry: Any, currency: str, path: Path) -> dict[str, Any]:
    if not isinstance(entry, dict):
        then = 'write [breakdown] and below it hours = 6 and cost = "240.00"'
        raise BadInput(f"“{name}” is not a step with hours and cost", str(path), then)
    return {**entry, "cost": _amount(entry.get("cost"), currency, path, f"{name}.cost")}


def _amount(value: Any, currency: str, path: Path, key: str) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadInput(f"“{key}” is not an amount", str(path), 'write it as "240.00"')
    amount = money.parse(str(value), currency, f"{path}, {key}")
    if amount.minor < 0:
        raise BadInput(f"“{key}” is below nothing", str(path), "write what it cost")
    return amount.minor
