"""Deeds: what figures do, as an action line says it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Deed(StrEnum):
    """Name what figures can do; BEYOND is what they cannot yet, NOTHING moves nobody."""

    NOTHING = "nothing"
    ENTER = "enter"
    EXIT = "exit"
    GO = "go"
    RUN = "run"
    BACK = "back"
    CIRCLE = "circle"
    SIT = "sit"
    STAND = "stand"
    LIE = "lie"
    SIT_UP = "sit up"
    CROUCH = "crouch"
    LEAN = "lean"
    LOOK = "look"
    LOOK_OUT = "look out"
    LOOK_UP = "look up"
    LOOK_DOWN = "look down"
    TURN = "turn"
    TURN_AWAY = "turn away"
    KEEP_BACK = "keep the back turned"
    PICK_UP = "pick up"
    PUT_DOWN = "put down"
    GIVE = "give"
    TAKE = "take"
    HOLD = "hold"
    POINT = "point"
    PHONE = "phone"
    HANG_UP = "hang up"
    OPEN = "open"
    CLOSE = "close"
    REACH = "reach"
    REACH_OUT = "reach out"
    KNOCK = "knock"
    EMBRACE = "embrace"
    SHAKE = "shake"
    DRIVE = "drive"
    WAVE = "wave"
    DRINK = "drink"
    CARRY = "carry"
    FALL = "fall"
    RIDE = "ride"
    MOUNT = "mount"
    DISMOUNT = "get off"
    BEYOND = "beyond"


PARTNER = "?"
"""Stands for whomever one is talking with, where a pronoun names nobody."""


@dataclass(frozen=True)
class Act:
    """One deed: who does it, to which player, at which piece of the floor, with what in hand.

    `text` is the sentence, `part` what of it the verb says. `way` is how one goes across or
    along, `by` a second piece (the chair by the door). What is `refused` is only offered.
    `crowd` says that the crowd does it; not `somebody`, that no person does.
    """

    deed: Deed
    who: tuple[str, ...]
    player: str = ""
    thing: str = ""
    text: str = ""
    everyone: bool = False
    crowd: bool = False
    somebody: bool = True
    held: str = ""
    part: str = ""
    way: Literal["", "across", "along"] = ""
    by: str = ""
    refused: bool = False
