"""The film on one page: everything that was made, in one file that opens anywhere."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined

from moteur.breakdown.model import Alike, Breakdown, Sheet
from moteur.budget.model import Budget
from moteur.film import eighths, timecode
from moteur.film.address import Address
from moteur.film.document import Document
from moteur.film.money import Money
from moteur.film.production import Production
from moteur.previs.model import Animatic, Cast, Cut, SceneCut
from moteur.schedule.model import Boards, Reasons, Schedule
from moteur.screenplay.lint.finding import Finding, Findings
from moteur.screenplay.model import Element, Kind, Pages, Scene, Screenplay, plain
from moteur.shots import words as craft
from moteur.shots.model import ScenePlan, Setup, Shots
from moteur.studio.record import Record
from moteur.web import office, treated, words
from moteur.web.people import PersonView, people
from moteur.web.treated import Ways

Documents = Mapping[tuple[str, str], Document]
D = TypeVar("D", bound=Document)

_PAPERS = {
    "script.pdf": "Script",
    "script.fdx": "Script with its breakdown as tags (Final Draft)",
    "breakdown.pdf": "Breakdown sheets",
    "breakdown.xlsx": "Breakdown tables",
    "breakdown.csv": "Breakdown elements (CSV)",
    "shot_list.pdf": "Shot list",
    "shot_list.xlsx": "Shot list (XLSX)",
    "shot_list.csv": "Shot list (CSV)",
    "treatments.pdf": "Treatments side by side",
    "shooting_order.pdf": "Shooting order",
    "shooting_order.xlsx": "Shooting order (XLSX)",
    "shooting_order.csv": "Shooting order (CSV)",
    "floor_plans.pdf": "Floor plans",
    "storyboard.pdf": "Storyboard",
    "animatic.mp4": "Animatic",
    "animatic.otio": "Timeline (OpenTimelineIO)",
    "animatic.edl": "Cut list (EDL)",
    "animatic.xml": "Cut (Final Cut Pro XML)",
}


_OFFICE = {
    "stripboard.pdf": "Stripboard",
    "stripboard.xlsx": "Stripboard, to re-order",
    "boards.pdf": "Boards side by side",
    "one-liner.pdf": "One-liner",
    "shooting-schedule.pdf": "Shooting schedule",
    "day-out-of-days.pdf": "Day out of days",
    "day-out-of-days.xlsx": "Day out of days (XLSX)",
    "call-sheets/all.pdf": "All call sheets",
    "call-sheets/call-sheets.xlsx": "Call sheets (XLSX)",
    "budget.pdf": "Budget",
    "budget.xlsx": "Budget (XLSX)",
}


_SHOWN = {
    "animatic",
    "storyboard",
    "schedule",
    "stripboard",
    "budget",
    "breakdown",
    "script_check",
    "shots",
}


@dataclass(frozen=True)
class Board:
    """A shot as a picture with its caption."""

    shot: str
    picture: str
    setup: Setup
    time: str
    seconds: float
    text: str


@dataclass(frozen=True)
class SceneView:
    """All that the page shows of one scene."""

    scene: Scene
    sheet: Sheet | None
    plan: ScenePlan | None
    boards: tuple[Board, ...]
    ways: Ways | None
    second: float | None
    blend: str
    cameras: str

    @property
    def drawn(self) -> bool:
        """Say whether there is a picture of any shot."""
        return any(board.picture for board in self.boards)


@dataclass(frozen=True)
class EpisodeView:
    """All that the page shows of one episode."""

    episode: str
    folder: str
    animatic: Animatic | None
    running: str
    scenes: tuple[SceneView, ...]
    people: tuple[PersonView, ...]
    papers: tuple[tuple[str, str], ...]
    pages: int
    expected: str
    findings: tuple[Finding, ...]
    alike: tuple[Alike, ...]


def write(
    record: Record, name: str, scope: str, documents: Documents, older: Set[str], out: Path
) -> Path:
    """Write ``index.html`` for the documents in hand; return where it is.

    `older` names the documents that may be older than what they rest on.
    """
    made_by = _made_by(record, name, scope, documents)
    page = render(documents, made_by, older, name, holders(record, name))
    target = out / "index.html"
    if not target.exists() or target.read_text(encoding="utf-8") != page:
        beside = target.with_name(".index.html.part")
        beside.write_text(page, encoding="utf-8")
        beside.replace(target)
    return target


def render(
    documents: Documents,
    made_by: tuple[tuple[str, str, str], ...] = (),
    older: Set[str] = frozenset(),
    name: str = "NAME",
    held: Mapping[Address, str] = {},
) -> str:
    """Return the page: documents by (name, episode) in, HTML out.

    `name` is the production's in commands; `held` says who holds what in the shots.
    """
    environment = Environment(
        loader=PackageLoader("moteur.web", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["eighths"] = eighths.spell
    environment.filters["plain"] = plain
    environment.filters["clock"] = _clock
    environment.filters["hours"] = _hours
    production = _one(documents, "production", "", Production)
    assert production is not None
    language = production.language
    environment.filters["say"] = lambda english: words.word(english, language)
    environment.filters["craft"] = lambda key: craft.word(key, language)
    environment.filters["counted"] = lambda number, noun: words.counted(number, noun, language)
    schedule = _one(documents, "schedule", "", Schedule)
    budget = _one(documents, "budget", "", Budget)
    episodes = tuple(_episodes(documents, production, name, held))
    return environment.get_template("film.html").render(
        production=production,
        episodes=episodes,
        schedule=schedule,
        office=office,
        whys=office.whys(_one(documents, "reasons", "", Reasons)),
        alternatives=office.alternatives(_one(documents, "boards", "", Boards)),
        budget=budget,
        topsheet=office.summary(budget),
        numbers=_numbers(schedule),
        sheets=_office_papers(documents),
        money=lambda minor: str(Money(minor, production.currency)),
        made_by=made_by,
        older=sorted(older & _SHOWN),
        Kind=Kind,
    )


def holders(record: Record, name: str) -> dict[Address, str]:
    """Return who holds each value that is pinned in a production's shots."""
    held: dict[Address, str] = {}
    for decision in record.decisions(name, "shots", "", "pin", "unpin"):
        held.pop(decision.address, None)
        if decision.kind == "pin":
            held[decision.address] = decision.person
    return held


