# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks: how the shots of a slate are drawn, by `Slate.look`."""

from importlib import import_module
from importlib.util import find_spec

from .shot import Shot

LOOKS = {
    "draft": ("draft", "Draft"),
    "drawn": ("drawn_look", "Drawn"),
    "rendered": ("render_look", "Rendered"),
}


def look(shot: Shot):
    """Return the look that the shot's slate asks for."""
    module, name = LOOKS[shot.slate.get("look") or "draft"]
    package = __name__.rpartition(".")[0]
    if find_spec(f"{package}.{module}") is None:
        module, name = LOOKS["draft"]
    return getattr(import_module(f"{package}.{module}"), name)(shot)
