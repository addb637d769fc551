"""The page names every word that is written, in both languages."""

from pathlib import Path

import pytest

from moteur.shots.sentence import read, write
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary

PAGE = (Path(__file__).parents[3] / "docs" / "sentence.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_stands_on_the_page(language):
    groups = vocabulary(language).groups
    for group in ("size", "place", "faces", "angle", "move", "pace"):
        for phrases in groups[group].values():
            for phrase in phrases:
                assert phrase in PAGE


def test_the_sentences_of_the_page_say_the_same():
    english, french = (PAGE.split("```\n")[k].strip() for k in (1, 3))
    assert write(read(english), "fr").replace("\u00a0", " ") == french
    assert write(read(french, "fr")) == english
