"""Checks: the rules of the grammar that a plan breaks, each explained in a sentence or two.

A rule is a function of the `Cut`: of one shot in it, of two that follow each other, or of the
whole. What a rule measures, it measures in the frame, with the bodies and the walls that are
there, never by what the planner meant.
"""

from collections.abc import Iterable

from moteur.shots.check.cut import Cut, Found, cut_of
from moteur.shots.check.rules import between, of_shot, of_whole
from moteur.shots.model import Finding, ScenePlan, Treatment

__all__ = ["Cut", "Found", "check", "explained", "findings"]


def check(
    plan: ScenePlan, treatment: Treatment | None = None, language: str = "en"
) -> tuple[Finding, ...]:
    """Return what a treatment of a plan breaks, in the order of the cut, in a language.

    It is the chosen one where none is given. A shot has one finding of a rule at most.
    """
    return findings(cut_of(plan, treatment or plan.treatment, language))


def findings(cut: Cut) -> tuple[Finding, ...]:
    """Return all that a cut breaks."""
    found: list[Found] = []
    for i in range(len(cut.shots)):
        found += of_shot(cut, i)
        found += between(cut, i)
    return _merged(cut, [*found, *of_whole(cut)])


def explained(found: Iterable[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with the reasons that the same findings had before.

    A finding whose numbers are other ones than before has lost its reason.
    """
    was = {(f.shot, f.rule): f for f in before if f.because}

    def with_reason(finding: Finding) -> Finding:
        old = was.get((finding.shot, finding.rule))
        if old is None or old.text not in ("", finding.text):
            return finding
        return finding.model_copy(update={"because": old.because})

    return tuple(with_reason(f) for f in found)


def _merged(cut: Cut, found: Iterable[Found]) -> tuple[Finding, ...]:
    """Make one finding of all that a shot breaks of one rule."""
    order = {seen.shot.id: i for i, seen in enumerate(cut.shots)}
    texts: dict[tuple[str, str], dict[str, None]] = {}
    for shot, rule, text in found:
        texts.setdefault((shot, rule), {})[text] = None
    merged = [Finding(shot=s, rule=r, text=" ".join(t)) for (s, r), t in texts.items()]
    return tuple(sorted(merged, key=lambda f: order.get(f.shot, len(order))))
