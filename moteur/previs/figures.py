"""Figures: what each player does in one shot, with time counted from its first frame."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from moteur.film.timecode import frames_of
from moteur.previs import blinks, feelings, gazes, mouths, tracks
from moteur.previs.cues import unseen
from moteur.previs.model import CutShot, Figure, Key, Shape
from moteur.previs.props import Prop
from moteur.previs.reaches import reach
from moteur.shots.model import Player, Point, Pose, ScenePlan, Spot

_FOLLOW = 12
_CLOSE = 0.3
_RISING, _LOWEST = 0.5, 0.2
_WHEELS = ("wheel", "steering wheel", "volant")
_AROUND, _GOING = 135.0, 85.0
"""Degrees from where one faces to where one can still look: standing, and on the way."""
_SETTLED = 120
"""Frames after which a gesture only goes on: how long ago it began no longer matters."""


@dataclass(frozen=True)
class Stage:
    """A scene in motion: its plan, tracks, glances and what is said, in scene frames."""

    plan: ScenePlan
    tracks: dict[str, tracks.Track]
    glances: gazes.Glances
    said: Sequence[gazes.Utterance]
    humours: feelings.Humours = field(default_factory=dict)
    props: Sequence[Prop] = ()


def figure(stage: Stage, player: Player, shot: CutShot, hold: int, rate: Fraction) -> Figure | None:
    """Return a player as a shot's figure; None for one who is away all the time.

    `hold` is the distance of drawn frames: a mouth is told for those alone.
    """
    track = stage.tracks.get(player.name)
    if track is None:
        return None
    keys = [_key(stage, player, frame, shot.start) for frame in _moments(stage, player, shot)]
    keys = _risen(track, shot.start, keys, rate)
    if not any(key.present for key in keys):
        return None
    shapes = _mouths(stage, player, shot, hold, rate)
    opened = tuple((frame, mouths.OPEN[shape]) for frame, shape in shapes)
    lids = blinks.blinks(player, shot.frames, hold, rate)
    return Figure(player=player, keys=_thin(keys), mouth=opened, shapes=shapes, blinks=lids)


def _risen(track: tracks.Track, start: int, keys: list[Key], rate: Fraction) -> list[Key]:
    """Return the keys of who gets up just as a shot begins, on the seat at its first frame."""
    index = _after(track, start) - 1
    if index < 1 or start - track[index].frame > frames_of(_RISING, rate):
        return keys
    was, now = track[index - 1], track[index]
    if was.pose not in ("sit", "lie") or was.seat < _LOWEST or now.pose not in ("walk", "run"):
        return keys
    seated = keys[0].model_copy(
        update={"at": was.at, "pose": was.pose, "seat": was.seat, "facing": round(was.facing, 1)}
    )
    return [seated, keys[0].model_copy(update={"frame": 1}), *(k for k in keys if k.frame > 1)]


def _moments(stage: Stage, player: Player, shot: CutShot) -> list[int]:
    """Return the scene frames at which something begins or ends for a player in a shot."""
    end = shot.start + shot.frames
    track = stage.tracks[player.name]
    glance = stage.glances.get(player.name, [])
    found = {shot.start}
    found.update(stop.frame for stop in track[_after(track, shot.start) : _after(track, end - 1)])
    found.update(g.frame for g in glance[_after(glance, shot.start) : _after(glance, end - 1)])
    humour = stage.humours.get(player.name, [])
    found.update(h.frame for h in humour if shot.start < h.frame < end)
    found.update(
        frame
        for frame in range(shot.start + _FOLLOW, end, _FOLLOW)
        if _moving(stage, _target(glance, frame), frame)
        or (_target(glance, frame) and _moving(stage, player.name, frame))
    )
    if _moving(stage, player.name, end - 1):
        found.add(end)
    return sorted(found)


def _after(line: Sequence[tracks.Stop] | Sequence[gazes.Glance], frame: int) -> int:
    return bisect_right(line, frame, key=lambda moment: moment.frame)


def _moving(stage: Stage, name: str, frame: int) -> bool:
    return name in stage.tracks and tracks.moving(stage.tracks[name], frame)


def _target(glance: Sequence[gazes.Glance], frame: int) -> str:
    index = _after(glance, frame) - 1
    return glance[index].at if index >= 0 else ""


def _key(stage: Stage, player: Player, frame: int, start: int) -> Key:
    state = tracks.at(stage.tracks[player.name], frame)
    others = _others(stage, player, frame) if state.gesture else {}
    return Key(
        frame=frame - start,
        at=(round(state.at[0], 3), round(state.at[1], 3)),
        facing=round(state.facing, 1),
        pose=_pose(stage, state),
        seat=round(state.seat, 3),
        gaze=_gaze(stage, player, state, frame),
        present=state.present,
        gesture=state.gesture,
        thing=state.thing,
        since=min(max(0, frame - state.since), _SETTLED) if state.gesture else 0,
        to=reach(stage.plan.floor, player, state, others),
        with_=state.with_ if state.with_ in others else "",
        feeling=feelings.felt(stage.humours.get(player.name, []), frame),
    )


def _pose(stage: Stage, state: tracks.Stop) -> Pose:
    """Return a pose: who sits at the wheel of a car that moves drives; the nose is at -y."""
    floor = stage.plan.floor
    front = floor.kind == "car_interior" and state.at[0] > 0.2 and state.at[1] < 0.6
    wheel = state.thing in _WHEELS or (floor.moving and front)
    return "drive" if wheel and state.pose == "sit" else state.pose


def _others(stage: Stage, player: Player, frame: int) -> dict[str, tuple[Player, tracks.Stop]]:
    """Return who else is present at a frame, and where."""
    states = (
        (p, tracks.at(stage.tracks[p.name], frame))
        for p in stage.plan.blocking.players
        if p.name in stage.tracks and p.name != player.name
    )
    return {p.name: (p, state) for p, state in states if state.present}


def _gaze(stage: Stage, player: Player, state: tracks.Stop, frame: int) -> Point | None:
    """Return the eyes that somebody looks at; None for who is behind them."""
    name = _target(stage.glances.get(player.name, []), frame)
    other = next((p for p in stage.plan.blocking.players if p.name == name), None)
    if other is None or name not in stage.tracks:
        return None
    there = tracks.at(stage.tracks[name], frame)
    if not there.present:
        return None
    x, y, z = tracks.eyes(other, there)
    dx, dy = x - state.at[0], y - state.at[1]
    aside = (math.degrees(math.atan2(dy, dx)) - state.facing + 180.0) % 360.0 - 180.0
    most = _GOING if tracks.moving(stage.tracks[player.name], frame) else _AROUND
    if math.hypot(dx, dy) > _CLOSE and abs(aside) > most:
        return None
    return (round(x, 2), round(y, 2), round(z, 2))


def _thin(keys: Sequence[Key]) -> tuple[Key, ...]:
    """Leave out keys that change nothing: equal to the one before and the one after."""
    still = [key.model_copy(update={"frame": 0, "since": _began(key)}) for key in keys]
    return tuple(
        key
        for n, key in enumerate(keys)
        if n == 0
        or still[n] != still[n - 1]
        or (n + 1 < len(keys) and still[n + 1] != still[n])
    )  # fmt: skip


def _began(key: Key) -> int:
    return key.frame - key.since if key.gesture and key.since < _SETTLED else 0


def _mouths(
    stage: Stage, player: Player, shot: CutShot, hold: int, rate: Fraction
) -> tuple[tuple[int, Shape], ...]:
    """Return when a player's mouth takes which shape, for the drawn frames of a shot."""
    runs: list[tuple[int, Shape]] = []
    said = [u for u in stage.said if u.player == player.name and not unseen(u.voice.extension)]
    for frame in range(0, shot.frames, hold):
        shape = _shape(said, shot.start + frame, hold, rate)
        if shape != (runs[-1][1] if runs else "X"):
            runs.append((frame, shape))
    return tuple(runs)


def _shape(said: Sequence[gazes.Utterance], frame: int, hold: int, rate: Fraction) -> Shape:
    """Return the shape of a mouth in the picture that is held from a frame on."""
    for u in said:
        if u.start < frame + hold and frame < u.start + u.frames:
            runs = u.voice.shapes or mouths.opened(u.voice.mouth)
            begin = float((frame - u.start) / rate)
            shape = mouths.seen(runs, begin, begin + float(hold / rate))
            if shape != "X":
                return shape
    return "X"


def spots(figure: Figure) -> list[Spot]:
    """Return where a figure passes: its keys and a few places between."""
    found = [key.at for key in figure.keys]
    for here, there in zip(figure.keys, figure.keys[1:], strict=False):
        found += [tracks.between(here.at, there.at, n / 6) for n in range(1, 6)]
    return found
