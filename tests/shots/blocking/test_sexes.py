import pytest

from moteur.shots.blocking.players import cast
from moteur.shots.blocking.sexes import sexes

END = ("", "")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["VERA-LYN (40), a shawl over her pyjamas, waits."], {"VERA-LYN": "woman"}),
        (["Her cousin's son, QUILL (20), waits."], {"QUILL": "man"}),
        (["QUILL est assise à la table."], {"QUILL": "woman"}),
        (["QUILL (30) hands TEAL (40) a rope. He coils it.", "She watches him."],
         {"QUILL": "man", "TEAL": "woman"}),
        (["QUILL waits at the rail.", ("TEAL", ""), "He looks out.", "She joins him."],
         {"TEAL": "man", "QUILL": "woman"}),
        (["QUILL takes her hand."], {}),
        (["QUILL waits.", END, "She leaves."], {}),
    ],
)  # fmt: skip
def test_lines_tell_who_is_a_woman_and_who_a_man(lines, wanted):
    script = [line if isinstance(line, tuple) else ("", line) for line in lines]
    assert sexes(script, ("QUILL", "TEAL", "VERA-LYN"), {}) == wanted


def test_who_is_known_takes_the_pronouns():
    script = [("", "QUILL waits with TEAL."), ("QUILL", ""), ("", "She smiles. He does not.")]
    assert sexes(script, ("QUILL", "TEAL"), {"TEAL": "woman"}) == {"TEAL": "woman", "QUILL": "man"}


def test_a_thing_of_ones_own_is_no_son():
    lines = ["SOLÈNE (17), sac au dos, attend. Elle regarde son téléphone."]
    assert cast(("SOLÈNE",), lines)["SOLÈNE"].kind == "woman"


def test_the_next_sentence_describes_somebody_else():
    lines = ["QUILL (45), a coat over her dress, sits. The barman, TEAL (60), polishes a glass."]
    found = cast(("QUILL", "TEAL"), lines)
    assert (found["QUILL"].kind, found["TEAL"].kind) == ("woman", "man")
