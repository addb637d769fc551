"""From a film to its cheapest order, as far as work and time allow."""

from dataclasses import replace

from moteur.schedule.orders.answer import Answer
from moteur.schedule.orders.check import cost
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.masks import masks
from moteur.schedule.orders.reduce import Reduced, reduce
from moteur.schedule.orders.small import Small

# Opened in plain Python before the compiled loops are worth loading, which takes half a second.
_FIRST = 6_000
# Up to so many scenes a proof comes before more annealing; above, it is tried for a bound alone.
_PROVABLE = 36
_GLIMPSE = 5_000
# Above so many scenes the two ends of an order are searched before the sets of all scenes.
_LONG = 28
_COSTLY = 400  # what a branch there takes more than opening a set
_FINDING, _HALVING, _PROVING = 0.4, 0.95, 0.97  # of the time, up to each


def solve(film: Film, effort: Effort | None = None, seed: int = 0) -> Answer:
    """Return a cheap order and a bound of all; the cheapest where the two meet."""
    effort = effort or Effort()
    reduced = reduce(film)
    scenes = reduced.film.scenes
    bound = 0
    if scenes <= _PROVABLE:
        search = Small(masks(reduced.film))
        order = search.solve(_FIRST // max(scenes, 1))
        if order is not None:
            found = reduced.widen(order)
            return Answer(found, cost(film, found), cost(film, found))
        bound = search.bound
    return _compiled(film, reduced, effort, seed, bound)


def _compiled(film: Film, reduced: Reduced, effort: Effort, seed: int, bound: int) -> Answer:
    # Loaded here alone: a film that plain Python solves need not wait for the compiler.
    from moteur.schedule.orders.halves import Halves  # noqa: PLC0415
    from moteur.schedule.orders.improve import Improve  # noqa: PLC0415
    from moteur.schedule.orders.prove import Prove, fits  # noqa: PLC0415

    improve = Improve(reduced.film, seed)
    improve.start(effort)
    order, least = improve.best.tolist(), improve.cost
    words = masks(reduced.film)
    proved = halved = False
    if len(words.casts) > _LONG:
        halves = Halves(reduced.film, least)
        halved = halves.fits
        if halved:
            if len(words.casts) > _PROVABLE:
                improve.ahead(effort.part(_FINDING))
            halves.narrow(improve.cost)
            proved = halves.on(replace(effort.part(_HALVING), opened=effort.opened // _COSTLY))
            order, least = list(halves.order or improve.best.tolist()), halves.best
            improve.best[:] = order
            bound = max(bound, halves.bound)
    short = len(words.casts) <= _PROVABLE
    if not proved and fits(words) and (short or not halved):
        prove = Prove(words, least)
        few = effort if short else replace(effort, opened=_GLIMPSE)
        proved = prove.on(few.part(_PROVING))
        order = list(prove.order) if prove.order else order
        least, bound = prove.best, max(bound, prove.bound)
    if not proved:
        improve.on(effort)
        if improve.cost < least:
            order = improve.best.tolist()
    found = reduced.widen(order)
    paid = cost(film, found)
    return Answer(found, paid, min(paid, reduced.base + bound))
