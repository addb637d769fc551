import pytest

from moteur.breakdown.model import Category
from moteur.film.errors import BadInput
from moteur.screenplay.formats import fdx, fountain, xml
from moteur.screenplay.formats.fdx.tags import NAMES
from moteur.screenplay.model import (
    Change,
    Element,
    Extent,
    Kind,
    Lock,
    LockedPage,
    Marked,
    Revision,
    Screenplay,
)

from .fdx_files import FULL, same

SCRIPT = fdx.read(FULL, "key.fdx")


def edited(script: Screenplay, name: str, text: str) -> Screenplay:
    def change(e: Element) -> Element:
        return e.model_copy(update={"text": text}) if e.id == name else e

    scenes = tuple(
        s.model_copy(update={"elements": tuple(map(change, s.elements))}) for s in script.scenes
    )
    return script.model_copy(update={"scenes": scenes})


def find(data: bytes, path: str):
    return xml.parse(data.decode(), "").find(path)


def test_reads_every_paragraph() -> None:
    one, cut, street = SCRIPT.scenes
    assert [(e.kind, e.text) for e in SCRIPT.opening] == [(Kind.TRANSITION, "FADE IN:")]
    assert (one.number, one.heading.text, one.heading.time) == ("1", "INT. KITCHEN - DAY", "DAY")
    assert [(e.kind.value, e.text) for e in one.elements] == [
        ("note", "Which kitchen?"),
        ("action", "A brass key lies in the _**sink**_."),
        ("character", "ANA"),
        ("note", "Older?"),
        ("parenthetical", "low"),
        ("dialogue", "Mine. *Mine*."),
        ("character", "BO (V.O.)"),
        ("dialogue", "No."),
        ("character", "ANA"),
        ("dialogue", "Yes."),
        ("action", "CLOSE ON THE KEY"),
    ]
    assert [e.dual for e in one.elements if e.kind is Kind.CHARACTER] == [False, False, True]
    assert (cut.number, cut.heading.place, cut.omitted, cut.elements) == ("2", "YARD", True, ())
    assert street.number == "2A"
    assert [(e.kind.value, e.text, e.depth) for e in street.elements] == [
        ("section", "The chase", 2),
        ("synopsis", "They run.", 0),
        ("page_break", "", 0),
        ("action", "Rain & wind on snake_case 2 * 3.", 0),
        ("action", "(ANA, BO)", 0),
        ("centered", "INTERVAL", 0),
        ("centered", "END OF ACT ONE", 0),
    ]


def test_reads_what_a_crew_holds() -> None:
    assert SCRIPT.numbered == ("s1", "s2", "s2A")
    assert SCRIPT.revisions == (
        Revision(name="Blue", date="2026-05-12"),
        Revision(name="Pink", mark="**"),
    )
    action = SCRIPT.scenes[0].elements[1]
    assert SCRIPT.changes == (Change(element=action.id, start=27, end=35, revision=2),)
    assert action.text[27:35] == "sink**_."
    assert SCRIPT.marked == (
        Marked(element=action.id, start=2, end=11, category="Props", label="Key"),
    )
    assert SCRIPT.lock == Lock(paper="a4", scenes=("1", "2", "2A"))


def test_reads_the_title_page() -> None:
    assert {field.key: field.lines for field in SCRIPT.title_page} == {
        "Title": ("_**THE KEY**_",),
        "Credit": ("Written by",),
        "Author": ("Mo Example",),
        "Source": ("Based on nothing",),
        "Draft date": ("Second draft 12/05/2026",),
        "Contact": ("12 Street", "Town"),
        "Copyright": ("Copyright 2026",),
    }


def test_unedited_goes_back_byte_by_byte() -> None:
    assert fdx.write(SCRIPT) == FULL.encode()


def test_an_edit_keeps_the_attributes_of_its_words() -> None:
    name = SCRIPT.scenes[0].elements[1].id
    data = fdx.write(edited(SCRIPT, name, "A small brass key lies in the _**sink**_."))
    paragraph = find(data, "Content").findall("Paragraph")[2]
    assert [(t.text, t.get("TagNumber"), t.get("RevisionID")) for t in paragraph] == [
        ("A small ", None, None),
        ("brass key", "1", None),
        (" lies in the ", None, None),
        ("sink", None, "2"),
        (".", None, "2"),
    ]
    assert paragraph[3].get("Font") == "Courier Final Draft"
    again = xml.parse(data.decode(), "")
    again.find("Content")[2][:] = xml.parse(FULL, "").find("Content")[2][:]
    note = again.find("ScriptNotes/ScriptNote")
    assert note.get("Range") == "27,29"
    same(again, xml.parse(FULL, ""))


