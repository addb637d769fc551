"""Commands on a script's file: they need no studio, and say in one line what is wrong."""

import json
from pathlib import Path

import pytest

from tests.conftest import SCRIPT, Command


@pytest.fixture(autouse=True)
def _no_studio(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize("suffix", ["fdx", "fadein", "osf", "pdf", "json"])
def test_a_script_goes_into_every_format_and_comes_back(
    moteur: Command, script: Path, tmp_path: Path, suffix: str
) -> None:
    there, back = tmp_path / f"there.{suffix}", tmp_path / "back.json"
    assert moteur("script", "convert", str(script), str(there)).code == 0
    assert moteur("script", "convert", str(there), str(back)).code == 0
    scenes = json.loads(back.read_text())["scenes"]
    assert [s["heading"]["place"] for s in scenes] == ["KITCHEN", "STREET", "KITCHEN"]
    said = [e["text"] for s in scenes for e in s["elements"] if e["kind"] == "dialogue"]
    assert said == [
        "You are up.", "I never went to bed.", "Come on, Bruno.", "Where is the other cup?",
    ]  # fmt: skip


def test_an_fdx_without_edits_goes_back_as_it_was(
    moteur: Command, script: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.fdx", tmp_path / "two.fdx"
    moteur("script", "convert", str(script), str(one), "--tags")
    moteur("script", "convert", str(one), str(two))
    assert one.read_bytes() == two.read_bytes()
    assert "TagDefinition" in one.read_text()


def test_tags_go_into_fdx_alone(moteur: Command, script: Path, tmp_path: Path) -> None:
    said = moteur("script", "convert", str(script), str(tmp_path / "a.pdf"), "--tags")
    assert said.code == 2 and "only .fdx holds breakdown tags" in said.err
    assert not (tmp_path / "a.pdf").exists()


def test_a_format_that_is_none_is_named(moteur: Command, script: Path, tmp_path: Path) -> None:
    said = moteur("script", "convert", str(script), str(tmp_path / "a.docx"))
    assert said.code == 2 and "“.docx” is no format of a script" in said.err
    (tmp_path / "b.docx").write_text("PK")
    said = moteur("script", "stats", str(tmp_path / "b.docx"))
    assert said.code == 2 and "choose .fountain" in said.err


def test_check_finds_and_mends_what_is_safe(moteur: Command, tmp_path: Path) -> None:
    script = tmp_path / "a.fountain"
    script.write_text(SCRIPT.replace("INT. KITCHEN - DAY", "int kitchen - DAY"))
    found = moteur("script", "check", str(script), "--json")
    assert found.code == 1
    rules = {finding["rule"] for finding in json.loads(found.out)}
    assert rules
    said = moteur("script", "check", str(script), "--fix")
    assert "-int kitchen - DAY" in said.out and "+INT. KITCHEN - DAY" in said.out
    assert script.read_text() == SCRIPT


def test_check_mends_only_fountain(moteur: Command, script: Path, tmp_path: Path) -> None:
    other = tmp_path / "a.fdx"
    moteur("script", "convert", str(script), str(other))
    said = moteur("script", "check", str(other), "--fix")
    assert said.code == 2 and "only Fountain is mended in place" in said.err


def test_diff_says_scene_by_scene(moteur: Command, script: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.fountain"
    other.write_text(SCRIPT.replace("Come on", "Hurry up") + "\nEXT. BRIDGE - DAWN\n\nFog.\n")
    found = json.loads(moteur("script", "diff", str(script), str(other), "--json").out)
    assert [(s["state"], s["number"]) for s in found["scenes"]] == [
        ("changed", "2"),
        ("added", "4"),
    ]
    said = moteur("script", "diff", str(script), str(other), "--lines").out
    assert "1 added, 0 cut, 0 moved, 1 changed, 2 the same" in " ".join(said.split())
    assert "+Hurry up, Bruno." in said


def test_stats_count(moteur: Command, script: Path) -> None:
    found = json.loads(moteur("script", "stats", str(script), "--json").out)
    assert (found["scenes"], found["pages"], found["speeches"]) == (3, 1, 4)
    assert found["eighths"] >= 3 and found["words"] > found["spoken"] == 16
    least, most = found["seconds"]
    assert 0 < least < most
    assert "3 scenes, 1 page," in moteur("script", "stats", str(script)).out


def test_a_locked_script_keeps_its_numbers(moteur: Command, script: Path, tmp_path: Path) -> None:
    locked, new, out = tmp_path / "locked.json", tmp_path / "new.fountain", tmp_path / "out.json"
    assert moteur("script", "lock", str(script), str(locked)).code == 0
    added = SCRIPT.replace("EXT. STREET", "INT. HALL - DAY\n\nA clock ticks.\n\nEXT. STREET")
    new.write_text(added.replace("INT. KITCHEN - CONTINUOUS", "INT. LOFT - CONTINUOUS"))
    said = moteur("script", "revise", str(locked), str(new), str(out), "--date", "2027-03-12")
    assert said.code == 0
    made = json.loads(out.read_text())
    assert [s["number"] for s in made["scenes"]][:3] == ["1", "1A", "2"]
    assert made["revisions"] == [{"name": "Blue", "mark": "*", "date": "2027-03-12"}]
    assert moteur("script", "revise", str(script), str(new), str(out)).code == 2
    said = moteur("script", "convert", str(out), str(tmp_path / "out.fountain"))
    assert "Fountain keeps the scene numbers" in said.out


def test_a_productions_script_is_locked_and_issued(
    moteur: Command, script: Path, home: Path
) -> None:
    assert moteur("new", "cups", "--script", str(script)).code == 0
    assert moteur("script", "issue", "cups").code == 2  # make has not taken the script in
    assert moteur("make", "cups", "script_pdf").code == 0
    said = moteur("script", "issue", "cups")
    assert said.code == 2 and "not locked" in said.err
    assert "locked: 3 scenes, 1 page" in moteur("script", "lock", "cups").out
    assert "Blue" in moteur("script", "issue", "cups").out
    file = home / "productions" / "cups" / "script" / script.name
    file.write_text(SCRIPT.replace("Come on", "Hurry up"))
    assert moteur("make", "cups", "script_pdf").code == 0
    newest = json.loads(moteur("history", "cups", "screenplay", "--json").out)
    assert len(newest) == 4


def test_what_cannot_be_locked_is_said(moteur: Command, script: Path) -> None:
    said = moteur("script", "lock", str(script))
    assert said.code == 2 and "say where to write the locked script" in said.err


def test_what_a_format_cannot_hold_is_said(moteur: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.fountain"
    file.write_text(SCRIPT + "\n[[A note.]]\n")
    said = moteur("script", "convert", str(file), str(tmp_path / "a.fadein"))
    assert said.code == 0 and "notes and synopses stay behind (1)" in said.out
