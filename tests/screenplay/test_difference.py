from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.document import canonical
from moteur.screenplay.difference import Difference, SceneDifference, compare
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out

from .scripts import PLAIN

SCENES = {
    "kitchen": "INT. KITCHEN - DAY\n\nAna washes cups. Nine of them.\n\nANA\nThere were ten.\n",
    "yard": "EXT. YARD - DAY\n\nBen digs up the lawn, row by row.\n\nBEN\nNothing yet.\n",
    "road": "EXT. ROAD - NIGHT\n\nA car stops. Nobody gets out.\n\nDRIVER\nThis is it.\n",
    "cellar": "INT. CELLAR - NIGHT\n\nA tenth cup stands on a crate.\n\nANA\nSo here you are.\n",
    "attic": "INT. ATTIC - DAWN\n\nDust. A trunk. The lid is open.\n\nBEN\nEmpty as well.\n",
}
NAMES = tuple(SCENES)


def between(old: str, new: str) -> Difference:
    drafts = [fountain.read(text) for text in (old, new)]
    return compare(*drafts, *map(lay_out, drafts))


def drafts(old: tuple[str, ...], new: tuple[str, ...]) -> Difference:
    return between(*("\n".join(SCENES[n] for n in names) for names in (old, new)))


def states(difference: Difference) -> list[tuple[str, str]]:
    return [(scene.state, scene.number) for scene in difference.scenes]


def test_the_same() -> None:
    found = drafts(NAMES, NAMES)
    assert not found.scenes
    assert found.total.same == 5
    assert found.total.eighths_before == found.total.eighths_after > 0


def test_added_and_cut() -> None:
    found = drafts(("kitchen", "yard", "road"), ("kitchen", "cellar", "yard"))
    assert states(found) == [("added", "1A"), ("cut", "3")]
    added, cut = found.scenes
    assert (added.heading, added.before, added.after, added.behind) == (
        "INT. CELLAR - NIGHT", 0, 1, "1",
    )  # fmt: skip
    assert (cut.before, cut.after, cut.removed) == (1, 0, 13)
    assert (found.total.words_added, found.total.words_removed) == (15, 13)


def test_what_is_cut_first_stands_first() -> None:
    assert states(drafts(("attic", "kitchen", "yard"), ("kitchen", "yard"))) == [("cut", "1")]


def test_only_what_was_lifted_out_has_moved() -> None:
    found = drafts(NAMES, (*NAMES[1:], NAMES[0]))
    assert states(found) == [("moved", "1")]
    assert (found.scenes[0].was_behind, found.scenes[0].behind) == ("", "5")
    assert found.total.same == 4


def changed(old: str, new: str) -> SceneDifference:
    whole = "\n".join(SCENES.values())
    (scene,) = between(whole, whole.replace(old, new)).scenes
    assert scene.state == "changed"
    return scene


def test_dialogue() -> None:
    scene = changed("There were ten.", "There were ten yesterday.")
    assert (scene.what, scene.added, scene.removed) == (("dialogue",), 2, 1)
    assert scene.lines == (
        "@@ -5,2 +5,2 @@", " ANA", "-There were ten.", "+There were ten yesterday.",
    )  # fmt: skip


def test_heading() -> None:
    scene = changed("KITCHEN - DAY", "KITCHEN - NIGHT")
    assert (scene.what, scene.was) == (("heading",), "INT. KITCHEN - DAY")


def test_action_and_dialogue() -> None:
    whole = "\n".join(SCENES.values())
    new = whole.replace("Nine of them.", "Ten.").replace("There were ten.", "All here.")
    (scene,) = between(whole, new).scenes
    assert scene.what == ("dialogue", "action")


def test_only_layout() -> None:
    assert changed("Nine of", "*Nine* of").what == ("layout",)
    assert changed("INT. KITCHEN", "int. kitchen").what == ("layout",)
    assert changed("A car", "\nA car").what == ("layout",)


def test_notes_count_no_printed_words() -> None:
    scene = changed("So here you are.\n", "So here you are.\n\n[[Whose is it?]]\n")
    assert (scene.what, scene.added) == (("notes",), 0)


def test_omitted_in_the_file_is_cut() -> None:
    old = "INT. A - DAY #1#\n\nOne.\n\nINT. B - DAY #2#\n\nTwo.\n\nINT. C - DAY #3#\n\nThree.\n"
    new = "INT. A - DAY #1#\n\nOne.\n\n.OMITTED #2#\n\nINT. C - DAY #3#\n\nThree.\n"
    assert states(between(old, new)) == [("cut", "2")]
    assert states(between(new, old)) == [("added", "2")]


def test_doubts_are_told() -> None:
    new = SCENES["yard"].replace("YARD", "BEACH").replace("Ben digs up", "Ana looks at")
    found = between(SCENES["kitchen"] + SCENES["yard"], SCENES["kitchen"] + new)
    assert all(d.was == "s2" for d in found.doubts)


@settings(max_examples=100, deadline=None)
@given(PLAIN, PLAIN)
def test_totals_add_up(old: str, new: str) -> None:
    found = between(old, new)
    total = found.total
    before, after = (len(fountain.read(text).scenes) for text in (old, new))
    both = total.same + sum(s.state in ("moved", "changed") for s in found.scenes)
    assert before == both + total.cut
    assert after == both + total.added
    assert canonical(found)


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES))
def test_moves_restore_the_old_order(order: list[str]) -> None:
    found = drafts(NAMES, tuple(order))
    moved = {s.number for s in found.scenes}
    stayed = [NAMES.index(n) + 1 for n in order if str(NAMES.index(n) + 1) not in moved]
    assert stayed == sorted(stayed)
