"""Limits and gaps as arrays: what items take of them."""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from moteur.schedule.days.model import Problem

Items = Sequence[Sequence[int]]


class Limits(NamedTuple):
    """For each item, limits and the minutes that it takes of them; how many a date has."""

    of: list[list[tuple[int, int]]]
    most: NDArray[np.int64]  # limit x date


class Gaps(NamedTuple):
    """For each item, gaps and how many of its scenes are before, after, both; their terms."""

    of: list[list[tuple[int, tuple[int, int, int]]]]
    terms: NDArray[np.int64]  # gap x 3: least, most, price (-1: a rule)


def limits(problem: Problem, items: Items, dates: Sequence[datetime.date]) -> Limits:
    """Return the limits of a problem on some dates."""
    of: list[list[tuple[int, int]]] = [[] for _ in items]
    most = np.zeros((len(problem.limits), len(dates)), np.int64)
    for k, limit in enumerate(problem.limits):
        least: dict[datetime.date, int] = {}
        for date, minutes in limit.dates:
            least[date] = min(minutes, least.get(date, minutes))
        most[k] = [least.get(date, limit.minutes) for date in dates]
        for i, scenes in _among(problem, items, limit.scenes):
            of[i].append((k, sum(problem.scenes[s].minutes for s in scenes)))
    return Limits(of, most)


def gaps(problem: Problem, items: Items) -> Gaps:
    """Return the gaps of a problem."""
    of: list[list[tuple[int, tuple[int, int, int]]]] = [[] for _ in items]
    terms = [(g.least, g.most, -1 if g.cents is None else g.cents) for g in problem.gaps]
    for k, gap in enumerate(problem.gaps):
        before, after = set(gap.before), set(gap.after)
        for i, scenes in _among(problem, items, before | after):
            names = {problem.scenes[s].id for s in scenes}
            many = len(names & before), len(names & after), len(names & before & after)
            of[i].append((k, many))
    return Gaps(of, np.array(terms, np.int64).reshape(-1, 3))


def possible(limits: Limits, gaps: Gaps, items: int) -> NDArray[np.uint8]:
    """Return on which dates each item may be by limits and gaps alone: item x date."""
    may = np.ones((items, limits.most.shape[1]), np.uint8)
    for i in range(items):
        for k, minutes in limits.of[i]:
            may[i] &= (limits.most[k] >= minutes).astype(np.uint8)
        for k, (before, after, both) in gaps.of[i]:
            rule = gaps.terms[k, 0] == 0 and gaps.terms[k, 2] < 0
            if rule and before and after and not before == after == both == 1:
                may[i] = 0
    return may


def _among(problem: Problem, items: Items, names: Iterable[str]) -> list[tuple[int, list[int]]]:
    """Return the items that hold scenes of these names, and those scenes."""
    known = set(names)
    some = [(i, [s for s in scenes if problem.scenes[s].id in known])
            for i, scenes in enumerate(items)]  # fmt: skip
    return [(i, scenes) for i, scenes in some if scenes]
