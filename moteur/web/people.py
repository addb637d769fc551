"""People on the page: how each character looks, and how a director decides otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from moteur.previs.model import Appearance, Cast


@dataclass(frozen=True)
class PersonView:
    """What the page shows of a character: the sheet, what is worn, the words that decided."""

    name: str
    picture: str
    sheet: str
    worn: tuple[str, ...]
    because: tuple[str, ...]
    pin: str


def people(cast: Cast | None, made: set[str], name: str, episode: str) -> Iterator[PersonView]:
    """Yield the characters of an episode whose sheets are drawn; crowds have none."""
    for looks in cast.characters if cast else ():
        picture = _path(looks, "png")
        if picture in made:
            yield PersonView(
                name=looks.name,
                picture=picture,
                sheet=_path(looks, "pdf"),
                worn=tuple(g.kind.replace("_", " ") for g in looks.costume),
                because=looks.because,
                pin=f"moteur pin {name} {_quoted(f'{episode}/cast/{looks.name}#hair')} bun",
            )


def _path(looks: Appearance, suffix: str) -> str:
    return f"characters/{looks.file}.{suffix}"


def _quoted(address: str) -> str:
    return f'"{address}"' if " " in address else address
