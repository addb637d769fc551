"""What tests of whole commands share: a studio of their own, and a very short film."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings

# The same examples each time: a verdict is about the code, not about luck. `make fuzz` seeks new.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("fuzz", derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

SCRIPT = """Title: Two Cups

INT. KITCHEN - DAY

ANA (34) sits at the table. TOM (40) enters and looks at her.

TOM
You are up.

ANA
I never went to bed.

EXT. STREET - NIGHT

Rain. Ana walks along the street with a DOG.

ANA
Come on, Bruno.

INT. KITCHEN - CONTINUOUS

Tom stands at the window. Ana enters.

TOM
Where is the other cup?
"""


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an empty studio."""
    monkeypatch.setenv("MOTEUR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return a screenplay of three scenes."""
    path = tmp_path / "two-cups.fountain"
    path.write_text(SCRIPT)
    return path


@pytest.fixture
def moteur(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Return a function that runs a command as a person would type it."""

    from moteur.cli import main  # here, so that tests of one room load that room alone

    def run(*words: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["moteur", *map(str, words)])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def film(moteur: Command, script: Path, home: Path) -> Path:
    """Return the folder of a production that is small enough to draw in seconds."""
    assert moteur("new", "two-cups", "--script", script).code == 0
    folder = home / "productions" / "two-cups"
    settings = folder / "production.toml"
    text = settings.read_text()
    for was, now in (("width = 640", "width = 192"), ("height = 360", "height = 108"),
                     ('pictures = "8"', 'pictures = "2"')):  # fmt: skip
        assert was in text, text
        text = text.replace(was, now)
    settings.write_text(text)
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what holds for any example, so that `make fuzz` runs those alone."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("fuzz")