def _made_by(
    record: Record, name: str, scope: str, documents: Documents
) -> tuple[tuple[str, str, str], ...]:
    """Return document, version and state for each document on the page."""
    rows = []
    for document, episode in documents:
        version = record.newest(name, document, episode, scope)
        if version is not None:
            approved = record.approved(name, document, episode, scope)
            state = f"by {version.person}" if version.person else "proposed"
            state = "approved" if approved and approved.id == version.id else state
            label = f"{episode}/{document}" if episode else document
            rows.append((label.replace("_", " "), str(version.number), state))
    return tuple(rows)


def _one(documents: Documents, name: str, episode: str, kind: type[D]) -> D | None:
    document = documents.get((name, episode))
    return document if isinstance(document, kind) else None


def _numbers(schedule: Schedule | None) -> dict[str, str]:
    days = schedule.days if schedule else ()
    return {strip.id: strip.number for day in days for strip in day.strips}


def _office_papers(documents: Documents) -> tuple[tuple[str, str], ...]:
    """Return the production's papers: path and name, call sheets day by day."""
    made = {path for (_, e), document in documents.items() if not e for path in document.files()}
    calls = sorted(p for p in made if p.startswith("call-sheets/day-") and p.endswith(".pdf"))
    return (
        *((path, text) for path, text in _OFFICE.items() if path in made),
        *((path, f"Call sheet {path[len('call-sheets/') : -len('.pdf')]}") for path in calls),
    )


def _episodes(
    documents: Documents, production: Production, name: str, held: Mapping[Address, str]
) -> Iterator[EpisodeView]:
    for episode in production.episodes:
        screenplay = _one(documents, "screenplay", episode, Screenplay)
        if screenplay is None:
            continue
        folder = f"{episode}/" if len(production.episodes) > 1 else ""
        animatic = _one(documents, "animatic", episode, Animatic)
        pages = _one(documents, "pages", episode, Pages)
        read = _one(documents, "script_check", episode, Findings)
        breakdown = _one(documents, "breakdown", episode, Breakdown)
        made = {
            path
            for (_, e), document in documents.items()
            if e == episode
            for path in document.files()
        }
        yield EpisodeView(
            episode=episode,
            folder=folder,
            animatic=animatic,
            running=_clock(float(animatic.frames / animatic.rate)) if animatic else "",
            scenes=tuple(
                _scenes(documents, episode, screenplay, production, made, _Sayings(name, held))
            ),
            people=tuple(people(_one(documents, "cast", episode, Cast), made, name, episode)),
            papers=tuple((folder + path, text) for path, text in _PAPERS.items() if path in made),
            pages=len(pages.pages) if pages else 0,
            expected=_expected(pages),
            findings=read.findings if read else (),
            alike=breakdown.alike if breakdown else (),
        )


