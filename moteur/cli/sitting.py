"""A sitting: a person at a production, for as long as a command takes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from moteur.film.production import Person, Production
from moteur.studio import folder as folders
from moteur.studio import people
from moteur.studio.record import Record

Name = Annotated[str, typer.Argument(help="The production.", show_default=False)]
As = Annotated[
    str | None,
    typer.Option("--as", metavar="PERSON", help="Who acts; by default the production's first."),
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


@dataclass(frozen=True)
class Sitting:
    """Who sits at which production."""

    record: Record
    name: str
    production: Production
    person: Person

    def role(self, document: str) -> str:
        """Return the role in which the person decides a document; raise Denied."""
        return people.may_decide(self.production, document, self.person)

    @property
    def first_role(self) -> str:
        """Return the role that the person is named in first, or nothing."""
        return next(iter(self.person.roles), "")


@contextmanager
def sitting(name: str, as_: str | None) -> Iterator[Sitting]:
    """Open the record and the production, and see who acts."""
    with Record.open(folders.home()) as record:
        production = folders.read_production(Path(record.production(name).folder))
        yield Sitting(record, name, production, people.acting(production, as_))


def answer(json_: bool, plain: Any, text: str) -> None:
    """Say what was done: as JSON for programs, as a sentence for people."""
    if json_:
        print(json.dumps(plain, indent=2, ensure_ascii=False, default=str))
    else:
        Console(highlight=False, soft_wrap=True).print(text)
