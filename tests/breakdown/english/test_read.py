"""What an English paragraph says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.english import read
from moteur.breakdown.reading import Phrase, Sort

NAMES = ("ANA", "BORIS", "MRS. PEEL")


def phrase(text: str, name: str) -> Phrase:
    found = {p.name: p for p in read(text, NAMES).phrases}
    assert name in found, sorted(found)
    return found[name]


def events(text: str) -> set[str]:
    return {f"{e.what} {e.name}" for e in read(text, NAMES).events}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("A police car stops.", "police car", Sort.VEHICLE),
        ("An e-bike.", "e-bike", Sort.VEHICLE),
        ("A rusty service revolver.", "service revolver", Sort.WEAPON),
        ("A wooden toy boat.", "wooden toy boat", Sort.OBJECT),
        ("A stuffed pike in a case.", "stuffed pike", Sort.OBJECT),
        ("A bridesmaid in a mint gown.", "mint gown", Sort.CLOTHING),
        ("Ana puts on her glasses.", "glasses", Sort.CLOTHING),
        ("Rain hits the glass.", "glass", Sort.NOTHING),
        ("She pours a glass of wine.", "glass", Sort.OBJECT),
        ("Something thumps in the boot.", "boot", Sort.NOTHING),
        ("She laces her boots.", "boot", Sort.CLOTHING),
        ("A thread of blood.", "blood", Sort.WOUND),
        ("A ring of keys.", "ring of keys", Sort.OBJECT),
        ("The wall, the floor.", "wall", Sort.NOTHING),
        ("She gets into a Mercedes.", "Mercedes", Sort.VEHICLE),
    ],
)
def test_what_a_phrase_names(text: str, name: str, sort: Sort):
    assert phrase(text, name).sort is sort


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana picks up a knife.", "knife"),
        ("Ana, a pistol in her hand.", "pistol"),
        ("A man with a briefcase.", "briefcase"),
        ("She drinks from a flask.", "flask"),
        ("Boris hands her a map.", "map"),
        ("The mug is cold. She takes it.", "mug"),
        ("He unlocks it and lifts a spoon of porridge.", "porridge"),
        ("ANA, a roll of drawings under one arm, waits.", "roll of drawings"),
        ("Boris has a kitchen knife.", "kitchen knife"),
    ],
)
def test_what_somebody_handles(text: str, name: str):
    assert phrase(text, name).handled


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A kettle stands on the range.", "kettle"),
        ("Ana looks at a clock.", "clock"),
        ("The wind lifts a newspaper stand.", "newspaper stand"),
        ("Crates stacked to the ceiling.", "crate"),
    ],
)
def test_what_only_stands_there(text: str, name: str):
    assert not phrase(text, name).handled


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("No boat in sight.", "boat", "denied"),
        ("She leaves without a hat.", "hat", "denied"),
        ("Not a truck.", "truck", "denied"),
        ("He comes at her like a bull.", "bull", "likened"),
        ("An engine the size of a cow.", "cow", "likened"),
        ("It tilts like a tray on a waiter's hand.", "tray", "likened"),
        ("A photograph of a horse.", "horse", "pictured"),
        ("A framed photograph: a prize bull.", "prize bull", "pictured"),
        ("On the television, a helicopter.", "helicopter", "pictured"),
        ("She dreams of a horse.", "horse", "pictured"),
    ],
)
def test_what_is_not_there(text: str, name: str, why: str):
    assert getattr(phrase(text, name), why)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She falls off the roof.", "stunt fall off roof"),
        ("Boris tackles him.", "stunt tackle"),
        ("Ana is thrown against the wall.", "stunt throw"),
        ("The van rolls.", "stunt van rolls"),
        ("The hatch explodes.", "effect hatch explodes"),
        ("It rains.", "effect rain"),
        ("Headlamps shatter.", "effect headlamps shatter"),
        ("The pistol fires.", "effect gunshot"),
        ("The ghostly figure vanishes into thin air.", "illusion vanishing"),
        ("The kettle whistles.", "sound kettle whistle"),
        ("The siren wails.", "sound siren"),
        ("She tries the engine. It coughs.", "sound engine cough"),
        ("A brass band plays.", "music band music"),
        ("Ana plays a waltz.", "music waltz"),
        ("Boris, unshaven, waits.", "look stubble"),
        ("Her hair is wet.", "look wet hair"),
        ("Milk in her hair.", "look milk in hair"),
        ("CRANE UP, over the roofs.", "equipment crane"),
    ],
)
def test_what_happens(text: str, expected: str):
    assert ", ".join(sorted(events(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She falls asleep.",
        "He falls in love.",
        "She collapses onto the sofa.",
        "He jumps to his feet.",
        "She does not fall.",
        "He runs as if the house had exploded.",
        "The boss fires him.",
        "Night falls.",
        "She vanishes into the crowd.",
        "He goes over to the window.",
        "Rain falls.",
    ],
)
def test_what_does_not_happen(text: str):
    assert not events(text)


def test_a_knife_is_a_weapon_where_there_is_violence():
    assert phrase("She cuts the bread with a knife.", "knife").sort is Sort.OBJECT
    assert phrase("He stabs Boris with a knife.", "knife").sort is Sort.WEAPON


@given(st.text(max_size=80))
def test_any_text_is_read_and_every_phrase_stands_in_it(text: str):
    reading = read(text, NAMES)
    for found in (*reading.phrases, *reading.events):
        assert text[found.start : found.end]
        assert 0 <= found.start < found.end <= len(text)
