import datetime

import pytest

from moteur.rights.gates import ask
from moteur.rights.model import Consents, Exemption, ReplicaConsent, ReplicaUse, Strike, Verdict

TODAY = datetime.date(2027, 3, 1)
DAY = datetime.timedelta(days=1)

USE = ReplicaUse(production="demo", performer="Ana Reis", likeness="voice", line="s4x2")
CONSENT = ReplicaConsent(
    performer="Ana Reis",
    likeness=("voice",),
    production="demo",
    description="Her line at the window is spoken again without the noise of the street",
    lines=("s4x2", "s4x6"),
    pay="180 EUR a line",
    agreed=datetime.date(2027, 2, 1),
)


def judged(use: ReplicaUse = USE, *consents: ReplicaConsent, **records: object) -> Verdict:
    given = Consents.model_validate({"replica": consents, **records})
    return ask("replica", use, given, TODAY)


def changed(**values: object) -> ReplicaConsent:
    return CONSENT.model_copy(update=values)


def test_a_consent_that_names_the_line_allows_it() -> None:
    verdict = judged(USE, CONSENT)
    assert verdict.allowed and "ledger" in verdict.duty and "SAG-AFTRA" in verdict.source


def test_without_a_record_it_is_denied() -> None:
    verdict = judged()
    assert not verdict.allowed and verdict.reason == "there is no consent of Ana Reis to it"
    assert verdict.source


@pytest.mark.parametrize(
    ("consent", "reason"),
    [
        (changed(performer="Bo Lund"), "no consent of Ana Reis"),
        (changed(likeness=("face",)), "agreed to no voice replica"),
        (changed(production="another"), "a new production needs a new consent"),
        (changed(description="Voice work"), "not specific"),
        (
            changed(description="Her voice may be spoken again for any purpose we choose"),
            "not spec",
        ),
        (changed(description="Sa voix pour tout usage dans le film et après, à perpétuité"), "not"),
        (changed(lines=("s4x6",)), "did not agree to line s4x2"),
        (changed(pay=" "), "the pay of Ana Reis is not recorded"),
        (changed(agreed=TODAY + DAY), "agrees from 2027-03-02 on"),
        (changed(until=TODAY - DAY), "ended on 2027-02-28"),
        (changed(withdrawn=TODAY), "withdrew on 2027-03-01"),
    ],
)
def test_a_consent_that_lacks_one_thing_denies(consent: ReplicaConsent, reason: str) -> None:
    verdict = judged(USE, consent)
    assert not verdict.allowed and reason in verdict.reason


def test_of_several_consents_one_that_covers_it_is_enough() -> None:
    assert judged(USE, changed(production="another"), changed(lines=()), CONSENT).allowed


def test_the_nearest_consent_says_what_is_lacking() -> None:
    verdict = judged(USE, changed(pay=""), changed(performer="Bo"), changed(production="x"))
    assert verdict.reason == "the pay of Ana Reis is not recorded"


@pytest.mark.parametrize(
    ("shots", "allowed"),
    [(("12B",), True), (("12B.1",), True), (("12",), False), (("12B.2",), False)],
)
def test_a_shot_is_covered_by_itself_or_its_setup(shots: tuple[str, ...], allowed: bool) -> None:
    use = USE.model_copy(update={"likeness": "face", "line": "", "shot": "12B.1"})
    assert judged(use, changed(likeness=("face",), shots=shots)).allowed is allowed


def test_both_shot_and_line_must_be_covered_and_one_be_named() -> None:
    both = USE.model_copy(update={"shot": "4A.1"})
    assert not judged(both, CONSENT).allowed
    assert judged(both, changed(shots=("4A",))).allowed
    assert "not named" in judged(USE.model_copy(update={"line": ""}), CONSENT).reason


@pytest.mark.parametrize(
    ("first", "last", "union", "allowed"),
    [
        (TODAY, None, "sag-aftra", False),
        (TODAY - DAY, TODAY, "SAG-AFTRA", False),
        (TODAY - 9 * DAY, TODAY - DAY, "SAG-AFTRA", True),
        (TODAY + DAY, None, "SAG-AFTRA", True),
        (TODAY, None, "Equity", True),
    ],
)
def test_nothing_is_used_during_a_strike(
    first: datetime.date, last: datetime.date | None, union: str, allowed: bool
) -> None:
    strike = Strike(union=union, first=first, last=last)
    assert judged(USE, CONSENT, strike=(strike,)).allowed is allowed


@pytest.mark.parametrize(
    ("consent", "reason"),
    [
        (CONSENT, "no guardian"),
        (changed(guardian="Eva Reis"), "has no end"),
        (changed(guardian="Eva Reis", until=TODAY), ""),
    ],
)
def test_a_minor_needs_a_guardian_and_an_end(consent: ReplicaConsent, reason: str) -> None:
    verdict = judged(USE.model_copy(update={"minor": True}), consent)
    assert verdict.allowed is not bool(reason) and reason in verdict.reason


def test_a_documentary_needs_a_decision_besides_the_consent() -> None:
    use = USE.model_copy(update={"kind": "documentary"})
    decision = Exemption(
        production="demo", likeness="voice", lines=("s4x2",), person="Paul", role="producer",
        reason="The witness must not be recognised", decided=TODAY,
    )  # fmt: skip
    assert "documentary" in judged(use, CONSENT).reason
    assert judged(use, CONSENT, exemption=(decision,)).allowed
    assert not judged(use, exemption=(decision,)).allowed
    for lack in ({"lines": ()}, {"role": ""}, {"decided": TODAY + DAY}, {"likeness": "face"}):
        other = decision.model_copy(update=lack)
        assert not judged(use, CONSENT, exemption=(other,)).allowed
