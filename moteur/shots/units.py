"""Units: the smallest pieces of a scene between which one may cut.

A speech is one unit, or one for each of its paragraphs of dialogue; two speeches at once
are one; everything else is a unit of its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from moteur.film.timing import Timing
from moteur.screenplay.model import Element, Kind, Speech, plain
from moteur.shots.blocking.names import Names
from moteur.shots.blocking.players import animals
from moteur.shots.blocking.pronouns import Pronouns
from moteur.shots.blocking.talk import is_off
from moteur.shots.model import VEHICLES, Blocking, Move

_PAUSES = re.compile(r"\b(?:beat|pause|silence|temps|pausa|long)\b", re.I)
_AFTER_WALK = 0.5
Mode = Literal["", "montage", "intercut"]
_MODES: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    ("", re.compile(r"^\W*(?:end|fin)\b.*\b(?:montage|series|intercut|altern)", re.I)),
    (
        "montage",
        re.compile(
            r"^\W*(?:(?:begin|start|d[ée]but)\s+(?:of\s+|du\s+|de\s+)?)?"
            r"(?:montage\b(?! altern)|series of shots|suite de plans)",
            re.I,
        ),
    ),
    ("intercut", re.compile(r"^\W*(?:intercut|montage altern)", re.I)),
)
_INTERCUT = re.compile(r"\bintercut|\bmontage altern", re.I)
_MONTAGE = re.compile(r"\bmontage\b(?! altern)|\bseries of shots\b", re.I)


@dataclass(frozen=True)
class Unit:
    """What plays between two possible cuts.

    `speaker` is on the floor; a voice from elsewhere leaves it empty and sets `voice`.
    `movers` walk while it plays; `seen` are the players that its words name; `thing` is an
    object that somebody handles, shown near `holder`. `walk` is the seconds of the longest walk.
    `text` is what is read or said, without emphasis; `mode` says that it belongs to a montage,
    or to talk between two places.
    """

    elements: tuple[str, ...]
    seconds: float
    words: int = 0
    speaker: str = ""
    to: str = ""
    also: str = ""
    voice: str = ""
    movers: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    thing: str = ""
    holder: str = ""
    tense: float = 0.0
    first_part: bool = True
    walk: float = 0.0
    text: str = ""
    mode: Mode = ""


def units(
    elements: Sequence[Element], said: Sequence[Speech], speaker: Mapping[str, str],
    to: Mapping[str, str], blocking: Blocking, things: Mapping[str, str], heading: str = "",
    timing: Timing | None = None,
) -> tuple[Unit, ...]:  # fmt: skip
    """Cut the printable elements of a scene into units, in script order, each in one.

    `speaker` and `to` are players by the speech's id; `things` objects by the element that
    handles them. The `heading` may say that all of it is a montage or an intercut. `timing`
    are the rules by which each plays.
    """
    rules = timing or Timing()
    names = Names(tuple(p.name for p in blocking.players), animals(blocking.players))
    walks = walked(blocking, rules)
    meant = Pronouns(blocking.players)
    of = {e: s for s in said for e in s.elements}
    found: list[Unit] = []
    group: list[Element] = []
    for element in elements:
        speech = of.get(element.id)
        if speech is None:
            found.append(_action(element, names, walks, things, meant, rules))
            continue
        group.append(element)
        if element.id == speech.elements[-1]:
            parts = _speech(group, speech, speaker, to, walks, names, rules)
            if speech.dual and found and found[-1].speaker and len(group) > 1:
                parts = [_together(found.pop(), parts)]
            found.extend(parts)
            meant.heard(parts[0].speaker, parts[0].to)
            group = []
    return tuple(_moded(found, heading))


def _moded(found: Sequence[Unit], heading: str) -> Iterator[Unit]:
    """Yield units with what they belong to, from the line that says so to the one that ends it."""
    mode: Mode = "intercut" if _INTERCUT.search(heading) else ""
    mode = "montage" if _MONTAGE.search(heading) else mode
    for unit in found:
        if not unit.speaker and not unit.voice:
            mode = next((m for m, said in _MODES if said.search(unit.text)), mode)
        yield replace(unit, mode=mode) if mode else unit


def walked(blocking: Blocking, timing: Timing) -> dict[str, dict[str, float]]:
    """Return the seconds that each player walks in each element."""
    now: dict[str, Move] = {}
    found: dict[str, dict[str, float]] = {}
    driven = {p.name for p in blocking.players if p.kind in VEHICLES}
    for move in blocking.moves:
        was = now.get(move.player)
        now[move.player] = move
        if was is None or was.at == move.at or not (was.present or move.present):
            continue
        away = ((was.at[0] - move.at[0]) ** 2 + (was.at[1] - move.at[1]) ** 2) ** 0.5
        spent = found.setdefault(move.element, {})
        on_foot = timing.run if move.pose == "run" else timing.walk
        pace = timing.drive if move.player in driven or move.pose == "drive" else on_foot
        spent[move.player] = spent.get(move.player, 0.0) + away / pace
    return found


def _action(
    element: Element,
    names: Names,
    walks: Mapping[str, Mapping[str, float]],
    things: Mapping[str, str],
    meant: Pronouns,
    timing: Timing,
) -> Unit:
    text = plain(element.text)
    words = len(text.split())
    walk = max(walks.get(element.id, {}).values(), default=0.0)
    seconds = (
        0.0
        if element.kind is Kind.TRANSITION
        else min(max(timing.played(words), walk + _AFTER_WALK), timing.most_action)
    )
    seen = meant.resolved(text, names.mentioned(text))
    movers = tuple(n for n, s in walks.get(element.id, {}).items() if s > 0.6)
    return Unit(
        (element.id,), round(seconds, 2), words, movers=movers, seen=seen,
        thing=things.get(element.id, "") if len(movers) == 0 and words <= 40 else "",
        holder=seen[0] if seen else "", tense=0.2 if text.endswith("!") else 0.0,
        walk=walk, text=text,
    )  # fmt: skip


def _speech(
    group: Sequence[Element], speech: Speech, speaker: Mapping[str, str], to: Mapping[str, str],
    walks: Mapping[str, Mapping[str, float]], names: Names, timing: Timing,
) -> list[Unit]:  # fmt: skip
    """Make a unit of each paragraph of dialogue, with what stands before it."""
    off = is_off(speech)
    found: list[Unit] = []
    ids: list[str] = []
    pause, movers = timing.pause, set[str]()
    for index, element in enumerate(group):
        ids.append(element.id)
        movers |= {n for n, s in walks.get(element.id, {}).items() if s > 0.6}
        if element.kind is Kind.PARENTHETICAL:
            pause = timing.pause + timing.beat if _PAUSES.search(element.text) else pause
        last = index + 1 == len(group)
        if element.kind not in (Kind.DIALOGUE, Kind.LYRIC) and not last:
            continue
        text = plain(element.text) if element.kind in (Kind.DIALOGUE, Kind.LYRIC) else ""
        walk = max((walks.get(e, {}).get(n, 0.0) for e in ids for n in movers), default=0.0)
        words = len(text.split())
        seconds = max(timing.spoken(words) + pause, walk)
        if words == 0 and found:
            found[-1] = replace(
                found[-1], elements=(*found[-1].elements, *ids), movers=(*found[-1].movers, *movers)
            )
            continue
        found.append(Unit(
            tuple(ids), round(seconds, 2), words,
            speaker="" if off else speaker[speech.id], to=to.get(speech.id, ""),
            voice=speaker[speech.id] if off else "", movers=tuple(sorted(movers)),
            seen=names.mentioned(text), tense=_tension(text), first_part=not found, walk=walk,
            text=text,
        ))  # fmt: skip
        ids, pause, movers = [], timing.pause, set()
    return found


def _tension(text: str) -> float:
    """Guess how much a line presses, 0 to 1: shouts, questions, short lines, broken ones."""
    words = len(text.split())
    pressed = 0.3 * ("!" in text) + 0.12 * ("?" in text) + 0.12 * (words <= 4)
    return min(pressed + 0.12 * text.rstrip().endswith(("--", "—", "–", "…", "...")), 1.0)


def _together(first: Unit, parts: Sequence[Unit]) -> Unit:
    """Join two speeches that are said at once."""
    ids = tuple(e for p in parts for e in p.elements)
    seconds = max(first.seconds, sum(p.seconds for p in parts))
    return replace(
        first, elements=first.elements + ids, seconds=seconds, also=parts[0].speaker,
        to=parts[0].speaker, movers=(*first.movers, *(m for p in parts for m in p.movers)),
    )  # fmt: skip
