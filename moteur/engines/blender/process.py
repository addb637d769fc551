"""The door to Blender: programs that stay alive between shots, asked over JSON lines.

The programs run ``inside/serve.py`` and end when this process ends, however it ends.
"""

import atexit
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, NamedTuple

from moteur.film.errors import BadInput, MoteurError

START_SECONDS = 120.0
SILENCE_SECONDS = 300.0
HERE = Path(__file__).parent
LOG = logging.getLogger("moteur.blender")
_ANOTHER = "run make setup, or name a Blender 5 in MOTEUR_BLENDER"

Progress = Callable[[float], None]


class Stopped(RuntimeError):
    """Say that a program ended, hung or failed inside; the log has its words."""


def find() -> Path:
    """Return Blender's program: MOTEUR_BLENDER, or Python in ``.venv-blender``.

    Raises BadInput when there is none.
    """
    named = os.environ.get("MOTEUR_BLENDER")
    homes = (HERE.parents[2], Path(sys.prefix).parent, Path.cwd())
    places = [Path(named)] if named else [h / ".venv-blender/bin/python" for h in homes]
    for place in places:
        if place.is_file():
            return place
    where = f"MOTEUR_BLENDER={named}" if named else ""
    raise BadInput("Blender is not installed", where, "run make setup")


def _command(program: Path, threads: int) -> list[str]:
    code = f"import sys; sys.path.insert(0, {str(HERE)!r}); from inside.serve import main; main()"
    if program.name.startswith("blender"):
        flags = ["--background", "--factory-startup", "--threads", str(threads)]
        return [str(program), *flags, "--python-exit-code", "1", "--python-expr", code]
    return [str(program), "-I", "-c", code]


