"""Glyphs: the program that takes a PDF's type off its pages.

It runs as a process of its own, for pdfium is not safe between threads and a hostile file
may crash or hold it. A PDF on standard input; on standard output JSON:

    {"fonts": [name, ...], "pages": [{"size": [width, height], "pictures": n,
     "runs": [[x0, x1, y, size, font, text], ...], "rules": [[x0, x1, y], ...]}, ...]}

or ``{"refused": [what, then]}``. Points from the top left of the page as it is shown; `y`
is the baseline. It imports nothing of Moteur, so that it starts at once.
"""

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

PAGES, LETTERS, OBJECTS, SIDE = 2_000, 30_000, 60_000, 2_000
GIGABYTES, SECONDS = 2, 20
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_INVISIBLE = (3, 7)
_PASSWORD = 4
_SPACE, _STAR, _LINE_ENDS = 0x20, 0x2A, (0x09, 0x0A, 0x0D)
_HYPHENS = {0x02: 0x2D, 0xFFFE: 0x2D}


class Refused(Exception):
    """Say what is wrong with the file and what to do."""


def read(data: bytes) -> dict[str, Any]:
    """Return the type of every page."""
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD:
            raise Refused("a password protects it", "save a copy without one") from None
        raise Refused("it is damaged, or no PDF", "export the script again") from None
    if not count:
        raise Refused("the PDF has no pages", "export the script again")
    if count > PAGES:
        raise Refused(
            f"{count:,} pages are more than a screenplay has", "give one episode a file of its own"
        )
    fonts: dict[str, int] = {}
    pages = [_Page(document, number, fonts).read() for number in range(count)]
    return {"fonts": list(fonts), "pages": pages}


class _Run:
    """Letters of one look on one baseline; `last` is where its last letter stands."""

    def __init__(self, look: tuple[int, float], begun: tuple[float, float]) -> None:
        self.look, self.begun, self.last = look, begun, begun
        self.end = 0
        self.codes: list[int] = []


