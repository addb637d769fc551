"""Every rule: what it finds, in which line, and what it leaves alone."""

import re

import pytest
from hypothesis import given, settings

from moteur.screenplay.formats import fountain
from moteur.screenplay.lint import RULES, Finding, check, mend

from .scripts import TEXTS

CLEAN = """INT. KITCHEN - DAY

ANA (34), an apron, washes cups. BEN (40s) dries them.

ANA
Nine of them.

BEN
Ten, yesterday.

EXT. YARD - NIGHT

Ana digs. Ben holds the lamp.

ANA
(to herself)
Nothing.

BEN
Go on.
"""

FRENCH = """INT. CUISINE - JOUR

ANNE (34 ans) lave des tasses. LUC (40 ans) les essuie.

ANNE
Il y en a neuf.

LUC (OFF)
Dix, hier.

EXT. JARDIN - CONTINU

Anne creuse. Luc tient la lampe.

LUC
Continue.
"""


def found(text: str, *also: str) -> list[Finding]:
    return list(check(fountain.read(text), text, also))


def rules(text: str, *also: str) -> list[tuple[str, int]]:
    return [(finding.rule, finding.line) for finding in found(text, *also)]


@pytest.mark.parametrize("text", [CLEAN, FRENCH])
def test_nothing_is_said_of_a_clean_script(text: str) -> None:
    assert found(text) == []


