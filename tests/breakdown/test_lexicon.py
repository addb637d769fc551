"""What words of action mean to prepare."""

import pytest

from moteur.breakdown import lexicon

FINDS = {
    ("en", "It rains on a dog."): "dog ~animal handler rain ~rain rig",
    ("en", "A POLICE CAR stops."): "police car",
    ("en", "A police car and a taxi."): "police car|car",
    ("en", "The roof COLLAPSES."): "collapse ~collapse",
    ("en", "The east wall comes down."): "collapse ~collapse",
    ("en", "Bystanders run. An explosion."): "crowd|explosion ~fire safety",
    ("en", "The gun fires."): "gunfire ~armourer",
    ("en", "Ana aims and fires at the door."): "gunfire ~armourer",
    ("en", "The guns fire. The barn is on fire."): "gunfire ~armourer fire|~fire safety",
    ("en", "Fires in the hills."): "fire ~fire safety",
    ("en", "They see the fires."): "fire ~fire safety",
    ("fr", "Il pleut. Le chien court."): "chien ~dresseur pluie ~rampe à pluie",
    ("fr", "L'immeuble s’effondre."): "effondrement ~effondrement",
    ("fr", "La FOULE recule."): "foule",
}  # fmt: skip
NOTHING = {
    "en": [
        "She carries her cardigan.", "He collapses onto the sofa.", "The fire escape.",
        "A hot dog.", "A raincoat.", "He fires back.", "The boss fires him.",
        "Ana fires Boris.", "The engine fires.",
        "Night falls.", "A caravan of one.",
    ],
    "fr": ["Elle est en train de lire.", "Elle s'effondre sur le lit.", "Le feu rouge."],
    "": ["A dog in the rain."],
}  # fmt: skip


@pytest.mark.parametrize("case", FINDS)
def test_things_are_found_with_what_follows(case: tuple[str, str]):
    language, text = case
    found = {("~" if f.inferred else "") + f.name for f in lexicon.find(text, language)}
    expected = FINDS[case].replace("|", " ")
    assert " ".join(sorted(" ".join(found).split())) == " ".join(sorted(expected.split()))


@pytest.mark.parametrize("language", NOTHING)
def test_sayings_and_likenesses_are_not(language: str):
    for text in NOTHING[language]:
        assert list(lexicon.find(text, language)) == []


def test_french_is_recognised_and_other_languages_have_no_lexicon():
    assert lexicon.language_of("Elle ouvre la porte et regarde dans les yeux.", "en") == "fr"
    assert lexicon.language_of("She opens the door and looks.", "en") == "en"
    assert lexicon.language_of("", "") == "en"
    assert lexicon.language_of("She opens the door.", "fr-CA") == "fr"
    assert lexicon.language_of("Abre la puerta.", "es") == ""
