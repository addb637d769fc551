"""Eighths: how much of the pages each scene takes."""

from collections.abc import Mapping, Sequence


def share(pages: Sequence[Mapping[str, int]], height: int) -> dict[str, int]:
    """Return the eighths of each scene, from the rows that it takes on each page.

    Each page deals out the eighths that it is full of, by largest remainder; a scene gets
    1/8 at least. With 55 rows a page, 12 rows -> 2/8. Scene ``""`` is what stands before
    the first.
    """
    total: dict[str, int] = {}
    for number, page in enumerate(pages):
        used = sum(page.values())
        last = number == len(pages) - 1
        eighths = max(1, round(8 * used / height)) if last or used < height / 2 else 8
        for scene, part in _deal(page, min(eighths, 8)).items():
            total[scene] = total.get(scene, 0) + part
    return {scene: max(part, 1) for scene, part in total.items() if scene}


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
