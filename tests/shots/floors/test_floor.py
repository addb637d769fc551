import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.model import Setting, Time
from moteur.shots.floors import floor
from moteur.shots.floors.ground import Ground, doorway, footprint
from moteur.shots.floors.pieces import FLAT, HUNG, KINDS
from moteur.shots.floors.scenery import BEYOND
from moteur.shots.floors.streets import STREETS

ROOMS = floor.INSIDES
EVERY = [(kind, Setting.INT) for kind in ROOMS] + [(kind, Setting.EXT) for kind in STREETS]
SAID = {"neutral": "NOWHERE", "lift": "LIFT", "hospital": "HOSPITAL ROOM", "stage": "STAGE"}


@pytest.mark.parametrize(
    ("name", "setting", "kind"),
    [
        ("KITCHEN, ANA'S FLAT", "INT", "kitchen"),
        ("APPARTEMENT D'ANA - CUISINE", "INT", "kitchen"),
        ("COCINA DE ROSA", "INT", "kitchen"),
        ("LANDING, TENTH FLOOR", "INT", "stairwell"),
        ("PALIER DU ONZIÈME", "INT", "stairwell"),
        ("HOSPITAL CORRIDOR", "INT", "hospital_corridor"),
        ("COULOIR DE L'HÔPITAL", "INT", "hospital_corridor"),
        ("CELL 9", "INT", "cell"),
        ("POLICE STATION - CELLS", "INT", "police_station"),
        ("CELLULE", "INT", "cell"),
        ("PRISON", "INT", "cell"),
        ("HOTEL ROOM 12", "INT", "hotel_room"),
        ("CHAMBRE D'HÔTEL", "INT", "hotel_room"),
        ("ST MARY'S CHURCH", "INT", "church"),
        ("CHAPELLE", "INT", "church"),
        ("IGLESIA", "INT", "church"),
        ("WORKSHOP", "INT", "workshop"),
        ("ATELIER", "INT", "workshop"),
        ("GARAGE", "INT", "garage"),
        ("UNDERGROUND GARAGE", "INT", "garage"),
        ("BARN", "INT", "barn"),
        ("BARN", "EXT", "farmyard"),
        ("LA GRANGE", "INT", "barn"),
        ("ESTABLO", "INT", "barn"),
        ("GRENIER", "INT", "attic"),
        ("BUHARDILLA", "INT", "attic"),
        ("WINE CELLAR", "INT", "cellar"),
        ("CAVE", "INT", "cellar"),
        ("SÓTANO", "INT", "cellar"),
        ("TENTE", "INT", "tent"),
        ("TIENDA DE CAMPAÑA", "INT", "tent"),
        ("TIENDA", "INT", "shop"),
        ("CABIN 214", "INT", "cabin"),
        ("CAPTAIN'S CABIN", "INT", "cabin"),
        ("CABINE DU CAPITAINE", "INT", "cabin"),
        ("CAMAROTE", "INT", "cabin"),
        ("FERRY - WHEELHOUSE", "INT", "wheelhouse"),
        ("PASSERELLE", "INT", "wheelhouse"),
        ("PUENTE DE MANDO", "INT", "wheelhouse"),
        ("ENGINE ROOM", "INT", "engine_room"),
        ("LIFT MACHINE ROOM", "INT", "engine_room"),
        ("SALLE DES MACHINES", "INT", "engine_room"),
        ("COURTROOM 3", "INT", "courtroom"),
        ("SALLE D'AUDIENCE", "INT", "courtroom"),
        ("JUZGADO", "INT", "courtroom"),
        ("COURTHOUSE CORRIDOR", "INT", "marble_hall"),
        ("COULOIR DU TRIBUNAL", "INT", "marble_hall"),
        ("THEATRE", "INT", "theatre"),
        ("TEATRO", "INT", "theatre"),
        ("LIBRARY", "INT", "library"),
        ("BIBLIOTHÈQUE", "INT", "library"),
        ("MUSÉE", "INT", "museum"),
        ("GALERÍA DE ARTE", "INT", "museum"),
        ("DINER", "INT", "diner"),
        ("FARMHOUSE", "INT", "living_room"),
        ("FARMHOUSE", "EXT", "farmyard"),
        ("CUISINE DU RESTAURANT", "INT", "galley"),
        ("COCINA DEL RESTAURANTE", "INT", "galley"),
        ("COFFEE SHOP", "INT", "cafe"),
        ("CAFÉ DE LA GARE", "INT", "cafe"),
        ("RESTAURANT", "INT", "restaurant"),
        ("PUB", "INT", "bar"),
        ("RESTAURANT KITCHEN", "INT", "galley"),
        ("HOSPITAL ROOM", "INT", "hospital"),
        ("SALLE DE BAINS", "INT", "bathroom"),
        ("STAGE", "INT", "stage"),
        ("LIFT", "INT", "lift"),
        ("PELL'S CAR", "INT/EXT", "car_interior"),
        ("STREET BELOW HERON HOUSE", "EXT", "street"),
        ("SUBURBAN TRAFFIC INTERSECTION", "EXT", "street"),
        ("BAR", "EXT", "street"),
        ("TOIT DE L'IMMEUBLE", "EXT", "rooftop"),
        ("PLAYA", "EXT", "beach"),
        ("PARK", "EXT", "park"),
        ("CAR PARK", "EXT", "car_park"),
        ("TRAFFIC LIGHT HORIZONTAL BEAM", "INT", "neutral"),
        ("MARKET SQUARE", "EXT", "market"),
        ("PLACE DU MARCHÉ", "EXT", "market"),
        ("MERCADO", "EXT", "market"),
        ("LUCKY'S PAWNSHOP", "INT", "shop"),
        ("FAMILY MINIVAN", "INT", "car_interior"),
        ("SLIPWAY", "EXT", "harbour"),
        ("MAPLE CLOSE", "EXT", "street"),
        ("BUS STOP", "EXT", "bus_stop"),
        ("ARRÊT DE BUS", "EXT", "bus_stop"),
        ("PARADA DE AUTOBÚS", "EXT", "bus_stop"),
        ("TAX OFFICE", "INT", "office"),
        ("CENTRE DES IMPÔTS", "INT", "office"),
        ("PLACE DE L'ÉGLISE", "EXT", "square"),
        ("PLAZA MAYOR", "EXT", "square"),
        ("TOWN SQUARE", "EXT", "square"),
        ("QUAI DE GARE", "EXT", "platform"),
        ("STATION PLATFORM", "EXT", "platform"),
        ("ANDÉN", "EXT", "platform"),
        ("COUNTRY ROAD", "EXT", "road"),
        ("ROUTE DE CAMPAGNE", "EXT", "road"),
        ("CARRETERA", "EXT", "road"),
        ("WHEAT FIELD", "EXT", "field"),
        ("CHAMP DE BLÉ", "EXT", "field"),
        ("CAMPO", "EXT", "field"),
        ("CIMETIÈRE", "EXT", "cemetery"),
        ("PARKING", "EXT", "car_park"),
        ("FERRY DECK", "EXT", "deck"),
        ("CAR DECK", "EXT", "deck"),
        ("PONT DU FERRY", "EXT", "deck"),
        ("CUBIERTA", "EXT", "deck"),
        ("NIGHT BUS", "INT", "bus_interior"),
        ("TRAIN COMPARTMENT", "INT", "train_interior"),
        ("BUS STATION", "EXT", "bus_stop"),
        ("RUE", "EXT", "street"),
        ("JARDIN", "EXT", "park"),
        ("QUAI", "EXT", "harbour"),
    ],
)
def test_a_name_says_the_kind(name, setting, kind):
    assert floor.kind_of(name, Setting(setting)) == kind
    plan = floor.floor_plan(name, Setting(setting))
    assert bool(floor.strange(plan)) == (kind == "neutral")


