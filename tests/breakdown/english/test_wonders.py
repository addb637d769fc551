"""What no crew can do before a camera, and what is only near it."""

import pytest

from moteur.breakdown.english import read


def told(text: str) -> set[str]:
    return {f"{e.what} {e.name}" for e in read(text, ("ANA",)).events}


def sorts(text: str) -> dict[str, str]:
    return {p.name: str(p.sort) for p in read(text, ("ANA",)).phrases}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The desks lift from the floor.", "illusion desks lift"),
        ("Ana rises off the chair.", "illusion rise off chair"),
        ("Ana rises off the chair.", "equipment wire rig"),
        ("Frost races across the mirror.", "illusion frost"),
        ("The mirror heals.", "illusion mirror heals"),
        ("A stone egg glows in the dark.", "illusion glowing stone egg"),
        ("A thread of green light winds round her wrist.", "illusion thread of light"),
        ("A transparent man walks by.", "illusion transparent man"),
        ("The landau goes over.", "stunt landau goes over"),
        ("The pony bolts.", "stunt pony bolts"),
        ("The mare clears the hurdle.", "stunt mare clears hurdle"),
        ("Ana faints.", "stunt faint"),
        ("Ana, hair down, runs.", "look hair down"),
        ("Flour on her face.", "look flour on face"),
        ("A thrush sings.", "sound thrush song"),
    ],
)
def test_what_happens(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The lamp glows.",
        "Ana rises from the table.",
        "Ana floats in the pool.",
        "The curtain lifts in the wind.",
        "The horse stands.",
        "A draught blows out the candle.",
    ],
)
def test_what_is_no_wonder(text: str) -> None:
    assert told(text) == set()


def test_blue_sparks_are_no_fire() -> None:
    assert "illusion" in sorts("A blue spark crosses the room.").values()
    assert "effect" in sorts("Sparks fly from the grinder.").values()


def test_trunks_are_luggage_where_nobody_swims() -> None:
    assert sorts("His trunks are loaded onto the cart.")["trunks"] == "object"
    assert sorts("A boy in swimming trunks.")["swimming trunks"] == "clothing"


def test_armour_that_stands_there_is_nobodys() -> None:
    assert sorts("A suit of armour stands by the stair.")["suit"] == "furnishing"


@pytest.mark.parametrize(
    ("text", "name", "handled"),
    [
        ("The cup takes its time.", "cup", True),
        ("A penlight rolls under the bed.", "penlight", True),
        ("Cups, plates, cans.", "cup", False),
        ("A bucket stands by the door.", "bucket", False),
        ("The generator coughs.", "generator", False),
    ],
)
def test_small_things_of_the_action_are_brought(text: str, name: str, handled: bool) -> None:
    assert {p.name: p.handled for p in read(text, ()).phrases}[name] is handled


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A toy boat.", "toy boat"),
        ("A robot cart hits the wall.", "robot cart"),
        ("A plastic dinosaur eats his sleeve.", "plastic dinosaur"),
    ],
)
def test_toys_and_robots_are_brought(text: str, name: str) -> None:
    assert {p.name: p.handled for p in read(text, ()).phrases}[name]