def _environment(threads: int) -> dict[str, str]:
    names = ("LP_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {**os.environ, **{name: str(threads) for name in names}}


class Program:
    """Run one Blender. One request at a time.

    Raises BadInput where its Python lacks what drawing needs.
    """

    def __init__(self, threads: int) -> None:
        program = find()
        self._words: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  lives as long as self
        where = f"Blender at {program}"
        try:
            self._process = subprocess.Popen(
                _command(program, threads),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._words,
                env=_environment(threads),
                text=True,
                encoding="utf-8",
                start_new_session=True,  # Ctrl-C is for us; we end the program ourselves
            )
        except OSError as fault:
            said = (fault.strerror or "it does not start").lower()
            raise BadInput(said, where, _ANOTHER) from fault
        self._replies: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            first = self._reply(START_SECONDS)
        except (Stopped, ValueError) as fault:
            self.close()
            raise BadInput(f"this is no Blender: {fault}", where, _ANOTHER) from fault
        if "refused" in first:
            self.close()
            raise BadInput(first["refused"], where, first["then"])

    @property
    def alive(self) -> bool:
        """Say whether the program still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """Return the program's process id."""
        return self._process.pid

    def ask(self, request: Mapping[str, Any], progress: Progress | None) -> Any:
        """Return what the program answers to a request.

        Raises Stopped when it ends, is silent too long or fails; whatever `progress`
        raises ends the program and goes on up.
        """
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except OSError as fault:
            self.close()
            raise Stopped(f"Blender has ended: {self._last_words()}") from fault
        while True:
            reply = self._reply(SILENCE_SECONDS)
            if "done" in reply:
                return reply["done"]
            if "refused" in reply:
                raise BadInput(reply["refused"], then=reply["then"])
            if "error" in reply:
                LOG.error("%s", reply.get("trace", ""))
                raise Stopped(f"Blender could not do it: {reply['error']}")
            if progress is not None:
                try:
                    progress(float(reply["progress"]))
                except BaseException:
                    self.close()
                    raise

    def close(self) -> None:
        """End the program."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with suppress(ValueError, OSError):
            for line in self._process.stdout:
                self._replies.put(line)
        self._replies.put(None)

    def _reply(self, seconds: float) -> dict[str, Any]:
        try:
            line = self._replies.get(timeout=seconds)
        except queue.Empty:
            self.close()
            raise Stopped(f"Blender said nothing for {seconds:.0f} s") from None
        except BaseException:
            self.close()
            raise
        if line is None:
            self.close()
            raise Stopped(f"Blender has ended: {self._last_words()}")
        reply: dict[str, Any] = json.loads(line)
        return reply

    def _last_words(self) -> str:
        with suppress(OSError, ValueError):
            size = self._words.seek(0, os.SEEK_END)
            self._words.seek(max(0, size - 4000))
            words = self._words.read().decode(errors="replace").strip()
            LOG.error("%s", words)
            return words.splitlines()[-1] if words else "no words"
        return "no words"


class Drawn(NamedTuple):
    """Pictures of a slate, what was measured of faces in them, and what the look has to say.

    A reading is a `previs.model.Reading` as JSON.
    """

    paths: list[Path]
    readings: list[dict[str, Any]]
    notes: list[str]


class Blender:
    """Draw and save with a pool of programs, each on `threads` threads.

    Any number of threads may call; each call has a program of its own while it lasts.
    """

    def __init__(self, threads: int = 1) -> None:
        self.threads = threads
        self._idle: list[Program] = []
        self._lock = threading.Lock()

    def draw(
        self, slate: Mapping[str, Any], folder: Path, progress: Progress | None = None,
        only: Sequence[int] = (), built: Path | None = None,
    ) -> list[Path]:  # fmt: skip
        """Draw every `step`-th frame of a slate as `shoot` does; return its paths."""
        return self.shoot(slate, folder, progress, only, built).paths

    def shoot(
        self, slate: Mapping[str, Any], folder: Path, progress: Progress | None = None,
        only: Sequence[int] = (), built: Path | None = None,
    ) -> Drawn:  # fmt: skip
        """Draw every `step`-th frame of a slate (JSON), or `only` some, as PNG into a folder.

        Of its paths there is one for each drawn frame; a frame that is the same picture as the
        one before has the same path. `progress` gets 0-1 and may raise to cancel. `built` is an
        adopted set that takes the place of the kit's.
        """
        folder.mkdir(parents=True, exist_ok=True)
        request = {
            "do": "draw",
            "slate": slate,
            "folder": str(folder.resolve()),
            "only": list(only),
            "built": str(built.resolve()) if built else "",
        }
        told = self._ask(request, progress)
        return Drawn([Path(p) for p in told["paths"]], told["readings"], told["notes"])

    def index(
        self, slate: Mapping[str, Any], cuts: Mapping[str, Any], path: Path, frame: int = 0,
        part: str = "",
    ) -> None:  # fmt: skip
        """Draw figures of a slate in flat colours, sliced at heights, to measure by.

        `cuts` holds heights above the floor in metres, by the names of the players to draw.
        Red is 20 times a figure's number from 1 on, green 20 times its slice from the top, 0
        on, blue above 128 where there is a figure. `part` is the whole figure, or its ``trunk``
        without arms, or its ``head``.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        request = {"do": "index", "slate": slate, "cuts": cuts, "frame": frame, "part": part}
        self._ask({**request, "path": str(path.resolve())}, None)

    def adopt(
        self, file: Path, suffix: str, path: Path, wanted: Sequence[float] = (),
        inside: bool = True,
    ) -> dict[str, Any]:  # fmt: skip
        """Make a person's set ready: a .blend, glTF or USD becomes a .blend to draw in.

        `wanted` is width, depth and height of the plan, by which feet and centimetres are
        known. Returns {"size", "faces", "findings"}. Raises BadInput for what cannot be used,
        a file that ends or hangs the program included.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        request = {"do": "adopt", "file": str(file.resolve()), "suffix": suffix, "inside": inside}
        request |= {"wanted": list(wanted) or None, "path": str(path.resolve())}
        try:
            made: dict[str, Any] = self._ask(request, None)
        except Stopped as fault:
            LOG.error("%s", fault)
            raise BadInput(
                f"Blender cannot read it as .{suffix}", then="open it and save it again"
            ) from fault
        return made

    def sheet(
        self, player: Mapping[str, Any], looks: Mapping[str, Any], strips: Mapping[str, Any],
        folder: Path,
    ) -> dict[str, Path]:  # fmt: skip
        """Draw somebody for a character sheet, a PNG for each strip of views, by its name.

        A strip is ``{"width", "height", "views": [{"turn", "frame", "feeling"}]}``, in pixels a
        view and degrees; a frame is full, bust or head.
        """
        folder.mkdir(parents=True, exist_ok=True)
        request = {"do": "sheet", "player": player, "looks": looks, "strips": strips}
        made = self._ask({**request, "folder": str(folder.resolve())}, None)
        return {name: Path(path) for name, path in made.items()}

    def save(self, stage: Mapping[str, Any], path: Path, built: Path | None = None) -> None:
        """Write a scene as its path's suffix says: {floor, rate, takes: [{name, start, slate}]}.

        `built` is an adopted set that takes the place of the kit's.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        request = {"do": "save", "stage": stage, "path": str(path.resolve())}
        self._ask({**request, "built": str(built.resolve()) if built else ""}, None)

    def close(self) -> None:
        """End the idle programs."""
        with self._lock:
            programs, self._idle = self._idle, []
        for program in programs:
            program.close()

    def _ask(self, request: Mapping[str, Any], progress: Progress | None) -> Any:
        for attempt in (1, 2):
            program = self._take()
            try:
                answer = program.ask(request, progress)
            except Stopped as fault:
                if program.alive:
                    raise
                if attempt == 2:
                    then = "see whether memory or disk are full, and run it again: it goes on"
                    raise MoteurError(f"{fault}, twice in one shot", then=then) from fault
                LOG.warning("Blender ended; starting it once more")
                continue
            finally:
                self._put(program)
            return answer
        raise AssertionError

    def _take(self) -> Program:
        with self._lock:
            while self._idle:
                program = self._idle.pop()
                if program.alive:
                    return program
        return Program(self.threads)

    def _put(self, program: Program) -> None:
        if program.alive:
            with self._lock:
                self._idle.append(program)


_pools: dict[tuple[int, int], Blender] = {}
_pools_lock = threading.Lock()


def shared(threads: int = 1) -> Blender:
    """Return this process's Blender for a number of threads; it is closed at exit."""
    with _pools_lock:
        key = (os.getpid(), threads)
        if key not in _pools:
            _pools[key] = Blender(threads)
            atexit.register(_pools[key].close)
        return _pools[key]
