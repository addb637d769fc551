"""Tracks: where each player is and what they do, frame by frame of a scene."""

import math
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from moteur.film.timecode import frames_of
from moteur.film.timing import Timing
from moteur.previs import gestures
from moteur.previs.beats import pace
from moteur.previs.model import Beat
from moteur.shots.model import VEHICLES, Blocking, Gesture, Move, Player, Pose, Spot

_TURN, _QUICK, _A_SECOND = 0.25, 45.0, 240.0
"""Seconds for a turn of so many degrees; a wider one goes on at so many degrees a second."""
_STEP = 0.05
_DONE, _AHEAD_OF_WORDS = 0.75, 0.9
"""Share of a gesture after which one turns to speak; seconds in which hands are free for it."""
MOUNTS = ("bicycle", "horse")
_BEGUN, _BREAST = 1.6, 0.27
_RISES, _SEATED, _ONE_STEP = {"sit": 0.5, "lie": 1.6}, 0.2, 0.5
"""Seconds to get up from a seat or a bed; how high one is; seconds for the shortest way."""
_LOW = ("sit", "lie", "crouch")
# Shares of a height, as measured on the figures that are drawn.
_BELOW, _SITTING, _CROUCHING, _LYING = 0.073, 0.52, 0.622, 0.138
_SHORT, _SHORTER = 1.55, 0.1
_AHEAD = {"stand": 0.046, "sit": 0.02, "crouch": 0.14, "lie": -0.372}
_STANCES = {"sit": "sit", "drive": "sit", "crouch": "crouch", "lie": "lie"}
_HEADS = {"dog": (0.5, 0.9), "cat": (0.55, 1.0), "bird": (0.35, 0.85), "horse": (0.5, 0.93)}
"""How far before its body an animal's eyes are, and how high, in shares of its height."""


@dataclass(frozen=True)
class Stop:
    """A player's state from a frame on: place and facing go towards the next stop's.

    `gesture` is what the hands do since frame `since`, with `thing`, and with whom.
    """

    frame: int
    at: Spot
    facing: float
    pose: Pose
    seat: float
    present: bool
    gesture: Gesture = ""
    thing: str = ""
    since: int = 0
    with_: str = ""


Track = list[Stop]


