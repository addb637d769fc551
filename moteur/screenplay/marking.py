"""Marking: which words each revision brought, and under which colours they go out.

Colours in the order of the field: the script is white; then Blue, Pink, Yellow, Green,
Goldenrod, Buff, Salmon, Cherry and Tan; after them Double Blue, Double Pink and so on.
"""

import datetime
from collections.abc import Iterator, Sequence

from moteur.film.errors import BadInput
from moteur.screenplay.issued import rising
from moteur.screenplay.layout import lay_out
from moteur.screenplay.locking import lock
from moteur.screenplay.model import Change, Element, Revision, Scene, Screenplay
from moteur.screenplay.same_words import Step, steps, through

WHITE = "White"
COLOURS = ("Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry", "Tan")
_TURNS = ("", "Double ", "Triple ", "Quadruple ")
ORDER = (WHITE, *(turn + colour for turn in _TURNS for colour in COLOURS))


def next_colour(revisions: Sequence[Revision]) -> str:
    """Return the colour after the last that was issued; Blue after white."""
    known = [ORDER.index(r.name) for r in revisions if r.name in ORDER]
    place = max(known, default=0) + 1
    if place == len(ORDER):
        raise BadInput("every colour was issued already", then="give the revision a name")
    return ORDER[place]


def issue(screenplay: Screenplay, name: str = "", date: str = "") -> Screenplay:
    """Begin a revision: what changes from now on is marked under its colour.

    Without a name it is the next colour. `date` is ISO or empty. Where pages are locked,
    those that stand now count as issued. Raise BadInput for a colour that was issued, or
    for a date that is none.
    """
    name = name.strip().title() or next_colour(screenplay.revisions)
    if any(name == revision.name for revision in screenplay.revisions):
        raise BadInput(
            f"{name} was issued already", then=f"next is {next_colour(screenplay.revisions)}"
        )
    if len(name) > 30 or not name.isprintable():
        next_one = next_colour(screenplay.revisions)
        raise BadInput("this is no colour of a revision", then=f"the next is {next_one}")
    if date:
        try:
            date = datetime.date.fromisoformat(date).isoformat()
        except ValueError:
            raise BadInput(f"“{date}” is not a date", then="write it as 2027-05-12") from None
    if screenplay.lock:
        screenplay = lock(screenplay, lay_out(screenplay, screenplay.lock.paper))
    revision = Revision(name=name, date=date)
    return screenplay.model_copy(update={"revisions": (*screenplay.revisions, revision)})


def mark(new: Screenplay, previous: Screenplay) -> Screenplay:
    """Mark what differs from the version before as the newest revision's.

    Ids must be those of `revisions.identify`. What earlier revisions brought moves with
    its words. Where something was taken out, a change of no length marks the place. A
    script without revisions gets no marks.
    """
    newest = len(new.revisions)
    if not newest:
        return new
    before = dict(_texts(previous))
    kept: dict[str, list[Change]] = {}
    for change in previous.changes:
        kept.setdefault(change.element, []).append(change)
    places = _moved(new, previous)
    gone = _gone(new, previous)
    changes: list[Change] = []
    for name, what in _texts(new):
        old = before.get(name)
        found = kept.get(name, [])
        if old is None or old[0] != what[0] or name in places:
            fresh, found = [(0, len(what[1]))], []
        elif old[1] == what[1]:
            fresh = []
        else:
            difference = steps(old[1], what[1])
            fresh = [(step.start, step.end) for step in difference if step.changed]
            found = list(_through(found, difference))
        if name in gone:
            at = 0 if gone[name] else len(what[1])
            fresh.append((at, at))
        changes += _settled(name, fresh, found, newest)
    return new.model_copy(update={"changes": tuple(changes)})


Text = tuple[tuple[object, ...], str]


def _texts(screenplay: Screenplay) -> Iterator[tuple[str, Text]]:
    """Yield id, (what it is, text) of headings and elements in order."""
    yield from _elements(screenplay.opening)
    for scene in screenplay.scenes:
        yield scene.id, ((scene.omitted,), scene.heading.text)
        yield from _elements(scene.elements)


def _elements(elements: Sequence[Element]) -> Iterator[tuple[str, Text]]:
    for element in elements:
        yield element.id, ((element.kind, element.dual, element.depth), element.text)


def _moved(new: Screenplay, previous: Screenplay) -> frozenset[str]:
    """Return the ids of what stands in another place than before."""
    places = {scene.id: at for at, scene in enumerate(previous.scenes)}
    known = [scene for scene in new.scenes if scene.id in places]
    found = {e for scene in _out_of_order(known, places) for e in _ids(scene)}
    return frozenset(found)


def _out_of_order(known: Sequence[Scene], places: dict[str, int]) -> Iterator[Scene]:
    stay = set(rising([(places[scene.id], 0) for scene in known]))
    for at, scene in enumerate(known):
        if at not in stay:
            yield scene


def _ids(scene: Scene) -> Iterator[str]:
    yield scene.id
    for element in scene.elements:
        yield element.id


def _gone(new: Screenplay, previous: Screenplay) -> dict[str, bool]:
    """Return beside what something was taken out, and whether before it.

    After the element that stood before, else after the heading, else before what follows.
    """
    now = {name for name, _ in _texts(new)}
    cut = {scene.id for scene in previous.scenes if scene.id not in now}
    cut |= {scene.id for scene in new.scenes if scene.omitted}
    found: dict[str, bool] = {}
    last, waiting = "", False
    for scene, elements in [("", previous.opening), *((s.id, s.elements) for s in previous.scenes)]:
        for name in (scene, *(element.id for element in elements)):
            if name in now:
                if waiting:
                    found[name] = True
                last, waiting = name, False
            elif name and scene not in cut:
                found.update({last: False} if last else {})
                waiting = waiting or not last
    return found


def _through(changes: Sequence[Change], difference: Sequence[Step]) -> Iterator[Change]:
    """Move changes of earlier revisions along with their words."""
    for change in changes:
        for start, end in through(change.start, change.end, difference):
            yield change.model_copy(update={"start": start, "end": end})


def _settled(
    name: str, fresh: Sequence[tuple[int, int]], found: Sequence[Change], newest: int
) -> list[Change]:
    """Return an element's changes in order, joined where one revision's touch or overlap."""
    spans = [*((newest, *span) for span in fresh), *((c.revision, c.start, c.end) for c in found)]
    joined: list[tuple[int, int, int]] = []
    for revision, start, end in sorted(set(spans)):
        if joined and joined[-1][0] == revision and start <= joined[-1][2]:
            joined[-1] = (revision, joined[-1][1], max(end, joined[-1][2]))
        else:
            joined.append((revision, start, end))
    return [
        Change(element=name, start=start, end=end, revision=revision)
        for revision, start, end in sorted(joined, key=lambda span: (span[1], span[2], span[0]))
    ]
