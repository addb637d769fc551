"""What make does for people: only what changed, pins that hold, doubts that are asked."""

import json
from pathlib import Path

from moteur.schedule.model import Schedule
from moteur.screenplay.model import Screenplay
from moteur.shots.model import Setup, Shots
from moteur.studio.record import Record
from tests.conftest import SCRIPT, Command


def shots(home: Path) -> Shots:
    with Record.open(home) as record:
        version = record.newest("two-cups", "shots", "e01")
        assert version is not None
        return record.load(version, Shots)


def screenplay(home: Path) -> Screenplay:
    with Record.open(home) as record:
        version = record.newest("two-cups", "screenplay", "e01")
        assert version is not None
        return record.load(version, Screenplay)


def setup(home: Path, scene: str, number: str) -> Setup:
    found = shots(home).find(scene, number)
    assert isinstance(found, Setup)
    return found


def write(film: Path, text: str) -> None:
    (film / "script" / "two-cups.fountain").write_text(text)


def test_an_edit_makes_its_scene_again_and_no_other(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    write(film, SCRIPT.replace("walks along the street", "runs along the street"))
    said = moteur("make", "two-cups", "shots").out
    assert "3 scenes: 1 made, 2 kept" in said
    assert "made: s2" in said


def test_a_pin_holds_through_a_change_and_is_looked_at_again(
    moteur: Command, film: Path, home: Path
) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    address = "e01/s1/shots/1B#lens_mm"
    assert setup(home, "s1", "1B").lens_mm != 85
    assert moteur("pin", "two-cups", address, "85").code == 0
    assert moteur("make", "two-cups", "shots").code == 0
    pinned = setup(home, "s1", "1B")
    assert (pinned.lens_mm, pinned.camera.lens_mm) == (85, 85)

    write(film, SCRIPT.replace("You are up.", "You are up already."))
    assert moteur("make", "two-cups", "shots").code == 0
    assert setup(home, "s1", "1B").lens_mm == 85
    with Record.open(home) as record:
        (pin,) = record.pins("two-cups")
    assert pin.look_again

    assert moteur("unpin", "two-cups", address).code == 0
    assert moteur("make", "two-cups", "shots").code == 0
    assert setup(home, "s1", "1B").lens_mm != 85


def test_a_scene_can_be_pinned_to_a_day(moteur: Command, film: Path, home: Path) -> None:
    (film / "terms" / "calendar.toml").write_text("start = 2027-03-01\nday_minutes = 90\n")
    assert moteur("make", "two-cups", "schedule").code == 0

    def day(scene: str) -> int:
        with Record.open(home) as record:
            version = record.newest("two-cups", "schedule")
            assert version is not None
            found = record.load(version, Schedule).find("", scene)
        assert found is not None
        return int(found.model_dump()["day"])

    other = 2 if day("s2") == 1 else 1
    assert moteur("pin", "two-cups", "schedule/s2#day", str(other)).code == 0
    assert moteur("make", "two-cups", "schedule").code == 0
    assert day("s2") == other


def test_an_inserted_scene_gets_a_letter_and_the_rest_keep_theirs(
    moteur: Command, film: Path, home: Path
) -> None:
    assert moteur("make", "two-cups", "pages").code == 0
    write(
        film,
        SCRIPT.replace("INT. KITCHEN - CON", "INT. HALL - NIGHT\n\nA key.\n\nINT. KITCHEN - CON"),
    )
    assert moteur("make", "two-cups", "pages").code == 0
    assert [s.number for s in screenplay(home).scenes] == ["1", "2", "2A", "3"]


def test_a_doubt_is_asked_and_the_answer_gives_the_number_back(
    moteur: Command, film: Path, home: Path
) -> None:
    scene = (
        "INT. KITCHEN - DAY\n\nANA (34) sits at the table. TOM (40) enters and looks at her.\n\n"
        "TOM\nYou are up.\n\nANA\nI never went to bed.\n"
    )
    rewritten = (
        "INT. BEDROOM - NIGHT\n\nANA (34) lies on the bed. TOM (40) enters and looks at her.\n\n"
        "TOM\nYou are awake.\n\nANA\nI never went to bed.\n"
    )
    assert scene in SCRIPT
    assert moteur("make", "two-cups", "pages").code == 0
    write(film, SCRIPT.replace(scene, rewritten))
    said = moteur("make", "two-cups", "pages")
    doubts = screenplay(home).doubts
    assert [d.was for d in doubts] == ["s1"]
    new = doubts[0].scene
    assert f"moteur same two-cups {new} s1" in said.out

    assert moteur("same", "two-cups", new, "s1").code == 0
    assert moteur("make", "two-cups", "pages").code == 0
    after = screenplay(home)
    assert after.doubts == ()
    assert [s.id for s in after.scenes] == ["s1", "s2", "s3"]
    assert after.scenes[0].heading.place == "BEDROOM"


def test_status_says_what_waits_for_what(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "breakdown_sheets").code == 0
    write(film, SCRIPT.replace("Rain.", "Snow."))

    def states() -> dict[str, str]:
        said = json.loads(moteur("status", "two-cups", "--json").out)
        return {row["document"]: row["state"] for row in said}

    before = states()
    assert before["e01/screenplay"] == "changed"
    assert before["e01/shots"] == "missing"
    assert moteur("make", "two-cups", "breakdown_sheets").code == 0
    assert {states()[d] for d in ("e01/screenplay", "e01/breakdown")} == {"fresh"}


def test_one_scene_stands_apart(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "shot_list", "--scene", "2").code == 0
    out = film / "out" / "scene-2"
    assert (out / "shot_list.pdf").exists()
    assert "INT. KITCHEN" not in (out / "index.html").read_text()
    assert not (film / "out" / "shot_list.pdf").exists()


def test_what_was_made_before_stays_in_out(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "script_pdf", "shot_list").code == 0
    assert moteur("make", "two-cups", "script_pdf").code == 0
    assert (film / "out" / "shot_list.pdf").exists()
    assert "perhaps older" in (film / "out" / "index.html").read_text()


def test_only_what_a_step_holds_can_be_pinned(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "cut").code == 0
    for address, value in (("e01/s1/cut#frames", "3"), ("e01/s1/screenplay#number", "9")):
        said = moteur("pin", "two-cups", address, value)
        assert said.code == 2
        assert "cannot be pinned" in said.err
    assert moteur("make", "two-cups", "cut").code == 0


def test_an_approval_that_was_taken_back_is_none(moteur: Command, film: Path) -> None:
    assert moteur("make", "two-cups", "breakdown").code == 0
    assert moteur("approve", "two-cups", "breakdown").code == 0
    moteur("make", "two-cups", "breakdown")
    page = film / "out" / "index.html"
    assert ">approved<" in page.read_text()
    assert moteur("reject", "two-cups", "breakdown").code == 0
    moteur("make", "two-cups", "breakdown")
    assert ">approved<" not in page.read_text()
