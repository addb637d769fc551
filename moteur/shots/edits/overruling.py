"""Overruling: the findings that a person does not mind, with the reason."""

from collections.abc import Sequence

from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.shots.model import Finding, ScenePlan, Treatment


def overrule(plan: ScenePlan, pins: Sequence[Pin]) -> ScenePlan:
    """Return the plan with the reasons of persons on the findings that they overruled.

    A pin names a finding by shot and rule, ``12B.2/180 degrees``; where that is not found any
    more, the pin waits. Raise BadInput for another field of a finding.
    """
    reasons: dict[tuple[str, str], str] = {}
    for pin in pins:
        shot, _, rule = pin.address.item.partition("/")
        if pin.address.scene != plan.scene or not rule:
            continue
        if pin.address.field != "overruled":
            raise BadInput(
                f"{pin.address.field or 'the whole'} cannot be pinned", pin.address.item,
                "pin its overruled",
            )  # fmt: skip
        reasons[shot, rule] = str(pin.value)
    return plan.with_treatments(_told(t, reasons) for t in plan.treatments) if reasons else plan


def _told(treatment: Treatment, reasons: dict[tuple[str, str], str]) -> Treatment:
    def told(finding: Finding) -> Finding:
        reason = reasons.get((finding.shot, finding.rule))
        return finding if reason is None else finding.model_copy(update={"overruled": reason})

    return treatment.model_copy(update={"findings": tuple(told(f) for f in treatment.findings)})
