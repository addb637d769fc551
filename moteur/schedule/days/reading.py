"""Read problems and answers: each mistake in one line that names its field."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from pydantic import ValidationError

from moteur.film.document import Document
from moteur.film.errors import BadInput
from moteur.schedule.days.model import (
    Answer,
    Dates,
    OnDate,
    Problem,
    everything,
)

SIZE = 32 * 2**20
SCENES, DAYS, PEOPLE = 2500, 750, 1000

D = TypeVar("D", bound=Document)


def schema(kind: type[Document]) -> str:
    """Return the JSON Schema of a document, as the docs publish it."""
    return json.dumps(kind.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def problem(data: bytes | str, where: str = "") -> Problem:
    """Read a problem; raise BadInput for what does not fit the schema, or itself."""
    read = _document(Problem, data, where)
    for judge in (_sizes, _names, _mentions, _dates, _rules, _cycles, _lengths):
        judge(read, where)
    return read


def answer(data: bytes | str, where: str = "") -> Answer:
    """Read an answer; raise BadInput for what does not fit the schema."""
    return _document(Answer, data, where)


def _document(kind: type[D], data: bytes | str, where: str) -> D:
    then = f"see docs/schemas/{kind.name}.1.json"
    if len(data) > SIZE:
        raise BadInput(f"it is larger than {SIZE // 2**20} MB", where, "check the file")
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        return kind.model_validate_json(text)
    except UnicodeError:
        raise BadInput("this is not text in UTF-8", where, "save it again as UTF-8") from None
    except ValidationError as error:
        raise BadInput(_said(error), where, then) from None


def _said(error: ValidationError) -> str:
    """Say where the first mistake stands, and what it is."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = " ".join(".".join(str(part) for part in first["loc"]).split())[:120]
    said = " ".join(first["msg"].removeprefix("Value error, ").split())[:200]
    if first["type"] == "extra_forbidden":
        said = "this field is not known, so it cannot be kept"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{place}: {said}{more}" if place else f"{said}{more}"


def _sizes(problem: Problem, where: str) -> None:
    people = len(problem.cast) + len(problem.hires)
    for field, many, most in (
        ("scenes", len(problem.scenes), SCENES),
        ("days", len(problem.days), DAYS),
        ("cast and hires", people, PEOPLE),
        ("locations", len(problem.locations), SCENES),
    ):
        if many > most:
            then = f"at most {most} are scheduled at once: split the shoot into blocks"
            raise BadInput(f"{field}: {many} are too many", where, then)
    for field, some in (("scenes", problem.scenes), ("days", problem.days)):
        if not some:
            raise BadInput(f"{field}: there are none", where, "give at least one")


def _names(problem: Problem, where: str) -> None:
    """Refuse two of a kind under one name."""
    kinds: list[tuple[str, Iterable[str]]] = [
        ("scenes", (s.id for s in problem.scenes)),
        ("days", (f"{d.date} of {d.unit}" if d.unit else f"{d.date}" for d in problem.days)),
        *((field, (one.id for one in some)) for field, some in everything(problem)),
    ]
    for field, names in kinds:
        twice = [name for name, count in Counter(names).items() if count > 1]
        if twice:
            raise BadInput(f"{field}: {twice[0]} is there twice", where, "name each once")


def _mentions(problem: Problem, where: str) -> None:
    """Refuse names that nobody has."""
    known = {field: {one.id for one in some} for field, some in everything(problem)}
    known["scenes"] = {scene.id for scene in problem.scenes}
    known["days"] = {day.unit for day in problem.days}
    for place, field, names in _mentioned(problem):
        for name in names:
            if name not in known[field]:
                raise BadInput(f"{place}: {name} is not in {field}", where, f"add it to {field}")


def _mentioned(problem: Problem) -> Iterator[tuple[str, str, Iterable[str]]]:
    for at, scene in enumerate(problem.scenes):
        yield f"scenes.{at}.location", "locations", (scene.location,)
        yield f"scenes.{at}.cast", "cast", scene.cast
        yield f"scenes.{at}.hires", "hires", scene.hires
        yield f"scenes.{at}.units", "days", [unit for unit in scene.units or () if unit]
    for at, pair in enumerate(problem.precedences):
        yield f"precedences.{at}", "scenes", pair
    for at, lock in enumerate(problem.locks):
        names = (lock.scene,) if isinstance(lock, OnDate) else lock.same_day
        yield f"locks.{at}", "scenes", names
    for at, limit in enumerate(problem.limits):
        yield f"limits.{at}.scenes", "scenes", limit.scenes
    for at, gap in enumerate(problem.gaps):
        yield f"gaps.{at}.before", "scenes", gap.before
        yield f"gaps.{at}.after", "scenes", gap.after
    for at, wish in enumerate(problem.preferences):
        names = wish.scenes if isinstance(wish, Dates) else wish.order
        yield f"preferences.{at}", "scenes", names


def _dates(problem: Problem, where: str) -> None:
    """Refuse a lock on a date that is not listed, and a window that is none."""
    listed = {day.date for day in problem.days}
    for at, lock in enumerate(problem.locks):
        if isinstance(lock, OnDate) and lock.date not in listed:
            raise BadInput(f"locks.{at}.date: {lock.date} is not in days", where, "list it")
    for at, scene in enumerate(problem.scenes):
        if scene.earliest and scene.latest and scene.latest < scene.earliest:
            what = f"scenes.{at}.latest: {scene.latest} is before earliest, {scene.earliest}"
            raise BadInput(what, where, "exchange the two")


def _rules(problem: Problem, where: str) -> None:
    """Refuse limits of dates that are not listed, or listed twice, and gaps that are none."""
    listed = {day.date for day in problem.days}
    for at, limit in enumerate(problem.limits):
        for date, many in Counter(date for date, _ in limit.dates).items():
            if date not in listed:
                raise BadInput(f"limits.{at}.dates: {date} is not in days", where, "list it")
            if many > 1:
                raise BadInput(f"limits.{at}.dates: {date} is there twice", where, "name each once")
    for at, gap in enumerate(problem.gaps):
        if gap.most < gap.least:
            what = f"gaps.{at}.most: {gap.most} is less than least, {gap.least}"
            raise BadInput(what, where, "exchange the two")


def _cycles(problem: Problem, where: str) -> None:
    before: dict[str, list[str]] = {}
    for first, second in problem.precedences:
        before.setdefault(second, []).append(first)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        circle = " before ".join(error.args[1][:8])
        raise BadInput(f"precedences: {circle} is a circle", where, "take one out") from None


def _lengths(problem: Problem, where: str) -> None:
    """Refuse a scene that no day is long enough for."""
    most = max(day.capacity_minutes for day in problem.days)
    most += sum(tier.minutes for tier in problem.costs.overtime)
    for at, scene in enumerate(problem.scenes):
        if scene.minutes > most:
            what = f"scenes.{at}.minutes: scene {scene.id} takes {scene.minutes} minutes, "
            what += f"the longest of days.capacity_minutes is {most}"
            raise BadInput(what, where, "split the scene or give it a longer day")
