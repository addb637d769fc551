from html.parser import HTMLParser

from moteur.breakdown.model import Breakdown, Setting, Sheet, Time
from moteur.film.document import Document
from moteur.film.production import Production
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay
from moteur.web.index import render

PRODUCTION = Production(title="Two <Cups>", episodes={"e01": "script/x.fountain"})
SCENE = Scene(
    id="s1",
    number="1",
    heading=Heading(text="INT. KITCHEN & <b>BAR</b> - DAY", setting="INT", place="KITCHEN"),
    elements=(
        Element(id="s1.1", kind=Kind.ACTION, text="<script>alert(1)</script> *softly*"),
        Element(id="s1.2", kind=Kind.CHARACTER, text="ZOÉ"),
        Element(id="s1.3", kind=Kind.DIALOGUE, text="Hello."),
        Element(id="s1.4", kind=Kind.NOTE, text="never shown"),
    ),
)
SHEET = Sheet(
    scene="s1", number="1", set="KITCHEN", setting=Setting.INT, time=Time.DAY, cast=("ZOÉ",),
    eighths=12, minutes=95, seconds=60,
)  # fmt: skip
DOCUMENTS: dict[tuple[str, str], Document] = {
    ("production", ""): PRODUCTION,
    ("screenplay", "e01"): Screenplay(scenes=(SCENE,)),
    ("breakdown", "e01"): Breakdown(sheets=(SHEET,)),
}


class Reader(HTMLParser):
    """Collect tags and text, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_shows_the_scene_and_its_sheet() -> None:
    text = read(render(DOCUMENTS)).text
    for words in ("1 4/8 pages", "1 h 35 to shoot", "ZOÉ", "Hello.", "INT. KITCHEN"):
        assert words in text
    assert "never shown" not in text


def test_what_the_script_says_is_never_markup() -> None:
    reader = read(render(DOCUMENTS))
    assert reader.tags.count("script") == 1
    assert "<script>alert(1)</script> softly" in reader.text
    assert "Two <Cups>" in reader.text


def test_leaves_out_what_was_not_made() -> None:
    reader = read(render(DOCUMENTS))
    assert "video" not in reader.tags
    assert "Schedule" not in reader.text


def test_names_versions_and_who_stands_behind_them() -> None:
    text = read(render(DOCUMENTS, (("e01/shots", "3", "approved"),))).text
    assert "e01/shots" in text and "approved" in text
