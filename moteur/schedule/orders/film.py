"""The film of a pure order problem: scenes to put in a line, and what waiting costs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Film:
    """Hold scenes 0..n-1, who plays in each, and what it costs to keep people and to move.

    Everybody is on location from their first scene to their last. What counts is the time
    in which they wait, times their wage; with `own` their scenes are paid as well, which is the
    same for every order. `places` gives each scene's place, or is empty; a visit of a place
    beyond the first costs its fee. `before` has pairs (a, b): a is shot before b.
    """

    name: str
    durations: tuple[int, ...]
    casts: tuple[frozenset[int], ...]
    wages: tuple[int, ...]
    own: bool = True
    places: tuple[int, ...] = ()
    fees: tuple[int, ...] = ()
    before: tuple[tuple[int, int], ...] = ()

    @property
    def scenes(self) -> int:
        """Return the number of scenes."""
        return len(self.durations)

    @property
    def base(self) -> int:
        """Return what every order costs: the cast's own scenes where they are paid."""
        if not self.own:
            return 0
        return sum(
            self.wages[actor] * duration
            for cast, duration in zip(self.casts, self.durations, strict=True)
            for actor in cast
        )
