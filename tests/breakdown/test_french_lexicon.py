"""The French lexicon: forms of nouns, verbs and adjectives."""

import re

import pytest

from moteur.breakdown.french import grammar, inflection, lexicon
from moteur.breakdown.french.conjugation import conjugate
from moteur.breakdown.french.deeds import falls, makeup, said, wrecks
from moteur.breakdown.reading import Sort


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("cheval", "chevaux"), ("bal", "bals"), ("bateau", "bateaux"), ("pneu", "pneus"),
        ("genou", "genoux"), ("clou", "clous"), ("vitrail", "vitraux"), ("nez", "nez"),
        ("lampe", "lampes"), ("œil", "yeux"),
    ],
)  # fmt: skip
def test_plurals(singular: str, plural: str) -> None:
    assert inflection.plural(singular) == plural


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [("blanc", "blanche"), ("vieux", "vieille"), ("rouge", "rouge"), ("boueux", "boueuse"),
     ("militaire", "militaire"), ("ancien", "ancienne"), ("léger", "légère")],
)  # fmt: skip
def test_feminines(masculine: str, feminine: str) -> None:
    assert inflection.feminine(masculine) == feminine


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("lancer", {"lance", "lançait", "lançant", "lancée"}),
        ("jeter", {"jette", "jettent", "jeté", "jetait"}),
        ("lever", {"lève", "levait", "levée"}),
        ("essuyer", {"essuie", "essuyait"}),
        ("manger", {"mange", "mangeait", "mangeant"}),
        ("finir", {"finit", "finissent", "fini", "finissant"}),
        ("vendre", {"vend", "vendent", "vendue"}),
        ("reprendre", {"reprend", "reprennent", "repris", "reprenait"}),
        ("écrire", {"écrit", "écrivent", "écrivait"}),
        ("sourire", {"sourit", "sourient"}),
        ("découvrir", {"découvre", "découverte"}),
        ("être", {"est", "sont", "était"}),
        ("gésir", {"gît"}),
    ],
)
def test_conjugation(verb: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in conjugate(verb)}


def test_the_lexicon_is_wide_and_knows_plurals() -> None:
    nouns = lexicon.nouns()
    assert len({noun.name for noun in nouns.values()}) > 3000
    assert nouns["chevaux"] == lexicon.Noun("cheval", Sort.ANIMAL, True)
    assert nouns["menottes"].name == "menottes"
    assert nouns["flocons"].name == "neige"
    assert lexicon.plain_nouns()["eleves"].name == "élèves"


@pytest.mark.parametrize("name", [name for name, _ in lexicon._FILES])
def test_every_entry_is_a_noun_in_small_letters(name: str) -> None:
    for entry in lexicon._words(name):
        assert re.fullmatch(r"[\w'’.&>\- ]+", entry), entry
        assert entry == entry.strip() and "  " not in entry, entry


def test_every_table_is_read() -> None:
    assert len(said()) > 30 and len(falls()) > 15 and wrecks()["déraper"].name == "dérapage"
    assert "bleu" in makeup()["lèvres"]
    assert "oncle" in grammar.row("kin")
    for saying in grammar.lines("sayings"):
        re.compile(saying)
