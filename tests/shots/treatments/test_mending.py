from collections import Counter
from dataclasses import replace

from hypothesis import given, settings

from moteur.shots.check import check
from moteur.shots.check.cut import asides
from moteur.shots.coverage import Piece, cover
from moteur.shots.model import Style
from moteur.shots.plan import plan_scene
from moteur.shots.staging import stage
from moteur.shots.treatments.alternatives import Tried
from moteur.shots.treatments.judge import Judge
from moteur.shots.treatments.mending import mended
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.reasons import reason
from moteur.shots.treatments.rebuilding import UNBUILDABLE
from moteur.shots.treatments.remaking import Remaking
from tests.shots.scenes import KITCHEN, work, works

TALK = """
INT. STAGE - DAY

ANA, 34, and BORIS, 50, stand face to face.

ANA
You said that it would hold, and here we are again.

BORIS
It has held for forty years, and here we are again.

ANA
Forty years ago nobody stood on it with a lorry and a crane.

BORIS
Nobody asked me about a crane, and nobody asked about a lorry.

ANA
I am asking now.

BORIS
Then hear me now.
"""


def planned(text=TALK, style=None):
    """Return a staging, its floor, and the pieces of a classical treatment."""
    staging = stage(work(text))
    proposal = Proposal("classical", style or Style())
    camp = staging.camp(proposal.style)
    return staging, proposal, camp, cover(camp, staging.units, staging.blocking.moves, True)


def broken(staging, proposal, camp, pieces):
    """Return what pieces break before they are mended."""
    shots = Remaking(staging, camp).version(pieces).shots
    lines = (staging.says, asides(staging.says, staging.plays), staging.parties)
    return Judge(camp.sight, staging.kit, proposal.style, *lines).broken(shots)


def spoiled(pieces, camp, **camera):
    """Return pieces of which the first single or over has another camera."""
    spot = next(i for i, p in enumerate(pieces) if p.position.kind in ("single", "over"))
    position = pieces[spot].position
    other = position.camera.model_copy(update=camera)
    wrong = replace(position, framed=replace(position.framed, camera=other))
    camp.use(wrong)
    return [replace(p, position=wrong) if p.position == position else p for p in pieces]


def test_a_head_that_is_cut_off_is_framed_again():
    staging, proposal, camp, pieces = planned()
    single = next(p.position for p in pieces if p.position.kind in ("single", "over"))
    x, y, z = single.camera.aim
    wrong = spoiled(pieces, camp, aim=(x, y, z - 0.3))
    assert "headroom" in {rule for _, rule in broken(staging, proposal, camp, wrong)}
    assert mended(staging, proposal, camp, wrong).findings == ()


def test_a_camera_in_the_wall_is_put_elsewhere():
    staging, proposal, camp, pieces = planned()
    wrong = spoiled(pieces, camp, at=(50.0, 0.0, 1.6))
    assert "camera in wall" in {rule for _, rule in broken(staging, proposal, camp, wrong)}
    found = mended(staging, proposal, camp, wrong)
    assert "camera in wall" not in {f.rule for f in found.findings}


def test_what_is_held_too_long_is_cut_away_from():
    staging, proposal, camp, pieces = planned(style=Style(longest=8.0))
    long = [pieces[0], Piece(pieces[1].position, tuple(u for p in pieces[1:] for u in p.units))]
    assert "held" in {rule for _, rule in broken(staging, proposal, camp, long)}
    found = mended(staging, proposal, camp, long)
    assert len(found.shots) > 2
    assert all(f.because for f in found.findings)


def test_what_cannot_be_mended_says_what_was_tried():
    alone = f"INT. STAGE - DAY\n\nANA\n{'It holds, and it will hold. ' * 12}\n"
    staging, proposal, camp, pieces = planned(alone, Style(longest=5.0))
    found = mended(staging, proposal, camp, pieces)
    reasons = {f.because for f in found.findings if f.rule == "held"}
    assert any(r.startswith("It is one paragraph of") for r in reasons) and all(reasons)


def test_a_reason_counts_what_was_tried():
    staging, _, _, pieces = planned()
    tried = Tried(Counter(table=4, wardrobe=1), Counter(BORIS=2), 3, 6, Counter(eyelines=6))
    assert reason(staging, pieces[0], "eyelines", tried) == (
        f"None of 16 other ways does better in STAGE, {staging.floor.width:.2f} m by "
        f"{staging.floor.depth:.2f} m: 5 in the table and the wardrobe, 2 with BORIS in the way, "
        "3 without a clear face, 6 against as many rules or more (eyelines)."
    )
    assert reason(staging, pieces[0], "eyelines", Tried()).startswith("Nothing else shows")
    left = reason(staging, pieces[0], "eyelines", Tried(), whole=False)
    assert left.startswith("The scene is long")


def test_reasons_are_said_in_french():
    staging = stage(work(TALK, language="fr"))
    _, _, _, pieces = planned()
    said = reason(staging, pieces[0], "regards", Tried(Counter(table=4)))
    assert said.startswith("Aucune de 4 autres façons") and "4 dans la table" in said


def test_every_line_is_still_in_one_shot():
    for text in (TALK, KITCHEN):
        staging, proposal, camp, pieces = planned(text)
        found = mended(staging, proposal, camp, spoiled(pieces, camp, at=(50.0, 0.0, 1.6)))
        elements = [e for u in staging.units for e in u.elements]
        assert [e for s in found.shots for e in s.elements] == elements
        assert {s.setup for s in found.shots} == {s.number for s in found.setups}


@settings(max_examples=12, deadline=None)
@given(works())
def test_no_treatment_of_any_scene_has_a_finding_without_a_reason(given_work):
    made = plan_scene(given_work)
    elements = [e.id for e in given_work.scene.elements]
    for treatment in made.treatments:
        assert [e for s in treatment.shots for e in s.elements] == elements
        found = check(made, treatment)
        assert [(f.shot, f.rule) for f in found] == [(f.shot, f.rule) for f in treatment.findings]
        assert all(f.because for f in treatment.findings)


@settings(max_examples=8, deadline=None)
@given(works())
def test_mending_only_lessens_what_is_broken(given_work):
    staging = stage(given_work)
    if not staging.units:
        return
    proposal = Proposal("classical", Style())
    camp = staging.camp(proposal.style)
    pieces = cover(camp, staging.units, staging.blocking.moves, True)
    before = broken(staging, proposal, camp, pieces)
    first = mended(staging, proposal, camp, pieces)
    # What cannot be built may cost more of what is lesser.
    assert len(first.findings) <= len(before) or UNBUILDABLE & {rule for _, rule in before}
    again = staging.camp(proposal.style)
    assert mended(
        staging, proposal, again, cover(again, staging.units, staging.blocking.moves, True)
    ) == first  # fmt: skip


def test_who_speaks_gets_a_shot_of_their_own():
    staging, proposal, camp, pieces = planned()
    on = next(p.position for p in pieces if p.position.subjects == ("ANA",))
    all_on_ana = [pieces[0], Piece(on, tuple(u for p in pieces[1:] for u in p.units))]
    assert "speaker" in {rule for _, rule in broken(staging, proposal, camp, all_on_ana)}
    found = mended(staging, proposal, camp, all_on_ana)
    assert "speaker" not in {f.rule for f in found.findings}
    of = {s.number: s for s in found.setups}
    assert any(of[s.setup].subjects[:1] == ("BORIS",) for s in found.shots)
