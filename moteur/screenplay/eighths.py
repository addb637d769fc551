"""Eighths: how much of the pages each scene takes."""

from collections.abc import Mapping, Sequence

_FULL = 3 / 4
EIGHTHS = 8


def share(pages: Sequence[Mapping[str, int]], height: int) -> dict[str, int]:
    """Return the eighths of each scene, from the rows that it takes on each page.

    Each page deals out the eighths that it is full of, by largest remainder; one that is
    three quarters full counts as full, but for the last. A scene gets 1/8 at least. With
    55 rows a page, 12 rows -> 2/8. Scene ``""`` is what stands before the first.
    """
    total: dict[str, int] = {}
    for number, page in enumerate(pages):
        used = sum(page.values())
        last = number == len(pages) - 1
        exact = last or used < height * _FULL
        eighths = max(1, round(EIGHTHS * used / height)) if exact else EIGHTHS
        for scene, part in _deal(page, min(eighths, EIGHTHS)).items():
            total[scene] = total.get(scene, 0) + part
    return {scene: max(part, 1) for scene, part in total.items() if scene}


def crowded(pages: Sequence[Mapping[str, int]]) -> frozenset[str]:
    """Return the scenes that stand on a page of more than eight scenes.

    There the least eighth makes the scenes longer than the page.
    """
    full = (page for page in pages if sum(map(bool, page)) > EIGHTHS)
    return frozenset(scene for page in full for scene in page if scene)


def _deal(rows: Mapping[str, int], eighths: int) -> dict[str, int]:
    """Deal eighths in proportion to rows (Hamilton's method); ties go to who comes first."""
    used = sum(rows.values())
    if not used:
        return dict.fromkeys(rows, 0)
    parts = {scene: eighths * count // used for scene, count in rows.items()}
    left = eighths - sum(parts.values())
    by_rest = sorted(rows, key=lambda scene: -(eighths * rows[scene] % used))
    for scene in by_rest[:left]:
        parts[scene] += 1
    return parts
