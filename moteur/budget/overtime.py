"""Overtime of the crew: how many minutes an amount pays for."""

from collections.abc import Sequence

from moteur.schedule.model import Overtime


def minutes(amount: int, tiers: Sequence[Overtime]) -> tuple[int, str, int, int]:
    """Return the minutes that cost an amount, where the tiers tell; else one day.

    As count, unit, rate of the first tier, amount.
    """
    found, rest = 0, amount
    for tier in tiers:
        here = min(tier.minutes, rest // tier.minute) if tier.minute else 0
        found, rest = found + here, rest - here * tier.minute
        if here < tier.minutes:
            break
    if rest or not found:
        return 1, "day", amount, amount
    return found, "minute", tiers[0].minute, amount
