# SPDX-License-Identifier: GPL-3.0-or-later
"""Refusals: what a person gave cannot be used, and what to do about it."""


class Refused(Exception):
    """Say in one line what is wrong with a file, and what to do next."""

    def __init__(self, what: str, then: str = "") -> None:
        super().__init__(what)
        self.what, self.then = what, then
