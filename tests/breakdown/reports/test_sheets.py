"""The breakdown as a PDF: read back, and measured for what runs over."""

import time
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.breakdown.estimate import timed
from moteur.breakdown.model import (
    Alike,
    Because,
    Breakdown,
    Category,
    Setting,
    Sheet,
    State,
    Tag,
    Time,
)
from moteur.breakdown.reports import sheets
from moteur.breakdown.reports.boxes import COLUMNS, boxes, deal, height_of
from moteur.breakdown.reports.frame import FOOT, MARGIN
from moteur.film.shooting import Shooting

from ..formats.sheets import two_scenes

WORDS = ("glass", "torn letter", "the battered suitcase by the door", "x" * 70, "revolver")


def scene(at: int, *tags: Tag, **values: object) -> Sheet:
    given: dict[str, object] = {
        "scene": f"s{at}", "number": str(at), "set": "KITCHEN", "setting": "INT",
        "time": "day", "eighths": 3, "minutes": 60, "seconds": 30, "tags": tags,
    }  # fmt: skip
    return Sheet.model_validate(given | values)


def crammed(number: int, count: int) -> Sheet:
    """A scene that needs `count` things, all with long words."""
    tags = [
        Tag(
            category=list(Category)[i % 16], name=f"{WORDS[i % 5]} {i}",
            evidence=f"{WORDS[(i + 1) % 5]} that stands there and says so at some length",
            origin=list(Because)[i % 6], state=list(State)[i % 3], confidence=i % 10 / 10,
        )
        for i in range(count)
    ]  # fmt: skip
    return scene(
        number, *tags, set="THE ENGRAVING WORKS BEHIND THE CANAL, LONG AGO", place="CANAL " * 12,
        number=f"112A{number}", cast=tuple(f"INSPECTOR BRUGGEN {i}" for i in range(count // 4)),
        summary="Nobody says what all of them know. " * 20, crowded=True, guessed=True,
    )  # fmt: skip


def read(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in pdf]


def rects(data: bytes) -> Iterator[tuple[float, float, float, float, float, float]]:
    """Yield where each run of text stands: left, bottom, right, top, and the page's size."""
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        for index in range(text.count_rects()):
            yield (*text.get_rect(index), *page.get_size())


def runs_over(data: bytes) -> list[tuple[float, ...]]:
    return [
        (left, bottom, right, top)
        for left, bottom, right, top, width, height in rects(data)
        if left < MARGIN - 2 or right > width - MARGIN + 2 or bottom < 18 or top > height - 20
        or (bottom < FOOT - 4 and top > 32)
    ]  # fmt: skip


def test_a_sheet_says_what_the_scene_needs():
    data = sheets.draw(two_scenes(), "Rain", shooting=Shooting())
    text = "\n".join(read(data))
    for said in (
        "KITCHEN, ANA'S FLAT", "TOMÁS", "lantern", "inferred 60 %", "word 80 %", "“glass”",
        "assumed: the script does not say", "from the scene before", "0:40–1:01", "1 4/8",
        "More than eight scenes stand on this page", "Refused", "set by a person",
    ):  # fmt: skip
        assert said in text, said


def test_the_minutes_are_explained():
    made = timed(two_scenes(), Shooting(eighth=7))
    text = "\n".join(read(sheets.draw(made, "Rain", shooting=Shooting(eighth=7))))
    assert "2 h: 20 set-up + 84 pages + 15 new set" in text
    assert "set by a person" not in text


def test_an_index_a_cast_list_and_the_lists_of_the_departments():
    pages = read(sheets.draw(two_scenes(), "Rain"))
    assert "Scenes by set" in pages[0] and "Cast by scene" in pages[0]
    assert "What the film needs" in pages[-1] and "rain rig" in pages[-1]
    assert not any("letter" in page for page in pages[-1:])


def test_who_is_only_heard_is_listed_apart():
    voice = Tag(category=Category.CAST, name="TOMAS", evidence="TOMAS", origin=Because.CUE)
    made = Breakdown(sheets=(scene(1, voice, cast=("ANA",), silent=("MAYA",)),))
    pages = read(sheets.draw(made, "Rain"))
    assert "Heard alone" in pages[1] and "Silent parts" in pages[1]
    grid = [line.split() for line in pages[0].splitlines() if line.startswith("TOMAS")]
    assert grid[0][-1] == "V"


def test_what_may_be_one_is_asked_on_the_last_page():
    pair = Alike(what="person", name="DR REYES", other="REYES", reason="the same surname")
    made = two_scenes().model_copy(update={"alike": (pair,)})
    last = read(sheets.draw(made, "Rain"))[-1]
    assert "REYES may be DR REYES" in " ".join(last.split())
    assert "breakdown/person/REYES#same_as" in last


def test_words_that_are_the_name_are_not_said_twice():
    said = {"dog": "a DOG", "grey dog": "the dog", "aiguille": "l’aiguille", "lamp": "two lamps"}
    tags = [Tag(category=Category.PROPS, name=n, evidence=words) for n, words in said.items()]
    text = read(sheets.draw(Breakdown(sheets=(scene(1, *tags),)), "Rain"))[1]
    quoted = [line for line in text.splitlines() if line.startswith("“")]
    assert quoted == ["“the dog”", "“two lamps”"]


def test_french():
    text = "\n".join(read(sheets.draw(two_scenes(), "Pluie", "fr")))
    for said in ("Séquence", "CRÉPUSCULE", "Accessoires", "« glass »", "déduit 60 %", "Refusé",
                 "Séquences par décor", "supposé : le scénario n’en dit rien"):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("count", [0, 1, 12, 40, 240])
def test_nothing_runs_over(size: str, count: int):
    made = Breakdown(sheets=tuple(crammed(i, count) for i in range(1, 4)))
    data = sheets.draw(made, "A Title " * 20, "en", size)
    assert runs_over(data) == []
    text = " ".join(" ".join(read(data)).split())
    for tag in made.sheets[0].needs():
        assert tag.name.split()[-1] in text


def test_ninety_parts_in_two_hundred_scenes():
    names = [f"PART {i}" for i in range(90)]
    made = Breakdown(
        sheets=tuple(
            scene(i, set=f"SET {i % 70}", place=f"PLACE {i % 9}", cast=tuple(names[i % 80 :][:9]))
            for i in range(1, 201)
        )
    )
    started = time.process_time()
    assert runs_over(sheets.draw(made, "Long")) == []
    assert time.process_time() - started < 20


def test_two_small_scenes_share_a_page_and_a_crammed_one_does_not():
    def pages(*scenes: Sheet) -> int:
        found = read(sheets.draw(Breakdown(sheets=scenes), "Film"))
        return sum("Notes" in page for page in found)

    small = [scene(i) for i in range(1, 5)]
    assert pages(*small) == 2
    assert pages(small[0], crammed(2, 30), small[2]) == 3


@given(st.integers(0, 90), st.floats(80, 600), st.floats(200, 700))
def test_dealing_keeps_every_element_once_and_in_its_room(count: int, first: float, rest: float):
    given = boxes(crammed(1, count), 150, "en")
    pages = deal(given, first, rest)
    dealt = [e.tag for page in pages for column in page for box in column for e in box.entries]
    assert sorted(map(repr, dealt)) == sorted(repr(e.tag) for box in given for e in box.entries)
    for index, page in enumerate(pages):
        assert len(page) == COLUMNS
        assert all(height_of(column) <= (rest if index else first) + 1e-6 for column in page)
    assert all(any(page) for page in pages[1:])


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=12), st.sampled_from(["en", "fr"]))
def test_any_words_make_a_page(words: list[str], language: str):
    tags = [Tag(category=Category.PROPS, name=w, evidence=w[::-1]) for w in words]
    made = Breakdown(sheets=(scene(1, *tags, set=words[0], summary=words[-1], place=words[0]),))
    assert sheets.draw(made, words[0], language).startswith(b"%PDF-")


def test_the_same_breakdown_gives_the_same_bytes():
    assert sheets.draw(two_scenes(), "Rain") == sheets.draw(two_scenes(), "Rain")


def test_every_setting_and_time_has_a_strip():
    made = Breakdown(
        sheets=tuple(
            scene(i, setting=setting, time=light)
            for i, (setting, light) in enumerate((s, t) for s in Setting for t in Time)
        )
    )
    pages = read(sheets.draw(made, "Strips"))
    assert all(a != b for a, b in pairwise(pages))
