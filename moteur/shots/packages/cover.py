"""Coverage: whether the image circle of each lens fills the area that a mode records."""

from dataclasses import dataclass

from moteur.shots.packages.kit import Lens, LensSet, Mode

ROUNDING = 0.1


@dataclass(frozen=True)
class Coverage:
    """Say which lenses vignette in a mode, and of which no image circle is known."""

    vignette: tuple[Lens, ...]
    unknown: tuple[Lens, ...]
    text: str

    @property
    def whole(self) -> bool:
        """Return whether every lens is known to fill the frame."""
        return not self.vignette and not self.unknown


def covers(lenses: LensSet, mode: Mode) -> Coverage:
    """Hold the image circles of a set against a mode's diagonal, and say it in words.

    A tenth of a millimetre is allowed, by which published figures are rounded.
    """
    needed = mode.diagonal
    short = tuple(
        x for x in lenses.each if x.circle_mm is not None and x.circle_mm + ROUNDING < needed
    )
    unknown = tuple(x for x in lenses.each if x.circle_mm is None)
    return Coverage(short, unknown, _words(lenses, mode, short, unknown))


def _words(lenses: LensSet, mode: Mode, short: tuple[Lens, ...], unknown: tuple[Lens, ...]) -> str:
    needs = f"{mode.name} needs an image circle of {mode.diagonal:.1f} mm"
    if short:
        least = min(x.circle_mm or 0.0 for x in short)
        which = "" if len(short) == len(lenses.each) else f" at {_list(short)}"
        return f"{lenses.name} vignettes{which}: {needs}, it has {least:g} mm"
    if unknown:
        which = "any lens" if len(unknown) == len(lenses.each) else _list(unknown)
        return f"{needs}; the circle of {which} of {lenses.name} is not known: test it"
    return f"{lenses.name} covers {mode.name}"


def _list(lenses: tuple[Lens, ...]) -> str:
    said = [str(lens) for lens in lenses]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
