from moteur.shots.check import check
from moteur.shots.model import Blocking
from moteur.shots.plan import plan_scene
from tests.shots.check.stage import around, facing_each_other, plan, rules, seen_at, setup, text
from tests.shots.scenes import work

ANA, BORIS = facing_each_other()
CALL = """
INT. OFFICE - DAY - INTERCUT

ANA (40) sits at the desk with the telephone. BORIS (50) stands by the window.

ANA
(into phone)
Where are you now? I have been waiting since this morning.

BORIS
(into phone)
On the bridge, and it does not move.

ANA
(into phone)
Then walk.

BORIS
(into phone)
I walk, I walk. You would not believe how I walk.

Ana hangs up.
"""


def apart(*setups):
    made = plan([ANA, BORIS], *setups)
    both = Blocking(
        players=made.blocking.players, moves=made.blocking.moves, apart=(("ANA",), ("BORIS",))
    )
    return made.model_copy(update={"blocking": both})


def test_two_who_talk_from_two_places_are_in_no_frame_together():
    wide = setup("1A", seen_at((0.0, -4.0, 1.6), ANA, x=-0.5, lens=25.0), ("ANA", "BORIS"), "two")
    alone = setup("1B", seen_at(around(ANA, 100, 2.0), ANA), ("ANA",))
    assert "two places" in rules(apart(wide))
    assert text(apart(wide), "two places") == (
        "1A.0 shows ANA and BORIS in one frame, who talk from two places."
    )
    assert "two places" not in rules(apart(alone))
    assert "two places" not in rules(plan([ANA, BORIS], wide))


def test_no_treatment_of_a_call_shows_both_sides():
    made = plan_scene(work(CALL))
    assert {frozenset(side) for side in made.blocking.apart} == {
        frozenset({"ANA"}), frozenset({"BORIS"}),
    }  # fmt: skip
    for treatment in made.treatments:
        of = {s.number: s for s in treatment.setups}
        assert all(len(of[s.setup].subjects) < 2 for s in treatment.shots)
        assert not {f.rule for f in check(made, treatment)} & {"two places", "speaker"}