def test_notes_move_with_their_words() -> None:
    opening = (SCRIPT.opening[0].model_copy(update={"text": "FADE IN SLOWLY:"}),)
    data = fdx.write(SCRIPT.model_copy(update={"opening": opening}))
    assert find(data, "ScriptNotes/ScriptNote").get("Range") == "34,36"
    assert fdx.read(data).scenes[0].elements[0].text == "Which kitchen?"


def test_inserted_and_removed_paragraphs() -> None:
    one = SCRIPT.scenes[0]
    fresh = Element(id="s1.99", kind=Kind.ACTION, text="Rain.")
    elements = (*one.elements[:2], fresh, *one.elements[6:])
    script = SCRIPT.model_copy(
        update={"scenes": (one.model_copy(update={"elements": elements}), *SCRIPT.scenes[1:])}
    )
    again = fdx.read(fdx.write(script))
    assert [e.text for e in again.scenes[0].elements] == [e.text for e in elements]
    assert [e.dual for e in again.scenes[0].elements] == [e.dual for e in elements]
    assert b"a remark of another program" in fdx.write(script)


def test_a_cut_scene_goes_behind_its_card_and_comes_back() -> None:
    one = SCRIPT.scenes[0]
    cut = one.model_copy(update={"elements": (), "omitted": True})
    data = fdx.write(SCRIPT.model_copy(update={"scenes": (cut, *SCRIPT.scenes[1:])}))
    card = find(data, "Content").findall("Paragraph")[1]
    assert (card.get("Number"), card.findtext("Text")) == ("1", "OMITTED")
    assert len(card.find("OmittedScene")) == 7
    script = fdx.read(data)
    assert script.scenes[0].omitted
    assert script.scenes[0].heading.text == one.heading.text
    back = fdx.write(script.model_copy(update={"scenes": (one, *script.scenes[1:])}))
    kept = find(back, "Content").findall("Paragraph")[1]
    assert kept.find("SceneProperties").get("Title") == "The key"
    texts = [e.text for e in fdx.read(back).scenes[0].elements if e.kind is not Kind.NOTE]
    assert texts == [e.text for e in one.elements if e.kind is not Kind.NOTE]


def test_dual_dialogue_is_parted_and_joined() -> None:
    one = SCRIPT.scenes[0]
    plain = tuple(e.model_copy(update={"dual": False}) for e in one.elements)
    script = SCRIPT.model_copy(
        update={"scenes": (one.model_copy(update={"elements": plain}), *SCRIPT.scenes[1:])}
    )
    data = fdx.write(script)
    assert b"DualDialogue" not in data
    parted = fdx.read(data)
    joined = parted.model_copy(update={"scenes": (one, *parted.scenes[1:])})
    assert [e.dual for e in fdx.read(fdx.write(joined)).scenes[0].elements] == [
        e.dual for e in one.elements
    ]


def test_revisions_are_written() -> None:
    name = SCRIPT.scenes[2].elements[3].id
    script = SCRIPT.model_copy(
        update={
            "revisions": (*SCRIPT.revisions, Revision(name="Yellow", date="2026-06-01")),
            "changes": (*SCRIPT.changes, Change(element=name, start=0, end=4, revision=3)),
        }
    )
    again = fdx.read(fdx.write(script))
    assert again.revisions == script.revisions
    assert again.changes == script.changes
    cleared = fdx.read(fdx.write(SCRIPT.model_copy(update={"changes": ()})))
    assert cleared.changes == ()


def test_a_title_is_changed_in_place() -> None:
    first, *rest = SCRIPT.title_page
    title = first.model_copy(update={"lines": ("_**THE LOCK**_",)})
    data = fdx.write(SCRIPT.model_copy(update={"title_page": (title, *rest)}))
    line = find(data, "TitlePage/Content").findall("Paragraph")[1]
    assert line.find("Text").attrib == {"Size": "12", "Style": "Bold+Underline"}
    assert line.findtext("Text") == "THE LOCK"
    fewer = SCRIPT.model_copy(update={"title_page": SCRIPT.title_page[:3]})
    again = fdx.write(fewer)
    assert fdx.read(again).title_page == fewer.title_page
    assert find(again, "TitlePage/HeaderAndFooter") is not None


