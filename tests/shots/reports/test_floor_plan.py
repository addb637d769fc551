import re
import xml.etree.ElementTree as ET

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.shots.model import ScenePlan
from moteur.shots.plan import plan_scene
from moteur.shots.reports.floor_plan import plan_pdf, plan_svg
from moteur.shots.work import SceneWork
from tests.previs import kitchen
from tests.shots.scenes import plan, works

SVG = "{http://www.w3.org/2000/svg}"
STREET = """
EXT. STREET - DAY

ANA and BORIS walk out.

ANA
Where were you?

BORIS
Here.
"""


def texts(made: ScenePlan, n: int = 0, language: str = "en") -> list[str]:
    root = ET.fromstring(plan_svg(made, made.setups[n], "The Window", language))
    return [found.text or "" for found in root.iter(f"{SVG}text")]


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def test_a_plan_says_what_a_crew_measures() -> None:
    said = texts(kitchen.plan())
    for wanted in (
        "1A", "INT. KITCHEN - NIGHT", "24 mm", "1.50 m", "west wall 1.90 m", "south wall 0.15 m",
        "1A.1, 1A.2 (8.0 s)", "ANA, stands, looks at BEN", "BEN, sits, faces W", "1b", "4.60 m",
        "4.00 m", "N", "1 m", "1A · 24 mm · 1.50 m", "line", "24.89 × 14.00 mm",
    ):  # fmt: skip
        assert wanted in said, wanted


def test_a_plan_in_french() -> None:
    said = texts(kitchen.plan(), language="fr")
    for wanted in ("mur ouest 1,90 m", "ANA, debout, regarde BEN", "Hauteur optique", "axe"):
        assert wanted in said, wanted
    assert not any(re.search(r"\d\.\d+ m\b", text) for text in said)


def test_outside_it_is_measured_from_what_stays() -> None:
    said = texts(plan(STREET))
    assert any(re.match(r"(house front|kerb|lamp post|tree trunk|bollard)\b", t) for t in said)


def test_svg_and_pdf_say_the_same() -> None:
    made = plan()
    found = pages(plan_pdf([made], "The Window"))
    assert len(found) == len(made.setups)
    for n, page in enumerate(found):
        flat = re.sub(r"\s", "", page)
        for text in texts(made, n):
            assert re.sub(r"\s", "", text) in flat
        assert f"Page {n + 1}/{len(found)}" in page


def test_a_drawing_is_to_scale() -> None:
    """The bar is as long as a metre of the room, and the camera stands where it is measured."""
    made = kitchen.plan()
    root = ET.fromstring(plan_svg(made, made.setups[0]))
    lines = [
        tuple(float(v.get(k, 0)) for k in ("x1", "y1", "x2", "y2")) for v in root.iter(f"{SVG}line")
    ]
    texts_ = list(root.iter(f"{SVG}text"))
    bar = next(t for t in texts_ if t.text == "1 m")
    metre = next(
        x2 - x1 for x1, y1, x2, y2 in lines
        if abs(x1 - 4 - float(bar.get("x", 0))) < 0.02 and y1 == y2 and x2 - x1 > 10
    )  # fmt: skip
    wide = [x2 - x1 for x1, y1, x2, y2 in lines if y1 == y2]
    assert any(abs(w - 4.6 * metre) < 0.05 for w in wide)
    assert any(abs(abs(w) - 1.9 * metre) < 0.05 for w in wide)


@given(works())
@settings(max_examples=15, deadline=None)
def test_any_scene_can_be_drawn(work: SceneWork) -> None:
    made = plan_scene(work)
    assert len(pages(plan_pdf([made], "T", "fr"))) == len(made.setups)
    for setup in made.setups:
        ET.fromstring(plan_svg(made, setup))


@given(st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_names_of_any_signs_break_nothing(text: str) -> None:
    made = kitchen.plan().model_copy(update={"heading": text})
    ET.fromstring(plan_svg(made, made.setups[0], text))
    assert plan_pdf([made], text)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert plan_pdf([plan()], "T") == plan_pdf([plan()], "T")
    made = plan()
    assert plan_svg(made, made.setups[0]) == plan_svg(plan(), made.setups[0])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_scenes_give_a_page_that_says_so(language: str) -> None:
    assert len(pages(plan_pdf([], "T", language))) == 1


def test_a_crowd_is_in_the_table_as_well() -> None:
    first = kitchen.plan()
    names = [f"GUEST {n}" for n in range(1, 14)]
    players = tuple(first.blocking.players[0].model_copy(update={"name": n}) for n in names)
    moves = tuple(
        first.blocking.moves[0].model_copy(update={"player": name, "at": (n / 4 - 1.6, 0.8)})
        for n, name in enumerate(names)
    )
    blocking = first.blocking.model_copy(update={"players": players, "moves": moves})
    setups = (first.setups[0].model_copy(update={"subjects": tuple(names)}),)
    said = texts(first.model_copy(update={"blocking": blocking}).changed(setups=setups, shots=()))
    assert all(any(text.startswith(f"{name}, stands") for text in said) for name in names)
    assert "no shot of the cut" in said
