"""Excerpts: one scene of a screenplay, or its first pages."""

from moteur.film.errors import BadInput
from moteur.screenplay import numbers
from moteur.screenplay.layout import HEIGHT
from moteur.screenplay.model import Element, Kind, Pages, Scene, Screenplay

_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)


def excerpt(screenplay: Screenplay, pages: Pages, scene: str, count: int | None) -> Screenplay:
    """Return a screenplay of one scene, named by number or id; ids stay what they are.

    Its pages are its own: a lock does not hold for it.
    With `count`, only what begins within so many pages from its heading; no speech is
    cut in two. Raise BadInput for a scene that is not there.
    """
    if count is not None and count < 1:
        raise BadInput(f"{count} pages are none", then="ask for 1 or more")
    found = _find(screenplay, scene)
    if count is not None:
        found = found.model_copy(update={"elements": _first(found, pages, count)})
    kept = {found.id, *(element.id for element in found.elements)}
    return screenplay.model_copy(
        update={
            "opening": (),
            "scenes": (found,),
            "positions": {k: v for k, v in screenplay.positions.items() if k in kept},
            "spaces": {k: v for k, v in screenplay.spaces.items() if k in kept},
            "numbered": tuple(name for name in screenplay.numbered if name in kept),
            "doubts": (),
            "lock": None,
            "changes": tuple(change for change in screenplay.changes if change.element in kept),
            "marked": tuple(tag for tag in screenplay.marked if tag.element in kept),
            "origin": None,
        }
    )


def _find(screenplay: Screenplay, name: str) -> Scene:
    wanted = name.strip().casefold()
    for scene in screenplay.scenes:
        if wanted in (scene.number.casefold(), scene.id.casefold()):
            if scene.omitted:
                raise BadInput(f"scene {scene.number} is omitted", then="choose another")
            return scene
    near = _near(name, [s.number for s in screenplay.scenes if not s.omitted])
    raise BadInput(f"there is no scene {name}", then=f"the nearest are {', '.join(near)}")


def _near(name: str, given: list[str]) -> list[str]:
    """Return three numbers near a wrong one, in script order."""
    key = numbers.order(name.strip().lstrip("sS")) or (0, "", "")
    keys = {number: numbers.order(number) or (0, "", "") for number in given}
    by_distance = sorted(given, key=lambda number: abs(keys[number][0] - key[0]))
    return [number for number in given if number in by_distance[:3]]


def _first(scene: Scene, pages: Pages, count: int) -> tuple[Element, ...]:
    """Return the elements that begin on the scene's first pages."""
    height = HEIGHT[pages.paper]
    starts: dict[str, int] = {}
    for number, page in enumerate(pages.pages):
        for line in page.lines:
            if line.scene == scene.id:
                starts.setdefault(line.element, number * height + line.row)
    end = min(starts.values(), default=0) + count * height
    beyond = (n for n, e in enumerate(scene.elements) if starts.get(e.id, 0) >= end)
    cut = next(beyond, len(scene.elements))
    while 0 < cut < len(scene.elements) and scene.elements[cut].kind in _SPOKEN:
        cut -= 1
    return scene.elements[: max(cut, 1)]
