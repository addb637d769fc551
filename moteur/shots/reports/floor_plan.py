"""Floor plans: a page for each set-up, from which a crew can repeat it on the set."""

from collections.abc import Iterator, Sequence

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    SANS,
    SANS_BOLD,
    SIZES,
    Paper,
    fit,
    width_of,
    wrap,
)
from moteur.shots.model import ScenePlan, Setup
from moteur.shots.placement import Mark, Measure, Placement, lens_of, placed
from moteur.shots.reports import setup_drawing
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.drawing.shapes import Box, Line, Shape, Text
from moteur.shots.reports.drawing.svg import svg
from moteur.shots.words import lens, metres, number, wind, word

WIDTH, HEIGHT = SIZES["a4-landscape"]
_LEFT, _RIGHT, _FOOT = 36.0, WIDTH - 36.0, HEIGHT - 20.0
_COLUMN = 222.0
_TOP = 96.0
_BOX: Box = (_LEFT, _TOP, _RIGHT - _LEFT - _COLUMN - 20, HEIGHT - _TOP - 52)


def plan_svg(plan: ScenePlan, setup: Setup, title: str = "", language: str = "en") -> bytes:
    """Return a set-up's floor plan as SVG, as large as the PDF's page."""
    shapes = list(_sheet(plan, setup, title, language))
    said = f"{setup.number} – {plan.heading}"
    return svg(shapes, WIDTH, HEIGHT, said)


def plan_pdf(plans: Sequence[ScenePlan], title: str = "", language: str = "en") -> bytes:
    """Return the floor plans of all set-ups, a page each, in the order of their scenes."""
    paper = Paper(f"{title} – {word('Floor plans', language)}", "a4-landscape")
    pages = [(plan, setup) for plan in plans for setup in plan.setups]
    for page, (plan, setup) in enumerate(pages, 1):
        if page > 1:
            paper.next_page()
        paint(paper, list(_sheet(plan, setup, title, language)))
        said = f"{word('Page', language)} {page}/{len(pages)}"
        paper.text(_RIGHT, _FOOT, said, SANS, 7.5, FAINT, "right")
    if not pages:
        paper.text(_LEFT, 120, word("No scenes yet.", language), SANS, 11, FAINT)
    return paper.finish()


def _sheet(plan: ScenePlan, setup: Setup, title: str, language: str) -> Iterator[Shape]:
    """Yield all shapes of a page but its number."""
    found = placed(plan, setup)
    yield from _head(plan, found, language)
    yield from setup_drawing.drawing(plan, found, _BOX, language)
    x = _RIGHT - _COLUMN
    y = _TOP + 8
    camera, height = _camera(found, x, y, language)
    yield from camera
    yield from _marks(plan, found, x, y + height + 12, language)
    foot = " · ".join(filter(None, (title, word("Floor plan", language))))
    yield Text((_LEFT, _FOOT), foot, SANS, 7.5, FAINT)


def _head(plan: ScenePlan, found: Placement, language: str) -> Iterator[Shape]:
    setup = found.setup
    yield Text((_LEFT, 50), setup.number, SANS_BOLD, 22, ACCENT)
    left = _LEFT + width_of(setup.number, SANS_BOLD, 22) + 14
    yield Text((left, 50), fit(plan.heading, _RIGHT - left, SANS_BOLD, 13), SANS_BOLD, 13)
    for n, line in enumerate(wrap(setup.sentence, _RIGHT - left, SANS, 9)[:2]):
        yield Text((left, 66 + 11 * n), line, SANS, 9)
    yield Line((_LEFT, 84), (_RIGHT, 84), INK, 0.8)


def _camera(found: Placement, x: float, y: float, language: str) -> tuple[list[Shape], float]:
    """Return the table of the camera, and how high it is."""
    setup, eye = found.setup, found.lens
    width, height = setup.camera.sensor
    rows = [
        ("Lens", lens(setup, language)),
        ("Height", metres(setup.camera.at[2], language)),
        ("Distance", metres(setup.distance_m, language)),
        ("Looks to", _way(eye.bearing, language)),
        ("Tilt", _tilt(eye.tilt, language)),
        ("Field", " × ".join(f"{number(v, 1, language)}°" for v in (eye.wide, eye.high))),
        ("Sensor", " × ".join(number(v, 2, language) for v in (width, height)) + " mm"),
        *_moves(setup, language),
        *_walls(found.walls, language),
        ("Shots", _shots(found, language)),
    ]  # fmt: skip
    shapes: list[Shape] = [Text((x, y), word("Camera", language), SANS_BOLD, 9, ACCENT)]
    for n, (name, said) in enumerate(rows, 1):
        at = y + 4 + 12.5 * n
        shapes.append(Text((x, at), word(name, language), SANS, 8.5, FAINT))
        shapes.append(Text((x + 84, at), fit(said, _COLUMN - 84, SANS, 8.5), SANS, 8.5))
    return shapes, 4 + 12.5 * (len(rows) + 1)


def _moves(setup: Setup, language: str) -> list[tuple[str, str]]:
    """Say how a camera moves: to which direction it turns, and how far it goes."""
    if setup.move_to is None:
        return [("Move", word(setup.move, language))]
    end = setup.move_to
    gone = sum((a - b) ** 2 for a, b in zip(setup.camera.at, end.at, strict=True)) ** 0.5
    said = f"{word(setup.move, language)} → {_way(lens_of(end).bearing, language)}"
    return [("Move", said + (f", {metres(gone, language)}" if gone > 0.01 else ""))]


def _marks(plan: ScenePlan, found: Placement, x: float, y: float, language: str) -> Iterator[Shape]:
    """Yield the table of the marks: who, how, and measured from where."""
    yield Text((x, y), word("Marks", language), SANS_BOLD, 9, ACCENT)
    yield Text((x + _COLUMN, y), word("lens to eyes", language), SANS, 7.5, FAINT, "right")
    if not found.marks:
        yield Text((x, y + 15), word("none", language), SANS, 8.5, FAINT)
    room = int((HEIGHT - 44 - y - 16) // 25)
    shown = found.marks if len(found.marks) <= room else found.marks[: room - 1]
    for n, mark in enumerate(shown):
        at = y + 16 + 25 * n
        yield Text((x, at), mark.number, SANS_BOLD, 8.5, setup_drawing.PERSON)
        away = metres(mark.away, language)
        yield Text((x + _COLUMN, at), away, SANS, 8.5, INK, "right")
        name = fit(
            _who(mark, plan, language), _COLUMN - 20 - width_of(away, SANS, 8.5) - 6, SANS, 8.5
        )
        yield Text((x + 20, at), name, SANS, 8.5)
        walls = " · ".join(_from(wall, language) for wall in mark.walls)
        yield Text((x + 20, at + 10), fit(walls, _COLUMN - 20, SANS, 7.5), SANS, 7.5, FAINT)
    if len(shown) < len(found.marks):
        said = word("more", language).format(len(found.marks) - len(shown))
        yield Text((x + 20, y + 16 + 25 * len(shown)), said, SANS, 7.5, FAINT)


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