def test_a_lock_keeps_its_pages() -> None:
    script = fountain.read("INT. A - DAY\n\nOne.\n\nTwo.\n\nINT. B - DAY\n\nThree.\n")
    lock = Lock(
        paper="letter",
        scenes=("1", "2"),
        pages=(
            LockedPage(number="1", elements=("s1", "s1.1", "s1.2")),
            LockedPage(number="2", elements=("s1.2", "s2", "s2.1"), skip=2, revision=1),
        ),
    )
    again = fdx.read(fdx.write(script.model_copy(update={"lock": lock})))
    assert again.lock == lock
    assert again.numbered == ("s1", "s2")


def test_a_new_document_has_what_final_draft_expects() -> None:
    script = fountain.read(
        "Title: X\n\nINT. A - DAY\n\nOne.\n\nBO\nHi.\n\nAN ^\nHo.\n\nEXT. B\n\nX.\n"
    )
    data = fdx.write(script, (), {"s1": Extent(page="1", eighths=11, lines=30)})
    root = xml.parse(data.decode(), "")
    assert root.attrib == {"DocumentType": "Script", "Template": "No", "Version": "5"}
    assert {s.get("Type") for s in root.findall("ElementSettings")} >= {"Scene Heading", "Lyrics"}
    properties = root.find("Content/Paragraph/SceneProperties")
    assert properties.attrib == {"Length": "1 3/8", "Page": "1", "Title": ""}
    assert len(root.find("Content/Paragraph/DualDialogue")) == 4
    assert len(root.findall("Revisions/Revision")) in (0, 9)


TAGS = (
    fdx.Tagged("s1.2", "brass key", "props", "Key"),
    fdx.Tagged("s1.2", "key", "weapons", "Skewer"),
    fdx.Tagged("s1.2", "sink", "set_dressing", "Sink"),
    fdx.Tagged("s1", "", "special_effects", "Water"),
    fdx.Tagged("s2A.4", "not there", "sound", "Wind"),
)


def test_tags_go_onto_their_words() -> None:
    data = fdx.write(SCRIPT, TAGS)
    again = fdx.read(data)
    said = {(m.element, m.category, m.label): _words(again, m) for m in again.marked}
    assert said == {
        ("s1.2", "Props", "Key"): "brass key",
        ("s1.2", "Props", "Skewer"): "key",
        ("s1.2", "Set Dressing", "Sink"): "sink",
        ("s1", "Special Effects", "Water"): "INT. KITCHEN - DAY",
        ("s2A", "Sound", "Wind"): "EXT. STREET - NIGHT",
    }
    book = xml.parse(data.decode(), "").find("TagData")
    assert len(book.findall("TagDefinitions/TagDefinition")) == 5
    assert book.find("TagDefinitions/TagDefinition").get("Id") == "d1"
    assert fdx.write(again, ()) == data
    same(xml.parse(fdx.write(again, TAGS).decode(), ""), xml.parse(data.decode(), ""))


def _words(script: Screenplay, marked: Marked) -> str:
    found = script.find(f"s{marked.element[1:].split('.')[0]}", "")
    if "." in marked.element:
        found = next(e for e in found.elements if e.id == marked.element)
        return found.text[marked.start : marked.end]
    return found.heading.text[marked.start : marked.end]


def test_every_category_of_ours_has_one_there() -> None:
    assert set(fdx.CATEGORIES) == {c.value for c in Category}
    assert set(fdx.CATEGORIES.values()) <= set(NAMES.values())
    assert len(NAMES) == 22


def test_files_of_other_programs() -> None:
    bare = (
        "<FinalDraft><Content><Paragraph Type='Scene Heading'><Text>int. x - day</Text>"
        "</Paragraph><Paragraph><Text>Words.</Text></Paragraph><Paragraph Type='Character'/>"
        "<Paragraph Type='Dialogue'><Text>Nobody says it.</Text></Paragraph></Content></FinalDraft>"
    )
    script = fdx.read(bare)
    assert script.scenes[0].heading.text == "INT. X - DAY"
    assert [(e.kind, e.text) for e in script.scenes[0].elements] == [
        (Kind.ACTION, "Words."),
        (Kind.ACTION, "Nobody says it."),
    ]
    assert fdx.write(script) == bare.encode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a/>", "XML of another kind"),
        ("<FinalDraft/>", "no Content"),
        ("<FinalDraft><Content/></FinalDraft>", "no scene heading"),
        ("<FinalDraft><Content>", "not XML"),
        ("", "not XML"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><FinalDraft>&b;</FinalDraft>', "entities"),
    ],
)
def test_what_is_no_script_is_refused_in_one_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        fdx.read(text, "x.fdx")
    assert said in str(refused.value)
    assert str(refused.value).startswith("x.fdx: ")
    assert "\n" not in str(refused.value)
