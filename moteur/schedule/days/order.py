"""The order within a day: as few changes of place as what has to come first allows."""

from collections.abc import Mapping, Sequence

from moteur.schedule.days.model import Scene

_STATES = 5000


def order(scenes: Sequence[Scene], before: Mapping[str, Sequence[str]]) -> list[Scene]:
    """Return a day's scenes in shooting order; `before` names what each scene follows.

    [A at X, B at Y, C at X] -> [A, C, B]; where B comes before C -> [A, B, C].
    Breadth first over the changes of place, all that can be shot at a place being shot there
    before it is left; past a number of states, the first place at hand is taken.
    """
    here = {scene.id for scene in scenes}
    needs = {s.id: [name for name in before.get(s.id, ()) if name in here] for s in scenes}
    fronts: list[list[Scene]] = [[]]
    seen: set[frozenset[str]] = set()
    while fronts:
        longer: list[list[Scene]] = []
        for done in fronts:
            if len(done) == len(scenes):
                return done
            for place in _open(scenes, needs, done):
                more = done + _stay(scenes, needs, done, place)
                key = frozenset(scene.id for scene in more)
                if key not in seen:
                    seen.add(key)
                    longer.append(more)
        fronts = longer if len(seen) < _STATES else longer[:1]
    raise AssertionError("precedences are no circle")


def _open(
    scenes: Sequence[Scene], needs: Mapping[str, Sequence[str]], done: Sequence[Scene]
) -> list[str]:
    """Return the places at which something can be shot next, in the order of the scenes."""
    shot = {scene.id for scene in done}
    ready = (s for s in scenes if s.id not in shot and shot.issuperset(needs[s.id]))
    return list(dict.fromkeys(scene.location for scene in ready))


def _stay(
    scenes: Sequence[Scene], needs: Mapping[str, Sequence[str]], done: Sequence[Scene], place: str
) -> list[Scene]:
    """Return all that can be shot at a place, one after the other."""
    shot, stay = {scene.id for scene in done}, []
    going = True
    while going:
        going = False
        for scene in scenes:
            ready = scene.id not in shot and shot.issuperset(needs[scene.id])
            if scene.location == place and ready:
                shot.add(scene.id)
                stay.append(scene)
                going = True
    return stay
