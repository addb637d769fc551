"""A kitchen, two people, five shots: a scene small enough to be read at a glance."""

from fractions import Fraction

from moteur.film.production import Picture, Production
from moteur.previs.model import Cut, SceneCut, Voice, Voices
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay
from moteur.shots.model import (
    Blocking,
    Camera,
    FloorPlan,
    Move,
    Opening,
    Piece,
    Player,
    ScenePlan,
    Setup,
    Shot,
    Shots,
    Size,
    Treatment,
)  # fmt: skip
from tests.previs.bench import Bench

LINES = (
    ("ANA", "", "I told you to leave the window shut."),
    ("BEN", "not looking", "It was shut. Somebody burned the toast again."),
    ("ANA", "", "So you did open it."),
    ("BEN", "", "Yes --"),
)


def scene(lines: tuple[tuple[str, str, str], ...] = LINES) -> Scene:
    elements = [element("a1", Kind.ACTION, "Rain. ANA stands. BEN sits with his coffee.")]
    for n, (who, manner, text) in enumerate(lines):
        elements.append(element(f"c{n}", Kind.CHARACTER, who))
        if manner:
            elements.append(element(f"p{n}", Kind.PARENTHETICAL, manner))
        elements.append(element(f"d{n}", Kind.DIALOGUE, text))
        if n == 1:
            elements.append(element("a2", Kind.ACTION, "She crosses to the window and *shuts* it."))
    elements.append(element("a3", Kind.ACTION, "Silence."))
    heading = Heading(text="INT. KITCHEN - NIGHT", setting="INT", place="KITCHEN", time="NIGHT")
    return Scene(id="s1", number="1", heading=heading, elements=tuple(elements))


def element(id_: str, kind: Kind, text: str) -> Element:
    return Element(id=id_, kind=kind, text=text)


def floor() -> FloorPlan:
    return FloorPlan(
        set="KITCHEN", kind="kitchen", inside=True, width=4.6, depth=4.0,
        openings=(
            Opening(kind="window", wall="north", along=0.4, width=1.4, height=1.2, sill=0.95),
            Opening(kind="door", wall="west", along=-0.8, width=0.9, height=2.05),
        ),
        pieces=(
            Piece(kind="table", at=(0, 0), size=(1.5, 0.85, 0.75)),
            Piece(
                kind="chair", at=(0.95, 0), turn=-90, size=(0.46, 0.5, 0.9),
                seats=((0.92, 0, 180, 0.45),),
            ),
        ),
        time="night", weather="rain", look=7,
    )  # fmt: skip


ANA = Player(name="ANA", kind="woman", height=1.68, age=38, look=3)
BEN = Player(name="BEN", kind="man", height=1.82, age=41, look=8)


def blocking() -> Blocking:
    return Blocking(
        players=(ANA, BEN),
        moves=(
            Move(element="a1", player="ANA", at=(-0.9, -0.1), facing=0, looks_at="BEN"),
            Move(element="a1", player="BEN", at=(0.92, 0), facing=180, pose="sit", seat=0.45),
            Move(element="a2", player="ANA", at=(0.3, 1.3), facing=90),
        ),
    )


def setup(number: str, size: Size, camera: Camera, *subjects: str, kind: str = "single") -> Setup:
    return Setup.model_validate(
        {
            "number": number, "kind": kind, "size": size, "subjects": subjects, "camera": camera,
            "lens_mm": camera.lens_mm, "height_m": camera.at[2], "distance_m": 2.0,
        }
    )  # fmt: skip


def plan() -> ScenePlan:
    wide = Camera(at=(-0.4, -1.85, 1.5), aim=(0, 0.3, 1.1), lens_mm=24)
    over = Camera(at=(-2.0, -1.1, 1.45), aim=(0.5, 0, 1.15), lens_mm=35)
    ben = Camera(at=(-0.3, -0.4, 1.25), aim=(0.92, 0, 1.2), lens_mm=50)
    ana = Camera(at=(0.5, -0.9, 1.45), aim=(-0.9, -0.1, 1.5), lens_mm=50)
    return ScenePlan(
        scene="s1", number="1", heading="INT. KITCHEN - NIGHT", floor=floor(), blocking=blocking(),
        treatments=(Treatment(
            name="classical",
            setups=(
                setup("1A", Size.WIDE, wide, "ANA", "BEN", kind="master"),
                setup("1B", Size.MEDIUM, over, "BEN", "ANA", kind="over"),
                setup("1C", Size.MEDIUM_CLOSE, ben, "BEN"),
                setup("1D", Size.CLOSE, ana, "ANA"),
            ),
            shots=(
                Shot(id="1A.1", setup="1A", elements=("a1",), seconds=5),
                Shot(id="1D.1", setup="1D", elements=("c0", "d0"), seconds=3),
                Shot(id="1C.1", setup="1C", elements=("c1", "p1", "d1"), seconds=6),
                Shot(id="1A.2", setup="1A", elements=("a2",), seconds=3),
                Shot(id="1B.1", setup="1B", elements=("c2", "d2", "c3", "d3", "a3"), seconds=5),
            ),
        ),),
    )  # fmt: skip


def production(**changes: object) -> Production:
    given: dict[str, object] = {
        "title": "The Window",
        "episodes": {"e01": "script/window.fountain"},
        "picture": Picture(width=128, height=72, pictures=Fraction(4)),
    }
    return Production.model_validate(given | changes)


def screenplay(lines: tuple[tuple[str, str, str], ...] = LINES) -> Screenplay:
    return Screenplay(scenes=(scene(lines),))


def shots() -> Shots:
    return Shots(scenes=(plan(),))


def voices(bench: Bench, lengths: tuple[float, ...] = (2.0, 3.0, 1.5, 0.6)) -> Voices:
    """Return a voice for each line: a tone, and a mouth that opens and shuts."""
    return Voices(
        voices=tuple(
            Voice(
                speech=f"c{n}", character=LINES[n][0], seconds=seconds,
                sound=bench.tone(seconds), mouth="27" * round(seconds * 5),
            )
            for n, seconds in enumerate(lengths)
        )
    )  # fmt: skip


def timed(cut: Cut) -> SceneCut:
    return cut.scenes[0]
