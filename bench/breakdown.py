"""How well the breakdown finds what annotated scripts need.

    python bench/breakdown.py [--gold DIR] [--misses] [--json]

DIR holds scripts (``NAME.fountain``) beside what a person listed (``NAME.json``). Printed are
precision, recall and F1 by category, of the cast, and together (micro), and the share of
headings whose setting, set and light are right. Two names are one thing when they are equal
without case, accents and plural, or when they have the same head noun and one has all words
of the other; within a scene and category each is matched once.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from moteur.breakdown.model import Category, Sheet
from moteur.breakdown.same import folded
from moteur.breakdown.steps import breakdown
from moteur.film.production import Production
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Screenplay
from moteur.screenplay.source import load

GOLD = Path(__file__).parent / "gold"
_SMALL = frozenset(
    [
        "OF",
        "DE",
        "DU",
        "DES",
        "D'",
        "A",
        "EN",
        "AU",
        "IN",
        "ON",
        "INTO",
        "FROM",
        "WITH",
        "BEHIND",
        "OVER",
        "OUT",
        "THROUGH",
        "DOWN",
        "UP",
        "UNDER",
        "OFF",
        "ACROSS",
        "BETWEEN",
        "BACKWARD",
        "BACKWARDS",
        "ONTO",
        "DANS",
        "SUR",
        "SOUS",
        "PAR",
        "TO",
    ]
)


@dataclass
class Score:
    """Counts of what was found rightly, found wrongly, and missed, by category."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)
    scenes: int = 0

    def __iadd__(self, other: "Score") -> "Score":
        for name in ("right", "wrong", "missed", "headings"):
            getattr(self, name).update(getattr(other, name))
        self.scenes += other.scenes
        return self

    def rate(self, categories: Iterable[str]) -> tuple[float, float, float, int]:
        """Return precision, recall, F1, and how many there are, over categories."""
        named = list(categories)
        right, wrong, missed = (
            sum(count[c] for c in named) for count in (self.right, self.wrong, self.missed)
        )
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        both = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 0.0
        return precision, recall, both, right + missed


def sheets_of(screenplay: Screenplay) -> list[Sheet]:
    """Break a script down, scene by scene, as the step does."""
    given = {
        "screenplay": screenplay,
        "pages": lay_out(screenplay),
        "production": Production(title="Bench", episodes={"e01": "script"}),
    }
    work = breakdown.slices_of(**given)
    parts = {key: breakdown.work(slice_, None) for key, slice_ in work.items()}
    made = breakdown.gather_of(parts, **given)
    return list(made.sheets)


def matches(name: str, other: str) -> bool:
    """Say whether two names are one thing."""
    one, two = folded(name), folded(other)
    if one == two:
        return True
    heads = _head(one), _head(two)
    return heads[0] == heads[1] and (set(one) <= set(two) or set(two) <= set(one))


def _head(words: tuple[str, ...]) -> str:
    """Return the head noun: the last word before an ``of``."""
    for at, word in enumerate(words):
        if at and word in _SMALL:
            return words[at - 1]
    return words[-1] if words else ""


def compare(gold: list[str], made: list[str]) -> tuple[int, list[str], list[str]]:
    """Return how many match one to one, those missed, those found wrongly."""
    missed, wrong = list(gold), list(made)
    for alike in (lambda a, b: folded(a) == folded(b), matches):
        for name in list(missed):
            found = next((other for other in wrong if alike(name, other)), None)
            if found is not None:
                missed.remove(name)
                wrong.remove(found)
    return len(gold) - len(missed), missed, wrong


def score(script: Path, misses: bool) -> tuple[Score, float]:
    """Break a script down and compare; return the counts and the seconds it took."""
    gold = json.loads(script.with_suffix(".json").read_text(encoding="utf-8"))["scenes"]
    screenplay = fountain.read(load(script))
    begun = time.perf_counter()
    sheets = sheets_of(screenplay)
    took = time.perf_counter() - begun
    total = Score()
    for listed, sheet in zip(gold, sheets, strict=True):
        total += _scene(listed, sheet, misses)
    return total, took


def _scene(listed: dict, sheet: Sheet, misses: bool) -> Score:
    total = Score(scenes=1)
    if misses:
        print(f"\n{sheet.number} {sheet.setting} {sheet.set} {sheet.time}")
    read = {
        "int_ext": (listed["int_ext"], str(sheet.setting)),
        "set": (folded(listed["set"]), folded(sheet.set)),
        "day_night": (listed["day_night"].lower(), str(sheet.time)),
    }
    for name, (wanted, found) in read.items():
        total.headings[name] += wanted == found
        if misses and wanted != found:
            print(f"   {name}: {found} for {wanted}")
    for category in Category:
        named = [tag.name for tag in sheet.needs(category)]
        right, missed, wrong = compare(listed["elements"].get(category.value, []), named)
        total.right[category] += right
        total.missed[category] += len(missed)
        total.wrong[category] += len(wrong)
        if misses and (missed or wrong):
            why = _why(sheet, category, wrong)
            print(f"   {category:18} missed {', '.join(missed) or '-'} | wrong {why}")
    return total


def _why(sheet: Sheet, category: Category, wrong: list[str]) -> str:
    tags = [t for t in sheet.needs(category) if t.name in wrong]
    return ", ".join(f"{t.name} “{t.evidence}” {t.confidence}" for t in tags) or "-"


def lines(name: str, total: Score) -> Iterator[str]:
    """Yield a table of one script's scores."""
    yield f"{name}: {total.scenes} scenes"
    yield f"{'category':20}{'gold':>6}{'prec.':>8}{'recall':>8}{'F1':>8}"
    for category in Category:
        precision, recall, both, count = total.rate([category])
        if count or total.wrong[category]:
            yield f"{category:20}{count:6}{precision:8.2f}{recall:8.2f}{both:8.2f}"
    precision, recall, both, count = total.rate(Category)
    yield f"{'all (micro)':20}{count:6}{precision:8.2f}{recall:8.2f}{both:8.3f}"
    for field_, right in total.headings.items():
        yield f"{field_:20}{total.scenes:6}{right / total.scenes:8.3f}"


def main() -> None:
    """Compare all annotated scripts of a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    together, figures = Score(), {}
    for script in sorted(asked.gold.glob("*.fountain")):
        total, took = score(script, asked.misses)
        together += total
        figures[script.stem] = {c.value: total.rate([c])[2] for c in Category}
        figures[script.stem]["micro"] = total.rate(Category)[2]
        if not asked.json:
            print("\n" + "\n".join(lines(script.stem, total)))
            print(f"{took:.2f} s")
    if asked.json:
        print(json.dumps(figures, indent=1))
    elif len(figures) > 1:
        print("\n" + "\n".join(lines("together", together)))


if __name__ == "__main__":
    main()
