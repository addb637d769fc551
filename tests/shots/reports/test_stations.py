"""A camera that moves, one that is somebody's eyes, and one on a shoulder, on floor plans."""

import re
import xml.etree.ElementTree as ET

from moteur.shots.model import Camera, ScenePlan, Setup, Station, Support
from moteur.shots.reports import shot_list, treatments
from moteur.shots.reports.drawing.cameras import stations
from moteur.shots.reports.floor_plan import plan_svg
from tests.previs import kitchen
from tests.shots.test_papers import MADE, text

SVG = "{http://www.w3.org/2000/svg}"


def moved(camera: Camera, x: float, y: float) -> Camera:
    return camera.model_copy(update={"at": (camera.at[0] + x, camera.at[1] + y, camera.at[2])})


def setup(**fields: object) -> Setup:
    return kitchen.plan().setups[0].model_copy(update=fields)


def travelling() -> Setup:
    """Return a set-up that goes right, past a corner, and stops with the third element."""
    first = kitchen.plan().setups[0].camera
    path = (
        Station(element="s1.2", camera=moved(first, 0.5, 0.0)),
        Station(element="s1.3", camera=moved(first, 0.8, 0.2)),
        Station(element="s1.3", camera=moved(first, 1.0, 0.6)),
        Station(camera=moved(first, 1.0, 1.0)),
    )
    return setup(kind="moving", move="track", support=Support.STEADICAM, path=path)


def said(one: Setup, language: str = "en", lines: dict[str, str] | None = None) -> list[str]:
    root = ET.fromstring(plan_svg(plan(one), one, "T", language, lines or {}))
    return [found.text or "" for found in root.iter(f"{SVG}text")]


def plan(one: Setup) -> ScenePlan:
    made = kitchen.plan()
    shots = tuple(s for s in made.shots if s.setup == one.number)
    return made.changed(setups=(one,), shots=shots)


def test_a_camera_stops_at_stations_and_passes_corners() -> None:
    found = stations(travelling())
    assert [stand.element for stand in found] == ["", "s1.2", "s1.3", ""]


def test_stations_are_drawn_and_listed_with_their_lines() -> None:
    found = said(travelling(), lines={"s1.2": "It has to be now."})
    for number in ("C2", "C3", "C4"):
        assert found.count(number) == 2
    assert "C1" in found and "Steadicam" in found
    assert any("It has to be now." in one for one in found)
    assert "+0.50 m" in found
    assert any(re.fullmatch(r"track → \d+° [NESW]+, 1\.\d\d m", one) for one in found), found
    assert any(one.endswith("ends") for one in found)


def test_stations_in_french() -> None:
    found = said(travelling(), "fr")
    assert "Trajet" in found and "+0,50 m" in found
    assert any(one.endswith("fin") for one in found)


def test_a_camera_that_turns_stands_where_it_is() -> None:
    first = kitchen.plan().setups[0].camera
    end = first.model_copy(update={"aim": (first.aim[0] + 2.0, *first.aim[1:])})
    found = said(setup(move="pan", path=(Station(camera=end),)))
    assert "C2" not in found
    assert any(re.fullmatch(r"pan → \d+° [NESW]+", one) for one in found)


def test_whose_eyes_and_whose_shoulder() -> None:
    found = said(setup(kind="pov", eyes="BEN", support=Support.HAND_HELD))
    assert "Eyes" in found and "BEN" in found and "hand-held" in found
    french = said(setup(kind="pov", eyes="BEN", support=Support.HAND_HELD), "fr")
    assert "à l'épaule" in french


def test_lists_name_what_carries_a_camera_and_show_its_way() -> None:
    made = MADE.model_copy(update={"scenes": (plan(travelling()),)})
    pdf = text(shot_list.write(made, "T"))
    assert "track, Steadicam" in pdf and "moving" in pdf
    still = treatments.plan_svg(plan(setup()), plan(setup()).treatment)
    drawn = treatments.plan_svg(plan(travelling()), plan(travelling()).treatment)
    assert drawn.count(b"<line") > still.count(b"<line") + 20
