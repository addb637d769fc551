"""The tables of a floor plan: the camera's numbers, and the marks with theirs."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, fit, width_of
from moteur.shots.floors.measure import Measure, measures
from moteur.shots.floors.placement import Mark, Placement, lens_of
from moteur.shots.model import ScenePlan, Setup
from moteur.shots.reports.drawing.cameras import Stand, stations
from moteur.shots.reports.drawing.shapes import Box, Shape, Text
from moteur.shots.reports.setup_drawing import PERSON
from moteur.shots.words import lens, metres, number, wind, word

_ROW, _NAME = 12.5, 84.0
_HIGH, _LOW, _HEAD, _STAND, _CLOSE = 25.0, 15.0, 16.0, 20.0, 16.5


def tables(
    plan: ScenePlan, found: Placement, box: Box, language: str, lines: Mapping[str, str]
) -> Iterator[Shape]:
    """Yield the tables, one under the other in a box of the page; `lines` as of `plan_pdf`."""
    x, y, width, height = box
    rows = _camera(found, language)
    yield Text((x, y), word("Camera", language), SANS_BOLD, 9, ACCENT)
    for n, (name, said) in enumerate(rows, 1):
        at = y + 4 + _ROW * n
        yield Text((x, at), word(name, language) if name else "", SANS, 8.5, FAINT)
        yield Text((x + _NAME, at), fit(said, width - _NAME, SANS, 8.5), SANS, 8.5)
    down = _ROW * (len(rows) + 1) + 16
    stands = stations(found.setup)
    if len(stands) > 1:
        # Marks are left two fifths of the column where they need as much.
        rest = height - down
        marks = 2 * _HEAD + 18.0 * len(found.marks)
        high = min(_HEAD + _STAND * len(stands), max(rest * 0.6, rest - marks))
        yield from _path(plan, stands, (x, y + down, width, high), language, lines)
        down += high + 12
    yield from _marks(plan, found, (x, y + down, width, height - down), language)


def _camera(found: Placement, language: str) -> list[tuple[str, str]]:
    """Return the rows of the camera's table."""
    setup, eye = found.setup, found.lens
    return [
        ("Lens", lens(setup, language)),
        ("Height", metres(setup.camera.at[2], language)),
        ("Distance", metres(setup.distance_m, language)),
        ("Looks to", _way(eye.bearing, language)),
        ("Tilt", _tilt(eye.tilt, language)),
        ("Field", " × ".join(f"{number(v, 1, language)}°" for v in (eye.wide, eye.high))),
        ("Sensor", " × ".join(number(v, 2, language) for v in setup.camera.sensor) + " mm"),
        *_moves(setup, language),
        *_walls(found.walls, language),
        ("Shots", _shots(found, language)),
    ]


def _moves(setup: Setup, language: str) -> list[tuple[str, str]]:
    """Say what carries a camera and how it moves: how far in all, and to which direction."""
    seen = [("Eyes", setup.eyes)] if setup.eyes else []
    if setup.move != setup.support.value:
        seen.append(("Support", word(setup.support.value, language)))
    if setup.move_to is None:
        return [*seen, ("Move", word(setup.move, language))]
    stands = stations(setup)
    gone = sum(math.dist(a.camera.at, b.camera.at) for a, b in pairwise(stands))
    said = f"{word(setup.move, language)} → {_way(lens_of(setup.move_to).bearing, language)}"
    far = f", {metres(gone, language)}" if gone > 0.01 else ""
    return [*seen, ("Move", said + far)]


