"""How a board differs from another one, in words."""

from collections.abc import Callable

from moteur.schedule.model import Schedule
from moteur.schedule.reports import difference
from moteur.schedule.reports.saying import counted, listed, money, quoted
from moteur.schedule.reports.words import word

MOST_NAMED = 12


def say(
    first: tuple[str, Schedule], other: tuple[str, Schedule], language: str = "en"
) -> list[str]:
    """Return in words how a board differs from the first."""
    (name, before), (_, after) = first, other
    name = quoted(name, language)
    said = [_cost(name, before, after, language)]
    counts: list[tuple[str, Callable[[Schedule], int]]] = [
        ("shooting day", difference.days),
        ("company move", difference.moves),
        ("held day", lambda schedule: sum(difference.held(schedule).values())),
    ]
    for one, count in counts:
        change = count(after) - count(before)
        if change:
            key = "more than" if change > 0 else "fewer than"
            said.append(word(key, language).format(
                count=counted(abs(change), one, language), name=name))  # fmt: skip
    people = _held(before, after, language)
    if people:
        said.append(word("held by person", language).format(people=people))
    moved = difference.elsewhere(before, after)
    if moved:
        labels = [one.label for one in moved[:MOST_NAMED]]
        if len(moved) > MOST_NAMED:
            labels = [
                *labels[:-1],
                word("others", language).format(count=len(moved) + 1 - MOST_NAMED),
            ]
        scenes = counted(len(moved), "scene", language)
        said.append(word("elsewhere", language).format(
            scenes=scenes, labels=listed(labels, language), name=name))  # fmt: skip
    else:
        said.append(word("all alike", language).format(name=name))
    return said


def _cost(name: str, before: Schedule, after: Schedule, language: str) -> str:
    change = after.costs.total - before.costs.total
    if before.currency != after.currency:
        return word("other currency", language)
    if not change:
        return word("same cost", language).format(name=name)
    said = money(abs(change), after.currency, language)
    key = "costs more" if change > 0 else "costs less"
    kinds = difference.kinds([before.costs, after.costs])
    moved = {k: getattr(after.costs, k) - getattr(before.costs, k) for k in kinds}
    largest = sorted((k for k in kinds if moved[k]), key=lambda k: -abs(moved[k]))[:3]
    parts = [
        f"{word(kind, language)} {'+' if moved[kind] > 0 else ''}"
        f"{money(moved[kind], after.currency, language)}"
        for kind in largest
    ]
    return word(key, language).format(money=said, name=name) + f" ({'; '.join(parts)})."


def _held(before: Schedule, after: Schedule, language: str) -> str:
    was, is_ = difference.held(before), difference.held(after)
    changes = {name: is_.get(name, 0) - was.get(name, 0) for name in (was | is_)}
    ranked = sorted((n for n in changes if changes[n]), key=lambda n: (-abs(changes[n]), n))
    return ", ".join(f"{name} {changes[name]:+d}" for name in ranked[:MOST_NAMED])
