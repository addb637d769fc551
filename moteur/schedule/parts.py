"""Parts of a scene that is longer than a day: 12 pt1, 12 pt2.

The program proposes where to cut; a person may say it otherwise. What each part needs follows
from its share of the text.
"""

from collections.abc import Sequence
from itertools import pairwise

from moteur.film.errors import BadInput
from moteur.schedule.attendance import casts
from moteur.schedule.model import Strip
from moteur.schedule.seams import seams, weight
from moteur.screenplay.model import Scene

_MOST_SEAMS = 300
_MOST_PARTS = 20
_UNEVEN, _TOO_LONG = 10.0, 1e6


def propose(scene: Scene, minutes: int, day_minutes: int) -> tuple[str, ...]:
    """Return the ids of the elements before which a scene of so many minutes is cut.

    As few parts as fit a day, of nearly one length, cut where it hurts least. Empty where the
    scene fits, or has no seam; where no cuts make all parts fit, those that come nearest.
    """
    if minutes <= day_minutes or day_minutes < 1:
        return ()
    lines = [weight(element) for element in scene.elements]
    costs = _fewer(seams(scene.elements), len(lines))
    if not costs:
        return ()
    least = min(-(-minutes // day_minutes), len(costs) + 1, _MOST_PARTS)
    best: tuple[int, ...] = ()
    over = minutes - day_minutes
    for parts in range(least, min(least + 3, len(costs) + 1, _MOST_PARTS) + 1):
        cuts = _cut(lines, costs, parts, day_minutes / minutes)
        longest = max(_shares(minutes, _weights(lines, cuts)))
        if longest - day_minutes < over:
            best, over = cuts, longest - day_minutes
        if over <= 0:
            break
    return tuple(scene.elements[at].id for at in best)


def split(strip: Strip, scene: Scene, cuts: Sequence[str]) -> tuple[Strip, ...]:
    """Return a strip in parts, cut before the elements `cuts`; itself where there are none.

    Minutes and eighths are shared by the lines of each part, and their sums kept; each part
    has a minute, and an eighth where there are enough. Who speaks or is named in a part is in
    it; who is nowhere named, and what is hired, is in all. Raise BadInput for elements that
    the scene has not, or that stand within a speech.
    """
    at = _places(scene, cuts)
    if not at:
        return (strip,)
    lines = _weights([weight(element) for element in scene.elements], at)
    minutes, eighths = _shares(strip.minutes, lines), _shares(strip.eighths, lines)
    there = casts(strip.cast, [scene.elements[a:b] for a, b in pairwise((0, *at, None))])
    return tuple(
        strip.model_copy(
            update={
                "part": part,
                "cut": scene.elements[at[part - 1]].id if part <= len(at) else "",
                "number": f"{strip.number} pt{part}",
                "minutes": minutes[part - 1],
                "eighths": eighths[part - 1],
                "cast": there[part - 1],
            }
        )
        for part in range(1, len(at) + 2)
    )


def cuts_said(text: str) -> tuple[str, ...]:
    """Read the ids of elements as a person holds them: separated by commas."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _places(scene: Scene, cuts: Sequence[str]) -> tuple[int, ...]:
    """Return the indices of the elements to cut before, in order."""
    index = {element.id: at for at, element in enumerate(scene.elements)}
    where = f"scene {scene.number}"
    unknown = [cut for cut in cuts if cut not in index]
    if unknown:
        names = ", ".join(f"“{cut}”" for cut in unknown)
        raise BadInput(f"there is no element {names}", where, "name elements of this scene")
    possible = seams(scene.elements)
    for cut in cuts:
        if index[cut] not in possible:
            before = max((at for at in possible if at < index[cut]), default=None)
            then = f"cut before “{scene.elements[before].id}”" if before else "cut elsewhere"
            raise BadInput(f"the scene cannot be cut before “{cut}”", where, then)
    return tuple(sorted({index[cut] for cut in cuts}))


def _fewer(costs: dict[int, float], length: int) -> dict[int, float]:
    """Return the best seams of equal stretches, where there are too many to try all."""
    if len(costs) <= _MOST_SEAMS:
        return costs
    best: dict[int, int] = {}
    for at, cost in costs.items():
        stretch = at * _MOST_SEAMS // length
        if stretch not in best or cost < costs[best[stretch]]:
            best[stretch] = at
    return {at: costs[at] for at in sorted(best.values())}


def _cut(lines: Sequence[int], costs: dict[int, float], parts: int, room: float) -> tuple[int, ...]:
    """Return the cuts into `parts` that cost least: uneven parts, and seams that hurt.

    `room` is the share of the scene that fits a day.
    """
    sums = [0]
    for line in lines:
        sums.append(sums[-1] + line)
    whole = sums[-1]
    ends = [0, *costs, len(lines)]

    def price(start: int, end: int) -> float:
        share = (sums[end] - sums[start]) / whole
        uneven = (share * parts - 1) ** 2 * _UNEVEN
        return uneven + (_TOO_LONG * (1 + share) if share > room else 0)

    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for left in reversed(range(parts)):
        last = left == 0
        best = {
            end: min(
                (
                    paid + price(start, end) + (0 if last else costs[end]),
                    cuts if last else (*cuts, end),
                )
                for start, (paid, cuts) in best.items()
                if start < end
            )
            for end in (ends[-1:] if last else ends[1:-1])
            if any(start < end for start in best)
        }
    return best[len(lines)][1] if best else ()


def _weights(lines: Sequence[int], cuts: Sequence[int]) -> list[int]:
    return [sum(lines[a:b]) for a, b in pairwise((0, *cuts, None))]


def _shares(amount: int, lines: Sequence[int]) -> list[int]:
    """Share an amount by lines, each at least 1 where there is enough; the sum is kept.

    Fives are kept whole where the amount is so many: 7 and 5 lines of 600 -> 350, 250.
    """
    unit = 5 if amount % 5 == 0 and amount // 5 >= 10 * len(lines) else 1
    units, whole = amount // unit, max(1, sum(lines))
    exact = [units * line / whole for line in lines]
    shares = [max(int(share), 1) for share in exact]
    order = sorted(range(len(lines)), key=lambda i: (shares[i] - exact[i], i))
    while sum(shares) < units:
        for i in order[: units - sum(shares)]:
            shares[i] += 1
    while sum(shares) > units:
        largest = max(range(len(lines)), key=lambda i: (shares[i], i))
        shares[largest] -= 1
    return [share * unit for share in shares]
