from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.screenplay.formats import fdx, flow, xml
from moteur.screenplay.model import Element as Spoken
from moteur.screenplay.model import Kind, Screenplay

from .fdx_files import files, same
from .scripts import screenplays


@settings(max_examples=300, deadline=None)
@given(files())
def test_an_unedited_file_goes_back_as_it_was(text: str) -> None:
    script = fdx.read(text)
    assert fdx.write(script) == text.encode()
    tagged = fdx.write(script, [fdx.Tagged("nobody", "", "props", "x")])
    again = xml.parse(tagged.decode(), "")
    again.remove(again.find("TagData"))
    same(again, xml.parse(text, ""))


@settings(max_examples=300, deadline=None)
@given(files(), st.data())
def test_an_edit_changes_its_own_paragraph_alone(text: str, data: st.DataObject) -> None:
    script = fdx.read(text)
    scene = data.draw(st.sampled_from(script.scenes))
    plain = [e for e in scene.elements if e.kind is Kind.ACTION]
    if not plain:
        return
    target = data.draw(st.sampled_from(plain))
    said = target.model_copy(update={"text": target.text.strip() + " AND ON"})
    edited = _with(script, scene.id, [said if e is target else e for e in scene.elements])
    written = fdx.write(edited)
    again = fdx.read(written)
    assert _elements(again) == _elements(edited)
    had, now = (xml.parse(t, "").find("Content") for t in (text, written.decode()))
    assert len(had) == len(now)
    both = zip(had, now, strict=True)
    assert sum(xml.write(one) != xml.write(other) for one, other in both) == 1


def _with(script: Screenplay, scene: str, elements: list[Spoken]) -> Screenplay:
    scenes = tuple(
        s.model_copy(update={"elements": tuple(elements)}) if s.id == scene else s
        for s in script.scenes
    )
    return script.model_copy(update={"scenes": scenes})


_NOWHERE = (Kind.NOTE, Kind.BONEYARD, Kind.PAGE_BREAK)


def _elements(script: Screenplay) -> list[object]:
    """Return all that FDX carries: no paragraph without words, no space before a note."""
    return [
        (block.number, block.omitted, 0 if block.kind in _NOWHERE else block.space, *block.key())
        for block in flow.flatten(script)
        if block.kind is Kind.PAGE_BREAK or str(block.key()[1]).strip()
    ]


@settings(max_examples=300, deadline=None)
@given(screenplays())
def test_a_new_file_reads_back_the_same(script: Screenplay) -> None:
    again = fdx.read(fdx.write(script), "", script.language)
    assert _elements(again) == _elements(script)
    assert again.title_page == script.title_page
    assert again.numbered == script.numbered
    before, after = _cues(script), _cues(again)
    assert all(now in (was, False) for was, now in zip(before, after, strict=True))


def _cues(script: Screenplay) -> list[bool]:
    every = [*script.opening, *(e for s in script.scenes for e in s.elements)]
    return [e.dual for e in every if e.kind is Kind.CHARACTER]
