"""Reading: what a paragraph of action says, as noun phrases and events, in any language.

A language (`english`, `french`) turns text into a reading; what the scene needs follows
from readings alone (`needs`), by the same rules in every language.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Sort(StrEnum):
    """Say what kind of thing a noun names, as far as a breakdown cares."""

    PERSON = "person"
    CHILD = "child"
    GROUP = "group"
    ANIMAL = "animal"
    VEHICLE = "vehicle"
    WEAPON = "weapon"
    CLOTHING = "clothing"
    FURNISHING = "furnishing"
    OBJECT = "object"
    FOOD = "food"
    PLANT = "plant"
    INSTRUMENT = "instrument"
    MUSIC = "music"
    SOUND = "sound"
    WOUND = "wound"
    LOOK = "look"
    EFFECT = "effect"
    ILLUSION = "illusion"
    EQUIPMENT = "equipment"
    BUILDING = "building"
    BODY = "body"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, and how its sentence uses it.

    `start` and `end` count characters of the paragraph; `text` is what stands there,
    determiner and adjectives included. `name` is how a sheet lists it: lower case, head
    in the singular, no determiner, what identifies it kept (``service revolver``).
    `head` is the lemma of the head noun. `verb` is the lemma of the verb that governs it,
    `role` its place beside that verb; `preposition` stands before it. `denied` is for
    ``no car in sight``, `likened` for ``like a bull``, `pictured` for what a picture,
    story, dream, toy or screen shows (``photograph of a horse``). `worn` says that
    somebody wears it, `handled` that somebody handles it. `owner` is whose it is.
    """

    text: str
    name: str
    head: str
    start: int
    end: int
    sort: Sort
    confidence: float = 0.8
    verb: str = ""
    role: Literal["subject", "object", "oblique", ""] = ""
    preposition: str = ""
    plural: bool = False
    count: int = 1
    owner: str = ""
    denied: bool = False
    likened: bool = False
    pictured: bool = False
    worn: bool = False
    handled: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens and that a department must make happen.

    `what` is one of STUNT, EFFECT (practical), ILLUSION (visual effect), WOUND, LOOK,
    SOUND, MUSIC, EQUIPMENT, or the kind of an implied need; `name` is how a sheet lists
    it (``fall``, ``explosion``); `text` is what stands at `start` to `end`. `implied`
    marks what the words imply without saying it (``It rains`` -> rain rig).
    """

    what: Sort | Literal["stunt"]
    name: str
    text: str
    start: int
    end: int
    confidence: float = 0.8
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a paragraph says, in order of its words."""

    phrases: tuple[Phrase, ...] = ()
    events: tuple[Event, ...] = ()
