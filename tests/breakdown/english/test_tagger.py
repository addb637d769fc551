"""Parts of speech, in the English of scripts."""

import pytest

from moteur.breakdown.english.tagger import tag
from moteur.breakdown.english.tokens import sentences, tokens


def tags(text: str, *names: str) -> str:
    found = []
    for sentence in sentences(tokens(text, names)):
        tag(sentence)
        found += [token.tag for token in sentence]
    return " ".join(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The phone rings.", "D N Z ."),
        ("Chains RATTLE.", "n B ."),
        ("Two men fight over the gun.", "M n B I D N ."),
        ("He cuts the cord.", "U Z D N ."),
        ("A cut over his eyebrow.", "D N I H N ."),
        ("Her hands shake.", "H n B ."),
        ("A grey saloon noses down the hill.", "D J N Z I D N ."),
        ("Ana's coat.", "E s N ."),
        ("A man carrying a lamp enters.", "D N g D N Z ."),
        ("The car is towed away.", "D N X p R ."),
        ("Ski masks, gray coveralls.", "N n , J n ."),
        ("Three figures in clown masks drill into it.", "M n I N n B I U ."),
    ],
)
def test_words_are_tagged_by_their_neighbours(text: str, expected: str):
    assert tags(text, "ANA") == expected


def test_names_are_one_token():
    sentence = tokens("MRS. PEEL and Mrs. Peel, not mrs. peel.", ("MRS. PEEL",))
    assert [t.text for t in sentence if t.name] == ["MRS. PEEL", "Mrs. Peel"]
    assert [t.text for t in tokens("李雷走进来。", ("李雷",)) if t.name] == ["李雷"]


def test_places_are_those_of_the_text():
    text = "“Don’t!” MAYA’s (9) phone—her *new* one—BUZZES… twice."
    for token in tokens(text, ("MAYA",)):
        assert text[token.start : token.end] == token.text
