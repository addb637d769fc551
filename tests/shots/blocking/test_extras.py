import pytest

from moteur.shots.blocking.extras import are_named, counted, is_known, only_heard
from moteur.shots.blocking.players import cast


@pytest.mark.parametrize(
    ("text", "tags", "count"),
    [
        ("TROIS LYCÉENS attendent.", ("trois lycéens",), 3),
        ("Two COPS and a tired paramedic.", ("cop", "paramedic"), 3),
        ("Two old men play chess.", ("old men",), 2),
        ("Two MEN and three CHILDREN.", ("man", "child"), 5),
        ("7 NUNS cross.", ("nuns",), 7),
        ("40 NUNS cross.", ("nuns",), 12),
        ("The guests wait.", ("guest",), 0),
        ("The waiter brings wine.", ("waiter",), 1),
        ("Two COPS drink. The waitress waits.", ("cop", "waitress"), 3),
        ("La vieille femme attend.", ("vieille femme",), 1),
        ("Les vieilles femmes attendent.", ("vieille femme",), 0),
        ("Les gens attendent. The jury waits.", ("gens", "jury"), 0),
        ("The firemen wait.", ("fireman",), 0),
        ("Nobody.", (), 0),
    ],
)
def test_words_say_how_many_they_are(text, tags, count):
    assert counted([text], tags) == count


def test_a_dog_that_barks_outside_is_not_there():
    assert only_heard("dog", ["A dog barks outside. Ana waits."])
    assert not only_heard("dog", ["A dog barks outside.", "The dog runs in."])
    assert not only_heard("dog", ["The dog sleeps."]) and not only_heard("dog", [])


def test_two_men_who_have_names_are_no_extras():
    known = cast(("FRANK", "GUS"), []).values()
    assert are_named("two men", ["TWO MEN, FRANK (60) and GUS (61), sit."], known)
    assert are_named("man", ["TWO MEN, FRANK (60) and GUS (61), sit."], known)
    assert not are_named("two men", ["TWO MEN sit. Frank waits."], known)


def test_the_old_woman_is_whom_the_scene_has():
    ortiz, bob = cast(("MADAME ORTIZ", "BOB"), []).values()
    texts = ["La vieille femme ouvre le tiroir."]
    assert is_known("vieille femme", texts, [ortiz])
    assert not is_known("vieille femme", texts, [bob])
    assert is_known("old man", ["The old man nods."], [bob])
    assert not is_known("vieille femme", ["Une vieille femme entre.", *texts], [ortiz])
    assert not is_known("waiter", ["The waiter brings wine."], [bob])
