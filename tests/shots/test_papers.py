import csv
import io
import xml.etree.ElementTree as ET

import openpyxl
import pypdfium2
import pytest

from moteur.film.document import Blob, digest
from moteur.film.production import Production
from moteur.film.step import Step
from moteur.screenplay.model import Screenplay
from moteur.shots import papers
from moteur.shots.model import Shots
from tests.previs import kitchen
from tests.shots.scenes import plan

MADE = Shots(scenes=(kitchen.plan(), plan().model_copy(update={"scene": "s2", "number": "2"})))
STEPS = [papers.shot_list, papers.shooting_order, papers.treatments, papers.floor_plans]


class Desk:
    threads = 1

    def __init__(self):
        self.kept = {}

    def progress(self, done):
        pass

    def keep(self, file, media_type):
        self.kept[digest(file)] = file
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))


def files(
    step: Step, shots: Shots = MADE, language: str = "en", currency: str = "EUR"
) -> dict[str, bytes]:
    """Return what a paper's step makes, by path."""
    production = Production(
        title="The Window", episodes={"e01": "x"}, language=language, currency=currency
    )
    desk = Desk()
    given = {"shots": shots, "production": production, "screenplay": Screenplay()}
    slices = step.slices_of(**{name: given[name] for name in step.reads})
    made = step.work(slices[""], desk).files()
    return {path: desk.kept[blob.sha256] for path, blob in made.items()}


def text(pdf: bytes) -> str:
    return "".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_the_same_plan_gives_the_same_files(step: Step, language: str) -> None:
    assert files(step, language=language) == files(step, language=language)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_no_scenes_give_a_page_that_says_so(step: Step, language: str) -> None:
    made = files(step, Shots(), language)
    assert len(pypdfium2.PdfDocument(made[f"{step.name}.pdf"])) == 1


def test_the_shot_list_says_every_set_up() -> None:
    said = text(files(papers.shot_list)["shot_list.pdf"])
    for one in MADE.scenes:
        assert one.heading in said
        assert all(setup.number in said for setup in one.setups)


@pytest.mark.parametrize("step", [papers.shot_list, papers.shooting_order], ids=lambda s: s.name)
def test_lists_open_as_tables_with_a_row_each(step: Step) -> None:
    made = files(step)
    book = openpyxl.load_workbook(io.BytesIO(made[f"{step.name}.xlsx"]))
    rows = list(csv.reader(io.StringIO(made[f"{step.name}.csv"].decode("utf-8-sig"))))
    listed = MADE.scenes[0].shots if step is papers.shot_list else MADE.scenes[0].setups
    also = MADE.scenes[1].shots if step is papers.shot_list else MADE.scenes[1].setups
    assert len(rows) == 1 + len(listed) + len(also)
    assert book.worksheets[0].max_row == len(rows)


def test_every_set_up_has_a_floor_plan_in_its_scene_s_folder() -> None:
    made = files(papers.floor_plans)
    wanted = {f"floor_plans/{p.number}/{s.number}.svg" for p in MADE.scenes for s in p.setups}
    assert set(made) == {"floor_plans.pdf", *wanted}
    for path in wanted:
        ET.fromstring(made[path])


def test_every_treatment_is_in_the_paper_and_drawn() -> None:
    made = files(papers.treatments)
    drawn = {f"treatments/{p.number}-{t.name}.svg" for p in MADE.scenes for t in p.treatments}
    assert set(made) == {"treatments.pdf", *drawn}
    said = text(made["treatments.pdf"])
    assert "Classical coverage" in said and "One moving shot" in said


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_dollars_are_printed_on_letter(step: Step) -> None:
    pdf = pypdfium2.PdfDocument(files(step, currency="USD")[f"{step.name}.pdf"])
    assert {page.get_size() for page in pdf} == {(792.0, 612.0)}