def _path(
    plan: ScenePlan, stands: Sequence[Stand], box: Box, language: str, lines: Mapping[str, str]
) -> Iterator[Shape]:
    """Yield the table of a camera's stations: on which line, how high, where to, from where."""
    x, y, width, height = box
    yield Text((x, y), word("Path", language), SANS_BOLD, 9, ACCENT)
    row = min(max((height - _HEAD) / len(stands), _CLOSE), _STAND)
    room = max(int((height - _HEAD) / row + 1e-6), 1)
    shown = stands if len(stands) <= room else stands[: room - 1]
    for n, stand in enumerate(shown):
        at, camera = y + _HEAD + row * n, stand.camera
        far = f"+{metres(math.dist(camera.at, stands[n - 1].camera.at), language)}" if n else ""
        way = _way(lens_of(camera).bearing, language)
        when = lines.get(stand.element, word("ends", language) if n and not stand.element else "")
        said = " · ".join(filter(None, (metres(camera.at[2], language), way, when)))
        walls = " · ".join(_from(wall, language) for wall in measures(plan.floor, camera.at[:2]))
        space = width - 26 - width_of(far, SANS, 8)
        yield Text((x, at), f"C{n + 1}", SANS_BOLD, 8, ACCENT)
        yield Text((x + 20, at), fit(said, space, SANS, 8), SANS, 8)
        yield Text((x + width, at), far, SANS, 8, INK, "right")
        yield Text((x + 20, at + 8.5), fit(walls, width - 20, SANS, 7), SANS, 7, FAINT)
    if len(shown) < len(stands):
        said = word("more", language).format(len(stands) - len(shown))
        yield Text((x + 20, y + _HEAD + row * len(shown)), said, SANS, 7, FAINT)


def _marks(plan: ScenePlan, found: Placement, box: Box, language: str) -> Iterator[Shape]:
    """Yield the table of the marks: who, how, and measured from where; smaller where many."""
    x, y, width, height = box
    yield Text((x, y), word("Marks", language), SANS_BOLD, 9, ACCENT)
    yield Text((x + width, y), word("lens to eyes", language), SANS, 7.5, FAINT, "right")
    if not found.marks:
        yield Text((x, y + 15), word("none", language), SANS, 8.5, FAINT)
        return
    high = min(max((height - _HEAD) / len(found.marks), _LOW), _HIGH)
    size, small = (8.5, 7.5) if high > 20 else (7.0, 6.0)
    room = int((height - _HEAD) / high + 1e-6)
    shown = found.marks if len(found.marks) <= room else found.marks[: room - 1]
    for n, mark in enumerate(shown):
        at = y + _HEAD + high * n
        away = metres(mark.away, language)
        space = width - 26 - width_of(away, SANS, size)
        walls = " · ".join(_from(wall, language) for wall in mark.walls)
        yield Text((x, at), mark.number, SANS_BOLD, size, PERSON)
        yield Text((x + width, at), away, SANS, size, INK, "right")
        yield Text((x + 20, at), fit(_who(mark, plan, language), space, SANS, size), SANS, size)
        under = fit(walls, width - 20, SANS, small)
        yield Text((x + 20, at + small + 1.5), under, SANS, small, FAINT)
    if len(shown) < len(found.marks):
        said = word("more", language).format(len(found.marks) - len(shown))
        yield Text((x + 20, y + _HEAD + high * len(shown)), said, SANS, small, FAINT)


def _who(mark: Mark, plan: ScenePlan, language: str) -> str:
    move = mark.move
    looks = f"{word('looks at', language)} {move.looks_at}"
    faces = f"{word('faces', language)} {wind(90.0 - move.facing, language)}"
    women = {p.name for p in plan.blocking.players if p.kind in ("woman", "girl")}
    pose = word(f"{move.pose} {'f' if move.player in women else 'm'}", language)
    return f"{move.player}, {pose}, {looks if move.looks_at else faces}"


def _walls(walls: Sequence[Measure], language: str) -> list[tuple[str, str]]:
    said = [_from(wall, language) for wall in walls] or [word("no walls", language)]
    return [(name, text) for name, text in zip(("From", ""), said, strict=False)]


def _from(wall: Measure, language: str) -> str:
    """Write a measure; of things that there may be several of, in which direction."""
    where = f" {wind(wall.way, language)}" if wall.way is not None else ""
    return f"{word(wall.to, language)}{where} {metres(wall.metres, language)}"


def _way(bearing: float, language: str) -> str:
    return f"{bearing:.0f}° {wind(bearing, language)}"


def _tilt(degrees: float, language: str) -> str:
    if abs(degrees) < 0.05:
        return word("level", language)
    way = word("up" if degrees > 0 else "down", language)
    return f"{number(abs(degrees), 1, language)}° {way}"


def _shots(found: Placement, language: str) -> str:
    if not found.shots:
        return word("unused", language)
    seconds = sum(shot.seconds for shot in found.shots)
    return f"{', '.join(s.id for s in found.shots)} ({number(seconds, 1, language)} s)"
