"""Read profiles of rules from TOML: each mistake in one line that names its key.

Lengths and hours are text, ``"11:30"``; ages are months; amounts are whole units of the
profile's currency. ``like = "sag-aftra-theatrical@2023-11-09"`` takes all of another profile
that is not said anew, and adds to its sources and to what is unknown; without a date, of the
newest of that name.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from moteur.film import money
from moteur.film.errors import BadInput
from moteur.schedule.model import Profile
from moteur.schedule.rules.sound import apart, sound

SIZE, MOST = 512 * 1024, 100
_TIMES = {
    "": "rest rest_outside week_rest week_rest_early week_rest_six overtime_every rate_minutes"
    " day span week continuous continuous_break continuous_break_by",
    "meals": "within least most every",
    "overtime": "after",
    "overtime_over": "after",
    "minors": "work place school free_work free_place earliest latest free_latest",
}
_MONEY = {"": "ceiling", "forced": "most most_week", "meals": "penalties"}
_HIGH = 31 * 24 * 60
_Table = dict[str, Any]


def read(text: str, where: str = "", known: Sequence[Profile] = ()) -> tuple[Profile, ...]:
    """Read profiles, ``[[profile]]`` each; raise BadInput naming the key that is wrong.

    `known` are profiles that those of the text may be like.
    """
    if len(text) > SIZE:
        raise BadInput(f"it is larger than {SIZE // 1024} KB", where, "check the file")
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise BadInput(said, where, "write it as TOML") from None
    given = tables.pop("profile", [])
    if tables or not isinstance(given, list) or not all(isinstance(t, dict) for t in given):
        extra = next(iter(tables), "profile")
        raise BadInput(f"“{extra}” is no list of profiles", where, "write [[profile]] above each")
    if len(given) > MOST:
        raise BadInput(f"it has more than {MOST} profiles", where, "leave some out")
    found: list[Profile] = []
    for k, table in enumerate(given, 1):
        named = table.get("id")
        place = f"{where}: profile {k}" + (f" “{named}”" if isinstance(named, str) else "")
        found.append(_profile(table, place.removeprefix(": "), (*known, *found)))
    apart(found, where)
    return tuple(found)


def _profile(table: _Table, where: str, known: Sequence[Profile]) -> Profile:
    like = table.pop("like", None)
    written = {key: _value("", key, value, table, where) for key, value in table.items()}
    if like is not None:
        base = _like(like, where, known).model_dump()
        written["unknown"] = {**base["unknown"], **_table(written.get("unknown"))}
        written["sources"] = [*base["sources"], *_list(written.get("sources"))]
        written = {**base, "until": None, **written}
    try:
        profile = Profile.model_validate(written)
    except ValidationError as error:
        raise BadInput(_said(error), where, "see docs/rules.md") from None
    sound(profile, where)
    return profile


def _said(error: ValidationError) -> str:
    """Name the first key that is wrong, and what is wrong with it."""
    first = error.errors(include_url=False, include_input=False)[0]
    said = first["msg"]
    if first["type"] == "extra_forbidden":
        near = get_close_matches(str(first["loc"][-1]), Profile.model_fields, 1)
        said = f"this is no key; did you mean {near[0]}?" if near else "this is no key"
    return f"{'.'.join(str(part) for part in first['loc'])}: {said}"


def _like(like: object, where: str, known: Sequence[Profile]) -> Profile:
    """Return the profile that another is like: ``id`` or ``id@since``."""
    name, _, since = str(like).partition("@")
    fits = [p for p in known if p.id == name and since in ("", str(p.since))]
    if not fits:
        named = sorted({f"{p.id}@{p.since}" for p in known})
        raise BadInput(f"like: “{like}” is not known", where, f"known are {', '.join(named)}")
    return max(fits, key=lambda profile: profile.since)


def _value(path: str, key: str, value: object, table: _Table, where: str) -> object:
    """Return a value with its times in minutes and its amounts in minor units."""
    said = f"{path}.{key}" if path else key
    if path == "" and key in {*_TIMES, *_MONEY} - {""}:
        return _parts(key, value, where)
    if key in _TIMES.get(path, "").split():
        return _minutes(value, said, where)
    if key in _MONEY.get(path, "").split():
        currency = table.get("currency", "USD")
        if isinstance(value, list):
            return [_amount(v, said, currency, where) for v in value]
        return _amount(value, said, currency, where)
    return value


def _parts(key: str, value: object, where: str) -> object:
    if isinstance(value, list):
        return [_parts(key, part, where) for part in value]
    if not isinstance(value, dict):
        raise BadInput(f"{key}: {value!r} is no table", where, f"write [profile.{key}]")
    return {name: _value(key, name, part, value, where) for name, part in value.items()}


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _minutes(value: object, said: str, where: str) -> int:
    """Read ``"11:30"`` as 690."""
    match = re.fullmatch(r"(\d{1,4}):([0-5]\d)", value) if isinstance(value, str) else None
    minutes = int(match[1]) * 60 + int(match[2]) if match else _HIGH + 1
    if minutes > _HIGH:
        raise BadInput(
            f"{said}: {str(value)[:40]!r} is no length of time", where, 'write hours as "11:30"'
        )
    return minutes


def _amount(value: object, said: str, currency: object, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadInput(f"{said}: {str(value)[:40]!r} is no amount", where, "write it as 1250.50")
    minor = money.parse(str(value), str(currency), f"{where}: {said}").minor
    if not 0 <= minor <= 10**12:
        raise BadInput(f"{said}: {value} is no amount to pay", where, "write it as 1250.50")
    return minor