CASES = [
    ("heading-dot", 11, CLEAN.replace("EXT. YARD", "EXT YARD")),
    ("heading-case", 11, CLEAN.replace("EXT. YARD - NIGHT", "ext. yard - night")),
    ("heading-case", 11, CLEAN.replace("YARD - NIGHT", "YARD - Night")),
    ("heading-joined", 10, CLEAN.replace("yesterday.\n\nEXT", "yesterday.\nEXT")),
    ("heading-close", 11, CLEAN.replace("NIGHT\n\nAna", "NIGHT\nAna")),
    ("heading-place", 11, CLEAN.replace("EXT. YARD - NIGHT", "EXT. - NIGHT")),
    ("number-twice", 11, CLEAN.replace(" - DAY", " - DAY #1#").replace("GHT", "GHT #1#")),
    ("number-order", 11, CLEAN.replace(" - DAY", " - DAY #4#").replace("GHT", "GHT #3A#")),
    ("time-missing", 11, CLEAN.replace("YARD - NIGHT", "YARD")),
    ("time-unknown", 11, CLEAN.replace("NIGHT", "NIHGT")),
    ("time-unknown", 1, FRENCH.replace("JOUR", "JUOR")),
    ("continuous-nothing", 1, CLEAN.replace("KITCHEN - DAY", "KITCHEN - CONTINUOUS")),
    ("continuous-nothing", 1, CLEAN.replace("KITCHEN - DAY", "KITCHEN - LATER")),
    (
        "continuous-nothing",
        13,
        CLEAN.replace("EXT. YARD - NIGHT", ".OMITTED #2#\n\nEXT. YARD - CONTINUOUS"),
    ),
    (
        "continuous-nothing",
        11,
        CLEAN.replace("- DAY", "- DAY (1974)").replace("NIGHT", "CONTINUOUS"),
    ),
    ("continuous-light", 11, CLEAN.replace("NIGHT", "NIGHT - CONTINUOUS")),
    (
        "continuous-place",
        11,
        CLEAN.replace("EXT. YARD - NIGHT", "INT. KITCHEN - CONTINUOUS"),
    ),
    (
        "continuous-place",
        22,
        CLEAN + "\nINT. OFFICE - CONTINUOUS\n\nCARL (60) signs.\n\nCARL\nDone.\n",
    ),
    ("cue-joined", 16, CLEAN.replace("Ana digs.", "Ana digs.\nShe stops.\n").replace(
        "lamp.\n\nANA", "lamp.\nANA")),
    ("cue-apart", 8, CLEAN.replace("BEN\nTen", "BEN\n\nTen")),
    ("cue-apart", 8, CLEAN.replace("BEN\nTen, y", "@BEN\n\nTen, y")),
    ("cue-case", 8, CLEAN.replace("BEN\nTen", "Ben\nTen")),
    ("cue-parenthesis", 8, CLEAN.replace("BEN\nTen", "BEN (O.S.\nTen")),
    ("parenthetical-open", 16, CLEAN.replace("(to herself)", "(to herself")),
    ("parenthetical-open", 16, CLEAN.replace("(to herself)", "to herself)")),
    ("transition-plain", 11, CLEAN.replace("EXT. YARD", "CUT TO\n\nEXT. YARD")),
    ("transition-plain", 22, CLEAN + "\nFADE OUT.\n"),
    ("transition-plain", 18, FRENCH + "\nFONDU AU NOIR.\n"),
    ("transition-plain", 22, CLEAN + "\nCUT TO:  \n"),
    ("space-double", 13, CLEAN.replace("holds the", "holds  the")),
    ("tab-inside", 13, CLEAN.replace("holds the", "holds\tthe")),
    ("hidden-open", 13, CLEAN.replace("Ana digs.", "Ana digs. [[deep?")),
    ("hidden-open", 13, CLEAN.replace("Ana digs.", "Ana digs. /* deep?")),
    ("emphasis-open", 13, CLEAN.replace("Ana digs.", "*Ana digs.")),
    ("emphasis-open", 9, CLEAN.replace("Ten, yesterday.", "**Ten,\nyesterday.**")),
    ("paragraph-long", 13, CLEAN.replace("Ana digs.", "Ana digs on. " * 100)),
    (
        "place-spelling",
        22,
        CLEAN + "\nINT. THE KITCHEN - NIGHT\n\nAna sleeps.\n",
    ),
    ("place-slip", 22, CLEAN + "\nINT. KITCHN - NIGHT\n\nAna sleeps.\n"),
    ("place-part", 1, CLEAN + "\nINT. ANA'S FLAT - KITCHEN - NIGHT\n\nAna sleeps.\n"),
    ("place-setting", 22, CLEAN + "\nINT. YARD - NIGHT\n\nAna sleeps.\n"),
    ("name-slip", 22, CLEAN + "\nANNA\nStill nothing.\n"),
    ("name-slip", 18, FRENCH + "\nÀNNE\nRien.\n"),
    (
        "name-in-action",
        22,
        CLEAN.replace("BEN", "MARGARET").replace("Ben", "Margaret") + "\nMargeret sleeps.\n",
    ),
    ("name-longer", 25, CLEAN + "\nANA\nWhere?\n\nBEN REYES\nThere.\n"),
    ("introduction-missing", 23, CLEAN + "\n\nCARL\nStill nothing.\n"),
    ("introduction-missing", 24, CLEAN + "\nCarl nods.\n\nCARL\nStill nothing.\n"),
    ("introduction-ages", 22, CLEAN + "\nANA (43) sleeps.\n"),
    ("introduction-unused", 22, CLEAN + "\nZORAH (43) sleeps.\n"),
    ("scene-empty", 22, CLEAN + "\nINT. CELLAR - NIGHT\n\n[[What?]]\n"),
    (
        "scene-nobody",
        22,
        CLEAN + "\nEXT. LAKE - DAWN\n\n" + "Mist lies on the water. A boat, empty. " * 5 + "\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "line", "text"), CASES)
def test_finds(rule: str, line: int, text: str) -> None:
    assert (rule, line) in rules(text)


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES if rule.usual} == {rule for rule, _, _ in CASES}


FINE = [
    CLEAN.replace("EXT. YARD - NIGHT", "INT. KITCHEN - LATER"),
    CLEAN.replace("EXT. YARD - NIGHT", "EXT. YARD - NIGHT - LATER"),
    CLEAN.replace("digs. Ben", "digs.  Ben"),
    CLEAN.replace("Nothing.", "F**k this, 5 * 3 is ___."),
    CLEAN.replace("INT. ", "INT ").replace("EXT. ", "EXT ") + "\nINT ATTIC - DAY\n\nAna sits.\n",
    CLEAN.replace(" - DAY", "").replace(" - NIGHT", ""),
    CLEAN + "\nYOUNG ANA (9) runs in.\n\nYOUNG ANA\nWho are you?\n",
    CLEAN + "\nOLD MAN and MAN, both wet.\n\nMAN\nWho?\n\nOLD MAN\nMe.\n\nMAN\nI see.\n",
    CLEAN + "\nINT. ROOM 2 - DAY\n\nAna.\n\nINT. ROOM 3 - DAY\n\nBen.\n",
    CLEAN + "\nINT. HALL - DAY\n\nAna.\n\nEXT. WALL - DAY\n\nBen.\n",
    CLEAN
    + "\nEXT. HOUSE - DAY\n\nAna.\n\nINT. HOUSE - HALL - DAY\n\nBen.\n\nINT. HOUSE - DAY\n\nA.\n",
    CLEAN + "\nRADIO (V.O.)\nRain.\n\nALL\nNo!\n",
    CLEAN + "\nINT. ATTIC - DAY (1980)\n\nANA (6) sits.\n",
    CLEAN + "\nFADE IN:\n\nTHE END\n",
    CLEAN.replace("McKAY", "x").replace("YARD", "McKAY'S YARD"),
    CLEAN.replace("Nothing.", "BEN!\nNothing."),
    CLEAN + "\nCOP 1 and COP 2 nod.\n\nCOP 1\nYes.\n\nCOP 2\nYes.\n",
]


@pytest.mark.parametrize("text", FINE)
def test_leaves_alone(text: str) -> None:
    assert rules(text) == []


def test_taste_is_asked_for() -> None:
    text = CLEAN.replace("Ana digs.", "We see Ana dig.")
    assert rules(text) == []
    assert rules(text, "we-see") == [("we-see", 13)]


def test_other_formats_have_no_lines() -> None:
    screenplay = fountain.read(CLEAN.replace("KITCHEN - DAY", "KITCHEN - CONTINUOUS"))
    bare = screenplay.model_copy(update={"positions": {}})
    (finding,) = check(bare, "")
    assert (finding.rule, finding.line, finding.scene) == ("continuous-nothing", 0, "1")


MENDED = [
    (CLEAN.replace("EXT. YARD", "EXT YARD"), CLEAN),
    (CLEAN.replace("EXT. YARD - NIGHT", "ext yard - Night"), CLEAN),
    (CLEAN.replace("yesterday.\n\nEXT", "yesterday.\nEXT"), CLEAN),
    (CLEAN.replace("NIGHT\n\nAna", "NIGHT\nAna"), CLEAN),
    (CLEAN.replace("BEN\nTen", "Ben\nTen"), CLEAN),
    (CLEAN.replace("(to herself)", "(to herself"), CLEAN),
    (CLEAN.replace("holds the lamp", "holds  the\tlamp"), CLEAN),
    (CLEAN + "\nFADE OUT.\n", CLEAN + "\n> FADE OUT.\n"),
    (CLEAN + "\nCUT TO:  \n", CLEAN + "\nCUT TO:\n"),
]


@pytest.mark.parametrize(("text", "mended"), MENDED)
def test_mends(text: str, mended: str) -> None:
    for _ in range(3):
        text = mend(text, found(text))
    assert text == mended


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_mending_keeps_every_word(text: str) -> None:
    mended = mend(text, found(text))
    words = re.compile(r"\w+")
    assert words.findall(mended.lower()) == words.findall(text.lower())
    assert mended == text or found(mended) != found(text)
