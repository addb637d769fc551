"""The cut: when each element plays and which shot shows it, timed on the scratch voices."""

from collections.abc import Sequence
from fractions import Fraction

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.film.timecode import frames_of
from moteur.previs.beats import Said, Unit, said, units, walks, words_of
from moteur.previs.model import Beat, CutShot, SceneCut
from moteur.screenplay.model import Scene
from moteur.shots.model import Move, ScenePlan, Shot

LEAST_SHOT = 0.75
TAIL = 0.8
MOST_FRAMES = 100_000

Share = list[tuple[int, int]]


class Planned(Part):
    """A shot to be timed: the elements that play in it and the seconds it was planned for.

    `pinned` is the length in frames that a person decided, or 0.
    """

    shot: str
    elements: tuple[str, ...]
    seconds: float
    pinned: int = 0


class CutWork(Part):
    """What timing a scene needs: elements with their words, speeches, moves, shots."""

    scene: str
    rate: Fraction
    words: tuple[tuple[str, int], ...]
    speeches: tuple[Said, ...]
    moves: tuple[Move, ...]
    vehicles: tuple[str, ...] = ()
    shots: tuple[Planned, ...]


def work_of(
    scene: Scene,
    plan: ScenePlan,
    seconds: dict[str, float],
    rate: Fraction,
    pins: Sequence[Pin] = (),
) -> CutWork:
    """Take from a scene and its plan what its timing depends on.

    `seconds` is the length of the voice of each speech. Raise BadInput for a pin that is no
    length.
    """
    pinned = {p.address.item: _length(p) for p in pins if p.address.scene == scene.id}
    words = words_of(scene)
    return CutWork(
        scene=scene.id,
        rate=rate,
        words=tuple(words.items()),
        speeches=tuple(said(s, seconds.get(s.id, 0.0), words) for s in scene.speeches()),
        moves=plan.blocking.moves,
        vehicles=tuple(p.name for p in plan.blocking.players if p.kind == "car"),
        shots=tuple(_planned(s, pinned.get(s.id, 0)) for s in plan.shots),
    )


def _planned(shot: Shot, pinned: int) -> Planned:
    return Planned(shot=shot.id, elements=shot.elements, seconds=shot.seconds, pinned=pinned)


def _length(pin: Pin) -> int:
    if pin.address.field != "frames" or not pin.address.item:
        raise BadInput("only a shot's frames can be pinned", str(pin.address), "name a shot#frames")
    if not isinstance(pin.value, int) or not 1 <= pin.value <= MOST_FRAMES:
        raise BadInput(f"{pin.value} is not a number of frames", str(pin.address), "mend the pin")
    return pin.value


def time(work: CutWork) -> SceneCut:
    """Time a scene: its shots lie end to end, and each element plays where it is shown.

    A shot that speaks lasts as long as it sounds; a silent one as it was planned, and at
    least as long as its walks. None is shorter than `LEAST_SHOT`, and the last holds
    `TAIL` seconds more; but a pinned length holds, and a voice goes on over the next shot.
    A scene without shots has no length.
    """
    walking = walks(work.moves, work.vehicles)
    parts = units(work.words, work.speeches, walking, work.rate)
    least, tail = frames_of(LEAST_SHOT, work.rate), frames_of(TAIL, work.rate)
    starts: dict[int, int] = {}
    played: dict[int, int] = {}
    shots: list[CutShot] = []
    at = 0
    for planned, share in zip(work.shots, _shares(work.shots, parts), strict=True):
        end = at
        for unit, frames in _stretched(share, planned, parts, work.rate):
            starts.setdefault(unit, end)
            played[unit] = played.get(unit, 0) + frames
            end += frames
        if not share:
            end += frames_of(max(planned.seconds, 0.0), work.rate)
        end = max(end, at + least)
        end += tail if planned is work.shots[-1] else 0
        end = at + planned.pinned if planned.pinned else end
        shots.append(CutShot(shot=planned.shot, start=at, frames=end - at))
        at = end
    found = {
        element: Beat(element=element, start=starts[n], frames=frames if unit.speech else played[n])
        for n, unit in enumerate(parts)
        if n in starts
        for element, frames in unit.beats.items()
    }
    beats = tuple(found.get(e, Beat(element=e, start=0, frames=0)) for e, _ in work.words)
    return SceneCut(scene=work.scene, frames=at, beats=beats, shots=tuple(shots))


def _stretched(share: Share, planned: Planned, parts: Sequence[Unit], rate: Fraction) -> Share:
    """Bring a silent shot to its planned length, each unit in proportion."""
    playing = [(n, frames) for n, frames in share if parts[n].frames]
    if not playing or any(parts[n].speech for n, _ in share) or planned.seconds <= 0:
        return share
    wanted = frames_of(planned.seconds, rate)
    total = max(1, sum(frames for _, frames in playing))
    least = {n: min(parts[n].least, frames) for n, frames in playing}
    return [(n, max(least.get(n, 0), round(Fraction(wanted * f, total)))) for n, f in share]


def _shares(shots: Sequence[Planned], parts: Sequence[Unit]) -> list[Share]:
    """Divide the units among the shots: for each shot (unit, frames), in script order.

    A unit that several shots show is divided by the words that each shows; one that none
    shows belongs to the shot of the unit before it.
    """
    shown = _shown(shots, parts)
    left = [unit.frames for unit in parts]
    weights = [sum(weight.get(n, 0) for weight in shown) for n in range(len(parts))]
    shares: list[Share] = []
    for weight in shown:
        share: Share = []
        for n in sorted(weight):
            frames = round(Fraction(left[n] * weight[n], weights[n]))
            left[n] -= frames
            weights[n] -= weight[n]
            share.append((n, frames))
        shares.append(share)
    return shares


def _shown(shots: Sequence[Planned], parts: Sequence[Unit]) -> list[dict[int, int]]:
    """Return for each shot how much it shows of each unit, as a weight in words."""
    unit_of = {element: n for n, unit in enumerate(parts) for element in unit.elements}
    shown: list[dict[int, int]] = [{} for _ in shots]
    for weight, planned in zip(shown, shots, strict=True):
        for element in planned.elements:
            if element in unit_of:
                n = unit_of[element]
                weight[n] = weight.get(n, 0) + 1 + parts[n].elements[element]
    home = next((weight for weight in shown if weight), shown[-1] if shown else {})
    for n in range(len(parts)):
        owners = [weight for weight in shown if n in weight]
        home = owners[-1] if owners else home
        home.setdefault(n, 1)
    return shown
