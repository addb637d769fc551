"""The use of a replica: a face or a voice that its owner did not perform.

SAG-AFTRA TV/Theatrical Contracts 2023 (ratified 5 December 2023), Artificial Intelligence:
clear and conspicuous consent, with a reasonably specific description of the intended use;
pay; a further production needs a further consent; no use during a strike. Carried on by the
contracts of 2026. California Labor Code 927 (since 1 January 2025): without that description
a clause does not bind. For a documentary, and for minors (a guardian and an end), the rule is
stricter than these: that is the house's own.
"""

import datetime
import re

from moteur.rights.model import Consents, ReplicaConsent, ReplicaUse, Verdict

SOURCE = "SAG-AFTRA TV/Theatrical Contracts 2023 and 2026, Artificial Intelligence"
DUTY = "write the use into the ledger, and pay it as agreed"
_WORDS = 6
_BLANKET = re.compile(
    r"\b(any|all) (purposes?|uses?|media|manner)\b|\bperpetuity\b|\bthroughout the universe\b"
    r"|\b(tout|tous) usages?\b|\btoute utilisation\b|\bà perpétuité\b",
    re.IGNORECASE,
)


def use(action: ReplicaUse, records: Consents, today: datetime.date) -> Verdict:
    """Allow a replica in one shot or line by a consent that names it; else deny with the reason."""
    if not action.shot and not action.line:
        return _denied("the shot or line in which the replica is used is not named")
    if action.kind == "documentary" and not _exempt(action, records, today):
        return _denied(
            "a documentary shows nothing synthetic without a recorded decision ([[exemption]])",
            "house rule for documentaries",
        )
    for strike in records.strike:
        on = strike.first <= today and (strike.last is None or today <= strike.last)
        if on and _same(strike.union, action.union):
            return _denied(f"{strike.union} has been on strike since {strike.first}")
    faults = [_fault(consent, action, today) for consent in records.replica]
    if None in faults:
        return Verdict(True, f"{action.performer} agreed to it", DUTY, SOURCE)
    missing = (0, f"there is no consent of {action.performer} to it")
    return _denied(max([missing, *(fault for fault in faults if fault)])[1])


def _denied(reason: str, source: str = SOURCE) -> Verdict:
    return Verdict(False, reason, source=source)


def _exempt(action: ReplicaUse, records: Consents, today: datetime.date) -> bool:
    return any(
        e.production == action.production
        and e.likeness == action.likeness
        and bool(e.person and e.role and e.reason)
        and e.decided <= today
        and _covers(e.shots, e.lines, action)
        for e in records.exemption
    )


def _covers(shots: tuple[str, ...], lines: tuple[str, ...], action: ReplicaUse) -> bool:
    """Say whether the shot (or its set-up) and the line are among those named."""
    shot_named = not action.shot or {action.shot, action.shot.split(".")[0]} & set(shots)
    return bool(shot_named) and (not action.line or action.line in lines)


def _fault(
    consent: ReplicaConsent, action: ReplicaUse, today: datetime.date
) -> tuple[int, str] | None:
    """Return what a consent lacks for an action, or None; the later in the list, the nearer."""
    who, owner = consent.performer, action.performer
    checks = (
        (_same(who, owner), f"there is no consent of {owner} to it"),
        (action.likeness in consent.likeness, f"{who} agreed to no {action.likeness} replica"),
        (consent.production == action.production, _elsewhere(consent)),
        (_specific(consent.description), f"the description that {who} agreed to is not specific"),
        (_covers(consent.shots, consent.lines, action), f"{who} did not agree to {_place(action)}"),
        (_filled(consent.pay), f"the pay of {who} is not recorded"),
        (consent.agreed <= today, f"{who} agrees from {consent.agreed} on"),
        (not _before(consent.until, today), f"the consent of {who} ended on {consent.until}"),
        (not _reached(consent.withdrawn, today), f"{who} withdrew on {consent.withdrawn}"),
        (
            not action.minor or _filled(consent.guardian),
            f"no guardian of {who}, a minor, has agreed",
        ),
        (not action.minor or bool(consent.until), f"{who} is a minor and the consent has no end"),
    )
    return next(((n, text) for n, (holds, text) in enumerate(checks) if not holds), None)


def _specific(description: str) -> bool:
    """Say whether a description could be specific: some words, and no blanket grant."""
    return len(description.split()) >= _WORDS and not _BLANKET.search(description)


def _elsewhere(consent: ReplicaConsent) -> str:
    who, where = consent.performer, consent.production
    return f"{who} agreed for {where} only; a new production needs a new consent"


def _place(action: ReplicaUse) -> str:
    shot = f"shot {action.shot}" if action.shot else ""
    line = f"line {action.line}" if action.line else ""
    return " and ".join(text for text in (shot, line) if text)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _filled(text: str) -> bool:
    return bool(text.strip())


def _before(day: datetime.date | None, today: datetime.date) -> bool:
    return day is not None and day < today


def _reached(day: datetime.date | None, today: datetime.date) -> bool:
    return day is not None and day <= today
