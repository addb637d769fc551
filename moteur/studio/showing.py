"""Showing: the previs of a script's file, or of one scene of it, with no studio."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from moteur.film.document import Document
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.previs.model import Cut, SceneCut
from moteur.previs.notices import notices
from moteur.screenplay.model import Screenplay
from moteur.shots.model import ScenePlan, Shots
from moteur.studio import apart
from moteur.studio.make import Make, Queue, Teller
from moteur.studio.publish import publish
from moteur.studio.record import Record
from moteur.studio.steps import PICTURES, STEPS, needed

Jobs = Callable[[Record], AbstractContextManager[Queue]]


def show(
    screenplay: Screenplay, production: Production, out: Path, *,
    scene: int = 0, treatment: str = "", jobs: Jobs, tell: Teller,
) -> tuple[list[Path], list[str]]:  # fmt: skip
    """Draw a screenplay's previs into a folder.

    Returns the files that are new there, and what there is to say of how it was drawn.

    `scene` counts from 1, 0 is all. `treatment` is one by name or by its place, 1 the first;
    by default the one that each plan chose. Raises BadInput where there is no such scene or
    treatment.
    """
    wanted = _wanted(screenplay, scene)
    _writable(out)
    with apart.apart() as record, jobs(record) as queue:
        maker = apart.maker(record, screenplay, of=production, jobs=queue, tell=tell)
        rests = [step for step in needed(PICTURES) if step.name not in PICTURES]
        planned = needed(("shots",))
        maker.run(planned)
        plans = _plans(maker, wanted, treatment)
        maker.run([step for step in rests if step not in planned])
        _narrow(maker, plans)
        maker.run([STEPS[name] for name in PICTURES])
        made = [
            document for (name, _), document in maker.desk.documents.items() if name in PICTURES
        ]
        return publish(record.blobs, made, out), list(notices(maker.desk.documents))


def _writable(out: Path) -> None:
    """Raise BadInput where nothing can be put into a folder, before anything is drawn."""
    there = next(folder for folder in (out.absolute(), *out.absolute().parents) if folder.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        raise BadInput("nothing can be written there", str(out), "name a folder of yours")


def _wanted(screenplay: Screenplay, scene: int) -> frozenset[str]:
    there = [s.id for s in screenplay.scenes if not s.omitted]
    if not scene:
        return frozenset(there)
    if not 1 <= scene <= len(there):
        said = f"there are {len(there)} scenes" if there else "the script has no scene"
        raise BadInput(f"there is no scene {scene}", "--scene", said)
    return frozenset((there[scene - 1],))


def _plans(maker: Make, wanted: frozenset[str], treatment: str) -> tuple[ScenePlan, ...]:
    """Return the plans of the scenes that are wanted, treated as was asked."""
    shots = maker.desk.documents["shots", apart.EPISODE]
    assert isinstance(shots, Shots)
    plans = tuple(_treated(p, treatment) for p in shots.scenes if p.scene in wanted)
    if not plans:
        raise BadInput("there is nothing to shoot in this scene", "--scene", "choose another")
    return plans


def _narrow(maker: Make, plans: tuple[ScenePlan, ...]) -> None:
    """Put what is wanted of the plans and the cut in their place, for all steps that follow."""
    shots, cut = (maker.desk.documents[name, apart.EPISODE] for name in ("shots", "cut"))
    assert isinstance(shots, Shots) and isinstance(cut, Cut)
    chosen = {plan.scene: plan.chosen for plan in plans}
    cuts = tuple(_cut(c, chosen[c.scene]) for c in cut.scenes if c.scene in chosen)
    _lay(maker, "shots", shots.model_copy(update={"scenes": plans}))
    _lay(maker, "cut", cut.model_copy(update={"scenes": cuts}))


def _treated(plan: ScenePlan, treatment: str) -> ScenePlan:
    if not treatment:
        return plan
    names = [t.name for t in plan.treatments]
    if treatment.isdecimal() and 1 <= int(treatment) <= len(names):
        treatment = names[int(treatment) - 1]
    if treatment not in names:
        then = f"choose from {', '.join(names)}"
        raise BadInput(f"scene {plan.number} has no treatment “{treatment}”", "--treatment", then)
    return plan.model_copy(update={"chosen": treatment, "decided": True})


def _cut(cut: SceneCut, chosen: str) -> SceneCut:
    return cut.model_copy(update={"shots": cut.treatments.get(chosen, cut.shots)})


def _lay(maker: Make, name: str, document: Document) -> None:
    version = maker.record.add_version(
        apart.NAME, name, document, episode=apart.EPISODE, person=apart.PERSON
    )
    maker.desk.put(apart.EPISODE, document, version)
