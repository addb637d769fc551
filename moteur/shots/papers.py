"""The papers of this room: shot list, treatments, shooting order and floor plans, as files."""

from collections.abc import Iterator, Set

from moteur.engines.cells import CSV
from moteur.film.document import Blob, Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.screenplay.model import Kind, Scene, Screenplay, plain
from moteur.shots.model import Shots

_WORDS = 6
_LETTER = ("USD", "CAD", "MXN")
PDF, SVG = "application/pdf", "image/svg+xml"


class Pages(Part):
    """What the papers show: a plan, under the production's title, in its language, on its paper."""

    title: str
    language: str
    size: str
    shots: Shots


def _pages(shots: Shots, production: Production) -> dict[str, Pages]:
    size = "letter" if production.currency in _LETTER else "a4"
    return {"": Pages(
        title=production.title, language=production.language, size=f"{size}-landscape", shots=shots
    )}  # fmt: skip


@step("shot_list", makes=Paper, version=2, reads=("shots", "production"))
def shot_list(work: Pages, workspace: Workspace) -> Paper:
    """Set the shots of the chosen treatments, in the order of the cut."""
    from moteur.shots.formats import csv, xlsx  # noqa: PLC0415 - slow to load
    from moteur.shots.reports import shot_list  # noqa: PLC0415

    pdf = shot_list.write(work.shots, work.title, work.language, work.size)
    book = xlsx.shot_list(work.shots, work.title, work.language)
    rows = csv.shot_list(work.shots, work.language)
    return Paper(made={
        "shot_list.pdf": workspace.keep(pdf, PDF),
        "shot_list.xlsx": workspace.keep(book, xlsx.MEDIA_TYPE),
        "shot_list.csv": workspace.keep(rows, CSV),
    })  # fmt: skip


@step("shooting_order", makes=Paper, version=1, reads=("shots", "production"))
def shooting_order(work: Pages, workspace: Workspace) -> Paper:
    """Set the set-ups as they are lit and shot, for the assistant director."""
    from moteur.shots.formats import csv, xlsx  # noqa: PLC0415 - slow to load
    from moteur.shots.reports import setup_list  # noqa: PLC0415

    pdf = setup_list.write(work.shots, work.title, work.language, work.size)
    book = xlsx.shooting_order(work.shots, work.title, work.language)
    rows = csv.shooting_order(work.shots, work.language)
    return Paper(made={
        "shooting_order.pdf": workspace.keep(pdf, PDF),
        "shooting_order.xlsx": workspace.keep(book, xlsx.MEDIA_TYPE),
        "shooting_order.csv": workspace.keep(rows, CSV),
    })  # fmt: skip


@step("treatments", makes=Paper, version=1, reads=("shots", "production"))
def treatments(work: Pages, workspace: Workspace) -> Paper:
    """Set the treatments of each scene side by side; each one's cameras as a drawing too."""
    from moteur.shots.reports import treatments  # noqa: PLC0415 - slow to load

    pdf = treatments.write(work.shots, work.title, work.language, work.size)
    made: dict[str, Blob] = {"treatments.pdf": workspace.keep(pdf, PDF)}
    for plan in work.shots.scenes:
        for one in plan.treatments:
            drawn = treatments.plan_svg(plan, one, work.language)
            made[f"treatments/{plan.number}-{one.name}.svg"] = workspace.keep(drawn, SVG)
    return Paper(made=made)


class FloorPages(Pages):
    """What the floor plans show; `lines` are the first words of the script's elements."""

    lines: dict[str, str]


@step("floor_plans", makes=Paper, version=1, reads=("shots", "screenplay", "production"))
def floor_plans(work: FloorPages, workspace: Workspace) -> Paper:
    """Draw a floor plan for each set-up: all as one PDF, and by scene as an SVG each."""
    from moteur.shots.reports import floor_plan  # noqa: PLC0415 - slow to load

    said = (work.title, work.language, work.lines, work.size)
    pdf = floor_plan.plan_pdf(work.shots.scenes, *said)
    made = {"floor_plans.pdf": workspace.keep(pdf, PDF)}
    for plan in work.shots.scenes:
        for number, drawn in floor_plan.plan_svgs(plan, *said):
            made[f"floor_plans/{plan.number}/{number}.svg"] = workspace.keep(drawn, SVG)
    return Paper(made=made)


@floor_plans.slices
def _(shots: Shots, screenplay: Screenplay, production: Production) -> dict[str, FloorPages]:
    pages = _pages(shots, production)[""]
    moving = {x.element for p in shots.scenes for s in p.setups for x in s.path if x.element}
    lines = {e: said for scene in screenplay.scenes for e, said in _openings(scene, moving)}
    return {"": FloorPages(**dict(pages), lines=lines)}


def _openings(scene: Scene, wanted: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield the first words of elements; of a cue, of what is said."""
    for n, element in enumerate(scene.elements):
        if element.id not in wanted:
            continue
        said = element
        if element.kind is Kind.CHARACTER:
            rest = scene.elements[n + 1 :]
            said = next((e for e in rest if e.kind is Kind.DIALOGUE), element)
        words = plain(said.text).split()
        yield element.id, " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")


for _paper in (shot_list, shooting_order, treatments):
    _paper.slices(_pages)
