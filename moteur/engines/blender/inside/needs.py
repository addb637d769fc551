# SPDX-License-Identifier: GPL-3.0-or-later
"""What Blender's Python must have before anything can be drawn."""

import importlib
import sys

from .refusal import Refused

MODULES = ("bpy", "numpy", "numba")


def check() -> None:
    """Import each module once.

    Raises Refused, with the command that installs it, where one is missing or does not load.
    """
    for name in MODULES:
        try:
            importlib.import_module(name)
        except ImportError as fault:
            why = str(fault).strip().splitlines() or [name]
            raise Refused(f"its Python cannot load {name} ({why[0]})", _then(name)) from fault


def _then(name: str) -> str:
    """Return what a person does about it."""
    if name == "bpy":
        return "name a Blender 5 in MOTEUR_BLENDER, or unset it and run make setup"
    return f'run "{sys.executable}" -m pip install {name}'
