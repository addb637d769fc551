import io

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from moteur.film.errors import BadInput
from moteur.screenplay.formats import fountain, pdf, typeset
from moteur.screenplay.formats.typeset import sheet
from moteur.screenplay.formats.typeset.reader import assemble
from moteur.screenplay.formats.typeset.sheet import Run, Sheet
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Screenplay


def made(*texts: str, size: tuple[float, float] = (612, 792), **more: object) -> bytes:
    """Set each text on a page of its own; an empty one stays empty."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, **more)
    for text in texts:
        canvas.setLineWidth(0.5)
        canvas.setFont("Courier", 12)
        for number, line in enumerate(text.split("\n")):
            canvas.drawString(108, size[1] - 81 - 12 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def picture() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for _ in range(2):
        scan = Image.effect_noise((60, 80), 40)
        canvas.drawImage(ImageReader(scan), 0, 0, 612, 792)
        text = canvas.beginText(108, 700)
        text.setTextRenderMode(3)
        text.textLine("INT. WHAT A MACHINE SAW - DAY")
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def empty() -> bytes:
    document = pypdfium2.PdfDocument.new()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


SCRIPT = pdf.write(lay_out(fountain.read("INT. A - DAY\n\nRain.\n")), "a")
REFUSED = {
    "damaged": b"%PDF-1.7\nnothing",
    "no pages|damaged": empty(),
    "password": made("INT. A - DAY", encrypt=StandardEncryption("x", "y")),
    "pictures with no text: a scan": picture(),
    "no text that stands upright": made("", ""),
    "no scene heading": made("Dear Sir,\nThe interior of the house is dark.\nYours"),
    "2,001 pages": made(*["INT. A - DAY"] * 2_001),
    "page 1 is 50 x 50 inches": made("INT. A - DAY", size=(3600, 3600)),
    "letters; a page": made("\n".join(["INT. A - DAY" * 60] * 60)),
}


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_script_is_refused_in_one_line(said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        typeset.read(REFUSED[said], "a.pdf")
    assert str(refused.value).startswith("a.pdf: ") and "\n" not in str(refused.value)
    assert refused.value.then


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "LIMIT", 100)
    with pytest.raises(BadInput, match="larger than"):
        typeset.read(SCRIPT, "a.pdf")


@pytest.mark.parametrize(
    "program",
    ["import os; os.abort()", "import sys; sys.exit(1)", "print('{')", "while True: pass"],
)
def test_a_reader_that_dies_or_hangs(
    program: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "glyphs.py"  # type: ignore[operator]
    file.write_text(program)
    monkeypatch.setattr(sheet, "_PROGRAM", file)
    monkeypatch.setattr(sheet, "_SECONDS", 1)
    with pytest.raises(BadInput, match=r"damaged|more than 1 seconds"):
        typeset.read(SCRIPT, "a.pdf")


def test_turned_pages_are_read_as_they_are_shown() -> None:
    document = pypdfium2.PdfDocument(SCRIPT)
    document[0].set_rotation(90)
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(BadInput, match="upright"):
        typeset.read(buffer.getvalue(), "a.pdf")


def test_a_page_that_is_set_sideways_and_shown_upright() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(792, 612))
    canvas.setPageRotation(90)
    canvas.translate(792, 0)
    canvas.rotate(90)
    canvas.setFont("Courier", 12)
    for y, text in ((711, "INT. A - DAY"), (687, "Rain."), (663, "EXT. B - NIGHT")):
        canvas.drawString(108, y, text)
    canvas.save()
    screenplay = typeset.read(buffer.getvalue(), "a.pdf")
    assert [scene.heading.place for scene in screenplay.scenes] == ["A", "B"]
    assert screenplay.scenes[0].elements[0].text == "Rain."


def test_watermarks_across_the_page_are_not_text() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.setFont("Courier", 12)
    for y, text in ((711, "INT. A - DAY"), (687, "Rain falls, and"), (675, "nobody minds.")):
        canvas.drawString(108, y, text)
    canvas.setFont("Helvetica", 60)
    canvas.translate(150, 600)
    canvas.rotate(45)
    canvas.drawString(0, 0, "CONFIDENTIAL")
    canvas.save()
    (element,) = typeset.read(buffer.getvalue(), "a.pdf").scenes[0].elements
    assert element.text == "Rain falls, and\nnobody minds."


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_broken_files_are_read_or_refused(data: st.DataObject) -> None:
    broken = bytearray(SCRIPT)
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert isinstance(typeset.read(bytes(broken), "a.pdf"), Screenplay)
    except BadInput as refused:
        assert "\n" not in str(refused)


TEXT = st.one_of(
    st.sampled_from(
        ["INT. A - DAY", "EXT. B", "ANA", "(MORE)", "ANA (CONT'D)", "(low)", "CUT TO:", "*", "**",
         "12", "12A", "OMITTED", "CONTINUED:", "(CONTINUED)", "2.", "Blue Rev. 5/12/26", "well-",
         "12-14", "Rain falls on the roof and nobody minds.", "a_b*c*", "שלום", "( ", "-", "[["]
    ),
    st.text(min_size=1, max_size=20).filter(str.strip),
)  # fmt: skip
RUN = st.builds(
    lambda x, y, size, marks, text: Run(x, x + 7.2 * len(text), y * 12, size, marks, text),
    st.sampled_from([36, 54, 108, 180, 216, 252, 300, 380, 500, 560, 600]),
    st.integers(0, 66),
    st.sampled_from([12, 12, 12, 1.5, 40]),
    st.sampled_from(["", "", "b", "bi"]),
    TEXT,
)
SHEET = st.builds(
    lambda runs, rules: Sheet(612, 792, tuple(runs), tuple(rules), 0),
    st.lists(RUN, max_size=25),
    st.lists(st.tuples(st.just(100.0), st.floats(101, 600), st.floats(0, 792)), max_size=3),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(SHEET, min_size=1, max_size=4))
def test_any_type_anywhere_is_a_screenplay_or_refused(sheets: list[Sheet]) -> None:
    try:
        screenplay = assemble(sheets, "a.pdf")
    except BadInput as refused:
        assert "no scene heading" in str(refused)
    else:
        assert screenplay.scenes
        assert Screenplay.model_validate_json(screenplay.model_dump_json()) == screenplay
        fountain.read(fountain.write(screenplay))
