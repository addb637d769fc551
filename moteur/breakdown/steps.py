"""The steps of the breakdown: sheets from the script, and their pages."""

from collections.abc import Iterator, Mapping, Sequence

from moteur.breakdown import cast, children, lexicon, sets, sheet, times
from moteur.breakdown.model import Breakdown, Sheet
from moteur.breakdown.pins import PINNABLE, honour
from moteur.breakdown.reports import sheets
from moteur.breakdown.sheet import SceneWork
from moteur.breakdown.words import bare, plain
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.screenplay.model import Extent, Kind, Pages, Scene, Screenplay

PDF = "application/pdf"


@step(
    "breakdown",
    makes=Breakdown,
    version=2,
    per="scene",
    reads=("screenplay", "pages"),
    batch=64,
    holds=PINNABLE,
)
def breakdown(work: SceneWork, workspace: Workspace) -> Sheet:
    """Break a scene down."""
    return sheet.break_down(work)


@breakdown.slices
def _slices(screenplay: Screenplay, pages: Pages) -> dict[str, SceneWork]:
    scenes = [scene for scene in screenplay.scenes if not scene.omitted]
    named = sets.reconcile([scene.heading.place for scene in scenes])
    lights = times.resolve([scene.heading.time for scene in scenes])
    parts = cast.known(scenes)
    full = cast.full_names(scenes)
    young = {full.get(n, n) for n in children.among((*parts, *full), _action(scenes))}
    language = lexicon.language_of(" ".join(_action(scenes)), screenplay.language)
    called = cast.animals(scenes, parts, language, full)
    work: dict[str, SceneWork] = {}
    for scene, light in zip(scenes, lights, strict=True):
        here = tuple(_mentioned(scene, parts, called, language))
        work[scene.id] = SceneWork(
            scene=scene,
            set=named[scene.heading.place],
            setting=sets.setting(scene.heading.setting, scene.heading.place),
            time=light,
            eighths=pages.extents.get(scene.id, Extent(page="", eighths=1, lines=0)).eighths,
            names=here,
            children=tuple(name for name in here if name in young),
            animals={what: name for what, name in called.items() if name in here},
            language=language,
        )
    return work


@breakdown.gather
def _gather(
    parts: dict[str, Sheet], screenplay: Screenplay, pages: Pages, pins: tuple[Pin, ...] = ()
) -> Breakdown:
    """Put the sheets in script order, each with its page and what people pinned."""
    order = [scene.id for scene in screenplay.scenes if scene.id in parts]
    extents = pages.extents
    placed = (
        parts[id_].model_copy(update={"page": extents[id_].page if id_ in extents else ""})
        for id_ in order
    )
    return honour(Breakdown(sheets=tuple(placed)), pins)


def _action(scenes: list[Scene]) -> Iterator[str]:
    for scene in scenes:
        yield from (plain(e.text) for e in scene.elements if e.kind is Kind.ACTION)


def _mentioned(
    scene: Scene, parts: Sequence[str], called: Mapping[str, str], language: str
) -> Iterator[str]:
    """Yield the parts that the scene mentions, so that others change nothing of it."""
    text = bare(" ".join(element.text for element in scene.elements))
    action = " ".join(_action([scene]))
    animals = {called.get(found.name) for found in lexicon.find(action, language)}
    yield from (name for name in parts if bare(name) in text or name in animals)


class SheetsWork(Part):
    """What the pages of the breakdown show."""

    title: str
    language: str
    paper: str
    breakdown: Breakdown


@step("breakdown_sheets", makes=Paper, version=1, reads=("breakdown", "production"))
def breakdown_sheets(work: SheetsWork, workspace: Workspace) -> Paper:
    """Set the breakdown sheets as a PDF."""
    pdf = sheets.draw(work.breakdown, work.title, work.language, work.paper)
    return Paper(made={"breakdown.pdf": workspace.keep(pdf, PDF)})


@breakdown_sheets.slices
def _sheets_slices(breakdown: Breakdown, production: Production) -> dict[str, SheetsWork]:
    paper = "letter" if production.currency in ("USD", "CAD", "MXN") else "a4"
    return {
        "": SheetsWork(
            title=production.title, language=production.language, paper=paper, breakdown=breakdown
        )
    }