@pytest.mark.parametrize(
    ("name", "setting", "kind"),
    [
        ("CARAVANE", "INT", "bedroom"),
        ("LABORATORY", "INT", "control_room"),
        ("WAREHOUSE", "INT", "workshop"),
        ("BUS STATION", "INT", "lobby"),
        ("YACHT", "EXT", "deck"),
    ],
)
def test_what_the_kit_has_nothing_of_is_built_as_the_nearest_and_said(name, setting, kind):
    plan = floor.floor_plan(name, Setting(setting))
    assert plan.kind == kind
    assert floor.strange(plan) == (
        f"the set {name} is built as a {kind.replace('_', ' ')}, the nearest there is",
    )


def test_a_set_that_nothing_says_anything_of_is_neutral_and_said():
    plan = floor.floor_plan("TRAFFIC LIGHT", Setting.INT)
    assert floor.strange(plan) == ("the set TRAFFIC LIGHT is not known: a neutral floor",)


def plans(kind, setting, monkeypatch, count=24):
    monkeypatch.setattr(floor, "kind_of", lambda name, setting: kind)
    return [floor.floor_plan(f"set {i}", setting, Time.NIGHT) for i in range(count)]


@pytest.mark.parametrize(("kind", "setting"), EVERY)
def test_furniture_stands_apart_inside_and_clear_of_doors(kind, setting, monkeypatch):
    for plan in plans(kind, setting, monkeypatch):
        standing = [footprint(p) for p in plan.pieces if p.kind not in HUNG | FLAT | BEYOND]
        for i, piece in enumerate(standing):
            assert not any(piece.overlaps(other) for other in standing[i + 1 :])
            if plan.inside:
                assert all(
                    abs(x) <= plan.width / 2 + 1e-6 and abs(y) <= plan.depth / 2 + 1e-6
                    for x, y in piece.corners
                )
            doors = [doorway(plan, o) for o in plan.openings if o.kind != "window"]
            assert not any(piece.overlaps(door) for door in doors)


