"""``moteur shots``: how scenes are shot; of a script's file, or a production's."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from moteur.cli.decisions import plain
from moteur.cli.sitting import As, Json, Name, Sitting, answer, sitting
from moteur.film.address import Address, Pin
from moteur.film.errors import BadInput
from moteur.shots.edits.said import heard
from moteur.shots.model import ScenePlan, Treatment
from moteur.shots.treatments import asking
from moteur.studio import disk, places, scripts, shooting
from moteur.studio.decisions import Decision

app = typer.Typer(
    no_args_is_help=True, help="How scenes are shot: of a script's file, or a production's."
)

SceneNumber = Annotated[str, typer.Argument(help="A scene's number, as 12.", show_default=False)]
Sentence = Annotated[
    str,
    typer.Argument(help="The shot, as “MCU Ana, right third; 50 mm; static”.", show_default=False),
]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask whether it was understood.")]


@app.command()
def plan(
    file: Annotated[Path, typer.Argument(help="A script, in any format that Moteur reads.")],
    *,
    scene: Annotated[int, typer.Option(help="Which scene, counted from 1.")] = 1,
    json_: Annotated[
        Path | None, typer.Option("--json", metavar="OUT", help="Write it as JSON; - for here.")
    ] = None,
    ask: Annotated[str, typer.Option(help="Words for one treatment more.")] = "",
    camera: Annotated[str, typer.Option(help="A camera package, as alexa-35-signature.")] = "",
    language: Annotated[str, typer.Option(help="The script's language, as en or fr.")] = "",
) -> None:
    """Plan a scene of a script's file in several treatments."""
    fields = {"camera": camera} if camera else {}
    made = shooting.plan(scripts.read(file, language), scene, asked=ask, **fields)
    text = json.dumps(made, indent=2, ensure_ascii=False)
    if json_ is None:
        Console(highlight=False, soft_wrap=True).print("\n".join(_read(made)))
    elif str(json_) == "-":
        print(text)
    else:
        disk.write(json_, f"{text}\n".encode())


def _read(made: dict[str, Any]) -> Iterator[str]:
    yield f"[bold]{escape(made['number'])}  {escape(made['heading'])}[/]"
    for treatment in made["treatments"]:
        yield f"\n[bold]{escape(treatment['name'])}[/]  {_measured(treatment['measures'])}"
        yield from (f"    not understood: {escape(word)}" for word in treatment.get("unread", ()))
        yield from (f"    {escape(shot['sentence'])}" for shot in treatment["shots"])
        for one in treatment["findings"]:
            yield f"    [yellow]{escape(one['shot'])}: {escape(one['text'])}[/]"
    for line in made["unread"]:
        yield f"[yellow]not understood: {escape(line)}[/]"


def _measured(measures: dict[str, Any]) -> str:
    return (
        f"[dim]{measures['shots']} shots, {measures['setups']} set-ups, "
        f"{measures['average_seconds']:.1f} s a shot, {measures['minutes']} min to shoot[/]"
    )


@app.command()
def show(
    name: Name,
    scene: Annotated[str, typer.Argument(help="A scene's number; by default all.")] = "",
    *,
    json_: Json = False,
) -> None:
    """Show the treatments of a production's scenes, and which was chosen."""
    with sitting(name, None) as here:
        every = shooting.sheets(here.record, name)
        found = [shooting.scene(here.record, name, scene)] if scene else every
    lines = [line for sheet in found for line in _shown(sheet.plan, bool(scene))]
    answer(json_, [s.plan.model_dump(mode="json") for s in found], "\n".join(lines))


def _shown(plan: ScenePlan, whole: bool) -> Iterator[str]:
    yield f"[bold]{escape(plan.number)}[/]  {escape(plan.heading)}"
    for treatment in plan.treatments:
        mine = treatment is plan.treatment
        mark = ("●" if plan.decided else "○") if mine else " "
        measures = treatment.measures.model_dump()
        yield f"  {mark} {escape(treatment.name)}  {_measured(measures)}{_open(treatment)}"
        if whole:
            yield from (f"      {escape(shot.sentence)}" for shot in treatment.shots)
            for one in treatment.findings:
                said = f"{one.shot} {one.rule}: {one.text} {one.because}".strip()
                yield f"      [yellow]{escape(said)}[/]{_overruled(one.overruled)}"


def _open(treatment: Treatment) -> str:
    several = [f for f in treatment.findings if not f.overruled]
    return f"  [yellow]{len(several)} found[/]" if several else ""


def _overruled(reason: str) -> str:
    return f" [dim]overruled: {escape(reason)}[/]" if reason else ""


