"""Rooms are lived in: no bare wall, nothing in the way, the same by day and by night."""

import time

import numpy as np
import pytest

from moteur.breakdown.model import Setting, Time
from moteur.engines.blender.inside.in_custom import ROOMS
from moteur.engines.blender.inside.in_dressing import hangings
from moteur.engines.blender.inside.in_free import Wall
from moteur.engines.blender.inside.in_motif import motifs
from moteur.engines.blender.inside.in_things import THINGS
from moteur.engines.blender.inside.in_type import WORDS, words
from moteur.engines.blender.inside.mesh import STUFFS, Kit
from moteur.engines.blender.inside.mood import mood
from moteur.engines.blender.inside.palette import means, palette
from moteur.engines.blender.inside.set_opening_size import Opening
from moteur.engines.blender.inside.set_room import room
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.ground import WALL

NAMED = {
    "kitchen": "KITCHEN", "living_room": "LIVING ROOM", "bedroom": "BEDROOM", "cell": "CELL",
    "bathroom": "BATHROOM", "corridor": "CORRIDOR", "stairwell": "STAIRWELL", "lift": "LIFT",
    "lobby": "LOBBY", "office": "OFFICE", "shop": "SHOP", "bar": "BAR", "cafe": "CAFE",
    "restaurant": "RESTAURANT", "hospital": "HOSPITAL ROOM", "stage": "STAGE",
    "hospital_corridor": "HOSPITAL CORRIDOR", "classroom": "CLASSROOM", "church": "CHURCH",
    "police_station": "POLICE STATION", "control_room": "CONTROL ROOM", "workshop": "WORKSHOP",
    "hotel_room": "HOTEL ROOM", "neutral": "VOID", "cabin": "CABIN", "wheelhouse": "WHEELHOUSE",
    "engine_room": "ENGINE ROOM", "barn": "BARN", "garage": "GARAGE", "attic": "ATTIC",
    "cellar": "CELLAR", "tent": "TENT", "courtroom": "COURTROOM", "theatre": "THEATRE",
    "library": "LIBRARY", "museum": "MUSEUM", "galley": "RESTAURANT KITCHEN", "diner": "DINER",
    "marble_hall": "COURTHOUSE CORRIDOR",
}  # fmt: skip
MOST_BARE = 1.5
HIGH = {"church", "diner", "wheelhouse"}
"""Where windows, lamps or signs hang over heads, and a stretch below them stays bare."""
PLAIN = {
    "engine_room",
    "lift",
    "tent",
    "barn",
    "attic",
    "cellar",
    "theatre",
    "marble_hall",
    "courtroom",
    "museum",
}
"""Where walls are walls: of steel, of cloth, of boards, of marble."""


def a_floor(kind, number=0, time_=Time.DAY, dressing=()):
    name = f"{NAMED[kind]}, HOUSE {number}" if number and kind != "neutral" else NAMED[kind]
    plan = floor_plan(name, Setting.INT, time_)
    assert plan.kind == kind
    return {**plan.model_dump(mode="json"), "look": number * 977 + 5, "dressing": list(dressing)}


def a_room(floor):
    kit, lamps = Kit(), []
    air, colours = mood(floor["time"], floor["weather"], True), palette(floor)
    walls = room(kit, floor, air, colours, lamps)
    return kit, walls, lamps


@pytest.mark.parametrize("kind", sorted(set(NAMED) - PLAIN))
def test_no_wall_is_bare_at_the_height_of_eyes(kind):
    for number in range(5):
        _, walls, _ = a_room(a_floor(kind, number))
        for wall in walls:
            most = 2.3 if kind in HIGH else MOST_BARE
            assert wall.widest() < most, (kind, number, wall.name)


@pytest.mark.parametrize("kind", NAMED)
def test_life_keeps_to_the_wall_and_off_the_doors(kind):
    floor = a_floor(kind, 1)
    kit, walls, _ = a_room(floor)
    w, d, h = floor["width"] / 2, floor["depth"] / 2, floor["height"]
    for solid in kit.solids:
        if not solid.name.startswith("wall_"):
            continue
        off = {"north": d - solid.v[:, 1], "south": d + solid.v[:, 1],
               "east": w - solid.v[:, 0], "west": w + solid.v[:, 0]}[solid.name[5:]]  # fmt: skip
        assert off.max() < WALL + 0.02, solid.name
        assert solid.v[:, 2].max() < h + 0.6
        assert np.isfinite(solid.n).all() and np.isfinite(solid.c).all()
    for wall in walls:
        for o in wall.holes:
            if o.kind != "window":
                side = (o.left + 0.03, o.right - 0.03, 0.0, 1.9)
                through = [
                    r for r in wall.taken if r[0] < side[1] and r[1] > side[0] and r[2] < 1.9
                ]
                assert all(r[0] <= o.left and r[1] >= o.right for r in through)


