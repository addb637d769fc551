"""Parts of a heading behind its setting: place, time and asides, in whichever order they stand."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from moteur.screenplay import daytime
from moteur.screenplay.asides import is_aside

_BETWEEN = re.compile(r"\s+[-–—]+\s+|\s*(?:--+|[–—])\s*|\s+-|-\s+")
_LOOSE = re.compile(r"\s*[.,;:/]\s*")
_ASIDE = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*")
_LAST = re.compile(r"(?:\s[-–—]+\s|\s*[,;–—]|\.\s)\s*(?P<words>[^-–—,;.]+)$")
_EDGES = " \t.,;:/-–—"


def sorted_out(rest: str) -> tuple[str, str, str]:
    """Return place, time and note of a heading without its setting.

    ``CAR - MOVING - NIGHT (RAIN)`` -> ``("CAR", "NIGHT", "RAIN, MOVING")``.
    """
    sorting = _Sorting(rest.strip(_EDGES))
    sorting.read()
    return sorting.place, sorting.time, ", ".join(sorting.notes)


@dataclass
class _Sorting:
    """Take a heading apart after its setting, from the surest sign to the least."""

    rest: str
    place: str = ""
    time: str = ""
    notes: list[str] = field(default_factory=list)

    def read(self) -> None:
        self._parentheses()
        self._parts(_BETWEEN)
        if not self.time:
            self.rest, self.place = self.place, ""
            self._parts(_LOOSE, whole=True)
        if not self.time and self.place:
            self._unmarked()
        self._trim()
        self.place = self.place.strip(_EDGES)

    def _parentheses(self) -> None:
        """Take out what stands in parentheses, but for what belongs to the place."""
        kept, end = "", 0
        late = False
        for found in _ASIDE.finditer(self.rest):
            before = self.rest[end : found.start()]
            kept, end = kept + before, found.end()
            last = _BETWEEN.split(kept.strip())[-1].strip(_EDGES)
            late = late or daytime.is_time(last)
            words = found[1].strip()
            if late or is_aside(words):
                self.notes += [words] if words else []
                kept += " "
            elif daytime.is_time(words):
                kept += f" - {words} "
            else:
                kept += found.group()
        self.rest = (kept + self.rest[end:]).strip(_EDGES)

    def _parts(self, between: re.Pattern[str], whole: bool = False) -> None:
        """Sort the parts of `rest` into place, time and notes.

        With `whole`, only a time at either end divides, so that a comma in a place stays.
        """
        cuts = [(0, 0), *(m.span() for m in between.finditer(self.rest)), (len(self.rest),) * 2]
        spans = [(a[1], b[0]) for a, b in pairwise(cuts)]
        parts = [self.rest[a:b].strip(_EDGES) for a, b in spans]
        times = [daytime.is_time(part) for part in parts]
        if whole:
            self._ends(spans, parts, times)
            return
        if len(parts) > 1 and not any(times):
            loose = not _LOOSE.search(parts[-1]) and not is_aside(parts[-1])
            times[-1] = loose and daytime.may_be_time(parts[-1])
        sure = [n for n, part in enumerate(parts) if times[n] and daytime.light(part)]
        chosen = sure[0] if sure else times.index(True) if any(times) else -1
        if len(parts) == 1 and chosen == 0 and not self._alone(parts[0]):
            chosen = -1
        places: list[tuple[int, int]] = []
        for n, part in enumerate(parts):
            aside = (times[n] and chosen >= 0) or is_aside(part) or 0 < chosen < n
            if n == chosen:
                self.time = part
            elif aside and (places or chosen == 0):
                self.notes.append(part)
            elif part:
                places.append(spans[n])
        self.place = self._joined(places)

    def _trim(self) -> None:
        """Take asides, and a surer time, from the end of the place: ``VAN, MOVING``."""
        while found := _LAST.search(self.place):
            words = found["words"].strip(_EDGES)
            if daytime.is_time(words) and daytime.light(words) and self.time:
                if not daytime.light(self.time):
                    self.time, words = words, self.time
            elif not is_aside(words):
                return
            self.notes.insert(0, words)
            self.place = self.place[: found.start()]

    def _alone(self, part: str) -> bool:
        """Say whether a heading's only part is a time: ``NIGHT``, but not ``THE DAY AFTER``."""
        return daytime.is_time(part) and len(part.split()) <= 2

    def _joined(self, spans: list[tuple[int, int]]) -> str:
        """Return parts as they stand together; those that do not, with a dash between."""
        if spans and self.rest[spans[0][0] : spans[-1][1]] and _adjacent(spans, self.rest):
            return self.rest[spans[0][0] : spans[-1][1]]
        return " - ".join(self.rest[a:b].strip() for a, b in spans)

    def _ends(self, spans: list[tuple[int, int]], parts: list[str], times: list[bool]) -> None:
        end = len(parts)
        asides = []
        while end > 1 and is_aside(parts[end - 1]):
            end -= 1
            asides.append(parts[end])
        if end > 1 and times[end - 1]:
            self.time = parts[end - 1]
            self.notes += reversed(asides)
            self.place = self.rest[: spans[end - 2][1]]
        elif len(parts) > 1 and times[0]:
            self.time = parts[0]
            self.place = self.rest[spans[1][0] :]
        else:
            self.place = self.rest

    def _unmarked(self) -> None:
        """Read a time that only a space marks off: ``KITCHEN NIGHT``, ``NUIT CUISINE``."""
        words = re.split(r"([\s-]+)", self.place.strip(_EDGES))
        count = daytime.behind(self.place)
        if count and len(words) > 2 * count:
            self.time = "".join(words[-2 * count + 1 :])
            self.place = "".join(words[: -2 * count])
            return
        count = daytime.ahead(self.place)
        if count and len(words) > 2 * count:
            self.time = "".join(words[: 2 * count - 1])
            self.place = "".join(words[2 * count :])


def _adjacent(spans: list[tuple[int, int]], text: str) -> bool:
    """Say whether only separators lie between spans."""
    return all(not text[a[1] : b[0]].strip(_EDGES) for a, b in pairwise(spans))
