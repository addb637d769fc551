"""The command line."""

import logging
import os
import signal
import sys
from pathlib import Path

# While the libraries load, Ctrl-C just ends the program, without their tracebacks.
signal.signal(signal.SIGINT, signal.SIG_DFL)

# Libraries read these when they are loaded: a job declares its threads, nothing takes more.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import typer  # noqa: E402
from rich.console import Console  # noqa: E402

from moteur import __version__  # noqa: E402
from moteur.cli import (  # noqa: E402
    bench,
    board,
    breakdown,
    decisions,
    history,
    ledger,
    making,
    new,
    previs,
    savings,
    schedule,
    script,
    shots,
    status,
    worker,
)
from moteur.film.errors import Cancelled, MoteurError  # noqa: E402
from moteur.studio.folder import home  # noqa: E402

app = typer.Typer(
    name="moteur",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="An open, self-hosted AI studio for film and series.",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"moteur {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version."
    ),
) -> None:
    """Take the options that stand before a command."""


for _command in (
    new.new, making.make, status.status, history.history, decisions.approve, decisions.reject,
    decisions.pin, decisions.unpin, decisions.note, decisions.same, savings.savings,
    worker.worker, breakdown.breakdown, board.budget, previs.previs,
):  # fmt: skip
    app.command()(_command)
schedule.app.command()(board.why)
schedule.app.command()(board.diff)
schedule.app.command()(board.read)
app.add_typer(ledger.app, name="ledger")
app.add_typer(script.app, name="script")
app.add_typer(schedule.app, name="schedule")
app.add_typer(shots.app, name="shots")
app.add_typer(bench.app, name="bench")


def main() -> None:
    """Run the command line; say what went wrong in one line."""
    complaint = Console(stderr=True, soft_wrap=True, highlight=False)
    log = _keep_log()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        app()
    except MoteurError as error:
        complaint.print(f"moteur: {error}", markup=False)
        sys.exit(2)
    except (KeyboardInterrupt, Cancelled):
        complaint.print("stopped; what was finished is kept, and make goes on from there")
        sys.exit(130)
    except Exception as error:
        logging.getLogger("moteur").error("%s", " ".join(sys.argv[1:]), exc_info=error)
        complaint.print(f"moteur: a fault of ours: {_first_line(error)}; what happened is in {log}")
        sys.exit(2)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


class _Log(logging.FileHandler):
    """Write faults where somebody can find them, and nowhere else."""

    def __init__(self) -> None:
        super().__init__(home() / "log" / "moteur.log", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
            super().emit(record)
        except OSError:  # a fault that cannot be written down must not hide the first
            return

    def handleError(self, record: logging.LogRecord) -> None:
        """Keep silent on the terminal."""


def _keep_log() -> str:
    """Send the log to its file; return where that is."""
    logger = logging.getLogger("moteur")
    logger.handlers.clear()
    logger.propagate = False
    log = _Log()
    logger.addHandler(log)
    return log.baseFilename
