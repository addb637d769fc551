import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.screenplay.locking import lock
from moteur.screenplay.marking import ORDER, issue, mark, next_colour
from moteur.screenplay.model import Change, Line, Revision, Screenplay
from moteur.screenplay.revisions import identify

from .scripts import PLAIN

TEXT = """INT. KITCHEN - DAY

Ana waits by the window. She has been there since the morning.

ANA
(softly)
Is anybody there?

He comes in.

INT. HALL - NIGHT

Ben runs. He falls.
"""


def issued(text: str = TEXT, name: str = "Blue") -> Screenplay:
    return issue(fountain.read(text), name, "2027-05-12")


def revise(new: str, old: Screenplay) -> Screenplay:
    return identify(fountain.read(new), old)


def marked(screenplay: Screenplay) -> list[tuple[str, int]]:
    """Return (words, revision) of each change."""
    texts = {scene.id: scene.heading.text for scene in screenplay.scenes}
    texts |= {e.id: e.text for scene in screenplay.scenes for e in scene.elements}
    return [(texts[c.element][c.start : c.end], c.revision) for c in screenplay.changes]


def said(line: Line) -> str:
    return "".join(text for text, _ in line.runs)


def starred(screenplay: Screenplay) -> list[str]:
    pages = lay_out(screenplay).pages
    return [said(line) for page in pages for line in page.lines if line.star]


def test_colours_follow_the_field() -> None:
    screenplay = fountain.read(TEXT)
    names = []
    for _ in range(11):
        screenplay = issue(screenplay)
        names.append(screenplay.revisions[-1].name)
    assert names == [
        "Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry", "Tan",
        "Double Blue", "Double Pink",
    ]  # fmt: skip
    assert next_colour([Revision(name="White")]) == "Blue"
    assert next_colour([Revision(name="Lavender")]) == "Blue"


@pytest.mark.parametrize(
    ("name", "date"), [("blue", ""), ("x" * 40, ""), ("", "12 May"), ("Pi\nnk", "")]
)
def test_what_is_no_revision(name: str, date: str) -> None:
    with pytest.raises(BadInput) as error:
        issue(issued(), name, date)
    assert "\n" not in str(error.value)


def test_every_colour_issued() -> None:
    with pytest.raises(BadInput, match="every colour"):
        next_colour([Revision(name=ORDER[-1])])


def test_without_revisions_nothing_is_marked() -> None:
    assert revise(TEXT.replace("waits", "stands"), fountain.read(TEXT)).changes == ()


def test_changed_words_are_marked() -> None:
    new = revise(TEXT.replace("Ana waits", "Ana stands").replace("HALL", "CELLAR"), issued())
    assert marked(new) == [("stands", 1), ("CELLAR", 1)]
    assert [line.split()[0] for line in starred(new)] == ["Ana", "INT."]
    assert new.revisions == issued().revisions


def test_what_is_new_is_marked_whole() -> None:
    new = revise(TEXT.replace("He comes in.", "He comes in.\n\nIt rains."), issued())
    assert marked(new) == [("It rains.", 1)]


def test_what_was_taken_out_marks_its_place() -> None:
    new = revise(TEXT.replace(" She has been there since the morning.", ""), issued())
    assert [change.start == change.end for change in new.changes] == [True]
    assert starred(new) == ["Ana waits by the window."]
    new = revise(TEXT.replace("He comes in.\n\n", ""), issued())
    assert starred(new) == ["Is anybody there?"]
    new = revise(TEXT.replace("Ben runs. He falls.\n", "[[nobody]]"), issued())
    assert starred(new) == ["INT. HALL - NIGHT"]


def test_omitted_scenes_are_starred() -> None:
    new = revise(TEXT[: TEXT.index("INT. HALL")], issued())
    assert starred(new) == ["OMITTED"]


def test_earlier_changes_move_with_their_words() -> None:
    blue = revise(TEXT.replace("waits", "stands"), issued())
    pink = issue(blue, "", "2027-06-01")
    text = TEXT.replace("Ana waits by", "Today Ana stands by")
    new = revise(text, pink)
    assert marked(new) == [("Today ", 2), ("stands", 1)]
    assert len(starred(new)) == 1
    moved = revise(f"INT. NEW - DAY\n\nNew.\n\n{text}", new)
    assert ("stands", 1) in marked(moved)


def test_a_moved_scene_is_marked_whole() -> None:
    at = TEXT.index("INT. HALL")
    new = revise(f"{TEXT[at:]}\n\n{TEXT[:at]}", issued())
    assert ("INT. HALL - NIGHT", 1) in marked(new)
    assert ("Ben runs. He falls.", 1) in marked(new)


def test_what_the_file_says_goes_first() -> None:
    draft = fountain.read(TEXT)
    element = draft.scenes[1].elements[0].id
    draft = draft.model_copy(
        update={
            "revisions": (Revision(name="Green"),),
            "changes": (Change(element=element, start=0, end=3, revision=1),),
        }
    )
    new = identify(draft, issued())
    assert [revision.name for revision in new.revisions] == ["Green"]
    assert marked(new) == [("Ben", 1)]


def test_pages_carry_the_colour_they_were_last_issued_under() -> None:
    long = "\n\n".join(f"INT. ROOM {n} - DAY\n\n{'He waits and waits. ' * 40}" for n in range(9))
    white = fountain.read(long)
    blue = issue(lock(white, lay_out(white)), "", "2027-05-12")
    longer = long.replace("ROOM 3 - DAY\n\n", f"ROOM 3 - DAY\n\n{'New words. ' * 150}\n\n")
    first = revise(longer, blue)
    assert {p.number: p.slug for p in lay_out(first).pages if p.slug} == {
        number: "Blue 2027-05-12" for number in ("2", "2A")
    }
    pink = issue(first, "", "2027-06-01")
    assert {p.number: p.revision for p in lay_out(pink).pages if p.slug} == {
        "2": "Blue", "2A": "Blue",
    }  # fmt: skip
    second = revise(longer.replace("waits. He", "stands. He", 1), pink)
    pages = {p.number: p.revision for p in lay_out(second).pages if p.revision}
    assert pages == {"1": "Pink", "2": "Blue", "2A": "Blue"}
    cut = revise(longer[: longer.rindex("INT.")], pink)
    assert [p.revision for p in lay_out(cut).pages][-1] == "Pink"


@settings(max_examples=80, deadline=None)
@given(PLAIN, PLAIN, st.booleans())
def test_changes_lie_within_their_texts(one: str, other: str, twice: bool) -> None:
    old = issued(one)
    new = revise(one + "\n\n" + other, old)
    if twice:
        new = revise(other, issue(new))
    texts = {e.id: e.text for e in new.opening}
    for scene in new.scenes:
        texts |= {scene.id: scene.heading.text, **{e.id: e.text for e in scene.elements}}
    for change in new.changes:
        assert 0 <= change.start <= change.end <= len(texts[change.element])
        assert 1 <= change.revision <= len(new.revisions)
    same = mark(new, new)
    assert same.changes == new.changes
    assert revise(fountain.write(new), new).changes == new.changes
