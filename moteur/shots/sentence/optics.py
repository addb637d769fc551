"""Lens, height, distance and angle, read from the parts of a sentence."""

from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.sentence.figures import figure, number
from moteur.shots.sentence.vocabulary import Vocabulary

_FIGURES = {"lens": "lens_mm", "away": "distance_m", "height": "height_m"}
_NOUNS = {
    "lens_mm": "lenses", "distance_m": "distances", "height_m": "heights", "angle": "angles",
    "dutch": "dutch angles",
}  # fmt: skip
_UNITS = {"lens_mm": " mm", "distance_m": " m", "height_m": " m", "dutch": "°"}


class Optics:
    """Takes the parts that say through what and from where the camera looks."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.given: dict[str, Any] = {}

    def take(self, part: str) -> bool:
        """Take a part where it says one of these; raise BadInput where one is said twice."""
        angle = self.words.begins("angle", part)
        if angle and (not angle[1] or self._figure("height", angle[1]) is not None):
            self._once("angle", angle[0])
            return not angle[1] or self.take(angle[1])
        for meaning, field in _FIGURES.items():
            value = self._figure(meaning, part)
            if value is not None:
                self._once(field, value)
                return True
        for meaning, sign in (("dutch_left", -1), ("dutch_right", 1)):
            value = self._figure(meaning, part)
            if value is not None:
                self._once("dutch", sign * value)
                return True
        return False

    def _figure(self, meaning: str, part: str) -> float | None:
        values = (number(found[0]) for found in self.words.matches(meaning, part))
        return next((value for value in values if value is not None), None)

    def _once(self, field: str, value: Any) -> None:
        if field == "lens_mm" and value <= 0:
            raise BadInput(f"there is no lens of {value:g} mm", "", "write its focal length")
        if field in self.given:
            said = " and ".join(self._said(field, v) for v in (self.given[field], value))
            raise BadInput(f"two {_NOUNS[field]}: {said}", "", "a shot has one; keep one")
        self.given[field] = value

    def _said(self, field: str, value: Any) -> str:
        if field == "angle":
            return self.words.said("angle", value)
        return figure(value, self.words.language) + _UNITS[field]
