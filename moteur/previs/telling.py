"""Telling: the one picture of a shot that tells what happens in it."""

from collections.abc import Iterable, Iterator

from moteur.previs import blinks
from moteur.previs.model import Figure, Key, Shape, Slate

_MIDDLE = 0.4
# What a picture loses by a mouth's shape: an open vowel speaks, a wide jaw gapes, a shut mouth
# is silent.
_MOUTHS: dict[Shape, float] = {
    "C": 0.0, "E": 0.05, "D": 0.35, "H": 0.4, "F": 0.45, "B": 0.5, "G": 0.9, "A": 1.0, "X": 1.0,
}  # fmt: skip
_BLINK, _AWAY, _UNSEEN, _SHIFTING, _TURNED = 4.0, 3.0, 0.6, 0.3, 0.4
# Seconds that a gaze takes to arrive, and that hands take to be there.
_SETTLING, _DONE = 0.5, 0.8
# Which of what happens in a silent shot is its moment.
_GESTURE, _POSE, _COMING, _WALK, _FEELING = 5, 4, 3, 2, 1
_BEGINS, _ENDS = 0.12, 0.92
# Metres that who is looked at may have moved.
_SAME = 0.9


def telling(slate: Slate) -> int:
    """Return the drawn frame that tells a slate best.

    Nobody blinks in it. Where somebody speaks their mouth is open, their face towards the
    camera and on whom they look at; else it is the moment of what is done. Among equals it is
    the nearest to two fifths of the shot.
    """
    drawn = range(0, max(1, slate.frames), slate.step)
    wanted = _moment(slate)
    spoken = any(_mouth(f, n) not in ("X", "A") for f in slate.figures for n in drawn)
    near = 0.6 if spoken else 3.0
    return min(drawn, key=lambda n: (round(_loss(slate, n, spoken)
               + near * abs(n - wanted) / max(slate.frames, 1), 6), n))  # fmt: skip


def _loss(slate: Slate, frame: int, spoken: bool) -> float:
    """Return what is wrong with a frame, 0 where nothing is."""
    here = [f for f in slate.figures if _key(f, frame).present]
    loss = _BLINK * any(blinks.shut(f.blinks, frame, slate.rate) for f in here)
    if slate.figures and not here:
        loss += _AWAY
    if spoken:
        loss += min((_speaking(slate, f, frame) for f in here), default=_AWAY)
    return loss


def _speaking(slate: Slate, figure: Figure, frame: int) -> float:
    """Return how little a figure is seen to speak to somebody at a frame."""
    loss = _MOUTHS[_mouth(figure, frame)]
    key = _key(figure, frame)
    if key.gaze is None:
        return loss + _UNSEEN
    changed = max((k.frame for k in _looks(figure, frame)), default=0)
    if changed and frame - changed < _SETTLING * slate.rate:
        loss += _SHIFTING
    to_camera = [a - b for a, b in zip(slate.camera.at[:2], key.at, strict=True)]
    look = [a - b for a, b in zip(key.gaze[:2], key.at, strict=True)]
    ahead = sum(a * b for a, b in zip(to_camera, look, strict=True))
    return loss + (_TURNED if ahead < 0 else 0.0)


def _looks(figure: Figure, frame: int) -> Iterator[Key]:
    """Yield the keys up to a frame at which a figure begins to look elsewhere."""
    for before, key in zip(figure.keys, figure.keys[1:], strict=False):
        if key.frame <= frame and key.gaze is not None:
            old = before.gaze
            if old is None or sum(abs(a - b) for a, b in zip(old, key.gaze, strict=True)) > _SAME:
                yield key


def _moment(slate: Slate) -> float:
    """Return the frame at which what happens in a shot is seen best."""
    first, last = _BEGINS * slate.frames, _ENDS * slate.frames
    found = [
        (weight, -frame)
        for figure in slate.figures
        for weight, frame in _events(figure, slate)
        if 0 <= frame <= slate.frames
    ]
    wanted = -max(found)[1] if found else _MIDDLE * slate.frames
    return min(max(wanted, first), last)


def _events(figure: Figure, slate: Slate) -> Iterator[tuple[int, float]]:
    """Yield what a figure does in a shot: how much it matters, and at which frame it shows."""
    rate = float(slate.rate)
    for k, key in enumerate(figure.keys):
        before = figure.keys[k - 1] if k else None
        if key.gesture and (before is None or before.gesture != key.gesture):
            begun = key.frame - key.since
            shown = begun + _DONE * rate
            if shown >= 0 and key.since < slate.frames:
                named = bool(slate.insert) and key.thing == slate.insert
                yield _GESTURE + named, shown
        if before is None:
            continue
        if key.pose != before.pose and {key.pose, before.pose} - {"stand", "walk", "run"}:
            yield _POSE, key.frame + 0.3 * rate
        if key.present != before.present:
            yield _COMING, key.frame + (0.6 if key.present else -0.6) * rate
        if key.at != before.at and before.present:
            yield _WALK, (before.frame + min(key.frame, slate.frames)) / 2
        if key.feeling != before.feeling:
            yield _FEELING, key.frame + rate


def _key(figure: Figure, frame: int) -> Key:
    return next((k for k in reversed(figure.keys) if k.frame <= frame), figure.keys[0])


def _mouth(figure: Figure, frame: int) -> Shape:
    """Return the shape of a figure's mouth at a frame, by its openness where none is told."""
    if not figure.shapes:
        open_ = _at(figure.mouth, frame)
        return "X" if open_ < 2 else "B" if open_ < 5 else "C" if open_ < 8 else "D"
    shape: Shape = "X"
    for first, seen in figure.shapes:
        if first <= frame:
            shape = seen
    return shape


def _at(runs: Iterable[tuple[int, int]], frame: int) -> int:
    now = 0
    for first, openness in runs:
        if first <= frame:
            now = openness
    return now
