"""Parts of a scene that is longer than a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.model import Strip
from moteur.schedule.parts import cuts_said, propose, split
from moteur.schedule.seams import seams, weight
from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Scene
from tests.screenplay.scripts import TEXTS

KITCHEN = """INT. KITCHEN - NIGHT

ANA peels potatoes. The radio mumbles about the weather of tomorrow.

ANA
Nobody told me that he would come back.

BORIS
You knew it all along.

ANA
I knew that he would write. I knew that he would ask for the keys of the boat.

Boris takes the keys from the nail and weighs them in his hand.

BORIS
Then here they are.

Boris leaves. His steps die away on the stairs.

Ana goes on with the potatoes, one after the other, until there is none left.

CLÉO, ten, comes in with the cat in her arms.

CLÉO
Is he gone?

ANA ^
He is gone.

The OLD WOMAN from upstairs knocks at the door, twice.

CLÉO
She wants her cat.
"""


def read(text: str) -> Scene:
    return fountain.read(text).scenes[0]


def strip(scene: Scene, minutes: int, cast: str = "", **more: object) -> Strip:
    plain: dict[str, object] = {
        "scene": f"e01/{scene.id}", "number": scene.number, "set": "KITCHEN", "place": "KITCHEN",
        "setting": "INT", "time": "night", "eighths": 20, "minutes": minutes,
        "cast": tuple(filter(None, cast.split(","))),
    }  # fmt: skip
    return Strip.model_validate(plain | more)


def starts(scene: Scene, cuts: tuple[str, ...]) -> list[str]:
    return [next(e.text for e in scene.elements if e.id == cut) for cut in cuts]


def test_a_scene_that_fits_is_not_cut() -> None:
    assert propose(read(KITCHEN), 600, 600) == ()


def test_a_scene_is_cut_at_an_exit_near_the_middle() -> None:
    scene = read(KITCHEN)
    cuts = propose(scene, 900, 600)
    assert [text[:11] for text in starts(scene, cuts)] == ["Ana goes on"]


def test_as_few_parts_as_fit() -> None:
    scene = read(KITCHEN)
    for day, parts in ((800, 2), (520, 3)):
        made = split(strip(scene, 1200, "ANA,BORIS,CLÉO"), scene, propose(scene, 1200, day))
        assert len(made) == parts
        assert max(part.minutes for part in made) <= day


def test_a_scene_without_a_seam_stays_whole_and_one_with_few_comes_near() -> None:
    assert propose(read("INT. SEA - DAY\n\nThe armies clash.\n"), 3000, 600) == ()
    two = read("INT. SEA - DAY\n\nThe armies clash.\n\nThe sea closes over them.\n")
    assert len(propose(two, 3000, 600)) == 1
    assert propose(Scene(id="s1", number="1", heading=two.heading), 3000, 600) == ()


def test_parts_are_numbered_and_share_what_the_scene_has() -> None:
    scene = read(KITCHEN)
    cuts = propose(scene, 900, 600)
    whole = strip(scene, 900, "ANA,BORIS,CLÉO,OLD WOMAN", hires=("Cat",))
    first, second = split(whole, scene, cuts)
    assert [first.id, second.id] == ["e01/s1/1", "e01/s1/2"]
    assert [first.number, second.number] == ["1 pt1", "1 pt2"]
    assert [first.cut, second.cut] == [cuts[0], ""]
    assert first.minutes + second.minutes == 900
    assert first.minutes % 5 == 0
    assert first.eighths + second.eighths == 20
    assert first.cast == ("ANA", "BORIS")
    assert second.cast == ("ANA", "CLÉO", "OLD WOMAN")
    assert second.hires == ("Cat",)


def test_who_is_nowhere_named_is_in_all_parts() -> None:
    scene = read(KITCHEN)
    first, second = split(strip(scene, 900, "BORIS,GUS"), scene, propose(scene, 900, 600))
    assert first.cast == ("BORIS", "GUS")
    assert second.cast == ("GUS",)


def test_a_part_in_which_nobody_is_named_keeps_who_was_there() -> None:
    scene = read("INT. HALL - DAY\n\nAna waits.\n\nShe waits on.\n\nBoris comes in.\n")
    cuts = [element.id for element in scene.elements[1:]]
    assert [p.cast for p in split(strip(scene, 30, "ANA,BORIS"), scene, cuts)] == [
        ("ANA",), ("ANA",), ("BORIS",),
    ]  # fmt: skip
    scene = read("INT. HALL - DAY\n\nAna leaves.\n\nThe hall is empty.\n")
    made = split(strip(scene, 30, "ANA"), scene, [scene.elements[1].id])
    assert [part.cast for part in made] == [("ANA",), ()]


def test_a_name_within_another_is_not_named() -> None:
    scene = read("INT. HALL - DAY\n\nAna waits.\n\nYoung Ana plays.\n")
    made = split(strip(scene, 30, "ANA,YOUNG ANA"), scene, [scene.elements[1].id])
    assert [part.cast for part in made] == [("ANA",), ("YOUNG ANA",)]


def test_cuts_that_cannot_be_are_refused_by_name() -> None:
    scene = read(KITCHEN)
    whole = strip(scene, 900)
    with pytest.raises(BadInput, match="no element “x1”, “x2”"):
        split(whole, scene, ["x1", scene.elements[5].id, "x2"])
    words = scene.elements[2]
    with pytest.raises(BadInput, match=f"“{words.id}”; cut before “{scene.elements[1].id}”"):
        split(whole, scene, [words.id])
    with pytest.raises(BadInput, match="cut elsewhere"):
        split(whole, scene, [scene.elements[0].id])


def test_cuts_are_read_as_they_are_held() -> None:
    assert cuts_said(" s4-5, s4-9 ,s4-5,") == ("s4-5", "s4-9")
    assert cuts_said("") == ()


def test_the_order_of_the_cuts_is_the_text_s() -> None:
    scene = read(KITCHEN)
    ids = [scene.elements[at].id for at in seams(scene.elements)]
    whole = strip(scene, 900)
    assert split(whole, scene, ids[:3]) == split(whole, scene, [*reversed(ids[:3]), ids[1]])
    assert split(whole, scene, ()) == (whole,)


def test_a_long_script_is_cut_in_time() -> None:
    scene = read("INT. HALL - DAY\n\n" + "Ana waits.\n\nANA\nYes.\n\n" * 3000)
    cuts = propose(scene, 10_000, 600)
    parts = split(strip(scene, 10_000, "ANA"), scene, cuts)
    assert len(parts) == 17
    assert max(part.minutes for part in parts) <= 600


@given(TEXTS, st.integers(1, 3000), st.integers(1, 1500), st.integers(0, 40))
def test_sums_are_kept_and_everybody_is_in_a_part(
    text: str, minutes: int, day: int, eighths: int
) -> None:
    scene = fountain.read(text).scenes[-1]
    cuts = propose(scene, minutes, day)
    assert cuts == propose(scene, minutes, day)
    possible = seams(scene.elements)
    at = [next(i for i, e in enumerate(scene.elements) if e.id == cut) for cut in cuts]
    assert at == sorted(set(at))
    assert set(at) <= set(possible)
    whole = strip(scene, minutes, "ANA,BOB,ZOE", eighths=eighths)
    made = split(whole, scene, cuts)
    assert sum(part.minutes for part in made) == minutes
    assert sum(part.eighths for part in made) == eighths
    assert eighths < len(made) or min(part.eighths for part in made) >= 1
    assert {name for part in made for name in part.cast} == set(whole.cast)
    if sum(map(weight, scene.elements)):
        assert minutes < len(made) or min(part.minutes for part in made) >= 1
