"""What a scene needs, from what its paragraphs say."""

import pytest

from moteur.breakdown import english
from moteur.breakdown.model import Because
from moteur.breakdown.needs import Paragraph, heading, things


def needs(*texts: str, names: tuple[str, ...] = ("ANA", "BORIS")) -> set[str]:
    read = (Paragraph(f"s1.{n}", t, english.read(t, names)) for n, t in enumerate(texts))
    return {f"{tag.category} {tag.name}" for tag in things(read, names)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana picks up a vase from the table.", "props vase, set_dressing table"),
        ("A vase on a table.", "set_dressing table, set_dressing vase"),
        ("Ana wears a red coat.", "wardrobe coat"),
        ("Ana draws a pistol.", "weapons pistol"),
        ("Two cops and a crowd.", "extras cop, extras crowd"),
        ("A child with a balloon.", "extras child, minors child, props balloon"),
        ("A nurse's coat.", "wardrobe coat"),
        ("ANA (30), a nurse, waits.", ""),
        ("A scar on her lip.", "makeup_hair scar"),
        ("Walls, windows, a sky without a moon.", ""),
        ("No car, no dog.", ""),
        ("He eats like a horse.", ""),
        ("A painted rabbit. The rabbit turns its head.", "set_dressing painted rabbit"),
        ("Her gun is a pistol.", "weapons pistol"),
    ],
)
def test_where_things_are_listed(text: str, expected: str):
    assert ", ".join(sorted(needs(text))) == expected


def test_each_thing_is_listed_once_a_scene():
    assert needs("A mug on the chart.", "Ana takes the mug.") == {"set_dressing chart", "props mug"}
    assert needs("A milk tanker.", "The tanker waits.") == {"vehicles milk tanker"}
    assert needs("A milk tanker. An oil tanker.") == {
        "vehicles milk tanker",
        "vehicles oil tanker",
    }


def test_a_tag_holds_the_words_that_caused_it():
    text = "Far off,\nan old grey dog BARKS."
    read = Paragraph("s1.1", text, english.read(text.replace("\n", " "), ()))
    found = {tag.name: tag for tag in things([read])}
    assert found["dog"].evidence == "an old grey dog"
    assert found["dog bark"].evidence == "BARKS"
    assert found["dog bark"].origin is Because.RULE
    assert all(tag.element == "s1.1" and tag.evidence in text for tag in found.values())


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("POLICE CAR", "vehicles police car"),
        ("FERRY - CAR DECK", "vehicles ferry"),
        ("TRAIN STATION - FORECOURT", ""),
        ("ESTUARY - UNDERWATER", "special_equipment underwater rig"),
        ("CAR PARK", ""),
    ],
)
def test_a_heading_implies_what_is_shot_in(place: str, expected: str):
    tags = heading("s1", place, english.read(place, ()))
    assert ", ".join(f"{t.category} {t.name}" for t in tags) == expected
    assert all(t.origin is Because.INFERRED and t.evidence in place for t in tags)
