"""Continuity: CONTINUOUS, LATER and SAME, where they have nothing to go on from."""

import re
from collections.abc import Iterator
from itertools import pairwise

from moteur.screenplay import daytime
from moteur.screenplay.daytime import fold
from moteur.screenplay.emphasis import plain
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.places import parts
from moteur.screenplay.lint.script import NEVER, Script, unaccented
from moteur.screenplay.model import Kind, Scene

_ON = re.compile(
    r"\b(?:CONTINUOUS|CONTINUING|CONTINUED|CONT(?: D)?|CONTD|CONTINU|CONTINUITE|SUITE|CONTINUO"
    r"|CONTINUA|CONTINUACION|SEGUIDO)\b"
)
_THEN = re.compile(r"FLASH|DREAM|REVE|SUENO|SOUVENIR|RECUERDO|\b(?:1[5-9]|20)\d\d\b")


def nothing(script: Script) -> Iterator[Finding]:
    """Find CONTINUOUS, LATER and the like where no scene stands before to go on from."""
    before: Scene | None = None
    for scene in script.scenes:
        words = scene.heading.time
        if daytime.carries(words) and not before:
            yield script.finding(
                scene.id, f"“{words}” opens the script: nothing is before it", "say DAY or NIGHT"
            )
        elif before and before.omitted and goes_on(scene):
            yield script.finding(
                scene.id,
                f"“{words or scene.heading.note}” follows scene {before.number}, which is omitted",
                "say DAY or NIGHT",
            )
        elif before and goes_on(scene) and _then(before) and not _then(scene):
            yield script.finding(
                scene.id,
                f"“{words or scene.heading.note}” follows “{before.heading.text}”, another time",
                "say DAY or NIGHT",
                sure=False,
            )
        before = scene


def goes_on(scene: Scene) -> bool:
    """Say whether a heading says CONTINUOUS, or its kin."""
    return bool(_ON.search(fold(f"{scene.heading.time} {scene.heading.note}")))


def _then(scene: Scene) -> bool:
    return bool(_THEN.search(fold(f"{scene.heading.time} {scene.heading.note}")))


def lights(script: Script) -> Iterator[Finding]:
    """Find CONTINUOUS beside another light than that of the scene before."""
    light = ""
    for scene in script.living:
        said = daytime.light(scene.heading.time)
        if goes_on(scene) and said and light and said != light:
            yield script.finding(
                scene.id,
                f"{scene.heading.time} goes on from {light.upper()}",
                "give it the light of the scene before, or take CONTINUOUS out",
            )
        if said or not daytime.carries(scene.heading.time):
            light = said


def places(script: Script) -> Iterator[Finding]:
    """Find CONTINUOUS where nobody and nothing can have gone on from the scene before."""
    names = {word for cue in script.cues for word in cue.key.split() if len(word) > 2}
    shown = names | {word for word, scene in script.words.items() if scene < NEVER}
    for before, scene in pairwise(script.living):
        if not goes_on(scene):
            continue
        here, there = (_words(s) for s in (scene, before))
        if here and here == there and scene.heading.setting == before.heading.setting:
            yield script.finding(
                scene.id,
                "CONTINUOUS in the place of the scene before: it is the same scene",
                "take the heading out, or say LATER",
                sure=False,
            )
        people = [_people(s, names) for s in (scene, before)]
        both = _people(scene, shown) & _people(before, shown)
        if all(people) and not both and not here & there:
            yield script.finding(
                scene.id,
                f"nobody of scene {before.number} is here, and the place is another",
                "say SAME, if it is elsewhere at the same time",
                sure=False,
            )


def _words(scene: Scene) -> set[str]:
    return {word for part in parts(scene.heading.place) for word in part.split() if len(word) > 2}


def _people(scene: Scene, names: set[str]) -> set[str]:
    text = "\n".join(
        unaccented(plain(e.text)).upper()
        for e in scene.elements
        if e.kind in (Kind.ACTION, Kind.CHARACTER)
    )
    return names & {*re.findall(r"[^\W_]+", text)}
