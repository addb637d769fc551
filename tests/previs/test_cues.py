import pytest

from moteur.previs import cues
from moteur.shots.model import Player

PLAYERS = tuple(
    Player(name=name, kind="person", height=1.7)
    for name in ("ANA", "BEN", "MRS HUDSON", "HÉLÈNE", "BIG JIM", "OLD JIM", "Y")
)


@pytest.mark.parametrize(
    ("cue", "names"),
    [
        ("ANA", ["ANA"]), ("Ana", ["ANA"]), ("YOUNG ANA", ["ANA"]), ("Mrs. Hudson", ["MRS HUDSON"]),
        ("HUDSON", ["MRS HUDSON"]), ("HELENE", ["HÉLÈNE"]), ("ANA AND BEN", ["ANA", "BEN"]),
        ("Ana et Hélène", ["ANA", "HÉLÈNE"]), ("ANA/BEN", ["ANA", "BEN"]), ("JIM", []),
        ("ANA AND NOBODY", ["ANA"]), ("Y", ["Y"]), ("THE VOICE", []), ("", []), ("AND", []),
    ],
)  # fmt: skip
def test_who_is_meant(cue: str, names: list[str]) -> None:
    assert [p.name for p in cues.meant(cue, PLAYERS)] == names


@pytest.mark.parametrize(
    ("extension", "off"),
    [
        ("V.O.", True), ("v.o", True), ("O.S.", True), ("OS", True), ("O.C.", True), ("OFF", True),
        ("ON PHONE", True), ("over the radio", True), ("au téléphone", True), ("hors champ", True),
        ("V.O., FILTERED", True), ("INTO PHONE", False), ("SUBTITLED", False), ("", False),
        ("IN FRENCH", False), ("LOSING IT", False),
    ],
)  # fmt: skip
def test_who_is_out_of_the_picture(extension: str, off: bool) -> None:
    assert cues.unseen(extension) is off


@pytest.mark.parametrize(
    ("manner", "pause"),
    [
        ("beat", True), ("a beat", True), ("(Pause.)", True), ("un temps", True),
        ("long pause", True),
        ("silence", True), ("beating eggs", False), ("after a pause", False), ("to Ben", False),
    ],
)  # fmt: skip
def test_what_is_a_pause(manner: str, pause: bool) -> None:
    assert cues.is_pause(manner) is pause
