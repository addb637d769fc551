import pytest

from moteur.screenplay.cue import split


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("ANA", ("ANA", "")),
        ("ANA (V.O.)", ("ANA", "V.O.")),
        ("ANA (v.o.) (CONT'D)", ("ANA", "V.O.")),
        ("ANA (CONT’D)", ("ANA", "")),
        ("ANNE (SUITE)", ("ANNE", "")),
        ("ANNE (OFF)", ("ANNE", "OFF")),
        ("ANNE (off)", ("ANNE", "OFF")),
        ("ANNE (VF)", ("ANNE", "V.F.")),
        ("HANS (on the radio)", ("HANS", "on the radio")),
        ("ANA (O.S.) (ON PHONE)", ("ANA", "O.S., ON PHONE")),
        ("ANA (OS", ("ANA", "O.S.")),
        ("小明（画外音）", ("小明", "画外音")),
        ("ANNE (VOIX OFF)", ("ANNE", "VOIX OFF")),
        ("ANNE (hors-champ)", ("ANNE", "HORS CHAMP")),
        ("ANNE (H.C.)", ("ANNE", "H.C.")),
        ("ANNE (AU TÉLÉPHONE)", ("ANNE", "AU TÉLÉPHONE")),
        ("ANA (VOZ EN OFF)", ("ANA", "VOZ EN OFF")),
        ("ANA (FC)", ("ANA", "F.C.")),
        ("ANA (V/O)", ("ANA", "V.O.")),
        ("(sic)", ("(sic)", "")),
    ],
)
def test_split(cue: str, expected: tuple[str, str]) -> None:
    assert split(cue) == expected
