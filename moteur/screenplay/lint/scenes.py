"""Scenes: what is in them, and how long their paragraphs are."""

import re
from collections.abc import Iterator
from math import ceil

from moteur.screenplay.emphasis import plain
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Script, unaccented
from moteur.screenplay.model import Kind, Scene

_PAGE_LONG = 20
_WIDTH = 58
_SOME = 25
_SILENT = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK, Kind.TRANSITION)
_SOMEBODY = {
    "en": "he|she|him|his|her|hers|they|them|their|we|us|you|who|man|men|woman|women|boys?|girls?"
    "|kids?|child|children|people|crowds?|somebody|someone|everybody|everyone|nobody|couples?"
    "|figures?|persons?|passers-?by|pedestrians?|guards?|soldiers?|cops?|police|workers?"
    "|drivers?|passengers?|customers?|guests?|tourists?|students?|hands?|faces?|voices?|body|corpse"
    "|eyes|fingers?|feet|silhouettes?|shadows",
    "fr": "ils?|elles?|lui|leur|on|hommes?|femmes?|garcons?|filles?|enfants?|gens|foule|quelqu'un"
    "|personne|passants?|policiers?|soldats?|mains?|visages?|yeux|doigts|pieds|voix|corps"
    "|silhouettes?|ombres|nous|vous|clients?|ouvriers?|invites?",
    "es": "el|ella|ellos|ellas|hombres?|mujer(?:es)?|chic[oa]s?|nin[oa]s?|gente|alguien|nadie"
    "|manos?|rostros?|ojos|voz|voces|cuerpo|silueta|se|soldados?|policias?|nosotros",
}
_PATTERNS = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for language, words in _SOMEBODY.items()
}
_SHOWN = re.compile(r"ESTABLISH|INSERT|STOCK|AERIAL|MONTAGE|TITLE|DRONE|SITUATION|ENSEMBLE")


def empty(script: Script) -> Iterator[Finding]:
    """Find scenes in which nothing is written."""
    for scene in script.living:
        if not any(e.kind not in _SILENT and plain(e.text).strip() for e in scene.elements):
            yield script.finding(
                scene.id,
                f"nothing happens under “{scene.heading.text}”",
                "write what is seen, or take the heading out",
            )


def nobody(script: Script) -> Iterator[Finding]:
    """Find scenes of some length with no person in them; what is only shown is none."""
    somebody = _PATTERNS.get(script.language, _PATTERNS["en"])
    names = {word.title() for cue in script.cues for word in unaccented(cue.name).split()}
    names = {name for name in names if len(name) > 2}
    for scene in script.living:
        if _SHOWN.search(scene.heading.text.upper()) or scene.speeches():
            continue
        text = _printed(scene)
        if len(text.split()) < _SOME or somebody.search(text):
            continue
        if not names & {word.strip("'").title() for word in re.findall(r"[A-Z][\w]+", text)}:
            yield script.finding(
                scene.id,
                "nobody is in this scene",
                "name who is there, or mark the heading ESTABLISHING",
                sure=False,
            )


def _printed(scene: Scene) -> str:
    return "\n".join(unaccented(plain(e.text)) for e in scene.elements if e.kind is Kind.ACTION)


def long(script: Script) -> Iterator[Finding]:
    """Find paragraphs of action that fill a third of a page."""
    for _, element, text in script.action:
        rows = sum(ceil(len(line) / _WIDTH) or 1 for line in text.split("\n"))
        if rows > _PAGE_LONG:
            yield script.finding(
                element.id,
                f"this paragraph of action is {rows} lines long",
                "divide it where the eye would cut",
            )
