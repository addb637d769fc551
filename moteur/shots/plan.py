"""The plan of a scene: floor, blocking, coverage, numbers, and what remains to be said."""

from collections.abc import Sequence

from moteur.breakdown.model import Setting, Tag, Time
from moteur.film.document import Part
from moteur.screenplay.model import Element, Kind, Scene
from moteur.shots.blocking import block
from moteur.shots.check import check
from moteur.shots.coverage import Piece, cover
from moteur.shots.figure import eyes_of
from moteur.shots.floor import Weather, floor_plan
from moteur.shots.grammar import sentence
from moteur.shots.model import Blocking, FloorPlan, Player, ScenePlan, Setup, Shot, Size
from moteur.shots.names import speaker_of
from moteur.shots.numbering import setup_number
from moteur.shots.setups import Floor, Position
from moteur.shots.talk import addressees
from moteur.shots.things import handled
from moteur.shots.units import Unit, units

UNPRINTED = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK)
_EMPTY_SECONDS = 3.0


class SceneWork(Part):
    """All that a scene's plan rests on.

    `scene` has its printable elements alone. `new_set` says that the set is seen for the
    first time; `sensor` is width and height in millimetres.
    """

    scene: Scene
    set: str
    setting: Setting
    time: Time
    weather: Weather = ""
    language: str = "en"
    players: tuple[Player, ...] = ()
    tags: tuple[Tag, ...] = ()
    new_set: bool = False
    sensor: tuple[float, float] = (24.89, 14.0)


def plan_scene(work: SceneWork) -> ScenePlan:
    """Plan how a scene is shot; the numbers are those of a scene never planned before."""
    scene = work.scene
    floor = floor_plan(work.set, work.setting, work.time, work.weather)
    said = scene.speeches()
    blocking, floor = block(scene.elements, said, work.players, floor, work.language)
    camp = Floor(floor, {p.name: p for p in work.players}, work.sensor)
    names = [p.name for p in work.players]
    speakers = {s.id: speaker_of(s.character, names) for s in said}
    to = addressees(said, list(speakers.values()))
    things = handled(scene.elements, work.tags, work.language)
    cut_units = units(scene.elements, said, speakers, to, blocking, things)
    pieces = (
        cover(camp, cut_units, blocking.moves, work.new_set)
        if cut_units
        else _nothing(camp, work.new_set)
    )
    return _written(work, floor, blocking, camp, pieces)


def printable(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements that stand on the page."""
    return tuple(e for e in elements if e.kind not in UNPRINTED)


def _nothing(camp: Floor, new_set: bool) -> tuple[Piece, ...]:
    """Show the set of a scene in which nothing is written."""
    position = camp.wide({}, ("", ""), new_set)
    camp.use(position)
    return (Piece(position, (Unit((), _EMPTY_SECONDS),)),)


def _written(
    work: SceneWork, floor: FloorPlan, blocking: Blocking, camp: Floor, pieces: Sequence[Piece]
) -> ScenePlan:
    """Make the plan of what was chosen: numbers, sentences, findings."""
    order: dict[int, str] = {}
    counts: dict[str, int] = {}
    shots: list[Shot] = []
    setups: list[Setup] = []
    for piece in pieces:
        index = camp.positions.index(piece.position)
        if index not in order:
            order[index] = setup_number(work.scene.number, len(order))
            setups.append(_setup(piece, order[index], camp, work.language))
        number = order[index]
        counts[number] = counts.get(number, 0) + 1
        shots.append(Shot(
            id=f"{number}.{counts[number]}", setup=number,
            elements=tuple(e for u in piece.units for e in u.elements), seconds=piece.seconds,
        ))  # fmt: skip
    plan = ScenePlan(
        scene=work.scene.id, number=work.scene.number, heading=work.scene.heading.text, floor=floor,
        blocking=blocking, setups=tuple(setups), shots=tuple(shots),
    )  # fmt: skip
    return plan.model_copy(update={"findings": check(plan)})


def _setup(piece: Piece, number: str, camp: Floor, language: str) -> Setup:
    position = piece.position
    framed = position.framed
    setup = Setup(
        number=number, kind=position.kind, size=framed.size, subjects=position.subjects,
        angle=_angle(position, camp), lens_mm=framed.camera.lens_mm, height_m=framed.camera.at[2],
        distance_m=framed.distance_m, camera=framed.camera, move=position.move,
        move_to=framed.move_to,
        why=_why(piece, language),
    )  # fmt: skip
    return setup.model_copy(update={"sentence": sentence(setup, language)})


def _angle(position: Position, camp: Floor) -> str:
    """Say whether the camera is level with the eyes that it looks at."""
    height = position.camera.at[2]
    if position.kind == "insert":
        return "high angle"
    marks = [m for m in position.marks if m.player in camp.players]
    level = max((eyes_of(camp.players[m.player], m) for m in marks[:1]), default=height)
    if height - level > 0.35:
        return "high angle"
    return "low angle" if level - height > 0.35 else "eye level"


_WHY = {
    "establishing": ("shows where we are", "montre où l'on est"),
    "master": ("shows everybody and where they stand", "montre chacun et sa place"),
    "two": ("holds the two together", "tient les deux ensemble"),
    "over": ("ties who speaks to who listens", "relie qui parle à qui écoute"),
    "single": ("stays with {}", "reste avec {}"),
    "speaker": ("carries what {} says", "porte ce que dit {}"),
    "close": ("comes close to {} as it presses", "s'approche de {} quand cela se tend"),
    "pan": ("follows {} across the floor", "suit {} dans le décor"),
    "reaction": ("shows {} listening", "montre {} qui écoute"),
    "insert": ("shows the {}, which is handled here", "montre l'objet : {}"),
}  # fmt: skip


def _why(piece: Piece, language: str) -> str:
    position = piece.position
    kind: str = (
        "pan" if position.move != "static" else "reaction" if piece.reaction else position.kind
    )
    if kind == "single" and position.size in (Size.CLOSE, Size.EXTREME_CLOSE):
        kind = "close"
    elif kind == "single" and any(u.speaker in position.subjects for u in piece.units):
        kind = "speaker"
    said = _WHY[kind][1 if language.startswith("fr") else 0]
    return said.format(position.subjects[0] if position.subjects else "")
