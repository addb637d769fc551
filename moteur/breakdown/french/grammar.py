"""Grammar: the closed classes of French words, as the tagger needs them."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


def several(words: str) -> frozenset[str]:
    """Return the words that stand in a text, between blanks."""
    return frozenset(words.split())


def lines(name: str) -> list[str]:
    """Return the lines of a table beside this module, without its comments."""
    text = (_HERE / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


DETERMINERS = several(
    "un une des le la les l' ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos "
    "leur leurs du au aux aucun aucune chaque quelques plusieurs certains certaines divers "
    "diverses différents différentes quel quelle quels quelles nul nulle de-la"
)
SUBJECTS = several(
    "il elle on ils elles quelqu'un chacun chacune je j' tu ça cela ce c' nous vous qui"
)
POSSESSIVES = several("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs")
INDEFINITE = several("un une des du quelques plusieurs certains certaines divers diverses")
PREPOSITIONS = several(
    "à de d' en dans sur sous avec sans par pour contre vers chez entre derrière devant depuis "
    "pendant jusqu' jusque durant malgré parmi selon hors dès via comme après avant "
    "moyennant voilà voici excepté"
)
CONJUNCTIONS = several(
    "et ou mais car donc or puis que qu' quand lorsque lorsqu' si puisque puisqu' quoique tandis "
    "ni dont où parce afin pourquoi combien comment quoi lequel laquelle lesquels lesquelles"
)
ADVERBS = several(
    "ne n' pas plus jamais rien très trop bien mal peu assez tout presque déjà encore toujours "
    "souvent parfois soudain aussitôt ensuite enfin alors là ici ailleurs partout dehors dedans "
    "dessus dessous loin près autour ensemble vite doucement aussi moins tant tellement si même "
    "seulement surtout plutôt debout tard tôt hier demain aujourd'hui maintenant bientôt longtemps "
    "exprès ainsi pourtant cependant oui non ailleurs auparavant désormais davantage environ "
    "quasiment pêle-mêle côte-à-côte au-dessus au-dessous là-bas là-haut là-dedans ci-dessous "
    "par-dessus par-dessous par-derrière à-demi mi-clos y celui-ci celle-ci puis guère point"
)
NUMBERS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
    "cents": 100, "mille": 1000, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt-cinq": 25,
}  # fmt: skip
OTHERS = several(
    "lui moi toi soi eux celui celle ceux celles ceci tous toutes toute tout chacun chacune "
    "personne quelqu'un quelque-chose autrui m mme mlle dr etc lui-même elle-même eux-mêmes"
)


@cache
def _words() -> dict[str, frozenset[str]]:
    table = (line.partition(":") for line in lines("words"))
    return {name: several(words) for name, _, words in table}


def row(name: str) -> frozenset[str]:
    """Return a row of words: ``kin``, ``carried``, ``pictures`` ..."""
    return _words()[name]
