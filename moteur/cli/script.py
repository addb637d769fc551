"""``moteur script``: a screenplay's file, read and written as its department does."""

import datetime
import difflib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from moteur.breakdown.model import Breakdown
from moteur.cli.sitting import As, Json, Sitting, answer, sitting
from moteur.film import eighths
from moteur.film.errors import BadInput
from moteur.screenplay import difference, lint, locking, marking, revisions, statistics
from moteur.screenplay.difference import Difference, SceneDifference
from moteur.screenplay.formats import fountain
from moteur.screenplay.lint import Finding
from moteur.screenplay.model import Screenplay
from moteur.screenplay.statistics import counted
from moteur.studio import apart, disk, issuing, scripts

app = typer.Typer(no_args_is_help=True, help="Work on a screenplay: a file, or a production's.")

_TURNS = 5

Given = Annotated[
    Path,
    typer.Argument(help="A script: .fountain, .fdx, .fadein, .osf, .pdf, .json.", metavar="IN"),
]
Out = Annotated[
    Path, typer.Argument(help="Where to write; the suffix says in which format.", metavar="OUT")
]
Language = Annotated[str, typer.Option(help="The script's language, as en, fr or es.")]
Paper = Annotated[str, typer.Option(help="letter or a4; by default the language's.")]


@app.command()
def convert(
    given: Given,
    out: Out,
    *,
    language: Language = "",
    paper: Paper = "",
    tags: Annotated[
        bool, typer.Option("--tags", help="Put the breakdown into an .fdx as its tags.")
    ] = False,
) -> None:
    """Write a script in another format, with all that the format can hold."""
    screenplay = scripts.read(given, language)
    if tags and out.suffix.lower() != ".fdx":
        raise BadInput("only .fdx holds breakdown tags", str(out), "name an .fdx")
    _write(out, screenplay, paper, _broken_down(screenplay) if tags else None)


@app.command()
def check(
    given: Given,
    *,
    language: Language = "",
    fix: Annotated[
        bool, typer.Option("--fix", help="Apply the safe mends, and show them.")
    ] = False,
    json_: Json = False,
) -> None:
    """Read a script as an editor does; exit 1 where something is left to look at."""
    screenplay, text = scripts.read_text(given, language)
    findings = lint.check(screenplay, text)
    if fix:
        if given.suffix.lower() not in scripts.FOUNTAIN:
            then = f"moteur script convert {given} {given.stem}.fountain, and check that"
            raise BadInput("only Fountain is mended in place", str(given), then)
        mended = _mended(text, language)
        if mended != text:
            disk.write(given, mended.encode())
        findings = lint.check(*scripts.read_text(given, language))
        if not json_:
            _show_mends(text, mended, given.name)
    said = "\n".join(map(_finding, findings)) or "[green]nothing to say[/]"
    answer(json_, [finding.model_dump(mode="json") for finding in findings], said)
    raise typer.Exit(1 if findings else 0)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The script before.", metavar="OLD")],
    new: Annotated[Path, typer.Argument(help="The script after.", metavar="NEW")],
    *,
    language: Language = "",
    lines: Annotated[bool, typer.Option("--lines", help="Show the changed lines too.")] = False,
    json_: Json = False,
) -> None:
    """Say which scenes were added, cut, moved or changed, in eighths."""
    before, after = scripts.read(old, language), scripts.read(new, language)
    found = difference.compare(before, after, scripts.lay(before), scripts.lay(after))
    answer(json_, found.model_dump(mode="json"), "\n".join(_difference(found, lines)))


@app.command()
def stats(given: Given, *, language: Language = "", json_: Json = False) -> None:
    """Count scenes, pages, eighths and words, and estimate the running time."""
    screenplay = scripts.read(given, language)
    counted = statistics.count(screenplay, scripts.lay(screenplay))
    answer(json_, counted.model_dump(mode="json"), "\n".join(statistics.spell(counted)))


@app.command()
def lock(
    what: Annotated[str, typer.Argument(help="A script's file, or a production.", metavar="WHAT")],
    out: Annotated[
        Path | None, typer.Argument(help="Of a file: where to write, .json or .fdx.", metavar="OUT")
    ] = None,
    *,
    episode: Annotated[str, typer.Option(help="Of a series: which episode.")] = "",
    language: Language = "",
    paper: Paper = "",
    as_: As = None,
) -> None:
    """Freeze scene and page numbers: what comes later is 12A, what goes stays OMITTED."""
    if out is not None:
        screenplay = scripts.read(Path(what), language)
        locked = locking.lock(screenplay, scripts.lay(screenplay, paper))
        _write(out, locked)
    else:
        with _at(what, as_) as here:
            who = here.role("screenplay") and here.person.name
            locked = issuing.lock(here.record, what, _episode(here, episode), who)
    assert locked.lock is not None
    scenes, pages = len(locked.lock.scenes), len(locked.lock.pages)
    _say(f"locked: {counted(scenes, 'scene')}, {counted(pages, 'page')}")


