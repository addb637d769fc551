"""Rows: what stands on one baseline of a page, in cells with wide gaps between them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from moteur.screenplay.emphasis import Run as Words
from moteur.screenplay.formats.typeset.sheet import Run, Sheet

EMPTY = 1.4
"""The gap, in lines, from which an empty line stands between two rows."""
_RIGHT_TO_LEFT = ("\u0590", "\u08ff")


@dataclass(slots=True)
class Cell:
    """Type with no wide gap in it: its edges, and its words with their marks (``biu``)."""

    x0: float
    x1: float
    words: tuple[Words, ...]
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Keep the words alone at hand."""
        self.text = "".join(text for text, _ in self.words)


@dataclass(slots=True)
class Row:
    """A line of a page.

    `gap` is how many lines of type lie between this baseline and the one above on the
    page: 1 for the next line, 2 after an empty line, 0 for the first of a page. `number`
    is the scene number that stood in the margins, `star` what stood there for a change.
    """

    page: int
    y: float
    cells: list[Cell]
    size: float
    gap: float = 0.0
    number: str = ""
    star: str = ""

    @property
    def x0(self) -> float:
        """Return the left edge."""
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        """Return the right edge."""
        return self.cells[-1].x1

    @property
    def text(self) -> str:
        """Return the words, cells set apart by spaces."""
        if len(self.cells) == 1:
            return self.cells[0].text
        return " ".join(cell.text for cell in self.cells)


@dataclass(slots=True)
class Leaf:
    """A page of rows from top to bottom; `colour` is the revision that its head names."""

    width: float
    height: float
    rows: list[Row] = field(default_factory=list)
    colour: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """How a document is set: the size of its type, the width of a letter, line to line.

    `fixed` says that all letters are equally wide, as on a typewriter.
    """

    size: float
    pitch: float
    leading: float
    fixed: bool = True


def leaves(sheets: Iterable[Sheet]) -> list[Leaf]:
    """Return the rows of each page, with their cells."""
    return [
        Leaf(sheet.width, sheet.height, _rows(sheet, number)) for number, sheet in enumerate(sheets)
    ]


def _rows(sheet: Sheet, page: int) -> list[Row]:
    runs = sorted(
        sheet.runs,
        key=lambda run: (run.y, run.x0),
    )
    lines: list[list[Run]] = []
    for run in runs:
        if lines and run.y - lines[-1][0].y < 0.3 * run.size:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [
        Row(page, line[0].y, _cells(line, sheet.rules), max(run.size for run in line))
        for line in lines
    ]


def _cells(line: list[Run], rules: tuple[tuple[float, float, float], ...]) -> list[Cell]:
    """Join runs that stand close; where letters run from right to left, in that order."""
    line = sorted(line, key=lambda run: run.x0)
    near = [rule for rule in rules if -1 < rule[2] - line[0].y < 0.35 * line[0].size]
    groups: list[list[Run]] = []
    for run in line:
        wide = 0.75 if not run.text.strip("*") else 1.3
        if groups and run.x0 - max(r.x1 for r in groups[-1]) < wide * run.size:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [
        Cell(group[0].x0, max(run.x1 for run in group), _words(group, near)) for group in groups
    ]


def _words(group: list[Run], rules: list[tuple[float, float, float]]) -> tuple[Words, ...]:
    """Return the words of runs side by side, with a space where a gap says so."""
    backwards = _backwards(group)
    if backwards:
        group = group[::-1]
    words: list[Words] = []
    end = 0.0
    for run in group:
        gap = run.x0 - end if not backwards else end - run.x1
        if words and gap > 0.2 * run.size and not words[-1][0].endswith(" "):
            words.append((" ", ""))
        words += _ruled(run, rules)
        end = run.x1 if not backwards else run.x0
    return tuple(words)


def _backwards(group: list[Run]) -> bool:
    low, high = _RIGHT_TO_LEFT
    if all(run.text.isascii() or max(run.text) < low for run in group):
        return False
    letters = [sign for run in group for sign in run.text if sign.isalpha()]
    return sum(low <= sign <= high for sign in letters) * 2 > len(letters)


def _ruled(run: Run, rules: list[tuple[float, float, float]]) -> list[Words]:
    """Cut a run where a rule under it begins and ends; letters are taken as equally wide."""
    count = len(run.text)
    wide = (run.x1 - run.x0) / count
    edges = [False] * count
    for x0, x1, _ in rules if wide > 0 else ():
        first, last = round((x0 - run.x0) / wide), round((x1 - run.x0) / wide)
        for at in range(max(first, 0), min(last, count)):
            edges[at] = True
    if not any(edges):
        return [(run.text, run.marks)]
    pieces: list[Words] = []
    start = 0
    for at in range(1, count + 1):
        if at == count or edges[at] != edges[start]:
            pieces.append((run.text[start:at], run.marks + "u" * edges[start]))
            start = at
    return pieces


def measure(pages: Iterable[Leaf]) -> Type:
    """Return how the pages are set, by what is most frequent in them."""
    sizes: Counter[float] = Counter()
    widths: Counter[float] = Counter()
    steps: Counter[float] = Counter()
    exact: list[float] = []
    for page in pages:
        above = None
        for row in page.rows:
            for cell in row.cells:
                count = len(cell.text)
                sizes[round(row.size * 2) / 2] += count
                if count >= 10:
                    widths[round((cell.x1 - cell.x0) / count, 1)] += count
                    exact.append((cell.x1 - cell.x0) / count)
            if above is not None:
                steps[round((row.y - above) * 2) / 2] += 1
            above = row.y
    size = max(sizes, key=lambda s: (sizes[s], -s), default=12.0)
    least = [step for step in steps if step >= 0.7 * size and steps[step] * 8 > sum(steps.values())]
    pitch = max(widths, key=lambda w: (widths[w], -w), default=0.6 * size)
    leading = min(least, default=size)
    return Type(size, pitch, leading if leading < 1.7 * size else size, _is_fixed(exact))


def _is_fixed(widths: list[float]) -> bool:
    """Say whether lines have letters of one width, within half a hundredth."""
    if not widths:
        return True
    middle = sorted(widths)[len(widths) // 2]
    return sum(abs(w - middle) < 0.005 * middle for w in widths) > 0.8 * len(widths)
