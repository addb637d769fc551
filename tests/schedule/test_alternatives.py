from moteur.schedule import difference
from moteur.schedule.alternatives import APART, DEARER, alternative
from moteur.schedule.judge import judge

from .boards import board, day, make, performer, strip, terms

STRIPS = [
    strip(n, ("ANA", "BORIS")[n // 2 % 2], minutes=200, place=("A", "B")[n % 2]) for n in range(9)
]
AGREED = terms(performer("ANA", 1_000), performer("BORIS", 1_000), company_move=100, end=day(9))


def test_another_schedule_is_far_from_those_that_are_known_and_right():
    first = make(*STRIPS, agreed=AGREED)
    asked = board(*STRIPS, agreed=AGREED)
    known = [first]
    for title in ("B", "C"):
        found = alternative(asked, known, title)
        if found is None:
            assert title == "C"
            break
        other = found.schedule
        assert judge(other, STRIPS, AGREED, {}) == [] and other.boneyard == ()
        assert found.apart == min(difference.apart(one, other) for one in known) > 0
        assert other.costs.total * 100 <= first.costs.total * (100 + DEARER)
        assert found.words == difference.words(first, other)
        known.append(other)
    assert len(known) > 1 and difference.apart(known[0], known[1]) >= APART


def test_where_there_is_one_way_there_is_no_other():
    strips = [strip(1), strip(2)]
    assert alternative(board(*strips), [make(*strips)], "B") is None


def test_others_keep_what_is_held():
    held = {"e01/s1#date": str(day(2)), "e01/s2#beside": "3"}
    found = alternative(board(*STRIPS, agreed=AGREED, held=held),
                        [make(*STRIPS, agreed=AGREED, held=held)], "B")  # fmt: skip
    assert found is not None and found.schedule.held == held
    assert judge(found.schedule, STRIPS, AGREED, held) == []
