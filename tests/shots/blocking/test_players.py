import pytest

from moteur.shots.blocking.players import animal_names, cast, crowd, player


@pytest.mark.parametrize(
    ("name", "said", "kind", "age"),
    [
        ("ANA", "ANA, 34, sits at the table.", "woman", 34),
        ("LEO", "Her son LEO (9) waits.", "boy", 9),
        ("MARGIT", "MARGIT, 9, a girl in a raincoat.", "girl", 9),
        ("DOG", "", "dog", 4),
        ("BISCUIT", "The dog, BISCUIT, sleeps.", "dog", 4),
        ("OLD WOMAN", "", "woman", 70),
        ("PELL", "PELL (56) waits. He looks at his watch.", "man", 56),
        ("SAM", "SAM, 30s, a tall man.", "man", 35),
        ("ODETTE", "ODETTE, 81 ans, une vieille dame.", "woman", 81),
        ("QUILL", "QUILL waits.", "person", 35),
        ("REX", "REX, a dog, barks.", "dog", 4),
        ("REX", "REX (terrier) barks.", "dog", 4),
        ("GUARD DOG", "", "dog", 4),
        ("BOB", "Bob materializes beside the dog who watches the clock.", "man", 35),
        ("BOB", "Beside the dog, BOB waits.", "man", 35),
        ("BOB", "Bob, smiling at the dog, waits.", "man", 35),
        ("BOB", "BOB, a man with a dog.", "man", 35),
        ("BOB", "BOB, a dog in his arms, waits.", "man", 35),
        ("ANA", "ANA, her dog at her heels, waits.", "woman", 35),
        ("BOB", "BOB, a dog owner, waits.", "man", 35),
        ("TAXI DRIVER", "He waits.", "person", 35),
        ("MAN WITH DOG", "", "man", 35),
        ("THE FLOWER GIRL", "", "girl", 9),
    ],
)
def test_words_say_who_somebody_is(name, said, kind, age):
    found = cast((name,), [said])[name]
    assert (found.kind, found.age) == (kind, age)


@pytest.mark.parametrize(
    ("name", "said", "kind", "age"),
    [
        ("DANA", ["Dana's flat.", "A glass for Dana.", "Dana.", "DANA REYES (38) sits."],
         "person", 38),
        ("BOB", ["CYBER BOB, 40, a white man, strolls."], "man", 40),
        ("LEE", ["Lee waits.", "Lee goes.", "MARY LEE (52)."], "woman", 52),
        ("BISCUIT", ["BISCUIT BROWN, an old dog, sleeps."], "dog", 4),
    ],
)  # fmt: skip
def test_an_introduction_under_a_longer_name_says_who_somebody_is(name, said, kind, age):
    found = cast((name, "MR REYES"), said)
    assert (found[name].kind, found[name].age) == (kind, age)
    assert found["MR REYES"].age == 35


def test_a_longer_name_of_two_players_introduces_neither():
    found = cast(("DANA", "BOB", "YOUNG DANA"), ["YOUNG DANA (9). DANA BOB (50)."])
    assert found["YOUNG DANA"].age == 9


def test_who_walks_a_dog_is_none():
    found = cast(("ANA", "DOG"), ["ANA (34) walks the dog. She whistles."])
    assert found["ANA"].kind == "woman"


def test_heights_follow_age_and_kind():
    small, tall = cast(("LEO",), ["LEO (6)"])["LEO"], cast(("PAUL",), ["PAUL (40)"])["PAUL"]
    assert small.height < 1.25 < 1.65 < tall.height < 1.9
    assert player("DOG").height < 0.7


def test_a_look_is_the_names_own():
    assert player("ANA").look == player("Ana").look != player("BORIS").look
    assert len({p.name for p in crowd(6)}) == 6


def test_animals_have_the_names_that_the_script_gives():
    assert animal_names(
        ["Beside the dog, BOB.", "an old grey dog, MINISTER.", "the cat PUDDING"]
    ) == {
        "dog": "MINISTER",
        "cat": "PUDDING",
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [("HORSE", "horse"), ("THE OLD MARE", "horse"), ("CHEVAL", "horse"), ("PIGEON", "bird"),
     ("MOUETTE", "bird"), ("HORSE TRAINER", "person"), ("HORSEMAN", "person")],
)  # fmt: skip
def test_horses_and_birds_are_known_by_their_names(name, kind):
    made = player(name)
    assert made.kind == kind
    assert (made.height == 2.1) == (kind == "horse")
