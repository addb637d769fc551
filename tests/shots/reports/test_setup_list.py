import re

import pypdfium2

from moteur.engines.paper import Paper
from moteur.shots.model import Shots
from moteur.shots.reports import setup_list
from moteur.shots.shooting_order import shooting_order
from tests.previs import kitchen
from tests.shots.scenes import plan


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def test_set_ups_stand_in_the_order_of_the_directions() -> None:
    made = Shots(scenes=(kitchen.plan(), plan()))
    text = "\n".join(pages(setup_list.write(made, "The Window")))
    wanted = [s.number for p in made.scenes for d in shooting_order(p) for s in d.setups]
    assert re.findall(r"^\d+ (1[A-Z]) ", text, re.M) == wanted
    assert "1 · N, north wall, 1 window in frame" in text
    assert "4 set-ups · 3 directions" in text


def test_a_long_list_goes_on_with_its_heads() -> None:
    first = kitchen.plan()
    many = tuple(
        first.setups[3].model_copy(update={"number": f"1A{a}{b}"})
        for a in "ABCDEFG"
        for b in "ABCDEFGHJK"
    )
    made = Shots(scenes=(first.changed(setups=many, shots=()),))
    found = pages(setup_list.write(made, "T", "fr"))
    assert len(found) == 3
    assert all("INT. KITCHEN - NIGHT" in page and "(suite)" in page for page in found[1:])
    assert sum(len(re.findall(r"1A[A-G][A-K] ", page)) for page in found) == 70


def test_it_can_follow_other_pages() -> None:
    paper = Paper("T", "a4-landscape")
    assert setup_list.section(paper, Shots(scenes=(plan(),)), "T", page=7) == 7
    assert "Page 7" in pages(paper.finish())[0]


def test_nothing_planned_says_so() -> None:
    assert "No set-ups yet." in pages(setup_list.write(Shots(), "T"))[0]


def test_the_same_plan_gives_the_same_bytes() -> None:
    made = Shots(scenes=(plan(),))
    assert setup_list.write(made, "T") == setup_list.write(made, "T")