@app.command()
def choose(
    name: Name,
    scene: SceneNumber,
    treatment: Annotated[str, typer.Argument(help="Its name, as moving.", show_default=False)],
    as_: As = None,
    json_: Json = False,
) -> None:
    """Pick a treatment: it is drawn and cut, and the next schedule takes its minutes."""
    with sitting(name, as_) as here:
        sheet = shooting.scene(here.record, name, scene)
        names = [t.name for t in sheet.plan.treatments]
        if treatment not in names:
            then = f"pick one of {', '.join(names)}"
            raise BadInput(f"there is no treatment “{treatment}”", f"scene {scene}", then)
        made = _hold(here, sheet.address("", "chosen"), treatment)
    picked = next(t for t in sheet.plan.treatments if t.name == treatment)
    minutes = f"{picked.measures.minutes} minutes, as the next schedule will take them"
    answer(json_, plain(made), f"scene {scene} is shot as {treatment}: {minutes}; now make again")


@app.command()
def ask(
    name: Name,
    scene: SceneNumber,
    words: Annotated[
        str, typer.Argument(help="As “hand-held, never leave Ana”.", show_default=False)
    ],
    *,
    yes: Yes = False,
    as_: As = None,
    json_: Json = False,
) -> None:
    """Ask in words for one treatment more of a scene; see what was understood, and confirm."""
    with sitting(name, as_) as here:
        sheet = shooting.scene(here.record, name, scene)
        language = here.production.language
        style, unread = shooting.style(sheet.plan, words, language)
        lines = [*asking.confirmed(style, language), *(f"not understood: {w}" for w in unread)]
        _confirm(lines, yes=yes, json_=json_)
        made = _hold(here, sheet.address("", "asked"), words)
    answer(json_, plain(made), f"asked of scene {scene}; now moteur make {escape(name)} shots")


@app.command()
def edit(
    name: Name,
    number: Annotated[str, typer.Argument(help="A set-up's number, as 12B.", show_default=False)],
    said: Sentence,
    as_: As = None,
    json_: Json = False,
) -> None:
    """Say in a sentence what a set-up shows; what the sentence leaves unsaid stays."""
    with sitting(name, as_) as here:
        sheet = shooting.holding(here.record, name, number)
        place = sheet.address(number.rpartition("/")[2], "sentence")
        shooting.tried(here.record, name, sheet, Pin(address=place, value=said))
        made = _hold(here, place, said)
    answer(json_, plain(made), f"{number} is held as said; now moteur make {escape(name)} shots")


@app.command()
def add(
    name: Name, scene: SceneNumber, said: Sentence, as_: As = None, json_: Json = False
) -> None:
    """Add a shot of one's own: a sentence that says from which line to which."""
    with sitting(name, as_) as here:
        sheet = shooting.scene(here.record, name, scene)
        shot = heard(said, here.production.language, f"scene {scene}")
        if shot.first is None:
            then = "end it with: from “her first words” to “the last words”"
            raise BadInput("it does not say which lines it plays on", f"scene {scene}", then)
        number = shooting.free_number(here.record, name, sheet)
        place = sheet.address(number, "sentence")
        shooting.tried(here.record, name, sheet, Pin(address=place, value=said))
        made = _hold(here, place, said)
    answer(json_, plain(made), f"{number} is yours; now moteur make {escape(name)} shots")


@app.command()
def overrule(
    name: Name,
    shot: Annotated[str, typer.Argument(help="A shot's number, as 12B.2.", show_default=False)],
    rule: Annotated[str, typer.Argument(help="As “180 degrees”.", show_default=False)],
    reason: Annotated[str, typer.Argument(help="Why, in your words.", show_default=False)],
    as_: As = None,
    json_: Json = False,
) -> None:
    """Overrule a finding: it stays in the record, with the reason."""
    with sitting(name, as_) as here:
        if not reason.strip():
            raise BadInput("no reason is given", f"{shot}/{rule}", "write it in your words")
        sheet = shooting.holding(here.record, name, shot)
        item = f"{shot.rpartition('/')[2]}/{rule}"
        made = _hold(here, sheet.address(item, "overruled"), reason)
    answer(json_, plain(made), f"{escape(item)} is overruled; now moteur make {escape(name)} shots")


def _hold(here: Sitting, place: Address, value: str) -> Decision:
    role = here.role("shots")
    return places.hold(
        here.record, here.name, place, json.dumps(value), here.person.name, role
    )  # fmt: skip


def _confirm(lines: list[str], *, yes: bool, json_: bool) -> None:
    """Show what was understood and have it confirmed; raise BadInput where nobody can be asked."""
    console = Console(stderr=json_, highlight=False, soft_wrap=True)
    console.print("\n".join(escape(line) for line in lines) or "nothing differs from the usual")
    if yes:
        return
    if not sys.stdin.isatty():
        raise BadInput("nobody is there to confirm it", "moteur shots ask", "add --yes")
    if not typer.confirm("Is that what you mean?", err=json_):
        raise typer.Exit(1)
