"""Captions: spoken words, in pieces that two lines hold, each shown while it is said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_LINES = 2
Width = Callable[[str], int]


@dataclass(frozen=True)
class Caption:
    """Lines to be read from a frame on, until another."""

    start: int
    end: int
    lines: tuple[str, ...]


def captions(text: str, start: int, frames: int, room: int, width: Width) -> list[Caption]:
    """Divide a speech into captions; each lasts as long as its share of the letters.

    `room` is the width of a line in the units of `width`.
    """
    pages = _pages(text, room, width)
    letters = [sum(len(line) for line in page) for page in pages]
    total = sum(letters)
    found, before = [], 0
    for page, count in zip(pages, letters, strict=True):
        begin = start + frames * before // total
        before += count
        lines = _balance(page, room, width)
        found.append(Caption(begin, start + frames * before // total, lines))
    return found


def shown(all_captions: Sequence[Caption], frame: int) -> tuple[str, ...]:
    """Return the lines to be read at a frame; of two who speak at once, a line each."""
    now = [caption for caption in all_captions if caption.start <= frame < caption.end]
    if len(now) < 2:
        return now[0].lines if now else ()
    return tuple(f"– {' '.join(caption.lines)}" for caption in now[:_LINES])


def _wrap(words: Sequence[str], room: int, width: Width) -> list[str]:
    lines: list[str] = []
    for word in words:
        trial = f"{lines[-1]} {word}" if lines else word
        if lines and width(trial) <= room:
            lines[-1] = trial
        else:
            lines.append(word)
    return lines


def _pages(text: str, room: int, width: Width) -> list[list[str]]:
    """Divide a text into as few pages as hold it, about equally long, at sentences if it can."""
    words = text.split()
    count = -(-len(_wrap(words, room, width)) // _LINES)
    pages: list[list[str]] = []
    while words:
        share = sum(map(len, words)) / max(1, count - len(pages))
        take = len(words) if len(pages) >= count - 1 else _break(words, share)
        while take > 1 and len(_wrap(words[:take], room, width)) > _LINES:
            take -= 1
        pages.append(_wrap(words[:take], room, width))
        words = words[take:]
    return pages


def _break(words: Sequence[str], share: float) -> int:
    """Return how many words come near to a share of letters; the end of a clause counts."""
    best, least, letters = 1, float("inf"), 0
    for n, word in enumerate(words, 1):
        letters += len(word)
        ends = (
            0.3 if word.endswith((".", "?", "!", "…")) else 0.15 if word.endswith((",", ";")) else 0
        )
        off = abs(letters - share) / share - ends
        if off < least:
            best, least = n, off
    return best


def _balance(page: Sequence[str], room: int, width: Width) -> tuple[str, ...]:
    """Break two lines where they come out nearest to equally long."""
    words = " ".join(page).split()
    if len(page) < 2:
        return tuple(page)
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    fitting = [pair for pair in breaks if max(width(pair[0]), width(pair[1])) <= room]
    if not fitting:
        return tuple(page)
    return min(fitting, key=lambda pair: abs(width(pair[0]) - width(pair[1])))
