"""Feed every script reader with broken files; each must be read or refused in one line.

    python bench/fuzz.py [--minutes N] [--seed N] [--reader NAME] [--case N]

Each case changes a valid script at random: bytes, pieces, numbers, words of the format.
What is read is written again in a format drawn by lot. Anything but a document or a
BadInput, or more than ten seconds, is a finding; it is printed with the command that
repeats it, and the exit status is 1.
"""

import argparse
import ctypes
import io
import multiprocessing
import random
import re
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterable
from multiprocessing.sharedctypes import Synchronized
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from moteur.film.errors import BadInput
from moteur.screenplay import source
from moteur.screenplay.formats import document, fdx, fountain, osf, typeset
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Screenplay

SECONDS = 10
SCRIPT = """Title: Low Water
Credit: written by
Author: Ida Marsh

> **PART ONE** <

INT. BOAT SHED - DAY #1#

Rain. *Nobody* comes in with [[which coat?]] a _lantern_.

IDA (V.O.)
(low)
It was here. /* not now */ Yesterday.

PIET ^
Where?

EXT. MUD FLATS - CONTINUOUS #2A#

= They walk out.

The tide turns.
Nobody sees it.

> FADE OUT.
"""
WORDS = {
    "fountain": ["INT. A - DAY\n\n", "\n\n", "[[", "]]", "/*", "*/", "***", "_", "> ", " <", "^",
                 "@", "!", "~", "===\n", "#1#", "(", ")", "\x1e", "\x00", "\ufeff", "  \n", "TO:",
                 "Title: ", "\u2028", "İ", "ß", "\u0301", "😆", "\r", "\\"],
    "xml": ["<Paragraph>", "</Paragraph>", "<Text>", "</Text>", "<!--", "-->", "<![CDATA[", "]]>",
            "&amp;", "&#0;", "&#xD800;", "&x;", '="', "'", "<", ">", "/>", 'Number="1"', "\x00",
            'Type="Character"', 'Type="Scene Heading"', "<DualDialogue>", "</DualDialogue>",
            '<!DOCTYPE a [<!ENTITY x "y">]>', "<Content>", "</Content>", 'RevisionID="99"',
            'TagNumber="-1"', "<para>", "</para>", "<style basestyle=", "<Text/>", "<Paragraph/>"],
    "json": ["null", "[]", "{}", "-1", "1e999", '""', "true", ",", "[[[[", '"s1"', '"s1.1"',
             '"\\ud800"', '"\\u0000"', "9" * 40, '"dual": true', '"kind": "note"', '"letter"'],
    "pdf": ["BT", "ET", "Tj", "Tf", "Tm", "0 0 0 0 0 0", "1 0 0 1 72 72", "-1", "1e38", "99999999",
            "(INT. A - DAY)", "(*)", "(12)", "(\\(MORE\\))", "q", "Q", "Do", "obj", "endobj", "R",
            "/Kids [2 0 R]", "/Rotate 90", "/MediaBox [0 0 9 9]", "stream", "endstream", "<<", ">>",
            "3 Tr", "Td", "/Count 9999", "nan"],
}  # fmt: skip
NUMBERS = ["0", "-1", "1", "2", "255", "65536", "2147483648", "99999999999999999999", "0.0001"]


def page() -> bytes:
    """Set a short script in a PDF with nothing compressed, so that its words can be changed."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=0, invariant=1)
    for number in range(1, 4):
        canvas.setFont("Courier", 12)
        canvas.drawString(500, 760, f"{number}.")
        for y, x, text in (
            (720, 60, str(number)), (720, 108, "INT. BOAT SHED - DAY"), (720, 540, str(number)),
            (696, 108, "Rain. Nobody comes in with"), (684, 108, "a lantern."), (684, 560, "*"),
            (660, 252, "IDA (V.O.)"), (648, 216, "(low)"), (636, 180, "It was here."),
            (612, 150, "IDA"), (612, 380, "PIET"), (600, 108, "No."), (600, 330, "Where?"),
            (576, 480, "CUT TO:"),
        ):  # fmt: skip
            canvas.drawString(x, y, text)
        canvas.line(108, 682, 150, 682)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked() -> bytes:
    """Set a PDF that a password protects."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("x", "y"))
    canvas.drawString(9, 9, "INT. A - DAY")
    canvas.save()
    return buffer.getvalue()


