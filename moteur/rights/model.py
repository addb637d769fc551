"""Who agreed to what, and what is asked of them: ``terms/consents.toml`` as a document."""

import datetime
from dataclasses import dataclass
from typing import ClassVar, Literal

from moteur.film.document import Document, Part

Likeness = Literal["face", "voice"]


class ReplicaConsent(Part):
    """A performer's consent to the use of a replica of their face or voice.

    `description` says in words what the replica will do; `shots` (``12B`` or ``12B.1``) and
    `lines` (speech ids) are those that it covers. `pay` says what is paid for it. A minor
    needs a `guardian` who agrees, and an end, `until`.
    """

    performer: str
    likeness: tuple[Likeness, ...]
    production: str
    description: str
    shots: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    pay: str = ""
    agreed: datetime.date
    until: datetime.date | None = None
    withdrawn: datetime.date | None = None
    guardian: str = ""


class OptIn(Part):
    """A writer's own choice to write with a model; `signed_by` must be the writer."""

    writer: str
    production: str
    signed_by: str
    agreed: datetime.date
    withdrawn: datetime.date | None = None


class CompanyConsent(Part):
    """A company's consent that its writers may use a model on a production."""

    company: str
    production: str
    agreed: datetime.date
    withdrawn: datetime.date | None = None


class Strike(Part):
    """A union's strike, from its first day to its last; an open end is still going on."""

    union: str
    first: datetime.date
    last: datetime.date | None = None


class Exemption(Part):
    """The decision that a documentary may show something synthetic: whose, and why."""

    production: str
    likeness: Likeness
    shots: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    person: str
    role: str
    reason: str
    decided: datetime.date


class Consents(Document):
    """Everything that has been agreed, as the production office entered it."""

    name: ClassVar = "consents"
    format: Literal["consents.1"] = "consents.1"
    replica: tuple[ReplicaConsent, ...] = ()
    opt_in: tuple[OptIn, ...] = ()
    company: tuple[CompanyConsent, ...] = ()
    strike: tuple[Strike, ...] = ()
    exemption: tuple[Exemption, ...] = ()


class ReplicaUse(Part):
    """Ask to use a replica of somebody's face or voice, in one shot or one line.

    `minor` says that the performer is not of age; `union` is the one whose contract holds.
    """

    production: str
    kind: Literal["fiction", "documentary"] = "fiction"
    performer: str
    likeness: Likeness
    shot: str = ""
    line: str = ""
    minor: bool = False
    union: str = "SAG-AFTRA"


class ModelWriting(Part):
    """Ask to have a model write or rewrite for a writer."""

    production: str
    writer: str
    company: str


@dataclass(frozen=True)
class Verdict:
    """Say whether an act is allowed and why, what it then obliges to, and who says so."""

    allowed: bool
    reason: str
    duty: str = ""
    source: str = ""
