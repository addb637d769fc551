"""A step with gates asks before it runs; the rules themselves are tested under rights."""

from pathlib import Path
from typing import ClassVar, Literal

import pytest

from moteur.film.document import Document, Part
from moteur.film.errors import Denied
from moteur.film.production import Person, Production
from moteur.film.step import Step, Workspace, step
from moteur.studio import consent
from moteur.studio.record import Record
from moteur.studio.sources import Sources

CONSENT = """
[[replica]]
performer = "Ana Quist"
likeness = ["voice"]
production = "cups"
description = "Speak the two lines of scene three in Spanish"
lines = ["s3.2"]
pay = "a day's fee for each line"
agreed = 2026-01-01
"""


class Clone(Part):
    """A line spoken by a cloned voice, with the facts that the gate asks for."""

    text: str
    replica: dict[str, str]


class Cloned(Document):
    name: ClassVar = "cloned"
    format: Literal["cloned.1"] = "cloned.1"


@step("cloned", makes=Cloned, version=1, per="line", reads=(), gates=("replica",))
def cloned(work: Clone, workspace: Workspace) -> Cloned:
    return Cloned()


SOURCES = Sources(
    Production(title="Cups", episodes={"e01": "x"}, people=(Person(name="A"),)), "A", ("e01",), ()
)


@pytest.fixture
def terms(record: Record, tmp_path: Path) -> Path:
    folder = tmp_path / "cups"
    (folder / "terms").mkdir(parents=True)
    record.add_production("cups", folder)
    return folder / "terms"


def line(id_: str) -> dict[str, Part]:
    facts = {"performer": "Ana Quist", "likeness": "voice", "line": id_}
    return {id_: Clone(text="Hola.", replica=facts)}


def test_goes_on_with_consent(record: Record, terms: Path) -> None:
    (terms / "consents.toml").write_text(CONSENT)
    consent.ask_all(record, "cups", cloned, line("s3.2"), SOURCES)


def test_stops_where_the_record_is_missing(record: Record, terms: Path) -> None:
    with pytest.raises(Denied, match=r"cloned s3\.2: there is no consent of Ana Quist.*consents"):
        consent.ask_all(record, "cups", cloned, line("s3.2"), SOURCES)


def test_stops_at_the_line_that_nobody_agreed_to(record: Record, terms: Path) -> None:
    (terms / "consents.toml").write_text(CONSENT)
    with pytest.raises(Denied, match="did not agree to line s4"):
        consent.ask_all(record, "cups", cloned, {**line("s3.2"), **line("s4.1")}, SOURCES)


def test_stops_where_the_slice_does_not_say_who(record: Record, terms: Path) -> None:
    (terms / "consents.toml").write_text(CONSENT)
    nobody: dict[str, Part] = {"s3.2": Clone(text="Hola.", replica={})}
    with pytest.raises(Denied, match="was not told"):
        consent.ask_all(record, "cups", cloned, nobody, SOURCES)


def test_a_gate_that_nobody_knows_stops(record: Record, terms: Path) -> None:
    unknown = Step("x", Cloned, 1, cloned.work, gates=("teleport",))
    with pytest.raises(Denied, match="no rule"):
        consent.ask_all(record, "cups", unknown, line("s3.2"), SOURCES)
