import pytest

from moteur.film.errors import BadInput
from moteur.screenplay.excerpt import excerpt
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Kind

LONG = "\n\n".join(f"ANA\nLine {n} of many that she says.\nAnd on." for n in range(60))
BEFORE = "Title: X\n\nFADE IN:\n\nINT. A - DAY\n\nOne.\n\nINT. B - DAY\n\n"
TEXT = f"{BEFORE}{LONG}\n\nINT. C - DAY\n\nEnd.\n"
PLAY = fountain.read(TEXT)
PAGES = lay_out(PLAY)


def test_one_scene_by_number_or_id() -> None:
    by_number = excerpt(PLAY, PAGES, "2", None)
    assert by_number.scenes == (PLAY.scenes[1],)
    assert by_number == excerpt(PLAY, PAGES, "s2", None)
    assert by_number.opening == ()
    assert set(by_number.positions) == {"s2", *(e.id for e in PLAY.scenes[1].elements)}


def test_the_first_pages() -> None:
    one = excerpt(PLAY, PAGES, "2", 1).scenes[0]
    two = excerpt(PLAY, PAGES, "2", 2).scenes[0]
    assert 20 < len(one.elements) < len(two.elements) < len(PLAY.scenes[1].elements)
    assert one.elements == PLAY.scenes[1].elements[: len(one.elements)]
    assert one.elements[-1].kind is Kind.DIALOGUE
    assert len(lay_out(excerpt(PLAY, PAGES, "2", 1)).pages) in (1, 2)
    assert excerpt(PLAY, PAGES, "1", 3).scenes[0] == PLAY.scenes[0]


@pytest.mark.parametrize(("scene", "count"), [("9", None), ("x", 1), ("2", 0), ("", None)])
def test_what_is_not_there(scene: str, count: int | None) -> None:
    with pytest.raises(BadInput) as error:
        excerpt(PLAY, PAGES, scene, count)
    assert "\n" not in str(error.value)


def test_nearest_numbers_are_named() -> None:
    with pytest.raises(BadInput, match="nearest are 1, 2, 3"):
        excerpt(PLAY, PAGES, "9", None)
