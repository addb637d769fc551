import pytest

from moteur.film.crew import Crew
from moteur.film.errors import BadInput
from moteur.shots.edits import overrule
from moteur.shots.model import Finding
from moteur.shots.plan import judged
from tests.shots.edits.desk import held, pin, single

WALL = judged(held([pin(single().number, "distance_m", 30.0)]), Crew())
FOUND = next(f for f in WALL.findings if f.shot)


def test_a_reason_stands_on_its_finding_alone():
    made = overrule(WALL, [pin(f"{FOUND.shot}/{FOUND.rule}", "overruled", "it is a dream")])
    told = {(f.shot, f.rule): f.overruled for f in made.findings}
    assert told.pop((FOUND.shot, FOUND.rule)) == "it is a dream"
    assert not any(told.values())


def test_a_finding_that_is_gone_waits():
    assert overrule(WALL, [pin("1A.9/180 degrees", "overruled", "so it is")]) == WALL
    assert overrule(WALL, ()) is WALL


def test_all_treatments_that_have_the_finding_have_the_reason():
    twin = WALL.treatment.model_copy(update={"name": "twin"})
    both = WALL.with_treatments((WALL.treatment, twin))
    made = overrule(both, [pin(f"{FOUND.shot}/{FOUND.rule}", "overruled", "why")])
    assert all(any(f.overruled == "why" for f in t.findings) for t in made.treatments)


def test_nothing_else_of_a_finding_is_pinned():
    with pytest.raises(BadInput, match="cannot be pinned"):
        overrule(WALL, [pin(f"{FOUND.shot}/{FOUND.rule}", "text", "x")])
    assert isinstance(FOUND, Finding)
