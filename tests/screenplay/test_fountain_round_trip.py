from hypothesis import example, given, settings
from hypothesis import strategies as st

from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Screenplay

from .scripts import ANYTHING, STRANGE, TEXTS


def bare(screenplay: Screenplay) -> Screenplay:
    return screenplay.model_copy(update={"positions": {}})


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_what_is_written_reads_the_same(text: str) -> None:
    first = fountain.read(text)
    again = fountain.read(fountain.write(first), first.language)
    assert bare(again) == bare(first)


@settings(max_examples=300, deadline=None)
@given(st.lists(ANYTHING, max_size=5))
def test_any_text_round_trips(parts: list[str]) -> None:
    first = fountain.read("INT. A - DAY\n\n" + "\n".join(parts))
    again = fountain.read(fountain.write(first), first.language)
    assert bare(again) == bare(first)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(STRANGE, TEXTS), max_size=4), st.sampled_from(["\n", "\n\n", "\n  \n"]))
@example(["A\n1\n  \n~"], "\n")
@example(["@^\nx", "\r1\r"], "\n\n")
@example(["A: b", "> c: d <"], "\n")
def test_any_letters_round_trip(parts: list[str], between: str) -> None:
    first = fountain.read(between.join([*parts, "", "", "INT. A - DAY", "", *parts]))
    again = fountain.read(fountain.write(first), first.language)
    assert bare(again) == bare(first)


@settings(deadline=None)
@given(TEXTS)
def test_ids_are_unique_and_positions_rise(text: str) -> None:
    screenplay = fountain.read(text)
    ids = [e.id for e in screenplay.opening]
    for scene in screenplay.scenes:
        ids += [scene.id, *(e.id for e in scene.elements)]
    assert len(ids) == len(set(ids))
    assert set(screenplay.positions) == set(ids)
    last = len(text.split("\n"))
    assert all(1 <= a <= b <= last for a, b in screenplay.positions.values())
