"""Run other parsers' Fountain cases through our reader: what passes, what does not.

    python bench/fountain_cases.py --cases DIR

DIR holds `screenplay-tools/` (``.fountain`` beside ``.txt`` dumps) and `jouvence/` (YAML).
Their ways of writing a parse down differ; before comparing, ours is written in theirs:
- adjacent lyrics and centred lines are theirs one by one, ours one paragraph;
- empty lines are elements or leading newlines there, and counts (`spaces`) with us;
- notes and boneyard stand in a list of their own there, where they were read with us.
docs/fountain-cases.md says for each case that still differs why the specification is with us.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from moteur.screenplay import emphasis
from moteur.screenplay.cue import split
from moteur.screenplay.formats.fountain.blocks import Block
from moteur.screenplay.formats.fountain.hidden import hidden, visible
from moteur.screenplay.formats.fountain.reader import parts
from moteur.screenplay.hidden import printed
from moteur.screenplay.model import Kind, TitleField

HIDDEN = (Kind.NOTE, Kind.BONEYARD)
LINE = re.compile(r'^(\w+|\[\[\d+\]\]NOTE|/\*\d+\*/BONEYARD):"', re.M)


def dump(fields: tuple[TitleField, ...], found: list[Block]) -> list[tuple[str, str]]:
    """Write a parse as (kind, text) the way screenplay-tools does, action merged."""
    rows = [("TITLEENTRY", f"{f.key}|" + "|".join(f.lines)) for f in fields]
    actions = False
    for block in found:
        if block.kind in HIDDEN:
            continue
        text = printed(block.text)
        if block.heading:
            row = ("HEADING", f"{text} ({block.number})" if block.number else text)
        elif block.kind is Kind.ACTION and actions:
            kind, before = rows.pop()
            row = (kind, before + "\n\n" + "\n" * block.space + text)
        elif block.kind is Kind.CHARACTER:
            name, extension = split(text)
            row = ("CHARACTER", f"{name} ({extension})" if extension else name)
            row = (row[0], row[1] + (" (Dual)" if block.dual else ""))
        elif block.kind in (Kind.LYRIC, Kind.CENTERED):
            rows += [(block.kind.upper(), line) for line in text.split("\n")]
            actions = False
            continue
        else:
            depth = f" ({block.depth})" if block.kind is Kind.SECTION else ""
            row = (block.kind.upper().replace("_", ""), text + depth)
        rows.append(row)
        actions = block.kind is Kind.ACTION and not block.heading
    return [(kind, text.strip("\n")) for kind, text in rows]


def expected(text: str) -> list[tuple[str, str]]:
    """Read a dump of screenplay-tools in the same terms."""
    marks = list(LINE.finditer(text))
    rows: list[tuple[str, str]] = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        kind = mark[1]
        body = text[mark.end() : after.start() if after else len(text)].rstrip("\n")
        body, _, tail = body.rpartition('"')
        if "NOTE" in kind or "BONEYARD" in kind:
            continue
        rows.append(_expected(kind, body, tail))
    return [(kind, text.strip("\n")) for kind, text in rows if (kind, text) != ("ACTION", "")]


def _expected(kind: str, body: str, tail: str) -> tuple[str, str]:
    if kind == "TITLEENTRY":
        key, _, value = body.partition('":"')
        return kind, f"{key}|" + "|".join(line.strip() for line in value.strip().split("\n"))
    if "(centered)" in tail:
        return "CENTERED", body
    if kind == "CHARACTER":
        name, _, extension = body.partition('" "')
        extension = split(f"X {extension}")[1] if extension else ""
        body = f"{name} ({extension})" if extension else name
        return kind, body + (" (Dual)" if "(Dual)" in tail else "")
    text = printed(re.sub(r"\[\[\d+\]\]|/\*\d+\*/", "", body))
    return kind, f"{text} {tail.strip()}".strip() if tail.strip() else text


def jouvence(fields: tuple[TitleField, ...], found: list[Block]) -> list[str]:
    """Write a parse the way jouvence does; empty lines lead or trail action."""
    rows: list[str] = []
    heading = False
    for block in found:
        empty = "\n" * (block.space + 1)
        if block.kind in HIDDEN:
            rows.append("hidden" + empty)
        elif block.heading:
            if block.space and rows[-1:] and rows[-1][0] == "!":
                rows[-1] += "\n" * block.space
            rows.append(f".{block.text}")
        elif block.kind is Kind.ACTION:
            _action(rows, block, empty, heading)
        else:
            if block.space and rows:
                rows.append("!" + "\n" * (block.space - 1))
            rows.append(_jouvence(block))
        heading = block.heading
    return [row for row in rows if not row.startswith("hidden")]


def _action(rows: list[str], block: Block, empty: str, heading: bool) -> None:
    text = "\n".join(line for line in block.text.split("\n") if visible(line) or not hidden(line))
    text = printed(text)
    if rows and rows[-1].startswith("hidden"):
        empty += rows.pop()[len("hidden") :]
        if rows and rows[-1].startswith("!"):
            empty = empty[1:] + "\n" if len(empty) < 2 else empty
    if rows and rows[-1].startswith("!") and not rows[-1].startswith("!><"):
        rows[-1] += "\n" + empty + text if empty else text
    else:
        after = heading or (rows and rows[-1].startswith(("<", "+", "!><")))
        rows.append("!" + ("\n" if after else "") + text)


def _jouvence(block: Block) -> str:
    match block.kind:
        case Kind.CENTERED:
            return "!><" + block.text
        case Kind.PAGE_BREAK:
            return "<pagebreak>"
        case Kind.PARENTHETICAL:
            return f"_({block.text})"
        case Kind.SECTION:
            return "#" * block.depth + block.text
        case _:
            sign = {
                Kind.CHARACTER: "@", Kind.DIALOGUE: "=", Kind.LYRIC: "~",
                Kind.TRANSITION: ">", Kind.SYNOPSIS: "+",
            }[block.kind]  # fmt: skip
            return sign + block.text


def html(text: str) -> str:
    """Write emphasis as the case ``Formatted`` does."""
    lines = []
    for line in text.split("\n"):
        said = ""
        for run, marks in emphasis.runs(line):
            before = "".join(f"<{m}>" for m in "biu" if m in marks)
            after = "".join(f"</{m}>" for m in "uib" if m in marks)
            said += before + run + after
        lines.append(said)
    return "\n".join(lines)


def tools_cases(folder: Path) -> Iterator[tuple[str, object, object]]:
    for path in sorted(folder.glob("*.txt")):
        name = path.stem.removesuffix("-Merged")
        script = folder / f"{name}.fountain"
        if name.endswith("-Unmerged") or not script.exists():
            continue
        source = script.read_text("utf-8")
        want = path.read_text("utf-8")
        if name == "Formatted":
            yield name, html(source).strip(), want.strip()
        else:
            yield name, dump(*parts(source)), expected(want)


def yaml_cases(folder: Path) -> Iterator[tuple[str, object, object]]:
    for path in sorted(folder.glob("*.yaml")):
        for number, case in enumerate(yaml.safe_load_all(path.read_text("utf-8")), 1):
            fields, found = parts(case["in"])
            name = f"{path.stem.removeprefix('test_')} {number}"
            want = (case.get("title") or {}, case["out"])
            title = {f.key.lower(): "\n".join(f.lines) for f in fields}
            got = (title if "title" in case else {}, jouvence(fields, found))
            yield name, got, want


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("-v", "--verbose", action="store_true")
    given = parser.parse_args()
    if not given.cases.is_dir():
        sys.exit(f"{given.cases}: there is no such folder; nothing was run")
    passed = total = 0
    for source, cases in (("screenplay-tools", tools_cases), ("jouvence", yaml_cases)):
        for name, got, want in cases(given.cases / source):
            total += 1
            passed += got == want
            print(f"{'pass' if got == want else 'FAIL'}  {source}: {name}")
            if given.verbose and got != want:
                _show(got, want)
    print(f"{passed} of {total} pass")


def _show(got: object, want: object) -> None:
    if isinstance(got, list) and isinstance(want, list):
        for row in got:
            if row not in want:
                print("      ours  ", row)
        for row in want:
            if row not in got:
                print("      theirs", row)
    else:
        print("      ours  ", repr(got))
        print("      theirs", repr(want))


if __name__ == "__main__":
    main()