@pytest.mark.parametrize(("kind", "setting"), EVERY)
def test_nothing_of_the_catalogue_is_lost_and_every_piece_can_be_built(kind, setting, monkeypatch):
    room = STREETS[kind] if setting is Setting.EXT else ROOMS[kind]
    sure = sum(put.maybe == 1 for put in room.pieces)
    for plan in plans(kind, setting, monkeypatch):
        assert len(plan.pieces) >= sure
        assert {p.kind for p in plan.pieces} <= set(KINDS)
        for hole in plan.openings:
            side = plan.width if hole.wall in ("north", "south") else plan.depth
            assert abs(hole.along) + hole.width / 2 <= side / 2


@pytest.mark.parametrize(("kind", "setting"), EVERY)
def test_there_is_room_to_play(kind, setting, monkeypatch):
    least = 1.0 if kind in ("lift", "bus_interior", "train_interior") else 4.0
    for plan in plans(kind, setting, monkeypatch, 6):
        ground = Ground(plan)
        assert len(ground.spots) * ground.step**2 > least


@given(st.text(max_size=40), st.sampled_from(Setting), st.sampled_from(Time))
def test_any_name_has_one_plan(name, setting, time):
    plan = floor.floor_plan(name, setting, time, "rain")
    assert plan == floor.floor_plan(name, setting, time, "rain")
    assert plan.weather == ("" if plan.inside else "rain")
    assert plan.pieces == floor.floor_plan(name, setting, Time.DAWN).pieces


def test_seats_are_on_their_pieces():
    for name in ("STAGE", "KITCHEN", "BAR", "BEDROOM", "PARK"):
        plan = floor.floor_plan(name, Setting.EXT if name == "PARK" else Setting.INT)
        for piece in plan.pieces:
            for x, y, _, height in piece.seats:
                assert footprint(piece).distance(x, y) == 0
                assert 0.3 < height < 0.8
