import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from moteur.film.errors import BadInput
from moteur.shots.model import Size
from moteur.shots.sentence import Line, Move, Movement, Shot, Subject, contradictions, read, write
from moteur.shots.sentence.vocabulary import vocabulary

ENGLISH = [
    ("12B: MCU Ana; a static pan", "shot 12B: it contradicts itself: a static pan"),
    ("MCU Ana; static pan left", "a static pan left"),
    ("MCU Ana; static and hand-held", "a static hand-held"),
    ("MCU Ana; a slow static", "a static camera that moves"),
    ("CU nobody", "CU of nobody; say who, or “WS the set”"),
    ("close-up of nobody; 50 mm", "CU of nobody"),
    ("CU the set", "CU of nobody"),
    ("CU", "CU of whom?"),
    ("50 mm; static", "nobody and nothing is in frame"),
    ("MCU Ana; 50 mm, 35 mm", "two lenses: 50 mm and 35 mm; a shot has one"),
    ("MCU Ana; 1.2 m; 1.45 m", "two heights: 1.2 m and 1.45 m"),
    ("MCU Ana; 2 m away, 3 m away", "two distances: 2 m and 3 m"),
    ("MCU Ana; high angle, low angle", "two angles: high angle and low angle"),
    ("MCU Ana, left third, right third", "two places of Ana, the second “right third”"),
    ("MCU Ana, profile left, back to camera", "two facings of Ana"),
    ("MCU Ana, over Boris's shoulder, over Cleo's shoulder", "over two shoulders"),
    ("MCU Ana, over Ana's shoulder", "over Ana's own shoulder"),
    ("MCU Ana; WS Ana", "Ana is in frame twice"),
    ("MCU Ana; pan left and pan right", "pan left and pan right at once"),
    ("MCU Ana; dolly in while dolly out", "dolly in and dolly out at once"),
    ("MCU Ana; 50 mm; zoom in to 35 mm", "zoom in from 50 to 35 mm"),
    ("MCU Ana; 1.5 m; crane up to 1 m", "crane up from 1.5 to 1 m"),
    ("MCU Ana; pan left to 85 mm", "pan left does not change the lens"),
    ("MCU Ana; from “a” to “b”; on “c”", "two spans of lines"),
    ("MCU Ana; 0 mm", "there is no lens of 0 mm"),
    ("MCU Ana; -50 mm", "there is no lens of -50 mm"),
    ("MCU Ana; 900 m", "there is no height of 900 m"),
    ("MCU Ana, at 120% × 40%", "“at 120% × 40%” is off the screen"),
    ("MCU Ana; dutch 100° left", "there is no dutch angle of -100 degrees"),
    ("MCU Ana, rigth third", "“rigth third” is not understood; did you mean “right third”?"),
    ("MCU Ana; slwo dolly in", "did you mean “dolly in”?"),
    ("MUC Ana; 50 mm", "begin with a size, as “MCU Ana”"),
    ("right third; MCU Ana", "“right third” of whom?"),
    ("MCU Ana; dolly in to the bed", "“dolly in to the bed” is not understood; write “with Ana”"),
    ("MCU Ana; eye levle", "did you mean “eye level”?"),
    ("MCU Ana right", "“Ana right” is not understood as a name; put a comma"),
    ("WS Ana, and then some", "“and then some” is not understood"),
    ("MCU “”", "a name is empty"),
    ("OTS Boris: MCU Ana", "“Boris: MCU Ana” is not understood as a name"),
    ("MCU Ana; pan left with Boris right", "“Boris right” is not understood as a name"),
    ("MCU Ana; dutch 10°", "did you mean “dutch …° left”?"),
    ("MCU Ana; dolly left to right", "“dolly left to right” is not understood; write"),
    ("", "the sentence is empty"),
    (" \n\t", "the sentence is empty"),
    ("MCU A\x07na", "U+0007 cannot be printed"),
    ("MCU Ana; " * 4000, "longer than 12000 characters"),
    ("; ".join(f"MS P{k} X" for k in range(50)), "subjects: more than 40"),
    ("MCU " + "A" * 200, "subjects.1.name: more than 100"),
]
FRENCH = [
    ("gros plan sur personne", "gros plan of nobody; say who, or “plan d'ensemble sur le décor”"),
    ("plan poitrine sur Ana ; un panoramique fixe", "“fixe” with “panoramique”"),
    ("plan poitrine sur Ana ; fixe et panoramique gauche", "“fixe” with “panoramique gauche”"),
    ("plan poitrine sur Ana ; 50 mm ; 35 mm", "two lenses: 50 mm and 35 mm"),
    ("plan poitrine sur Ana, tier droit", "did you mean “tiers droit”?"),
    ("plan poitrine sur Ana ; traveling avant", "did you mean “travelling avant”?"),
    ("plan poitrin sur Ana", "begin with a size, as “plan poitrine sur Ana”; did you mean"),
]


@pytest.mark.parametrize(
    ("said", "language", "why"),
    [(s, "en", w) for s, w in ENGLISH] + [(s, "fr", w) for s, w in FRENCH],
)
def test_what_cannot_be_is_named_in_one_line(said, language, why):
    with pytest.raises(BadInput) as error:
        read(said, language)
    assert why in str(error.value)
    assert "\n" not in str(error.value)


def test_a_language_that_is_not_known():
    with pytest.raises(BadInput, match="shots are not written in “de”; choose en or fr"):
        read("GA Ana", "de")


def test_a_shot_that_contradicts_itself_is_not_written():
    shot = Shot(subjects=(Subject(size=Size.CLOSE),), number="4C")
    assert contradictions(shot) == ("CU of nobody",)
    assert contradictions(shot, "fr") == ("gros plan of nobody",)
    with pytest.raises(BadInput, match="shot 4C: it contradicts itself: CU of nobody"):
        write(shot)


def test_every_contradiction_is_named():
    moves = (Move(kind=Movement.STATIC), Move(kind=Movement.PAN_LEFT, meanwhile=True))
    shot = Shot(subjects=(Subject(size=Size.CLOSE),), moves=moves)
    assert contradictions(shot) == ("CU of nobody", "a static pan left")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Shot(lens_mm=0),
        lambda: Shot(lens_mm=float("nan")),
        lambda: Shot(number="12 B"),
        Line,
        lambda: Line(element="a b"),
        lambda: Subject(name="\x00", size=Size.WIDE),
    ],
)
def test_structures_that_cannot_be(make):
    with pytest.raises(ValidationError):
        make()


_PARTS = st.sampled_from(
    [p.replace("{}", "3") for lang in ("en", "fr") for p in vocabulary(lang).phrases()]
    + list("“”«»\"'’‘;,:[]().- \x02\x03") + ["Ana", "; ", ", ", " and ", " et "]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_PARTS, max_size=14).map("".join)))
def test_any_text_is_read_or_refused_in_one_line(text):
    for language in ("en", "fr"):
        try:
            shot = read(text, language)
        except BadInput as error:
            assert "\n" not in str(error)
        else:
            assert read(write(shot, language), language) == shot
