"""The beats of a day: its strips and what lies between them, in order, with hours."""

from collections.abc import Iterator
from dataclasses import dataclass

from moteur.schedule.model import ShootDay, Strip


@dataclass(frozen=True)
class Beat:
    """A strip, or a banner between strips; `kind` ``again`` goes on with a strip after a break."""

    kind: str
    start: int | None = None
    end: int | None = None
    strip: Strip | None = None
    what: str = ""


def beats(day: ShootDay) -> list[Beat]:
    """Return a day's beats: by its hours where they are known, else strips and moves."""
    by_id = {strip.id: strip for strip in day.strips}
    timed = {moment.scene for moment in day.moments if moment.kind == "scene"}
    if not timed & set(by_id):
        return list(_untimed(day))
    found: list[Beat] = []
    seen: set[str] = set()
    for moment in sorted(day.moments, key=lambda moment: (moment.start, moment.end)):
        if moment.kind != "scene":
            found.append(Beat(moment.kind, moment.start, moment.end, what=moment.what))
        elif strip := by_id.get(moment.scene):
            kind = "again" if strip.id in seen else "scene"
            found.append(Beat(kind, moment.start, moment.end, strip))
            seen.add(strip.id)
    return found + [Beat("scene", strip=s) for s in day.strips if s.id not in seen]


def _untimed(day: ShootDay) -> Iterator[Beat]:
    place = day.strips[0].place if day.strips else ""
    for strip in day.strips:
        if strip.place != place:
            yield Beat("move", what=strip.place)
        place = strip.place
        yield Beat("scene", strip=strip)


def moves(day: ShootDay) -> int:
    """Return how often the company moves."""
    return sum(beat.kind == "move" for beat in beats(day))


def places(day: ShootDay) -> list[str]:
    """Return a day's places, in the order in which the unit comes to them."""
    return list(dict.fromkeys(b.strip.place for b in beats(day) if b.strip))