def tracks(
    blocking: Blocking, beats: Sequence[Beat], rate: Fraction, timing: Timing | None = None,
    spoken: Collection[tuple[str, int]] = (),
) -> dict[str, Track]:  # fmt: skip
    """Return each moved player's stops through a scene, the first at frame 0.

    A player is where their first move says from the beginning. A walk starts with its
    element, or when the walk before it is done; a gesture when the one before it is done.
    `spoken` are who begins to speak at which frame: they have turned before they do.
    """
    starts = {beat.element: beat.start for beat in beats}
    room = gestures.room(blocking.moves, beats, rate)
    kinds = {p.name: p.kind for p in blocking.players}
    vehicles = {p.name for p in blocking.players if p.kind in VEHICLES}
    found: dict[str, Track] = {}
    legs: dict[str, Track] = {}
    opened = {m.player: m.element for m in reversed(blocking.moves) if m.pose in _LOW}
    long = {move.element: 0 for move in blocking.moves} | {b.element: b.frames for b in beats}
    for move in blocking.moves:
        track = found.get(move.player)
        if track is None:
            found[move.player] = [_stop(0, move, move.facing)]
        elif move.pose == "drive" and move.looks_at in legs and kinds[move.player] in MOUNTS:
            _carry(track, legs[move.looks_at])
        else:
            begun = starts.get(move.element, 0)
            start = max(begun, _free(track[-1], begun, room.get((move.player, move.element), 0)))
            start = max(start, _met(found.get(gestures.partner(move)), move, begun))
            if (move.player, begun) in spoken and _only_turns(track[-1], move):
                start = min(start, _early(track[-1], move, begun, rate))
            if len(track) == 1 and opened.get(move.player) == move.element:
                # What a line finds somebody doing is seen before they do what is next in it.
                start = max(start, begun + min(frames_of(_BEGUN, rate), long[move.element] // 3))
            _go(
                track,
                _closer(move, found.get(move.looks_at)),
                start,
                pace(move, vehicles, timing or Timing()),
                rate,
            )
            legs[move.player] = [stop for stop in track if stop.frame >= start]
    return found


def _carry(track: Track, leg: Track) -> None:
    """Add to a mount's track the stops of a leg that somebody rides."""
    for stop in leg:
        if stop.frame >= track[-1].frame:
            _put(track, replace(stop, gesture="", thing="", with_=""))


def at(track: Track, frame: int) -> Stop:
    """Return a player's state at a frame, place and facing between those of its stops."""
    index = max(bisect_right(track, frame, key=_frame) - 1, 0)
    here = track[index]
    if index + 1 >= len(track) or frame <= here.frame:
        return here
    there = track[index + 1]
    part = (frame - here.frame) / (there.frame - here.frame)
    return replace(
        here,
        frame=frame,
        at=between(here.at, there.at, part),
        facing=here.facing + (there.facing - here.facing) * part,
    )


def moving(track: Track, frame: int) -> bool:
    """Say whether a player goes anywhere between a frame and the next."""
    index = bisect_right(track, frame, key=_frame)
    return 0 < index < len(track) and track[index - 1].at != track[index].at


def _frame(stop: Stop) -> int:
    return stop.frame


def eyes(player: Player, state: Stop) -> tuple[float, float, float]:
    """Return where a player's eyes are, in metres of the floor.

    Who sits leans back, who crouches forward, who lies has the head behind the hips; an animal's
    is before its body.
    """
    tall, pose = player.height, _STANCES.get(state.pose, "stand")
    ahead, high = _AHEAD[pose] * tall, {
        "sit": state.seat + (_SITTING + _SHORTER * max(_SHORT - tall, 0.0) - _BELOW) * tall,
        "lie": state.seat + _LYING * tall,
        "crouch": (_CROUCHING - _BELOW) * tall,
    }.get(pose, (1.0 - _BELOW - 0.003) * tall)  # fmt: skip
    if player.kind in _HEADS:
        ahead, up = _HEADS[player.kind]
        sat = pose == "sit"
        ahead, high = (0.5 if sat else 1.0) * ahead * tall, (1.1 if sat else up) * tall
        high = state.seat + (0.5 * tall if pose in ("lie", "crouch") else high)
    way = math.radians(state.facing)
    return (state.at[0] + ahead * math.cos(way), state.at[1] + ahead * math.sin(way), high)


def _free(last: Stop, begun: int, room: int) -> int:
    """Return when somebody is free for the next move of an element that began at a frame."""
    busy = last.gesture in gestures.LASTS and last.since >= begun
    return max(last.frame, last.since + room) if busy else last.frame


def _only_turns(was: Stop, move: Move) -> bool:
    """Say whether a move leaves somebody where they are, as they are, with nothing to do."""
    still = math.dist(was.at, move.at) < _STEP and was.pose == move.pose
    return still and was.present and move.present and not move.gesture


def _early(was: Stop, move: Move, begun: int, rate: Fraction) -> int:
    """Return from when on who speaks at a frame turns, so that they have turned by then.

    Hands need not be done to the last moment.
    """
    busy = frames_of(_DONE * gestures.LASTS.get(was.gesture, 0.0), rate)
    angle = abs(_near(was.facing, move.facing) - was.facing)
    ahead = _AHEAD_OF_WORDS if angle < 1.0 else _TURN + max(0.0, angle - _QUICK) / _A_SECOND
    return max(was.frame, was.since + busy if was.gesture else 0, begun - frames_of(ahead, rate))


def _met(other: Track | None, move: Move, begun: int) -> int:
    """Return from when on somebody's partner takes part in what they do together."""
    if not other:
        return begun
    last = other[-1]
    together = last.with_ == move.player and last.gesture in gestures.SHARED
    if together and last.since >= begun and len(other) > 1:
        return max(other[-2].frame, begun)
    return last.frame


def _closer(move: Move, other: Track | None) -> Move:
    """Bring who embraces breast to breast: a plan keeps people an arm apart."""
    if move.gesture != "embraces" or not other:
        return move
    (x, y), (u, v) = move.at, other[-1].at
    apart = math.hypot(x - u, y - v)
    if not _BREAST < apart < 1.2 or other[-1].pose not in ("stand", "walk"):
        return move
    met = other[-1].gesture == "embraces"
    share = (apart - _BREAST) / apart * (1.0 if met else 0.5)
    return move.model_copy(update={"at": between(move.at, other[-1].at, share)})


def _stop(frame: int, move: Move, facing: float, was: Stop | None = None) -> Stop:
    """Return where a move ends; hands that go on with what they did do it since then."""
    same = was is not None and (was.gesture, was.thing) == (move.gesture, move.thing)
    return Stop(
        frame, move.at, facing, move.pose, move.seat, move.present, move.gesture, move.thing,
        was.since if was is not None and same else frame, move.looks_at if move.gesture else "",
    )  # fmt: skip


def _go(track: Track, move: Move, start: int, speed: float, rate: Fraction) -> None:
    """Add to a track the stops of one move."""
    was = track[-1]
    distance = math.dist(was.at, move.at)
    turn = frames_of(_TURN, rate)
    if not was.present and not move.present:
        # A moment later, so that the way out still ends where it led.
        _put(track, _stop(start + 1, move, move.facing, was))
        return
    if distance < _STEP:
        _put(track, replace(was, frame=start))
        angle = abs(_near(was.facing, move.facing) - was.facing)
        turn = max(turn, frames_of(_TURN + (angle - _QUICK) / _A_SECOND, rate))
        length = turn if was.present and move.present else 1
        if angle < 1.0 and _only_turns(was, move):
            length = 1
        _put(track, _stop(start + length, move, _near(was.facing, move.facing), was))
        return
    rising = _RISES.get(was.pose, 0.0) if was.present and was.seat > _SEATED else 0.0
    length = frames_of(max(distance / speed, _ONE_STEP) + rising, rate)
    turn = min(turn, length // 3)
    ahead = _near(
        was.facing, math.degrees(math.atan2(move.at[1] - was.at[1], move.at[0] - was.at[0]))
    )
    rides = move.pose == "drive"
    going: Pose = "drive" if rides else "run" if move.pose == "run" else "walk"
    # Someone who comes in faces where they go; someone who was there turns while they start.
    first = was.facing if was.present else ahead
    hands = replace(_walked(was, move, start), seat=move.seat if rides else 0.0)
    _put(track, replace(hands, frame=start, at=was.at, facing=first, pose=going))
    for frame in (turn, length - turn):
        if 0 < frame < length:
            spot = between(was.at, move.at, frame / length)
            _put(track, replace(hands, frame=start + frame, at=spot, facing=ahead, pose=going))
    there = _stop(start + length, move, _near(ahead, move.facing), hands)
    # Who goes on takes another stop in this one's place.
    _put(track, replace(there, pose="stand") if there.pose in ("walk", "run") else there)


def _walked(was: Stop, move: Move, start: int) -> Stop:
    """Return what the hands do on the way to where a move ends."""
    way = Stop(start, was.at, was.facing, "walk", 0.0, True)
    for gesture, thing, since, with_ in (
        (was.gesture, was.thing, was.since, was.with_),
        (move.gesture, move.thing, start, move.looks_at),
    ):
        same = thing == move.thing or not move.thing
        if gesture in gestures.WALKED and same:
            return replace(way, gesture=gesture, thing=thing, since=since, with_=with_)
        if gesture and thing and same and move.gesture == "holds":
            # What was picked up a moment ago is carried along.
            return replace(way, gesture="holds", thing=thing, since=since)
    return way


def _put(track: Track, stop: Stop) -> None:
    """Add a stop, in the place of one at the same frame."""
    if stop.frame == track[-1].frame:
        track.pop()
    track.append(stop)


def _near(facing: float, other: float) -> float:
    """Return `other` turned whole circles so that it is nearest to `facing`."""
    return facing + (other - facing + 180.0) % 360.0 - 180.0


def between(here: Spot, there: Spot, part: float) -> Spot:
    """Return the spot at a part 0-1 of the way."""
    return (here[0] + (there[0] - here[0]) * part, here[1] + (there[1] - here[1]) * part)
