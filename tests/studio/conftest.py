import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from moteur.film.production import Person, Production
from moteur.studio.record import Record

MORNING = datetime.datetime(2027, 3, 1, 8, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _no_other_studio(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MOTEUR_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("MOTEUR_DATABASE", raising=False)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def record(home: Path) -> Iterator[Record]:
    moments = (MORNING + datetime.timedelta(seconds=n) for n in range(100_000))
    with Record.open(home, clock=lambda: next(moments)) as record:
        record.add_production("demo", home / "productions" / "demo")
        yield record


def film(title: str = "Eleventh Floor", **more: object) -> Production:
    ana = Person(name="Ana", roles=("director",))
    paul = Person(name="Paul", roles=("producer",))
    values: dict[str, object] = {
        "title": title,
        "episodes": {"e01": "script/film.fountain"},
        "people": (ana, paul),
        "decides": {"shots": ("director",), "schedule": ("producer",)},
    }
    return Production.model_validate({**values, **more})
