"""Writing with a model: the writer's own choice, with the company's consent.

WGA Theatrical and Television Basic Agreement 2023 (in force since 25 September 2023),
article 72: a writer may use generative tools where the company consents; a company may not
require it; material made by a model is disclosed to the writer who gets it.
"""

import datetime

from moteur.rights.model import CompanyConsent, Consents, ModelWriting, OptIn, Verdict

SOURCE = "WGA Basic Agreement 2023, article 72"
DUTY = "mark the text as made with a model, and disclose it to every writer who gets it"


def write(action: ModelWriting, records: Consents, today: datetime.date) -> Verdict:
    """Allow a model to write where writer and company have both agreed; else deny."""
    own = [o for o in records.opt_in if _same(o.writer, action.writer) and _here(o, action)]
    if not own:
        return _denied(f"{action.writer} has not chosen to write with a model")
    if not any(_same(o.signed_by, o.writer) for o in own):
        return _denied(f"only {action.writer} may choose it: nobody may be made to use a model")
    if not any(_holds(o, today) and _same(o.signed_by, o.writer) for o in own):
        return _denied(f"the choice of {action.writer} does not hold today")
    agreed = [c for c in records.company if _same(c.company, action.company) and _here(c, action)]
    if not agreed:
        return _denied(f"{action.company or 'the company'} has not consented")
    if not any(_holds(c, today) for c in agreed):
        return _denied(f"the consent of {action.company} does not hold today")
    return Verdict(True, f"{action.writer} and {action.company} agreed to it", DUTY, SOURCE)


def _denied(reason: str) -> Verdict:
    return Verdict(False, reason, source=SOURCE)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _here(record: OptIn | CompanyConsent, action: ModelWriting) -> bool:
    return record.production == action.production


def _holds(record: OptIn | CompanyConsent, today: datetime.date) -> bool:
    return record.agreed <= today and (record.withdrawn is None or today < record.withdrawn)
