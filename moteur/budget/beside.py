"""The schedule beside other ways of shooting the same: what it saves, on the same terms."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from moteur.budget import quantity
from moteur.budget.exchange import Rates
from moteur.budget.model import Beside, Estimate, Other
from moteur.schedule.model import Schedule

_BY_DAY = "shoot_days"


def beside(
    schedule: Schedule,
    estimates: Sequence[Estimate],
    figures: Mapping[str, Fraction],
    rates: Rates,
) -> Beside:
    """Return what each way costs by the schedule, with the lines that shooting days count.

    Before fringes and percentages. Of the office's lines only those count that name no
    figure of the schedule but ``shoot_days``: the other ways have no other figures.
    """
    own = set(figures) - {"shoot_weeks", "unit_days", "cast_days", "pages", "scenes"}
    moving = [
        estimate
        for estimate in estimates
        if _BY_DAY in (names := quantity.names_in(estimate.quantity)) and names <= own
    ]

    def counted(days: int) -> int:
        here = {**figures, _BY_DAY: Fraction(days)}
        total = 0
        for line in moving:
            entered = round(quantity.value(line.quantity, here, line.source) * line.rate)
            total += rates.converted(entered, rates.of(line.currency, line.source))
        return total

    days = int(figures[_BY_DAY])
    others = tuple(
        Other(
            name=other.name,
            days=other.days,
            left=other.left,
            costs=other.costs,
            counted=counted(other.days),
        )
        for other in schedule.others
    )
    return Beside(days=days, costs=schedule.costs, counted=counted(days), others=others)
