"""Eighths of a page, the unit in which scenes are measured."""


def spell(eighths: int) -> str:
    """Write a count of eighths as a breakdown sheet does.

    3 -> ``3/8``, 8 -> ``1``, 12 -> ``1 4/8``, 0 -> ``0``.
    """
    pages, rest = divmod(eighths, 8)
    if not rest:
        return str(pages)
    return f"{pages} {rest}/8" if pages else f"{rest}/8"
