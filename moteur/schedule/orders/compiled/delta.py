"""What an order costs, and what exchanging two neighbouring blocks would change, compiled.

`film` is a tuple of arrays: durations, wages, starts and casts (who plays in each scene, one
row after another), places, fees, starts and scenes of what is shot before each, and the casts
once more as sets, in words of `BITS` people.
"""

import numpy as np
from numba import njit

from moteur.schedule.orders.compiled import Array, Columns
from moteur.schedule.orders.compiled.bits import lowest

BITS = 62


@njit(cache=True)
def price(film: Columns, order: Array) -> int:
    """Return what an order costs: waiting, and visits beyond the first."""
    durations, wages, starts, casts, places, fees = film[:6]
    begun = np.full(len(wages), -1, np.int64)
    ended = np.zeros(len(wages), np.int64)
    own = np.zeros(len(wages), np.int64)
    been = np.zeros(len(fees), np.int64)
    total, time, place = 0, 0, -1
    for scene in order:
        for at in range(starts[scene], starts[scene + 1]):
            actor = casts[at]
            if begun[actor] < 0:
                begun[actor] = time
            ended[actor] = time + durations[scene]
            own[actor] += durations[scene]
        time += durations[scene]
        if places[scene] != place:
            place = places[scene]
            total += fees[place] * been[place]
            been[place] = 1
    for actor in range(len(wages)):
        if begun[actor] >= 0:
            total += wages[actor] * (ended[actor] - begun[actor] - own[actor])
    return total


@njit(cache=True)
def tables(film: Columns, order: Array) -> Columns:
    """Return the tables of an order, which `settle` keeps.

    They hold: where each scene stands; when each position begins; the next position from each
    at which somebody plays, and the last one before; summed over the positions before each, the
    wages of those who begin less of those who end there; who has begun before each position;
    and who plays from it on.
    """
    n, actors, words = len(order), len(film[1]), film[8].shape[1]
    line = (
        np.zeros(n, np.int64),
        np.zeros(n + 1, np.int64),
        np.full((n + 1, actors), n, np.int16),
        np.full((n + 1, actors), -1, np.int16),
        np.zeros(n + 1, np.int64),
        np.zeros((n + 1, words), np.int64),
        np.zeros((n + 1, words), np.int64),
    )
    settle(film, order, 0, n, line)
    return line


@njit(cache=True)
def settle(film: Columns, order: Array, low: int, high: int, line: Columns) -> None:
    """Bring the tables up to date after order[low:high] has changed."""
    durations, starts, casts, masks = film[0], film[2], film[3], film[8]
    where, since, later, earlier, _, begun, going = line
    words = masks.shape[1]
    for at in range(low, high):
        scene = order[at]
        where[scene] = at
        since[at + 1] = since[at] + durations[scene]
        earlier[at + 1] = earlier[at]
        for k in range(starts[scene], starts[scene + 1]):
            earlier[at + 1, casts[k]] = at
        for word in range(words):
            begun[at + 1, word] = begun[at, word] | masks[scene, word]
    for at in range(high - 1, low - 1, -1):
        scene = order[at]
        later[at] = later[at + 1]
        for k in range(starts[scene], starts[scene + 1]):
            later[at, casts[k]] = at
        for word in range(words):
            going[at, word] = going[at + 1, word] | masks[scene, word]
    _spread(later, low - 1, -1, -1, 0)
    _spread(earlier, high + 1, len(order) + 1, 1, 1)
    _turn(film[1], masks, order, low, high, line)


@njit(cache=True)
def _spread(table: Array, begin: int, end: int, step: int, back: int) -> None:
    """Carry a change of next or last positions on to rows outside the window."""
    for at in range(begin, end, step):
        changed = False
        for actor in range(table.shape[1]):
            new = table[at - step, actor]
            if table[at, actor] != at - back and table[at, actor] != new:
                table[at, actor] = new
                changed = True
        if not changed:
            break


@njit(cache=True)
def _turn(wages: Array, masks: Array, order: Array, low: int, high: int, line: Columns) -> None:
    turn, begun, going = line[4], line[5], line[6]
    for at in range(low, high):
        change = 0
        for word in range(masks.shape[1]):
            who = masks[order[at], word] & ~begun[at, word]
            while who:
                change += wages[word * BITS + lowest(who)]
                who &= who - 1
            who = masks[order[at], word] & ~going[at + 1, word]
            while who:
                change -= wages[word * BITS + lowest(who)]
                who &= who - 1
        turn[at + 1] = turn[at] + change


