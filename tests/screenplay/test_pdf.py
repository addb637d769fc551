import io

import pypdfium2

from moteur.screenplay.formats import fountain, pdf
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Pages

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
    pages = printed("INT. A - DAY\n\n黒 Ω Ж ★ 😆\n")[1]
    assert "Ω" in pages[0] and "Ж" in pages[0]
    assert "U+9ED2" in pages[-1] and "BLACK STAR" in pages[-1] and "SMILING FACE" in pages[-1]
    assert "U+03A9" not in pages[-1]


def test_paper_sizes() -> None:
    for paper, width in (("letter", 612), ("a4", 595)):
        made = Pages(paper=paper)
        document = pypdfium2.PdfDocument(io.BytesIO(pdf.write(made, "x")))
        assert round(document[0].get_width()) == width
