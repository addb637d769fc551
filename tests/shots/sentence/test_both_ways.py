import random

import pytest
from hypothesis import given, settings

from moteur.shots.sentence import contradictions, read, write
from tests.shots.sentence.random_shots import SHOTS, random_shot


def goes_both_ways(shot):
    for language in ("en", "fr"):
        assert not contradictions(shot, language)
        said = write(shot, language)
        assert read(said, language) == shot, said
        assert write(read(said, language), language) == said


@settings(max_examples=200, deadline=None)
@given(shot=SHOTS)
def test_a_sentence_reads_as_the_shot_that_it_was_written_from(shot):
    goes_both_ways(shot)


@pytest.mark.parametrize("seed", range(3))
def test_thousands_of_random_shots_go_both_ways(seed):
    rng = random.Random(seed)
    for _ in range(700):
        goes_both_ways(random_shot(rng))
