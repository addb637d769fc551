"""The course of a scene: its units, where everybody is, who talks with whom, what presses."""

from collections.abc import Sequence

from moteur.shots.cameras.camera import Marks
from moteur.shots.coverage.piece import marks_through
from moteur.shots.model import Move
from moteur.shots.units import Unit

_PASSAGE = 14
_ROUND = 4
_SHORT_LINE = 1.8
_AROUND = 4
_AHEAD = 8
_PHONES = "phones"


class Course:
    """What a scene brings to each of its units, whoever shoots it."""

    def __init__(self, units: Sequence[Unit], moves: Sequence[Move]) -> None:
        self.units = units
        self.before, self.after = marks_through(moves, [u.elements for u in units])
        self.passages = passages(units, self.before, self.after)

    def there(self, i: int) -> list[str]:
        """Return who is on the floor when a unit has played."""
        return [n for n, m in self.after[i].items() if m.present]

    def movers(self, i: int) -> tuple[str, ...]:
        """Return who walks, comes or goes in a unit."""
        was, now = self.before[i], self.after[i]
        changed = (n for n in now if n in was and was[n].present != now[n].present)
        return tuple(dict.fromkeys((*self.units[i].movers, *changed)))

    def line(self, i: int) -> tuple[str, str]:
        """Return the two who talk around a unit."""
        for unit in self.units[i : i + _AHEAD]:
            if unit.speaker and unit.to and unit.mode != "intercut":
                return unit.speaker, unit.to
        return "", ""

    def partner(self, i: int) -> str:
        """Return to whom a unit is said, where they are on the floor and in one room."""
        unit, marks = self.units[i], self.after[i]
        mark = marks.get(unit.to)
        there = mark is not None and mark.present and unit.to != unit.speaker
        return unit.to if there and not self.apart(i) else ""

    def apart(self, i: int) -> bool:
        """Say whether those who talk are in two places: an intercut, or both on the telephone."""
        unit, marks = self.units[i], self.after[i]
        talking = [marks[n] for n in (unit.speaker, unit.to) if n in marks]
        phoning = len(talking) == 2 and all(m.gesture == _PHONES for m in talking)
        return unit.mode == "intercut" or phoning or bool(self.voices(i) & {unit.to, unit.speaker})

    def hero(self, i: int) -> str:
        """Return whom a unit is about: who speaks, moves or is named, else as before it."""
        for unit in self.units[i::-1]:
            for name in (unit.speaker, *unit.movers, *unit.seen, unit.holder):
                if name:
                    return name
        return next((u.speaker for u in self.units[i:] if u.speaker), "")

    def voices(self, i: int) -> set[str]:
        """Return who is only heard around a unit, wherever the blocking puts them."""
        near = self.units[max(0, i - _AROUND) : i + _AROUND + 1]
        return {u.voice for u in near if u.voice} - {u.speaker for u in near if u.speaker}

    def rapid(self, i: int) -> bool:
        """Say whether a run of short lines goes on here."""
        near = [u for u in self.units[max(0, i - 1) : i + 3] if u.speaker]
        brief = sum(u.seconds for u in near) < _SHORT_LINE * len(near)
        return len(near) >= 3 and brief and all(u.seconds < 2 * _SHORT_LINE for u in near)

    def passage(self, i: int) -> tuple[int, int]:
        """Return the first unit of the passage of a unit, and the first after it."""
        return next((s, e) for s, e in self.passages if s <= i < e)

    def begins(self, i: int) -> bool:
        """Say whether a passage begins with this unit."""
        return self.passage(i)[0] == i

    def press(self, i: int) -> float:
        """Return how near the end of its passage a unit is, 0 to 1, in rounds of four."""
        start, end = self.passage(i)
        round_ = (i - start) // _ROUND * _ROUND / max(end - start - 1, 1)
        return 0.75 * round_ + (0.12 if self.last(i) else 0.0)

    def last(self, i: int) -> bool:
        """Say whether a unit is in the last passage."""
        return self.passage(i)[1] >= len(self.units)

    def closing(self, i: int) -> bool:
        """Say whether nothing more is said after this unit."""
        return not any(u.speaker for u in self.units[i + 1 :])

    def through(self, i: int) -> float:
        """Return the share of its passage that has played when a unit begins."""
        start, end = self.passage(i)
        return (i - start) / max(end - start - 1, 1)


def passages(
    units: Sequence[Unit], before: Sequence[Marks], after: Sequence[Marks]
) -> list[tuple[int, int]]:
    """Cut a scene where somebody comes or goes, and at the latest after some units."""
    starts = [0]
    for i in range(1, len(units)):
        was, now = ({n for n, m in t[i].items() if m.present} for t in (before, after))
        if (was != now and i - starts[-1] >= 3) or i - starts[-1] >= _PASSAGE:
            starts.append(i)
    return list(zip(starts, [*starts[1:], len(units)], strict=True))
