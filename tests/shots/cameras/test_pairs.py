from moteur.shots.cameras.pairs import two
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.sight import Sight
from moteur.shots.model import Kit, Move, Player
from tests.shots.check.stage import FLOOR, PLAYERS, SIGHT


def test_a_two_shot_stands_about_as_high_as_the_eyes():
    for poses in (("stand", "stand"), ("sit", "stand"), ("lie", "sit"), ("crouch", "stand")):
        marks = {
            n: Move(element="e", player=n, at=(x, 0.0), facing=f, pose=pose, seat=0.45)
            for n, x, f, pose in (("ANA", -0.6, 0.0, poses[0]), ("BORIS", 0.6, 180.0, poses[1]))
        }
        for side in (-1, 1):
            found = two(SIGHT, marks, "ANA", "BORIS", side, Kit())
            eyes = [SIGHT.eyes(m)[2] for m in marks.values()]
            if found is not None:
                assert max(min(eyes) - 0.45, 0.4) <= found.camera.at[2] <= max(eyes) + 0.6


def test_a_wide_is_of_those_who_talk_then_of_people_then_of_animals():
    players = {**PLAYERS, "REX": Player(name="REX", kind="dog", height=0.5)}
    marks = {
        n: Move(element="e", player=n, at=at, facing=270.0)
        for n, at in (("REX", (0.0, -2.0)), ("CARL", (-1.0, -1.0)), ("ANA", (1.0, 0.5)))
    }
    floor = Floor(FLOOR, players, sight=Sight(FLOOR, players))
    assert floor.wide(marks, ("", "")).subjects[-1] == "REX"
    assert floor.wide(marks, ("ANA", "")).subjects[0] == "ANA"
