"""``moteur shots``: a scene of a file in several treatments, and people's decisions on them."""

import json
from pathlib import Path
from typing import Any

import pytest

from moteur.shots.model import ScenePlan, Shots
from moteur.studio.record import Record
from tests.conftest import Command

SHOT = {
    "number", "sentence", "size", "subjects", "lens_mm", "height_m", "move", "frames", "lines",
}  # fmt: skip


def planned(moteur: Command, script: Path, scene: int, out: Path) -> dict[str, Any]:
    said = moteur("shots", "plan", str(script), "--scene", str(scene), "--json", str(out))
    assert (said.code, said.err) == (0, "")
    made: dict[str, Any] = json.loads(out.read_text())
    return made


def plan(home: Path, number: str) -> ScenePlan:
    with Record.open(home) as record:
        version = record.newest("two-cups", "shots", "e01")
        assert version is not None
        plans = record.load(version, Shots).scenes
    return next(p for p in plans if p.number == number)


def test_a_scene_of_a_file_has_three_treatments(
    moteur: Command, script: Path, tmp_path: Path
) -> None:
    made = planned(moteur, script, 1, tmp_path / "out.json")
    assert made["scene"] == 1
    assert len(made["treatments"]) >= 3
    for treatment in made["treatments"]:
        assert all(set(shot) == SHOT and shot["frames"] > 0 for shot in treatment["shots"])
        covered = [line for shot in treatment["shots"] for line in shot["lines"]]
        assert covered == list(made["script"])
        assert all(set(f) == {"rule", "shot", "text", "overruled"} for f in treatment["findings"])
        assert treatment["measures"]["shots"] == len(treatment["shots"])
        assert treatment["measures"]["minutes"] > 0


def test_the_same_scene_gives_the_same_plan(moteur: Command, script: Path, tmp_path: Path) -> None:
    first = planned(moteur, script, 1, tmp_path / "a.json")
    assert first == planned(moteur, script, 1, tmp_path / "b.json")


def test_a_treatment_can_be_asked_for_in_words(
    moteur: Command, script: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    words = "hand-held, never leave Ana"
    assert moteur("shots", "plan", str(script), "--json", str(out), "--ask", words).code == 0
    asked = json.loads(out.read_text())["treatments"][-1]
    assert asked["name"] == "asked"
    assert {shot["move"] for shot in asked["shots"]} != {"static"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--scene", "9"), "there is no scene 9: there are 3 scenes"),
        (("--scene", "0"), "there is no scene 0"),
        (("--camera", "obscura"), "obscura"),
    ],
)
def test_what_cannot_be_planned_is_one_line(
    moteur: Command, script: Path, arguments: tuple[str, ...], said: str
) -> None:
    answer = moteur("shots", "plan", str(script), *arguments)
    assert answer.code == 2
    assert said.split(": ", maxsplit=1)[0] in answer.err
    assert len(answer.err.strip().splitlines()) == 1


def test_a_script_without_scenes_is_one_line(moteur: Command, tmp_path: Path) -> None:
    file = tmp_path / "empty.fountain"
    file.write_text("Title: Nothing\n\nJust a line.\n")
    answer = moteur("shots", "plan", str(file))
    assert answer.code in (0, 2)
    assert "Traceback" not in answer.err


