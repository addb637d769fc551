import math
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.course import Course, apart
from moteur.screenplay.model import Element, Kind
from moteur.shots.blocking.players import cast
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.sight import FURNITURE, WALL, Sight
from moteur.shots.cameras.view import project
from moteur.shots.coverage import Piece
from moteur.shots.model import Camera, Point, Style, Support
from moteur.shots.staging import Staging, stage
from moteur.shots.treatments.moving import travel
from moteur.shots.work import SceneWork
from tests.shots.scenes import work, works

BREATH = Style(one_shot=True, support=Support.STEADICAM, longest=120.0)


def moved(given_: SceneWork, style: Style = BREATH) -> tuple[Staging, Floor, tuple[Piece, ...]]:
    staging = stage(given_)
    camp = staging.camp(style)
    return staging, camp, travel(staging, camp)


def cameras(piece: Piece) -> list[Camera]:
    return [piece.position.camera, *(s.camera for s in piece.position.path)]


def through(piece: Piece, count: int = 14) -> list[Camera]:
    """Return cameras along the course of a shot, a few between any two stations."""
    poses = [c.pose for c in cameras(piece)]
    course = Course([float(n) for n in range(len(poses))], poses)
    gone, found = 0.0, list[Camera]()
    for here, there in pairwise(poses):
        step = apart(here, there)
        found += [piece.position.camera.posed(course.along(gone + step * k / count))
                  for k in range(count)]  # fmt: skip
        gone += step
    return [*found, cameras(piece)[-1]]


def free(sight: Sight, at: Point) -> bool:
    """Say whether a camera is in nothing; it may graze a piece's berth by two millimetres."""
    grazed = sight.ground.inside(at[0], at[1], WALL) and all(
        p.distance(at[0], at[1]) > FURNITURE - 0.002 for p in sight.ground.standing
    )
    return grazed or not sight.stuck(at)


def speeds(piece: Piece) -> list[float]:
    """Return metres a second from station to station as planned."""
    starts, gone = dict[str, float](), 0.0
    for unit in piece.units:
        starts[unit.elements[0]] = gone
        gone += unit.seconds
    starts[""] = gone
    found, at, here, way = list[float](), 0.0, piece.position.camera, 0.0
    path = piece.position.path
    for n, station in enumerate(path):
        way += math.dist(here.at, station.camera.at)
        here = station.camera
        if n + 1 == len(path) or path[n + 1].cue != station.cue:
            there = starts[station.element] + station.after
            seconds = min(station.seconds or 1e9, there - at)
            found.append(way / seconds if way > 0.01 else 0.0)
            at, way = there, 0.0
    return found


@given(works())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_camera_goes_through_nothing_and_shows_every_unit_once(given_: SceneWork) -> None:
    staging, camp, pieces = moved(given_)
    assert [u for p in pieces for u in p.units if u.elements] == list(staging.units)
    for piece in pieces:
        position = piece.position
        assert position.kind == "moving" and position in camp.positions
        assert len({c.lens_mm for c in cameras(piece)}) == 1
        assert position.camera.lens_mm in staging.kit.lenses
        assert all(c.roll == 0.0 for c in cameras(piece))
        for camera in through(piece):
            assert free(camp.sight, camera.at)
        own = {e for u in piece.units for e in u.elements}
        assert all(s.element in own or s.element == "" for s in position.path)
        order = [u.elements[0] for u in piece.units if u.elements]
        told = [order.index(s.element) for s in position.path if s.element]
        assert told == sorted(told)


@given(works())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_scene_gives_the_same_way(given_: SceneWork) -> None:
    assert moved(given_)[2] == moved(given_)[2]


@given(works(), st.sampled_from((Support.TRIPOD, Support.DOLLY)))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_dolly_keeps_its_height(given_: SceneWork, support: Support) -> None:
    _, _, pieces = moved(given_, BREATH.model_copy(update={"support": support}))
    for piece in pieces:
        assert len({c.at[2] for c in through(piece)}) == 1
        assert piece.position.support is Support.DOLLY and piece.position.move == "dolly"


