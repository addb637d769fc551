"""The steps of the breakdown: sheets from the script, and their pages."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from moteur.breakdown import alike, company, estimate, languages, sets, sheet, suggester, times
from moteur.breakdown.formats import csv, fdx
from moteur.breakdown.introductions import led
from moteur.breakdown.model import Breakdown, Named, Sheet, Suggestions
from moteur.breakdown.pins import PINNABLE, honour
from moteur.breakdown.reports import sheets
from moteur.breakdown.sheet import SceneWork
from moteur.breakdown.words import bare, plain
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.shooting import Shooting
from moteur.film.step import Workspace, step
from moteur.screenplay.model import Extent, Kind, Pages, Scene, Screenplay

PDF = "application/pdf"


@step(
    "breakdown",
    makes=Breakdown,
    version=6,
    per="scene",
    reads=("screenplay", "pages", "production", "suggestions"),
    batch=64,
    holds=PINNABLE,
)
def breakdown(work: SceneWork, workspace: Workspace) -> Sheet:
    """Break a scene down."""
    return sheet.break_down(work)


@breakdown.slices
def _slices(
    screenplay: Screenplay,
    pages: Pages,
    production: Production,
    suggestions: Suggestions | None = None,
) -> dict[str, SceneWork]:
    scenes = [scene for scene in screenplay.scenes if not scene.omitted]
    named = sets.reconcile([scene.heading.place for scene in scenes])
    lights = times.resolve([scene.heading.time for scene in scenes])
    language = languages.of_script(" ".join(_action(scenes)), screenplay.language)
    everybody = company.gather(scenes, languages.reader(language))
    work: dict[str, SceneWork] = {}
    for scene, light in zip(scenes, lights, strict=True):
        forms = _mentioned(scene, everybody.named())
        here = {*forms.values()}
        work[scene.id] = SceneWork(
            scene=scene,
            set=named[scene.heading.place],
            place=sets.place(named[scene.heading.place]),
            setting=sets.setting(scene.heading.setting, scene.heading.place),
            time=light.time,
            carried=light.carried,
            guessed=light.guessed,
            eighths=pages.extents.get(scene.id, Extent(page="", eighths=1, lines=0)).eighths,
            names=tuple(name for name in everybody.parts if name in here),
            forms={form: name for form, name in forms.items() if form != name},
            young=tuple(name for name in everybody.parts if name in here & everybody.young),
            animals={name: what for name, what in everybody.animals.items() if name in here},
            language=language,
        )
    return work


@breakdown.gather
def _gather(
    parts: dict[str, Sheet],
    screenplay: Screenplay,
    pages: Pages,
    production: Production,
    suggestions: Suggestions | None = None,
    pins: tuple[Pin, ...] = (),
) -> Breakdown:
    """Put the sheets in script order, each with its page, what people pinned, and its minutes."""
    order = [scene.id for scene in screenplay.scenes if scene.id in parts]
    said = suggestions.scenes if suggestions else {}
    joined = {id_: suggester.joined(parts[id_], said.get(id_)) for id_ in order}
    placed = (_placed(joined[id_], pages.extents.get(id_)) for id_ in order)
    held = {p.address.scene for p in pins if (p.address.item, p.address.field) == ("", "minutes")}
    made = _with_names(tuple(placed))
    decided = honour(made, pins)
    return estimate.timed(decided, production.shooting, held)


def _with_names(made: tuple[Sheet, ...]) -> Breakdown:
    """Return the sheets with the names of people and sets in them, and which may be one."""
    people = tuple(dict.fromkeys(t.name for s in made for t in s.tags if t.category == "cast"))
    places = tuple(dict.fromkeys(sheet.set for sheet in made))
    return Breakdown(
        sheets=made,
        names=(
            *(Named(what="person", name=name) for name in people),
            *(Named(what="set", name=name) for name in places),
        ),
        alike=tuple(alike.proposals(people, places)),
    )


def _placed(sheet: Sheet, extent: Extent | None) -> Sheet:
    """Say on which page a sheet's scene stands, and how long the pages say that it runs."""
    if extent is None:
        return sheet
    least, most = extent.seconds
    runs = {"least": least, "most": most, "seconds": (least + most + 1) // 2} if most else {}
    return sheet.model_copy(update={"page": extent.page, "crowded": extent.crowded, **runs})


def _action(scenes: list[Scene]) -> Iterator[str]:
    for scene in scenes:
        yield from (plain(e.text) for e in scene.elements if e.kind is Kind.ACTION)


def _mentioned(scene: Scene, named: Mapping[str, str]) -> dict[str, str]:
    """Return the spellings that the scene holds, so that other names change nothing of it."""
    text = bare(" ".join(element.text for element in scene.elements))
    return {form: name for form, name in named.items() if led(bare(form)) in text}


class SheetsWork(Part):
    """What the pages and tables of the breakdown show.

    `sentences` are the paragraphs of the script that caused tags, by id.
    """

    title: str
    language: str
    paper: str
    breakdown: Breakdown
    shooting: Shooting = Shooting()
    sentences: dict[str, str] = Field({})


@step("breakdown_sheets", makes=Paper, version=3, reads=("breakdown", "production", "screenplay"))
def breakdown_sheets(work: SheetsWork, workspace: Workspace) -> Paper:
    """Set the breakdown sheets as a PDF, and write the tables beside them."""
    from moteur.breakdown.formats import xlsx  # noqa: PLC0415 - slow to load

    pdf = sheets.draw(work.breakdown, work.title, work.language, work.paper, work.shooting)
    tables = xlsx.write(work.breakdown, work.title, work.language, work.sentences)
    rows = csv.write(work.breakdown)
    return Paper(
        made={
            "breakdown.pdf": workspace.keep(pdf, PDF),
            "breakdown.xlsx": workspace.keep(tables, xlsx.MEDIA_TYPE),
            "breakdown.csv": workspace.keep(rows, csv.MEDIA_TYPE),
        }
    )


@breakdown_sheets.slices
def _sheets_slices(
    breakdown: Breakdown, production: Production, screenplay: Screenplay
) -> dict[str, SheetsWork]:
    paper = "letter" if production.currency in ("USD", "CAD", "MXN") else "a4"
    tagged = {tag.element for sheet in breakdown.sheets for tag in sheet.tags if tag.evidence}
    headed = {s.id: s.heading.text for s in screenplay.scenes if s.id in tagged}
    said = (e for scene in screenplay.scenes for e in scene.elements if e.id in tagged)
    return {
        "": SheetsWork(
            title=production.title,
            language=production.language,
            paper=paper,
            breakdown=breakdown,
            shooting=production.shooting,
            sentences=headed | {element.id: plain(element.text) for element in said},
        )
    }


class FdxWork(Part):
    """What an FDX with tags is written from."""

    screenplay: Screenplay
    extents: dict[str, Extent]
    breakdown: Breakdown


@step("script_fdx", makes=Paper, version=1, reads=("screenplay", "pages", "breakdown"))
def script_fdx(work: FdxWork, workspace: Workspace) -> Paper:
    """Write the script as FDX, with the breakdown as its tags."""
    data = fdx.write(work.screenplay, work.extents, work.breakdown)
    return Paper(made={"script.fdx": workspace.keep(data, fdx.MEDIA_TYPE)})


@script_fdx.slices
def _fdx_slices(screenplay: Screenplay, pages: Pages, breakdown: Breakdown) -> dict[str, FdxWork]:
    return {"": FdxWork(screenplay=screenplay, extents=pages.extents, breakdown=breakdown)}