def test_a_person_picks_a_treatment_and_it_stays(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    assert not plan(home, "1").decided
    said = moteur("shots", "choose", "two-cups", "1", "subjective")
    assert said.code == 0 and "minutes" in said.out
    assert moteur("make", "two-cups", "shots").code == 0
    picked = plan(home, "1")
    assert picked.decided and picked.treatment.name == "subjective"
    assert "●" in moteur("shots", "show", "two-cups", "1").out
    wrong = moteur("shots", "choose", "two-cups", "1", "upside-down")
    assert wrong.code == 2 and "classical" in wrong.err


def test_words_are_shown_and_confirmed(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    asked = ("shots", "ask", "two-cups", "1", "hand-held, with a purple mood")
    assert moteur(*asked).code == 2  # nobody is there to confirm it
    said = moteur(*asked, "--yes")
    assert said.code == 0
    assert "not understood" in said.out
    assert moteur("make", "two-cups", "shots").code == 0
    assert plan(home, "1").treatments[-1].name == "asked"
    assert plan(home, "1").treatments[-1].unread


def test_a_set_up_is_edited_by_a_sentence(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    single = next(s for s in plan(home, "1").setups if s.kind in ("single", "over"))
    who = single.subjects[0]
    sentence = f"CU {who}; 85 mm"
    assert moteur("shots", "edit", "two-cups", single.number, sentence).code == 0
    assert moteur("make", "two-cups", "shots").code == 0
    held = next(s for s in plan(home, "1").every_setup() if s.number == single.number)
    assert (held.size.value, held.lens_mm, held.sentence) == ("CU", 85, sentence)
    wrong = moteur("shots", "edit", "two-cups", single.number, f"CU {who}; static pan left")
    assert wrong.code == 2 and "contradicts itself" in wrong.err


def test_a_shot_of_ones_own_plays_on_its_lines(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    before = {s.number for s in plan(home, "1").every_setup()}
    mine = "MCU TOM; 50 mm; on “You are up.”"
    said = moteur("shots", "add", "two-cups", "1", mine)
    assert said.code == 0
    number = said.out.split()[0]
    assert number not in before
    assert moteur("make", "two-cups", "shots").code == 0
    now = plan(home, "1")
    (shot,) = [s for s in now.shots if s.setup == number]
    elements = [e for s in now.shots for e in s.elements]
    assert shot.elements and len(elements) == len(set(elements))
    lineless = moteur("shots", "add", "two-cups", "1", "MCU TOM; 50 mm")
    assert lineless.code == 2 and "which lines" in lineless.err


def test_a_chosen_treatment_informs_the_next_schedule(
    moteur: Command, film: Path, home: Path
) -> None:
    assert moteur("make", "two-cups", "shots", "schedule").code == 0
    assert moteur("shots", "choose", "two-cups", "1", "subjective").code == 0
    assert moteur("make", "two-cups", "shots", "schedule").code == 0
    minutes = plan(home, "1").treatment.measures.minutes
    with Record.open(home) as record:
        version = record.newest("two-cups", "schedule")
        assert version is not None
        body = record.body(version)
    strips = [s for day in body["days"] for s in day["strips"]]
    assert minutes in {s["minutes"] for s in strips if s["number"].startswith("1")}


@pytest.mark.parametrize(
    ("words", "said"),
    [("make it sad", "nothing of it was understood"), ("never leave Zorro", "Zorro"),
     ("on a tripod", "just that"), ("hand-held on a tripod", "tripod")],
)  # fmt: skip
def test_words_that_ask_for_nothing_are_one_line(
    moteur: Command, script: Path, words: str, said: str
) -> None:
    answer = moteur("shots", "plan", str(script), "--ask", words)
    assert answer.code == 2
    assert said in answer.err
    assert len(answer.err.strip().splitlines()) == 1


def test_what_cannot_be_held_is_said_at_once(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "shots").code == 0
    single = next(s for s in plan(home, "1").setups if s.kind in ("single", "over"))
    number, who = single.number, single.subjects[0]
    for words in (
        ("shots", "add", "two-cups", "1", f"CU {who}; 85 mm; on “nothing like that”"),
        ("shots", "edit", "two-cups", number, f"CU {who}; 50 mm; 9 m away"),
        ("pin", "two-cups", f"e01/s1/shots/{number}#lens_mm", "0"),
        ("pin", "two-cups", f"e01/s1/shots/{number}#height_m", "nan"),
        ("pin", "two-cups", "e01/s1/shots#asked", "make it sad"),
        ("pin", "two-cups", "e01/s1/shots#chosen", "upside-down"),
    ):
        answer = moteur(*words)
        assert answer.code == 2, words
        assert len(answer.err.strip().splitlines()) == 1
    assert moteur("make", "two-cups", "shots").code == 0
