"""What one unit's day asks of the clock, in numbers: the input of the search for its order."""

from dataclasses import dataclass, field

from moteur.schedule.model import Profile
from moteur.schedule.rules.worked import Person

Rest = tuple[int, int | None]
"""No call before this minute; what one costs all the same, None where it is forbidden."""


@dataclass(frozen=True)
class Rule:
    """A profile, known by the hash of its contents; `rate` turns its money into ours."""

    key: str
    profile: Profile = field(compare=False, repr=False)
    numerator: int = 1
    denominator: int = 1

    def ours(self, amount: int) -> int:
        """Return an amount of the profile's currency in the production's, half up."""
        return (2 * amount * self.numerator + self.denominator) // (2 * self.denominator)

    def theirs(self, amount: int) -> int:
        """Return an amount of the production's currency in the profile's, half up."""
        return (2 * amount * self.denominator + self.numerator) // (2 * self.numerator)


@dataclass(frozen=True)
class Scene:
    """A strip: `cast` and the asked day's people share bits; `opens` is None for whenever.

    `opens` is the first and the last minute of each stretch of its light; `rank` orders the
    lights where the sun is not known.
    """

    id: str
    minutes: int
    place: int
    cast: int
    opens: tuple[tuple[int, int], ...] | None = None
    awaits: str = ""
    rank: int = -1


@dataclass(frozen=True)
class Somebody:
    """A person who comes: minutes of make-up and of the way, rules, and earliest calls.

    `weight` is what a minute of waiting weighs; `quiet` the minutes from call to wrap up to
    which no rule asks anything.
    """

    name: str
    parts: tuple[str, ...] = ()
    weight: int = 1
    makeup: int = 0
    pick_up: int = 0
    child: bool = False
    rules: tuple[tuple[Rule, Person], ...] = ()
    rests: tuple[Rest, ...] = ()
    quiet: int = 10**6


@dataclass(frozen=True)
class Asked:
    """A unit's day. Minutes after midnight, lengths in minutes, money in minor units.

    `calls` may be the crew's; `call` is the one that is liked. A meal begins `within` after
    the call and, where `again`, after the last one. `tiers` are minutes of overtime and a
    minute's price. `before[i]` is the set of scenes that come before scene i. `crew` is the
    crew as a person, whose `weight` is a minute's of the whole company.
    """

    scenes: tuple[Scene, ...]
    people: tuple[Somebody, ...]
    crew: Somebody
    calls: tuple[int, ...]
    call: int
    capacity: int
    move: int = 0
    move_price: int = 0
    tiers: tuple[tuple[int, int], ...] = ()
    meal: int = 60
    within: int = 360
    again: bool = True
    continuous: bool = False
    school: bool = True
    school_next: bool = True
    before: tuple[int, ...] = ()

    def overtime(self, work: int) -> tuple[int, int]:
        """Return what so many minutes of work cost beyond the day's, and how many fit no tier."""
        left, money = max(0, work - self.capacity), 0
        for minutes, price in self.tiers:
            money += min(left, minutes) * price
            left = max(0, left - minutes)
        return money, left
