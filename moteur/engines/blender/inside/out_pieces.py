# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenery: which builder makes which kind of piece that stands under the sky."""

from collections.abc import Callable

from .set_prop import Prop

SCENERY: dict[str, Callable[[Prop], None]] = {}
