"""Which scene of a revised script is which of the earlier draft."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from moteur.screenplay.alignment import equal_pairs
from moteur.screenplay.model import Scene
from moteur.screenplay.same_elements import alike

_SURE = 0.5
_KEPT = 0.1
_ASK = 0.2


@dataclass
class Match:
    """Old positions by new, and what is asked: (new, old, share of lines in common)."""

    pairs: dict[int, int] = field(default_factory=dict)
    doubts: list[tuple[int, int, float]] = field(default_factory=list)


def same_scenes(new: Sequence[Scene], old: Sequence[Scene], numbered: Set[str]) -> Match:
    """Match scenes by the number that the file states, then by equal text, then by heading
    and shared lines.

    Of a split scene the part with more of its lines is it. What is likely but not sure
    becomes a doubt. `numbered` are the ids of new scenes whose number the file states.
    """  # noqa: D205
    matching = _Matching(new, old)
    matching.by_number(numbered)
    matching.by_text()
    matching.by_lines()
    matching.by_place()
    matching.ask(numbered)
    return matching.match


class _Matching:
    """Match in passes, the surest first."""

    def __init__(self, new: Sequence[Scene], old: Sequence[Scene]) -> None:
        self.new, self.old = new, old
        self.match = Match()
        self.fresh = dict.fromkeys(range(len(new)))
        self.gone = dict.fromkeys(range(len(old)))
        self.stated: set[int] = set()
        self._lines: dict[int, Counter[tuple[str, str]]] = {}

    def _pair(self, new: int, old: int) -> None:
        self.match.pairs[new] = old
        del self.fresh[new], self.gone[old]

    def by_number(self, numbered: Set[str]) -> None:
        """Pair scenes whose number the file states, and scenes already omitted."""
        places = {scene.number: place for place, scene in enumerate(self.old)}
        for place, scene in enumerate(self.new):
            old = places.get(scene.number)
            if scene.id not in numbered and not scene.omitted:
                continue
            if old in self.gone:
                self._pair(place, old)
            else:
                self.stated.add(place)

    def _free(self) -> tuple[list[int], list[int]]:
        return (
            [n for n in self.fresh if n not in self.stated and not self.new[n].omitted],
            [o for o in self.gone if not self.old[o].omitted],
        )

    def by_text(self) -> None:
        """Pair equal scenes in order, then those that were moved."""
        fresh, gone = self._free()
        for n, o in equal_pairs(
            [_Text(self.new[n]) for n in fresh], [_Text(self.old[o]) for o in gone]
        ):
            self._pair(fresh[n], gone[o])
        fresh, gone = self._free()
        places: dict[object, list[int]] = defaultdict(list)
        for o in gone:
            if self.old[o].elements:
                places[_Text(self.old[o])].append(o)
        for n in fresh:
            if places[_Text(self.new[n])]:
                self._pair(n, places[_Text(self.new[n])].pop(0))

    def by_lines(self) -> None:
        """Pair scenes with most lines in common, the greatest part first."""
        shares = self._shares(*self._free())
        for _, n, o, share, same in sorted(shares, key=lambda s: (-s[0], not s[4], s[1], s[2])):
            sure = share >= _SURE or (same and share >= _KEPT)
            if sure and n in self.fresh and o in self.gone:
                self._pair(n, o)

    def by_place(self) -> None:
        """Pair rewritten scenes with the same heading between the same neighbours, and the
        only scene between two neighbours where its heading is much the same.
        """  # noqa: D205
        fresh, gone = self._free()
        follows = {o: n for n, o in self.match.pairs.items()}
        after = {n: self._before(n, self.match.pairs) for n in fresh}
        behind = {o: _last(o, follows) for o in gone}
        heads: dict[object, list[int]] = defaultdict(list)
        for o in gone:
            heads[behind[o], self.old[o].heading.text].append(o)
        for n in fresh:
            waiting = heads[after[n], self.new[n].heading.text]
            if waiting:
                self._pair(n, waiting.pop(0))
        fresh, gone = self._free()
        ours, theirs = Counter(after[n] for n in fresh), Counter(behind[o] for o in gone)
        alone = {behind[o]: o for o in gone if theirs[behind[o]] == 1}
        for n in fresh:
            old = alone.get(after[n])
            if old is not None and ours[after[n]] == 1 and self._alike(n, old):
                self._pair(n, old)

    def _before(self, n: int, pairs: dict[int, int]) -> int:
        last = _last(n, pairs)
        return pairs[last] if last >= 0 else -1

    def _alike(self, n: int, o: int) -> bool:
        """Say whether a heading was only mended, over lines that do not contradict."""
        one, other = self.new[n], self.old[o]
        words = [frozenset(s.heading.text.lower().split()) for s in (one, other)]
        common = 2 * len(words[0] & words[1]) / ((len(words[0]) + len(words[1])) or 1)
        return common >= _SURE and not (one.elements and other.elements)

    def ask(self, numbered: Set[str]) -> None:
        """Ask about what is likely: some lines, or the heading, are the same."""
        fresh = [n for n in self.fresh if not self.new[n].omitted]
        shares = self._shares(fresh, [o for o in self.gone if not self.old[o].omitted], True)
        asked: set[int] = set()
        about: set[int] = set()
        for _, n, o, share, same in sorted(shares, key=lambda s: (-s[0], s[1], s[2])):
            if (share >= _ASK or same) and n not in asked and o not in about:
                asked.add(n)
                about.add(o)
                self.match.doubts.append((n, o, round(share, 3)))

    def _shares(
        self, fresh: Sequence[int], gone: Sequence[int], headings: bool = False
    ) -> list[tuple[float, int, int, float, bool]]:
        """Return (weight in common, new, old, share, same heading) of pairs with any.

        With `headings`, also of pairs that have only the heading in common.
        """
        ours = {n: _lines(self.new[n]) for n in fresh}
        theirs = {o: _lines(self.old[o]) for o in gone}
        having: dict[object, set[int]] = defaultdict(set)
        for o, lines in theirs.items():
            for line in (*lines, self.old[o].heading.text):
                having[line].add(o)
        found = []
        for n, lines in ours.items():
            heading = self.new[n].heading.text
            keys = (*lines, heading) if headings else tuple(lines)
            for o in sorted(set().union(*(having.get(key, ()) for key in keys))):
                common = _weight(lines & theirs[o])
                whole = max(_weight(lines), _weight(theirs[o])) or 1
                same = heading == self.old[o].heading.text
                found.append((common, n, o, common / whole, same))
        return found


def _last(place: int, pairs: dict[int, int]) -> int:
    """Return the nearest earlier place that is paired, or -1."""
    place -= 1
    while place >= 0 and place not in pairs:
        place -= 1
    return place


class _Text:
    """What a scene says; equal to another's where only ids differ."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Text):
            return NotImplemented
        one, two = self.scene, other.scene
        return (
            one.heading.text == two.heading.text
            and len(one.elements) == len(two.elements)
            and all(map(alike, one.elements, two.elements))
        )

    def __hash__(self) -> int:
        return hash((self.scene.heading.text, len(self.scene.elements)))


def _lines(scene: Scene) -> Counter[tuple[str, str]]:
    return Counter((element.kind, element.text) for element in scene.elements)


def _weight(lines: Counter[tuple[str, str]]) -> float:
    return float(sum((len(text) + 1) * count for (_, text), count in lines.items()))
