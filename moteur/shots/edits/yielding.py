"""Yielding: the shots of the plan that give their lines to a person's own shot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.screenplay.model import Element, plain
from moteur.shots.coverage import SHORTEST
from moteur.shots.edits.fields import by_item
from moteur.shots.edits.said import Said, same_setup
from moteur.shots.model import ScenePlan, Shot, Treatment
from moteur.shots.sentence.binding import bind


def yielded(
    old: ScenePlan | None, pins: Sequence[Pin], said: Mapping[str, Said]
) -> ScenePlan | None:
    """Return a plan of before without the own shots of which persons say something else now.

    So are those of a treatment that is not chosen any more; their lines are free again.
    """
    if old is None:
        return None
    picked = by_item(pins, old.scene).get("", {}).get("chosen", old.treatments[0].name)
    moved = picked != old.treatment.name
    setups = {s.number: s for s in old.every_setup()}
    gone = {
        n for n, each in said.items()
        if each.own and n in setups and (moved or not same_setup(setups[n], each))
    }  # fmt: skip
    return without(old, gone)


def without(plan: ScenePlan, numbers: Iterable[str]) -> ScenePlan:
    """Return a plan without some set-ups and their shots."""
    gone = set(numbers)
    if not gone:
        return plan
    return plan.with_treatments(
        t.model_copy(update={
            "setups": tuple(s for s in t.setups if s.number not in gone),
            "shots": tuple(s for s in t.shots if s.setup not in gone),
        })
        for t in plan.treatments
    )  # fmt: skip


def lines_of(
    said: Said, plan: ScenePlan, old: ScenePlan | None, elements: Sequence[Element]
) -> tuple[str, ...]:
    """Return the elements on which an own shot plays, in order; none where its lines are gone.

    They are those that it had, as long as one of them stands; else those that its words name.
    Raise BadInput for words that no line has, or several have.
    """
    order = [e.id for e in elements]
    had = next((s.elements for s in _before(old, said)), None)
    if had is not None:
        stand = [order.index(e) for e in had if e in order]
        if stand:
            return _whole(order[min(stand) : max(stand) + 1], plan, order)
    try:
        bound = bind(said.shot, {e.id: plain(e.text) for e in elements})
        first, last = bound.first, bound.last or bound.first
        assert first is not None and last is not None
        missing = next((each.element for each in (first, last) if each.element not in order), "")
        if missing:
            raise BadInput(f"there is no line [{missing}]", said.number, "write its words")
    except BadInput as error:
        if old and any(same_setup(s, said) for s in old.every_setup() if s.number == said.number):
            return ()
        raise BadInput(error.what, said.number, error.then) from None
    span = order[order.index(first.element) : order.index(last.element) + 1]
    return _whole(span, plan, order)


def _before(old: ScenePlan | None, said: Said) -> tuple[Shot, ...]:
    """Return the shots that the plan of before has from this very sentence."""
    if old is None:
        return ()
    setups = {s.number: s for s in old.every_setup()}
    if said.number not in setups or not same_setup(setups[said.number], said):
        return ()
    return tuple(s for s in old.every_shot() if s.setup == said.number and s.elements)


def _whole(span: Sequence[str], plan: ScenePlan, order: Sequence[str]) -> tuple[str, ...]:
    """Return a span widened to what cannot be cut apart: a cue with what is said."""
    starts = [i for i, e in enumerate(order) if e in plan.plays] or [0]
    first, last = order.index(span[0]), order.index(span[-1])
    begin = max((i for i in starts if i <= first), default=0)
    end = min((i for i in starts if i > last), default=len(order))
    return tuple(order[begin:end])


class Yielding:
    """One treatment as its shots give way."""

    def __init__(self, plan: ScenePlan, treatment: Treatment, old: ScenePlan | None) -> None:
        self.plan, self.treatment, self.old = plan, treatment, old
        others = [t for t in plan.treatments if t is not treatment]
        self.elsewhere = {s.id: s for t in others for s in t.shots}
        self.used = {s.id for s in plan.every_shot()} | {
            s.id for s in (old.every_shot() if old else ())
        }

    def to(self, number: str, elements: Sequence[str]) -> tuple[Shot, ...]:
        """Return the shots when those elements are played by one set-up, once."""
        mine = set(elements)
        left = {s.id for s in self.treatment.shots if not set(s.elements) <= mine}
        own = Shot(
            id=next(i for i in _ids(number) if i not in left), setup=number,
            elements=tuple(elements), seconds=self._seconds(elements),
        )  # fmt: skip
        found: list[Shot] = []
        placed = False
        for shot in self.treatment.shots:
            for taken, run in _runs(shot.elements, mine):
                if not taken:
                    found.append(self._cut(shot, run, {s.id for s in found}))
                elif not placed:
                    found.append(own)
                    placed = True
        return tuple(found if placed else [*found, own])

    def _cut(self, shot: Shot, run: Sequence[str], given: set[str]) -> Shot:
        """Return what is left of a shot, with an id that means it alone."""
        if tuple(run) == shot.elements:
            return shot
        piece = shot.model_copy(update={"elements": tuple(run), "seconds": self._seconds(run)})
        id_ = self._id(piece, given)
        self.used.add(id_)
        return piece.model_copy(update={"id": id_})

    def _id(self, piece: Shot, given: set[str]) -> str:
        before = self.old.treatment.shots if self.old else ()
        same = [s for s in (*self.elsewhere.values(), *before) if s.setup == piece.setup]
        likely = [
            *(s.id for s in same if s.elements == piece.elements),
            *(s.id for s in before if s in same and s.elements[:1] == piece.elements[:1]),
            piece.id,
        ]
        for id_ in likely:
            other = self.elsewhere.get(id_)
            if id_ not in given and (other is None or other.elements == piece.elements):
                return id_
        return next(i for i in _ids(piece.setup) if i not in self.used | given)

    def _seconds(self, elements: Sequence[str]) -> float:
        return max(round(sum(self.plan.plays.get(e, 0.0) for e in elements), 2), SHORTEST)


def _ids(number: str) -> Iterator[str]:
    """Yield the numbers of the shots from a set-up: ``12B.1``, ``12B.2``, ..."""
    return (f"{number}.{n}" for n in count(1))


def _runs(elements: Sequence[str], mine: set[str]) -> list[tuple[bool, list[str]]]:
    """Cut elements into runs of those that are given away and those that stay."""
    found: list[tuple[bool, list[str]]] = []
    for element in elements:
        if found and found[-1][0] == (element in mine):
            found[-1][1].append(element)
        else:
            found.append((element in mine, [element]))
    return found