@njit(cache=True)
def exchange(film: Columns, order: Array, low: int, cut: int, high: int, line: Columns) -> int:
    """Return what exchanging order[low:cut] and order[cut:high] changes.

    Only those in the smaller block who have not begun before or do not go on after are looked
    at. Of the others those matter who begin or end within the larger one: they do so earlier
    or later by the smaller one's duration, and their wages are summed beforehand.
    """
    wages, masks = film[1], film[8]
    since, turn, begun, going = line[1], line[4], line[5], line[6]
    right = cut - low <= high - cut
    if right:
        delta = (since[cut] - since[low]) * (turn[high] - turn[cut])
        begin, end = low, cut
    else:
        delta = (since[high] - since[cut]) * (turn[low] - turn[cut])
        begin, end = cut, high
    for word in range(masks.shape[1]):
        who = 0
        for at in range(begin, end):
            who |= masks[order[at], word]
        who &= ~(begun[low, word] & going[high, word])
        while who:
            actor = word * BITS + lowest(who)
            who &= who - 1
            if right:
                delta += wages[actor] * _later(actor, low, cut, high, line)
            else:
                delta += wages[actor] * _sooner(actor, low, cut, high, line)
    if len(film[5]) > 1:
        delta += _visits(order, film[4], film[5], low, cut, high)
    return int(delta)


@njit(cache=True)
def _later(actor: int, low: int, cut: int, high: int, line: Columns) -> int:
    """Return what the stay of somebody in a block changes by when the block moves right.

    What the sums have counted for them already is taken back.
    """
    since, later, earlier = line[1], line[2], line[3]
    one, two = since[cut] - since[low], since[high] - since[cut]
    first, last = later[0, actor], earlier[len(since) - 1, actor]
    change = 0
    if first >= low:
        over = later[cut, actor]
        begin = since[over] - one if over < high else since[first] + two
        change -= begin - since[first]
    if last < high:
        change += since[earlier[cut, actor] + 1] + two - since[last + 1]
        if last >= cut:
            change += one
    return change


@njit(cache=True)
def _sooner(actor: int, low: int, cut: int, high: int, line: Columns) -> int:
    """Return what the stay of somebody in a block changes by when the block moves left."""
    since, later, earlier = line[1], line[2], line[3]
    one, two = since[cut] - since[low], since[high] - since[cut]
    first, last = later[0, actor], earlier[len(since) - 1, actor]
    change = 0
    if last < high:
        over = earlier[cut, actor]
        end = since[over + 1] + two if over >= low else since[last + 1] - one
        change += end - since[last + 1]
    if first >= low:
        change -= since[later[cut, actor]] - one - since[first]
        if first < cut:
            change += two
    return change


@njit(cache=True)
def _visits(order: Array, places: Array, fees: Array, low: int, cut: int, high: int) -> int:
    """Return what the exchange changes in fees of visits; the first visit is counted as well."""
    start = places[order[low - 1]] if low else -1
    one, two = places[order[low]], places[order[cut - 1]]
    three, four = places[order[cut]], places[order[high - 1]]
    delta = _enter(start, three, fees) + _enter(four, one, fees)
    delta -= _enter(start, one, fees) + _enter(two, three, fees)
    if high < len(order):
        after = places[order[high]]
        delta += _enter(two, after, fees) - _enter(four, after, fees)
    return delta


@njit(cache=True)
def _enter(here: int, there: int, fees: Array) -> int:
    return int(fees[there]) if there != here else 0


@njit(cache=True)
def allowed(film: Columns, order: Array, low: int, cut: int, high: int, where: Array) -> bool:
    """Say whether no precedence forbids the exchange of two neighbouring blocks."""
    starts, before = film[6], film[7]
    for at in range(cut, high):
        for k in range(starts[order[at]], starts[order[at] + 1]):
            if low <= where[before[k]] < cut:
                return False
    return True


@njit(cache=True)
def turning(film: Columns, order: Array, low: int, high: int, line: Columns) -> int:
    """Return what shooting order[low:high] the other way round changes.

    Who begins and ends within stays as long as before; so does who is there all the time.
    """
    wages, places, fees = film[1], film[4], film[5]
    since, later, earlier, _, begun, going = line[1:]
    span = since[low] + since[high]
    delta = 0
    for word in range(begun.shape[1]):
        who = begun[low, word] & going[low, word] & ~going[high, word]
        while who:
            actor = word * BITS + lowest(who)
            who &= who - 1
            end = since[earlier[high, actor] + 1]
            delta += wages[actor] * (span - since[later[low, actor]] - end)
        who = begun[high, word] & going[high, word] & ~begun[low, word]
        while who:
            actor = word * BITS + lowest(who)
            who &= who - 1
            begin = since[later[low, actor]]
            delta += wages[actor] * (begin + since[earlier[high, actor] + 1] - span)
    first, last = places[order[low]], places[order[high - 1]]
    before = places[order[low - 1]] if low else -1
    delta += _enter(before, last, fees) - _enter(before, first, fees)
    # Inside, the place that is entered last before is now the one that is entered first.
    delta += fees[first] - fees[last]
    if high < len(order):
        after = places[order[high]]
        delta += _enter(first, after, fees) - _enter(last, after, fees)
    return int(delta)


@njit(cache=True)
def turnable(film: Columns, order: Array, low: int, high: int, where: Array) -> bool:
    """Say whether no precedence binds two scenes of order[low:high]."""
    starts, before = film[6], film[7]
    for at in range(low, high):
        for k in range(starts[order[at]], starts[order[at] + 1]):
            if low <= where[before[k]] < high:
                return False
    return True
