"""The breakdown as a PDF: what it comes to, a sheet for each scene, lists, open questions."""

from moteur.breakdown.estimate import new_sets
from moteur.breakdown.model import Breakdown
from moteur.breakdown.reports import index, pairs, parts, things
from moteur.breakdown.reports.frame import MARGIN, TOP, Frame
from moteur.breakdown.reports.scene import Scene, half
from moteur.engines.paper import FAINT, SANS_ITALIC
from moteur.film.shooting import Shooting


def draw(
    breakdown: Breakdown,
    title: str,
    language: str = "en",
    size: str = "a4",
    shooting: Shooting | None = None,
) -> bytes:
    """Return the PDF; French headings for ``fr``; `size` as in `engines.paper`.

    `shooting` are the factors with which the minutes were estimated, to show their sum.
    """
    frame = Frame(breakdown, title, language, size, shooting or Shooting())
    frame.page()
    if not breakdown.sheets:
        said = frame.word("No scenes yet.")
        frame.paper.text(MARGIN, TOP + 24, said, SANS_ITALIC, 11, FAINT)
        return frame.paper.finish()
    index.draw(frame)
    parts.draw(frame)
    _scenes(frame)
    things.draw(frame)
    pairs.draw(frame)
    return frame.paper.finish()


def _scenes(frame: Frame) -> None:
    """Draw the sheets: two on a page where both fit on half of one, else one."""
    first = new_sets(frame.breakdown.sheets)
    scenes = [Scene(frame, sheet, sheet.scene in first) for sheet in frame.breakdown.sheets]
    small = [scene.small_enough for scene in scenes]
    paired = False
    for at, scene in enumerate(scenes):
        second = paired
        paired = not second and small[at : at + 2] == [True, True]
        if not second:
            frame.page()
        if at == 0:
            frame.mark(frame.word("Scenes"))
        scene.draw(half(frame) if paired or second else frame.bottom - TOP)
