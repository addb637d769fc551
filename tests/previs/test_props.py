"""Things lie where they were put until somebody takes them up."""

from fractions import Fraction

from moteur.previs import props, tracks
from moteur.previs.model import Beat, Figure, Key
from moteur.shots.model import Blocking, Move
from tests.previs.kitchen import ANA, BEN, plan

RATE = Fraction(24)
BEATS = [Beat(element=e, start=n * 72, frames=72) for n, e in enumerate("abc")]


def lying(*gestures: tuple[str, str]) -> list[props.Prop]:
    table = next(p for p in plan().floor.pieces if p.kind == "table")
    at = (table.at[0], table.at[1] - table.size[1] / 2 - 0.35)
    moves = [{"element": "a"}, *({"element": e, "gesture": g, "thing": "cup"} for e, g in gestures)]
    made = [Move.model_validate({"player": "ANA", "at": at, "facing": 90} | m) for m in moves]
    blocking = Blocking(players=(ANA, BEN), moves=tuple(made))
    told = tracks.tracks(blocking, BEATS, RATE)
    return props.lying(plan().floor, blocking, told, 216, RATE)


def test_a_thing_put_down_lies_there_to_the_end():
    (cup,) = lying(("b", "puts down"))
    assert 72 <= cup.first <= 120 and cup.last == 216
    assert cup.at[2] > 0.6


def test_a_thing_lies_there_until_it_is_picked_up():
    first, again = lying(("b", "picks up"), ("c", "puts down"))
    assert first.first == 0 and 72 <= first.last <= 100
    assert again.first > 144


def test_who_stays_brings_along_what_lies_about():
    there = Key(frame=0, at=(0, 0), facing=0, pose="stand")
    going = there.model_copy(update={"frame": 9, "present": False})
    ana, ben = (Figure(player=p, keys=k) for p, k in ((ANA, (there, going)), (BEN, (there,))))
    cup = props.Prop("cup", (0, 0, 0.8), 50, 216)
    one, two = props.given([ana, ben], [cup], 48, 24)
    assert not one.left
    assert two.left == (("cup", (0, 0, 0.8), 2, 24),)
    assert props.given([ana, ben], [cup], 0, 48) == [ana, ben]
