"""``moteur schedule why``, ``diff`` and ``read``, and ``moteur budget``: a production's board."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from moteur.budget import difference as budgeting
from moteur.budget.model import Budget
from moteur.cli.sitting import As, Json, Name, answer, sitting
from moteur.film.address import parse
from moteur.film.errors import BadInput
from moteur.film.money import Money
from moteur.schedule import difference
from moteur.schedule.formats import reordered
from moteur.schedule.model import Change, Reason, Schedule
from moteur.studio import board as boards
from moteur.studio import places

From = Annotated[int | None, typer.Argument(help="A version; by default the one before.")]
To = Annotated[int | None, typer.Argument(help="A version; by default the newest.")]
_LARGEST = 20_000_000


def why(
    name: Name,
    scene: Annotated[str, typer.Argument(help="A scene's number; by default all.")] = "",
    *,
    to: Annotated[int, typer.Option("--to", min=0, help="Ask about this shooting day.")] = 0,
    json_: Json = False,
) -> None:
    """Say what scenes add to the cost, and what they would cost on other days."""
    from moteur.schedule import reasons  # noqa: PLC0415 - slow to load

    with sitting(name, None) as here:
        board, schedule = boards.opened(here.record, name, tuple(here.production.episodes))
    stage = reasons.staged(board, schedule)
    if to:
        if not scene:
            raise BadInput("no scene is named", "--to", "write moteur schedule why NAME 12 --to 3")
        strip = boards.strip(schedule, scene)
        found = reasons.to_day(stage, schedule, strip, to)
        said = f"scene {strip.number} {told(found, schedule.currency)}"
        answer(json_, found.model_dump(mode="json"), escape(said))
        return
    only = boards.strip(schedule, scene).scene if scene else ""
    several = reasons.reasons(stage, schedule, only=only)
    lines = [_reason(one, schedule.currency) for one in several]
    answer(json_, [one.model_dump(mode="json") for one in several], escape("\n".join(lines)))


def told(change: Change, currency: str) -> str:
    """Return a change in words: ``to day 3: 4,200 EUR less, two hold days of Ana fewer``."""
    if change.forbidden:
        return f"cannot be on day {change.day}, {change.date}: {change.forbidden}"
    more = "more" if change.cents >= 0 else "less"
    money = f"{Money(abs(change.cents), currency)} {more}" if change.cents else "costs the same"
    return f"to day {change.day}, {change.date}: {', '.join((money, *change.words))}"


def _reason(one: Reason, currency: str) -> str:
    head = f"scene {one.number}, day {one.day}, adds {Money(one.share, currency)}"
    return "\n".join([head, *(f"  {told(change, currency)}" for change in one.changes)])


def diff(name: Name, before: From = None, after: To = None, *, json_: Json = False) -> None:
    """Compare two versions of a production's schedule."""
    with sitting(name, None) as here:
        old, new = boards.two(here.record, name, before, after)
    moved = _moved(old, new)
    words = difference.words(old, new)
    text = "\n".join([*words, *moved]) or "nothing differs"
    answer(json_, {"words": list(words), "moved": moved}, escape(text))


def _moved(old: Schedule, new: Schedule) -> list[str]:
    """Return which scenes stand elsewhere, came or went."""
    was, now = ({s.id: (d, s) for d in one.days for s in d.strips} for one in (old, new))
    waits = {one.strip.id for one in new.boneyard}
    said = []
    for name in dict.fromkeys([*was, *now]):
        if name not in now:
            day, strip = was[name]
            gone = "waits in the boneyard" if name in waits else "is gone"
            said.append(f"scene {strip.number}, which was on {day.date}, {gone}")
        elif name not in was:
            day, strip = now[name]
            said.append(f"scene {strip.number} is new, on {day.date}")
        elif (was[name][0].date, was[name][0].unit) != (now[name][0].date, now[name][0].unit):
            before, strip = was[name]
            said.append(f"scene {strip.number} from {before.date} to {now[name][0].date}")
    return said


def read(
    name: Name,
    file: Annotated[Path, typer.Argument(help="A strip board, re-ordered: .xlsx or .csv.")],
    *,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would be held.")] = False,
    as_: As = None,
    json_: Json = False,
) -> None:
    """Read a re-ordered strip board back, as pins of the scenes that were moved."""
    from moteur.schedule.listed import listed  # noqa: PLC0415

    data = _bytes(file)
    with sitting(name, as_) as here:
        role = here.role("schedule")
        board, schedule = boards.opened(here.record, name, tuple(here.production.episodes))
        dates = listed(board.terms.calendar, 400)
        held = reordered.read(data, file.name, schedule, listed=dates)
        for one in () if dry else held:
            place = parse(one.address)
            places.hold(here.record, name, place, one.value, here.person.name, role)
    lines = [f"{one.address} = {one.value}" for one in held]
    then = [] if dry or not held else [f"now moteur make {name}"]
    text = "\n".join([*lines, *then]) or "nothing was moved"
    answer(json_, [one._asdict() for one in held], escape(text))


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise BadInput("it is larger than 20 MB", str(file), "save the board alone")
        return file.read_bytes()
    except OSError as error:
        said = (error.strerror or "it cannot be read").lower()
        raise BadInput(said, str(file), "name a file that can be read") from error


def budget(
    name: Name,
    *,
    since: Annotated[
        int, typer.Option("--since", min=0, help="Say what changed since this version.")
    ] = 0,
    json_: Json = False,
) -> None:
    """Show a production's budget by category, or what changed in it."""
    with sitting(name, None) as here:
        if since:
            old, new = boards.budgets(here.record, name, since, None)
            changed = budgeting.difference(old, new)
            lines = [budgeting.summary(changed), *budgeting.lines(changed)]
            answer(json_, changed.model_dump(mode="json"), escape("\n".join(lines)))
            return
        found = boards.newest(here.record, name, "budget", Budget)
    if json_:
        answer(True, found.model_dump(mode="json"), "")
    else:
        Console(highlight=False).print(_table(found))


def _table(found: Budget) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    by = found.by_category()
    for category in found.chart.categories:
        if by.get(category.number):
            amount = str(Money(by[category.number], found.currency))
            table.add_row(escape(category.name_in(found.language)), amount)
    table.add_row("[bold]Total[/]", f"[bold]{Money(found.total, found.currency)}[/]")
    return table
