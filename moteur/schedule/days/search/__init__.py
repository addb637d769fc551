"""The search: compiled moves over days, and exact repair of a few of them."""

from pathlib import Path

from moteur.schedule.days.search.fresh import renew

renew(Path(__file__).parent)
