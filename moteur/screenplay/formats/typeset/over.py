"""Over the page: paragraphs of action that a page cut in two."""

from moteur.screenplay.formats.typeset.measure import fits
from moteur.screenplay.formats.typeset.paragraph import Paragraph
from moteur.screenplay.model import Kind

_ENDS = tuple(".!?…:;\"”»)'’—–-")


def join(found: list[Paragraph], limits: dict[object, float], pitch: float) -> list[Paragraph]:
    """Return paragraphs with action that a page cut in two made whole again.

    The lower half goes on where it begins in lower case, or where the line above is full
    and ends no sentence, or ends one in the last line that pages have.
    """
    bottom = _bottom(found)
    joined: list[Paragraph] = []
    for paragraph in found:
        above = joined[-1] if joined else None
        if above and _cut(above, paragraph, limits, pitch, bottom):
            above.rows += paragraph.rows
        else:
            joined.append(paragraph)
    return joined


def _cut(
    above: Paragraph, below: Paragraph, limits: dict[object, float], pitch: float, bottom: float
) -> bool:
    if above.kind is not Kind.ACTION or below.kind is not Kind.ACTION:
        return False
    last, first = above.rows[-1], below.rows[0]
    if first.page == last.page or first.gap or abs(first.x0 - last.x0) > pitch:
        return False
    if first.text[:1].islower():
        return True
    full = not fits(last, first, limits.get(Kind.ACTION))
    if not full:
        return False
    slack = last.size if len(below.rows) == 2 else 0.0
    both = len(above.rows) > 1 and len(below.rows) > 1
    return not last.text.endswith(_ENDS) or (both and last.y >= bottom - 1 - slack)


def _bottom(found: list[Paragraph]) -> float:
    """Return the height of the last line of the fullest pages; one page alone counts little."""
    last: dict[int, float] = {}
    for row in (row for paragraph in found for row in paragraph.rows):
        last[row.page] = max(last.get(row.page, 0.0), row.y)
    heights = sorted(last.values())
    return heights[-2] if len(heights) > 2 else heights[-1]
