# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices: the graphics processor that Cycles may use, or the processor."""

from functools import lru_cache

import bpy

from .render_choice import KINDS, choose


@lru_cache(maxsize=1)
def device() -> tuple[str, str]:
    """Find the machine's device, let Cycles use it, and return (kind, name)."""
    given = bpy.context.preferences.addons.get("cycles")
    if given is None:
        return "CPU", ""
    settings = given.preferences
    kind, name = choose({kind: _named(settings, kind) for kind in _known(settings)})
    if kind != "CPU":
        settings.compute_device_type = kind
        settings.get_devices()
        for d in settings.devices:
            d.use = d.type == kind
    return kind, name


def _known(settings) -> list[str]:
    there = {t[0] for t in settings.get_device_types(bpy.context)}
    return [k for k in KINDS if k in there]


def _named(settings, kind: str) -> list[str]:
    try:
        return [d.name for d in settings.get_devices_for_type(kind) if d.type == kind]
    except (ValueError, RuntimeError, TypeError):
        return []
