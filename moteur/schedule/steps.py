"""The steps of the schedule: days from the breakdown and the terms, and the strip board."""

from moteur.breakdown.model import Breakdown
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.schedule import board
from moteur.schedule.check import check
from moteur.schedule.model import Schedule, ScheduledScene, Strip, Terms
from moteur.schedule.reports import stripboard as pages

PDF = "application/pdf"


class Board(Part):
    """What a schedule rests on: strips without what only readers need, terms, pinned days."""

    strips: tuple[Strip, ...]
    terms: Terms
    pins: tuple[tuple[str, int], ...] = ()
    seed: int = 0


@step(
    "schedule",
    makes=Schedule,
    version=1,
    grain="production",
    reads=("breakdown", "terms", "production"),
    holds={ScheduledScene: ("day",)},
)
def schedule(work: Board, workspace: Workspace) -> Schedule:
    """Put the scenes on days, as cheaply as can be found, and check the result."""
    # The solver's library is slow to load, and most commands solve nothing.
    from moteur.schedule.arrange import arrange  # noqa: PLC0415
    from moteur.schedule.solve import solve  # noqa: PLC0415

    pins = dict(work.pins)
    solution = solve(work.strips, work.terms, pins, seed=work.seed, progress=workspace.progress)
    made = arrange(solution, work.terms, pins)
    faults = check(made, work.strips, work.terms, pins)
    if faults:
        raise RuntimeError(f"the checker refuses the schedule: {'; '.join(faults)}")
    return made


@schedule.slices
def _slices(
    breakdown: dict[str, Breakdown],
    terms: Terms,
    production: Production,
    pins: tuple[Pin, ...] = (),
) -> dict[str, Board]:
    strips = board.strips(breakdown, terms)
    bare = tuple(strip.model_copy(update={"summary": "", "eighths": 0}) for strip in strips)
    return {"": Board(strips=bare, terms=terms, pins=pinned(pins))}


@schedule.gather
def _gather(
    parts: dict[str, Schedule],
    breakdown: dict[str, Breakdown],
    terms: Terms,
    production: Production,
) -> Schedule:
    """Put back on the strips what readers need."""
    full = {strip.scene: strip for strip in board.strips(breakdown, terms)}
    made = parts[""]
    days = tuple(
        day.model_copy(update={"strips": tuple(full[strip.scene] for strip in day.strips)})
        for day in made.days
    )
    return made.model_copy(update={"days": days})


def pinned(pins: tuple[Pin, ...]) -> tuple[tuple[str, int], ...]:
    """Return the scene (``e01/s12``) and day of each pin; raise BadInput for other pins."""
    days: dict[str, int] = {}
    for pin in pins:
        where, scene = str(pin.address), pin.address.item
        if not scene or pin.address.field != "day":
            raise BadInput("only a scene's day can be pinned", where, "write schedule/s12#day")
        try:
            day = int(pin.value) if pin.value is not None else 0
        except ValueError:
            day = 0
        if not 1 <= day <= board.LAST_DAY or isinstance(pin.value, bool):
            raise BadInput(
                f"“{pin.value}” is no shooting day", where, f"write 1 to {board.LAST_DAY}"
            )
        days[scene if "/" in scene else f"e01/{scene}"] = day
    return tuple(sorted(days.items()))


class Pages(Part):
    """What the strip board shows."""

    title: str
    language: str
    paper: str
    schedule: Schedule


@step("stripboard", makes=Paper, version=1, grain="production", reads=("schedule", "production"))
def stripboard(work: Pages, workspace: Workspace) -> Paper:
    """Set the strip board, its costs and the days out of days as a PDF."""
    pdf = pages.draw(work.schedule, work.title, work.language, work.paper)
    return Paper(made={"stripboard.pdf": workspace.keep(pdf, PDF)})


@stripboard.slices
def _stripboard_slices(schedule: Schedule, production: Production) -> dict[str, Pages]:
    paper = "letter" if production.currency in ("USD", "CAD", "MXN") else "a4"
    return {
        "": Pages(
            title=production.title,
            language=production.language,
            paper=f"{paper}-landscape",
            schedule=schedule,
        )
    }
