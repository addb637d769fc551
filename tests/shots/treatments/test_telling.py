from hypothesis import HealthCheck, given, settings

from moteur.shots.coverage import cover
from moteur.shots.model import Size, Style, Support
from moteur.shots.plan import plan_scene
from moteur.shots.staging import stage
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.telling import told
from tests.shots.scenes import KITCHEN, work, works

slow = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def treatment(given_work, style=None, language="en"):
    staging = stage(given_work)
    camp = staging.camp(style or Style())
    pieces = cover(camp, staging.units, staging.blocking.moves, given_work.new_set)
    return told(Proposal("classical", camp.style), camp, pieces, language)


@slow
@given(works())
def test_set_ups_are_numbered_once_and_every_shot_has_one(given_work):
    made = treatment(given_work)
    numbers = [s.number for s in made.setups]
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert {s.setup for s in made.shots} == set(numbers)
    assert len({s.id for s in made.shots}) == len(made.shots)
    assert all(s.why and "{" not in s.why and not s.why.endswith(":") for s in made.setups)


def test_whys_quote_what_plays():
    whys = [s.why for s in treatment(work(KITCHEN)).setups]
    assert whys[0].startswith("shows KITCHEN, ANA'S FLAT")
    assert "shows phone in hand: “Ana picks up the phone.”" in whys
    assert any(w.startswith("shows ANA listening to TOMAS") for w in whys)
    assert any("LEO" in w and "Come away from there." not in w and "“" in w for w in whys)
    assert len(set(whys)) == len(whys)


def test_whys_are_french_where_the_script_is():
    whys = [s.why for s in treatment(work(KITCHEN), language="fr").setups]
    begins = ("montre", "porte", "relie", "tient", "reste", "s'approche", "voit", "garde", "réunit",
              "suit")  # fmt: skip
    assert all(w.startswith(begins) for w in whys)
    assert any("«" in w for w in whys)


def test_a_carried_camera_is_not_static():
    style = Style(support=Support.HAND_HELD, eyes="ANA", widest=Size.MEDIUM, pans=False)
    made = treatment(work(KITCHEN), style)
    assert {s.move for s in made.setups} == {"hand-held"}
    seen = [s for s in made.setups if s.kind == "pov"]
    assert seen and all(s.eyes == "ANA" and s.why.endswith("”") for s in seen)


def test_the_other_lines_of_a_set_up_are_called_lines():
    talk = "INT. STAGE - DAY\n\nANA and BORIS stand.\n\n" + "\n\n".join(
        f"{who}\nThis is what I say for the {n}th time tonight."
        for n in range(8)
        for who in ("ANA", "BORIS")
    )
    whys = [s.why for s in treatment(work(talk)).setups]
    assert any(w.endswith((" and one more line", " more lines")) for w in whys)
    assert not any(w.endswith(" more") for w in whys)
    said = [s.why for s in treatment(work(talk), language="fr").setups]
    assert any(w.endswith((" et une autre réplique", " autres répliques")) for w in said)


def test_an_image_that_the_floor_does_not_have_is_the_place():
    text = (
        "INT. KITCHEN - DAY\n\nANA (40) waits by the door.\n\nMONTAGE - THE HARBOUR\n\n"
        "-- Cranes over water.\n\n-- Ana runs.\n\nEND OF MONTAGE\n\nANA\nSo."
    )
    made = treatment(work(text))
    of = {s.number: s for s in made.setups}
    images = [of[s.setup] for s in made.shots][1:]
    assert all(s.kind != "insert" for s in images)
    assert any("for an image of the montage: “-- Cranes over water.”" in s.why for s in images)
    assert any(s.kind == "single" and s.subjects == ("ANA",) for s in images)


def test_two_images_of_one_place_are_seen_from_two_sides():
    text = (
        "INT. KITCHEN - DAY\n\nANA (40) and BORIS (41) wait.\n\nANA\nSo.\n\nBORIS\nSo.\n\n"
        "MONTAGE - THE HARBOUR\n\n-- Cranes over water.\n\n-- Ships.\n\n-- Gulls.\n\n"
        "END OF MONTAGE"
    )
    made = plan_scene(work(text)).treatments[0]
    assert "30 degrees" not in {f.rule for f in made.findings}
