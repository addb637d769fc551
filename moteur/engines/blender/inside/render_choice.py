# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of a machine's devices Cycles is to use."""

KINDS = ("OPTIX", "CUDA", "HIP", "METAL", "ONEAPI")


def choose(found: dict[str, list[str]]) -> tuple[str, str]:
    """Return (kind, name) of the device to use of those found by kind, best kind first.

    ("CPU", "") when there is none.
    """
    for kind in KINDS:
        if found.get(kind):
            return kind, found[kind][0]
    return "CPU", ""
