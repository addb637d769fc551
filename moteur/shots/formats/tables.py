"""Tables of a shot plan: what stands in which column, whoever writes it down."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from moteur.engines.cells import Column
from moteur.shots.manner import spoken, title
from moteur.shots.model import ScenePlan, Setup, Shot, Shots
from moteur.shots.sentence.listing import names
from moteur.shots.shooting_order import Direction, shooting_order
from moteur.shots.words import listed, rule, size, wind, word

Row = tuple[str | int | float, ...]
_CAMERA: tuple[tuple[str, float, bool], ...] = (
    ("Size", 9, False), ("Kind", 15, False), ("Subjects", 34, True), ("Lens (mm)", 10, False),
    ("Height (m)", 10, False), ("Distance (m)", 11, False), ("Angle", 14, False),
    ("Move", 13, False), ("Support", 12, False),
)  # fmt: skip


class Table(NamedTuple):
    """A sheet: its name, its columns, its rows, how many columns stay in sight.

    `bands` are the rows (from 0) that begin a group.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fixed: int
    bands: tuple[int, ...] = ()


def cut(shots: Shots, language: str) -> Table:
    """Return a row for each shot, in the order of the cut, with its set-up's numbers."""
    columns = (
        ("Scene", 8, False), ("Heading", 36, True), ("Shot", 9, False), ("Set-up", 9, False),
        *_CAMERA, ("Seconds", 9, False), ("Said in a sentence", 84, True), ("Why", 42, True),
    )  # fmt: skip
    return Table(word("Shot list", language), _heads(columns, language), _cut(shots, language), 4)


def setups(shots: Shots, language: str) -> Table:
    """Return a row for each set-up, in the order of their numbers."""
    columns = (
        ("Scene", 8, False), ("Heading", 36, True), ("Set-up", 9, False), *_CAMERA,
        ("Shots", 24, True), ("Seconds", 9, False), ("Said in a sentence", 84, True),
    )  # fmt: skip
    rows = tuple(
        (
            plan.number, plan.heading, setup.number, *_camera(setup, language),
            ", ".join(s.id for s in used(plan, setup)), seconds(used(plan, setup)),
            spoken(setup.sentence),
        )
        for plan in shots.scenes
        for setup in plan.setups
    )  # fmt: skip
    return Table(word("Set-ups", language), _heads(columns, language), rows, 3)


def order(shots: Shots, language: str) -> Table:
    """Return a row for each set-up, as they are shot: direction by direction."""
    columns = (
        ("No.", 6, False), ("Scene", 8, False), ("Heading", 36, True), ("Direction", 38, True),
        ("Set-up", 9, False), *_CAMERA, ("Shots", 24, True), ("Seconds", 9, False),
    )  # fmt: skip
    rows: list[Row] = []
    bands: list[int] = []
    for plan in shots.scenes:
        for n, direction in enumerate(shooting_order(plan), 1):
            bands.append(len(rows))
            for setup in direction.setups:
                mine = used(plan, setup)
                rows.append((
                    len(rows) + 1, plan.number, plan.heading, said(n, direction, language),
                    setup.number, *_camera(setup, language), ", ".join(s.id for s in mine),
                    seconds(mine),
                ))  # fmt: skip
    name = word("Shooting order", language)
    return Table(name, _heads(columns, language), tuple(rows), 5, tuple(bands))


def treatments(shots: Shots, language: str) -> Table:
    """Return a row for each treatment of each scene: what it is made of, what it costs."""
    columns = (
        ("Scene", 8, False), ("Heading", 36, True), ("Treatment", 26, False), ("Chosen", 10, False),
        ("Minutes", 10, False), ("Shots", 8, False), ("Seconds", 10, False),
        ("Average (s)", 12, False), ("Set-ups", 10, False), ("Sizes", 44, True),
        ("Moves", 36, True), ("Findings", 12, False),
    )  # fmt: skip
    rows = tuple(
        (
            plan.number, plan.heading, title(one, language), "●" if one is plan.treatment else "",
            one.measures.minutes, one.measures.shots, one.measures.seconds,
            one.measures.average_seconds, one.measures.setups,
            listed(one.measures.sizes, language), listed(one.measures.moves, language),
            len(one.findings),
        )
        for plan in shots.scenes
        for one in plan.treatments
    )  # fmt: skip
    return Table(word("Treatments", language), _heads(columns, language), rows, 3)


def findings(shots: Shots, language: str) -> Table:
    """Return a row for each rule that a treatment breaks, why, and who does not mind."""
    columns = (
        ("Scene", 8, False), ("Treatment", 26, False), ("Shot", 10, False), ("Rule", 20, False),
        ("What", 70, True), ("Because", 50, True), ("Overruled", 40, True),
    )  # fmt: skip
    rows = tuple(
        (
            plan.number, title(one, language), found.shot, rule(found.rule, language), found.text,
            found.because, found.overruled,
        )
        for plan in shots.scenes
        for one in plan.treatments
        for found in one.findings
    )  # fmt: skip
    return Table(word("To look at", language), _heads(columns, language), rows, 3)


def said(number: int, direction: Direction, language: str) -> str:
    """Write a direction: ``2 · SW, west wall, 1 window``."""
    parts = [wind(direction.bearing, language)]
    if direction.wall:
        parts.append(word(direction.wall, language))
    if direction.windows:
        one = "window" if direction.windows == 1 else "windows"
        parts.append(f"{direction.windows} {word(one, language)}")
    return f"{number} · {', '.join(parts)}"


def used(plan: ScenePlan, setup: Setup) -> list[Shot]:
    """Return the shots of a set-up, in the order of the cut."""
    return [shot for shot in plan.shots if shot.setup == setup.number]


def seconds(shots: Sequence[Shot]) -> float:
    """Return how long shots are together, to a tenth of a second."""
    return round(sum(shot.seconds for shot in shots), 1)


def who(setup: Setup, language: str) -> str:
    """Name whom a set-up is made for: ``ANA and LEO``, over the shoulder ``ANA / LEO``."""
    if setup.kind == "over" and len(setup.subjects) > 1:
        return f"{setup.subjects[0]} / {setup.subjects[1]}"
    return names(setup.subjects, word("and", language), word("others", language))


def _cut(shots: Shots, language: str) -> tuple[Row, ...]:
    return tuple(row for plan in shots.scenes for row in _scene(plan, language))


def _scene(plan: ScenePlan, language: str) -> Iterator[Row]:
    by_number = {setup.number: setup for setup in plan.setups}
    for shot in plan.shots:
        setup = by_number[shot.setup]
        yield (
            plan.number, plan.heading, shot.id, setup.number, *_camera(setup, language),
            round(shot.seconds, 1), spoken(shot.sentence or setup.sentence), setup.why,
        )  # fmt: skip


def _camera(setup: Setup, language: str) -> Row:
    return (
        size(setup.size, language), word(setup.kind, language), who(setup, language),
        _whole(setup.lens_mm), round(setup.height_m, 2), round(setup.distance_m, 2),
        word(setup.angle, language), word(setup.move, language),
        word(setup.support.value, language),
    )  # fmt: skip


def _whole(value: float) -> int | float:
    """Return a number without its ``.0``, as lenses are named."""
    return int(value) if value == int(value) else value


def _heads(columns: Sequence[tuple[str, float, bool]], language: str) -> tuple[Column, ...]:
    return tuple(Column(word(name, language), width, wide) for name, width, wide in columns)
