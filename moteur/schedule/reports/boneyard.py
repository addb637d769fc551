"""The boneyard: strips that no date can take, each with the facts that contradict it."""

from moteur.engines.paper import ACCENT, SANS, wrap
from moteur.schedule.reports.page import MARGIN
from moteur.schedule.reports.strips import Board


def draw(board: Board) -> None:
    """Set the strips that wait, on pages of their own."""
    page, waiting = board.page, board.schedule.boneyard
    if not waiting:
        return
    page.begin(page.word("Boneyard"))
    page.mark(page.heading)
    for one in waiting:
        lines = wrap(one.why, page.width - 60, SANS, 8.5)
        page.need(min(40 + 11 * len(lines), page.bottom - 60))
        board.strip(one.strip)
        page.y += 3
        for line in lines:
            page.need(11)
            page.paper.text(MARGIN + 54, page.y + 8.5, line, SANS, 8.5, ACCENT)
            page.y += 11
        page.y += 6
