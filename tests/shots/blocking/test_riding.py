"""Who rides sits on what they ride; what drives comes and goes."""

import math

import pytest

from moteur.breakdown.model import Setting
from moteur.shots.blocking.players import player
from moteur.shots.blocking.vehicles import passing, ridden
from moteur.shots.floors.floor import floor_plan
from tests.shots.scenes import plan

ROAD = "\nEXT. VILLAGE STREET - DAY\n\n{}\n\nNORA\nHere.\n\nOTTO\nWell.\n"


def staged(text, **more):
    return plan(ROAD.format(text), **more).blocking


def of(blocking, name):
    return [m for m in blocking.moves if m.player == name]


@pytest.mark.parametrize(
    ("text", "language", "what"),
    [
        ("She gets on her bicycle.", "en", "BICYCLE"),
        ("He cycles away.", "en", "BICYCLE"),
        ("Milo rides a tired grey horse.", "en", "HORSE"),
        ("Nora rides a motorbike.", "en", "MOTORBIKE"),
        ("Nora picks up her bike helmet.", "en", ""),
        ("The tide rides high.", "en", ""),
        ("Nora arrive à vélo.", "fr", "VÉLO"),
        ("Il enfourche sa moto.", "fr", "MOTO"),
        ("Il pédale vers elle.", "fr", "VÉLO"),
        ("Elle monte à cheval.", "fr", "CHEVAL"),
    ],
)
def test_words_say_what_is_ridden(text, language, what):
    assert ridden(text, language) == what


@pytest.mark.parametrize(
    ("text", "where", "language", "found"),
    [
        ("The train comes in.", "PLATFORM", "en", ["TRAIN"]),
        ("Le train entre en gare.", "QUAI DE GARE", "fr", ["TRAIN"]),
        ("A bus drives past.", "STREET", "en", ["BUS"]),
        ("Un autobus s'arrête.", "RUE", "fr", ["AUTOBUS"]),
        ("A horse cart rolls by.", "COUNTRY ROAD", "en", ["CART"]),
        ("The bus driver stops.", "STREET", "en", []),
        ("She trains every day.", "STREET", "en", []),
        ("The train comes in.", "STREET", "en", []),
        ("A car passes.", "FOREST", "en", []),
    ],
)
def test_words_say_what_comes_by(text, where, language, found):
    kind = floor_plan(where, Setting.EXT).kind
    assert [p.name for p in passing([text], (), kind, language)] == found


def test_vehicles_are_players_of_their_kinds():
    kinds = {n: player(n).kind for n in ("TRAIN", "VÉLO", "MOTORBIKE", "BUS", "CHARRETTE")}
    assert kinds == {
        "TRAIN": "train", "VÉLO": "bicycle", "MOTORBIKE": "bicycle", "BUS": "car",
        "CHARRETTE": "car",
    }  # fmt: skip
    assert player("BUS").height > 2.5 and player("BUS DRIVER").kind == "person"


def test_who_rides_sits_on_it_and_it_goes_with_them():
    blocking = staged("Nora gets on her bicycle and rides off.")
    nora, bike = of(blocking, "NORA"), of(blocking, "BICYCLE")
    riding = [m for m in nora if m.pose == "drive"]
    assert riding and all(m.seat > 0.9 for m in riding)
    ridden_ = [m.at for m in bike if m.pose == "drive"]
    assert list(dict.fromkeys(m.at for m in riding)) == list(dict.fromkeys(ridden_))
    assert bike[0].present and bike[0].at == riding[0].at  # it stood there from the beginning
    assert math.dist(riding[0].at, riding[-1].at) > 8


def test_who_is_met_riding_begins_on_it():
    blocking = staged("Nora rides a horse along the street.")
    assert of(blocking, "NORA")[0].pose == "drive" and of(blocking, "NORA")[0].seat > 1.3
    assert of(blocking, "HORSE")[0].at == of(blocking, "NORA")[0].at


def test_who_gets_off_stands_beside_it():
    blocking = staged("Nora rides up on her bicycle.\n\nShe gets off the bicycle.")
    last, bike = of(blocking, "NORA")[-1], of(blocking, "BICYCLE")[-1]
    assert last.pose == "stand" and 0.3 < math.dist(last.at, bike.at) < 2


def test_two_ride_two():
    blocking = staged("Nora rides her bike. Otto rides his bike.")
    assert {p.name for p in blocking.players if p.kind == "bicycle"} == {"BICYCLE", "BICYCLE 2"}


def test_a_train_comes_in_and_is_boarded():
    text = "\nEXT. STATION PLATFORM - DAY\n\nNora waits.\n\nNORA\nAt last.\n\n" \
           "The train comes in.\n\nNORA\nCome.\n\nNora boards the train.\n"  # fmt: skip
    made = plan(text)
    train = of(made.blocking, "TRAIN")
    assert not train[0].present and abs(train[0].at[0]) > 15 and train[-1].present
    assert train[-1].at[1] > made.floor.depth / 2
    assert not any(p.kind == "train" for p in made.floor.pieces)
    assert not of(made.blocking, "NORA")[-1].present


def test_a_stall_is_the_counter_of_a_market():
    text = "\nEXT. MARKET - DAY\n\nNora stands at the counter.\n\nNORA\nTwo apples.\n"
    made = plan(text)
    assert not any(p.kind == "counter" for p in made.floor.pieces)
    stalls = [p.at for p in made.floor.pieces if p.kind == "stall"]
    assert min(math.dist(of(made.blocking, "NORA")[-1].at, s) for s in stalls) < 2.2


def test_who_serves_stands_behind_the_counter():
    made = plan("\nINT. BAR - NIGHT\n\nBARMAN\nYes?\n\nNORA\nA glass.\n")
    barman, nora = of(made.blocking, "BARMAN")[0], of(made.blocking, "NORA")[0]
    bar = next(p for p in made.floor.pieces if p.kind == "bar")
    way = math.radians(bar.turn + 90.0)
    behind = [
        (m.at[0] - bar.at[0]) * math.cos(way) + (m.at[1] - bar.at[1]) * math.sin(way)
        for m in (barman, nora)
    ]
    assert behind[0] > 0 > behind[1]
