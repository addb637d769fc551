import pytest

from moteur.shots.manner import manner, of, spoken, title
from moteur.shots.model import Size, Style, Support, Treatment
from moteur.shots.treatments.proposals import (
    ASKED,
    CLASSICAL,
    DETAILS,
    LOW,
    MOVING,
    OBSERVED,
    STACCATO,
    SUBJECTIVE,
    TABLEAU,
)  # fmt: skip


def named(name: str) -> Treatment:
    return Treatment(name=name, setups=(), shots=())


def test_treatments_have_names_in_both_languages() -> None:
    assert title(named("moving"), "en") == "One moving shot"
    assert title(named("moving"), "fr") == "Plan-séquence"
    assert title(named("long_walks"), "en") == "Long walks"
    for name in (CLASSICAL, MOVING, SUBJECTIVE, DETAILS, OBSERVED, TABLEAU, STACCATO, LOW, ASKED):
        assert title(named(name), "fr") != name.capitalize() or name == TABLEAU


def test_a_style_is_said_as_it_differs_from_the_usual() -> None:
    assert manner(Style()) == "On a tripod."
    style = Style(
        support=Support.HAND_HELD, stays_with=("ANA", "LEO"), widest=Size.MEDIUM, longest=90.0,
        lens="long", overs=False,
    )  # fmt: skip
    assert manner(style) == (
        "Hand-held; never leaves ANA and LEO; no wider than a medium shot; shots of 1.5 min at "
        "most; long lenses; no shots over shoulders."
    )


OTHER = {
    "one_shot": True, "support": Support.DOLLY, "stays_with": ("ANA",), "eyes": "ANA",
    "widest": Size.MEDIUM, "tightest": Size.FULL, "longest": 7.0, "pace": 2.0, "lens": "long",
    "height": "low", "overs": False, "pairs": False, "reactions": False, "inserts": False,
    "pans": False,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("field", Style.model_fields)
def test_every_value_of_a_style_is_said(field: str, language: str) -> None:
    other = Style().model_copy(update={field: OTHER[field]})
    assert manner(other, language) != manner(Style(), language)


def test_a_style_in_french() -> None:
    style = Style(one_shot=True, eyes="ÉLODIE", longest=30.0)
    assert manner(style, "fr") == (
        "Le moins de plans possible, en mouvement\u00a0; sur pied\u00a0; par les yeux d'ÉLODIE"
        "\u00a0; plans de 30 s au plus."
    )


@pytest.mark.parametrize(
    ("name", "whose"),
    [("ANA", "d'ANA"), ("LÉO", "de LÉO"), ("LE CHAUFFEUR", "du CHAUFFEUR"),
     ("LES VOISINS", "des VOISINS"), ("LA VOISINE", "de LA VOISINE"), ("HUGO", "de HUGO")],
)  # fmt: skip
def test_whose_in_french(name: str, whose: str) -> None:
    assert of(name, "fr") == whose


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12B.1: MCU ANA; static; on “No.” [s12.3]", "MCU ANA; static; on “No.”"),
        ("12-A\u00a0: gros plan sur ANA", "Gros plan sur ANA"),
        ("MCU ANA, at 12: noon", "MCU ANA, at 12: noon"),
        ("", ""),
    ],
)
def test_sentences_are_read_without_what_machines_need(written: str, read: str) -> None:
    assert spoken(written) == read
