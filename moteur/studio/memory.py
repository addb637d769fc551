"""Peak memory of a process and the programs that it drives, as Linux counts it."""

import os
import re
from pathlib import Path

_PROC = Path("/proc")


def reset() -> None:
    """Start measuring this process's peak anew, where the system can."""
    for pid in _family():
        try:
            (_PROC / str(pid) / "clear_refs").write_text("5")
        except OSError:
            continue


def peak() -> int:
    """Return the peak in bytes since `reset`, summed over this process and its children.

    Parts made at the same time in one process share the figure.
    """
    return sum(_high_water(pid) for pid in _family())


def _family() -> list[int]:
    """Return this process and its descendants."""
    family = [os.getpid()]
    for pid in family:
        try:
            for task in list((_PROC / str(pid) / "task").glob("*/children")):
                family += [int(child) for child in task.read_text().split()]
        except OSError:  # it ended while we looked
            continue
    return family


def _high_water(pid: int) -> int:
    try:
        status = (_PROC / str(pid) / "status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) * 1024 if found else 0
