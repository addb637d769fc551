"""Rules: everything that `check` looks for, by name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from moteur.screenplay.lint import (
    continuity,
    headings,
    introductions,
    joints,
    lines,
    people,
    places,
    scenes,
    taste,
)
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Script


@dataclass(frozen=True)
class Rule:
    """A rule: its name, what finds it, and whether it is looked for unasked."""

    name: str
    look: Callable[[Script], Iterator[Finding]]
    usual: bool = True


RULES = (
    Rule("heading-dot", headings.dots),
    Rule("heading-case", headings.case),
    Rule("heading-joined", joints.headings),
    Rule("heading-close", joints.close),
    Rule("heading-place", headings.places),
    Rule("number-twice", headings.twice),
    Rule("number-order", headings.order),
    Rule("time-missing", headings.times),
    Rule("time-unknown", headings.unknown),
    Rule("continuous-nothing", continuity.nothing),
    Rule("continuous-light", continuity.lights),
    Rule("continuous-place", continuity.places),
    Rule("cue-joined", joints.cues),
    Rule("cue-apart", joints.apart),
    Rule("cue-case", joints.case),
    Rule("cue-parenthesis", joints.extensions),
    Rule("parenthetical-open", lines.parentheses),
    Rule("transition-plain", joints.transitions),
    Rule("space-double", lines.spaces),
    Rule("tab-inside", lines.tabs),
    Rule("hidden-open", lines.hidden),
    Rule("emphasis-open", lines.emphasis),
    Rule("paragraph-long", scenes.long),
    Rule("place-spelling", places.spellings),
    Rule("place-slip", places.slips),
    Rule("place-part", places.pieces),
    Rule("place-setting", places.settings),
    Rule("name-slip", people.slips),
    Rule("name-in-action", people.in_action),
    Rule("name-longer", people.longer),
    Rule("introduction-missing", introductions.missing),
    Rule("introduction-ages", introductions.ages),
    Rule("introduction-unused", introductions.unused),
    Rule("scene-empty", scenes.empty),
    Rule("scene-nobody", scenes.nobody),
    Rule("we-see", taste.we_see, usual=False),
)
