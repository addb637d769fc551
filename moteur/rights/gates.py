"""Gates: the rules by the names under which steps declare them."""

import datetime
from collections.abc import Callable
from typing import Any

from moteur.rights.model import Consents, ModelWriting, ReplicaUse, Verdict
from moteur.rights.rules import replica, writing

Rule = Callable[[Any, Consents, datetime.date], Verdict]

GATES: dict[str, tuple[type[Any], Rule]] = {
    "replica": (ReplicaUse, replica.use),
    "writing": (ModelWriting, writing.write),
}


def ask(gate: str, action: object, records: Consents, today: datetime.date) -> Verdict:
    """Return a gate's verdict; a gate that is not known, or another's action, is denied."""
    if gate not in GATES:
        return Verdict(False, f"there is no rule called “{gate}”")
    kind, rule = GATES[gate]
    if not isinstance(action, kind):
        return Verdict(False, f"“{gate}” was not told what is to be done")
    return rule(action, records, today)