def zipped(data: bytes, name: str = "document.xml") -> bytes:
    """Pack a file as a .fadein."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><{0}>&j;</{0}>"
)


def hostile(name: str) -> list[bytes]:
    """Return files made to do harm."""
    nested = b"<a>" * 1_000_000
    match name:
        case "fountain":
            heading = b"INT. A - DAY\n\n"
            return [
                heading + b"word\n" * 1_000_000, heading + b"word\n\n" * 30_000,
                heading + b"*_" * 100_000, heading + b"[[ " * 200_000, heading + b"/*" * 200_000,
                b"INT. " + b"A - " * 200_000, heading + b"B (" * 100_000 + b"\nx",
                heading + b"\x00", "INT. A\n".encode("utf-16-le"), b"\xff\xfe\x00\xd8",
            ]  # fmt: skip
        case "fdx":
            return [b"<FinalDraft>" + nested, BOMB.format("FinalDraft").encode(),
                    b'<?xml version="1.0" encoding="utf-7"?><FinalDraft/>']  # fmt: skip
        case "osf":
            entities = zipped(BOMB.format("document").encode())
            return [
                zipped(b" " * 200_000_000), zipped(b"<document>" + nested), zipped(b"x", "../x"),
                entities, b"PK\x03\x04", zipped(b"", "a"),
            ]  # fmt: skip
        case "json":
            return [b"[" * 1_000_000, b'{"a":' * 200_000, b"9" * 1_000_000, b'"\\ud800"']
        case _:
            return [locked(), b"%PDF-1.7", b"%PDF-1.7\n" + b"1 0 obj" * 100_000]


def seeds(name: str) -> list[bytes]:
    """Return valid files of a format."""
    script = fountain.read(SCRIPT)
    match name:
        case "fountain":
            return [SCRIPT.encode(), SCRIPT.encode("utf-16")]
        case "fdx":
            return [_bytes(fdx.write(script))]
        case "osf":
            return [osf.write(script, zipped=False), osf.write(script)]
        case "json":
            return [document.write(script)]
        case _:
            return [page()]


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


def _fountain(data: bytes, where: str) -> Screenplay:
    return fountain.read(source.decode(data, where))


READERS: dict[str, Callable[[bytes, str], Screenplay]] = {
    "fountain": _fountain, "fdx": fdx.read, "osf": osf.read, "json": document.read,
    "pdf": typeset.read,
}  # fmt: skip
WRITERS: dict[str, Callable[[Screenplay], object]] = {
    "fountain": lambda script: fountain.read(fountain.write(script)), "fdx": fdx.write,
    "osf": osf.write, "json": lambda script: document.read(document.write(script)),
    "pages": lay_out,
}  # fmt: skip
FAMILY = {"fountain": "fountain", "fdx": "xml", "osf": "xml", "json": "json", "pdf": "pdf"}


def made(name: str, seed: int, case: int, valid: list[bytes], bad: list[bytes]) -> bytes:
    """Return the file of a case: first the hostile ones, then changed valid ones."""
    if case < len(bad):
        return bad[case]
    dice = random.Random(f"{seed} {name} {case}")
    if dice.random() < 0.02:
        return dice.randbytes(dice.randrange(2_000))
    data = dice.choice(valid)
    packed = name == "osf" and not data.startswith(b"PK") and dice.random() < 0.5
    for _ in range(dice.choice((1, 1, 2, 3, 8, 40))):
        data = changed(data, dice, WORDS[FAMILY[name]], valid)
    return zipped(data) if packed else data


def changed(data: bytes, dice: random.Random, words: list[str], valid: list[bytes]) -> bytes:
    """Return the data with one thing changed."""
    at = dice.randrange(len(data) + 1)
    end = min(at + dice.choice((1, 2, 8, 50, 400)), len(data))
    match dice.randrange(9):
        case 0:
            return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at]
        case 2:
            return data[:at] + data[end:]
        case 3:
            return data[:end] + data[at:end] * dice.choice((1, 2, 50)) + data[end:]
        case 4:
            other = dice.choice(valid)
            cut = dice.randrange(len(other) + 1)
            return data[:at] + other[cut : cut + 300] + data[at:]
        case 5 | 6:
            word = dice.choice(words).encode("utf-8", "surrogatepass")
            return data[:at] + word * dice.choice((1, 1, 1, 3, 500)) + data[at:]
        case 7:
            found = list(re.finditer(rb"\d+", data))
            if not found:
                return data
            hit = dice.choice(found)
            return data[: hit.start()] + dice.choice(NUMBERS).encode() + data[hit.end() :]
        case _:
            lines = data.split(b"\n")
            one, two = dice.randrange(len(lines)), dice.randrange(len(lines))
            lines[one], lines[two] = lines[two], lines[one]
            return b"\n".join(lines)


def outcome(name: str, seed: int, case: int, data: bytes) -> str:
    """Return what is wrong with how a case ends; empty where it ends well."""
    try:
        script = READERS[name](data, "file")
    except BadInput as refusal:
        return "" if "\n" not in str(refusal) else f"a refusal of many lines: {refusal!r}"
    except Exception:
        return traceback.format_exc(limit=-6)
    writer = random.Random(f"{seed} {case}").choice(sorted(WRITERS))
    try:
        WRITERS[writer](script)
    except BadInput:
        return ""
    except Exception:
        return f"written as {writer}: {traceback.format_exc(limit=-6)}"
    return ""


def work(
    name: str, seed: int, first: int, at: "Synchronized[int]", since: "Synchronized[float]",
    findings: Any,
) -> None:  # fmt: skip
    """Run cases from `first` on until killed."""
    valid, bad = seeds(name), hostile(name)
    case = first
    while True:
        data = made(name, seed, case, valid, bad)
        at.value, since.value = case, time.monotonic()
        wrong = outcome(name, seed, case, data)
        since.value = 0.0
        if wrong:
            findings.put((case, wrong))
        case += 1


def watch(name: str, seed: int, first: int, until: float) -> tuple[int, dict[str, int]]:
    """Run a worker until a time, again after each crash; return cases run, and findings."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    found: dict[str, int] = {}
    at, since = context.Value(ctypes.c_long, first), context.Value(ctypes.c_double, 0.0)
    while time.monotonic() < until:
        queue = context.Queue()
        worker = context.Process(
            target=work, args=(name, seed, first, at, since, queue), daemon=False
        )
        worker.start()
        wrong = ""
        while time.monotonic() < until and not wrong:
            time.sleep(0.1)
            begun = since.value
            if begun and time.monotonic() - begun > SECONDS:
                wrong = f"more than {SECONDS} seconds"
            elif worker.exitcode is not None:
                wrong = f"the process died ({worker.exitcode})"
            take(found, queue)
        worker.kill()
        worker.join()
        if wrong:
            found.setdefault(wrong, at.value)
        first = at.value + 1
    return at.value + 1, found


