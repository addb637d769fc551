"""Deeds: verbs and set phrases of French action, and what a department makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from moteur.breakdown.french.grammar import lines, several
from moteur.breakdown.reading import Sort

What = Sort | Literal["stunt"]


@dataclass(frozen=True, slots=True)
class Said:
    """A set phrase, what it is, its name on a sheet (empty: the words of its first group)."""

    pattern: re.Pattern[str]
    what: What
    name: str
    sure: float
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Fall:
    """A stunt by its verbs: its name, what must follow the verb, what must not."""

    name: str
    verbs: frozenset[str]
    needs: re.Pattern[str]
    against: re.Pattern[str] | None


@cache
def said() -> tuple[Said, ...]:
    """Return the set phrases."""
    return tuple(
        Said(
            re.compile(pattern, re.IGNORECASE),
            "stunt" if what == "stunt" else Sort(what.rstrip("?")),
            name,
            float(sure),
            what.endswith("?"),
        )
        for name, what, sure, pattern in _rows("said")
    )


@cache
def falls() -> tuple[Fall, ...]:
    """Return the stunts of persons, in the order to try them."""
    return tuple(_fall(*row) for row in _rows("falls") if not row[0].startswith("vehicle"))


@cache
def wrecks() -> dict[str, Fall]:
    """Return the stunts of vehicles by verb; those without a name are called by what they do."""
    rows = (row for row in _rows("falls") if row[0].startswith("vehicle"))
    return {row[1]: _fall(row[0].removeprefix("vehicle").strip(), *row[1:]) for row in rows}


@cache
def makeup() -> dict[str, tuple[str, ...]]:
    """Return the beginnings of what make-up does, by part of the body; the rest is ``other``."""
    table = (line.partition(":") for line in lines("makeup"))
    return {part: tuple(word.strip() for word in words.split(",")) for part, _, words in table}


def _rows(name: str) -> Iterator[list[str]]:
    return ([piece.strip() for piece in line.split(" ;;")] for line in lines(name))


def _fall(name: str, verbs: str, needs: str, against: str) -> Fall:
    # What is left of a pattern that opens on a blank is the blank.
    return Fall(name, several(verbs), re.compile(needs), re.compile(against) if against else None)


# Verbs of blows and crashes with the name of what they are.
HITS = {
    "battre": "bagarre", "frapper": "coup", "gifler": "gifle", "cogner": "coup",
    "boxer": "bagarre", "tabasser": "bagarre", "rosser": "bagarre", "rouer": "bagarre",
    "plaquer": "plaquage", "ceinturer": "lutte", "étrangler": "étranglement",
    "poignarder": "coup de couteau", "égorger": "égorgement", "assommer": "coup",
    "lutter": "lutte", "bagarrer": "bagarre", "terrasser": "lutte", "piétiner": "piétinement",
    "lyncher": "lynchage", "matraquer": "coup de matraque", "désarmer": "lutte",
    "maîtriser": "lutte", "éventrer": "coup", "transpercer": "coup d'épée",
    "percuter": "collision", "heurter": "choc", "renverser": "renversement",
    "faucher": "fauchage", "emboutir": "collision", "tamponner": "collision",
    "écraser": "accident", "défoncer": "choc", "télescoper": "collision",
    "crasher": "accident", "enfoncer": "choc", "affronter": "combat",
    "empoigner": "empoignade", "bousculer": "bousculade",
}  # fmt: skip
HARD = several(
    "percuter heurter renverser faucher emboutir tamponner écraser défoncer télescoper crasher "
    "enfoncer"
)
# Those that are stunts only where they are done to somebody whom a pronoun says.
SOFT = several("bousculer empoigner affronter")
BREAKABLE = several(
    "casser briser fracasser éclater étoiler fêler fendre lézarder craquer céder pulvériser rompre "
    "désintégrer voler effondrer écrouler sauter"
)
FRAGILE = re.compile(
    r"vitr|verre|fenêtre|miroir|glace|bouteille|vase|pare-brise|porte|carreau|assiette"
)
SOUNDS = {
    "sonner": "sonnerie", "klaxonner": "klaxon", "retentir": "son", "vrombir": "vrombissement",
    "crisser": "crissement", "claquer": "claquement", "biper": "bip", "siffler": "sifflement",
    "carillonner": "carillon", "tonner": "tonnerre", "résonner": "son",
    "bourdonner": "bourdonnement", "cliqueter": "cliquetis",
    "pétarader": "pétarade", "hurler": "hurlement", "vibrer": "vibration",
}  # fmt: skip
