"""What a position shows: whose face, who at all, and whether it still is what it was."""

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.position import Position
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.cameras.wides import principals
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Move, Size

_AVERTED = 100.0
_STANDING = ("stand", "walk", "run")


def sees(sight: Sight, position: Position, name: str, marks: Marks, moved: bool = False) -> bool:
    """Say whether a position shows a player's face or profile, unhidden."""
    mark = marks.get(name)
    if mark is None or not mark.present or name == position.eyes:
        return False
    camera = position.framed.move_to if moved and position.framed.move_to else position.camera
    eyes = sight.eyes(mark)
    place = project(camera, eyes)
    if place is None or abs(place[0]) > 0.92 or not -0.9 < place[1] < 0.97:
        return False
    crown = project(camera, sight.crown(mark))
    if crown is None or (crown[1] > 0.97 and position.size is not Size.EXTREME_CLOSE):
        return False
    away = bearing(mark.at, (camera.at[0], camera.at[1]))
    if mark.pose not in ("lie",) and turn_between(away, mark.facing) > _AVERTED:
        return False
    rest = [m for n, m in marks.items() if n not in (name, position.eyes)]
    return not sight.hidden(camera.at, eyes, rest)


def shows(sight: Sight, position: Position, name: str, marks: Marks) -> bool:
    """Say whether a player is in frame at all, from any side."""
    mark = marks.get(name)
    if mark is None or not mark.present or name == position.eyes:
        return False
    place = project(position.camera, sight.eyes(mark))
    return place is not None and abs(place[0]) < 0.97 and -0.95 < place[1] < 0.97


def holds(sight: Sight, position: Position, marks: Marks) -> bool:
    """Say whether a position still is what it was made for: nobody in it has moved.

    Nor may anybody stand in the way. A detail of the set stays what it was.
    """
    there = [m for m in marks.values() if m.present]
    if position.move != "static":
        return False
    if position.kind == "insert":
        return position.why == "set" and not sight.crowded(position.camera.at, there)
    if position.kind in ("master", "establishing"):
        known = {m.player for m in position.marks}
        seen = {
            n for n in known if shows(sight, position, n, {m.player: m for m in position.marks})
        }
        # Of thirty people some are never seen: whoever was, and whoever is new, must be.
        names = [m.player for m in principals(marks) if m.player in seen or m.player not in known]
        whole = all(shows(sight, position, n, marks) for n in names)
        return whole and not sight.crowded(position.camera.at, there)
    if not all(_stays(was, marks.get(was.player)) for was in position.marks):
        return False
    if not position.subjects or not sees(sight, position, position.subjects[0], marks):
        return False
    mine = {*position.subjects, position.eyes}
    return not sight.crowded(position.camera.at, [m for m in there if m.player not in mine])


def _stays(was: Move, now: Move | None) -> bool:
    if now is None or not now.present or now.at != was.at or now.seat != was.seat:
        return False
    return (now.pose in _STANDING) == (was.pose in _STANDING)
