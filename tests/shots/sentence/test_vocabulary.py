import pytest

from moteur.shots.model import Size
from moteur.shots.sentence import Angle, Faces, Movement, Pace, Place
from moteur.shots.sentence.quoting import mask, named, quoted
from moteur.shots.sentence.vocabulary import LANGUAGES, fold, vocabulary

MEANINGS = {
    "size": Size, "place": Place, "faces": Faces, "angle": Angle, "move": Movement, "pace": Pace,
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", MEANINGS)
def test_every_meaning_has_words_in_every_language(language, group):
    assert set(vocabulary(language).groups[group]) == {m.value for m in MEANINGS[group]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_mean_two_things(language):
    groups = vocabulary(language).groups
    for group in MEANINGS:
        said = [fold(p) for phrases in groups[group].values() for p in phrases]
        assert len(said) == len(set(said)), group


def test_both_languages_say_the_same_things():
    english, french = (vocabulary(language).groups for language in LANGUAGES)
    assert english.keys() == french.keys()
    assert english["say"].keys() == french["say"].keys()


@pytest.mark.parametrize("text", ["Go", "a ” b", "”", "””", "« x »", "»", "x»»", "it's 'so'", "“"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quotation_holds_what_was_put_into_it(text, language):
    masked = mask(" ".join(f"on {quoted(text, language)} [e1]; then".split()))
    assert masked.inner == (text,)
    assert masked.text == "on \x020\x03 [e1]; then"


def test_apostrophes_are_no_quotations():
    for text in ("over Boris's shoulder", "qu'elle l'a dit", "the boys' room", "an open “ mark"):
        assert mask(text).text == text


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Ana", True), ("MRS. O'NEIL", True), ("Guard 2", True), ("the letter", True),
        ("李雷", True), ("D'Arcy", True), ("left", False), ("Ana and Boris", False),
        ("the set", False), ("Ana, 34", False), ("2 guards", False), ("St.", False), ("‘x’", False),
    ],
)  # fmt: skip
def test_names_that_would_be_misread_are_quoted(name, plain):
    words = vocabulary("en")
    assert (named(name, words) == name) is plain
    assert named("the dog", words, listed=True) == "“the dog”"
