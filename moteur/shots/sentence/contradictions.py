"""Contradictions: what a shot says that cannot all be true, each in a few words."""

from collections.abc import Iterator
from itertools import combinations

from moteur.shots.model import Size
from moteur.shots.sentence.structure import Move, Movement, Shot
from moteur.shots.sentence.vocabulary import Vocabulary, vocabulary

WIDE = (Size.EXTREME_WIDE, Size.WIDE, Size.FULL)
_M = Movement
_AGAINST = {
    frozenset(pair)
    for pair in (
        (_M.PAN_LEFT, _M.PAN_RIGHT), (_M.TILT_UP, _M.TILT_DOWN), (_M.DOLLY_IN, _M.DOLLY_OUT),
        (_M.TRACK_LEFT, _M.TRACK_RIGHT), (_M.CRANE_UP, _M.CRANE_DOWN),
        (_M.ZOOM_IN, _M.ZOOM_OUT),
    )
}  # fmt: skip
_ZOOMS, _CRANES = (_M.ZOOM_IN, _M.ZOOM_OUT), (_M.CRANE_UP, _M.CRANE_DOWN)
_DOLLIES = (_M.DOLLY_IN, _M.DOLLY_OUT)
_HELD = (_M.HAND_HELD, _M.STEADICAM)
_SIZES = (*_DOLLIES, *_ZOOMS, *_HELD, *_CRANES, _M.STATIC, _M.TRACK)


def contradictions(shot: Shot, language: str = "en") -> tuple[str, ...]:
    """Name what contradicts itself in a shot; nothing where all can be true.

    The words for sizes and moves are those of `language`.
    """
    words = vocabulary(language)
    return (*_frame(shot, words), *_moves(shot, words))


def _frame(shot: Shot, words: Vocabulary) -> Iterator[str]:
    if not shot.subjects:
        yield "nobody and nothing is in frame"
    names = [s.name for s in shot.subjects]
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f"{name or 'the set'} is in frame twice"
    for subject in shot.subjects:
        if subject.name:
            continue
        if subject.size not in WIDE:
            yield f"{words.said('size', subject.size.value)} of nobody"
        if subject.faces or subject.place:
            yield "the set has no face and no third of the screen"
    if shot.others and not (shot.subjects and shot.subjects[-1].name):
        yield f"{shot.others} others beside nobody"
    yield from _viewpoint(shot, names)
    if shot.last and not shot.first:
        yield "it ends on a line and begins on none"


def _viewpoint(shot: Shot, names: list[str]) -> Iterator[str]:
    """Hold over whose shoulder and through whose eyes the camera looks against who is seen."""
    if shot.over and shot.over in names:
        yield f"over {shot.over}'s own shoulder"
    if shot.eyes and shot.eyes in names:
        yield f"{shot.eyes} in {shot.eyes}'s own point of view"
    if shot.eyes and shot.over:
        yield f"over a shoulder and through {shot.eyes}'s eyes at once"
    if shot.shoulder and not shot.over:
        yield "the shoulder of nobody"


def _moves(shot: Shot, words: Vocabulary) -> Iterator[str]:
    if shot.moves and shot.moves[0].meanwhile:
        yield "the first move goes on while nothing else does"
    lens, height, away = shot.lens_mm, shot.height_m, shot.distance_m
    for phase in phases(shot.moves):
        for one, other in combinations(phase, 2):
            yield from _together(one, other, words)
        for move in phase:
            yield from _alone(move, words)
            yield from _ends(move, lens, height, away, words)
            if move.kind in _ZOOMS:
                lens = move.to_mm
            elif move.kind in _CRANES:
                height = move.to_m
            elif move.kind in _DOLLIES:
                away = move.to_m


def phases(moves: tuple[Move, ...]) -> list[list[Move]]:
    """Return the moves that go on together, phase by phase."""
    found: list[list[Move]] = []
    for move in moves:
        if move.meanwhile and found:
            found[-1].append(move)
        else:
            found.append([move])
    return found


def _together(one: Move, other: Move, words: Vocabulary) -> Iterator[str]:
    said = [words.said("move", m.kind.value) for m in (one, other)]
    if one.kind is other.kind:
        yield f"{said[0]} twice at once"
    elif _M.STATIC in (one.kind, other.kind):
        moving = said[1] if one.kind is _M.STATIC else said[0]
        static = words.said("move", "static")
        yield f"a {static} {moving}" if words.language == "en" else f"“{static}” with “{moving}”"
    elif frozenset((one.kind, other.kind)) in _AGAINST:
        yield f"{said[0]} and {said[1]} at once"


def _alone(move: Move, words: Vocabulary) -> Iterator[str]:
    said = words.said("move", move.kind.value)
    if move.kind is _M.STATIC and (move.pace or move.follows or move.to_size):
        yield f"a {said} camera that moves"
    if move.kind in _HELD and (move.pace or move.to_size):
        yield f"{said} is no move that is slow, fast or ends"
    if move.to_mm is not None and move.kind not in _ZOOMS:
        yield f"{said} does not change the lens"
    if move.to_m is not None and move.kind not in (*_CRANES, *_DOLLIES):
        yield f"{said} does not end at a height or a distance"
    if move.to_size and move.kind not in _SIZES:
        yield f"{said} does not change the size"
    if move.to_name and not move.to_size:
        yield f"{said} ends on {move.to_name} at no size"
    if move.starts and move.starts == move.ends:
        yield f"{said} ends where it begins"


def _ends(
    move: Move, lens: float | None, height: float | None, away: float | None, words: Vocabulary
) -> Iterator[str]:
    """Hold where a move ends against where it began."""
    said = words.said("move", move.kind.value)
    grows = {_M.ZOOM_IN: True, _M.ZOOM_OUT: False, _M.CRANE_UP: True, _M.CRANE_DOWN: False,
             _M.DOLLY_OUT: True, _M.DOLLY_IN: False}.get(move.kind)  # fmt: skip
    if grows is None:
        return
    if move.kind in _ZOOMS:
        end, start, unit = move.to_mm, lens, "mm"
    else:
        end, start, unit = move.to_m, height if move.kind in _CRANES else away, "m"
    if end is not None and move.kind in _DOLLIES and end <= 0:
        yield f"{said} does not end at {end:g} m"
    elif end is not None and start is not None and (end <= start if grows else end >= start):
        yield f"{said} from {start:g} to {end:g} {unit}"
