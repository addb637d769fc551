"""Action lines written before the rules, and what the rules make of them."""

import re
import tomllib
from pathlib import Path

import pytest

from moteur.shots.blocking.deeds import PARTNER, Act, Deed
from moteur.shots.blocking.names import Names
from moteur.shots.blocking.verbs import Reader

PEOPLE = {"ANA": "woman", "BORIS": "man", "LEO": "boy", "MRS. LINDE": "woman", "DOG": "dog"}
_WORDS = sorted((d.value for d in Deed), key=len, reverse=True)
LINES = {
    language: tomllib.loads(
        Path(__file__).parent.joinpath("deeds", f"{language}.toml").read_text("utf-8")
    )
    for language in ("en", "fr", "en_later", "fr_later")
}


def read(text: str, language: str) -> list[Act]:
    names = Names(tuple(PEOPLE), {"dog": "DOG", "chien": "DOG"})
    return [a for a in Reader(names, PEOPLE, language[:2]).read(text) if a.who]


def matches(wanted: str, act: Act) -> bool:
    """Say whether an act is the one that ``give ANA 'letter' >BORIS`` says."""
    deed = next(w for w in _WORDS if wanted.startswith(f"{w} "))
    thing = re.search(r"'([^']*)'", wanted)
    place = re.search(r"@(\S+)", wanted)
    other = re.search(r">(.+)$", wanted)
    rest = re.sub(r"'[^']*'|@\S+|>.*$", "", wanted[len(deed) :])
    who = {n for n in PEOPLE if re.search(rf"(?<!\S){re.escape(n)}(?!\S)", rest)}
    taken = {deed, act.deed.value} == {"take", "pick up"} and not other
    return (
        (act.deed.value == deed or taken)
        and set(act.who) == who
        and (not thing or act.held.split()[-len(thing[1].split()) :] == thing[1].split())
        and (not place or act.thing == place[1])
        and (not other or act.player == other[1] or (other[1] == PARTNER and bool(act.player)))
    )


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in LINES for text in LINES[language]]
)
def test_a_line_is_read(language, text):
    wanted, acts = LINES[language][text], read(text, language)
    assert len(acts) == len(wanted), acts
    assert all(matches(w, a) for w, a in zip(wanted, acts, strict=True)), acts
