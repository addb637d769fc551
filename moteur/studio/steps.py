"""The steps of a film, in the order in which it is made."""

from moteur.breakdown.steps import breakdown, breakdown_sheets, script_fdx
from moteur.breakdown.suggestions import suggestions
from moteur.budget.steps import budget, budget_papers
from moteur.film.step import Step
from moteur.previs.boards import boards_drawn
from moteur.previs.exchange import cameras, exchange
from moteur.previs.people.steps import cast, character_sheets
from moteur.previs.places import places
from moteur.previs.steps import animatic, cut, stages, storyboard, takes, voices
from moteur.schedule.papers import call_sheets, shooting_schedule, stripboard
from moteur.schedule.steps import boards, reasons, schedule
from moteur.screenplay.steps import pages, script_check, script_pdf
from moteur.shots.papers import floor_plans, shooting_order, shot_list, treatments
from moteur.shots.steps import shots

_LINE: tuple[Step, ...] = (
    pages,
    script_pdf,
    script_check,
    suggestions,
    breakdown,
    breakdown_sheets,
    script_fdx,
    shots,
    shot_list,
    treatments,
    shooting_order,
    floor_plans,
    schedule,
    boards,
    reasons,
    stripboard,
    shooting_schedule,
    call_sheets,
    budget,
    budget_papers,
    cast,
    voices,
    cut,
    character_sheets,
    places,
    cameras,
    boards_drawn,
    storyboard,
    takes,
    animatic,
    exchange,
    stages,
)

STEPS: dict[str, Step] = {step.name: step for step in _LINE}
PICTURES = (
    "character_sheets", "boards_drawn", "storyboard", "takes", "animatic", "exchange", "stages",
)  # fmt: skip


def needed(documents: tuple[str, ...]) -> tuple[Step, ...]:
    """Return the steps that make these documents and all that they rest on, in order."""
    wanted = set(documents)
    for step in reversed(_LINE):
        if step.name in wanted:
            wanted.update(step.reads)
    return tuple(step for step in _LINE if step.name in wanted)
