from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Doubt, Screenplay
from moteur.screenplay.revisions import identify

ONE = "INT. ONE - DAY\n\nAna waits at the door.\n\nANA\nWho is it?\n\nBEN\nOnly me.\n"
TWO = "INT. TWO - DAY\n\nRain on the window.\n\nBEN\nIt rains.\n"
THREE = "INT. THREE - NIGHT\n\nDark. Nobody.\n\nANA\nHello?\n"
NEW = "EXT. GARDEN - DAY\n\nA dog digs a hole.\n"


def read(*scenes: str) -> Screenplay:
    return fountain.read("\n".join(scenes))


def names(screenplay: Screenplay) -> list[str]:
    return [s.id + ("-" if s.omitted else "") for s in screenplay.scenes]


FIRST = read(ONE, TWO, THREE)


def test_first_sight() -> None:
    assert identify(FIRST, None) == FIRST


def test_inserted_and_inserted_again() -> None:
    second = identify(read(ONE, NEW, TWO, THREE), FIRST)
    assert names(second) == ["s1", "s1A", "s2", "s3"]
    assert second.doubts == ()
    between = "EXT. ROOF - DAY\n\nA cat.\n"
    assert names(identify(read(ONE, between, NEW, TWO, THREE), second)) == [
        "s1", "sA1A", "s1A", "s2", "s3",
    ]  # fmt: skip
    assert names(identify(read(ONE, NEW, between, TWO, THREE), second))[2] == "s1B"
    assert names(identify(read(NEW, ONE, TWO, THREE), FIRST))[0] == "sA1"
    assert names(identify(read(ONE, TWO, THREE, NEW), FIRST))[-1] == "s4"


def test_cut_scenes_stay_as_omitted() -> None:
    second = identify(read(ONE, THREE), FIRST)
    assert names(second) == ["s1", "s2-", "s3"]
    assert second.scenes[1].elements == ()
    assert second.scenes[1].heading.place == "TWO"
    assert names(identify(read(ONE, NEW, THREE), second)) == ["s1", "s2-", "s2A", "s3"]
    assert names(identify(read(THREE), second)) == ["s1-", "s2-", "s3"]


def test_a_changed_line_keeps_every_id() -> None:
    second = identify(read(ONE.replace("Only me", "Nobody"), TWO, THREE), FIRST)
    assert [e.id for e in second.scenes[0].elements] == [e.id for e in FIRST.scenes[0].elements]
    assert second.scenes[1:] == FIRST.scenes[1:]


def test_a_new_speech_takes_no_old_id() -> None:
    more = ONE.replace("BEN\nOnly me.", "BEN\nGuess.\n\nBEN\nOnly me.")
    second = identify(read(more, TWO, THREE), FIRST)
    assert [e.id for e in second.scenes[0].elements] == [
        "s1.1", "s1.2", "s1.3", "s1.6", "s1.7", "s1.4", "s1.5",
    ]  # fmt: skip
    less = identify(read(ONE, TWO, THREE), second)
    assert [e.id for e in less.scenes[0].elements] == [e.id for e in FIRST.scenes[0].elements]


def test_the_larger_half_of_a_split_scene_is_it() -> None:
    cut = ONE.replace("ANA\nWho", "INT. HALL - DAY\n\nANA\nWho").replace(
        "Only me.", "Only me, and this is the longer part of the scene.\n\nShe opens."
    )
    first = read(
        ONE.replace("Only me.", "Only me, and this is the longer part of the scene.\n\nShe opens."),
        TWO,
    )
    second = identify(read(cut, TWO), first)
    assert names(second) == ["sA1", "s1", "s2"]
    assert second.doubts == ()


def test_moved_scenes_keep_their_ids() -> None:
    assert names(identify(read(THREE, ONE, TWO), FIRST)) == ["s3", "s1", "s2"]


def test_a_new_heading_over_the_same_lines() -> None:
    second = identify(read(ONE.replace("ONE - DAY", "PORCH - NIGHT"), TWO, THREE), FIRST)
    assert names(second) == ["s1", "s2", "s3"]


def test_a_rewritten_scene_under_its_heading() -> None:
    second = identify(read(ONE, "INT. TWO - DAY\n\nSnow, and no one to see it.\n", THREE), FIRST)
    assert names(second) == ["s1", "s2", "s3"]


def test_stated_numbers_come_first() -> None:
    draft = read(TWO.replace("DAY", "DAY #1#"), ONE, THREE.replace("NIGHT", "NIGHT #7#"))
    second = identify(draft, FIRST)
    assert second.scenes[0].id == "s1"
    assert second.scenes[0].heading.place == "TWO"
    assert "s7" in names(second)
    assert set(second.numbered) == {"s1", "s7"}


SOME = (
    "EXT. BARN - DAY\n\nAna waits at the door.\n\nA cow looks up, chewing slowly, and then away.\n"
)


def test_doubts_and_answers() -> None:
    asked = identify(read(SOME, TWO, THREE), FIRST)
    assert names(asked) == ["s1-", "s1A", "s2", "s3"]
    assert [(d.scene, d.was) for d in asked.doubts] == [("s1A", "s1")]
    assert 0.2 <= asked.doubts[0].share < 0.5
    yes = identify(read(SOME, TWO, THREE), FIRST, {"s1A": "s1"})
    assert names(yes) == ["s1", "s2", "s3"]
    assert yes.doubts == ()
    assert yes.scenes[0].elements[0].id == "s1.1"
    later = identify(read(SOME, TWO, THREE), asked, {"s1A": "s1"})
    assert names(later) == ["s1", "s2", "s3"]
    no = identify(read(SOME, TWO, THREE), asked, {"s1A": ""})
    assert names(no) == ["s1-", "s1A", "s2", "s3"]
    assert no.doubts == ()


def test_open_doubts_stay_open() -> None:
    asked = identify(read(SOME, TWO, THREE), FIRST)
    again = identify(read(SOME, TWO.replace("rains", "pours"), THREE), asked)
    assert again.doubts == (Doubt(scene="s1A", was="s1", share=asked.doubts[0].share),)


def test_positions_and_spaces_follow_the_ids() -> None:
    second = identify(read(NEW, "\n\n" + ONE, TWO, THREE), FIRST)
    assert set(second.positions) == {
        name for s in second.scenes for name in (s.id, *(e.id for e in s.elements))
    }
    assert second.spaces == {"s1": 2}