@dataclass(frozen=True)
class _Sayings:
    """What the page says of people: the production's name in commands, who holds what."""

    name: str
    held: Mapping[Address, str]

    def of(self, episode: str, scene: str) -> dict[str, str]:
        """Return who holds what of a scene: by item, and by ``#field``."""
        found: dict[str, str] = {}
        for address, person in self.held.items():
            if (address.episode, address.scene) == (episode, scene):
                found[address.item or f"#{address.field}"] = person
        return found


def _scenes(
    documents: Documents, episode: str, screenplay: Screenplay, production: Production,
    made: set[str], sayings: _Sayings,
) -> Iterator[SceneView]:  # fmt: skip
    breakdown = _one(documents, "breakdown", episode, Breakdown)
    shots = _one(documents, "shots", episode, Shots)
    cut = _one(documents, "cut", episode, Cut)
    animatic = _one(documents, "animatic", episode, Animatic)
    sheets = {s.scene: s for s in breakdown.sheets} if breakdown else {}
    plans = {p.scene: p for p in shots.scenes} if shots else {}
    cuts = {c.scene: c for c in cut.scenes} if cut else {}
    starts = dict(animatic.scenes) if animatic else {}
    rate, several = production.rate, len(production.episodes) > 1
    for scene in screenplay.scenes:
        start = starts.get(scene.id)
        plan, timing = plans.get(scene.id), cuts.get(scene.id)
        boards = tuple(_boards(scene, plan, timing, start or 0, rate, made)) if plan else ()
        blend, usd = f"blend/{scene.number}.blend", f"usd/{scene.number}.usda"
        yield SceneView(
            scene=scene,
            sheet=sheets.get(scene.id),
            plan=plan,
            boards=boards,
            ways=treated.ways(
                plan,
                episode,
                sayings.name,
                production.language,
                made,
                sayings.of(episode, scene.id),
                several=several,
            )
            if plan
            else None,
            second=None if start is None else float(start / rate),
            blend=blend if blend in made else "",
            cameras=usd if usd in made else "",
        )


def _boards(
    scene: Scene, plan: ScenePlan, cut: SceneCut | None, start: int, rate: Fraction, made: set[str]
) -> Iterator[Board]:
    setups = {s.number: s for s in plan.setups}
    elements = {e.id: e for e in scene.elements}
    timed = {c.shot: c for c in cut.shots} if cut else {}
    for shot in plan.shots:
        picture = f"boards/{shot.id}.png"
        frames = timed.get(shot.id)
        yield Board(
            shot=shot.id,
            picture=picture if picture in made else "",
            setup=setups[shot.setup],
            time=timecode.spell(start + frames.start, rate) if frames else "",
            seconds=float(frames.frames / rate) if frames else shot.seconds,
            text=" ".join(_spoken(elements[e]) for e in shot.elements if e in elements).strip(),
        )


def _expected(pages: Pages | None) -> str:
    """Write the least and the most that a script is expected to run: 9 to 12 min."""
    extents = pages.extents.values() if pages else ()
    least, most = (round(sum(e.seconds[end] for e in extents) / 60) for end in (0, 1))
    return f"{least} to {most} min" if most else ""


def _spoken(element: Element) -> str:
    if element.kind is Kind.CHARACTER:
        return f"{element.text}:"
    if element.kind in (Kind.ACTION, Kind.DIALOGUE, Kind.LYRIC, Kind.CENTERED):
        return plain(element.text)
    return ""


def _clock(seconds: Any) -> str:
    minutes, rest = divmod(round(float(seconds)), 60)
    return f"{minutes}:{rest:02d}"


def _hours(minutes: int) -> str:
    """Write shooting time as people say it: 45 min, 2 h, 1 h 35."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
