import io
import zipfile

import pytest
from hypothesis import given, settings

from moteur.film.errors import BadInput
from moteur.screenplay.formats import flow, fountain, osf, xml
from moteur.screenplay.model import Element, Kind, Screenplay

from .fdx_files import same
from .scripts import screenplays

FULL = """<?xml version="1.0" encoding="UTF-8"?>
<document type="Open Screenplay Format document" version="50">
  <info uuid="03F6" pagecount="1"/>
  <settings page_width="2159" odd="x"/>
  <styles>
    <style name="Normal Text" builtin="1"/>
    <style name="Scene Heading" builtin="1" basestyle="Normal Text" allcaps="1"/>
    <style name="Character" builtin="1" basestyle="Normal Text" allcaps="1"/>
    <style name="Sound" basestyle="Action"/>
  </styles>
  <paragraphs>
    <para scene_number="4A" synopsis="He waits." bookmark="b1">
      <style basestyle="Scene Heading"/>
      <text>Int. Hall - Night</text>
    </para>
    <para><style basestyle="Action"/><text>A </text><text bold="1" color="#FF0000">red</text><text> door.</text><marks><mark at="0" revision="1"/></marks></para>
    <para><style basestylename="Character" dualdialogue="1"/><text>Ana</text></para>
    <para><style basestyle="Parenthetical"/><text>low</text></para>
    <para><style basestyle="Dialogue"/><text>Yes.</text></para>
    <para><style basestyle="Character"/><text>BO</text></para>
    <para><style basestyle="Dialogue"/><text>No.</text></para>
    <para><style basestyle="Sound" pagebreakbefore="1"/><text>Bang.</text></para>
    <para><style basestyle="Normal Text" align="center"/><text>END</text></para>
    <para><style name="Normal Text"/><text></text></para>
  </paragraphs>
  <titlepage>
    <para bookmark="Title"><style basestyle="Normal Text" align="center"/><text underline="1">HALL</text></para>
    <para><style basestyle="Normal Text" align="center"/><text>Written by</text></para>
    <para bookmark="Author"><style basestyle="Normal Text" align="center"/><text>Mo</text></para>
  </titlepage>
  <lists><revision_colors><revision_color name="Blue" index="1" mark="*"/></revision_colors></lists>
</document>
"""  # noqa: E501
SCRIPT = osf.read(FULL)


def test_reads_every_paragraph() -> None:
    (scene,) = SCRIPT.scenes
    assert (scene.number, scene.heading.text) == ("4A", "INT. HALL - NIGHT")
    assert [(e.kind.value, e.text, e.dual) for e in scene.elements] == [
        ("synopsis", "He waits.", False),
        ("action", "A **red** door.", False),
        ("character", "ANA", False),
        ("parenthetical", "low", False),
        ("dialogue", "Yes.", False),
        ("character", "BO", True),
        ("dialogue", "No.", False),
        ("page_break", "", False),
        ("action", "Bang.", False),
        ("centered", "END", False),
    ]
    assert {f.key: f.lines for f in SCRIPT.title_page} == {
        "Title": ("HALL",),
        "Credit": ("Written by",),
        "Author": ("Mo",),
    }


def test_unedited_goes_back_as_it_was() -> None:
    assert osf.write(SCRIPT, zipped=False) == FULL.encode()
    packed = osf.write(SCRIPT)
    assert packed == osf.write(SCRIPT)
    assert osf.read(packed) == SCRIPT


def test_an_edit_changes_its_own_paragraph_alone() -> None:
    (scene,) = SCRIPT.scenes
    elements = tuple(
        e.model_copy(update={"text": "A big **red** door."}) if e.id == "s4A.2" else e
        for e in scene.elements
    )
    script = SCRIPT.model_copy(
        update={"scenes": (scene.model_copy(update={"elements": elements}),)}
    )
    root = xml.parse(osf.write(script, zipped=False).decode(), "")
    edited = root.find("paragraphs")[1]
    assert [(t.text, t.attrib) for t in edited.iterfind("text")] == [
        ("A big ", {}),
        ("red", {"bold": "1", "color": "#FF0000"}),
        (" door.", {}),
    ]
    assert edited.find("marks") is not None
    edited[:] = xml.parse(FULL, "").find("paragraphs")[1][:]
    same(root, xml.parse(FULL, ""))


def test_paragraphs_come_and_go() -> None:
    (scene,) = SCRIPT.scenes
    fresh = Element(id="s4A.20", kind=Kind.ACTION, text="Rain.")
    elements = (fresh, *scene.elements[1:6], *scene.elements[8:])
    script = SCRIPT.model_copy(
        update={"scenes": (scene.model_copy(update={"elements": elements}),)}
    )
    again = osf.read(osf.write(script))
    assert [(e.kind, e.text) for e in again.scenes[0].elements] == [
        (e.kind, e.text) for e in elements
    ]


@settings(max_examples=200, deadline=None)
@given(screenplays())
def test_a_new_file_reads_back_the_same(script: Screenplay) -> None:
    again = osf.read(osf.write(script), "", script.language)
    assert _said(again) == _said(script)
    assert osf.read(osf.write(again)) == again


def _said(script: Screenplay) -> list[object]:
    return [
        (block.number, *block.key())
        for block in flow.flatten(script)
        if block.kind not in (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS)
        and (block.kind is not Kind.PAGE_BREAK)
        and str(block.key()[1]).strip()
    ]


def test_the_title_page_is_written() -> None:
    script = fountain.read(
        "Title: X\nCredit: by\nAuthor: Mo\nContact:\n    A\n    B\n\nINT. A - DAY\n\nX.\n"
    )
    assert osf.read(osf.write(script)).title_page == script.title_page


def packed(name: str = "document.xml", data: bytes = FULL.encode()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"INT. NO ZIP - DAY", "neither a zip nor XML"),
        (b"", "neither a zip nor XML"),
        (packed()[:400], "damaged"),
        (packed()[:60] + b"\0\0\0\0" + packed()[64:], ""),
        (packed("other.xml"), "holds no document.xml"),
        (packed(data=b"<a>" + b" " * 60_000_000 + b"</a>"), "would unpack to 60 MB"),
        (packed(data=b"<document>" + b" " * 5_000_000 + b"</document>"), "would unpack to 5 MB"),
        (packed(data=b"<FinalDraft/>"), "not OSF"),
        (packed(data=b"<document/>"), "no paragraphs"),
        (packed(data=b"<document><paragraphs/></document>"), "no scene heading"),
    ],
)
def test_what_is_no_script_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        osf.read(data, "x.fadein")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