@pytest.mark.parametrize("kind", NAMED)
def test_a_room_is_the_same_by_day_and_by_night(kind):
    day, _, _ = a_room(a_floor(kind, 2))
    night, _, lit = a_room(a_floor(kind, 2, Time.NIGHT))
    assert lit
    for one, other in zip(day.solids, night.solids, strict=True):
        assert one.name == other.name
        if one.name != "ceiling":
            assert (one.v == other.v).all()


def test_a_room_is_the_same_each_time():
    one, other = (a_room(a_floor("bar", 3))[0] for _ in range(2))
    assert all((a.c == b.c).all() for a, b in zip(one.solids, other.solids, strict=True))


def test_two_sets_of_a_kind_differ():
    one, other = (a_room(a_floor("kitchen", k))[0] for k in (0, 1))
    walls = [next(s for s in kit.solids if s.name == "wall_north") for kit in (one, other)]
    assert walls[0].v.shape != walls[1].v.shape or not np.allclose(walls[0].c, walls[1].c)


@pytest.mark.parametrize("kind", NAMED)
def test_parts_know_what_they_are_made_of_and_cost_little(kind):
    floor = a_floor(kind, 1)
    began = time.process_time()
    kit, _, _ = a_room(floor)
    assert time.process_time() - began < 2.5
    stuffs = {STUFFS[k] for s in kit.solids for k in np.unique(s.s)}
    assert len(stuffs) >= 4, stuffs
    assert sum(len(s.q) for s in kit.solids) < 90_000


def test_what_the_script_names_hangs_and_lies_about():
    floor = a_floor("living_room", 1, dressing=["a large mirror", "birthday cake", "zorg"])
    assert hangings(floor) == ["mirror"]
    kit, _, _ = a_room(floor)
    things = [s for s in kit.solids if s.name.startswith("thing.")]
    assert len(things) == 1
    tops = {p["size"][2] for p in floor["pieces"]}
    assert any(abs(things[0].v[:, 2].min() - top) < 0.02 for top in tops)


def test_a_thing_hangs_where_there_is_most_air():
    hole = Opening("door", -1.9, -1.0, 0.0, 2.05)
    wall = Wall("north", 4.0, 2.6, [hole], [(-2.04, -0.86, 0.0, 2.2)])
    x = wall.best(0.5, 1.3, 1.8)
    assert x is not None and 0.4 < x < 0.75
    wall.take(x, 0.5, 1.3, 1.8)
    assert wall.widest() < 1.3
    assert wall.best(3.5, 1.3, 1.8) is None


def test_neighbouring_walls_show_no_motif_twice():
    for look in range(12):
        colours = palette({"kind": "bedroom", "look": look, "set": "BEDROOM"})
        hands = [{m.__name__ for m in motifs(colours, hand)} for hand in range(5)]
        assert all(hands)
        assert sum(map(len, hands)) == len(set().union(*hands))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_walls_speak_the_language_of_the_script(language):
    floor = {**a_floor("bar"), "language": language}
    said = words(floor, "menu")
    assert said == WORDS[language]["menu"]
    assert WORDS[language].keys() == WORDS["en"].keys()


def test_a_lift_has_no_pictures():
    once, often, low, _ = ROOMS["lift"]
    assert not {"poster", "picture", "portrait", "group", "large"} & {
        name.split("@")[0].strip() for name in f"{once},{often},{low}".split(",")
    }


def test_every_thing_of_a_custom_is_known():
    for kind, (once, often, low, _) in ROOMS.items():
        for name in f"{once},{often},{low}".split(","):
            what = name.split("@")[0].strip()
            assert not what or what in THINGS, (kind, what)


@pytest.mark.parametrize(
    ("name", "said"),
    [("PENTHOUSE", "rich"), ("LE CHÂTEAU", "rich"), ("SQUAT", "poor"), ("CHABOLA", "poor"),
     ("KITCHEN", "")],
)  # fmt: skip
def test_a_set_s_words_say_whether_it_is_rich(name, said):
    assert means(name) == said
    floor = {**a_floor("living_room"), "set": name}
    assert palette(floor).means == said
    assert a_room(floor)[0].solids