@app.command()
def revise(
    locked: Annotated[Path, typer.Argument(help="The locked script: .json or .fdx.")],
    new: Annotated[Path, typer.Argument(help="The script as it is written now.", metavar="NEW")],
    out: Out,
    *,
    colour: Annotated[str, typer.Option(help="The revision's colour; by default the next.")] = "",
    date: Annotated[str, typer.Option(help="Its date, as 2027-03-12; by default today.")] = "",
) -> None:
    """Bring a new draft into a locked script: its numbers, colours and stars."""
    before = scripts.read(locked)
    if before.lock is None:
        raise BadInput("it is not locked", str(locked), f"moteur script lock {locked} OUT")
    issued = marking.issue(before, colour, date or datetime.date.today().isoformat())
    after = revisions.identify(scripts.read(new, before.language), issued)
    _write(out, after)
    for doubt in after.doubts:
        _say(f"[yellow]{doubt.scene} may be the earlier {doubt.was} ({doubt.share:.0%} alike)[/]")


@app.command()
def issue(
    name: Annotated[str, typer.Argument(help="The production.")],
    *,
    colour: Annotated[str, typer.Option(help="The revision's colour; by default the next.")] = "",
    episode: Annotated[str, typer.Option(help="Of a series: which episode.")] = "",
    as_: As = None,
) -> None:
    """Begin a revision of a production's locked script: changes from now on are its colour."""
    with sitting(name, as_) as here:
        who = here.role("screenplay") and here.person.name
        where = _episode(here, episode)
        made = issuing.issue(here.record, name, where, who, colour, datetime.date.today())
    revision = made.revisions[-1]
    _say(f"{revision.name}, {revision.date}: edit the script, then moteur make {name}")


def _at(name: str, as_: str | None) -> AbstractContextManager[Sitting]:
    if Path(name).suffix:
        raise BadInput("say where to write the locked script", name, "as locked.json or locked.fdx")
    return sitting(name, as_)


def _episode(here: Sitting, asked: str) -> str:
    known = tuple(here.production.episodes)
    if asked in known or (not asked and len(known) == 1):
        return asked or known[0]
    raise BadInput("say which episode", here.name, f"--episode {' or '.join(known)}")


def _write(
    out: Path, screenplay: Screenplay, paper: str = "", breakdown: Breakdown | None = None
) -> None:
    data = scripts.spell(out, screenplay, scripts.lay(screenplay, paper), breakdown)
    disk.write(out, data)
    _say(escape(str(out)))
    for words in scripts.lost(out, screenplay):
        _say(f"[yellow]{words}[/]")


def _broken_down(screenplay: Screenplay) -> Breakdown:
    with apart.apart() as record:
        made = apart.make(record, screenplay, "breakdown").documents["breakdown", apart.EPISODE]
    assert isinstance(made, Breakdown)
    return made


def _finding(found: Finding) -> str:
    where = f"[bold]{found.line}[/]" if found.line else "[bold]-[/]"
    return f"{where}  {escape(found.reason)}  [dim]{found.rule}[/]\n    {escape(found.mend)}"


def _mended(text: str, language: str) -> str:
    """Return a script with its safe mends made; one may be seen only after another."""
    for _ in range(_TURNS):
        mended = lint.mend(text, lint.check(fountain.read(text, language), text))
        if mended == text:
            break
        text = mended
    return text


def _show_mends(before: str, after: str, name: str) -> None:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, name, lineterm="", n=1
    )
    shown = [f"[{_SIGNS.get(line[:1], 'dim')}]{escape(line)}[/]" for line in lines]
    _say("\n".join(shown) or "nothing that is safe to mend")


def _difference(found: Difference, lines: bool) -> Iterator[str]:
    for scene in found.scenes:
        yield _scene(scene)
        yield from (f"      {escape(line)}" for line in scene.lines if lines)
    total = found.total
    yield (
        f"{total.added} added, {total.cut} cut, {total.moved} moved, {total.changed} changed, "
        f"{total.same} the same; {eighths.spell(total.eighths_before)} pages before, "
        f"{eighths.spell(total.eighths_after)} after"
    )


_SIGNS = {"+": "green", "-": "red"}
_COLOURS = {"added": "green", "cut": "red", "moved": "cyan", "changed": "yellow"}


def _scene(scene: SceneDifference) -> str:
    size = f"{eighths.spell(scene.before)} → {eighths.spell(scene.after)}"
    much = f", {scene.added} words in, {scene.removed} out" if scene.what else ""
    state = f"[{_COLOURS[scene.state]}]{scene.state:8}[/]"
    return (
        f"{state} [bold]{escape(scene.number):>5}[/]  {escape(scene.heading)}  [dim]{size}{much}[/]"
    )


def _say(text: str) -> None:
    Console(highlight=False, soft_wrap=True).print(text)