class _Page:
    """Read one page; `turn` is by how many quarters it is shown turned clockwise."""

    def __init__(self, document: Any, number: int, fonts: dict[str, int]) -> None:
        self.name = f"page {number + 1}"
        self.fonts = fonts
        self.looks: dict[int | None, tuple[int, float] | None] = {}
        try:
            self.page = document[number]
            self.text = self.page.get_textpage()
        except pypdfium2.PdfiumError:
            raise Refused(f"{self.name} is damaged", "export the script again") from None
        self.raw = self.text.raw
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.at = ctypes.byref(self.x), ctypes.byref(self.y)
        self.left, self.bottom, self.right, self.top = self.page.get_bbox()
        self.turn = self.page.get_rotation() // 90 % 4
        size = (self.right - self.left, self.top - self.bottom)
        self.size = size[::-1] if self.turn % 2 else size
        if not all(0 < side <= SIDE for side in self.size):
            inches = " x ".join(f"{side / 72:,.0f}" for side in self.size)
            raise Refused(f"{self.name} is {inches} inches", "export it on Letter or A4")

    def read(self) -> dict[str, Any]:
        """Return the page's runs, rules and how many pictures it has."""
        letters = self.text.count_chars()
        if letters > LETTERS:
            raise Refused(
                f"{self.name} has {letters:,} letters; a page of a script has some 3,000",
                "check that this is a script",
            )
        runs = list(self._runs(letters))
        rules, pictures = self._drawn()
        self.text.close()
        self.page.close()
        return {"size": self.size, "runs": runs, "rules": rules, "pictures": pictures}

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point is shown, from the top left."""
        across, up = x - self.left, y - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        return (
            (across, height - up),
            (up, across),
            (width - across, up),
            (height - up, width - across),
        )[self.turn]

    def _runs(self, count: int) -> Iterator[list[Any]]:
        """Yield letters of one look on one baseline with no wide gap between them."""
        run: _Run | None = None
        for index, code in self._letters(count):
            if code == _SPACE:
                if run:
                    run.codes.append(_SPACE)
                continue
            look = self._look(index)
            if not look:
                continue
            place = self._origin(index)
            near = run if run and look == run.look and not self._apart(run, place, code) else None
            if code:
                if run and not near:
                    yield self._said(run)
                run = near or _Run(look, place)
                if near and run.codes[-1] != _SPACE and self._gap(run, place, 0.2):
                    run.codes.append(_SPACE)
                run.codes.append(code)
            if near or code:
                assert run
                run.last, run.end = place, index
        if run:
            yield self._said(run)

    def _letters(self, count: int) -> Iterator[tuple[int, int]]:
        """Yield each letter's place in the text and its code; 0 where it has none."""
        unicode = pdfium.FPDFText_GetUnicode
        for index in range(count):
            code = unicode(self.raw, index)
            if 32 < code < 127:
                yield index, code
            elif code in _HYPHENS:
                yield index, _HYPHENS[code]
            elif 32 <= code <= sys.maxunicode:
                yield index, _SPACE if chr(code).isspace() else code
            elif code not in _LINE_ENDS:
                yield index, 0

    def _said(self, run: "_Run") -> list[Any]:
        font, size = run.look
        text = "".join(map(chr, run.codes)).rstrip()
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        (left, y), right = run.begun, max(self._end(run.end), run.begun[0])
        return [*(round(number, 2) for number in (left, right, y, size)), font, text]

    def _apart(self, run: "_Run", place: tuple[float, float], code: int) -> bool:
        """Say whether a letter does not follow a run: another line, a wide gap, a margin's star."""
        last, size = run.last, run.look[1]
        if abs(place[1] - last[1]) > 0.25 * size or abs(place[0] - last[0]) > 2.1 * size:
            return True
        return code == _STAR and place[0] - last[0] > size and self._gap(run, place, 0.75)

    def _end(self, index: int) -> float:
        """Return a letter's right edge."""
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, ctypes.byref(box))
        return max(self._place(box.left, box.bottom)[0], self._place(box.right, box.top)[0])

    def _gap(self, run: "_Run", place: tuple[float, float], least: float) -> bool:
        """Say whether there is a gap before a letter, of so much of the size of type."""
        size = run.look[1]
        step = place[0] - run.last[0]
        return step > 0.62 * size and place[0] - self._end(run.end) > least * size

    def _origin(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self.raw, index, *self.at)
        x, y = self.x.value, self.y.value
        return (x - self.left, self.top - y) if not self.turn else self._place(x, y)

    def _look(self, index: int) -> tuple[int, float] | None:
        """Return a letter's font and size; None where it is not seen, or not level."""
        piece = pdfium.FPDFText_GetTextObject(self.raw, index)
        key = ctypes.addressof(piece.contents) if piece else None
        if key not in self.looks:
            self.looks[key] = self._looks(piece, index) if piece else None
        return self.looks[key]

    def _looks(self, piece: Any, index: int) -> tuple[int, float] | None:
        if pdfium.FPDFTextObj_GetTextRenderMode(piece) in _INVISIBLE:
            return None
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.raw, index, ctypes.byref(matrix))
        along = ((matrix.a, -matrix.b), (matrix.b, matrix.a),
                 (-matrix.a, matrix.b), (-matrix.b, -matrix.a))[self.turn]  # fmt: skip
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(matrix.c, matrix.d)
        if along[0] <= 0 or abs(along[1]) > 0.02 * along[0] or not 1 < size < SIDE:
            return None
        return self._font(pdfium.FPDFTextObj_GetFont(piece)), round(size, 2)

    def _font(self, font: Any) -> int:
        buffer = ctypes.create_string_buffer(200)
        pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
        name = buffer.value.decode("utf-8", "replace")
        weight = pdfium.FPDFFont_GetWeight(font)
        lean = ctypes.c_int()
        pdfium.FPDFFont_GetItalicAngle(font, ctypes.byref(lean))
        said = f"{name}|{weight}|{lean.value}"
        return self.fonts.setdefault(said, len(self.fonts))

    def _drawn(self) -> tuple[list[list[float]], int]:
        """Return the level lines of the page, and how many pictures it has."""
        rules, pictures = [], 0
        box = [ctypes.c_float() for _ in range(4)]
        for number in range(min(pdfium.FPDFPage_CountObjects(self.page), OBJECTS)):
            item = pdfium.FPDFPage_GetObject(self.page, number)
            kind = pdfium.FPDFPageObj_GetType(item)
            pictures += kind in (_IMAGE, _FORM)
            if kind != _PATH or not pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, box)):
                continue
            left, bottom, right, top = (side.value for side in box)
            ends = (self._place(left, bottom), self._place(right, top))
            (x0, x1), (y0, y1) = sorted(e[0] for e in ends), sorted(e[1] for e in ends)
            if y1 - y0 < 3 and x1 - x0 > 3:
                rules.append([round(x0, 2), round(x1, 2), round((y0 + y1) / 2, 2)])
        return rules, pictures


def _limit() -> None:
    """Hold memory and processor time down where the system knows how."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    size = GIGABYTES << 30
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read standard input, write standard output."""
    _limit()
    try:
        answer = read(sys.stdin.buffer.read())
    except Refused as refused:
        answer = {"refused": refused.args}
    except MemoryError:
        answer = {"refused": ("it takes more memory than a script may", "export it again")}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))


if __name__ == "__main__":
    main()
