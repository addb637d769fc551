from moteur.film.document import Blob
from moteur.previs.model import Adopted, Drawing, Drawings, Places, Take, Takes
from moteur.previs.notices import notices
from tests.previs import kitchen

BLOB = Blob(sha256="0" * 64, media_type="image/png", size=1)


def drawing(shot: str) -> Drawing:
    return Drawing(shot=shot, picture=BLOB, width=64, height=36)


def test_what_people_brought_and_nobody_sees_is_said() -> None:
    shot, setup = kitchen.plan().shots[0].id, kitchen.plan().setups[0].number
    given = Drawings(drawings=(drawing(shot), drawing(setup), drawing("9Z")))
    places = Places(
        places=(Adopted(set="BARN", blend=BLOB, size=(1, 1, 1), faces=6, findings=("in feet",)),)
    )
    found = list(
        notices(
            {
                ("drawings", "e01"): given,
                ("shots", "e01"): kitchen.shots(),
                ("places", "e01"): places,
            }
        )
    )
    assert found == ["drawings/9Z is not shown: there is no such shot", "sets/BARN: in feet"]


def test_before_shots_are_planned_nothing_is_said() -> None:
    assert list(notices({("drawings", "e01"): Drawings(drawings=(drawing("9Z"),))})) == []


def test_how_shots_were_drawn_is_said_once() -> None:
    takes = tuple(
        Take(shot=f"1{n}.1", movie=BLOB, pictures=1, frames=8, board=BLOB, notes=("rendered on X",))
        for n in "AB"
    )
    assert list(notices({("takes", "e01"): Takes(takes=takes)})) == ["2 shots: rendered on X"]
