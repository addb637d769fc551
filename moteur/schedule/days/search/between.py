"""Limits and gaps in the program that shares days anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moteur.schedule.days.search.exact import Bool, Program


def limits(program: Program) -> None:
    """Keep what items take of limits within them; what stands on other days is not judged."""
    board = program.board
    dates = sorted({program.date(d) for d in program.days})
    held: dict[tuple[int, int], int] = {}
    free: dict[int, list[tuple[int, int]]] = {}
    for i, d in program.held:
        for k, minutes in _entries(program, i):
            at = k, program.date(d)
            held[at] = held.get(at, 0) + minutes
    for i in program.items:
        for k, minutes in _entries(program, i):
            free.setdefault(k, []).append((i, minutes))
    for k, some in free.items():
        for x in dates:
            most, taken = int(board.limit_most[k, x]), held.get((k, x), 0)
            of = [(minutes, program.x[i, d]) for i, minutes in some for d in program.days
                  if program.date(d) == x and (i, d) in program.x]  # fmt: skip
            if sum(minutes for minutes, _ in of) + taken > most:
                load = sum(minutes * variable for minutes, variable in of)
                program.model.add(load <= sum(program.excess()) + max(0, most - taken))


def _entries(program: Program, item: int) -> list[tuple[int, int]]:
    board = program.board
    low, high = board.limit_start[item : item + 2]
    some = zip(board.limits[low:high].tolist(), board.limit_minutes[low:high].tolist(), strict=True)
    return list(some)


def gaps(program: Program) -> None:
    """Keep dates apart by gaps that are rules; what stands on other days is not judged."""
    board = program.board
    sides: dict[int, list[tuple[int, list[int]]]] = {}
    for i in range(len(board.minutes)):
        for at in range(board.gap_start[i], board.gap_start[i + 1]):
            many = board.gap_scenes[3 * at : 3 * at + 3].tolist()
            sides.setdefault(int(board.gaps[at]), []).append((i, many))
    mine, held = set(program.items), dict(program.held)
    for k, (least, most, cents) in enumerate(board.gap_terms.tolist()):
        some = sides.get(k, [])
        if cents < 0 and any(i in mine for i, _ in some):
            _Gap(program, held, some).hold(least, most)


class _Gap:
    """One gap: what is before and after on each date, by variables and as it stands."""

    def __init__(
        self, program: Program, held: dict[int, int], some: list[tuple[int, list[int]]]
    ) -> None:
        self.program = program
        before = [i for i, many in some if many[0]]
        after = [i for i, many in some if many[1]]
        both = set(before) & set(after)
        self.both = [i for i, many in some if many == [1, 1, 1]]
        self.before, self.after = self._on(before, held), self._on(after, held)
        self.first = self._on((i for i in before if i not in both), held)
        self.then = self._on((i for i in after if i not in both), held)
        self.twice = self._on(self.both, held)

    def _on(self, items: Iterable[int], held: dict[int, int]) -> dict[int, Bool | bool]:
        """Return whether some items are on a date: true where one stands there."""
        program, items = self.program, list(items)
        on: dict[int, Bool | bool] = dict(
            program.per_date(program.per_day(i for i in items if i not in held))
        )
        return on | {program.date(held[i]): True for i in items if i in held}

    def hold(self, least: int, most: int) -> None:
        """Forbid each two dates that are so far apart; on one date, each two scenes."""
        date = self.program.board.date
        for x, one in self.before.items():
            for y, other in self.after.items():
                if x != y and least <= date[y] - date[x] <= most:
                    self._not(one, other)
        for x in self.before if not least else ():
            self._not(self.first.get(x, False), self.after.get(x, False))
            self._not(self.before[x], self.then.get(x, False))
            self._once(x)

    def _once(self, x: int) -> None:
        """Let one scene at most of those in both lists be on a date."""
        program = self.program
        some = [program.x[i, d] for i in self.both for d in program.days
                if program.date(d) == x and (i, d) in program.x]  # fmt: skip
        if self.twice.get(x) is True:
            program.model.add_bool_and([variable.negated() for variable in some])
        else:
            program.model.add_at_most_one(some)

    def _not(self, one: Bool | bool, other: Bool | bool) -> None:
        """Forbid both; where both stand there already, there is nothing to forbid."""
        free: list[Bool] = [side for side in (one, other) if not isinstance(side, bool)]
        if one is not False and other is not False and free:
            self.program.model.add_bool_or([side.negated() for side in free])
