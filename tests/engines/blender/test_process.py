"""The door to Blender: missing, killed, cancelled, orphaned."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from moteur.engines.blender.process import HERE, Blender, Program, Stopped, find, shared
from moteur.film.errors import BadInput

from .conftest import a_slate


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().split()[2]
    except OSError:
        return False
    return state != "Z"


def within(seconds, true):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return true()


def test_it_says_when_blender_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("MOTEUR_BLENDER", str(tmp_path / "nothing"))
    with pytest.raises(BadInput, match=r"Blender is not installed.*make setup"):
        find()


@pytest.mark.parametrize("text", ["#!/bin/true\n", "#!/bin/echo hello\n", "no program"])
def test_what_is_no_blender_is_said_in_one_line(monkeypatch, tmp_path, text):
    program = tmp_path / "blender"
    program.write_text(text)
    program.chmod(0o755)
    monkeypatch.setenv("MOTEUR_BLENDER", str(program))
    with pytest.raises(BadInput, match="MOTEUR_BLENDER") as told:
        Program(1)
    assert "\n" not in str(told.value) and str(program) in str(told.value)


def test_a_python_without_blender_is_named_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("MOTEUR_BLENDER", sys.executable)
    with pytest.raises(BadInput, match=r"cannot load bpy.*make setup") as said:
        Blender(1).draw(a_slate(frames=1), tmp_path)
    assert sys.executable in str(said.value) and "\n" not in str(said.value)


def test_a_blender_without_numba_says_what_installs_it(monkeypatch, tmp_path, program):
    without = tmp_path / "python"
    hide = "import sys; sys.modules['numba'] = None; exec(sys.argv[1])"
    without.write_text(f'#!/bin/sh\nexec "{program}" -I -c "{hide}" "$3"\n')
    without.chmod(0o755)
    monkeypatch.setenv("MOTEUR_BLENDER", str(without))
    with pytest.raises(BadInput, match=r"cannot load numba.*-m pip install numba") as said:
        Blender(1).draw(a_slate(frames=1), tmp_path)
    assert str(without) in str(said.value) and "\n" not in str(said.value)


def test_compiled_code_needs_no_place_to_be_kept(tmp_path, program):
    """Neither beside the source nor in the user's cache can anything be written."""
    shutil.copytree(HERE / "inside", tmp_path / "inside", ignore=lambda *_: ["__pycache__"])
    (tmp_path / "inside/__pycache__").touch()
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from inside.raster import bounds; "
    code += "import numpy; print(bounds(numpy.ones((2, 3), numpy.float32)).sum())"
    nowhere = {"HOME": "/dev/null/none", "XDG_CACHE_HOME": "/dev/null/none"}
    said = subprocess.run(
        [program, "-I", "-c", code], check=False, env={**os.environ, **nowhere},
        capture_output=True, text=True,
    )  # fmt: skip
    assert said.stdout.strip() == "6.0", said.stderr


def test_it_starts_again_after_it_died(blender, tmp_path):
    blender.draw(a_slate(frames=1), tmp_path)
    for program in blender._idle:
        os.kill(program.pid, signal.SIGKILL)
    assert len(blender.draw(a_slate(frames=1), tmp_path)) == 1


def test_one_that_dies_at_work_is_replaced(tmp_path):
    made = Blender(1)
    shots = {}

    def killing(done):
        if not shots:
            shots["pid"] = done
            victim = next(p for p in seen if p.alive)
            os.kill(victim.pid, signal.SIGKILL)

    seen = []
    take = made._take
    made._take = lambda: seen.append(take()) or seen[-1]
    try:
        assert len(made.draw(a_slate(), tmp_path, killing)) == 4
        assert len(seen) == 2
    finally:
        made.close()


def test_cancelling_ends_the_program(tmp_path):
    class Enough(Exception):
        pass

    made, seen = Blender(1), []
    take = made._take
    made._take = lambda: seen.append(take()) or seen[-1]

    def stop(done):
        raise Enough

    with pytest.raises(Enough):
        made.draw(a_slate(), tmp_path, stop)
    assert not seen[0].alive
    assert not made._idle


def test_a_bad_slate_is_said_and_the_program_lives(blender, tmp_path):
    broken = a_slate()
    del broken["camera"]
    with pytest.raises(Stopped, match="camera"):
        blender.draw(broken, tmp_path)
    assert blender.draw(a_slate(frames=1), tmp_path)


def test_two_callers_have_a_program_each(blender, tmp_path):
    results = []

    def work(k):
        results.append(len(blender.draw(a_slate(), tmp_path / str(k))))

    threads = [threading.Thread(target=work, args=(k,)) for k in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert results == [4, 4]


def test_it_dies_when_its_parent_is_killed(tmp_path):
    code = (
        "import sys, time; from moteur.engines.blender.process import Program;"
        "p = Program(1); print(p.pid, flush=True); time.sleep(600)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    child = int(parent.stdout.readline())
    assert alive(child)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert within(10, lambda: not alive(child))


def test_shared_is_one_for_each_number_of_threads():
    assert shared(1) is shared(1)
    assert shared(1) is not shared(2)
