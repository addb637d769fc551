"""Rules of work: dated data with sources, and judges that read nothing else."""

from moteur.schedule.rules.drops import permitted
from moteur.schedule.rules.judge import applies, judge
from moteur.schedule.rules.minors import minor, school
from moteur.schedule.rules.profiles import known, own, profile
from moteur.schedule.rules.reading import read
from moteur.schedule.rules.worked import Breach, Person, Worked

__all__ = [
    "Breach",
    "Person",
    "Worked",
    "applies",
    "judge",
    "known",
    "minor",
    "own",
    "permitted",
    "profile",
    "read",
    "school",
]
