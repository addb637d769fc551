"""Carrying: what a crew holds of a script, taken over to its next version."""

from collections.abc import Iterator, Mapping

from moteur.screenplay.marking import mark
from moteur.screenplay.model import Lock, LockedPage, Screenplay
from moteur.screenplay.same_words import moved, steps


def carry(
    made: Screenplay, draft: Screenplay, previous: Screenplay, renamed: Mapping[str, str]
) -> Screenplay:
    """Give a draft under its names the lock, revisions and changes that hold for it.

    What the draft's own file says goes first, with its ids as `renamed`; else it is the
    previous version's, and what differs from that is marked as the newest revision's.
    """
    lock = previous.lock
    if draft.lock:
        lock = _renamed(draft.lock, renamed)
    elif lock:
        lock = lock.model_copy(update={"pages": tuple(_pages(lock, made, previous))})
    made = made.model_copy(
        update={
            "lock": lock,
            "revisions": draft.revisions or previous.revisions,
            "changes": tuple(
                change.model_copy(update={"element": renamed.get(change.element, change.element)})
                for change in draft.changes
            ),
            "marked": tuple(
                tag.model_copy(update={"element": renamed.get(tag.element, tag.element)})
                for tag in draft.marked
            ),
        }
    )
    return made if draft.revisions else mark(made, previous)


def _renamed(lock: Lock, renamed: Mapping[str, str]) -> Lock:
    pages = tuple(
        page.model_copy(update={"elements": tuple(renamed.get(e, e) for e in page.elements)})
        for page in lock.pages
    )
    return lock.model_copy(update={"pages": pages})


def _pages(lock: Lock, made: Screenplay, previous: Screenplay) -> Iterator[LockedPage]:
    """Yield the issued pages; where one begins within a text, the place moves with it."""
    divided = {page.elements[0] for page in lock.pages if page.elements and page.skip}
    old, new = _texts(previous, divided), _texts(made, divided)
    for page in lock.pages:
        name = page.elements[0] if page.elements else ""
        if not page.skip or name not in old or name not in new or old[name] == new[name]:
            yield page
        else:
            skip = moved(page.skip, steps(old[name], new[name]), new[name])
            yield page.model_copy(update={"skip": max(skip, 1)})


def _texts(screenplay: Screenplay, wanted: set[str]) -> dict[str, str]:
    parts = (screenplay.opening, *(scene.elements for scene in screenplay.scenes))
    return {e.id: e.text for elements in parts for e in elements if e.id in wanted}
