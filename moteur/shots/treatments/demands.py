"""Demands: what each phrase asks of a style, and which of them cannot go together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.cameras.figure import LADDER
from moteur.shots.model import Size, Style, Support

ASKED: Mapping[str, Mapping[str, Any]] = {
    "hand_held": {"support": Support.HAND_HELD}, "steadicam": {"support": Support.STEADICAM},
    "tripod": {"support": Support.TRIPOD}, "dolly": {"support": Support.DOLLY},
    "locked": {"support": Support.TRIPOD, "pans": False},
    "one_shot": {"one_shot": True}, "fast": {"pace": 2.5, "longest": 6.0},
    "slow": {"pace": 14.0, "longest": 60.0},
    "wide": {"tightest": Size.FULL}, "far": {"tightest": Size.COWBOY},
    "close": {"widest": Size.MEDIUM}, "close_ups": {"widest": Size.MEDIUM_CLOSE},
    "extreme": {"widest": Size.CLOSE},
    "long_lens": {"lens": "long"}, "short_lens": {"lens": "short"},
    "low": {"height": "low"}, "high": {"height": "high"}, "level": {"height": "eye"},
    "overs": {"overs": True}, "pairs": {"pairs": True}, "reactions": {"reactions": True},
    "inserts": {"inserts": True}, "pans": {"pans": True}, "classical": {},
    "wider": {}, "closer": {}, "stay": {}, "eyes": {}, "near": {"widest": Size.MEDIUM},
}  # fmt: skip
DENIED: Mapping[str, Mapping[str, Any]] = {
    "hand_held": {}, "steadicam": {}, "dolly": {}, "tripod": {"support": Support.HAND_HELD},
    "one_shot": {"one_shot": False}, "fast": {}, "slow": {},
    "wide": {"widest": Size.COWBOY}, "far": {"widest": Size.COWBOY},
    "close": {"tightest": Size.MEDIUM}, "close_ups": {"tightest": Size.MEDIUM},
    "extreme": {"tightest": Size.CLOSE},
    "long_lens": {"lens": "short"}, "short_lens": {"lens": "long"},
    "low": {}, "high": {},
    "overs": {"overs": False}, "pairs": {"pairs": False}, "reactions": {"reactions": False},
    "inserts": {"inserts": False}, "pans": {"pans": False},
}  # fmt: skip
LISTED = ("overs", "pairs", "reactions", "inserts", "pans", "wide", "close_ups", "extreme")
LIMITS = {"wider": "widest", "closer": "tightest"}
ABOUT = {"stay": "stays_with", "near": "stays_with", "eyes": "eyes"}
_ADDED = ("stays_with",)
_BREATH = {"longest": 600.0, "pace": 600.0}


@dataclass(frozen=True)
class Demand:
    """Something asked for in a person's words: the values of a style that it sets.

    `denies` is a meaning that must not be.
    """

    words: str
    meaning: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    denied: bool = False


def style_of(demands: Iterable[Demand], base: Style) -> Style:
    """Return what all demands ask for, beginning from a style.

    Raise BadInput naming two that cannot both be.
    """
    by: dict[str, Demand] = {}
    said: dict[str, Demand] = {}
    fields: dict[str, Any] = {}
    for demand in demands:
        other = said.setdefault(demand.meaning, demand)
        if other.denied != demand.denied:
            raise _contradiction(other, demand)
        for name, value in demand.fields.items():
            fields[name] = _together(name, value, demand, fields, by)
            by[name] = demand
    _refuse(fields, by, said, base)
    return base.model_copy(update=_completed(fields, said, base))


def _together(
    name: str, value: Any, demand: Demand, fields: Mapping[str, Any], by: Mapping[str, Demand]
) -> Any:
    """Return what a field is with one demand more: of two limits the stricter, else one value."""
    was = fields.get(name)
    if was is None or was == value:
        return value
    if name in _ADDED:
        return tuple(dict.fromkeys((*was, *value)))
    if name == "widest":
        return min(was, value, key=LADDER.index)
    if name == "tightest":
        return max(was, value, key=LADDER.index)
    if name == "longest":
        return min(was, value)
    raise _contradiction(by[name], demand)


def _refuse(
    fields: Mapping[str, Any], by: Mapping[str, Demand], said: Mapping[str, Demand], base: Style
) -> None:
    """Refuse limits that leave no size, and short shots in one shot."""
    like = said.get("like", Demand("what it is like", "like"))
    asked = base.model_copy(update=dict(fields))
    if LADDER.index(asked.widest) < LADDER.index(asked.tightest):
        raise _contradiction(by.get("widest", like), by.get("tightest", like))
    brief = fields.get("longest", _BREATH["longest"]) < base.longest
    if asked.one_shot and "longest" in by and brief:
        raise _contradiction(by.get("one_shot", like), by["longest"])


def _completed(
    fields: Mapping[str, Any], said: Mapping[str, Demand], base: Style
) -> dict[str, Any]:
    """Add what follows: a scene in one shot runs long and moves; what was denied is not kept."""
    found = dict(fields)
    if found.get("one_shot") and not base.one_shot:
        found |= {n: v for n, v in _BREATH.items() if n not in fields or n == "pace"}
        found.setdefault("support", Support.STEADICAM)
    for meaning, demand in said.items():
        for name, value in ASKED.get(meaning, {}).items() if demand.denied else ():
            if name not in found and getattr(base, name) == value:
                found[name] = Style.model_fields[name].default
    return found


def _contradiction(one: Demand, other: Demand) -> BadInput:
    return BadInput(
        f"“{one.words}” and “{other.words}” cannot both be", "the words for a treatment",
        "leave one out",
    )  # fmt: skip
