"""Consent: what `rights` is asked before a step that declares gates may go on.

The slice of such a step has a field of each gate's name: the facts that the gate's action
wants (who, which shot or line). The production's name and kind are added here.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from moteur.film.document import Part
from moteur.film.errors import Denied
from moteur.film.step import Step
from moteur.rights import consents
from moteur.rights.gates import GATES, ask
from moteur.studio.record import Record
from moteur.studio.sources import Sources


def ask_all(
    record: Record, name: str, step: Step, slices: Mapping[str, Part], sources: Sources
) -> None:
    """Ask every gate of a step for every slice; raise Denied at the first that refuses.

    Kept parts are asked for too, so that a consent which was withdrawn stops them.
    """
    if not step.gates:
        return
    terms = Path(record.production(name).folder) / "terms"
    records, today = consents.read(terms), record.clock().date()
    for gate in step.gates:
        for item, slice_ in slices.items():
            verdict = ask(gate, _action(gate, slice_, name, sources), records, today)
            if not verdict.allowed:
                source = f" ({verdict.source})" if verdict.source else ""
                raise Denied(
                    f"{verdict.reason}{source}",
                    f"{step.name} {item}".strip(),
                    f"enter what was agreed in {terms / consents.FILE}",
                )


def _action(gate: str, slice_: Part, name: str, sources: Sources) -> object:
    """Return what the gate is asked, or None where the slice does not say it."""
    facts = getattr(slice_, gate, None)
    if gate not in GATES or not isinstance(facts, Mapping):
        return None
    kind = GATES[gate][0]
    known = {"production": name, "kind": sources.production.kind}
    try:
        return kind(**{k: v for k, v in known.items() if k in kind.model_fields}, **facts)
    except ValidationError:
        return None
