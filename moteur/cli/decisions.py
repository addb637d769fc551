"""``moteur approve``, ``reject``, ``pin``, ``unpin``, ``note`` and ``same``."""

from typing import Annotated, Any, Literal

import typer
from rich.markup import escape

from moteur.cli.sitting import As, Json, Name, Sitting, answer, sitting
from moteur.film.address import Address, Pin
from moteur.film.errors import BadInput
from moteur.previs.people.pinning import may
from moteur.screenplay.model import Doubt, Screenplay
from moteur.studio import places, shooting
from moteur.studio.decisions import Decision
from moteur.studio.record import Version

Document = Annotated[str, typer.Argument(help="The document, as e01/shots.", show_default=False)]
Place = Annotated[
    str, typer.Argument(help="The address, as e01/s12/shots/12B#lens_mm.", show_default=False)
]
Number = Annotated[
    int | None, typer.Option("--version", min=1, help="Which version; by default the newest.")
]
Why = Annotated[str, typer.Option("--text", help="Why, in your words.")]


def approve(
    name: Name,
    document: Document,
    *,
    version: Number = None,
    text: Why = "",
    as_: As = None,
    json_: Json = False,
) -> None:
    """Approve a document: status and the page call this version approved."""
    _settle(name, document, "approve", number=version, text=text, as_=as_, json_=json_)


def reject(
    name: Name,
    document: Document,
    *,
    version: Number = None,
    text: Why = "",
    as_: As = None,
    json_: Json = False,
) -> None:
    """Reject a document: an approval of this version no longer holds."""
    _settle(name, document, "reject", number=version, text=text, as_=as_, json_=json_)


def pin(
    name: Name,
    address: Place,
    value: Annotated[
        str | None, typer.Argument(help="The value; by default the one that stands there.")
    ] = None,
    as_: As = None,
    json_: Json = False,
) -> None:
    """Hold a value: every later run must contain it."""
    with sitting(name, as_) as here:
        place = places.resolve(here.record, name, address)
        role = here.role(place.document)
        if place.document == "shots" and place.scene:
            sheet = shooting.scene(here.record, name, f"{place.episode}/{place.scene}")
            held = places.wanted(here.record, name, place, value)
            shooting.tried(here.record, name, sheet, Pin(address=place, value=held))
        elif place.document == "cast":
            may(Pin(address=place, value=places.wanted(here.record, name, place, value)))
        made = places.hold(here.record, name, place, value, here.person.name, role)
    answer(json_, plain(made), f"pinned {_strong(place)} = {escape(str(made.value))}, {_by(made)}")


def unpin(name: Name, address: Place, as_: As = None, json_: Json = False) -> None:
    """Let go of a pinned value."""
    with sitting(name, as_) as here:
        place = places.resolve(here.record, name, address)
        role = here.role(place.document)
        held = {str(row.address): row for row in here.record.pins(name)}
        if str(place) not in held:
            then = f"pinned are {', '.join(held)}" if held else "nothing is pinned"
            raise BadInput("nothing is pinned there", str(place), then)
        made = here.record.unpin(name, place, here.person.name, role)
    was = escape(str(held[str(place)].value))
    answer(json_, plain(made), f"unpinned {_strong(place)}, which was {was}, {_by(made)}")


def note(
    name: Name,
    address: Place,
    text: Annotated[str, typer.Argument(help="What you have to say.", show_default=False)],
    as_: As = None,
    json_: Json = False,
) -> None:
    """Write a note at an address, for whoever reads the document."""
    with sitting(name, as_) as here:
        if not text.strip():
            raise BadInput("the note says nothing", address, "write what you have to say")
        place = places.resolve(here.record, name, address)
        version = places.newest(here.record, name, place)
        if place.scene or place.item:
            places.part(here.record, version, place)
        who = (here.person.name, here.first_role)
        made = here.record.decide(name, "note", place, *who, version.id, text)
    answer(json_, plain(made), f"noted at {_strong(place)}, {_by(made)}")


def same(
    name: Name,
    new: Annotated[str, typer.Argument(help="The new scene, as s13 or e01/s13.")],
    old: Annotated[str, typer.Argument(help="The scene that it may be, as s12.")],
    *,
    different: Annotated[bool, typer.Option("--not", help="It is another scene.")] = False,
    as_: As = None,
    json_: Json = False,
) -> None:
    """Answer make's question whether a changed scene is still the earlier one."""
    with sitting(name, as_) as here:
        role = here.role("screenplay")
        episode, doubt, version = _doubt(here, new, old)
        place = Address(document="screenplay", episode=episode, scene=doubt.scene)
        who = (here.person.name, role, version.id)
        made = here.record.decide(
            name, "different" if different else "same", place, *who, value=doubt.was
        )
    said = "is another scene than" if different else "is"
    answer(json_, plain(made), f"{doubt.scene} {said} {doubt.was}, {_by(made)}; now make again")


def plain(made: Decision) -> dict[str, Any]:
    """Return a decision as JSON says it."""
    return {**vars(made), "address": str(made.address), "at": made.at.isoformat()}


def _settle(
    name: str,
    document: str,
    kind: Literal["approve", "reject"],
    *,
    number: int | None,
    text: str,
    as_: str | None,
    json_: bool,
) -> None:
    with sitting(name, as_) as here:
        place = places.resolve(here.record, name, document)
        if place.item or place.field:
            raise BadInput("only a whole document is decided", str(place), "pin a value instead")
        role = here.role(place.document)
        version = _version(here, place, number)
        made = here.record.decide(name, kind, place, here.person.name, role, version.id, text)
    done = "[green]approved[/]" if kind == "approve" else "[red]rejected[/]"
    answer(json_, plain(made), f"{done} {_strong(place)} version {version.number}, {_by(made)}")


def _version(here: Sitting, place: Address, number: int | None) -> Version:
    if number is None:
        return places.newest(here.record, here.name, place, place.scene)
    known = here.record.versions(here.name, place.document, place.episode, place.scene)
    for version in known:
        if version.number == number:
            return version
    raise BadInput(f"there is no version {number}", str(place), f"the newest is {len(known)}")


def _doubt(here: Sitting, new: str, old: str) -> tuple[str, Doubt, Version]:
    """Return the open question about two scenes, with its episode and version."""
    asked = [s.removeprefix("s") for s in (new.rpartition("/")[2], old.rpartition("/")[2])]
    open_: list[str] = []
    for episode in here.production.episodes:
        version = here.record.newest(here.name, "screenplay", episode)
        doubts = here.record.load(version, Screenplay).doubts if version else ()
        for doubt in doubts:
            pair = [doubt.scene.removeprefix("s"), doubt.was.removeprefix("s")]
            if pair == asked and new.rpartition("/")[0] in ("", episode) and version:
                return episode, doubt, version
            open_.append(f"{episode}/{doubt.scene} {doubt.was}")
    then = f"asked is {', '.join(open_)}" if open_ else "make asks nothing at present"
    raise BadInput(f"nobody asks whether {new} is {old}", here.name, then)


def _strong(place: Address) -> str:
    return f"[bold]{escape(str(place))}[/]"


def _by(made: Decision) -> str:
    return escape(f"as {made.person}, {made.role}" if made.role else f"as {made.person}")
