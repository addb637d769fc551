"""The plan of a scene: at least three treatments on one floor, numbered together."""

from moteur.film.crew import Crew
from moteur.film.document import canonical, digest
from moteur.screenplay.model import plain
from moteur.shots.blocking.things import handled
from moteur.shots.cameras.setups import Floor
from moteur.shots.check import check, explained
from moteur.shots.coverage import Piece, cover
from moteur.shots.model import ScenePlan, Style, Treatment
from moteur.shots.numbering import numbered
from moteur.shots.sentence.wording import worded
from moteur.shots.staging import Staging, stage
from moteur.shots.treatments.differing import different
from moteur.shots.treatments.measures import measured
from moteur.shots.treatments.mending import mended
from moteur.shots.treatments.moving import travel
from moteur.shots.treatments.proposals import Proposal, proposals, reserves
from moteur.shots.work import SceneWork

PLANNER = 2
_SHORT = 16


def plan_scene(work: SceneWork) -> ScenePlan:
    """Plan how a scene can be shot; the numbers are those of a scene never planned before."""
    staging = stage(work)
    plan = ScenePlan(
        scene=work.scene.id, number=work.scene.number, heading=work.scene.heading.text,
        floor=staging.floor, blocking=staging.blocking, kit=work.kit, asked=work.asked,
        around=work.around,
        treatments=different(
            lambda p: _planned(staging, p), proposals(staging), reserves(staging)
        ),
        basis=_basis(work), lines=_lines(work),
        plays=staging.plays, says=staging.says,
        state=digest(canonical([PLANNER, work.model_dump(mode="json")]))[:_SHORT],
    )  # fmt: skip
    said = worded(numbered(plan), work.scene.elements, work.language)
    return judged(said, work.crew, work.language)


def judged(plan: ScenePlan, crew: Crew, language: str = "en") -> ScenePlan:
    """Check and measure each treatment of a plan; a finding keeps the reason that it had."""

    def judge(treatment: Treatment) -> Treatment:
        findings = explained(check(plan, treatment, language), treatment.findings)
        found = treatment.model_copy(update={"findings": findings})
        return found.model_copy(update={"measures": measured(plan, found, crew)})

    return plan.with_treatments(judge(t) for t in plan.treatments)


def _planned(staging: Staging, proposal: Proposal) -> Treatment:
    camp = staging.camp(proposal.style)
    pieces = _pieces(staging, camp, proposal.style)
    return mended(staging, proposal, camp, pieces)


def _pieces(staging: Staging, camp: Floor, style: Style) -> tuple[Piece, ...]:
    if style.one_shot:
        return travel(staging, camp)
    return cover(camp, staging.units, staging.blocking.moves, staging.work.new_set)


def _basis(work: SceneWork) -> str:
    """Return the hash of all that a plan rests on beside its lines.

    What people ask for shapes its own treatment alone, and what only minutes rest on none.
    """
    apart = {"scene", "tags", "asked", "crew", "around", "lead"}
    rest = work.model_dump(mode="json", exclude=apart)
    return digest(canonical([PLANNER, work.scene.heading.text, rest]))[:_SHORT]


def _lines(work: SceneWork) -> dict[str, str]:
    """Return hashes of the elements: kind, words, and the thing that is handled."""
    elements = work.scene.elements
    things = handled(elements, work.tags, work.language)
    parts = {e.id: [e.kind, plain(e.text), e.dual, things.get(e.id, "")] for e in elements}
    return {id_: digest(canonical(part))[:_SHORT] for id_, part in parts.items()}
