import pytest

from moteur.shots.blocking.deeds import Deed
from moteur.shots.blocking.names import Names, parts, speaker_of
from moteur.shots.blocking.verbs import Reader

PEOPLE = {"ANA": "woman", "BORIS": "man", "MRS. LINDE": "woman", "DOG": "dog"}


def read(text, language="en", speaker=""):
    reader = Reader(Names(tuple(PEOPLE), {"dog": "DOG", "chien": "DOG"}), PEOPLE, language)
    return [(a.deed, a.who, a.player or a.thing) for a in reader.read(text, speaker)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ana sits at the table.", [(Deed.SIT, ("ANA",), "table")]),
        ("Enter Boris.", [(Deed.ENTER, ("BORIS",), "")]),
        ("Enter Mrs. Linde.", [(Deed.ENTER, ("MRS. LINDE",), "")]),
        ("Exit Ana and Boris.", [(Deed.EXIT, ("ANA", "BORIS"), "")]),
        ("Ana and Boris walk to the window.", [(Deed.GO, ("ANA", "BORIS"), "window")]),
        (
            "Ana sits at the table and Boris walks to the window.",
            [(Deed.SIT, ("ANA",), "table"), (Deed.GO, ("BORIS",), "window")],
        ),
        (
            "Ana stands up, crosses to Boris and looks at him.",
            [
                (Deed.STAND, ("ANA",), ""),
                (Deed.GO, ("ANA",), "BORIS"),
                (Deed.LOOK, ("ANA",), "BORIS"),
            ],
        ),
        ("Boris enters. He sits on the sofa.", [
            (Deed.ENTER, ("BORIS",), ""), (Deed.SIT, ("BORIS",), "sofa")]),
        ("Boris does not leave.", []),
        ("Ana opens the letter.", [(Deed.OPEN, ("ANA",), "")]),
        ("On the landing sits an old grey man, BORIS.", [(Deed.SIT, ("BORIS",), "")]),
        ("Ana leaves the outer door open.", []),
        ("The dog runs to Ana.", [(Deed.RUN, ("DOG",), "ANA")]),
        ("Ana enters with the dog, who lies down at once and sleeps.", [
            (Deed.ENTER, ("ANA", "DOG"), "DOG"), (Deed.LIE, ("DOG",), "")]),
        ("Ana walks to a man who sits by the door.", [(Deed.GO, ("ANA",), "")]),
        ("Ana leaves with the dog.", [(Deed.EXIT, ("ANA", "DOG"), "DOG")]),
        ("At the other end of it sits an old man, BORIS.", [(Deed.SIT, ("BORIS",), "")]),
        ("The dog lies at her feet.", [(Deed.LIE, ("DOG",), "")]),
        ("A desk. Ana sits behind it.", [(Deed.SIT, ("ANA",), "desk")]),
        ("Ana steps out in front of everyone.", [(Deed.GO, ("ANA",), "")]),
        ("Boris gets out of the car.", [(Deed.ENTER, ("BORIS",), "car")]),
        ("The banana falls.", [(Deed.FALL, (), "")]),
    ],
)  # fmt: skip
def test_english_is_read(text, acts):
    assert read(text) == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ana s'assoit à la table.", [(Deed.SIT, ("ANA",), "table")]),
        ("Boris entre.", [(Deed.ENTER, ("BORIS",), "")]),
        ("Ana se lève et se dirige vers la fenêtre.", [
            (Deed.STAND, ("ANA",), ""), (Deed.GO, ("ANA",), "window")]),
        ("Ana sort un couteau.", [(Deed.TAKE, ("ANA",), "")]),
        ("Boris sort de la pièce.", [(Deed.EXIT, ("BORIS",), "")]),
        ("Ana regarde Boris. Il s'approche d'Ana.", [
            (Deed.LOOK, ("ANA",), "BORIS"), (Deed.GO, ("BORIS",), "ANA")]),
        ("Le chien court vers Ana.", [(Deed.RUN, ("DOG",), "ANA")]),
    ],
)  # fmt: skip
def test_french_is_read(text, acts):
    assert read(text, "fr") == acts


def test_in_a_parenthetical_the_speaker_acts():
    assert read("Sitting down on the sofa.", speaker="BORIS") == [(Deed.SIT, ("BORIS",), "sofa")]


def test_who_has_an_article_for_a_name_needs_no_capital():
    names = Names(("LE PÈRE", "THE COOK", "COLE"))
    assert names.mentioned("Cole entre, suivi du père; the cook nods; a cook sings") == (
        "COLE", "LE PÈRE", "THE COOK",
    )  # fmt: skip


def test_names_are_found_with_a_capital_alone():
    names = Names(("PORTER", "JACK", "MISS PRISM"))
    assert names.mentioned("the porter waves; Miss Prism and Jack’s aunt") == ("MISS PRISM", "JACK")
    assert names.mentioned("Porter!") == ("PORTER",)
    assert names.mentioned("a hijacker") == ()


def test_joint_cues_are_parted_where_both_are_known():
    assert parts("JACK AND ALGERNON", ("JACK", "ALGERNON")) == ("JACK", "ALGERNON")
    assert parts("SALT AND PEPPER", ("SALT",)) == ("SALT AND PEPPER",)
    assert speaker_of("Jack and Algernon", ("JACK", "ALGERNON")) == "JACK"
