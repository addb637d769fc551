"""The last page: names that may be one, for a person to settle."""

from moteur.breakdown.reports.frame import MARGIN, Frame
from moteur.engines.paper import FAINT, SANS, SANS_BOLD, SANS_ITALIC, TYPEWRITER, fit, wrap


def draw(frame: Frame) -> None:
    """Draw each proposal with its reason, and the address at which a person settles it."""
    if not frame.breakdown.alike:
        return
    frame.page()
    frame.heading(frame.word("Perhaps one"))
    for line in wrap(frame.word("alike"), frame.width, SANS, 9):
        frame.paper.text(MARGIN, frame.y + 4, line, SANS, 9, FAINT)
        frame.y += 13
    frame.y += 8
    half = frame.width / 2 - 34
    for pair in frame.breakdown.alike:
        reason = wrap(" ".join(pair.reason.split()), frame.width - 20, SANS_ITALIC, 8.5)[:3]
        frame.need(32 + 11 * len(reason))
        y = frame.y
        frame.paper.box(MARGIN, y + 3, 7, 7, line=FAINT, weight=0.8)
        other = fit(pair.other, half, SANS_BOLD, 10)
        name = fit(pair.name, half, SANS_BOLD, 10)
        said = f"{other}  {frame.word('may be')}  {name}"
        frame.paper.text(MARGIN + 16, y + 10, said, SANS_BOLD, 10)
        right = MARGIN + frame.width
        frame.paper.text(right, y + 10, frame.word(pair.what), SANS, 8, FAINT, "right")
        y += 22
        for line in reason:
            frame.paper.text(MARGIN + 16, y, line, SANS_ITALIC, 8.5)
            y += 11
        address = f"breakdown/{pair.what}/{pair.other}#same_as"
        shown = fit(address, frame.width - 20, TYPEWRITER[""], 8)
        frame.paper.text(MARGIN + 16, y, shown, TYPEWRITER[""], 8, FAINT)
        frame.paper.rule(MARGIN, y + 7, frame.width)
        frame.y = y + 12
