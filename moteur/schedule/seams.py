"""Seams: where a scene may be cut in two, and how well.

A speech is never cut, nor what two people say at once, nor a heading of the writer's from what
it heads. Where somebody comes or goes, where the camera or the time changes, or where a beat is
written, a company stops and goes on another day without a stitch to be seen.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from moteur.screenplay.model import Element, Kind, plain, speeches

GOOD, BEAT, COMPANY, ACTION, SPEECH, AWKWARD = 0.0, 0.3, 0.5, 1.0, 2.0, 3.0
_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
_TOLD = (Kind.ACTION, Kind.CENTERED)
_BACKWARD = (Kind.NOTE, Kind.BONEYARD, Kind.PAGE_BREAK)
_FORWARD = (Kind.SECTION, Kind.SYNOPSIS)
_WIDTH = {Kind.DIALOGUE: 35, Kind.LYRIC: 35, Kind.PARENTHETICAL: 25}
_STOP = (
    r"(?=\s*(?:[.,;:!?…]|$|\b(?:dans|en|par|avec|vers|sans|à|a|et|brusquement|precipitamment)\b))"
)
_COMES = re.compile(
    r"\b(?:enters?|arrives?|arrivent|appears?|bursts? in|returns(?! to)|joins|rejoint"
    r"|revien(?:t|nent)"
    r"|(?:comes?|walks?|steps?|runs?|rushes|strides|storms) (?:in|back)|apparai(?:t|ssent)"
    r"|surgi(?:t|ssent)|debarque(?:nt)?)\b|\bentre(?:nt)?\b" + _STOP
)
_GOES = re.compile(
    r"\b(?:exits?|exeunt|leaves?|departs?|disappears?|quitte(?:nt)?|disparai(?:t|ssent)|is gone"
    r"|(?:goes|go|walks?|storms?|runs?|drives?|rides?|rushes|hurries) (?:out|off|away|into)"
    r"|s'en v(?:a|ont)|s'eloigne(?:nt)?|s'enfui(?:t|ent))\b"
    r"|(?<!\ba )(?<!\bthe )(?<!\ble )\b(?:sort|part)(?:ent)?\b" + _STOP
)
_BEAT = re.compile(
    r"^\W*(?:(?:a|another|one|long|short) )*(?:beat|pause|silence|moment)\b"
    r"|^\W*(?:un |long |petit )*(?:temps|silence|battement)\b\W*(?:long|$)"
)
_SHOT = re.compile(
    r"^\W*(?:angle on|close on|close up|insert|on |back to|later|moments later|wider|pov"
    r"|gros plan|plan sur|retour|plus tard|quelques)"
)


def fold(text: str) -> str:
    """Return a text without emphasis, case, accents, and with straight apostrophes."""
    letters = unicodedata.normalize("NFKD", plain(text).replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).lower().split())


def weight(element: Element) -> int:
    """Return about how many lines of type an element takes, the empty line above with it."""
    if element.kind in _BACKWARD or element.kind in _FORWARD:
        return 0
    rows = sum(1 + len(row) // _WIDTH.get(element.kind, 60) for row in element.text.splitlines())
    return max(1, rows) + (element.kind not in _SPOKEN)


def seams(elements: Sequence[Element]) -> dict[int, float]:
    """Return the indices of elements before which a scene may be cut, with what each costs.

    0 is the best seam; 3 one that hurts.
    """
    blocks = list(_blocks(elements))
    double, (first, last) = _doubles(elements, blocks), _turns(elements)
    found: dict[int, float] = {}
    for before, after in pairwise(blocks):
        if after.start not in double:
            turn = not first.isdisjoint(after) or not last.isdisjoint(before)
            cost = _cost(_printed(elements, reversed(before)), _printed(elements, after))
            found[after.start] = min(cost, COMPANY) if turn and cost < AWKWARD else cost
    lines = [at for at, element in enumerate(elements) if weight(element)]
    return {at: cost for at, cost in found.items() if lines and lines[0] < at <= lines[-1]}


def _blocks(elements: Sequence[Element]) -> Iterator[range]:
    """Yield what cannot be cut: speeches whole, notes with what they stand behind."""
    start, speaking, heading = 0, False, False
    for at, element in enumerate(elements):
        held = element.kind in _BACKWARD or (speaking and element.kind in _SPOKEN) or heading
        if at and not held:
            yield range(start, at)
            start = at
        if element.kind not in _BACKWARD:
            speaking = element.kind is Kind.CHARACTER or (speaking and element.kind in _SPOKEN)
            heading = element.kind in _FORWARD
    if elements:
        yield range(start, len(elements))


def _doubles(elements: Sequence[Element], blocks: Sequence[range]) -> set[int]:
    """Return the elements before which two people go on to speak at once."""
    cue, within = None, set()
    for block in blocks:
        first = elements[block.start]
        if first.kind is Kind.CHARACTER:
            if first.dual and cue is not None:
                within |= set(range(cue + 1, block.stop))
            cue = block.start
    return within


def _turns(elements: Sequence[Element]) -> tuple[set[int], set[int]]:
    """Return the elements that are the first, and the last, to name one of the speakers."""
    there: dict[str, set[int]] = defaultdict(set)
    for at, element in enumerate(elements):
        for word in _words(element.text):
            there[word].add(at)
    first, last = set(), set()
    for name in {speech.character for speech in speeches(elements)}:
        named = [there[word] for word in _words(name)]
        both = set.intersection(*named) if named else set()
        if both:
            first.add(min(both))
            last.add(max(both))
    return first, last


def _words(text: str) -> list[str]:
    return re.findall("[a-z0-9]+", fold(text))


def _printed(elements: Sequence[Element], block: Iterable[int]) -> Element:
    """Return the first element of a block that a reader sees, else the first."""
    there = [elements[at] for at in block]
    return next((element for element in there if weight(element)), there[0])


def _cost(closing: Element, opening: Element) -> float:
    """Return what it costs to end with one element and to begin again with the next."""
    if opening.kind is Kind.TRANSITION:
        return AWKWARD
    opens = fold(opening.text) if opening.kind in _TOLD else ""
    closes = fold(closing.text) if closing.kind in _TOLD else ""
    if closing.kind is Kind.TRANSITION or _shot(opening):
        return GOOD
    if _COMES.search(opens) or _GOES.search(closes):
        return GOOD
    if _BEAT.search(opens):
        return BEAT
    return ACTION if opens or closes else SPEECH


def _shot(element: Element) -> bool:
    """Say whether an element heads a shot: ``ANGLE ON THE DOOR``, ``LATER``."""
    text = plain(element.text).strip()
    return element.kind is Kind.CENTERED or (
        element.kind is Kind.ACTION
        and len(text) <= 60
        and text.isupper()
        and bool(_SHOT.search(fold(text)) or text.endswith(":"))
    )
