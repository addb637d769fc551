import io

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.screenplay.formats import fountain, pdf
from moteur.screenplay.layout import lay_out
from moteur.screenplay.locking import lock
from moteur.screenplay.marking import issue
from moteur.screenplay.model import (
    Element,
    Heading,
    Kind,
    Pages,
    Scene,
    Screenplay,
    TitleField,
)
from moteur.screenplay.revisions import identify

TEXT = """Title:
    _**LE DERNIER TRAIN**_
Author: Jeanne Petit
Contact:
    12, rue des Lilas

INT. CUISINE - JOUR #12A#

Une *petite* **« cuisine »** et _sombre_.

MARIE (OFF)
Déjà ?

===

Fin.
"""


def printed(text: str = TEXT) -> tuple[bytes, list[str]]:
    screenplay = fountain.read(text)
    data = pdf.write(lay_out(screenplay, "a4"), "Le dernier train")
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return data, [page.get_textpage().get_text_range() for page in document]


def test_text_can_be_searched() -> None:
    title, first, second = printed()[1]
    assert "LE DERNIER TRAIN" in title
    assert "12, rue des Lilas" in title
    assert first.count("12A") == 2
    assert "« cuisine »" in first
    assert "MARIE (OFF)" in first
    assert "2." in second and "Fin." in second


def test_same_pages_same_bytes() -> None:
    assert printed()[0] == printed()[0]


def test_missing_signs_are_named() -> None:
    pages = printed("INT. A - DAY\n\n黒 Ω Ж ★ \ue123 a\u2060b\n")[1]
    assert all(sign in pages[0] for sign in ("黒", "Ω", "Ж", "★", "ab"))
    assert "U+E123" in pages[-1]
    assert "U+03A9" not in pages[-1] and "U+2060" not in pages[-1]


def test_any_script_of_the_world() -> None:
    words = ("مرحبا", "שלום", "नमस्ते", "สวัสดี", "한국어", "Привет")
    text = "\n\n".join(f"@李雷\n{word}" for word in words)
    first, *more = printed(f"INT. 厨房 - NIGHT\n\n{text}\n")[1]
    assert not more
    assert all(word in first for word in (*words, "厨房", "李雷"))


def test_a_revision_is_seen_on_its_pages() -> None:
    white = fountain.read("INT. A - DAY\n\nHe waits.\n\n===\n\nShe goes.\n")
    blue = issue(lock(white, lay_out(white)), "", "2027-05-12")
    text = "INT. A - DAY\n\nHe waits.\n\n===\n\nShe runs.\n"
    pages = lay_out(identify(fountain.read(text), blue))
    data = pdf.write(pages, "x")
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    first, second = (page.get_textpage().get_text_range() for page in document)
    assert "Blue" not in first and "*" not in first
    assert "Blue 2027-05-12" in second and "*" in second and "2." in second
    white_corner, blue_corner = (page.render().to_numpy()[5, 5].tolist()[:3] for page in document)
    assert white_corner == [255, 255, 255] != blue_corner
    plain = pypdfium2.PdfDocument(io.BytesIO(pdf.write(pages, "x", tint=False)))
    assert plain[1].render().to_numpy()[5, 5].tolist()[:3] == [255, 255, 255]


def test_paper_sizes() -> None:
    for paper, width in (("letter", 612), ("a4", 595)):
        made = Pages(paper=paper)
        document = pypdfium2.PdfDocument(io.BytesIO(pdf.write(made, "x")))
        assert round(document[0].get_width()) == width


SIGNS = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("אבगन्दেสว李한مر*_()\u200d\u0301\x1d\t"),
    max_size=120,
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Kind), SIGNS), max_size=6), SIGNS)
def test_whatever_is_written_is_printed(said: list[tuple[Kind, str]], title: str) -> None:
    elements = tuple(
        Element(id=f"s1.{number}", kind=kind, text=text) for number, (kind, text) in enumerate(said)
    )
    screenplay = Screenplay(
        title_page=(TitleField(key="Title", lines=(title,)),),
        scenes=(Scene(id="s1", number="1", heading=Heading(text=title), elements=elements),),
    )
    pages = lay_out(screenplay)
    assert pdf.write(pages, title) == pdf.write(pages, title)
    locked = lay_out(lock(screenplay, pages))
    assert [page.number for page in locked.pages] == [page.number for page in pages.pages]