def test_the_kitchen_is_one_shot_that_sees_who_speaks() -> None:
    staging, camp, pieces = moved(work())
    (piece,) = pieces
    assert piece.position.move == "steadicam"
    assert len(piece.position.path) > 2
    assert max(speeds(piece)) < 1.2
    spent = sum(math.dist(a.at, b.at) for a, b in pairwise(through(piece)))
    assert 2.0 < spent < 25.0
    starts = [u.elements[0] for u in staging.units]
    now, shown = piece.position.camera, dict[str, Camera]()
    for element in starts:
        for station in piece.position.path:
            if station.element == element:
                now = station.camera
        shown[element] = now
    seen = 0
    speaking = [u for u in staging.units if u.speaker]
    where = {m.player: m for m in staging.blocking.moves if m.element == "s1e2"}
    for unit in speaking:
        for move in staging.blocking.moves:
            if starts.index(unit.elements[0]) >= max(
                (n for n, s in enumerate(starts) if s <= move.element), default=0
            ):
                where[move.player] = move
        mark = where[unit.speaker]
        place = project(shown[unit.elements[0]], camp.sight.eyes(mark))
        seen += place is not None and max(map(abs, place)) < 1
    assert seen >= len(speaking) - 1


def test_a_long_scene_is_parted_and_no_part_runs_too_long() -> None:
    lines = "\n\n".join(
        f"{'ANA' if n % 2 else 'LEO'}\nWe have been over this floor {n} times, you and I, and you "
        "said that the wall would hold, and I wrote it down." for n in range(60)
    )  # fmt: skip
    text = f"\nINT. KITCHEN - DAY\n\nANA and LEO sit at the table.\n\n{lines}\n"
    staging, _, pieces = moved(work(text))
    total = sum(u.seconds for u in staging.units)
    assert len(pieces) == math.ceil(total / 120.0) or len(pieces) == math.ceil(total / 120.0) + 1
    assert all(p.seconds <= 120.0 for p in pieces)
    joints = [p.units[0].first_part for p in pieces]
    assert all(joints)


@pytest.mark.parametrize("text", [
    "\nINT. KITCHEN - NIGHT\n\nNobody. A tap drips.\n",
    "\nINT. KITCHEN - NIGHT\n\nANA sits at the table.\n",
    "\nEXT. STREET - NIGHT\n\nRain on the pavement.\n",
    "\nINT. LIFT - DAY\n\nANA waits.\n",
])  # fmt: skip
def test_where_nothing_is_to_be_followed_the_camera_drifts(text: str) -> None:
    given_ = work(text)
    names = ("ANA",) if "ANA" in text else ()
    acts = [e.text for e in given_.scene.elements]
    given_ = given_.model_copy(update={"players": tuple(cast(names, acts).values())})
    _, camp, (piece,) = moved(given_)
    assert len(piece.position.path) <= 2
    for camera in through(piece):
        assert not camp.sight.stuck(camera.at)
    if "LIFT" not in text:
        assert piece.position.path
        assert max(speeds(piece)) < 0.5


def _crowd(place: str, count: int, lines: int) -> SceneWork:
    names = tuple(f"PERSON {chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(count))
    elements = [Element(id="s1e0", kind=Kind.ACTION, text="They all look up.")]
    for n in range(lines):
        elements += [
            Element(id=f"s1e{2 * n + 1}", kind=Kind.CHARACTER, text=names[n * 7 % count]),
            Element(id=f"s1e{2 * n + 2}", kind=Kind.DIALOGUE, text="Is it still standing there?"),
        ]
    base = work(f"\nINT. {place} - DAY\n\nThey all look up.\n")
    scene = base.scene.model_copy(update={"elements": tuple(elements)})
    players = tuple(cast(names, []).values())
    return base.model_copy(update={"scene": scene, "players": players})


@pytest.mark.parametrize(
    ("place", "count", "lines"), [("BAR", 30, 20), ("LIFT", 6, 10), ("KITCHEN", 4, 200)]
)
def test_crowds_lifts_and_long_acts_end(place: str, count: int, lines: int) -> None:
    given_ = _crowd(place, count, lines)
    staging = stage(given_)
    camp = staging.camp(BREATH)
    pieces = travel(staging, camp)
    assert [u for p in pieces for u in p.units] == list(staging.units)
    for piece in pieces:
        assert not any(camp.sight.stuck(c.at) for c in through(piece))
