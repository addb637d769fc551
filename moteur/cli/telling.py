"""Telling: how a make goes on, for a person at a terminal or a log."""

import time
from collections.abc import Sequence

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

_SLOW = 2.0
_EVERY = 15.0
_NAMED = 12


class Telling:
    """Show a bar with the time to go on a terminal, and a line for each finished step."""

    def __init__(self, console: Console, episodes: Sequence[str], units: dict[str, str]) -> None:
        self._console = console
        self._many = len(episodes) > 1
        self._units = units
        self._progress = Progress(
            TextColumn("  {task.description}"),
            BarColumn(bar_width=32),
            TextColumn("{task.percentage:3.0f}%"),
            TimeElapsedColumn(),
            TextColumn("to go"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task: TaskID | None = None

    def begin(
        self, step: str, episode: str, parts: int, missing: Sequence[str], weight: float
    ) -> None:
        """Say that a step starts."""
        self._name = f"{episode} {step}" if self._many and episode else step
        self._parts, self._missing, self._weight = parts, missing, weight
        self._unit = self._units.get(step, "")
        self._done, self._began, self._said = 0.0, time.monotonic(), time.monotonic()
        if missing:
            self._progress.start()
            self._task = self._progress.add_task(self._name, total=weight)

    def advance(self, weight: float) -> None:
        """Say how much of the missing weight is done."""
        self._done += weight
        if self._task is not None:
            self._progress.advance(self._task, weight)
        now = time.monotonic()
        if not self._console.is_terminal and now - self._said > _EVERY and self._weight:
            self._said = now
            share = self._done / self._weight
            left = (now - self._began) * (1 - share) / max(share, 1e-6)
            self._console.print(f"  {self._name}: {share:.0%}, about {left:.0f} s to go")

    def end(self, seconds: float) -> None:
        """Say that the step is finished."""
        if self._task is not None:
            self._progress.remove_task(self._task)
            self._task = None
            self._progress.stop()
        made, kept = len(self._missing), self._parts - len(self._missing)
        if self._unit:
            counts = ", ".join(
                text for n, text in ((made, f"{made} made"), (kept, f"{kept} kept")) if n
            )
            unit = self._unit.removesuffix("s") if self._parts == 1 else self._unit
            what = f"{self._parts} {unit}: {counts}" if self._parts else "none"
        else:
            what = "made" if made else "kept"
        line = f"  {self._name:<20} {what:<36} {seconds:6.1f} s"
        self._console.print(line, style="" if made else "dim", highlight=False)
        if self._unit and kept and made:
            named = " ".join(self._missing[:_NAMED])
            more = f" and {made - _NAMED} more" if made > _NAMED else ""
            self._console.print(f"    made: {named}{more}", highlight=False)

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._progress.stop()
