"""A small film in the record, for tests: two scenes, their sheets, and shots of the first."""

from moteur.breakdown.model import Breakdown, Setting, Sheet, Time
from moteur.screenplay.model import Doubt, Element, Heading, Kind, Scene, Screenplay
from moteur.shots.model import (
    Blocking,
    Camera,
    FloorPlan,
    ScenePlan,
    Setup,
    Shot,
    Shots,
    Size,
    Treatment,
)
from moteur.studio.record import Record, Version
from tests.studio.conftest import film


def screenplay(*texts: str, doubts: tuple[Doubt, ...] = ()) -> Screenplay:
    """Return a screenplay whose scenes s1, s2, ... hold one text each."""
    scenes = tuple(
        Scene(
            id=f"s{n}",
            number=str(n),
            heading=Heading(text=f"INT. ROOM {n} - DAY"),
            elements=(Element(id=f"s{n}x1", kind=Kind.ACTION, text=text),),
        )
        for n, text in enumerate(texts, 1)
    )
    return Screenplay(scenes=scenes, doubts=doubts)


def breakdown(*minutes: int) -> Breakdown:
    """Return a sheet for each scene."""
    return Breakdown(
        sheets=tuple(
            Sheet(
                scene=f"s{n}", number=str(n), set=f"ROOM {n}", setting=Setting.INT,
                time=Time.DAY, eighths=4, minutes=given, seconds=30,
            )
            for n, given in enumerate(minutes, 1)
        )
    )  # fmt: skip


def shots(lens: float = 35) -> Shots:
    """Return one set-up and one shot of scene s1."""
    camera = Camera(at=(0, -3, 1.5), aim=(0, 0, 1.5), lens_mm=lens)
    setup = Setup(
        number="1A", kind="single", size=Size.MEDIUM, subjects=("ANA",), lens_mm=lens,
        height_m=1.5, distance_m=3, camera=camera,
    )  # fmt: skip
    floor = FloorPlan(set="ROOM 1", kind="kitchen", inside=True, width=4, depth=4)
    plan = ScenePlan(
        scene="s1", number="1", heading="INT. ROOM 1 - DAY", floor=floor, blocking=Blocking(),
        treatments=(Treatment(
            name="classical", setups=(setup,),
            shots=(Shot(id="1A.1", setup="1A", elements=("s1x1",), seconds=4),),
        ),),
    )  # fmt: skip
    return Shots(scenes=(plan,))


def tell(record: Record, *texts: str, lens: float = 35, **more: object) -> Version:
    """Keep the film with these scenes; return the version of its shots."""
    production = record.add_version("demo", "production", film(), person="Ana")
    script = record.add_version(
        "demo",
        "screenplay",
        screenplay(*texts, **more),
        episode="e01",
        person="Ana",  # type: ignore[arg-type]
    )
    sheets = record.add_version(
        "demo", "breakdown", breakdown(*[60 for _ in texts]), episode="e01", inputs=[script.id]
    )
    inputs = [production.id, script.id, sheets.id]
    return record.add_version("demo", "shots", shots(lens), episode="e01", inputs=inputs)
