"""Figures: what each player does in one shot, with time counted from its first frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from moteur.previs import gazes, tracks
from moteur.previs.cues import unseen
from moteur.previs.model import CutShot, Figure, Key
from moteur.shots.model import Player, Point, ScenePlan, Spot

_FOLLOW = 12


@dataclass(frozen=True)
class Stage:
    """A scene in motion: its plan, tracks, glances and utterances, in scene frames."""

    plan: ScenePlan
    tracks: dict[str, tracks.Track]
    glances: gazes.Glances
    said: Sequence[gazes.Utterance]


def figure(stage: Stage, player: Player, shot: CutShot, hold: int, rate: Fraction) -> Figure | None:
    """Return a player as a shot's figure; None for one who is away all the time.

    `hold` is the distance of drawn frames: a mouth is told for those alone.
    """
    track = stage.tracks.get(player.name)
    if track is None:
        return None
    keys = [_key(stage, player, frame, shot.start) for frame in _moments(stage, player, shot)]
    if not any(key.present for key in keys):
        return None
    return Figure(player=player, keys=_thin(keys), mouth=_mouth(stage, player, shot, hold, rate))


def _moments(stage: Stage, player: Player, shot: CutShot) -> list[int]:
    """Return the scene frames at which something begins or ends for a player in a shot."""
    end = shot.start + shot.frames
    found = {shot.start}
    found.update(s.frame for s in stage.tracks[player.name] if shot.start < s.frame < end)
    glance = stage.glances.get(player.name, [])
    found.update(frame for frame, _ in glance if shot.start < frame < end)
    found.update(
        frame
        for frame in range(shot.start + _FOLLOW, end, _FOLLOW)
        if _moving(stage, _target(glance, frame), frame)
    )
    if _moving(stage, player.name, end - 1):
        found.add(end)
    return sorted(found)


def _moving(stage: Stage, name: str, frame: int) -> bool:
    track = stage.tracks.get(name)
    if track is None:
        return False
    return tracks.at(track, frame).at != tracks.at(track, frame + 1).at


def _target(glance: Sequence[tuple[int, str]], frame: int) -> str:
    return next((name for start, name in reversed(glance) if start <= frame), "")


def _key(stage: Stage, player: Player, frame: int, start: int) -> Key:
    state = tracks.at(stage.tracks[player.name], frame)
    return Key(
        frame=frame - start,
        at=(round(state.at[0], 3), round(state.at[1], 3)),
        facing=round(state.facing, 1),
        pose=state.pose,
        seat=round(state.seat, 3),
        gaze=_gaze(stage, _target(stage.glances.get(player.name, []), frame), frame),
        present=state.present,
    )


def _gaze(stage: Stage, name: str, frame: int) -> Point | None:
    other = next((p for p in stage.plan.blocking.players if p.name == name), None)
    if other is None or name not in stage.tracks:
        return None
    state = tracks.at(stage.tracks[name], frame)
    if not state.present:
        return None
    x, y, z = tracks.eyes(other, state)
    return (round(x, 2), round(y, 2), round(z, 2))


def _thin(keys: Sequence[Key]) -> tuple[Key, ...]:
    """Leave out keys that change nothing: equal to the one before and the one after."""
    still = [key.model_copy(update={"frame": 0}) for key in keys]
    return tuple(
        key
        for n, key in enumerate(keys)
        if n == 0
        or still[n] != still[n - 1]
        or (n + 1 < len(keys) and still[n + 1] != still[n])
    )  # fmt: skip


def _mouth(
    stage: Stage, player: Player, shot: CutShot, hold: int, rate: Fraction
) -> tuple[tuple[int, int], ...]:
    """Return when a player's mouth opens how far, for the drawn frames of a shot."""
    runs: list[tuple[int, int]] = []
    said = [u for u in stage.said if u.player == player.name and not unseen(u.voice.extension)]
    for frame in range(0, shot.frames, hold):
        middle = shot.start + frame + hold // 2
        open_ = max((_openness(u, middle, rate) for u in said), default=0)
        if open_ != (runs[-1][1] if runs else 0):
            runs.append((frame, open_))
    return tuple(runs)


def _openness(said: gazes.Utterance, frame: int, rate: Fraction) -> int:
    if not said.start <= frame < said.start + said.frames:
        return 0
    tenth = int((frame - said.start) * 10 / rate)
    return int(said.voice.mouth[tenth]) if tenth < len(said.voice.mouth) else 0


def spots(figure: Figure) -> list[Spot]:
    """Return where a figure passes: its keys and a few places between."""
    found = [key.at for key in figure.keys]
    for here, there in zip(figure.keys, figure.keys[1:], strict=False):
        found += [tracks.between(here.at, there.at, n / 6) for n in range(1, 6)]
    return found
