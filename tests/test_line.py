"""The whole line on a very short film, with the real programs: script in, animatic out."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import av
import opentimelineio as otio
import pytest

from moteur.studio.record import Record
from tests.conftest import SCRIPT, Command

MADE = (
    "script.pdf", "breakdown.pdf", "stripboard.pdf", "shot_list.pdf", "storyboard.pdf",
    "animatic.mp4", "animatic.otio", "poster.png", "index.html", "blend/1.blend", "blend/3.blend",
    "treatments.pdf", "treatments/1-moving.svg", "shooting_order.xlsx", "floor_plans.pdf",
    "floor_plans/1/1A.svg", "usd/1.usda", "animatic.edl", "animatic.xml",
)  # fmt: skip


def runs(home: Path) -> Counter[tuple[str, str]]:
    """Return how often each part (step and key) was made; what joins parts is left out."""
    with Record.open(home) as record:
        made = [run for run in record.runs("two-cups") if run.item != "*"]
    return Counter((run.step, run.key) for run in made)


def start(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "moteur", *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def takes(home: Path) -> int:
    return sum(1 for step, _ in runs(home) if step == "takes")


def until_takes(home: Path, make: "subprocess.Popen[str]", least: int) -> None:
    end = time.monotonic() + 120
    while takes(home) < least:
        assert make.poll() is None, make.communicate()
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.slow
def test_from_script_to_animatic_and_back(moteur: Command, film: Path, home: Path) -> None:
    said = moteur("make", "two-cups")
    assert said.code == 0, said.err
    out = film / "out"
    assert str(out / "index.html") in said.out
    for name in MADE:
        assert (out / name).stat().st_size > 200, name

    with av.open(str(out / "animatic.mp4")) as movie:
        video, audio = movie.streams.video[0], movie.streams.audio[0]
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert video.average_rate == 24
        frames = video.frames
        assert abs(audio.duration * audio.time_base - frames / 24) < 0.1
    timeline = otio.adapters.read_from_file(str(out / "animatic.otio"))
    assert timeline.duration().to_frames() == frames
    clips = list(timeline.video_tracks()[0].find_clips())

    again = moteur("make", "two-cups")
    assert again.code == 0
    assert "made" not in again.out.replace("moteur", "")
    before = runs(home)
    assert set(before.values()) == {1}

    script = film / "script" / "two-cups.fountain"
    script.write_text(SCRIPT.replace("I never went to bed.", "I never even went to bed, Tom."))
    changed = moteur("make", "two-cups")
    assert changed.code == 0, changed.err
    new = Counter(step for step, key in runs(home) if (step, key) not in before)
    assert new["voices"] == 1
    assert 1 <= new["takes"] < len(clips)
    assert f"{new['takes']} made" in changed.out
    assert moteur("ledger", "verify").code == 0


@pytest.mark.slow
def test_a_killed_make_goes_on_where_it_was(moteur: Command, film: Path, home: Path) -> None:
    make = start("make", "two-cups", "takes")
    until_takes(home, make, 2)
    os.kill(make.pid, signal.SIGKILL)
    make.communicate()
    kept = takes(home)
    said = moteur("make", "two-cups", "takes")
    assert said.code == 0, said.err
    assert f"{kept} kept" in said.out
    assert set(runs(home).values()) == {1}


@pytest.mark.slow
def test_stopping_a_make_is_safe(moteur: Command, film: Path, home: Path) -> None:
    make = start("make", "two-cups", "takes")
    until_takes(home, make, 1)
    make.send_signal(signal.SIGINT)
    _, err = make.communicate(timeout=60)
    assert make.returncode == 130
    assert "stopped" in err and "Traceback" not in err
    said = moteur("make", "two-cups", "takes")
    assert said.code == 0, said.err
    assert set(runs(home).values()) == {1}


def test_a_full_disk(moteur: Command, film: Path, home: Path) -> None:
    assert moteur("make", "two-cups", "pages").code == 0

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    make = subprocess.run(
        [sys.executable, "-m", "moteur", "make", "two-cups", "papers"],
        capture_output=True, text=True, preexec_fn=little_room, check=False,
    )  # fmt: skip
    assert make.returncode == 2, make
    assert make.stderr.count("\n") == 1 and "Traceback" not in make.stderr, make.stderr
    said = moteur("make", "two-cups", "papers")
    assert said.code == 0, said.err
    assert moteur("ledger", "verify").code == 0
