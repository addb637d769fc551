from moteur.shots.staging import stage
from moteur.shots.treatments.proposals import proposals, reserves
from tests.shots.scenes import KITCHEN, work


def names(given_work):
    return [p.name for p in proposals(stage(given_work))]


def test_a_talk_is_offered_coverage_a_move_and_one_persons_eyes():
    staging = stage(work(KITCHEN))
    found = proposals(staging)
    assert [p.name for p in found] == ["classical", "moving", "subjective"]
    assert found[1].style.one_shot and found[2].style.eyes == "ANA"
    assert not {p.name for p in found} & {p.name for p in reserves(staging)}


def test_where_nobody_is_details_take_the_place_of_eyes():
    staging = stage(work("EXT. DESERT - DAY\n\nWind over the sand."))
    found = proposals(staging)
    assert found[2].name == "details" and not found[2].style.eyes


def test_eyes_are_no_dogs_and_no_crowds():
    text = "EXT. PARK - DAY\n\nThe dog REX barks. Rex runs. Rex sits. ANA waits."
    said = "\n\nREX\nWoof, woof, woof.\n\nANA\nRex!"
    staging = stage(work(text + said))
    assert proposals(staging)[2].style.eyes == "ANA"


def test_words_of_a_person_are_one_more_way():
    assert names(work(KITCHEN, asked="hand-held"))[-1] == "asked"
