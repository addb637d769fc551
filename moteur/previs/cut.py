"""The cut: when each element plays and which shot shows it, timed on the scratch voices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from pydantic import Field

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.film.timecode import frames_of
from moteur.film.timing import Timing
from moteur.previs.beats import Said, Unit, said, units, walks, words_of
from moteur.previs.model import Beat, CutShot, SceneCut
from moteur.screenplay.model import Scene
from moteur.shots.model import VEHICLES, Move, ScenePlan, Shot

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
    """What timing a scene needs: elements with their words, speeches, moves, shots.

    `treatments` are the shots of the treatments that are not chosen. `pinned` are lengths in
    frames that a person decided, by element.
    """

    scene: str
    rate: Fraction
    words: tuple[tuple[str, int], ...]
    speeches: tuple[Said, ...]
    moves: tuple[Move, ...]
    vehicles: tuple[str, ...] = ()
    shots: tuple[Planned, ...]
    chosen: str = ""
    treatments: dict[str, tuple[Planned, ...]] = Field({})
    pinned: dict[str, int] = Field({})
    timing: Timing = Timing()


def work_of(
    scene: Scene,
    plan: ScenePlan,
    seconds: Mapping[str, float],
    rate: Fraction,
    pins: Sequence[Pin] = (),
    timing: Timing | None = None,
) -> CutWork:
    """Take from a scene and its plan what its timing depends on.

    `seconds` is the length of the voice of each speech. Raise BadInput for a pin that is no
    length.
    """
    rules = timing or Timing()
    pinned = {p.address.item: _length(p) for p in pins if p.address.scene == scene.id}
    words = words_of(scene)

    def planned(shots: Sequence[Shot]) -> tuple[Planned, ...]:
        return tuple(_planned(s, pinned.get(s.id, 0)) for s in shots)

    return CutWork(
        scene=scene.id,
        rate=rate,
        words=tuple(words.items()),
        speeches=tuple(said(s, seconds.get(s.id), words, rules) for s in scene.speeches()),
        moves=plan.blocking.moves,
        vehicles=tuple(p.name for p in plan.blocking.players if p.kind in VEHICLES),
        shots=planned(plan.shots),
        chosen=plan.treatment.name,
        treatments={t.name: planned(t.shots) for t in plan.treatments if t is not plan.treatment},
        pinned={item: frames for item, frames in pinned.items() if item in words},
        timing=rules,
    )


def _planned(shot: Shot, pinned: int) -> Planned:
    return Planned(shot=shot.id, elements=shot.elements, seconds=shot.seconds, pinned=pinned)


def _length(pin: Pin) -> int:
    if pin.address.field != "frames" or not pin.address.item:
        raise BadInput(
            "only the frames of a shot, a speech or an action can be pinned", str(pin.address),
            "write ITEM#frames",
        )  # fmt: skip
    if not isinstance(pin.value, int) or not 1 <= pin.value <= MOST_FRAMES:
        raise BadInput(f"{pin.value} is not a number of frames", str(pin.address), "mend the pin")
    return pin.value


def time(work: CutWork) -> SceneCut:
    """Time a scene: its shots lie end to end, and each element plays where it is shown.

    A shot that speaks lasts as long as it sounds; a silent one as it was planned, and at
    least as long as its walks. None is shorter than the least shot, and the last holds
    the tail more; but a pinned length holds, and a voice goes on over the next shot.
    A scene without shots has no length. The treatments that are not chosen are timed on the
    same voices.
    """
    walking = walks(work.moves, work.vehicles, work.timing)
    parts = units(work.words, work.speeches, walking, work.rate, work.timing, work.pinned)
    chosen = _laid(work.shots, parts, work)
    others = {name: _laid(shots, parts, work).shots for name, shots in work.treatments.items()}
    return SceneCut(
        scene=work.scene,
        frames=chosen.frames,
        beats=_beats(work, parts, chosen),
        shots=chosen.shots,
        treatments={work.chosen: chosen.shots, **others} if work.chosen else others,
    )


@dataclass
class _Laid:
    """Shots end to end: where each unit starts and how long it plays."""

    shots: tuple[CutShot, ...] = ()
    frames: int = 0
    starts: dict[int, int] = field(default_factory=dict)
    played: dict[int, int] = field(default_factory=dict)


def _laid(shots: Sequence[Planned], parts: Sequence[Unit], work: CutWork) -> _Laid:
    """Lay shots end to end, each as long as what plays in it."""
    least, tail = (
        frames_of(work.timing.least_shot, work.rate),
        frames_of(work.timing.tail, work.rate),
    )
    laid, found, at = _Laid(), list[CutShot](), 0
    for planned, share in zip(shots, _shares(shots, parts), strict=True):
        end = at
        for unit, frames in _stretched(share, planned, parts, work.rate):
            laid.starts.setdefault(unit, end)
            laid.played[unit] = laid.played.get(unit, 0) + frames
            end += frames
        if not share:
            end += frames_of(max(planned.seconds, 0.0), work.rate)
        end = max(end, at + least)
        end += tail if planned is shots[-1] else 0
        end = at + planned.pinned if planned.pinned else end
        found.append(CutShot(shot=planned.shot, start=at, frames=end - at))
        at = end
    laid.shots, laid.frames = tuple(found), at
    return laid


def _beats(work: CutWork, parts: Sequence[Unit], laid: _Laid) -> tuple[Beat, ...]:
    """Return when each element plays; what no shot shows plays not at all."""
    found = {
        element: Beat(
            element=element, start=laid.starts[n],
            frames=frames if unit.speech else laid.played[n],
        )
        for n, unit in enumerate(parts) if n in laid.starts
        for element, frames in unit.beats.items()
    }  # fmt: skip
    return tuple(
        found.get(e, Beat(element=e, start=0, frames=work.pinned.get(e, 0))) for e, _ in work.words
    )


def _stretched(share: Share, planned: Planned, parts: Sequence[Unit], rate: Fraction) -> Share:
    """Bring a silent shot to its planned length, each unit in proportion, but what is pinned."""
    playing = [(n, frames) for n, frames in share if parts[n].frames and not parts[n].pinned]
    if not playing or any(parts[n].speech for n, _ in share) or planned.seconds <= 0:
        return share
    held = sum(frames for n, frames in share if parts[n].pinned)
    wanted = max(0, frames_of(planned.seconds, rate) - held)
    total = max(1, sum(frames for _, frames in playing))
    least = {n: min(parts[n].least, frames) for n, frames in playing}
    return [
        (n, f if parts[n].pinned else max(least.get(n, 0), round(Fraction(wanted * f, total))))
        for n, f in share
    ]


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
