"""The chart of accounts: ours as data, with what the production adds or changes."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from moteur.budget.model import Account, Category, Chart, Section
from moteur.film.errors import BadInput

FEEDS = (
    "crew", "overtime", "idle", "work", "hold", "guarantee", "travel", "extra", "places",
    "visits", "moves", "hires", "units", "units_overtime",
)  # fmt: skip


@cache
def standard() -> Chart:
    """Return the chart that comes with Moteur."""
    text = resources.files("moteur.budget").joinpath("data/chart.toml").read_text("utf-8")
    said: dict[str, Any] = tomllib.loads(text)
    return Chart(
        sections=tuple(Section(**section) for section in said["sections"]),
        categories=tuple(
            Category(**{k: v for k, v in category.items() if k != "accounts"})
            for category in said["categories"]
        ),
        accounts=tuple(
            Account(**account, category=category["number"])
            for category in said["categories"]
            for account in category["accounts"]
        ),
    )


def changed(chart: Chart, accounts: Sequence[Account]) -> Chart:
    """Return a chart with accounts added or put in the place of those of the same number.

    What an account of the production is fed with, no other account is. Raise BadInput for a
    category that the chart has not.
    """
    known = {category.number for category in chart.categories}
    for account in accounts:
        if account.category not in known:
            raise BadInput(
                f"there is no category “{account.category}”",
                account.source,
                f"use {', '.join(sorted(known))}",
            )
    taken = {feed for account in accounts for feed in account.feeds}
    made = {account.number: _without(account, taken) for account in chart.accounts}
    made.update({account.number: account for account in accounts})
    order = {category.number: at for at, category in enumerate(chart.categories)}
    rows = sorted(made.values(), key=lambda a: (order[a.category], a.number))
    return chart.model_copy(update={"accounts": tuple(rows)})


def feeds(chart: Chart) -> Mapping[str, str]:
    """Return the account that each kind of the schedule's costs goes into."""
    found = {feed: account.number for account in chart.accounts for feed in account.feeds}
    return {feed: found[feed] for feed in FEEDS}


def _without(account: Account, taken: set[str]) -> Account:
    left = tuple(feed for feed in account.feeds if feed not in taken)
    return account.model_copy(update={"feeds": left})
