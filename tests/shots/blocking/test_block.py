import math

from moteur.breakdown.model import Setting
from moteur.shots.blocking.block import block
from moteur.shots.blocking.paths import clear, path
from moteur.shots.blocking.players import cast, crowd
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.ground import Ground, at_wall
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Player
from tests.shots.scripts import scene


def blocked(text, name="KITCHEN", language="en", more=()):
    made = scene(f"INT. {name} - DAY\n\n{text}")
    said = made.speeches()
    players = (*cast(("ANA", "BORIS"), [text]).values(), *more)
    plan = floor_plan(name, Setting.INT)
    blocking, plan = block(made.elements, said, players, plan, language)
    return blocking, plan, {e.id: e.text for e in made.elements}


def last(blocking, name):
    return [m for m in blocking.moves if m.player == name][-1]


TALK = "ANA\nIt will hold.\n\nBORIS\nIt will not.\n"


def test_two_who_talk_stand_face_to_face():
    blocking, *_ = blocked(TALK)
    ana, boris = last(blocking, "ANA"), last(blocking, "BORIS")
    assert 0.9 <= math.dist(ana.at, boris.at) <= 2.0
    assert turn_between(ana.facing, bearing(ana.at, boris.at)) < 25
    assert ana.looks_at == "BORIS" and boris.looks_at == "ANA"


def test_who_sits_in_the_first_line_begins_seated():
    blocking, plan, _ = blocked(f"Ana sits at the table. Boris waits.\n\n{TALK}")
    first = next(m for m in blocking.moves if m.player == "ANA")
    assert first.pose == "sit"
    assert any(math.dist(first.at, s[:2]) < 0.01 for p in plan.pieces for s in p.seats)


def test_who_enters_is_away_before_and_comes_by_the_door():
    blocking, plan, texts = blocked(
        f"Ana waits.\n\n{TALK.split('BORIS', maxsplit=1)[0]}Boris enters.\n\n{TALK}"
    )
    moves = [m for m in blocking.moves if m.player == "BORIS"]
    assert not moves[0].present
    came = next(m for m in moves if m.present)
    assert texts[came.element] == "Boris enters."
    doors = [at_wall(plan, o, 0.5) for o in plan.openings if o.kind == "door"]
    assert min(math.dist(moves[0].at, d) for d in doors) < 0.1


def test_who_leaves_is_gone():
    blocking, *_ = blocked(f"{TALK}\n\nBoris leaves.\n\nAna looks at the window.\n")
    assert not last(blocking, "BORIS").present and last(blocking, "ANA").present


def test_a_walk_goes_round_the_table():
    plan = floor_plan("KITCHEN", Setting.INT)
    ground = Ground(plan)
    table = next(p for p in plan.pieces if p.kind == "table")
    start = ground.nearest((table.at[0] - 1.6, table.at[1] + 0.2))
    end = ground.nearest((table.at[0] + 1.6, table.at[1] + 1.4))
    here = start
    for corner in path(ground, start, end):
        assert clear(ground, here, corner)
        here = corner
    assert here == end


def test_french_moves_people():
    blocking, *_ = blocked(f"{TALK}\n\nAna s'assoit à la table.\n", language="fr")
    assert last(blocking, "ANA").pose == "sit"


def test_what_is_not_understood_is_listed_and_nobody_moves():
    blocking, *_ = blocked(f"{TALK}\n\nAna dances with Boris.\n\nBoris walks to the helicopter.\n")
    assert len(blocking.unread) == 2
    assert last(blocking, "ANA").pose == "stand"


def test_a_missing_seat_is_brought():
    blocking, plan, _ = blocked("Ana sits down.\n", "CORRIDOR, NORTH WING")
    ana = last(blocking, "ANA")
    assert ana.pose == "sit"
    assert any(math.dist(ana.at, s[:2]) < 0.01 for p in plan.pieces for s in p.seats)


def test_a_voice_has_no_place_on_the_floor():
    made = scene("INT. KITCHEN - DAY\n\nANA\nHello?\n\nBORIS (V.O.)\nHello.\n")
    players = tuple(cast(("ANA",), []).values())
    plan = floor_plan("KITCHEN", Setting.INT)
    blocking, _ = block(made.elements, made.speeches(), players, plan)
    assert {m.player for m in blocking.moves} == {"ANA"}


def test_fifteen_people_find_room():
    players = tuple(Player(name=f"P{i}", kind="person", height=1.7) for i in range(15))
    made = scene("INT. STAGE - DAY\n\n" + "".join(f"P{i}\nYes, number {i}.\n\n" for i in range(15)))
    blocking, _ = block(made.elements, made.speeches(), players, floor_plan("STAGE", Setting.INT))
    first = {}
    for move in blocking.moves:
        first.setdefault(move.player, move)
    spots = [m.at for m in first.values()]
    assert min(math.dist(a, b) for i, a in enumerate(spots) for b in spots[i + 1 :]) >= 0.69


def test_a_crowd_stands_apart_from_those_who_play():
    blocking, *_ = blocked(TALK, "STAGE", more=crowd(4))
    play = [m.at for m in blocking.moves if m.player == "ANA"]
    extras = [m.at for m in blocking.moves if m.player.startswith("CROWD")]
    assert len(extras) == 4 and min(math.dist(play[0], e) for e in extras) > 1.2