def take(found: dict[str, int], queue: Any) -> None:
    """Keep the first case of each kind of finding."""
    while not queue.empty():
        case, wrong = queue.get()
        found.setdefault(wrong, case)


def told(name: str, seed: int, found: dict[str, int]) -> Iterable[str]:
    """Yield each finding with the command that repeats it."""
    for wrong, case in found.items():
        yield f"\npython bench/fuzz.py --reader {name} --seed {seed} --case {case}\n{wrong}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", choices=sorted(READERS))
    parser.add_argument("--case", type=int)
    given = parser.parse_args()
    names = [given.reader] if given.reader else list(READERS)
    if given.case is not None:
        name = names[0]
        data = made(name, given.seed, given.case, seeds(name), hostile(name))
        begun = time.perf_counter()
        wrong = outcome(name, given.seed, given.case, data)
        print(wrong or "read or refused", f"({time.perf_counter() - begun:.1f} s)")
        return int(bool(wrong))
    worst = 0
    for name in names:
        until = time.monotonic() + given.minutes * 60 / len(names)
        cases, found = watch(name, given.seed, 0, until)
        print(f"{name:10}{cases:8,} files{len(found):6} findings", flush=True)
        for line in told(name, given.seed, found):
            print(line, flush=True)
        worst |= bool(found)
    return worst


if __name__ == "__main__":
    sys.exit(main())
