# SPDX-License-Identifier: GPL-3.0-or-later
"""Save a scene as a .blend."""

from pathlib import Path


def save(stage: dict, path: Path) -> None:
    """Write a scene's Blender file."""
    raise NotImplementedError
